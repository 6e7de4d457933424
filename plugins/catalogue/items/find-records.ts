import type { Db } from "../../../core/contract.ts";
import type { AnyRecord, Libraries, RecordKey } from "../../libraries/api.ts";
import type { ElementValues, LibraryRecord, LibraryRecords, Row } from "../elements/element.ts";
import { libraryLinks } from "../elements/library-links.ts";

/** All library records that these versions point to: one query, however many versions. */
export const findRecords = async (
  db: Db, libraries: Libraries, contents: readonly { typeCode: string; values: ElementValues }[],
): Promise<LibraryRecords> => {
  const links = contents.flatMap(({ typeCode, values }) => libraryLinks("item", typeCode, values));
  const found = await libraries.findMany(db, links.map(({ library, record }): RecordKey => `${library} ${record}`));
  return Object.fromEntries([...Map.groupBy(found.values(), ({ kind }) => kind)].map(([kind, records]) => [kind, new Map(records.map(asElementRecord))]));
};

const asElementRecord = (record: AnyRecord): [string, LibraryRecord] =>
  [record.id, { id: record.id, name: record.title, note: record.subtitle, gone: !record.usable, fields: fieldsOf(record) }];

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
