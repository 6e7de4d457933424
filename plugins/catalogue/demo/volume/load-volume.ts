import { workCalendar } from "../../../../core/calendar/work-calendar.ts";
import type { Department, DemoVolume, House, Tx } from "../../../../core/contract.ts";
import type { Libraries } from "../../../libraries/api.ts";
import { itemsPublished } from "../../api.ts";
import { refreshHealth } from "../../health/refresh-health.ts";
import { composeItemCode } from "../../items/compose-code.ts";
import { addUpTallies } from "../../items/tallies.ts";
import { liveVolume, workdaysBefore } from "./live-volume.ts";
import { MOST_ITEMS, volumeItem } from "./plan-volume.ts";
import { volumeDepartments, volumeRegions } from "./places.ts";
import { sayAnew, sayVolume } from "./say-volume.ts";
import { volumeActors } from "./volume-actors.ts";
import { ensureVolumeEntries } from "./volume-entries.ts";
import { groupVolume } from "./group-volume.ts";
import { EXCEL } from "../../excel/prepare-lines.ts";
import { volumeRecords, type VolumeLibraries } from "./volume-records.ts";
import { VOLUME_SOURCE, writeVolume, type VolumeRow } from "./write-volume.ts";

type Tools = Pick<House<unknown>, "db" | "transact" | "people" | "audit" | "clock"> & { libraries: Libraries };
type World = { departments: readonly Department[]; records: VolumeLibraries; entries: ReadonlyMap<string, string>; actors: Awaited<ReturnType<typeof volumeActors>>; days: readonly string[]; now: Date };

const BATCH = 1_000;
const DEMO = "demo";

/**
 * Synthetic items in numbers (GENERATOR.md), beside those of the demo site and never beside real ones. An item is decided by its number,
 * and each batch is a transaction: what is there already is left alone, a run that was killed is completed by the next.
 */
export const demoVolume = (tools: Tools): DemoVolume => ({
  name: "items", most: MOST_ITEMS,
  load: async (count, progress) => {
    const demo: unknown = await tools.db("catalogue_import_rows").where({ source: DEMO }).first("source");
    // On the demo site somebody has tried the import by Excel.
    const real: unknown = await tools.db("catalogue_import_rows").whereNotIn("source", [DEMO, VOLUME_SOURCE, ...(demo === undefined ? [] : [EXCEL])]).first("source");
    if (real !== undefined) return "这个数据库里有导入的事项，不能在旁边装入虚构的事项。请换一个数据库（DATABASE_URL）或者数据目录（VAR_DIR）。";
    const now = tools.clock.now();
    const begun = await countThere(tools);
    const world = await tools.transact((tx) => prepare(tools, tx, Math.max(count, begun), now));
    for (let from = begun; from < count; from += BATCH) {
      const numbers = Array.from({ length: Math.min(BATCH, count - from) }, (_, index) => from + index);
      await tools.transact((tx) => writeVolume(tx, numbers.map((number) => rowOf(world, number)), now));
      progress(from + numbers.length, count, "事项");
    }
    await finish(tools, now, progress);
    return `虚构的事项：原有 ${begun} 项，新装入 ${Math.max(0, count - begun)} 项。`;
  },
});

const countThere = async ({ db }: Tools): Promise<number> => {
  const found: { count: number } | undefined = await db("catalogue_import_rows").where({ source: VOLUME_SOURCE }).first(db.raw("count(*)::int as count"));
  return found?.count ?? 0;
};

const prepare = async (tools: Tools, tx: Tx, count: number, now: Date): Promise<World> => {
  await tools.people.addRegions(tx, volumeRegions);
  const departments = await tools.people.ensureDepartments(tx, volumeDepartments);
  const actors = await volumeActors(tx, tools.people);
  const records = await volumeRecords(tx, tools.libraries, departments, actors.reader);
  return { departments, records, actors, now, days: workdaysBefore(workCalendar(), now), entries: await ensureVolumeEntries(tx, count, { departments, records, now }) };
};

const rowOf = ({ departments, records, entries, actors, days }: World, number: number): VolumeRow => {
  const item = volumeItem(number);
  const department = departments[item.department];
  if (department === undefined) throw new Error(`The department ${item.department} was not made`);
  const { entry, baseCode, chance } = item;
  const life = liveVolume(chance, days);
  const values = sayVolume({ item, department, records: records.of(department, entry.kind) });
  return {
    number, department, actors: actors.of(department, item.department), request: life.request,
    identity: {
      type_code: entry.typeCode, entry_id: entry.loose ? null : entries.get(entry.baseCode) ?? null, base_code: baseCode, task_code: composeItemCode(department, baseCode) + item.seq,
      local_task_code: "", region_code: department.regionCode, department_id: department.id,
    },
    versions: life.versions.map((version, index) => ({ ...version, values: sayAnew(values, { number: index + 1, lacking: version.lacking }, entry) })),
  };
};

/** What listeners do for items of people, for all that nobody has been told of yet: folders, 体检, and announcements for the search. */
const finish = async (tools: Tools, now: Date, progress: Parameters<DemoVolume["load"]>[1]): Promise<void> => {
  await tools.transact((tx) => groupVolume(tx, now));
  const heads: string[] = await tools.db("catalogue_import_rows as k").join("catalogue_item_versions as v", "v.item_id", "k.item_id").where({ "k.source": VOLUME_SOURCE, "k.fingerprint": "", "v.head": true }).orderBy("v.id").pluck("v.id");
  const refresh = refreshHealth(tools);
  for (let at = 0; at < heads.length; at += BATCH) {
    await refresh(heads.slice(at, at + BATCH));
    progress(Math.min(at + BATCH, heads.length), heads.length, "体检");
  }
  await addUpTallies(tools.db);
  if (heads.length === 0) return;
  await tools.transact(async (tx) => {
    const told: string[] = (await tx("catalogue_import_rows").where({ source: VOLUME_SOURCE, fingerprint: "" }).update({ fingerprint: "told" }).returning("item_id")).map(({ item_id: id }: { item_id: string }) => id);
    const inForce: string[] = await tx("catalogue_item_versions").where("state", "published").whereRaw("item_id = any(?)", [told]).pluck("item_id");
    await tools.audit.record(tx, { at: now, actor: null, action: "catalogue.volume-loaded", subject: "catalogue:demo", detail: { items: told.length, published: inForce.length } });
    for (let at = 0; at < inForce.length; at += BATCH) await tx.emit(itemsPublished, { itemIds: inForce.slice(at, at + BATCH) });
  });
};
