import fc from "fast-check";
import { codeList } from "../../../plugins/catalogue/codes/code-lists.ts";
import type { CellControl, CellValue, Column, Control, ElementValue, ElementValues, Row } from "../../../plugins/catalogue/elements/element.ts";
import { elementsFor } from "../../../plugins/catalogue/elements/elements-for.ts";

/** Text as people might store it: already trimmed, with awkward signs inside. */
const word = fc.array(fc.constantFrom("申请", "5", "A4", "（", "）", "《", "》", "&", "=", "[", "]", "%", "\"", "<b>", "𠮷"), { minLength: 1, maxLength: 5 }).map((signs) => signs.join(""));
const lines = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join("\n"));

const cells: { [K in CellControl["kind"]]: (control: Extract<CellControl, { kind: K }>) => fc.Arbitrary<CellValue> } = {
  text: ({ format }) => (format === "web-address" ? fc.constantFrom("https://example.gov.cn/a?b=1&c=2", "http://example.gov.cn") : word),
  "long-text": () => lines,
  number: ({ min, max, decimals }) => fc.integer({ min, max: Math.min(max, 500) }).map((whole) => ((decimals ?? 0) > 0 && whole < max ? whole + 0.5 : whole)),
  date: () => fc.constantFrom("2026-11-23", "2024-02-29", "1999-01-01"),
  "yes-no": () => fc.constantFrom("1", "0"),
  choice: ({ list }) => fc.constantFrom(...codeList(list).map(({ code }) => code)),
  choices: ({ list }) => fc.subarray(codeList(list).map(({ code }) => code), { minLength: 1 }),
  words: () => fc.uniqueArray(fc.constantFrom("食品证", "开餐馆", "奶茶店执照"), { minLength: 1 }),
  names: () => fc.uniqueArray(fc.constantFrom("本人办理", "委托他人代办、代领"), { minLength: 1 }),
};

function cellFor(control: CellControl): fc.Arbitrary<CellValue> {
  const make = cells[control.kind] as (control: CellControl) => fc.Arbitrary<CellValue>;
  return make(control);
}

/** A unit of time is stored with its number or not at all. */
function withUnits<V>(neighbours: readonly { key: string; control: Control }[], values: Readonly<Record<string, V>>): Record<string, V> {
  const idle = new Set(neighbours.flatMap(({ key, control }) => (control.kind === "number" && control.unitFrom !== undefined && values[key] === undefined ? [control.unitFrom] : [])));
  return Object.fromEntries(Object.entries(values).filter(([key]) => !idle.has(key)));
}

function rowOf(columns: readonly Column[], head: Record<string, fc.Arbitrary<CellValue>>): fc.Arbitrary<Row> {
  const optional = Object.fromEntries(columns.map(({ key, control }) => [key, cellFor(control)]));
  return fc.record({ ...optional, ...head }, { requiredKeys: Object.keys(head) }).map((row) => withUnits(columns, row));
}

function valueFor(control: Control): fc.Arbitrary<ElementValue> {
  if (control.kind === "rows") {
    const [first] = control.columns;
    return fc.array(rowOf(control.columns, first ? { [first.key]: word } : {}), { minLength: 1, maxLength: 3 });
  }
  if (control.kind !== "library") return cellFor(control);
  const record = fc.constantFrom("11", "12", "13");
  return fc.array(rowOf(control.details, { record }), { minLength: 1, maxLength: control.many ? 3 : 1 });
}

/** Any values that may be stored for an item of this type: each element there or not. */
export function arbitraryValues(typeCode: string): fc.Arbitrary<ElementValues> {
  const typed = elementsFor("item", typeCode).filter(({ source }) => source !== "identity");
  const drawn = fc.record(Object.fromEntries(typed.map(({ key, control }) => [key, valueFor(control)])), { requiredKeys: [] });
  return drawn.map((values) => withUnits(typed, values)).map((values) => Object.fromEntries(Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]))));
}
