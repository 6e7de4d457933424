import { toHalfWidth } from "./clean-text.ts";

const forms = [/^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/, /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/, /^(\d{4})年(\d{1,2})月(\d{1,2})日?$/, /^(\d{4})(\d{2})(\d{2})$/];

/** A date typed as 2026-11-23, 2026/11/23, 2026.11.23, 20261123 or 2026年11月23日, as "2026-11-23"; undefined when it is no such day. */
export function readDate(text: string): string | undefined {
  const plain = toHalfWidth(text).replace(/\s*([年月日/.-])\s*/g, "$1");
  for (const form of forms) {
    const [, year, month, day] = form.exec(plain) ?? [];
    if (year === undefined || month === undefined || day === undefined) continue;
    return dateOf(Number(year), Number(month), Number(day));
  }
  return undefined;
}

function dateOf(year: number, month: number, day: number): string | undefined {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  const length = lengths[month - 1];
  if (year < 1900 || length === undefined || day < 1 || day > length) return undefined;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
