import { dayOf } from "../../../core/excel/read-day.ts";
import { didYouMean } from "../../../core/words/alike.ts";
import { codeList } from "../codes/code-lists.ts";
import { assignCell } from "../elements/assign-cell.ts";
import type { CellControl, CellValue } from "../elements/element.ts";
import { matchCodes } from "../elements/match-codes.ts";
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
  return doubt === undefined ? understood(control, value, before) : doubted(control, value, { doubt, raw });
};

const understood = (control: CellControl, value: CellValue | undefined, before: CellValue | undefined): BookCellRead => {
  if (value === undefined) return {};
  return { value: control.kind === "choices" && before !== undefined && isSameChoice(value, before) ? before : value };
};

/** Half of a list of choices is not what was meant. */
const doubted = (control: CellControl, value: CellValue | undefined, { doubt, raw }: { doubt: string; raw: RawCell | null }): BookCellRead =>
  value === undefined || control.kind === "choices" ? { error: advised(control, doubt, raw) } : { value, hint: doubt };

/** What is wrong is followed by how to put it right. */
const ADVICE: Readonly<Partial<Record<CellControl["kind"], string>>> = {
  "number": "请填写数字，例如 5", "yes-no": "请填写“是”或者“否”", "choice": "请从下拉列表中选择一项", "choices": "请从下拉列表中选择，多项之间用“；”隔开",
};
const advised = (control: CellControl, doubt: string, raw: RawCell | null): string => {
  const near = nearChoice(control, raw);
  const advice = ADVICE[control.kind];
  return near !== "" || doubt.includes("请") || advice === undefined ? `${doubt}${near}` : `${doubt}。${advice}`;
};

/** Where one word is in no list, the one of the list that comes near. */
const nearChoice = (control: CellControl, raw: RawCell | null): string => {
  if (control.kind !== "choice" && control.kind !== "choices") return "";
  const [unknown, ...others] = matchCodes(control.list, String(raw ?? "")).unknown;
  return unknown === undefined || others.length > 0 ? "" : didYouMean(unknown, codeList(control.list).map(({ label }) => label));
};

/** A date is a number in Excel. */
const plainRaw = (control: CellControl, raw: RawCell | null): RawCell | null => (control.kind === "date" && typeof raw === "number" ? dayOf(raw) : raw);

const isSameChoice = (one: CellValue, other: CellValue): boolean => [...codesOf(one)].sort().join("^") === [...codesOf(other)].sort().join("^");
