import type { Db, Region, SearchQuery } from "../../../core/contract.ts";

/** The region that the pages show, and whose services reach it: its own and those of the levels above. */
export type ShownRegion = { code: string; name: string; levels: readonly string[] };

/** What was chosen, `null` for the whole site; a region that is no longer there is none. The path holds the codes from the top. */
export const shownRegion = async (db: Db, code: string): Promise<ShownRegion | null> => {
  const found: Pick<Region, "name" | "path"> | undefined = code === "" ? undefined : await db("core_regions").where({ code }).first("name", "path");
  return found === undefined ? null : { code, name: found.name, levels: found.path.split("/").filter((level) => level !== "") };
};

/** 主题, 人群 and 人生事件 are the same everywhere; items and departments are those of the region shown (HEN-3.1.1c). */
export const regionFilter = (region: ShownRegion | null): NonNullable<SearchQuery["filters"]> => (region === null ? {} : { regionCode: region.levels });

/** Says at an item that another level handles it; `""` for one of the region shown, or where all are shown. */
export const levelNote = (region: ShownRegion | null, at: { code: string; name: string }): string =>
  (region === null || at.code === region.code || at.name === "" ? "" : `由${at.name}办理`);
