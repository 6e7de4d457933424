import type { Knex } from "knex";

/**
 * One row per item: the version that is being written or reviewed, otherwise the one in force or abolished (a column that the
 * database keeps). `archived` adds nothing here; versions in the archive are asked for by their state.
 */
export const whereHead = (query: Knex.QueryBuilder): void => {
  void query.where("v.head", true);
};
