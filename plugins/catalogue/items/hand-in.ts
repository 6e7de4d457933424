import { staffTimeText } from "../../../core/calendar/chinese-date.ts";
import { page, redirect, type Reply, type User } from "../../../core/contract.ts";
import { STATE_WORDS, type ItemVersion } from "../api.ts";
import { dropKeptForm } from "../drafts/drop-kept-form.ts";
import { findKeptForm } from "../drafts/find-kept-form.ts";
import { keysTogether } from "../drafts/take-theirs.ts";
import { changedSince, hasChanged, marksOf } from "../drafts/value-marks.ts";
import type { ElementValues } from "../elements/element.ts";
import { elementsFor, unitKeys } from "../elements/elements-for.ts";
import { presentElement } from "../elements/present-element.ts";
import type { PageTools } from "../page-tools.ts";
import { findRecords } from "./find-records.ts";
import { findUpdater } from "./find-updater.ts";
import { editHref, itemHref, itemsHref } from "./item-hrefs.ts";
import { elementsOfVersion } from "./read-elements-of.ts";
import { isOvertaken } from "./refuse-stale.ts";

/** What the person has seen: the number of the save, and what stood in the elements (`marksOf`, `""` where that is not known any more). */
export type Seen = { revision: number; marks: string };
export type HandIn = { user: User; version: ItemVersion; action: "submit" | "publish"; seen: Seen; now: Date };

/** 提交审核, or 发布 where nobody reviews: of what was seen. After somebody else's save the page shows what is different and asks. */
export const handIn = async (tools: PageTools, wish: HandIn): Promise<Reply> => {
  const { user, version: { versionId, itemId, typeCode }, action, seen, now } = wish;
  const subject = { of: "version", versionId } as const;
  // What this person has typed and not saved would not go out with it, and could not be gone on with while it is reviewed.
  const left = await findKeptForm(tools.house.db, user, subject, { typeCode, stored: await elementsOfVersion(tools.house.db, versionId) });
  if (left !== null) return redirect(editHref(itemId), { kind: "told", title: `还没有${verbOf(action)}`, text: "请先决定下面的内容是继续填写还是放弃，再提交。" });
  try {
    const done = await tools.house.transact(async (tx) => {
      await dropKeptForm(tx, user, subject);
      return tools.items.perform(tx, user, { versionId, action, opinion: "", revision: seen.revision, now });
    });
    return redirect(itemHref(itemId), action === "publish"
      ? { kind: "done", title: "已发布", text: `“${done.name}”第 ${done.number} 版现在对外公开。` }
      : { kind: "done", title: "已提交审核", text: `“${done.name}”已送审核，审核期间不能修改；如果被退回，会出现在待办里。` });
  } catch (fault) {
    if (!isOvertaken(fault)) throw fault;
    return showOvertaken(tools, wish);
  }
};

const verbOf = (action: HandIn["action"]): string => (action === "publish" ? "发布" : "提交审核");

/** “和志强 10:32 又保存过”: what says something else than what was seen, and the choice between handing it in as it is now and looking again. */
export const showOvertaken = async (tools: PageTools, { version: { versionId, itemId }, action, seen, now, user }: HandIn): Promise<Reply> => {
  const { house, libraries } = tools;
  const version = (await tools.items.versions(house.db, [versionId])).get(versionId);
  // Gone or on its way meanwhile: the page of the item says where it is.
  if (version === undefined || !tools.items.actionsFor(user, version).includes(action)) return redirect(itemHref(itemId));
  const stored = await elementsOfVersion(house.db, versionId);
  const records = await findRecords(house.db, libraries, [{ typeCode: version.typeCode, values: stored }]);
  const who = await findUpdater(house.db, versionId);
  return page("catalogue/items/overtaken.njk", {
    crumbs: [{ text: "事项梳理", href: itemsHref }, { text: version.name, href: itemHref(version.itemId) }, { text: "内容有改动" }],
    title: version.name, tag: STATE_WORDS[version.state], who: who === "" ? "系统" : who, when: staffTimeText(version.updatedAt, now),
    rows: seen.marks === "" ? [] : changedRows(version.typeCode, seen.marks, stored, (element) => presentElement(element, stored, records)),
    isKnown: seen.marks !== "", verb: verbOf(action),
    action: `${itemHref(version.itemId)}/${action}`, revision: version.revision, marks: marksOf(stored), editHref: editHref(version.itemId), itemHref: itemHref(version.itemId),
  }, { status: 422 });
};

type Element = ReturnType<typeof elementsFor>[number];

/** The elements that say something else now, with what they say; nothing where they say nothing any more. */
const changedRows = (typeCode: string, marks: string, stored: ElementValues, linesOf: (element: Element) => readonly string[]): object[] => {
  const elements = elementsFor("item", typeCode);
  const units = unitKeys(elements);
  const changed = changedSince(marks);
  return elements.filter(({ key, source }) => source !== "identity" && !units.has(key) && hasChanged(changed, stored, keysTogether("item", typeCode, key)))
    .map((element) => ({ label: element.label, lines: linesOf(element) }));
};
