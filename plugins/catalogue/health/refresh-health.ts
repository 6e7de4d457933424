import type { Db, Tx } from "../../../core/contract.ts";
import type { Libraries } from "../../libraries/api.ts";
import type { ContentRow } from "../items/model.ts";
import { findRecords } from "../items/find-records.ts";
import { examineItem } from "./examine-item.ts";
import type { HealthFinding } from "./rule.ts";

type Tools = { db: Db; libraries: Libraries; transact<T>(work: (tx: Tx) => Promise<T>): Promise<T> };
type Row = ContentRow & { type_code: string };

/** Versions examined at once: their records are looked up together. */
const CHUNK = 200;

/** What the rules find in these versions now, by version; one query for the contents and one per library. */
export const findHealth = async ({ db, libraries }: Pick<Tools, "db" | "libraries">, versionIds: readonly string[]): Promise<Map<string, HealthFinding[]>> => {
  const rows: Row[] = await db("catalogue_item_contents as c").join("catalogue_item_versions as v", "v.id", "c.version_id")
    .whereIn("c.version_id", [...versionIds]).select("c.version_id", "c.elements", "v.type_code");
  const records = await findRecords(db, libraries, rows.map((row) => ({ typeCode: row.type_code, values: row.elements })));
  return new Map(rows.map((row) => [row.version_id, examineItem({ typeCode: row.type_code, values: row.elements, records })]));
};

/** Keeps the findings of these versions, those of earlier versions of their items go away. */
export const refreshHealth = (tools: Tools) => async (versionIds: readonly string[]): Promise<void> => {
  for (let at = 0; at < versionIds.length; at += CHUNK) await refreshSome(tools, versionIds.slice(at, at + CHUNK));
};

const refreshSome = async (tools: Tools, versionIds: readonly string[]): Promise<void> => {
  const found = await findHealth(tools, versionIds);
  const rows = [...found].flatMap(([versionId, findings]) => findings.map(({ rule, severity }) => ({ version_id: versionId, rule, severity })));
  await tools.transact(async (tx) => {
    // A draft that was deleted meanwhile takes nothing with it; one that stands cannot go until this is done.
    const held: string[] = await tx("catalogue_item_versions").whereIn("id", [...versionIds]).forKeyShare().pluck("id");
    const alive = new Set(held);
    await tx("catalogue_health").whereIn("version_id", [...versionIds]).delete();
    const kept = rows.filter(({ version_id: id }) => alive.has(id));
    if (kept.length > 0) await tx.batchInsert("catalogue_health", kept, 1_000);
  });
};

/** Findings are kept of the version that lists show of an item. */
export const headsOf = (db: Db, itemIds: readonly string[]): Promise<string[]> =>
  db("catalogue_item_versions").whereIn("item_id", [...itemIds]).where("head", true).pluck("id");

/** The versions that lists show and that point to one of these records. */
export const headsWith = (db: Db, { kind, ids }: { kind: string; ids: readonly string[] }): Promise<string[]> =>
  db("catalogue_version_links as l").join("catalogue_item_versions as v", "v.id", "l.version_id")
    .where({ "l.kind": kind, "v.head": true }).whereIn("l.record_id", [...ids]).distinct().pluck("v.id");

/** Nightly, and after a change of the rules: every item, a few hundred at a time; what is kept of versions that are no longer shown goes. */
export const examineAll = async (tools: Tools): Promise<number> => {
  const refresh = refreshHealth(tools);
  let [after, count] = ["0", 0];
  for (;;) {
    const ids = await nextHeads(tools.db, after);
    const last = ids.at(-1);
    if (last === undefined) break;
    await refresh(ids);
    [after, count] = [last, count + ids.length];
  }
  await tools.db("catalogue_health").whereNotExists(tools.db("catalogue_item_versions as v").whereRaw("v.id = catalogue_health.version_id and v.head")).delete();
  return count;
};

const nextHeads = (db: Db, after: string): Promise<string[]> =>
  db("catalogue_item_versions").where("head", true).where("id", ">", after).orderBy("id").limit(CHUNK).pluck("id");
