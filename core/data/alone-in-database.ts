import pg from "pg";

/** Any number will do, as long as it stays the same for ever. */
const KEY = 7_341_105_531;

/**
 * Runs the work while no other process of any site on this database does: ten web processes that start at once migrate one after the
 * other. The lock has a connection of its own, so that it ends with the process, however that ends.
 */
export const aloneInDatabase = async <T>(url: string, work: () => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [KEY]);
    return await work();
  } finally {
    await client.end();
  }
};
