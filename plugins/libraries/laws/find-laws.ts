import type { Knex } from "knex";
import { type Db, likePattern, PAGE_SIZE, pageWithin } from "../../../core/contract.ts";
import type { LawStatus } from "../api.ts";
import type { UsesFinder } from "../records/find-uses.ts";
import { whereWords } from "../records/record-source.ts";
import { lawRows, lawSource, type LawRow } from "./law-rows.ts";

export const LAW_SORTS = ["effective", "title", "changed"] as const;
export type LawSort = (typeof LAW_SORTS)[number];
export type LawFilter = {
  q: string; issuer: string; level: string; status: LawStatus | "" | "doubted" | "merged"; use: "" | "used" | "unused";
  sort: LawSort; order: "" | "asc" | "desc"; page: number;
};
export type FoundLaws = {
  rows: LawRow[]; page: number;
  /** How many the conditions leave, by state, of them those with doubts; and the shadows of merged ones, which no state counts. */
  total: number; all: number; doubted: number; merged: number; byStatus: ReadonlyMap<string, number>;
};

const COLUMNS: Readonly<Record<LawSort, string>> = { effective: "t.effective_on", title: "t.title", changed: "t.updated_at" };

/** Titles run from first to last, dates from the newest back, unless somebody turns them round. */
export const lawOrder = ({ sort, order }: Pick<LawFilter, "sort" | "order">): "asc" | "desc" => (order !== "" ? order : sort === "title" ? "asc" : "desc");

const matchingLaws = (db: Db, filter: LawFilter, uses: UsesFinder): Knex.QueryBuilder => {
  const query = lawRows(db);
  whereWords(query, lawSource.words, filter.q);
  if (filter.issuer !== "") void query.where("t.issuer", "ilike", likePattern(filter.issuer));
  if (filter.level !== "") void query.where("t.level", filter.level);
  if (filter.use !== "") uses.whereUsed(db, query, "laws", filter.use === "used");
  return query;
};

const whereStatus = (query: Knex.QueryBuilder, status: LawFilter["status"]): void => {
  void query.whereRaw(status === "merged" ? "t.merged_into is not null" : "t.merged_into is null");
  if (status === "doubted") void query.whereRaw("t.doubts <> '[]'");
  else if (status !== "" && status !== "merged") void query.where("t.status", status);
};

type Counts = Pick<FoundLaws, "all" | "doubted" | "merged" | "byStatus">;

const countLaws = async (db: Db, matching: Knex.QueryBuilder): Promise<Counts> => {
  const counts: { status: string; merged: boolean; count: string; doubted: string }[] = await matching.clone().clearSelect()
    .select("t.status", db.raw("t.merged_into is not null as merged")).count("* as count")
    .select(db.raw("count(*) filter (where t.doubts <> '[]') as doubted")).groupBy("t.status", "merged");
  const sum = (rows: typeof counts, column: "count" | "doubted"): number => rows.reduce((all, row) => all + Number(row[column]), 0);
  const known = counts.filter((row) => !row.merged);
  return {
    byStatus: new Map(known.map((row) => [row.status, Number(row.count)])), all: sum(known, "count"), doubted: sum(known, "doubted"),
    merged: sum(counts.filter((row) => row.merged), "count"),
  };
};

const totalIn = ({ all, doubted, merged, byStatus }: Counts, status: LawFilter["status"]): number => {
  switch (status) {
    case "": return all;
    case "doubted": return doubted;
    case "merged": return merged;
    default: return byStatus.get(status) ?? 0;
  }
};

/** A page of laws and the counts of the states. Two queries. */
export const findLaws = async (db: Db, filter: LawFilter, uses: UsesFinder): Promise<FoundLaws> => {
  const matching = matchingLaws(db, filter, uses);
  const counts = await countLaws(db, matching);
  whereStatus(matching, filter.status);
  const total = totalIn(counts, filter.status);
  const page = pageWithin(filter.page, total);
  const order = lawOrder(filter);
  const rows: LawRow[] = await matching.orderByRaw(`${COLUMNS[filter.sort]} ${order} nulls last, t.id ${order}`).limit(PAGE_SIZE).offset((page - 1) * PAGE_SIZE);
  return { rows, page, total, ...counts };
};
