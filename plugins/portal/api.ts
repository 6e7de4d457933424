/** The only door of 办事大厅: the search of its results page, for other programs. */
import { service, slot } from "../../core/contract.ts";

/** An item as the results page shows it; `time` and `fee` are finished words. */
export type FoundItem = { code: string; name: string; summary: string; type: string; department: string; time: string; fee: string; online: boolean };

export type FoundItems = {
  /** Where few items answer, what may be meant as well follows them. `none`: no item answers the question; `items` is empty and `nearest` holds what comes closest. */
  verdict: "found" | "none"; total: number; items: readonly FoundItem[]; nearest: readonly FoundItem[];
};

export type ItemSearch = {
  /** The public items that answer a question, in the order of the results page; an empty question means all of them. */
  find(question: { text: string; page: number; size: number }): Promise<FoundItems>;
};

export const itemSearch = service<ItemSearch>("portal.search");

/** A further section of the portal, of another plugin: `newest` stands on the first page, `parts` on the site map for people, `addresses` in the one for search engines. */
export type PortalSection = {
  title: string; href: string; feedHref: string;
  newest(now: Date, most: number): Promise<readonly { text: string; href: string; note: string }[]>;
  parts(now: Date): Promise<readonly { text: string; href: string }[]>;
  addresses(now: Date): Promise<readonly { href: string; day: string }[]>;
};
export const portalSection = slot<PortalSection>("portal.section");
