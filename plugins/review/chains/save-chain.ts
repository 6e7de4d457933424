import { can, forbid, refuse, type Audit, type Tx, type User } from "../../../core/contract.ts";
import type { Chain } from "./find-chain.ts";

type Tools = { audit: Audit };
type Place = { regionCode: string; typeCode: string };

/**
 * Says which steps a region takes, for all types or for one. What is under way stays where it is, with whoever has it before him, and goes on
 * from there by the new chain, so a change strands nothing.
 */
export const saveChain = async (tx: Tx, actor: User, input: Place & { chain: Chain; now: Date }, { audit }: Tools): Promise<void> => {
  await demandRegion(tx, actor, input.regionCode);
  const row = { has_head: input.chain.includes("head"), has_examine: input.chain.includes("examine"), updated_at: input.now, updated_by: actor.id };
  await tx("review_chains").insert({ region_code: input.regionCode, type_code: input.typeCode, ...row }).onConflict(["region_code", "type_code"]).merge();
  await audit.record(tx, { at: input.now, actor, action: "review.chain-saved", subject: `region:${input.regionCode}`, detail: { typeCode: input.typeCode, chain: input.chain } });
};

/** Takes a rule away: the place follows what the regions above say again. */
export const deleteChain = async (tx: Tx, actor: User, input: Place & { now: Date }, { audit }: Tools): Promise<void> => {
  await demandRegion(tx, actor, input.regionCode);
  const gone = await tx("review_chains").where({ region_code: input.regionCode, type_code: input.typeCode }).delete();
  if (gone > 0) await audit.record(tx, { at: input.now, actor, action: "review.chain-deleted", subject: `region:${input.regionCode}`, detail: { typeCode: input.typeCode } });
};

const demandRegion = async (tx: Tx, actor: User, code: string): Promise<void> => {
  if (!can(actor, "review.chains")) throw forbid("review.chains");
  const region: { path: string } | undefined = await tx("core_regions").where({ code }).first("path");
  if (region === undefined) throw refuse("review.chain-place", { field: "regionCode" });
  if (!can(actor, "review.chains", { regionPath: region.path, departmentPath: "" })) throw forbid("review.chains");
};
