import { STATE_WORDS, type ItemVersion } from "../api.ts";
import type { CellControl, CellValue, ElementValues, LibraryRecords, Row } from "../elements/element.ts";
import { cellText, isCell, ownValue, rowsIn } from "../elements/element-values.ts";
import { plainCell } from "../elements/plain-cell.ts";
import { identityValues } from "../items/identity-values.ts";
import type { ItemSheet, PartSheet, SheetColumn } from "./book-plan.ts";

/** One version with all that its rows say. */
export type BookItem = { version: ItemVersion; values: ElementValues; records: LibraryRecords };
export type SheetRow = (string | number)[];

/** By its 实施编码 where it has one; by our own number otherwise. */
export const keyOf = ({ taskCode, itemId }: Pick<ItemVersion, "taskCode" | "itemId">): string => (taskCode === "" ? `SX${itemId}` : taskCode);

/** Tells an import whether somebody has written since. */
export const stampOf = ({ versionId, revision }: Pick<ItemVersion, "versionId" | "revision">): string => `${versionId}.${revision}`;

/** Numbers stay numbers; everything else is text that `assignCell` reads back. */
const bookCell = (control: CellControl, value: CellValue | undefined): string | number => (typeof value === "number" ? value : plainCell(control, value));

/** The row of an item: everything that is stored, also answers that are not asked at present, so that importing it again loses nothing. */
export const itemRow = (sheet: ItemSheet, { version, values }: BookItem): SheetRow => {
  const identity = identityValues(version);
  return sheet.columns.map((column) => {
    if (column.role === "key") return keyOf(version);
    if (column.role === "stamp") return stampOf(version);
    if (column.role !== "identity" && column.role !== "value") return "";
    // In the words of the house, which tell a draft from what is in force; the national list knows only 在用, 暂停 and 取消.
    if (column.role === "identity" && column.key === "task_state") return STATE_WORDS[version.state];
    const value = ownValue(column.role === "identity" ? identity : values, column.key);
    return isCell(value) ? bookCell(column.control, value) : "";
  });
};

export const partRows = (sheet: PartSheet, { version, values, records }: BookItem): SheetRow[] =>
  rowsIn(values, sheet.element).map((row) => sheet.columns.map((column) => partCell(column, sheet, row, version, records)));

const partCell = (column: SheetColumn, { library }: PartSheet, row: Row, version: ItemVersion, records: LibraryRecords): string | number => {
  switch (column.role) {
    case "key": return keyOf(version);
    case "title": return version.name;
    case "record": return nameOf(library, cellText(row, "record"), records);
    case "record-id": return cellText(row, "record");
    case "value":
    case "identity": return bookCell(column.control, ownValue(row, column.key));
    case "stamp": return "";
  }
};

const nameOf = (library: PartSheet["library"], id: string, records: LibraryRecords): string => (library === "" ? "" : records[library]?.get(id)?.name ?? "");
