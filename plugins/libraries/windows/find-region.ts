import { likePattern, refuse, type Db, type Refusal } from "../../../core/contract.ts";

type Row = { code: string; name: string; parent: string | null };
type Found = { code: string } | { refusal: Refusal };

/** As many as one still reads in a sentence. */
const OFFERED = 6;

/**
 * The region that was typed: by code, by a name that only one region has, or by the beginning of only one name (“翠湖” for 翠湖区). When
 * there are more or none of that name, those that come near are named with their codes.
 */
export const findRegion = async (db: Db, typed: string): Promise<Found> => {
  const code = /\d{6,12}/.exec(typed)?.[0];
  const name = typed.replace(/[（(]?\d{6,12}[)）]?/, "").trim();
  const exact = await regions(db).where(code === undefined ? { "r.name": name } : { "r.code": code }).limit(OFFERED);
  const [only, another] = exact;
  if (only !== undefined) return another === undefined ? only : refusal("region-unclear", typed, exact);
  return code === undefined && name !== "" ? nearest(db, typed, name) : refusal("no-such-region", typed, []);
};

const nearest = async (db: Db, typed: string, name: string): Promise<Found> => {
  const near = await regions(db).whereILike("r.name", likePattern(name)).limit(OFFERED);
  const [first, second] = near.filter((region) => region.name.startsWith(name));
  if (first !== undefined && second === undefined && near.length < OFFERED) return first;
  return refusal(near.length === 0 ? "no-such-region" : "region-near", typed, near);
};

const regions = (db: Db) => db<Row>("core_regions as r").leftJoin("core_regions as above", "above.code", "r.parent_code").orderBy("r.path")
  .select<Row[]>("r.code", "r.name", "above.name as parent");

const refusal = (code: string, typed: string, near: readonly Row[]): Found => ({
  refusal: refuse(`libraries.${code}`, { field: "region", values: { typed, near: near.map(({ code: number, name, parent }) => `${parent ?? ""}${name}（${number}）`).join("、") } }),
});
