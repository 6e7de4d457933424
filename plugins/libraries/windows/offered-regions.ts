import type { Db } from "../../../core/contract.ts";

/** More than these nobody looks through; they are typed. */
const MOST = 300;

/** The regions that a form offers while one is typed (“翠湖区（539901）”): the own one and those below; none where there are too many. */
export const offeredRegions = async (db: Db, regionPath: string): Promise<string[]> => {
  const rows: { code: string; name: string }[] = await db("core_regions").whereRaw("starts_with(path, ?)", [regionPath]).orderBy("path").limit(MOST + 1).select("code", "name");
  return rows.length > MOST ? [] : rows.map(({ code, name }) => `${name}（${code}）`);
};
