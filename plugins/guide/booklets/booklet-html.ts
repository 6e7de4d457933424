import type { House, SiteFacts } from "../../../core/contract.ts";
import type { GuidePrint } from "../content/guide-print.ts";
import { namedMargins } from "../print/margin-boxes.ts";
import { printPage } from "../print/print-page.ts";
import { PRINTED_WORDS, type Selection } from "./selection.ts";

export type BookletGuide = { print: GuidePrint; checkCode: string };
/** One line of the contents. */
export type Entry = { name: string; department: string; page: number };

type View = House<unknown>["view"];

/** Some guides of a booklet, each on pages of its own with its own foot; the first page has the number `from`. */
export const guidesHtml = (view: View, guides: readonly BookletGuide[], { site, from }: { site: Pick<SiteFacts, "publicUrl">; from: number }): string => {
  const pages = guides.map(({ print, checkCode }) => printPage(print, { site, checkCode }));
  const style = namedMargins(pages.map(({ margins }) => margins), from);
  return view("guide/booklets/guides.njk", { guides: pages.map(({ print }) => print) }).replace("</head>", () => `<style>${style}</style></head>`);
};

type Front = { name: string; selection: Pick<Selection, "printed">; entries: readonly Entry[]; failed: readonly string[]; site: SiteFacts; on: string };

/** Where a line of the contents leads to until the volume is joined. */
export const entryHref = (index: number): string => `http://booklet.invalid/${index}`;

/** Cover and contents; departments have a heading of their own when there are several. */
export const frontHtml = (view: View, { name, selection, entries, failed, site, on }: Front): string => {
  const numbered = entries.map((entry, index) => ({ ...entry, href: entryHref(index) }));
  const groups = [...Map.groupBy(numbered, ({ department }) => department)].map(([department, some]) => ({ department, entries: some }));
  return view("guide/booklets/front.njk", {
    front: {
      name, extent: PRINTED_WORDS[selection.printed], count: entries.length, on, publisher: site.sponsor || site.name, siteName: site.name, url: site.publicUrl,
      groups, several: groups.length > 1, failed,
    },
  });
};
