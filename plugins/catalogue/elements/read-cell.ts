import { codeList } from "../codes/code-lists.ts";
import type { CodeListId } from "../codes/code-lists.ts";
import { characterCount, cleanLine, cleanText, quoted, toHalfWidth } from "./clean-text.ts";
import type { CellControl, CellValue, NumberControl, TextControl } from "./element.ts";
import { readDay as dayIn } from "../../../core/calendar/read-day.ts";

/**
 * One cell of a form: `value` when something was typed and it is right, `problem` when it is not; `words` is what to show again.
 * Nothing typed: all of it empty.
 */
export type ReadCell = { value?: CellValue; problem?: string; words: string | readonly string[] };

/** Reads what a form sent for one cell. Never throws, whatever the shape of `raw`. */
export function readCell(control: CellControl, raw: unknown): ReadCell {
  switch (control.kind) {
    case "text":
      return readText(control, cleanLine(oneText(raw)));
    case "long-text":
      return withinLength(control.max, cleanText(oneText(raw)));
    case "number":
      return readNumber(control, cleanLine(oneText(raw)));
    case "date":
      return readDay(cleanLine(oneText(raw)));
    case "yes-no":
      return readCode(["1", "0"], cleanLine(oneText(raw)), "请选择“是”或者“否”");
    case "choice":
      return readCode(codesOfList(control.list), cleanLine(oneText(raw)), "请从列表中选择一项");
    case "choices":
      return readCodes(codesOfList(control.list), manyTexts(raw));
    case "names":
      return listCell(manyTexts(raw));
    case "words":
      return readWords(control, raw);
  }
}

function readText(control: TextControl, words: string): ReadCell {
  if (control.format === "web-address" && words !== "" && !isWebAddress(words)) {
    return { words, problem: "请填写以 http:// 或者 https:// 开头的网址" };
  }
  return withinLength(control.max, words);
}

/** Only the two schemes that are safe in a link: the address is printed into `href` on public pages. */
function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && !/\s/.test(text) && URL.canParse(text);
}

function withinLength(max: number, words: string): ReadCell {
  if (words === "") return { words };
  const length = characterCount(words);
  return length > max ? { words, problem: `请缩短到 ${max} 个字以内，现在有 ${length} 个字` } : { value: words, words };
}

function readNumber(control: NumberControl, words: string): ReadCell {
  if (words === "") return { words };
  const half = toHalfWidth(words);
  const plain = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(half) ? half.replaceAll(",", "") : half;
  const problem = numberProblem(control, plain);
  return problem === undefined ? { value: Number(plain), words } : { words, problem };
}

function numberProblem({ decimals = 0, min, max }: NumberControl, plain: string): string | undefined {
  if (!/^-?\d{1,15}(\.\d+)?$/.test(plain)) return "请填写数字，例如 5";
  const fraction = /\.(\d*?)0*$/.exec(plain)?.[1] ?? "";
  if (fraction.length > decimals) return decimals === 0 ? "请填写整数，例如 5" : `请填写数字，小数点后最多 ${decimals} 位`;
  if (Number(plain) < min) return `请填 ${min} 或更大的数`;
  return Number(plain) > max ? `请填 ${max} 或更小的数` : undefined;
}

function readDay(words: string): ReadCell {
  if (words === "") return { words };
  const value = dayIn(words);
  return value === undefined ? { words, problem: "请填写真实的日期，例如 2026-11-23" } : { value, words };
}

function readCode(codes: readonly string[], words: string, problem: string): ReadCell {
  if (words === "") return { words };
  return codes.includes(words) ? { value: words, words } : { words, problem };
}

/** Kept in the order of the list, so that the order of clicking makes no difference between two versions. */
function readCodes(codes: readonly string[], chosen: readonly string[]): ReadCell {
  const unknown = chosen.filter((code) => !codes.includes(code));
  if (unknown.length > 0) return { words: chosen, problem: "请从列表中选择" };
  return listCell(codes.filter((code) => chosen.includes(code)));
}

function readWords(control: { max: number; each: number }, raw: unknown): ReadCell {
  const words = manyTexts(raw).flatMap((text) => text.split(/[、，,；;\n|^]/)).map(cleanLine).filter((word) => word !== "");
  const distinct = [...new Set(words)];
  const long = distinct.find((word) => characterCount(word) > control.each);
  if (long !== undefined) return { words: distinct, problem: `${quoted(long)}太长，每个请写 ${control.each} 个字以内，中间用“、”隔开` };
  if (distinct.length > control.max) return { words: distinct, problem: `最多填写 ${control.max} 个，现在有 ${distinct.length} 个` };
  return listCell(distinct);
}

function listCell(words: readonly string[]): ReadCell {
  return words.length === 0 ? { words } : { value: words, words };
}

function codesOfList(list: CodeListId): readonly string[] {
  return codeList(list).map(({ code }) => code);
}

/** A field sent once; of one sent several times (a hidden field before a checkbox) the last counts. */
function oneText(raw: unknown): string {
  const last: unknown = Array.isArray(raw) ? raw.at(-1) : raw;
  return typeof last === "string" ? last : typeof last === "number" ? String(last) : "";
}

/** A field sent any number of times; over its limit qs sends an object with number keys instead of a list. */
function manyTexts(raw: unknown): string[] {
  const many: readonly unknown[] = Array.isArray(raw) ? raw : typeof raw === "object" && raw !== null ? Object.values(raw) : [raw];
  const texts = many.map((entry) => oneText(entry)).map(cleanText).filter((text) => text !== "");
  return [...new Set(texts)];
}
