import type { Knex } from "knex";

type Stored = { data: Record<string, unknown> };

/** Sessions in a table, so that any number of web processes share them (architecture §6). */
export const sessionStore = (db: Knex, now: () => Date) => ({
  async get(key: string): Promise<Record<string, unknown> | undefined> {
    const row: Stored | undefined = await db("core_sessions").where({ id: key }).where("expires_at", ">", now()).first("data");
    return row?.data;
  },
  async set(key: string, session: unknown, maxAge: number): Promise<void> {
    const row = { id: key, data: JSON.stringify(session), expires_at: new Date(now().getTime() + maxAge) };
    await db("core_sessions").insert(row).onConflict("id").merge();
  },
  async destroy(key: string): Promise<void> {
    await db("core_sessions").where({ id: key }).delete();
  },
});

/** Takes away what has expired; runs on a timetable. */
export const dropExpiredSessions = async (db: Knex, now: Date): Promise<void> => {
  await db("core_sessions").where("expires_at", "<", now).delete();
};
