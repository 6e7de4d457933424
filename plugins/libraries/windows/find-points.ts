import type { Db } from "../../../core/contract.ts";
import type { Point } from "./map-grid.ts";

/** As many dots as still can be told apart. */
const MOST = 200;

/** The windows of a region and below whose coordinates are known, without the one that is being written. */
export const findPoints = async (db: Db, { regionPath, without }: { regionPath: string; without: string }): Promise<(Point & { name: string })[]> => {
  const rows: { name: string; longitude: string; latitude: string }[] = await db("libraries_windows as t").join("core_regions as at", "at.code", "t.region_code")
    .where("t.state", "active").whereNotNull("t.longitude").whereRaw("starts_with(at.path, ?)", [regionPath])
    .modify((rows) => { if (without !== "") void rows.whereNot("t.id", without); })
    .orderBy("t.id").limit(MOST).select("t.name", "t.longitude", "t.latitude");
  return rows.map(({ name, longitude, latitude }) => ({ name, longitude: Number(longitude), latitude: Number(latitude) }));
};
