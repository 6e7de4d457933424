import type { Knex } from "knex";
import { whereInScope, type Db, type User } from "../../../core/contract.ts";
import { findBranch, NO_BRANCH, type Branch } from "./find-branch.ts";
import { countHeadsInReach, type HeadCounts } from "../items/count-heads.ts";
import { whereHead } from "../items/where-head.ts";
import { PLACE_COLUMNS } from "../items/version-filters.ts";

/** More would make the tree longer than anybody reads; the rest is on its next part. */
const TREE_LIMIT = 100;

export type TreeEntry = { id: string; name: string; baseCode: string; count: number };
export type EntryTree = {
  heads: HeadCounts;
  types: readonly { code: string; count: number }[];
  /** The entries of the chosen type with the number of their items, and the items of it that have no entry. */
  entries: readonly TreeEntry[]; loose: number;
  /** Which part of the entries this is, of how many. */
  part: number; parts: number;
  branch: Branch;
};

export const NO_TREE: EntryTree = { heads: [], types: [], entries: [], loose: 0, part: 1, parts: 1, branch: NO_BRANCH };

export type TreeWish = { type: string; entry: string; branch: number };

type Entry = { id: string; name: string; base_code: string | null };

const ENTRY_PLACE = { regionPath: "r.path", departmentPath: "d.path" } as const;

/** 类型 → 目录 with counts, for the left side of 事项梳理. Items without a 目录 are counted under `loose`. */
export const findEntryTree = async (db: Db, user: User, wish: TreeWish): Promise<EntryTree> => {
  const heads = await countHeadsInReach(db, user);
  // A common 目录 is shown where it has items, which tell its type.
  const keptTypes: string[] = await entryRows(db).modify((rows) => { whereInScope(rows, user, "catalogue.read", ENTRY_PLACE); }).distinct().pluck("e.type_code");
  const items = new Map<string, number>();
  for (const { type, count } of heads) items.set(type, (items.get(type) ?? 0) + count);
  const types = [...new Set([...items.keys(), ...keptTypes])].sort().map((code) => ({ code, count: items.get(code) ?? 0 }));
  return { ...NO_TREE, heads, types, ...(wish.type === "" ? {} : await findOfType(db, user, wish)) };
};

const entryRows = (db: Db): Knex.QueryBuilder => db("catalogue_entries as e").join("core_departments as d", "d.id", "e.department_id").join("core_regions as r", "r.code", "e.region_code");

const findOfType = async (db: Db, user: User, { type, entry: chosen, branch: wanted }: TreeWish): Promise<Omit<EntryTree, "heads" | "types">> => {
  const itemsOfType = (): Knex.QueryBuilder => db("catalogue_item_versions as v").where("v.type_code", type).modify((rows) => { whereInScope(rows, user, "catalogue.read", PLACE_COLUMNS); whereHead(rows); });
  const entriesOfType = (): Knex.QueryBuilder => entryRows(db).where("e.type_code", type).where((any) => {
    void any.where((own) => { whereInScope(own, user, "catalogue.read", ENTRY_PLACE); });
    // A common 目录 is kept by a region above; it is shown where somebody has written items under it.
    void any.orWhere((common) => {
      void common.whereRaw("(? like r.path || '%' and r.path <> ?)", [user.region.path, user.region.path])
        // As a set, looked up once: asking each of three thousand 目录 whether somebody has, costs more than all the rest.
        .whereIn("e.id", itemsOfType().whereNotNull("v.entry_id").select("v.entry_id"));
    });
  });
  // All of a type are a few thousand at most; which they are is the dear part of the question, so it is asked once.
  const known: Entry[] = await entriesOfType().orderBy(["d.position", "d.id", "e.position", "e.id"]).select("e.id", "e.name", "e.base_code");
  const parts = Math.max(1, Math.ceil(known.length / TREE_LIMIT));
  const part = Math.min(wanted, parts);
  const entries = await withChosen(chosen, known.slice((part - 1) * TREE_LIMIT, part * TREE_LIMIT), () => entriesOfType().where("e.id", chosen).select("e.id", "e.name", "e.base_code"));
  const open = entries.find(({ id }) => id === chosen);
  const byEntry: { entry_id: string; count: string }[] = await itemsOfType().whereIn("v.entry_id", entries.map(({ id }) => id)).groupBy("v.entry_id").select("v.entry_id").count("* as count");
  const [loose]: { count: string }[] = await itemsOfType().whereNull("v.entry_id").count("* as count");
  const counts = new Map(byEntry.map(({ entry_id: id, count }) => [id, Number(count)]));
  return {
    entries: entries.map(({ id, name, base_code: baseCode }) => ({ id, name, baseCode: baseCode ?? "", count: counts.get(id) ?? 0 })),
    loose: Number(loose?.count ?? 0), part, parts,
    branch: open === undefined ? NO_BRANCH : await findBranch(db, user, { id: open.id, divided: open.base_code?.endsWith("00Y") === true }),
  };
};

/** The chosen 目录 is in the tree, whichever part of the list that shows. */
const withChosen = async (chosen: string, entries: readonly Entry[], find: () => Promise<Entry[]>): Promise<readonly Entry[]> =>
  /^\d+$/.test(chosen) && !entries.some(({ id }) => id === chosen) ? [...(await find()), ...entries] : entries;
