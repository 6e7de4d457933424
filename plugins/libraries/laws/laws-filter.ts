import { PageNumber, SearchText } from "../../../core/contract.ts";
import { z } from "zod";
import { isCodeOf, LAW_STATUSES, lawLevels } from "../codes.ts";
import { LAW_SORTS } from "./find-laws.ts";

/** The conditions of the list of laws, as they stand in its address. */
export const LawsFilter = z.object({
  q: SearchText, issuer: SearchText, page: PageNumber,
  level: z.string().refine(isCodeOf(lawLevels)).catch(""),
  status: z.enum(["", "doubted", "merged", ...LAW_STATUSES]).catch(""),
  use: z.enum(["", "used", "unused"]).catch(""), sort: z.enum(LAW_SORTS).catch("effective"), order: z.enum(["", "asc", "desc"]).catch(""),
});
