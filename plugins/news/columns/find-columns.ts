import { notFound, type Db } from "../../../core/contract.ts";
import type { Column } from "./model.ts";

/** All columns in their order, also those that are switched off. */
export const findColumns = (db: Db): Promise<Column[]> => db<Column>("news_columns").orderBy([{ column: "position" }, { column: "id" }]);

/** A column, switched off or not; 404 when there is none of this number. */
export const columnAt = async (db: Db, id: string): Promise<Column> => {
  const found = await db<Column>("news_columns").where({ id }).first();
  if (found === undefined) throw notFound();
  return found;
};

/** How many articles are public or on their way in each column. */
export const countArticles = async (db: Db): Promise<ReadonlyMap<string, number>> => {
  const rows: { column_id: string; count: number }[] = await db("news_versions").where({ head: true }).groupBy("column_id").select("column_id", db.raw("count(*)::int as count"));
  return new Map(rows.map((row) => [row.column_id, row.count]));
};
