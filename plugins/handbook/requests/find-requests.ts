import { notFound, PAGE_SIZE, type Db, type User } from "../../../core/contract.ts";
import type { HelpRequest, Kind, State } from "./model.ts";

export type RequestFilter = { state: State | ""; kind: Kind | ""; q: string };
type Found = { rows: HelpRequest[]; total: number; page: number; pages: number };

const filtered = (db: Db, { state, kind, q }: RequestFilter) => {
  const query = db<HelpRequest>("handbook_requests");
  if (state !== "") void query.where({ state });
  if (kind !== "") void query.where({ kind });
  if (q !== "") void query.whereRaw("strpos(lower(title || ' ' || body || ' ' || asker_name || ' ' || asker_unit), lower(?)) > 0", [q]);
  return query;
};

/** One page of the inbox: the newest first, of those still open the oldest first, because they have waited longest. */
export const findRequests = async (db: Db, filter: RequestFilter, page: number, size = PAGE_SIZE): Promise<Found> => {
  const counted: { total: number } | undefined = await filtered(db, filter).first(db.raw("count(*)::int as total"));
  const total = counted?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / size));
  const shown = Math.min(page, pages);
  const rows: HelpRequest[] = await filtered(db, filter).select("*").orderBy([{ column: "asked_at", order: filter.state === "open" ? "asc" : "desc" }, { column: "id", order: "desc" }]).limit(size).offset((shown - 1) * size);
  return { rows, total, page: shown, pages };
};

export const countByState = async (db: Db): Promise<Readonly<Record<State, number>>> => {
  const rows: { state: State; count: number }[] = await db("handbook_requests").groupBy("state").select("state", db.raw("count(*)::int as count"));
  return { open: 0, answered: 0, closed: 0, ...Object.fromEntries(rows.map(({ state, count }) => [state, count])) };
};

export const findOwn = (db: Db, user: User): Promise<HelpRequest[]> => db<HelpRequest>("handbook_requests").where({ asker_id: user.id }).orderBy([{ column: "asked_at", order: "desc" }, { column: "id", order: "desc" }]).limit(200);

export const requestAt = async (db: Db, id: string): Promise<HelpRequest> => {
  const found = await db<HelpRequest>("handbook_requests").where({ id }).first();
  if (found === undefined) throw notFound();
  return found;
};

/** One's own; of anybody else's it is not told that it exists. */
export const ownAt = async (db: Db, user: User, id: string): Promise<HelpRequest> => {
  const found = await requestAt(db, id);
  if (found.asker_id !== user.id) throw notFound();
  return found;
};
