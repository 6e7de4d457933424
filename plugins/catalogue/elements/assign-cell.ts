import { cleanText, quoted, toHalfWidth } from "./clean-text.ts";
import type { CellControl, CellValue, NumberControl } from "./element.ts";
import { matchCodes } from "./match-codes.ts";
import { readCell } from "./read-cell.ts";

/** `doubt`: what in the cell was not understood, or understood only in part; then `value` holds the part, if any. */
export type AssignedCell = { value?: CellValue; doubt?: string };

const yes = new Set(["1", "是", "true", "y", "yes", "有", "√"]);
const no = new Set(["0", "否", "false", "n", "no", "无", "×"]);

/** Turns one cell of a table or of JSON into a value. Nothing is repaired in silence: what had to be guessed is said in `doubt`. */
export function assignCell(control: CellControl, raw: unknown): AssignedCell {
  const text = cleanText(textOf(raw));
  if (text === "") return {};
  if (control.kind === "yes-no") return assignYesNo(control, text);
  if (control.kind === "choice" || control.kind === "choices") return assignCodes(control, text);
  if (control.kind === "number") return assignNumber(control, text);
  return readAgain(control, control.kind === "names" ? text.split(/[\n^]/) : text, text);
}

/** The checks of the form count for imports too. */
function readAgain(control: CellControl, raw: unknown, text: string): AssignedCell {
  const { value, problem } = readCell(control, raw);
  if (problem !== undefined) return { doubt: `${quoted(text)}不导入：${problem}` };
  return value === undefined ? {} : { value };
}

function assignYesNo(control: { yes?: string; no?: string }, text: string): AssignedCell {
  const word = toHalfWidth(text).toLowerCase();
  if (yes.has(word) || text === control.yes) return { value: "1" };
  if (no.has(word) || text === control.no) return { value: "0" };
  return { doubt: `${quoted(text)}不导入：看不出是“是”还是“否”` };
}

function assignCodes(control: Extract<CellControl, { kind: "choice" | "choices" }>, text: string): AssignedCell {
  const { codes, unknown } = matchCodes(control.list, text);
  const doubt = unknown.length === 0 ? {} : { doubt: `${unknown.map(quoted).join("、")}不导入：不在代码表中` };
  const [first] = codes;
  if (first === undefined) return doubt;
  if (control.kind === "choices") return { value: codes, ...doubt };
  return codes.length === 1 && unknown.length === 0 ? { value: first } : { doubt: `${quoted(text)}不导入：只能有一项` };
}

function assignNumber(control: NumberControl, text: string): AssignedCell {
  const plain = toHalfWidth(text);
  if (control.zero !== undefined && /^(即办|当场办结|当日办结|即时办结)$/.test(plain)) {
    return { value: 0, doubt: `“${plain}”按 0 导入` };
  }
  const [, digits, rest] = /^(-?[\d,]+(?:\.\d+)?)\s*(.*)$/s.exec(plain) ?? [];
  if (digits === undefined) return { doubt: `${quoted(text)}不导入：不是数字` };
  const read = readAgain(control, digits, text);
  const known = rest === "" || rest === control.unit;
  return known || read.value === undefined ? read : { ...read, doubt: `${quoted(text)}只导入数字 ${String(read.value)}` };
}

function textOf(raw: unknown): string {
  if (typeof raw === "string") return raw;
  if (typeof raw === "number" && Number.isFinite(raw)) return String(raw);
  if (typeof raw === "boolean") return raw ? "1" : "0";
  if (raw instanceof Date && !Number.isNaN(raw.getTime())) return raw.toISOString().slice(0, 10);
  return Array.isArray(raw) ? raw.map(textOf).filter((text) => text !== "").join("^") : "";
}
