import type { Knex } from "knex";
import { connect } from "../../../core/data/connect.ts";
import { cloneDatabase } from "../../support/databases.ts";

/** An empty database with all tables and one connection, as in production under load: a query inside a query would hang. */
export const searchDatabase = async (): Promise<{ db: Knex; drop(): Promise<void> }> => {
  const { url, drop } = await cloneDatabase("template_empty");
  const db = connect({ url, poolMax: 1, acquireTimeoutMs: 5_000 });
  return {
    db,
    drop: async () => {
      await db.destroy();
      await drop();
    },
  };
};
