import type { Column, Element, ElementValues, LibraryRecords, Row } from "../elements/element.ts";
import { cellText, codesOf, ownValue, rowsIn } from "../elements/element-values.ts";
import { elementsFor } from "../elements/elements-for.ts";
import { fitValues } from "../elements/fit-values.ts";
import { copiedKeys, type CopyPart } from "./copy-parts.ts";

export type CopySide = { typeCode: string; departmentId: string; values: ElementValues };
type Wish = { into: CopySide; from: CopySide; parts: readonly CopyPart[]; records: LibraryRecords };

/** The values after the copy, and in words what was left out because it does not fit. */
export type Copied = { values: ElementValues; left: readonly string[]; count: number };

/**
 * Lays the chosen parts of one item over another. Left out are elements that its type has not, records that may no longer be chosen,
 * windows of another department, and situations that the item does not have.
 */
export const copyValues = ({ into, from, parts, records }: Wish): Copied => {
  const keys = copiedKeys(from.typeCode, parts, new Set(Object.keys(into.values)));
  const wanted = Object.fromEntries(Object.entries(from.values).filter(([key]) => keys.has(key)));
  const fitting = fitValues(into.typeCode, wanted);
  const left = [...fitting.left];
  const elements = elementsFor("item", into.typeCode);
  const usable = Object.fromEntries(Object.entries(fitting.values).flatMap(([key, value]) => {
    const element = elements.find((known) => known.key === key);
    if (element?.control.kind !== "library") return [[key, value] as const];
    const rows = rowsIn(fitting.values, key).filter((row) => mayChoose(element, row, { records, foreign: from.departmentId !== into.departmentId }, left));
    return rows.length === 0 ? [] : [[key, rows] as const];
  }));
  const merged = { ...into.values, ...usable };
  return { values: { ...merged, ...withKnownNames(elements, merged, left) }, left: [...new Set(left)], count: Object.keys(usable).length };
};

const mayChoose = ({ label, control }: Element, row: Row, { records, foreign }: { records: LibraryRecords; foreign: boolean }, left: string[]): boolean => {
  if (control.kind !== "library") return true;
  const record = records[control.library]?.get(cellText(row, "record"));
  const reason = record === undefined || record.gone === true ? "已不能选用" : foreign && control.library === "windows" ? "属于别的单位" : "";
  if (reason !== "") left.push(`${label}“${record?.name ?? ""}”（${reason}）`);
  return reason === "";
};

/** Materials name the situations that need them: only those that the item has. */
const withKnownNames = (elements: readonly Element[], values: ElementValues, left: string[]): ElementValues =>
  Object.fromEntries(elements.flatMap((element) => namesColumns(element).flatMap(({ column, of }) => {
    const known = new Set(rowsIn(values, of).map((row) => cellText(row, firstColumn(elements, of))));
    const rows = rowsIn(values, element.key);
    const unknown = rows.some((row) => codesOf(ownValue(row, column.key)).some((name) => !known.has(name)));
    if (!unknown) return [];
    left.push(`${element.label}的“${column.label}”`);
    return [[element.key, rows.map((row) => {
      const { [column.key]: names, ...rest } = row;
      const kept = codesOf(names).filter((name) => known.has(name));
      return kept.length === 0 ? rest : { ...rest, [column.key]: kept };
    })] as const];
  })));

const columnsOf = ({ control }: Element): readonly Column[] => (control.kind === "rows" ? control.columns : control.kind === "library" ? control.details : []);

const namesColumns = (element: Element): { column: Column; of: string }[] =>
  columnsOf(element).flatMap((column) => (column.control.kind === "names" ? [{ column, of: column.control.of }] : []));

const firstColumn = (elements: readonly Element[], key: string): string => {
  const element = elements.find((known) => known.key === key);
  return element === undefined ? "" : columnsOf(element)[0]?.key ?? "";
};
