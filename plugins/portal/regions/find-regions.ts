import { likePattern, notFound, type Db } from "../../../core/contract.ts";

export type RegionChoice = { code: string; name: string; above: string; below: number };
type Row = { code: string; name: string; above: string | null; below: number };

/** More hits than these are of a word that says nothing, such as 镇. */
const MOST_HITS = 60;

const choices = (db: Db) => db("core_regions as r").leftJoin("core_regions as p", "p.code", "r.parent_code").orderBy("r.path")
  .select("r.code", "r.name", "p.name as above", db.raw("(select count(*)::int from core_regions x where x.parent_code = r.code) as below"));

const toChoice = ({ above, ...row }: Row): RegionChoice => ({ ...row, above: above ?? "" });

/** The regions directly below one, or the uppermost ones; with words those of all levels that are called so. */
export const findRegions = async (db: Db, { within, text }: { within: string; text: string }): Promise<RegionChoice[]> => {
  const query = choices(db);
  if (text !== "") void query.whereLike("r.name", likePattern(text)).limit(MOST_HITS);
  else if (within === "") void query.whereNull("r.parent_code");
  else void query.where("r.parent_code", within);
  const rows: Row[] = await query;
  return rows.map(toChoice);
};

/** What the regions directly above these are called, by the code of the lower one. */
export const findAbove = async (db: Db, codes: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const rows: Row[] = await choices(db).whereIn("r.code", [...codes]);
  return new Map(rows.map(({ code, above }) => [code, above ?? ""]));
};

/** A region with all above it, from the top. */
export const findPath = async (db: Db, code: string): Promise<{ code: string; name: string }[]> => {
  const rows: { code: string; name: string }[] = await db("core_regions as r").join("core_regions as x", db.raw("x.path like r.path || '%'")).where("x.code", code).orderBy("r.path").select("r.code", "r.name");
  if (rows.length === 0) throw notFound();
  return rows;
};
