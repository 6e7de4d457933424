import { clockText, staffTimeText } from "../../../core/calendar/chinese-date.ts";
import { localDay, secondOfDay } from "../../../core/calendar/local-day.ts";
import { page, type Reply, type User } from "../../../core/contract.ts";
import { STATE_WORDS, type ItemVersion } from "../api.ts";
import type { KeptForm } from "../drafts/find-kept-form.ts";
import { diffElements } from "../elements/diff-elements.ts";
import type { ElementValues } from "../elements/element.ts";
import { problemLine } from "../elements/problem-at.ts";
import { readElements } from "../elements/read-elements.ts";
import { retainUnread } from "../elements/retain-unread.ts";
import type { PageTools } from "../page-tools.ts";
import { diffSides } from "./diff-sides.ts";
import { findRecords } from "./find-records.ts";
import { giveUpHref, itemHref, itemsHref, keptHref } from "./item-hrefs.ts";

type At = { draft: ItemVersion; stored: ElementValues };
type Wish = { kept: KeptForm; check: boolean };

/** What stands in a field by its name, as it was typed (`steps[0][name]`). */
const typedAt = (words: ElementValues, path: string): string => {
  const found = path.split(/[[\]]+/).filter((part) => part !== "").reduce<unknown>((at, part) => (typeof at === "object" && at !== null ? Reflect.get(at, part) : undefined), words);
  return typeof found === "string" ? found : "";
};

/** “您 10:32 填写的内容还没有暂存”: what differs from what is stored, and the choice between going on with it and giving it up. */
export const showKeptOffer = async ({ house, libraries }: PageTools, { now }: { user: User; now: Date }, { draft, stored }: At, { kept, check }: Wish): Promise<Reply> => {
  const { typeCode, itemId } = draft;
  const read = readElements("item", typeCode, kept.words);
  const mine = retainUnread("item", typeCode, read, stored);
  const records = await findRecords(house.db, libraries, [{ typeCode, values: stored }, { typeCode, values: mine }]);
  return page("catalogue/items/kept.njk", {
    crumbs: [{ text: "事项梳理", href: itemsHref }, { text: draft.name, href: itemHref(itemId) }, { text: "还没有暂存的填写内容" }],
    title: draft.name, tag: STATE_WORDS[draft.state], state: [`第 ${draft.number} 版`, `${staffTimeText(draft.updatedAt, now)} 保存`],
    when: localDay(kept.keptAt) === localDay(now) ? clockText(secondOfDay(kept.keptAt)) : staffTimeText(kept.keptAt, now),
    rows: diffElements("item", typeCode, stored, mine, records).map((row) => diffSides(row)),
    unread: read.problems.map((problem) => ({ text: problemLine(problem), typed: typedAt(kept.words, problem.path) })),
    goOnHref: keptHref(itemId, check), giveUpAction: giveUpHref(itemId), backHref: itemHref(itemId),
  });
};
