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

/** Keeps the findings of these versions with them. Lists look at the heads alone, so what an earlier version says does no harm. */
export const refreshHealth = (tools: Tools) => async (versionIds: readonly string[]): Promise<void> => {
  for (let at = 0; at < versionIds.length; at += CHUNK) await refreshSome(tools, versionIds.slice(at, at + CHUNK));
};

/** One statement; what is abolished nobody can put right any more, so nothing is kept of it and no list counts it. A version that was deleted meanwhile is not there any more, and what has not changed is not written. */
const refreshSome = async (tools: Tools, versionIds: readonly string[]): Promise<void> => {
  const found = await findHealth(tools, versionIds);
  const rows = [...found].map(([id, findings]) => ({ id, findings: findings.map(({ rule }) => rule).join(" "), errors: findings.filter(({ severity }) => severity === "error").length }));
  await tools.transact((tx) => tx.raw(`
    update catalogue_item_versions v set findings = n.findings, errors = n.errors from (
      select r.id, case when w.state = 'abolished' then '' else r.findings end as findings, case when w.state = 'abolished' then 0::smallint else r.errors end as errors
      from jsonb_to_recordset(?::jsonb) as r(id bigint, findings text, errors smallint) join catalogue_item_versions w on w.id = r.id) n
    where v.id = n.id and (v.findings, v.errors) is distinct from (n.findings, n.errors)`, [JSON.stringify(rows)]));
};

/** Findings are kept of the version that lists show of an item. */
export const headsOf = (db: Db, itemIds: readonly string[]): Promise<string[]> =>
  db("catalogue_item_versions").whereRaw("item_id = any(?)", [[...itemIds]]).where("head", true).pluck("id");

/** The versions that lists show and that point to one of these records. */
export const headsWith = (db: Db, { kind, ids }: { kind: string; ids: readonly string[] }): Promise<string[]> =>
  db("catalogue_version_links as l").join("catalogue_item_versions as v", "v.id", "l.version_id")
    .where({ "l.kind": kind, "v.head": true }).whereRaw("l.record_id = any(?)", [[...ids]]).distinct().pluck("v.id");

/** Nightly, and after a change of the rules: every item, a few hundred at a time. */
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
  return count;
};

const nextHeads = (db: Db, after: string): Promise<string[]> =>
  db("catalogue_item_versions").where("head", true).where("id", ">", after).orderBy("id").limit(CHUNK).pluck("id");
