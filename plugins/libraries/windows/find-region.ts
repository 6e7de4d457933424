import { refuse, type Db, type Refusal } from "../../../core/contract.ts";

type Found = { code: string } | { refusal: Refusal };

/** The region that was typed: by code, or by a name that only one region has. */
export const findRegion = async (db: Db, typed: string): Promise<Found> => {
  const code = /\d{6,12}/.exec(typed)?.[0];
  const name = typed.replace(/[（(]?\d{6,12}[)）]?/, "").trim();
  const rows: { code: string }[] = await db("core_regions").where(code === undefined ? { name } : { code }).limit(2).select("code");
  const [found, another] = rows;
  if (found === undefined) return { refusal: refuse("libraries.no-such-region", { field: "region", values: { typed } }) };
  if (another !== undefined) return { refusal: refuse("libraries.region-unclear", { field: "region", values: { typed } }) };
  return found;
};
