import type { Knex } from "knex";
import { whereInScope, type Db, type User } from "../../../core/contract.ts";
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

/** What is decided and what is not, of the items one may read that are not abolished. */
export const findRecognitions = async (db: Db, user: User, wish: RecognitionWish): Promise<FoundRecognitions> => {
  const narrowed = (): Knex.QueryBuilder => db("catalogue_item_versions as v").leftJoin("catalogue_recognitions as c", "c.item_id", "v.item_id").whereNot("v.state", "abolished").modify((query) => {
    whereInScope(query, user, "catalogue.read", PLACE_COLUMNS);
    whereHead(query);
    whereNamed(query, wish.q);
    if (wish.type !== "") void query.where("v.type_code", wish.type);
    if (wish.department !== "") void query.where("v.department_id", wish.department);
  });
  const [counted]: { all: string; yes: string; no: string }[] = await narrowed().select(db.raw(`count(*) as "all", count(*) filter (where c.is_service) as yes, count(*) filter (where not c.is_service) as no`));
  const [all, yes, no] = [Number(counted?.all ?? 0), Number(counted?.yes ?? 0), Number(counted?.no ?? 0)];
  const counts = { "": all, open: all - yes - no, yes, no };
  const total = counts[wish.kind];
  const page = Math.min(wish.page, Math.max(1, Math.ceil(total / RECOGNITIONS_SIZE)));
  const rows: RecognitionRow[] = await narrowed().modify((query) => {
    if (wish.kind === "open") void query.whereNull("c.item_id");
    else if (wish.kind !== "") void query.where("c.is_service", wish.kind === "yes");
  }).join("core_departments as d", "d.id", "v.department_id").leftJoin("catalogue_entries as e", "e.id", "v.entry_id").leftJoin("core_staff as s", "s.id", "c.decided_by")
    .orderByRaw("c.decided_at desc nulls first, v.updated_at desc, v.id desc").limit(RECOGNITIONS_SIZE).offset((page - 1) * RECOGNITIONS_SIZE)
    .select("v.item_id", "v.name", "v.type_code", "v.region_path", "v.department_path", "v.created_by as owner", "d.name as department", "c.is_service", "c.decided_at",
      db.raw("coalesce(e.name, '') as entry, coalesce(c.reason, '') as reason, coalesce(c.basis, '') as basis, coalesce(s.name, '') as decider"));
  return { rows, total, page, counts };
};

export type DepartmentProgress = { id: string; name: string; region: string; items: number; open: number; yes: number; no: number; complete: number; published: number; lists: number };

/** 管理账号's view (HLJ-2.1.2): per department how far 认定, 办事指南录入 and 目录清单生成 have come. Two passes, whatever the number of departments. */
export const findProgress = async (db: Db, user: User): Promise<DepartmentProgress[]> => {
  const rows: (Record<"items" | "yes" | "no" | "complete" | "published", string> & { id: string; name: string; region: string })[] = await db("catalogue_item_versions as v")
    .join("core_departments as d", "d.id", "v.department_id").join("core_regions as r", "r.code", "d.region_code").leftJoin("catalogue_recognitions as c", "c.item_id", "v.item_id")
    .modify((query) => { whereInScope(query, user, "catalogue.read", PLACE_COLUMNS); whereHead(query); }).whereNot("v.state", "abolished")
    .groupBy("d.id", "d.name", "r.name", "r.path", "d.position").orderBy(["r.path", "d.position", "d.id"])
    .select("d.id", "d.name", "r.name as region", db.raw(`count(*) as items, count(*) filter (where c.is_service) as yes, count(*) filter (where not c.is_service) as no,
      count(*) filter (where v.missing = 0) as complete,
      count(*) filter (where v.state = 'published' or exists (select 1 from catalogue_item_versions p where p.item_id = v.item_id and p.state = 'published')) as published`));
  const lists: { department_id: string; count: string }[] = await db("catalogue_inventories").whereNotNull("department_id").whereNot("state", "draft").groupBy("department_id").select("department_id").count("* as count");
  const numbered = new Map(lists.map((row) => [row.department_id, Number(row.count)]));
  return rows.map((row) => {
    const [items, yes, no] = [Number(row.items), Number(row.yes), Number(row.no)];
    return { id: row.id, name: row.name, region: row.region, items, yes, no, open: items - yes - no, complete: Number(row.complete), published: Number(row.published), lists: numbered.get(row.id) ?? 0 };
  });
};
