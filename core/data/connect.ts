import knex, { type Knex } from "knex";
import pg from "pg";

// A calendar date is a date, not a moment: "2026-11-23" stays a string wherever the process runs.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

export type ConnectOptions = { url: string; poolMax: number; acquireTimeoutMs?: number };

/** The pool every request shares. Statements that hang are ended by the database, not by hope. */
export const connect = ({ url, poolMax, acquireTimeoutMs = 10_000 }: ConnectOptions): Knex =>
  knex({
    client: "pg",
    connection: {
      connectionString: url,
      statement_timeout: 60_000,
      idle_in_transaction_session_timeout: 30_000,
      application_name: "shixiang",
    },
    pool: { min: 0, max: poolMax, acquireTimeoutMillis: acquireTimeoutMs },
    acquireConnectionTimeout: acquireTimeoutMs,
  });
