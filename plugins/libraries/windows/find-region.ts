import { refuse, type Db } from "../../../core/contract.ts";

/** The code of the region that was typed: by code, or by a name that only one region has. */
export const findRegion = async (db: Db, typed: string): Promise<string> => {
  const code = /\d{6,12}/.exec(typed)?.[0];
  const name = typed.replace(/[（(]?\d{6,12}[)）]?/, "").trim();
  const rows: { code: string }[] = await db("core_regions").where(code === undefined ? { name } : { code }).limit(2).select("code");
  const [found, another] = rows;
  if (found === undefined) throw refuse("libraries.no-such-region", { field: "region", values: { typed } });
  if (another !== undefined) throw refuse("libraries.region-unclear", { field: "region", values: { typed } });
  return found.code;
};
