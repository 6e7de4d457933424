import pg from "pg";

export type DatabaseAddress = { port: number; password: string };

/**
 * The address the site connects to. Its role is no superuser. It owns its tables, so the triggers
 * on the audit log keep out mistakes; whoever has its password is found out by what is written down beside the database (core/audit/anchors.ts).
 */
export function databaseUrl({ port, password }: DatabaseAddress): string {
  return `postgres://shixiang:${encodeURIComponent(password)}@127.0.0.1:${port}/shixiang`;
}

/** Makes the site's role and database unless they are there. CREATEDB lets the tests make theirs. */
export async function ensureDatabase({ port, password }: DatabaseAddress): Promise<void> {
  const client = new pg.Client({ host: "127.0.0.1", port, user: "postgres", password, database: "postgres" });
  await client.connect();
  try {
    const { rows } = await client.query<{ role: boolean; base: boolean }>(
      `select exists (select from pg_roles where rolname = 'shixiang') as role,
              exists (select from pg_database where datname = 'shixiang') as base`,
    );
    const [found] = rows;
    if (!found?.role) await client.query(`create role shixiang login createdb password ${client.escapeLiteral(password)}`);
    if (!found?.base) await client.query("create database shixiang owner shixiang");
  } finally {
    await client.end();
  }
}
