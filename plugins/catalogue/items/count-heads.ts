import type { Knex } from "knex";
import type { Db, User } from "../../../core/contract.ts";
import type { ItemState } from "../api.ts";
import { SUM, talliesInReach } from "./tallies.ts";
import { whereHead } from "./where-head.ts";

/** How many items of a type have their head version in a state. */
export type HeadCounts = readonly { type: string; state: ItemState; count: number }[];

/** One pass over the rows that `narrow` leaves. */
export const countHeads = async (db: Db, narrow: (rows: Knex.QueryBuilder) => void): Promise<HeadCounts> => {
  const rows: { type_code: string; state: ItemState; count: string }[] = await db("catalogue_item_versions as v")
    .modify((query) => { narrow(query); whereHead(query); }).groupBy("v.type_code", "v.state").select("v.type_code", "v.state").count("* as count");
  return rows.map((row) => ({ type: row.type_code, state: row.state, count: Number(row.count) }));
};

/** Of everything that the user may read. */
export const countHeadsInReach = async (db: Db, user: User): Promise<HeadCounts> =>
  talliesInReach(db, user).where("t.head", true).groupBy("t.type_code", "t.state").havingRaw("sum(t.items) > 0").select("t.type_code as type", "t.state", db.raw(`${SUM} as count`));

/** Earlier versions of everything that the user may read, by type. */
export const countArchivedInReach = async (db: Db, user: User, type: string): Promise<number> => {
  const counted: { count: number } | undefined = await talliesInReach(db, user).where("t.state", "archived").modify((rows) => { if (type !== "") void rows.where("t.type_code", type); })
    .first(db.raw(`${SUM} as count`));
  return counted?.count ?? 0;
};
