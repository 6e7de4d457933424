import { z } from "zod";
import { isLocalDay, type LocalDay } from "../../calendar/local-day.ts";
import { notFound } from "../../http/refusal.ts";
import { FIRST_YEAR, LAST_YEAR } from "./year-of.ts";

const Year = z.coerce.number().int().min(FIRST_YEAR).max(LAST_YEAR);

/** No year, or one that nobody can mean, is the present one. */
export const AskedYear = z.object({ year: Year.optional().catch(undefined) });
export const ByYear = z.object({ year: z.string().max(10) });
export const ByDay = z.object({ day: z.string().max(10) });

/** The year of an address; years that cannot be kept have no page. */
export const yearIn = ({ year }: z.infer<typeof ByYear>): number => {
  const read = Year.safeParse(year);
  if (!read.success) throw notFound();
  return read.data;
};

export const dayIn = ({ day }: z.infer<typeof ByDay>): LocalDay => {
  if (!isLocalDay(day)) throw notFound();
  yearIn({ year: day.slice(0, 4) });
  return day;
};
