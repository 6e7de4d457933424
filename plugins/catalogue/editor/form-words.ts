import type { CellValue, ElementValues, LibraryControl, Row, RowsControl, Subject } from "../elements/element.ts";
import { elementsFor } from "../elements/elements-for.ts";
import { readCell } from "../elements/read-cell.ts";
import { readElements } from "../elements/read-elements.ts";
import { rowsInBody, type Body } from "./form-rows.ts";

/** The words of a form as they stand in it, with the rows that nobody has begun to fill: for showing the form once more unsaved. */
export const formWords = (of: Subject, typeCode: string, body: Body): ElementValues => {
  const { words } = readElements(of, typeCode, body);
  const rows = elementsFor(of, typeCode).flatMap(({ key, control }) =>
    control.kind === "rows" || control.kind === "library" ? [[key, rowsInBody(body, key).map((row) => rowWords(control, row))] as const] : []);
  return { ...words, ...Object.fromEntries(rows) };
};

const rowWords = (control: RowsControl | LibraryControl, row: Body): Row => {
  const columns = control.kind === "rows" ? control.columns : control.details;
  const cells = columns.map((column): [string, CellValue] => [column.key, readCell(column.control, row[column.key]).words]);
  const record = control.kind === "library" ? [["record", typeof row["record"] === "string" ? row["record"] : ""] as const] : [];
  return Object.fromEntries([...record, ...cells]);
};
