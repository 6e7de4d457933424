import { z } from "zod";
import { PageNumber, rowId } from "../../../core/contract.ts";
import { RULE_IDS } from "./rule.ts";

export const healthHref = "/catalogue/health";
/** Where the items stand, below rules and departments: whoever chooses there wants to see what was found. */
export const FOUND = "#found";
export const itemHealthHref = (itemId: string): string => `/catalogue/items/${itemId}/health`;

/** The filters of 事项体检 as they stand in the address. */
export const HealthAddress = z.object({
  rule: z.enum(["", ...RULE_IDS]).catch(""),
  department: rowId().catch(""),
  severity: z.enum(["", "error", "warning"]).catch(""),
  page: PageNumber,
});
export type HealthAddress = z.infer<typeof HealthAddress>;

/** The same list with something changed; from its first page again. */
export const healthListHref = (address: HealthAddress, change: Partial<HealthAddress>): string => {
  const { rule, department, severity } = { ...address, ...change };
  const query = new URLSearchParams(Object.entries({ rule, department, severity }).filter(([, value]) => value !== ""));
  return query.size === 0 ? healthHref : `${healthHref}?${query}`;
};
