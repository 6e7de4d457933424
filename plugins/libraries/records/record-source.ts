import type { Knex } from "knex";
import type { AnyRecord, LibraryKind } from "../api.ts";
import { likePattern, isRowId, type Db } from "../../../core/contract.ts";

/** How one library is read: its rows with what they are joined to, and what a row is for the rest of the house. */
export type RecordSource<Row> = {
  kind: LibraryKind;
  table: string;
  /** Columns that hold the words people search for, the title first. */
  words: readonly [string, ...string[]];
  /** SQL that is true for records which may be chosen. */
  usable: string;
  /** SQL that orders two records with the same title. */
  newest: string;
  rows(db: Db): Knex.QueryBuilder;
  toRecord(row: Row): AnyRecord;
};

/** Narrows rows to those in which every word of the text occurs somewhere in the columns. */
export const whereWords = (query: Knex.QueryBuilder, columns: readonly string[], text: string): void => {
  for (const word of text.split(/\s+/).filter((part) => part !== "")) {
    void query.where((any) => {
      for (const column of columns) void any.orWhere(column, "ilike", likePattern(word));
    });
  }
};

/** Ids come from forms and from stored elements; what is no id finds nothing instead of stopping the query. */
export const knownIds = (ids: readonly string[]): string[] => [...new Set(ids)].filter(isRowId);
