import type { Knex } from "knex";
import { whereInScope, type Db, type User } from "../../../core/contract.ts";
import { idsOfPage, NEWEST } from "../items/page-order.ts";
import { SUM, talliesInReach, unitTalliesInReach } from "../items/tallies.ts";
import { PLACE_COLUMNS, whereNamed } from "../items/version-filters.ts";
import { whereHead } from "../items/where-head.ts";

export const RECOGNITION_KINDS = ["", "open", "yes", "no"] as const;
export type RecognitionKind = (typeof RECOGNITION_KINDS)[number];
export const RECOGNITIONS_SIZE = 20;

export type RecognitionWish = { kind: RecognitionKind; q: string; type: string; department: string; page: number };
export type RecognitionRow = {
  item_id: string; name: string; type_code: string; entry: string; department: string; region_path: string; department_path: string; owner: string | null;
  is_service: boolean | null; reason: string; basis: string; decided_at: Date | null; decider: string;
};
export type FoundRecognitions = { rows: RecognitionRow[]; total: number; page: number; counts: Readonly<Record<RecognitionKind, number>> };

/** What is decided and what is not, of the items one may read that are not abolished. What is still to be decided comes first, newest first. */
export const findRecognitions = async (db: Db, user: User, wish: RecognitionWish): Promise<FoundRecognitions> => {
  const heads = (): Knex.QueryBuilder => db("catalogue_item_versions as v").whereNot("v.state", "abolished").modify((query) => { narrow(query, user, wish); });
  const decided = (): Knex.QueryBuilder => heads().join("catalogue_recognitions as c", "c.item_id", "v.item_id");
  const [counted]: { yes: string; no: string }[] = await decided().select(db.raw("count(*) filter (where c.is_service) as yes, count(*) filter (where not c.is_service) as no"));
  const every: { count: number } | undefined = await (isWhole(wish) ? talliesInReach(db, user).where("t.head", true).whereNot("t.state", "abolished").first(db.raw(`${SUM} as count`))
    : heads().first(db.raw("count(*)::int as count")));
  const counts = countsOf(every, counted);
  const total = counts[wish.kind];
  const page = Math.min(wish.page, Math.max(1, Math.ceil(total / RECOGNITIONS_SIZE)));
  const open = ["", "open"].includes(wish.kind) ? counts.open : 0;
  const first = (page - 1) * RECOGNITIONS_SIZE;
  const openIds = await idsOfPage(heads().whereNotExists(db("catalogue_recognitions as c").whereRaw("c.item_id = v.item_id")), NEWEST, { page, size: RECOGNITIONS_SIZE, total: open });
  const rest = wish.kind === "open" ? 0 : RECOGNITIONS_SIZE - openIds.length;
  const decidedIds: string[] = rest === 0 ? [] : await decided().modify((query) => { if (wish.kind !== "") void query.where("c.is_service", wish.kind === "yes"); })
    .orderByRaw("c.decided_at desc, v.updated_at desc, v.id desc").limit(rest).offset(Math.max(0, first - open)).pluck("v.id");
  return { rows: await readRows(db, [...openIds, ...decidedIds]), total, page, counts };
};

const isWhole = ({ q, type, department }: RecognitionWish): boolean => [q, type, department].every((given) => given === "");

const countsOf = (every: { count: number } | undefined, counted: { yes: string; no: string } | undefined): Record<RecognitionKind, number> => {
  const [all, yes, no] = [every?.count ?? 0, Number(counted?.yes ?? 0), Number(counted?.no ?? 0)];
  return { "": all, open: all - yes - no, yes, no };
};

const narrow = (query: Knex.QueryBuilder, user: User, wish: RecognitionWish): void => {
  whereInScope(query, user, "catalogue.read", PLACE_COLUMNS);
  whereHead(query);
  whereNamed(query, wish.q);
  if (wish.type !== "") void query.where("v.type_code", wish.type);
  if (wish.department !== "") void query.where("v.department_id", wish.department);
};

