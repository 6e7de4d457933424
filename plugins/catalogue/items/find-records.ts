import type { Db } from "../../../core/contract.ts";
import type { AnyRecord, Libraries, LibraryKind } from "../../libraries/api.ts";
import { LIBRARY_KINDS } from "../../libraries/api.ts";
import type { ElementValues, LibraryRecord, LibraryRecords, Row } from "../elements/element.ts";
import { libraryLinks } from "../elements/library-links.ts";

/** All library records that these versions point to: one query per kind that is used, however many versions. */
export const findRecords = async (
  db: Db, libraries: Libraries, contents: readonly { typeCode: string; values: ElementValues }[],
): Promise<LibraryRecords> => {
  const ids = new Map<LibraryKind, Set<string>>(LIBRARY_KINDS.map((kind) => [kind, new Set()]));
  for (const { typeCode, values } of contents) {
    for (const link of libraryLinks("item", typeCode, values)) ids.get(link.library)?.add(link.record);
  }
  const pairs: [LibraryKind, ReadonlyMap<string, LibraryRecord>][] = [];
  for (const kind of LIBRARY_KINDS) {
    const wanted = [...ids.get(kind) ?? []];
    if (wanted.length > 0) pairs.push([kind, asElementRecords(await libraries.find(db, kind, wanted))]);
  }
  return Object.fromEntries(pairs);
};

const asElementRecords = (found: ReadonlyMap<string, AnyRecord>): ReadonlyMap<string, LibraryRecord> =>
  new Map([...found].map(([id, record]) => [id, { id, name: record.title, note: record.subtitle, gone: !record.usable, fields: fieldsOf(record) }]));

/** The record's own values under the keys of the dictionary: they speak where the item says nothing of its own. */
const fieldsOf = (record: AnyRecord): Row => {
  const fields: Readonly<Record<string, string>> = record.kind === "materials"
    ? {
        material_type: record.materialType, material_format: record.materialFormat, source_type: record.sourceType,
        source_explain: record.sourceNote, fill_explain: record.fillNote,
      }
    : record.kind === "windows" ? { window_no: record.number } : {};
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ""));
};
