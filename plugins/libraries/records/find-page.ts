import type { Knex } from "knex";
import { type Db, likePattern, PAGE_SIZE, pageWithin, type User } from "../../../core/contract.ts";
import type { UsesFinder } from "./find-uses.ts";
import { whereWords, type RecordSource } from "./record-source.ts";

export const SORTS = ["changed", "name", "department"] as const;
export type Sort = (typeof SORTS)[number];

/** `whose`: own, only what the own department keeps; `state` `""`: everything but shadows; `use`: whether anybody uses it. */
export type PageFilter = {
  q: string; department: string; whose: "" | "own"; state: "" | "active" | "disabled" | "merged"; use: "" | "used" | "unused";
  sort: Sort; order: "" | "asc" | "desc"; page: number;
};
export type FoundPage<Row> = { rows: Row[]; page: number; total: number; all: number; own: number };

const COLUMNS: Readonly<Record<Sort, string>> = { changed: "t.updated_at", name: "t.name", department: "d.name" };

/** Names run from first to last, dates from the newest back, unless somebody turns them round. */
export const orderOf = ({ sort, order }: Pick<PageFilter, "sort" | "order">): "asc" | "desc" => (order !== "" ? order : sort === "changed" ? "desc" : "asc");

const whereState = (query: Knex.QueryBuilder, state: PageFilter["state"]): void => {
  if (state === "") void query.whereNot("t.state", "merged");
  else void query.where("t.state", state);
};

/** A page of a library that departments keep, and how many there are in all and of the own department. Two queries. */
export const findPage = async <Row>(db: Db, source: RecordSource<Row>, filter: PageFilter, { user, uses }: { user: User; uses: UsesFinder }): Promise<FoundPage<Row>> => {
  const matching = source.rows(db);
  whereWords(matching, source.words, filter.q);
  if (filter.department !== "") void matching.where("d.name", "ilike", likePattern(filter.department));
  whereState(matching, filter.state);
  if (filter.use !== "") uses.whereUsed(db, matching, source.kind, filter.use === "used");
  const counts: { all: string; own: string } | undefined = await matching.clone().clearSelect()
    .select(db.raw("count(*) as all, count(*) filter (where t.department_id = ?) as own", [user.department.id])).first();
  const [all, own] = [Number(counts?.all ?? 0), Number(counts?.own ?? 0)];
  if (filter.whose === "own") void matching.where("t.department_id", user.department.id);
  const total = filter.whose === "own" ? own : all;
  const shown = pageWithin(filter.page, total);
  const order = orderOf(filter);
  const rows: Row[] = await matching.orderBy([{ column: COLUMNS[filter.sort], order }, { column: "t.id", order }]).limit(PAGE_SIZE).offset((shown - 1) * PAGE_SIZE);
  return { rows, page: shown, total, all, own };
};
