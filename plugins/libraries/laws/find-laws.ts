import type { Db } from "../../../core/contract.ts";
import type { LawStatus } from "../api.ts";
import { PAGE_SIZE, pageWithin } from "../records/list-address.ts";
import { whereWords } from "../records/record-source.ts";
import { lawRows, lawSource, type LawRow } from "./law-rows.ts";

export type LawFilter = { q: string; level: string; status: LawStatus | "" | "doubted"; page: number };
export type FoundLaws = {
  rows: LawRow[]; page: number;
  /** How many the search and the level leave, by state, and of them those with doubts. */
  total: number; all: number; doubted: number; byStatus: ReadonlyMap<string, number>;
};

/** A page of laws, newest first, and the counts of the states. Two queries. */
export const findLaws = async (db: Db, { q, level, status, page }: LawFilter): Promise<FoundLaws> => {
  const matching = lawRows(db);
  whereWords(matching, lawSource.words, q);
  if (level !== "") void matching.where("t.level", level);
  const counts: { status: string; count: string; doubted: string }[] = await matching.clone().clearSelect()
    .select("t.status").count("* as count").select(db.raw("count(*) filter (where t.doubts <> '[]') as doubted")).groupBy("t.status");
  const byStatus = new Map(counts.map((row) => [row.status, Number(row.count)]));
  const all = counts.reduce((sum, row) => sum + Number(row.count), 0);
  const doubted = counts.reduce((sum, row) => sum + Number(row.doubted), 0);
  if (status === "doubted") void matching.whereRaw("t.doubts <> '[]'");
  else if (status !== "") void matching.where("t.status", status);
  const total = status === "doubted" ? doubted : status === "" ? all : byStatus.get(status) ?? 0;
  const shown = pageWithin(page, total);
  const rows: LawRow[] = await matching.orderByRaw(lawSource.newest).limit(PAGE_SIZE).offset((shown - 1) * PAGE_SIZE);
  return { rows, page: shown, total, all, doubted, byStatus };
};
