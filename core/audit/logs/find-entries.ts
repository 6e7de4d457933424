import type { Knex } from "knex";
import { instantOf, addDays } from "../../calendar/local-day.ts";
import type { Db } from "../../contract.ts";

export type LogFilter = { from: string; to: string; actor: string; action: string; subject: string };
export type LogEntry = { id: string; at: Date; actor_id: string | null; actor_name: string; action: string; subject: string; detail: Record<string, unknown> };
export const LOG_PAGE = 50;
/** Where failures are put on record of accounts that do not exist. */
export const UNKNOWN_ACCOUNTS = "site:sign-in";

/** Who and what the words of the filter mean. `called`: the things of that name. */
type Meant = { actors: readonly string[] | "system" | null; called: readonly string[] };
/** Which things are called so. */
export type Called = (name: string) => Promise<readonly string[]>;

/** Each condition has an index in the order of the list (at, id), so that a page is a few rows however long the log is. */
const narrow = (query: Knex.QueryBuilder, { from, to, actor, action, subject }: LogFilter, { actors, called }: Meant): void => {
  if (from !== "") void query.where("at", ">=", instantOf(from));
  if (to !== "") void query.where("at", "<", instantOf(addDays(to, 1)));
  if (action !== "") void query.where({ action });
  if (called.length > 0) void query.whereIn("subject", [...called]);
  else if (subject.includes(":")) void query.where({ subject });
  else if (subject !== "") void query.whereRaw("split_part(subject, ':', 1) = ?", [subject]);
  if (actors !== null) whoseActs(query, actor, actors);
};

/** A name that nobody has is looked for among those who tried to sign in with it. */
const whoseActs = (query: Knex.QueryBuilder, actor: string, actors: readonly string[] | "system"): void => {
  if (actors === "system") void query.whereNull("actor_id");
  else if (actors.length === 0) void query.whereRaw("subject = ? and detail ->> 'account' = ?", [UNKNOWN_ACCOUNTS, actor]);
  else void query.whereIn("actor_id", [...actors]);
};

/** Who is meant by a name or an account; `system` for what nobody did. An account that signs entries is never deleted. */
const actorsOf = async (db: Db, actor: string): Promise<readonly string[] | "system" | null> => {
  if (actor === "") return null;
  if (actor === "系统") return "system";
  return db("core_staff").where({ account: actor }).orWhere({ name: actor }).limit(100).pluck("id");
};

/** A page of the log, newest first, after the entry `older` (keyset: its place is found again by its time and number). */
export const findEntries = async (db: Db, filter: LogFilter, calledSo: Called, { older = "", limit = LOG_PAGE } = {}): Promise<{ entries: LogEntry[]; hasMore: boolean }> => {
  const query = db("core_audit").select("id", "at", "actor_id", "actor_name", "action", "subject", "detail").orderByRaw("at desc, id desc").limit(limit + 1);
  const called = filter.subject === "" || filter.subject.includes(":") ? [] : await calledSo(filter.subject);
  narrow(query, filter, { actors: await actorsOf(db, filter.actor), called });
  if (older !== "") void query.whereRaw("(at, id) < (select at, id from core_audit where id = ?)", [older]);
  const rows: LogEntry[] = await query;
  return { entries: rows.slice(0, limit), hasMore: rows.length > limit };
};

/** The kinds of acts there are, each found by one step through the index: reading a million rows for thirty names would take a second. */
export const findActions = async (db: Db): Promise<string[]> => {
  const { rows }: { rows: { action: string }[] } = await db.raw(`
    with recursive kinds as (
      (select action from core_audit order by action limit 1)
      union all
      select (select a.action from core_audit a where a.action > kinds.action order by a.action limit 1) from kinds where kinds.action is not null)
    select action from kinds where action is not null`);
  return rows.map(({ action }) => action);
};
