import type { Knex } from "knex";
import { whereInScope, type Db, type User } from "../../../core/contract.ts";
import type { ItemVersion } from "../api.ts";
import { readVersions, versionQuery } from "./read-versions.ts";
import { PLACE_COLUMNS } from "./version-filters.ts";

export const TODO_KINDS = ["", "returned", "unsubmitted", "lacking"] as const;
export type TodoKind = (typeof TODO_KINDS)[number];
export const TODO_SIZE = 20;

/** `errors`: how much the 体检 refuses of a version, by its id. */
export type FoundTodo = { versions: readonly ItemVersion[]; total: number; page: number; counts: Readonly<Record<TodoKind, number>>; errors: ReadonlyMap<string, number> };

const mine = (query: Knex.QueryBuilder, user: User): void => {
  whereInScope(query.where({ "v.state": "draft", "v.step": "" }), user, "catalogue.edit", PLACE_COLUMNS);
};

const narrow = (query: Knex.QueryBuilder, kind: TodoKind): void => {
  if (kind === "returned") void query.where("v.returned", true);
  if (kind === "unsubmitted") void query.where("v.returned", false);
  if (kind === "lacking") void query.where("v.missing", ">", 0);
};

/** 待办 of those who write (YN-2.2.0): drafts that were not submitted, and those that were sent back, which come first. */
export const findTodo = async (db: Db, user: User, wish: { kind: TodoKind; page: number }): Promise<FoundTodo> => {
  const counted: Record<"all" | "returned" | "lacking", string> | undefined = await db("catalogue_item_versions as v").modify((rows) => { mine(rows, user); })
    .first(db.raw(`count(*) as "all", count(*) filter (where v.returned) as returned, count(*) filter (where v.missing > 0) as lacking`));
  const [all, returned, lacking] = [Number(counted?.all ?? 0), Number(counted?.returned ?? 0), Number(counted?.lacking ?? 0)];
  const counts = { "": all, returned, unsubmitted: all - returned, lacking };
  const total = counts[wish.kind];
  const page = Math.min(wish.page, Math.max(1, Math.ceil(total / TODO_SIZE)));
  const versions = await readVersions(versionQuery(db).modify((rows) => { mine(rows, user); narrow(rows, wish.kind); })
    .orderByRaw("v.returned desc, v.updated_at desc, v.id desc").limit(TODO_SIZE).offset((page - 1) * TODO_SIZE));
  const sick: { id: string; errors: number }[] = await db("catalogue_item_versions").whereIn("id", versions.map(({ versionId }) => versionId)).where("errors", ">", 0).select("id", "errors");
  return { versions, total, page, counts, errors: new Map(sick.map(({ id, errors }) => [id, errors])) };
};

/** The number beside 待办 in the navigation. */
export const countTodo = async (db: Db, user: User): Promise<number> => {
  const row: { count: string } | undefined = await db("catalogue_item_versions as v").modify((rows) => { mine(rows, user); }).count("* as count").first();
  return Number(row?.count ?? 0);
};
