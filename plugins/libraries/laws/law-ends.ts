import type { Tx } from "../../../core/contract.ts";
import { lawsRevised } from "../api.ts";

/** A law that is no longer in force, and the one that took its place (`""` when there is none). */
export type LawEnd = { lawId: string; change: "abolished" | "revised"; successorId: string };

type Standing = { status: string; superseded_by: string | null };

/** In force, soon to be, or nobody knows: whoever cites it has nothing to change yet. */
export const isInForce = (status: string): boolean => status !== "失效" && status !== "已被新版取代";

/** What a change of the row means to those who cite the law; `undefined` when it means nothing. */
export const endOf = (lawId: string, before: Standing, after: Standing): LawEnd | undefined => {
  if (!isInForce(before.status) || isInForce(after.status)) return undefined;
  return { lawId, change: after.superseded_by === null ? "abolished" : "revised", successorId: after.superseded_by ?? "" };
};

/** Tells those who cite the laws, once for all that end in this transaction. */
export const announceEnds = async (tx: Tx, ends: readonly (LawEnd | undefined)[]): Promise<void> => {
  const changes = ends.flatMap((end) => end ?? []);
  if (changes.length > 0) await tx.emit(lawsRevised, { changes });
};
