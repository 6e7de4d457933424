import { staffTimeText } from "../../../core/calendar/chinese-date.ts";
import type { ItemVersion } from "../api.ts";
import { diffElements } from "../elements/diff-elements.ts";
import type { ElementValues, LibraryRecords } from "../elements/element.ts";
import { diffSides } from "./diff-sides.ts";
import { identityValues } from "./identity-values.ts";
import type { ItemFound } from "./find-item.ts";
import { itemHref, itemsHref, versionHref } from "./item-hrefs.ts";
import { versionFacts } from "./item-page.ts";
import { STATE_WORDS } from "../api.ts";
import type { ReadSection } from "./version-sections.ts";

const headOf = (version: ItemVersion, { head }: ItemFound, now: Date, last: string): object => ({
  crumbs: [{ text: "事项梳理", href: itemsHref }, { text: head.name, href: itemHref(head.itemId) }, { text: last }],
  title: version.name, tag: STATE_WORDS[version.state], state: [`第 ${version.number} 版`, `${staffTimeText(version.updatedAt, now)} 更新`],
});

/** One version as it was or is, read only. */
export const versionPage = (version: ItemVersion, found: ItemFound, sections: readonly ReadSection[], now: Date): object => ({
  ...headOf(version, found, now, `第 ${version.number} 版`),
  facts: versionFacts(version), sections, navigation: sections.map(({ id, title }) => ({ text: title, href: `#${id}` })),
  itemHref: itemHref(version.itemId), diffHref: version.number > 1 ? `${versionHref(version.itemId, version.number)}/diff` : "",
});

type Sides = { before: ItemVersion; after: ItemVersion; then: ElementValues; now: ElementValues; records: LibraryRecords };

/** Numbers and days of publication differ between any two versions and say nothing. */
const ALWAYS_OTHER = new Set(["task_version", "publish_date", "task_state"]);

const comparable = (version: ItemVersion, values: ElementValues): ElementValues =>
  Object.fromEntries(Object.entries({ ...values, ...identityValues(version) }).filter(([key]) => !ALWAYS_OTHER.has(key)));

/** A version against the one before it, changed elements only. */
export const versionDiffPage = ({ before, after, then, now, records }: Sides, found: ItemFound, at: Date): object => {
  const rows = diffElements("item", after.typeCode, comparable(before, then), comparable(after, now), records).map(diffSides);
  return {
    ...headOf(after, found, at, `第 ${before.number} 版与第 ${after.number} 版对比`), rows,
    before: `第 ${before.number} 版`, after: `第 ${after.number} 版`, versionHref: versionHref(after.itemId, after.number),
  };
};
