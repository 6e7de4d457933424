/** The only door of 办事大厅: the search of its results page, for other programs. */
import { service } from "../../core/contract.ts";

/** An item as the results page shows it; `time` and `fee` are finished words. */
export type FoundItem = { code: string; name: string; summary: string; type: string; department: string; time: string; fee: string; online: boolean };

export type FoundItems = {
  /** `none`: no item answers the question; `items` is empty and `nearest` holds what comes closest. */
  verdict: "found" | "none"; total: number; items: readonly FoundItem[]; nearest: readonly FoundItem[];
};

export type ItemSearch = {
  /** The public items that answer a question, in the order of the results page; an empty question means all of them. */
  find(question: { text: string; page: number; size: number }): Promise<FoundItems>;
};

export const itemSearch = service<ItemSearch>("portal.search");
