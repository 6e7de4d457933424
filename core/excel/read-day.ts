import { addDays } from "../calendar/local-day.ts";

/** The days of Excel are counted from here. */
const EPOCH = "1899-12-30";

/** A date is a number in Excel: 45000 → "2023-03-15". What is no day of ours stays a number. */
export const dayOf = (serial: number): string => (serial > 0 && serial < 100_000 ? addDays(EPOCH, Math.floor(serial)) : String(serial));
