import { PageNumber, SearchText } from "../../../core/contract.ts";
import { z } from "zod";
import { SORTS } from "./find-page.ts";

/** The conditions of a list of a library that departments keep, as they stand in its address. */
export const RecordsFilter = z.object({
  q: SearchText, department: SearchText, page: PageNumber, whose: z.enum(["", "own"]).catch(""), state: z.enum(["", "active", "disabled", "merged"]).catch(""),
  use: z.enum(["", "used", "unused"]).catch(""), sort: z.enum(SORTS).catch("changed"), order: z.enum(["", "asc", "desc"]).catch(""),
});
