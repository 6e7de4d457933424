import { staffTimeText } from "../../../core/calendar/chinese-date.ts";
import { STATE_WORDS, type ItemVersion } from "../api.ts";
import { diffElements, type DiffRow } from "../elements/diff-elements.ts";
import type { ElementValues, LibraryRecords } from "../elements/element.ts";
import { elementsFor } from "../elements/elements-for.ts";
import { diffSides } from "../items/diff-sides.ts";
import type { ItemFound } from "../items/find-item.ts";
import { compareAddress, itemHref, itemsHref, versionHref } from "../items/item-hrefs.ts";
import { comparable } from "../items/diff-version.ts";

export type Sides = { before: ItemVersion; after: ItemVersion; then: ElementValues; now: ElementValues; records: LibraryRecords };

/** Two versions of an item side by side, changed elements only, and the choice of two others. */
export const comparePage = (sides: Sides, { head, versions }: ItemFound, at: Date): object => {
  const { before, after } = sides;
  const names = { before: `第 ${before.number} 版`, after: `第 ${after.number} 版` };
  return {
    crumbs: [{ text: "事项梳理", href: itemsHref }, { text: head.name, href: itemHref(head.itemId) }, { text: "版本对比" }],
    title: `${names.before}与${names.after}对比`, state: [head.name, ...[before, after].map((version) => lineOf(version, at))],
    rows: changesBetween(sides).map((row) => diffSides(row)), names, same: before.number === after.number,
    action: compareAddress(head.itemId), from: String(before.number), to: String(after.number),
    choices: versions.map((version) => ({ value: String(version.number), text: `第 ${version.number} 版（${STATE_WORDS[version.state]}）` })),
    links: [before, after].map((version) => ({ text: `看第 ${version.number} 版全部内容`, href: versionHref(version.itemId, version.number) })),
  };
};

const lineOf = (version: ItemVersion, at: Date): string => `第 ${version.number} 版 ${STATE_WORDS[version.state]} ${staffTimeText(version.publishedAt ?? version.updatedAt, at)}`;

/** In the order of the later version's type; what only the earlier type had comes last. */
const changesBetween = ({ before, after, then, now, records }: Sides): DiffRow[] => {
  const [old, present] = [comparable(before, then), comparable(after, now)];
  const rows = diffElements("item", after.typeCode, old, present, records);
  if (before.typeCode === after.typeCode) return [...rows];
  const known = new Set(elementsFor("item", after.typeCode).map(({ key }) => key));
  return [...rows, ...diffElements("item", before.typeCode, old, present, records).filter(({ key }) => !known.has(key))];
};
