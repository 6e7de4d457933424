import type { Tx } from "../../../core/contract.ts";

/** Everybody who gives numbers in one range waits for the same lock until the end of his transaction. */
export const lockRange = async (tx: Tx, range: string): Promise<void> => {
  await tx.raw("select pg_advisory_xact_lock(hashtextextended(?, 0))", [`catalogue numbers ${range}`]);
};
