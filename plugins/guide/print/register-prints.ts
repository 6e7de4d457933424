import type { Tx } from "../../../core/contract.ts";
import { checkCodeFor } from "../check/check-code.ts";
import { shownBeside } from "../check/shown-beside.ts";
import type { GuidePrint } from "../content/guide-print.ts";
import { findPrints, type PrintRow } from "./find-print.ts";

const ATTEMPTS = 5;

/** Gives each print its check code, for ever; those that have one keep it. Twice is the same as once. */
export const registerPrints = async (tx: Tx, prints: readonly GuidePrint[], now: Date): Promise<Map<string, PrintRow>> => {
  const fingerprints = prints.map(({ fingerprint }) => fingerprint);
  let known = await findPrints(tx, fingerprints);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const missing = prints.filter(({ fingerprint }) => !known.has(fingerprint));
    if (missing.length === 0) return known;
    await tx("guide_prints").insert(missing.map((print) => rowOf(print, attempt, now))).onConflict().ignore();
    known = await findPrints(tx, fingerprints);
  }
  throw new Error("No check code is free for a guide");
};

const rowOf = ({ content, content: { item }, choice: { extent, answers }, fingerprint }: GuidePrint, attempt: number, now: Date) => ({
  item_id: item.itemId, version_id: item.versionId, version_number: item.number, code: item.publicCode, name: item.name,
  fingerprint, extent, answers: JSON.stringify(Object.fromEntries(answers)), shown: JSON.stringify(shownBeside(content)), check_code: checkCodeFor(fingerprint, attempt), made_at: now,
});
