import { clockText, staffTimeText } from "../../../core/calendar/chinese-date.ts";
import { localDay, secondOfDay } from "../../../core/calendar/local-day.ts";
import { page, type Reply } from "../../../core/contract.ts";
import { diffElements } from "../elements/diff-elements.ts";
import type { ElementValues } from "../elements/element.ts";
import { problemLine } from "../elements/problem-at.ts";
import { readElements } from "../elements/read-elements.ts";
import { retainUnread } from "../elements/retain-unread.ts";
import { diffSides } from "../items/diff-sides.ts";
import { findRecords } from "../items/find-records.ts";
import { versionSections } from "../items/version-sections.ts";
import type { PageTools } from "../page-tools.ts";
import type { KeptForm } from "./find-kept-form.ts";
import type { Stored } from "./says-more.ts";

/** The head of the page on which it is offered, the word for saving there, and where to go on; nothing is stored yet of what is `isNew`. */
export type OfferWords = {
  crumbs: readonly { text: string; href: string }[]; title: string; tag: string; state: readonly string[];
  verb: "暂存" | "保存"; isNew: boolean;
  goOnHref: string; giveUpAction: string; back: { text: string; href: string };
};

/** What stands in a field by its name, as it was typed (`steps[0][name]`). */
const typedAt = (words: ElementValues, path: string): string => {
  const found = path.split(/[[\]]+/).filter((part) => part !== "").reduce<unknown>((at, part) => (typeof at === "object" && at !== null ? Reflect.get(at, part) : undefined), words);
  return typeof found === "string" ? found : "";
};

/** “您 10:32 填写的内容还没有暂存”: what differs from what is stored, and the choice between going on with it and giving it up. */
export const showKeptOffer = async ({ house, libraries }: PageTools, { of, typeCode, stored }: Stored, kept: KeptForm, { crumbs, verb, ...words }: OfferWords & { now: Date }): Promise<Reply> => {
  const read = readElements(of, typeCode, kept.words);
  const mine = retainUnread(of, typeCode, read, stored);
  const records = await findRecords(house.db, libraries, [{ typeCode, values: stored }, { typeCode, values: mine }]);
  return page("catalogue/editor/kept.njk", {
    ...words, verb, crumbs: [...crumbs, { text: `还没有${verb}的填写内容` }],
    when: localDay(kept.keptAt) === localDay(words.now) ? clockText(secondOfDay(kept.keptAt)) : staffTimeText(kept.keptAt, words.now),
    sections: words.isNew ? versionSections(of, typeCode, mine, records) : [],
    rows: words.isNew ? [] : diffElements(of, typeCode, stored, mine, records).map((row) => diffSides(row)),
    unread: read.problems.map((problem) => ({ text: problemLine(problem), typed: typedAt(kept.words, problem.path) })),
  });
};
