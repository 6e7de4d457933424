import { z } from "zod";
import { rowId } from "../../../core/contract.ts";

/** Where the search boxes of the public get their suggestions. */
export const SUGGEST_HREF = "/portal/suggest";

/** Longer texts are no beginning of a name; `in`: only within one department. */
const LONGEST_TYPED = 40;

export const SuggestAddress = z.object({
  q: z.string().catch("").default("").transform((typed) => [...typed].slice(0, LONGEST_TYPED).join("")),
  in: rowId().optional().catch(undefined),
});
export type SuggestAddress = z.infer<typeof SuggestAddress>;
