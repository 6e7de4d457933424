import { randomBytes } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";

/** The server that `test/run.ts` started for this run. */
const serverUrl = (): string => {
  const url = process.env["TEST_DATABASE_URL"];
  if (url === undefined) throw new Error("Run the tests with npm test: it starts a PostgreSQL and says where");
  return url;
};

export const urlOf = (database: string): string => {
  const url = new URL(serverUrl());
  url.pathname = `/${database}`;
  return url.href;
};

const onServer = async <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

/** A database of one's own, copied from a template in milliseconds. */
export const cloneDatabase = async (template: "template_empty" | "template_demo"): Promise<{ url: string; drop(): Promise<void> }> => {
  const name = `test_${randomBytes(6).toString("hex")}`;
  // Two workers that copy the same template at once would refuse each other, so they queue.
  await onServer(async (client) => {
    await client.query("select pg_advisory_lock(727274)");
    await client.query(`create database ${name} template ${template}`);
  });
  return { url: urlOf(name), drop: () => dropDatabase(name) };
};

/** Autovacuum may still be at work after a large import, and only a superuser could send it away: wait for it. */
export const dropDatabase = (name: string): Promise<void> => onServer(async (client) => {
  for (let tries = 1; ; tries += 1) {
    try {
      await client.query(`drop database if exists ${name} with (force)`);
      return;
    } catch (fault) {
      if (tries === 20 || !(fault instanceof pg.DatabaseError) || fault.code !== "42501") throw fault;
      await pause(250);
    }
  }
});

export const createDatabase = (name: string): Promise<void> => onServer(async (client) => { await client.query(`create database ${name}`); });
