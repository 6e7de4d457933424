import { whereInScope, type Db, type User } from "../../../core/contract.ts";
import { countHeads, type HeadCounts } from "../items/count-heads.ts";
import { whereHead } from "../items/where-head.ts";
import { PLACE_COLUMNS } from "../items/version-filters.ts";

/** More would make the tree longer than anybody reads; the search box finds the rest. */
export const TREE_LIMIT = 200;

export type TreeEntry = { id: string; name: string; baseCode: string; count: number };
export type EntryTree = {
  heads: HeadCounts;
  types: readonly { code: string; count: number; entries: number }[];
  /** The entries of the chosen type with the number of their items, and the items of it that have no entry. */
  entries: readonly TreeEntry[]; more: number; loose: number;
};

type Entry = { id: string; name: string; base_code: string | null };

const ENTRY_PLACE = { regionPath: "r.path", departmentPath: "d.path" } as const;

/** 类型 → 目录 with counts, for the left side of 事项梳理. Items without a 目录 are counted under `loose`. */
export const findEntryTree = async (db: Db, user: User, type: string): Promise<EntryTree> => {
  const entryRows = () => db("catalogue_entries as e").join("core_departments as d", "d.id", "e.department_id").join("core_regions as r", "r.code", "e.region_code")
    .where((any) => {
      void any.where((own) => { whereInScope(own, user, "catalogue.read", ENTRY_PLACE); });
      // A common 目录 is kept by a region above; it is shown where somebody has written items under it.
      void any.orWhere((common) => {
        void common.whereRaw("(? like r.path || '%' and r.path <> ?)", [user.region.path, user.region.path])
          .whereExists(db("catalogue_item_versions as v").whereRaw("v.entry_id = e.id").modify((rows) => { whereInScope(rows, user, "catalogue.read", PLACE_COLUMNS); }).select("v.id"));
      });
    });
  const heads = await countHeads(db, (rows) => { whereInScope(rows, user, "catalogue.read", PLACE_COLUMNS); });
  const entriesByType: { type_code: string; count: string }[] = await entryRows().groupBy("e.type_code").select("e.type_code").count("* as count");
  const entries: Entry[] = type === "" ? [] : await entryRows().where("e.type_code", type).orderBy(["e.position", "e.id"]).limit(TREE_LIMIT).select("e.id", "e.name", "e.base_code");
  const byEntry: { entry_id: string | null; count: string }[] = type === "" ? [] : await db("catalogue_item_versions as v")
    .modify((rows) => { whereInScope(rows, user, "catalogue.read", PLACE_COLUMNS); whereHead(rows); }).where("v.type_code", type).groupBy("v.entry_id").select("v.entry_id").count("* as count");
  const counts = new Map(byEntry.map(({ entry_id: id, count }) => [id, Number(count)]));
  const known = new Map(entriesByType.map(({ type_code: code, count }) => [code, Number(count)]));
  const items = new Map<string, number>();
  for (const { type: code, count } of heads) items.set(code, (items.get(code) ?? 0) + count);
  return {
    heads,
    types: [...new Set([...items.keys(), ...known.keys()])].sort().map((code) => ({ code, count: items.get(code) ?? 0, entries: known.get(code) ?? 0 })),
    entries: entries.map(({ id, name, base_code: baseCode }) => ({ id, name, baseCode: baseCode ?? "", count: counts.get(id) ?? 0 })),
    more: Math.max(0, (known.get(type) ?? 0) - entries.length), loose: counts.get(null) ?? 0,
  };
};
