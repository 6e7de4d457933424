import { dayOf } from "../../../core/excel/read-day.ts";
import { assignCell } from "../elements/assign-cell.ts";
import type { CellControl, CellValue } from "../elements/element.ts";
import { codesOf } from "../elements/element-values.ts";
import type { RawCell } from "../../../core/excel/sheet-parser.ts";

/** `error`: nothing of the cell can be taken over; `hint`: it is, but not quite as it stands there. */
export type BookCellRead = { value?: CellValue; error?: string; hint?: string };

/** Excel keeps fifteen digits of a number; a longer code has lost its end. */
const SAFE = 1e15;

/** One cell of a workbook as a value. `before` is what the item says now: the same choices in another order are no change. */
export const readBookCell = (control: CellControl, raw: RawCell | null, before: CellValue | undefined): BookCellRead => {
  if ((raw ?? "") === "") return {};
  if (typeof raw === "number" && Math.abs(raw) >= SAFE && control.kind !== "number") {
    return { error: "请把单元格设为“文本”格式后重新填写：数字超过 15 位，Excel 已经改掉了后面的几位" };
  }
  const { value, doubt } = assignCell(control, plainRaw(control, raw));
  if (value === undefined) return doubt === undefined ? {} : { error: advised(control, doubt) };
  return control.kind === "choices" ? chosen(control, value, doubt, before) : { value, ...(doubt === undefined ? {} : { hint: doubt }) };
};

/** Half of a list of choices is not what was meant. */
const chosen = (control: CellControl, value: CellValue, doubt: string | undefined, before: CellValue | undefined): BookCellRead =>
  doubt === undefined ? { value: before !== undefined && isSameChoice(value, before) ? before : value } : { error: advised(control, doubt) };

/** What is wrong is followed by how to put it right. */
const ADVICE: Readonly<Partial<Record<CellControl["kind"], string>>> = {
  "number": "请填写数字，例如 5", "yes-no": "请填写“是”或者“否”", "choice": "请从下拉列表中选择一项", "choices": "请从下拉列表中选择，多项之间用“；”隔开",
};
const advised = ({ kind }: CellControl, doubt: string): string => (doubt.includes("请") || ADVICE[kind] === undefined ? doubt : `${doubt}。${ADVICE[kind]}`);

/** A date is a number in Excel. */
const plainRaw = (control: CellControl, raw: RawCell | null): RawCell | null => (control.kind === "date" && typeof raw === "number" ? dayOf(raw) : raw);

const isSameChoice = (one: CellValue, other: CellValue): boolean => [...codesOf(one)].sort().join("^") === [...codesOf(other)].sort().join("^");
