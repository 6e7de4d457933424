import { refuse, type Tx } from "../../../core/contract.ts";

/** Each change counts the library on, from the number that its preview was made with: what somebody else has changed meanwhile is looked at first. */
export const takeTurn = async (tx: Tx, revision: number): Promise<void> => {
  if (await tx("portal_synonyms_state").where({ revision }).increment("revision", 1) === 0) throw refuse("portal.synonyms-stale", { field: "words" });
};
