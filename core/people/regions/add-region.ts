import type { Tx } from "../../contract.ts";
import { recordAudit } from "../../audit/audit.ts";
import { translateRefusal } from "../../data/translate-refusal.ts";
import { forbid, refuse } from "../../http/refusal.ts";
import { can, type User } from "../access.ts";
import { codesAbove, levelOfCode } from "./form.ts";

export const MANAGE_REGIONS = "people.regions";

/** Adds a region; its code says its level and what lies above it, so that nobody can hang it into the wrong place. */
export const addRegion = async (tx: Tx, actor: User, { code, name, now }: { code: string; name: string; now: Date }): Promise<void> => {
  const above: { code: string; path: string }[] = await tx("core_regions").whereIn("code", codesAbove(code)).orderByRaw("length(path) desc").select("code", "path");
  const [parent] = above;
  if (parent === undefined) throw refuse("core.region-no-parent", { field: "code" });
  if (!can(actor, MANAGE_REGIONS, { regionPath: `${parent.path}${code}/`, departmentPath: "/" })) throw forbid(MANAGE_REGIONS);
  await translateRefusal(
    tx("core_regions").insert({ code, name, level: levelOfCode(code), parent_code: parent.code, path: `${parent.path}${code}/` }),
    { 23505: refuse("core.region-exists", { field: "code" }) },
  );
  await recordAudit(tx, { at: now, actor, action: "people.region-added", subject: `region:${code}`, detail: { name, above: parent.code } });
};
