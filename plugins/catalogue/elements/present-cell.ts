import { codeLabel } from "../codes/code-lists.ts";
import type { CellControl, CellValue, ElementValue, NumberControl } from "./element.ts";
import { codesOf } from "./element-values.ts";

/** Words between a number and 工作日 and so on: 5 个工作日, 3 个月, but 2 小时 and 5 年. */
const counted: Readonly<Record<string, string>> = { 工作日: "个工作日", 自然日: "个自然日", 月: "个月" };

/**
 * One cell in the words of readers (design.md §11): 不收费, 当场办结, 5 个工作日, 2026年11月23日. `unit` is the value of the neighbour that
 * holds the unit of a number. A code that its list does not know is shown as it is. "" when there is nothing.
 */
export function presentCell(control: CellControl, value: ElementValue | undefined, unit?: CellValue): string {
  if (value === undefined) return "";
  if (control.kind === "choice" || control.kind === "choices") {
    return codesOf(value).map((code) => codeLabel(control.list, code) ?? code).join("、");
  }
  if (control.kind === "number") return typeof value === "number" ? presentNumber(control, value, unit) : "";
  if (control.kind === "yes-no") return presentAnswer(control, value);
  if (control.kind === "date") return codesOf(value).map(presentDate).join("、");
  return codesOf(value).join("、");
}

function presentAnswer(control: { yes?: string; no?: string }, value: ElementValue): string {
  if (value === "1") return control.yes ?? "是";
  return value === "0" ? (control.no ?? "否") : "";
}

/** 2026-11-23 as 2026年11月23日; what is no such date stays as it is. */
export function presentDate(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  return year === undefined ? day : `${year}年${Number(month)}月${Number(date)}日`;
}

function presentNumber(control: NumberControl, value: number, unit: CellValue | undefined): string {
  if (value === 0 && control.zero !== undefined) return control.zero;
  const words = unitWords(control, unit);
  return words === "" ? String(value) : `${value} ${words}`;
}

/** The words after a number: fixed ones, or those of the chosen unit of time. */
export function unitWords(control: NumberControl, unit: CellValue | undefined): string {
  if (control.unitFrom === undefined || typeof unit !== "string") return control.unit ?? "";
  const label = codeLabel("time_unit", unit) ?? "";
  return counted[label] ?? label;
}
