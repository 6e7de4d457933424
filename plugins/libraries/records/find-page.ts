import type { Db, User } from "../../../core/contract.ts";
import { PAGE_SIZE, pageWithin } from "./list-address.ts";
import { whereWords, type RecordSource } from "./record-source.ts";

/** `own`: only what the own department keeps. */
export type PageFilter = { q: string; whose: "" | "own"; page: number };
export type FoundPage<Row> = { rows: Row[]; page: number; total: number; all: number; own: number };

/** A page of a library that departments keep, last changed first, and how many there are in all and of the own department. */
export const findPage = async <Row>(db: Db, source: RecordSource<Row>, { q, whose, page }: PageFilter, user: User): Promise<FoundPage<Row>> => {
  const matching = source.rows(db);
  whereWords(matching, [...source.words, "d.name"], q);
  const counts: { all: string; own: string } | undefined = await matching.clone().clearSelect()
    .select(db.raw("count(*) as all, count(*) filter (where t.department_id = ?) as own", [user.department.id])).first();
  const [all, own] = [Number(counts?.all ?? 0), Number(counts?.own ?? 0)];
  if (whose === "own") void matching.where("t.department_id", user.department.id);
  const total = whose === "own" ? own : all;
  const shown = pageWithin(page, total);
  const rows: Row[] = await matching.orderBy([{ column: "t.updated_at", order: "desc" }, { column: "t.id", order: "desc" }]).limit(PAGE_SIZE).offset((shown - 1) * PAGE_SIZE);
  return { rows, page: shown, total, all, own };
};
