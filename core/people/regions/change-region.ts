import type { Tx } from "../../contract.ts";
import { recordAudit } from "../../audit/audit.ts";
import { forbid, notFound } from "../../http/refusal.ts";
import { can, type User } from "../access.ts";
import { MANAGE_REGIONS } from "./add-region.ts";
import type { RegionRow } from "./region-tree.ts";

/** The region inside a command, locked, and only for those in whose reach it lies. */
export const lockRegion = async (tx: Tx, actor: User, code: string): Promise<RegionRow> => {
  const row: RegionRow | undefined = await tx("core_regions").where({ code }).forUpdate().first();
  if (row === undefined) throw notFound();
  if (!can(actor, MANAGE_REGIONS, { regionPath: row.path, departmentPath: "/" })) throw forbid(MANAGE_REGIONS);
  return row;
};

/** Gives a region another name. Its code stays: it stands in codes and paths everywhere. */
export const changeRegion = async (tx: Tx, actor: User, { code, name, now }: { code: string; name: string; now: Date }): Promise<void> => {
  const known = await lockRegion(tx, actor, code);
  await tx("core_regions").where({ code }).update({ name });
  await recordAudit(tx, { at: now, actor, action: "people.region-changed", subject: `region:${code}`, detail: { from: known.name, to: name } });
};
