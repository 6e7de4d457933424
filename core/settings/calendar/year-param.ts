import { z } from "zod";
import { isLocalDay } from "../../calendar/local-day.ts";
import { FIRST_YEAR, LAST_YEAR } from "./year-of.ts";

const Year = z.coerce.number().int().min(FIRST_YEAR).max(LAST_YEAR);

export const ByYear = z.object({ year: Year });
/** No year, or one that nobody can mean, is the present one. */
export const AskedYear = z.object({ year: Year.optional().catch(undefined) });
export const ByDay = z.object({ day: z.string().refine((text) => isLocalDay(text) && Year.safeParse(text.slice(0, 4)).success) });
