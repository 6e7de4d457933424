import { codeLabel } from "../codes/code-lists.ts";
import type { CellControl, CellValue } from "./element.ts";
import { codesOf } from "./element-values.ts";

/**
 * One cell as the plain text of a table (Excel, CSV): words instead of codes, several of them with ； between, dates as 2026-11-23, numbers
 * without unit. `assignCell` reads the same value from it.
 */
export function plainCell(control: CellControl, value: CellValue | undefined): string {
  if (value === undefined) return "";
  if (control.kind === "yes-no") return codeLabel("yes_no", String(value)) ?? "";
  if (control.kind === "choice" || control.kind === "choices") {
    return codesOf(value).map((code) => codeLabel(control.list, code) ?? code).join("；");
  }
  if (typeof value === "string" || typeof value === "number") return String(value);
  return value.join(control.kind === "names" ? "\n" : "、");
}
