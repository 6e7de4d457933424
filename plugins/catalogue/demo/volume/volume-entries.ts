import type { Department, Tx } from "../../../../core/contract.ts";
import { entryColumns } from "../../entries/entry-columns.ts";
import { codes } from "../element-rows.ts";
import { keeperOf } from "./places.ts";
import { volumeEntry, VOLUME_ENTRIES } from "./plan-volume.ts";
import { SYNTHETIC } from "./say-volume.ts";
import type { VolumeLibraries } from "./volume-records.ts";

const LEVELS = codes("use_level", "省级、市级、县级");

/** The 目录 above the first `count` items that are not there yet, kept by the province; answers all of them by their 基本编码. */
export const ensureVolumeEntries = async (tx: Tx, count: number, { departments, records, now }: { departments: readonly Department[]; records: VolumeLibraries; now: Date }): Promise<ReadonlyMap<string, string>> => {
  const wanted = Array.from({ length: Math.min(count, VOLUME_ENTRIES) }, (_, index) => volumeEntry(index)).filter(({ loose }) => !loose);
  const rows = wanted.flatMap(({ index, kind, typeCode, name, baseCode, topic }) => {
    const department = departments[keeperOf(kind)];
    if (department === undefined) return [];
    const [law] = records.of(department, kind).laws;
    const values = { task_name: name, task_content: `${topic}方面的事项，各级${department.name.replace("云南省", "")}系统办理。${SYNTHETIC}`, is_basic_info: "0", use_level: LEVELS, by_law: [law] };
    return [{ ...entryColumns(typeCode, values), region_code: department.regionCode, department_id: department.id, type_code: typeCode, base_code: baseCode, position: index + 1, updated_at: now }];
  });
  for (let at = 0; at < rows.length; at += 1_000) await tx("catalogue_entries").insert(rows.slice(at, at + 1_000)).onConflict("base_code").ignore();
  const found: { id: string; base_code: string }[] = await tx("catalogue_entries").whereIn("base_code", wanted.map(({ baseCode }) => baseCode)).select("id", "base_code");
  return new Map(found.map((row) => [row.base_code, row.id]));
};
