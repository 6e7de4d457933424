import type { Context } from "koa";
import type { Knex } from "knex";

/** Whoever sends it has signed in, or is told something. */
export const SESSION_COOKIE = "sx_session";

type Stored = { data: Record<string, unknown> };
type About = { ctx?: Context };

/** Sessions in a table, so that any number of web processes share them (architecture §6). */
export const sessionStore = (db: Knex, now: () => Date, idleMs: () => number) => ({
  async get(key: string, _maxAge: unknown, { ctx }: About): Promise<Record<string, unknown> | undefined> {
    if (ctx !== undefined) ctx.state["storedSession"] = key;
    const row: Stored | undefined = await db("core_sessions").where({ id: key }).where("expires_at", ">", now()).first("data");
    return row?.data;
  },
  /**
   * What a page asks by itself while nobody is there (`SX-Unattended`) does not prolong the session: an open tab would never end.
   * A session that came out of the store is only prolonged: ended meanwhile, by signing out or by a new password, it stays ended.
   */
  async set(key: string, session: unknown, _maxAge: number, { ctx }: About): Promise<void> {
    const data = JSON.stringify(session);
    const expiry = { expires_at: new Date(now().getTime() + idleMs()) };
    if (ctx?.state["storedSession"] === key) await db("core_sessions").where({ id: key }).update({ data, ...(ctx.get("SX-Unattended") === "1" ? {} : expiry) });
    else await db("core_sessions").insert({ id: key, data, ...expiry });
    if (ctx !== undefined) ctx.state["storedSession"] = key;
  },
  async destroy(key: string): Promise<void> {
    await db("core_sessions").where({ id: key }).delete();
  },
});

/** Takes away what has expired; runs on a timetable. */
export const dropExpiredSessions = async (db: Knex, now: Date): Promise<void> => {
  await db("core_sessions").where("expires_at", "<", now).delete();
};
