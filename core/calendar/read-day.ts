import { isLocalDay, type LocalDay } from "./local-day.ts";

const forms = [/^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/, /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/, /^(\d{4})年(\d{1,2})月(\d{1,2})日?$/, /^(\d{4})(\d{2})(\d{2})$/];

/** Nothing that people still ask for is older. */
const FIRST_YEAR = "1900";

/** A day typed as 2026-11-23, 2026/11/23, 2026.11.23, 20261123 or 2026年11月23日, full-width too, as `2026-11-23`; undefined when it is no such day. */
export const readDay = (text: string): LocalDay | undefined => {
  const plain = text.normalize("NFKC").trim().replace(/\s*([年月日/.-])\s*/g, "$1");
  for (const form of forms) {
    const [, year, month, day] = form.exec(plain) ?? [];
    if (year === undefined || month === undefined || day === undefined) continue;
    const read = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
    return year >= FIRST_YEAR && isLocalDay(read) ? read : undefined;
  }
  return undefined;
};
