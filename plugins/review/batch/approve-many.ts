import { Refusal, type User } from "../../../core/contract.ts";
import type { ItemVersion } from "../../catalogue/api.ts";
import { readClock } from "../clock.ts";
import { decide } from "../decisions/decide.ts";
import type { ReviewTools } from "../review-tools.ts";
import { findBatch } from "./find-batch.ts";

export type Approved = { done: readonly ItemVersion[]; failed: readonly { version: ItemVersion; reason: string }[] };

/**
 * 批量通过: what is clean passes, one transaction each, so that one that fails takes no other with it. Everything is asked again, because the
 * confirmation may be old: `chosen` names with each version the fingerprint of the content that was confirmed.
 */
export const approveMany = async (tools: ReviewTools, user: User, chosen: ReadonlyMap<string, string>, now: Date): Promise<Approved> => {
  const { clean, doubtful } = await findBatch(tools.db, user, [...chosen.keys()], tools.items);
  const dueOn = (since: Date, at: Date): string => readClock(tools.clock(), since, at).dueDay;
  const done: ItemVersion[] = [];
  const failed = [...doubtful];
  for (const version of clean) {
    const { versionId, conclusion } = version;
    const seen = chosen.get(versionId) ?? "";
    try {
      done.push((await tools.transact((tx) => decide(tx, user, { versionId, seen, conclusion, opinion: "", returnTo: "", now }, { items: tools.items, dueOn }))).version);
    } catch (fault) {
      // Somebody was quicker with this one, or it may not pass; what is no refusal is a fault and stops here.
      if (!(fault instanceof Refusal)) throw fault;
      failed.push({ version, reason: tools.refusalWords(fault) });
    }
  }
  return { done, failed };
};
