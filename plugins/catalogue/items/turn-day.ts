import { localDay } from "../../../core/calendar/local-day.ts";
import type { House, Tx } from "../../../core/contract.ts";
import { itemsTouched, type ItemVersion } from "../api.ts";
import { lockVersion } from "./lock-version.ts";
import { publishVersion } from "./publish-version.ts";
import { endSuspension } from "./requests.ts";
import { settleAct } from "./settle-act.ts";
import { dayTurns, type DayTurn } from "./transitions.ts";

type Tools = Pick<House<unknown>, "db" | "transact" | "audit" | "clock" | "log">;
type Turn = { turn: DayTurn; trouble: string; isDue: (version: ItemVersion, today: string) => boolean; carryOut: (tx: Tx, version: ItemVersion, now: Date) => Promise<void> };

/**
 * What a new day brings by itself ({@link dayTurns}): versions whose 实施日期 has come take effect, suspensions whose last day is over end; and items whose
 * suspension begins are shown anew. Each in a transaction of its own, so that one that fails keeps no other back; run as often as one likes.
 */
export const turnDay = (tools: Tools) => async (): Promise<void> => {
  const { db, transact } = tools;
  const now = tools.clock.now();
  const today = localDay(now);
  const due: string[] = await db("catalogue_item_versions").where(placeOf(dayTurns.takesEffect)).where(dayTurns.takesEffect.due, "<=", today).orderBy("id").pluck("id");
  await each(tools, due, now, TAKE_EFFECT);
  const over: string[] = await openSuspensions(tools).where(`q.${dayTurns.resumes.due}`, "<", today).pluck("v.id");
  await each(tools, over, now, RESUME);
  const begun: string[] = await openSuspensions(tools).where("q.starts_on", today).distinct().pluck("v.item_id");
  if (begun.length > 0) await transact((tx) => tx.emit(itemsTouched, { itemIds: begun }));
};

const placeOf = ({ from, step }: DayTurn): { state: string; step?: string } => ({ state: from, ...(step === undefined ? {} : { step }) });

const openSuspensions = ({ db }: Tools) => db("catalogue_requests as q").join("catalogue_item_versions as v", "v.item_id", "q.item_id")
  .where({ "q.kind": "suspension", "q.state": "granted", "v.state": dayTurns.resumes.from }).whereNull("q.ended_at");

/** The present version goes to the archive and this one takes its place in one transaction. */
const TAKE_EFFECT: Turn = {
  turn: dayTurns.takesEffect, trouble: "a version did not take effect",
  isDue: () => true,
  carryOut: (tx, { itemId, versionId }, now) => publishVersion(tx, { itemId, versionId, now }),
};

const RESUME: Turn = {
  turn: dayTurns.resumes, trouble: "a suspension did not end",
  isDue: ({ suspension }, today) => suspension !== null && suspension.until !== "" && suspension.until < today,
  carryOut: async (tx, { itemId }, now) => {
    await endSuspension(tx, { itemId, now });
    await tx.emit(itemsTouched, { itemIds: [itemId] });
  },
};

/** The next run tries again what has failed. */
const each = async (tools: Tools, versionIds: readonly string[], now: Date, turn: Turn): Promise<void> => {
  for (const versionId of versionIds) {
    await tools.transact((tx) => turnVersion(tx, tools, versionId, now, turn)).catch((fault: unknown) => { tools.log.error({ err: fault, versionId }, turn.trouble); });
  }
};

/** Somebody may have moved it since it was found due: only what stands locked in the place that the table names is touched. */
const turnVersion = async (tx: Tx, { audit }: Tools, versionId: string, now: Date, { turn, isDue, carryOut }: Turn): Promise<void> => {
  const version = await lockVersion(tx, versionId);
  if (version.state !== turn.from || (turn.step !== undefined && version.step !== turn.step) || !isDue(version, localDay(now))) return;
  await carryOut(tx, version, now);
  const after = await settleAct(tx, audit, { version, reached: versionId, action: turn.action, actor: null, opinion: "", now });
  if (after.state !== turn.to) throw new Error(`${turn.action} has led ${versionId} to ${after.state}, which its table does not say`);
};
