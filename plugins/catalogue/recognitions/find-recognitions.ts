import type { Knex } from "knex";
import { whereInScope, type Db, type User } from "../../../core/contract.ts";
import { idsOfPage, NEWEST } from "../items/page-order.ts";
import { SUM, talliesInReach } from "../items/tallies.ts";
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
