import type { Db, Tx } from "../../../core/contract.ts";
import type { Libraries } from "../../libraries/api.ts";
import { diffElements, type DiffRow } from "../elements/diff-elements.ts";
import type { LibraryRecords } from "../elements/element.ts";
import { findRecords } from "../items/find-records.ts";
import type { WritingRow } from "./book-memory.ts";
import type { BookRow } from "./book-row.ts";
import type { UploadLine } from "./import-model.ts";
import type { MissingRecord } from "./read-item-line.ts";
import { withRecords } from "./with-records.ts";

/** One element of an item that an import changes. */
export type Change = Pick<UploadLine, "sheet" | "line"> & { position: number; item_id: string; label: string; sides: ChangeSides };
export type ChangeSides = Pick<DiffRow, "list" | "before" | "after">;

/** What these rows change in items that are there, compared as everywhere else; records are looked up once for all. What is new stands in the workbook as a whole. */
export const changesOf = async (db: Db, libraries: Libraries, rows: readonly BookRow[]): Promise<Change[]> => {
  const changing = rows.filter((row): row is WritingRow => row.act === "next" || row.act === "again");
  if (changing.length === 0) return [];
  const records = await findRecords(db, libraries, changing.flatMap(({ before, row }) => [before, row.values].map((values) => ({ typeCode: row.identity.typeCode, values }))));
  return changing.flatMap(({ line: { sheet, line }, itemId, before, row, missing }) =>
    diffElements("item", row.identity.typeCode, before, withRecords(row.values, missing, numberOf), withMissing(records, missing))
      .map(({ label, list, before: old, after }, position): Change => ({ sheet, line, position, item_id: itemId, label, sides: { list, before: old, after } })));
};

/** What the import will add to a library has no number there yet: it is shown by its name. */
const numberOf = ({ name }: MissingRecord): string => `+${name}`;

const withMissing = (records: LibraryRecords, missing: readonly MissingRecord[]): LibraryRecords => {
  const all = { ...records };
  for (const one of missing) all[one.library] = new Map([...all[one.library] ?? [], [numberOf(one), { id: numberOf(one), name: one.name }]]);
  return all;
};

export const addChanges = async (tx: Tx, importId: string, changes: readonly Change[], done: boolean): Promise<void> => {
  const rows = changes.map(({ sides, ...change }) => ({ ...change, import_id: importId, done, sides: JSON.stringify(sides) }));
  if (rows.length > 0) await tx.batchInsert("catalogue_import_changes", rows, 500);
};

/** What was foreseen of these lines: it has happened, or it will not. */
export const dropForeseen = async (tx: Tx, importId: string, lines: readonly Pick<UploadLine, "sheet" | "line">[]): Promise<void> => {
  if (lines.length > 0) await tx("catalogue_import_changes").where({ import_id: importId, done: false }).whereIn(["sheet", "line"], lines.map(({ sheet, line }) => [sheet, line])).delete();
};
