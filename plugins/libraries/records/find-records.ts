import { findNear, type Db, type User } from "../../../core/contract.ts";
import type { AnyRecord } from "../api.ts";
import { knownIds, whereWords, type RecordSource } from "./record-source.ts";

export type SearchFilter = { text: string; user: User; page: number; size: number };
export type Found = { total: number; records: AnyRecord[] };

/** Records by id, in one query; ids that are not there are missing from the answer. */
export const findRecords = async <Row>(db: Db, source: RecordSource<Row>, ids: readonly string[]): Promise<Map<string, AnyRecord>> => {
  const wanted = knownIds(ids);
  if (wanted.length === 0) return new Map();
  const rows: Row[] = await source.rows(db).whereIn("t.id", wanted);
  return new Map(rows.map(source.toRecord).map((record) => [record.id, record]));
};

const MOST_NAMESAKES = 50;

/** Records by title, in one query; several may share one. */
export const titledRecords = async <Row>(db: Db, source: RecordSource<Row>, titles: readonly string[]): Promise<Map<string, AnyRecord[]>> => {
  if (titles.length === 0) return new Map();
  const query = source.rows(db);
  void query.whereIn(source.words[0], [...new Set(titles)]);
  const rows: Row[] = await query.orderByRaw(`(case when ${source.usable} then 0 else 1 end), ${source.newest}`).limit(MOST_NAMESAKES * titles.length);
  return Map.groupBy(rows.map(source.toRecord), ({ title }) => title);
};

/** Titles that come near to one that no record has, by that. */
export const nearTitles = <Row>(db: Db, source: RecordSource<Row>, titles: readonly string[]): Promise<Map<string, string[]>> => {
  return findNear(db, source.rows(db).clearSelect().whereRaw(source.usable).select({ title: source.words[0] }), titles);
};

/** A page for a picker: what may be chosen first, then the exact title, then the own department's, then by title. */
export const searchRecords = async <Row>(db: Db, source: RecordSource<Row>, { text, user, page, size }: SearchFilter): Promise<Found> => {
  const query = source.rows(db).whereNull("t.merged_into");
  whereWords(query, source.words, text);
  const count: { total: string } | undefined = await query.clone().clearSelect().count("* as total").first();
  const rows: Row[] = await query
    .orderByRaw(`(case when ${source.usable} then 0 else 1 end), (${source.words[0]} = ?) desc, (t.department_id = ?) desc nulls last, ${source.words[0]}, ${source.newest}`, [text.trim(), user.department.id])
    .limit(size).offset((page - 1) * size);
  return { total: Number(count?.total ?? 0), records: rows.map(source.toRecord) };
};
