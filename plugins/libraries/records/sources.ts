import type { AnyRecord, LibraryKind } from "../api.ts";
import type { Db } from "../../../core/contract.ts";
import { documentSource } from "../documents/document-rows.ts";
import { lawSource } from "../laws/law-rows.ts";
import { materialSource } from "../materials/material-rows.ts";
import { systemSource } from "../systems/system-rows.ts";
import { windowSource } from "../windows/window-rows.ts";
import { findRecords, nearTitles, searchRecords, titledRecords, type Found, type SearchFilter } from "./find-records.ts";
import type { RecordSource } from "./record-source.ts";

type Reader = {
  find(db: Db, ids: readonly string[]): Promise<Map<string, AnyRecord>>;
  search(db: Db, filter: SearchFilter): Promise<Found>;
  titled(db: Db, titles: readonly string[]): Promise<Map<string, AnyRecord[]>>;
  near(db: Db, titles: readonly string[]): Promise<Map<string, string[]>>;
  /** The text of the statement that reads rows by a list of ids, and the record of such a row that came as JSON. */
  byIds(db: Db): string;
  ofJson(id: string, row: object): AnyRecord;
};

const reader = <Row>(source: RecordSource<Row>): Reader => {
  let text: string | undefined;
  return {
    find: (db, ids) => findRecords(db, source, ids),
    search: (db, filter) => searchRecords(db, source, filter),
    titled: (db, titles) => titledRecords(db, source, titles),
    near: (db, titles) => nearTitles(db, source, titles),
    byIds: (db) => { text ??= source.rows(db).whereRaw("t.id = any(?)", [[]]).toSQL().sql; return text; },
    // In JSON numbers are numbers and moments are words; a record is made of words, of its id and of what it makes into a number or a word itself.
    ofJson: (id, row) => source.toRecord({ ...row, id } as Row),
  };
};

/** The five libraries, each with the type of its rows closed up inside. */
export const readers: Readonly<Record<LibraryKind, Reader>> = {
  laws: reader(lawSource), materials: reader(materialSource), documents: reader(documentSource),
  windows: reader(windowSource), systems: reader(systemSource),
};
