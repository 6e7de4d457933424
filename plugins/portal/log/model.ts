import { z } from "zod";
import { PageNumber, SearchText } from "../../../core/contract.ts";

export const LOG = "/portal/log";

export const PERIODS = [7, 30, 90] as const;

/** The three lists of questions; `where` speaks of a question with the hits of its last search and how often one of them was opened. */
export const LIST_NAMES = ["top", "none", "unopened"] as const;
export type ListName = (typeof LIST_NAMES)[number];
export const LISTS: Readonly<Record<ListName, { label: string; where: string }>> = {
  top: { label: "热门搜索", where: "true" },
  none: { label: "无结果搜索", where: "hits = 0" },
  unopened: { label: "有结果无点击", where: "hits > 0 and opened = 0" },
};

export const LogAddress = z.object({
  days: z.coerce.number().pipe(z.literal(PERIODS)).catch(30), list: z.enum(LIST_NAMES).catch("top"), q: SearchText, page: PageNumber,
});
export type LogAddress = z.infer<typeof LogAddress>;