const readRows = async (db: Db, ids: readonly string[]): Promise<RecognitionRow[]> => {
  const rows: (RecognitionRow & { id: string })[] = await db("catalogue_item_versions as v").whereIn("v.id", [...ids]).leftJoin("catalogue_recognitions as c", "c.item_id", "v.item_id")
    .join("core_departments as d", "d.id", "v.department_id").leftJoin("catalogue_entries as e", "e.id", "v.entry_id").leftJoin("core_staff as s", "s.id", "c.decided_by")
    .select("v.id", "v.item_id", "v.name", "v.type_code", "v.region_path", "v.department_path", "v.created_by as owner", "d.name as department", "c.is_service", "c.decided_at",
      db.raw("coalesce(e.name, '') as entry, coalesce(c.reason, '') as reason, coalesce(c.basis, '') as basis, coalesce(s.name, '') as decider"));
  const found = new Map(rows.map(({ id, ...row }) => [id, row]));
  return ids.flatMap((id) => found.get(id) ?? []);
};

type DepartmentProgress = { id: string; name: string; region: string; items: number; open: number; yes: number; no: number; complete: number; published: number; lists: number };
/** `sharedLists`: numbered lists over several departments, which are nobody's own. */
export type FoundProgress = { rows: DepartmentProgress[]; sharedLists: number };

/**
 * 管理账号's view (HLJ-2.1.2): per department how far 认定, 办事指南录入 and 目录清单生成 have come. A few sums and passes over indexes, whatever
 * the number of departments.
 */
export const findProgress = async (db: Db, user: User): Promise<FoundProgress> => {
  const rows: Pick<DepartmentProgress, "id" | "name" | "region" | "items" | "complete" | "published">[] = await unitTalliesInReach(db, user)
    .groupBy("d.id", "d.name", "d.position", "r.name", "r.path").havingRaw(`${ITEMS} > 0`).orderBy(["r.path", "d.position", "d.id"])
    .select("d.id", "d.name", "r.name as region", db.raw(`${ITEMS} as items, ${ITEMS} - ${sumWhere("t.lacking and t.state <> 'abolished'")} as complete, ${sumWhere("t.state = 'published'")} as published`));
  const count = async (of: Knex.QueryBuilder): Promise<(id: string) => number> => {
    const counted: { department_id: string; count: number }[] = await of.groupBy("department_id").select("department_id", db.raw("count(*)::int as count"));
    const known = new Map(counted.map((row) => [row.department_id, row.count]));
    return (id) => known.get(id) ?? 0;
  };
  const decided = (isService: boolean): Knex.QueryBuilder => db("catalogue_item_versions as v").whereNot("v.state", "abolished")
    .modify((heads) => { whereInScope(heads, user, "catalogue.read", PLACE_COLUMNS); }).modify(whereHead).join("catalogue_recognitions as c", "c.item_id", "v.item_id").where("c.is_service", isService);
  const [yes, no] = [await count(decided(true)), await count(decided(false))];
  const numbered = await count(db("catalogue_inventories").whereNotNull("department_id").whereNot("state", "draft"));
  const [shared]: { count: number }[] = await db("catalogue_inventories as n").join("core_regions as r", "r.code", "n.region_code").leftJoin("core_departments as d", "d.id", "n.department_id")
    .whereNull("n.department_id").whereNot("n.state", "draft").modify((lists) => { whereInScope(lists, user, "catalogue.read", { regionPath: "r.path", departmentPath: "d.path" }); }).select(db.raw("count(*)::int as count"));
  return {
    sharedLists: shared?.count ?? 0,
    rows: rows.map((row) => ({ ...row, yes: yes(row.id), no: no(row.id), open: row.items - yes(row.id) - no(row.id), lists: numbered(row.id) })),
  };
};

const sumWhere = (condition: string): string => `coalesce(sum(t.items) filter (where ${condition}), 0)::int`;
const ITEMS = sumWhere("t.head and t.state <> 'abolished'");
