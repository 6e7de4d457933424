import { localDay } from "../../../core/calendar/local-day.ts";
import type { House, Tx } from "../../../core/contract.ts";
import { itemMoved, itemsTouched, type ItemAction, type ItemVersion } from "../api.ts";
import { lockVersion } from "./lock-version.ts";
import { publishVersion } from "./publish-version.ts";
import { recordActs } from "./record-acts.ts";
import { endSuspension } from "./requests.ts";

type Tools = Pick<House<unknown>, "db" | "transact" | "audit" | "clock" | "log">;

/**
 * What a new day brings by itself: versions whose 实施日期 has come take effect, suspensions whose last day is over end, and items whose
 * suspension begins are shown anew. Each in a transaction of its own, so that one that fails keeps no other back; run as often as one likes.
 */
export const turnDay = (tools: Tools) => async (): Promise<void> => {
  const { db, transact } = tools;
  const now = tools.clock.now();
  const today = localDay(now);
  const due: string[] = await db("catalogue_item_versions").where({ state: "examined", step: "scheduled" }).where("effective_on", "<=", today).orderBy("id").pluck("id");
  await each(tools, due, "a version did not take effect", (tx, versionId) => takeEffect(tx, tools, versionId, now));
  const over: string[] = await openSuspensions(tools).where("q.ends_on", "<", today).pluck("v.id");
  await each(tools, over, "a suspension did not end", (tx, versionId) => resume(tx, tools, versionId, now));
  const begun: string[] = await openSuspensions(tools).where("q.starts_on", today).distinct().pluck("v.item_id");
  if (begun.length > 0) await transact((tx) => tx.emit(itemsTouched, { itemIds: begun }));
};

/** The next run tries again what has failed. */
const each = async ({ transact, log }: Tools, versionIds: readonly string[], trouble: string, work: (tx: Tx, versionId: string) => Promise<void>): Promise<void> => {
  for (const versionId of versionIds) await transact((tx) => work(tx, versionId)).catch((fault: unknown) => { log.error({ err: fault, versionId }, trouble); });
};

const openSuspensions = ({ db }: Tools) => db("catalogue_requests as q").join("catalogue_item_versions as v", "v.item_id", "q.item_id")
  .where({ "q.kind": "suspension", "q.state": "granted", "v.state": "published" }).whereNull("q.ended_at");

/** The present version goes to the archive and this one takes its place in one transaction; somebody may have taken it back meanwhile. */
const takeEffect = async (tx: Tx, tools: Tools, versionId: string, now: Date): Promise<void> => {
  const version = await lockVersion(tx, versionId);
  if (version.step !== "scheduled") return;
  await publishVersion(tx, { itemId: version.itemId, versionId, now });
  await record(tx, tools, version, { action: "take-effect", now });
};

const resume = async (tx: Tx, tools: Tools, versionId: string, now: Date): Promise<void> => {
  const version = await lockVersion(tx, versionId);
  if (version.suspension === null || version.suspension.until === "" || version.suspension.until >= localDay(now)) return;
  await endSuspension(tx, { itemId: version.itemId, now });
  await tx.emit(itemsTouched, { itemIds: [version.itemId] });
  await record(tx, tools, version, { action: "resume", now });
};

const record = async (tx: Tx, { audit }: Tools, version: ItemVersion, { action, now }: { action: ItemAction; now: Date }): Promise<void> => {
  const { itemId, versionId } = version;
  await recordActs(tx, null, now, [{ itemId, versionId, action, from: version.state, to: "published", opinion: "" }]);
  await audit.record(tx, { at: now, actor: null, action: `catalogue.item-${action}`, subject: `item:${itemId}`, detail: { versionId, name: version.name, code: version.taskCode } });
  // Nobody did it: 0 is no member of staff.
  await tx.emit(itemMoved, { itemId, versionId, action, to: "published", actorId: "0", at: now });
};
