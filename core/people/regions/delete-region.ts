import type { PlaceUses, Tx } from "../../contract.ts";
import { recordAudit } from "../../audit/audit.ts";
import { translateRefusal } from "../../data/translate-refusal.ts";
import { refuse } from "../../http/refusal.ts";
import type { User } from "../access.ts";
import { useWords, whatStandsInTheWay } from "../departments/what-stands-in-the-way.ts";
import { lockRegion } from "./change-region.ts";

/** Deletes a region in which nothing is. */
export const deleteRegion = async (tx: Tx, actor: User, { code, keepers, now }: { code: string; keepers: readonly PlaceUses[]; now: Date }): Promise<string> => {
  const { name } = await lockRegion(tx, actor, code);
  const uses = await whatStandsInTheWay(tx, keepers, { regionCode: code });
  if (uses.length > 0) throw refuse("core.region-in-use", { field: "", values: { uses: useWords(uses) } });
  await translateRefusal(tx("core_regions").where({ code }).delete(), { 23503: refuse("core.region-held", { field: "" }) });
  await recordAudit(tx, { at: now, actor, action: "people.region-deleted", subject: `region:${code}`, detail: { name } });
  return name;
};
