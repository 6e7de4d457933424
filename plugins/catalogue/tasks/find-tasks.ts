import type { Knex } from "knex";
import { forbid, notFound, whereInScope, can, type Db, type User } from "../../../core/contract.ts";
import type { TaskKind, TaskRow } from "./model.ts";

export const TASKS_SIZE = 20;

export type FoundTask = TaskRow & { name: string; department: string; doer: string };
export type TaskCounts = Readonly<Record<TaskKind, number>>;

const PLACE = { regionPath: "r.path", departmentPath: "d.path" } as const;

const taskRows = (db: Db): Knex.QueryBuilder =>
  db("catalogue_tasks as t").join("core_departments as d", "d.id", "t.department_id").join("core_regions as r", "r.code", "d.region_code");

const readTasks = (query: Knex.QueryBuilder): Promise<(FoundTask & { region_path: string; department_path: string })[]> =>
  query.join("catalogue_item_versions as v", (on) => { on.on("v.item_id", "t.item_id").andOnVal("v.head", true); }).leftJoin("core_staff as s", "s.id", "t.done_by")
    .select("t.*", "v.name", "d.name as department", "r.path as region_path", "d.path as department_path", query.client.raw("coalesce(s.name, '系统') as doer"));

/** How many wait for those who may write. */
export const countTasks = async (db: Db, user: User): Promise<TaskCounts> => {
  const rows: { kind: TaskKind; count: string }[] = await taskRows(db).whereNull("t.done_at")
    .modify((query) => { whereInScope(query, user, "catalogue.edit", PLACE); }).groupBy("t.kind").select("t.kind").count("* as count");
  const counts = new Map(rows.map(({ kind, count }) => [kind, Number(count)]));
  return { "law-changed": counts.get("law-changed") ?? 0, "source-changed": counts.get("source-changed") ?? 0 };
};

/** A page of the tasks that wait, oldest first, or of those that are done, newest first. */
export const findTasks = async (db: Db, user: User, wish: { kind: TaskKind | ""; done: boolean; page: number }): Promise<{ tasks: FoundTask[]; total: number; page: number }> => {
  const narrowed = (): Knex.QueryBuilder => taskRows(db).modify((query) => {
    whereInScope(query, user, "catalogue.edit", PLACE);
    if (wish.kind !== "") void query.where("t.kind", wish.kind);
    if (wish.done) void query.whereNotNull("t.done_at");
    else void query.whereNull("t.done_at");
  });
  const counted: { count: string } | undefined = await narrowed().count("* as count").first();
  const total = Number(counted?.count ?? 0);
  const page = Math.min(wish.page, Math.max(1, Math.ceil(total / TASKS_SIZE)));
  const tasks = await readTasks(narrowed().orderByRaw(wish.done ? "t.done_at desc, t.id desc" : "t.created_at, t.id").limit(TASKS_SIZE).offset((page - 1) * TASKS_SIZE));
  return { tasks, total, page };
};

/** 404 when there is none, 403 when it belongs to somebody else's place. */
export const findTask = async (db: Db, user: User, id: string): Promise<FoundTask> => {
  const [task] = await readTasks(taskRows(db).where("t.id", id));
  if (task === undefined) throw notFound();
  if (!can(user, "catalogue.edit", { regionPath: task.region_path, departmentPath: task.department_path })) throw forbid("catalogue.edit");
  return task;
};
