import { staffTimeText } from "../../../core/calendar/chinese-date.ts";
import type { ItemVersion } from "../api.ts";
import type { ItemFound } from "./find-item.ts";
import { compareHref, itemHref, itemsHref } from "./item-hrefs.ts";
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
  itemHref: itemHref(version.itemId), diffHref: version.number > 1 ? compareHref(version.itemId, version.number - 1, version.number) : "",
});
