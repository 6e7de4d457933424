import type { Tx } from "../../../core/contract.ts";
import { itemsPublished } from "../api.ts";
import { recordActs } from "../items/record-acts.ts";
import { ensureEntries, ensurePlaces } from "./ensure-places.ts";
import { findWanted } from "./find-wanted.ts";
import { freeCodes } from "./free-codes.ts";
import type { BatchResult, ImportMemory, ImportRow, ImportRun, Outcome } from "./import-run.ts";
import { planRows, type Plan } from "./plan-rows.ts";
import { insertItems, insertVersions, publishDrafts, rewriteDrafts, type Written } from "./write-rows.ts";

const OUTCOMES: Readonly<Record<Plan["act"], Outcome>> = { new: "created", next: "changed", again: "changed", release: "unchanged", keep: "unchanged", blocked: "blocked" };
type Of<A extends Plan["act"]> = Extract<Plan, { act: A }>;
type BatchRemark = BatchResult["remarks"][number];
const at = ({ line, identity: { name: title } }: ImportRow) => ({ line, title });
const of = <A extends Plan["act"]>(plans: readonly Plan[], act: A): Of<A>[] => plans.filter((plan): plan is Of<A> => plan.act === act);

/** Imports some rows in the caller's transaction: a dozen statements, however many rows. Two imports at once come one after the other. */
export const importBatch = async (tx: Tx, run: ImportRun, rows: readonly ImportRow[]): Promise<BatchResult> => {
  await tx.raw("select pg_advisory_xact_lock(hashtextextended('catalogue import', 0))");
  const plans = await run.memory.plan(tx, run, rows);
  const writing = plans.filter(({ act }) => act === "new" || act === "next" || act === "again").map(({ row }) => row);
  const remarks: BatchRemark[] = of(plans, "blocked").map(({ row, reason }) => ({ ...at(row), kind: "doubt", field: "事项", reason }));
  await ensurePlaces(tx, run, writing);
  await ensureEntries(tx, run, writing);
  const filled = new Map((await findWanted(tx, run, writing)).map((found, index) => [writing[index], found]));
  const codes = await freeCodes(tx, plans);
  const prepare = (row: ImportRow, itemId: string) => {
    const [found, { taskCode, owner }] = [filled.get(row), codes(row, itemId)];
    for (const remark of found?.remarks ?? []) remarks.push({ ...at(row), ...remark });
    if (owner !== undefined) remarks.push({ ...at(row), kind: "doubt", field: "实施编码", reason: `${row.identity.taskCode} 已经是“${owner}”的编码，按地方实施编码保留` });
    return { row, itemId, values: found?.values ?? row.values, taskCode };
  };
  const fresh = of(plans, "new").map(({ row }) => prepare(row, ""));
  const ids = await insertItems(tx, run, fresh);
  const created = await insertVersions(tx, run, fresh.map((one, index) => ({ ...one, itemId: ids[index] ?? "" })));
  const changed = await insertVersions(tx, run, of(plans, "next").map(({ row, itemId }) => prepare(row, itemId)));
  const again = await rewriteDrafts(tx, run, of(plans, "again").map(({ row, itemId, versionId, revision }) => ({ ...prepare(row, itemId), versionId, revision })));
  const touched = { created, changed: [...changed, ...again], released: of(plans, "release") };
  const published = run.publish ? [...touched.created, ...touched.changed, ...touched.released] : [];
  await publishDrafts(tx, run, published);
  await run.memory.remember(tx, run, [...created, ...changed, ...again]);
  await record(tx, run, { ...touched, published });
  return { outcomes: plans.map(({ act }) => OUTCOMES[act]), published: published.length, remarks };
};

/** By the keys of the source: what the row said when it came in. */
export const keyMemory: ImportMemory = {
  plan: planRows,
  remember: async (tx, run, written) => {
    if (written.length === 0) return;
    await tx("catalogue_import_rows").insert(written.map(({ row, itemId, versionId }) => ({
      source: run.mapping.id, external_key: row.identity.key, item_id: itemId, version_id: versionId, fingerprint: row.fingerprint, imported_at: run.now,
    }))).onConflict(["source", "external_key"]).merge();
  },
};

type Touched = { created: readonly Written[]; changed: readonly Written[]; published: readonly Written[] };

/** Acts for every item, one entry in the audit chain for the batch, and the event for those who show items. */
const record = async (tx: Tx, run: ImportRun, { created, changed, published }: Touched): Promise<void> => {
  if (created.length + changed.length + published.length === 0) return;
  const opinion = `从${run.mapping.label}导入`;
  const act = ({ itemId, versionId }: Written) => ({ itemId, versionId, opinion });
  await recordActs(tx, run.actor, run.now, [
    ...created.map((one) => ({ ...act(one), action: "create" as const, from: "" as const, to: "draft" as const })),
    ...changed.map((one) => ({ ...act(one), action: "edit" as const, from: "draft" as const, to: "draft" as const })),
    ...published.map((one) => ({ ...act(one), action: "publish" as const, from: "draft" as const, to: "published" as const })),
  ]);
  const lines = [...created, ...changed, ...published].map(({ row }) => row.line);
  await run.tools.audit.record(tx, {
    at: run.now, actor: run.actor, action: published.length > 0 ? "catalogue.items-imported-and-published" : "catalogue.items-imported", subject: `import:${run.mapping.id}`,
    detail: {
      file: run.file, firstLine: Math.min(...lines), lastLine: Math.max(...lines), created: created.length, changed: changed.length, published: published.length,
      note: published.length > 0 ? "导入时直接发布，未经审核，要素可能不全" : "", itemIds: [...new Set([...created, ...changed, ...published].map(({ itemId }) => itemId))],
    },
  });
  if (published.length > 0) await tx.emit(itemsPublished, { itemIds: published.map(({ itemId }) => itemId) });
};
