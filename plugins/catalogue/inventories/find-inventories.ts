import type { Knex } from "knex";
import { can, forbid, notFound, pageWithin, whereInScope, type Db, type User } from "../../../core/contract.ts";
import { isSecretNow } from "./secret-rows.ts";
import type { Inventory, InventoryRow } from "./model.ts";
import { inventoryPlace } from "./policy.ts";

export const INVENTORIES_SIZE = 20;
export const ROWS_SIZE = 100;
/** On paper; more would hold up everybody else while it is rendered. */
export const PRINT_SIZE = 1_000;

const inventories = (db: Db): Knex.QueryBuilder =>
  db("catalogue_inventories as n").join("core_regions as r", "r.code", "n.region_code").leftJoin("core_departments as d", "d.id", "n.department_id").leftJoin("core_staff as s", "s.id", "n.generated_by");

const read = (query: Knex.QueryBuilder): Promise<Inventory[]> => {
  const raw = (sql: string): Knex.Raw => query.client.raw(sql);
  return query.select("n.*", "r.name as region", "r.path as region_path", raw("coalesce(d.name, '') as department"), raw("coalesce(d.path, '') as department_path"), raw("coalesce(s.name, '') as maker"));
};

const countOf = async (query: Knex.QueryBuilder): Promise<number> => {
  const [counted]: { count: string }[] = await query.count("* as count");
  return Number(counted?.count ?? 0);
};

export type Found<T> = { rows: T[]; total: number; page: number };

/** Lists of the places one may read, newest first; `user: null`: those that everybody may read. */
export const findInventories = async (db: Db, user: User | null, wanted: number): Promise<Found<Inventory>> => {
  const narrowed = (): Knex.QueryBuilder => inventories(db).modify((query) => {
    if (user === null) void query.where("n.state", "published");
    else whereInScope(query, user, "catalogue.read", { regionPath: "r.path", departmentPath: "d.path" });
  });
  const total = await countOf(narrowed());
  const page = pageWithin(wanted, total, INVENTORIES_SIZE);
  const order = user === null ? "n.published_at desc, n.id desc" : "n.generated_at desc, n.id desc";
  return { rows: await read(narrowed().orderByRaw(order).limit(INVENTORIES_SIZE).offset((page - 1) * INVENTORIES_SIZE)), total, page };
};

/** 404 when there is none, or none for the public; 403 when it belongs to somebody else's place. */
export const findInventory = async (db: Db, user: User | null, id: string): Promise<Inventory> => {
  const [found] = await read(inventories(db).where("n.id", id));
  if (found === undefined || (user === null && found.state !== "published")) throw notFound();
  if (user !== null && found.state !== "published" && !can(user, "catalogue.read", inventoryPlace(found))) throw forbid("catalogue.read");
  return found;
};

type Wanted = { page: number; size: number };

/** A page of its rows. Whoever reads the list because it is public does not see what has become 涉密 since it was generated. */
export const findRows = async (db: Db, list: Inventory, user: User | null, wanted: Wanted): Promise<Found<InventoryRow>> => {
  const isOwn = can(user, "catalogue.read", inventoryPlace(list));
  const rowsOf = (): Knex.QueryBuilder => db("catalogue_inventory_rows as w").where("w.inventory_id", list.id).modify((query) => { if (!isOwn) void query.whereRaw(`not ${isSecretNow("w")}`); });
  const total = isOwn ? list.row_count : await countOf(rowsOf());
  const page = pageWithin(wanted.page, total, wanted.size);
  const rows: InventoryRow[] = await rowsOf().select("w.*").orderBy("w.seq").limit(wanted.size).offset((page - 1) * wanted.size);
  return { rows, total, page };
};

export type Comparison = { kind: "added" | "removed" | "changed"; name: string; old_name: string; code: string; old_code: string; department: string; old_department: string };

/** What differs between two lists, item by item, in one query. What has become 涉密 is left out on both sides. */
export const compareInventories = async (db: Db, before: string, after: string, limit: number): Promise<{ rows: Comparison[]; counts: Readonly<Record<Comparison["kind"], number>> }> => {
  const answer: { rows: (Comparison & { total: string })[] } = await db.raw(`
    select * , count(*) over (partition by kind) as total from (
      select case when o.item_id is null then 'added' when n.item_id is null then 'removed' else 'changed' end as kind,
        coalesce(n.name, '') as name, coalesce(o.name, '') as old_name, coalesce(n.task_code, '') as code, coalesce(o.task_code, '') as old_code,
        coalesce(n.department, '') as department, coalesce(o.department, '') as old_department, coalesce(n.seq, o.seq) as place
      from (select w.* from catalogue_inventory_rows w where w.inventory_id = :before and not ${isSecretNow("w")}) o
        full join (select w.* from catalogue_inventory_rows w where w.inventory_id = :after and not ${isSecretNow("w")}) n on n.item_id = o.item_id
      where (o.name, o.task_code, o.department, o.entry_name, o.type_code) is distinct from (n.name, n.task_code, n.department, n.entry_name, n.type_code)
    ) d order by kind, place limit :limit`, { before, after, limit });
  const count = (kind: Comparison["kind"]): number => Number(answer.rows.find((row) => row.kind === kind)?.total ?? 0);
  return { rows: answer.rows, counts: { added: count("added"), removed: count("removed"), changed: count("changed") } };
};
