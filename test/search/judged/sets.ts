import { EIGHTH_KINDS } from "./eighth.ts";
import { ELEVENTH_KINDS } from "./eleventh.ts";
import { FIFTH_KINDS } from "./fifth.ts";
import { FIRST_KINDS } from "./first.ts";
import { FOURTH_KINDS } from "./fourth.ts";
import { INTENT_KINDS } from "./intents.ts";
import type { JudgedKind } from "./judged-query.ts";
import { NAME_KINDS } from "./names.ts";
import { NINTH_KINDS } from "./ninth.ts";
import { SECOND_KINDS } from "./second.ts";
import { SEVENTH_KINDS } from "./seventh.ts";
import { SIXTH_KINDS } from "./sixth.ts";
import { SLIP_KINDS } from "./slips.ts";
import { SPEECH_KINDS } from "./speech.ts";
import { TENTH_KINDS } from "./tenth.ts";
import { UNANSWERED_KINDS } from "./unanswered.ts";

/** A set of judged queries; the misses of a set that is held out are counted and never shown. */
export interface JudgedSet {
  readonly name: string;
  readonly heldOut: boolean;
  readonly kinds: readonly JudgedKind[];
}

/** Written from the names of the items alone, before a look at the engine. */
const THIRD_KINDS = [...NAME_KINDS, ...SPEECH_KINDS, ...INTENT_KINDS, ...SLIP_KINDS, ...UNANSWERED_KINDS];

/**
 * A query falls to a half by a hash of its own words: no choice of ours, and it stays where it is when others are
 * added (FNV-1a, <http://www.isthe.com/chongo/tech/comp/fnv/>).
 */
const isHeldOut = (set: string, query: string): boolean => {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(`${set}: ${query}`)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  // The lowest bit of FNV only tells the parity of the bytes: a higher one decides.
  return ((hash >>> 15) & 1) === 1;
};

const half = (set: string, kinds: readonly JudgedKind[], heldOut: boolean): JudgedKind[] =>
  kinds.map(({ kind, queries }) => ({ kind, queries: queries.filter(({ query }) => isHeldOut(set, query) === heldOut) }));

export const JUDGED_SETS: readonly JudgedSet[] = [
  { name: "第一集（调优用）", heldOut: false, kinds: FIRST_KINDS },
  { name: "第二集（调优用）", heldOut: false, kinds: SECOND_KINDS },
  { name: "第三集·调优半", heldOut: false, kinds: half("third set", THIRD_KINDS, false) },
  { name: "第三集·保留半", heldOut: true, kinds: half("third set", THIRD_KINDS, true) },
  { name: "第四集·调优半", heldOut: false, kinds: half("fourth set", FOURTH_KINDS, false) },
  { name: "第四集·保留半", heldOut: true, kinds: half("fourth set", FOURTH_KINDS, true) },
  { name: "第五集（量过一次以后看过）", heldOut: false, kinds: FIFTH_KINDS },
  { name: "第六集（保留）", heldOut: true, kinds: SIXTH_KINDS },
  { name: "第七集（量过一次以后看过）", heldOut: false, kinds: SEVENTH_KINDS },
  { name: "第八集（保留）", heldOut: true, kinds: EIGHTH_KINDS },
  { name: "第九集（量过一次以后看过）", heldOut: false, kinds: NINTH_KINDS },
  { name: "第十集（量过一次以后看过）", heldOut: false, kinds: TENTH_KINDS },
  { name: "第十一集（量过一次以后看过）", heldOut: false, kinds: ELEVENTH_KINDS },
];
