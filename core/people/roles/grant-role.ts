import type { Tx } from "../../contract.ts";
import { recordAudit } from "../../audit/audit.ts";
import { translateRefusal } from "../../data/translate-refusal.ts";
import { refuse } from "../../http/refusal.ts";
import { WHOLE_SITE, type Place, type ScopeKind, type User } from "../access.ts";
import { GRANT, mustHold } from "../staff/policy.ts";
import { lockPerson, placeOf, type StaffRow } from "../staff/staff-row.ts";

type Input = { staffId: string; role: string; scope: ScopeKind; now: Date };

/** What a role with this reach covers, seen as a place: a whole region is no department's, as with everything that is the region's. */
export const reachOf = (person: Pick<StaffRow, "region_path" | "department_path">, scope: ScopeKind): Place => {
  switch (scope) {
    case "site": return WHOLE_SITE;
    case "region": return { regionPath: person.region_path, departmentPath: "" };
    case "department": case "own": return placeOf(person);
  }
};

/**
 * Gives a person a role with its reach. Never further than one reaches oneself, never to oneself, and never two duties to one person (三员分立, GB/T 22239-2019 8.1.5): the database
 * refuses both too.
 */
export const grantRole = async (tx: Tx, actor: User, { staffId, role, scope, now }: Input): Promise<void> => {
  const person = await lockPerson(tx, staffId);
  mustHold(actor, GRANT, placeOf(person));
  mustHold(actor, GRANT, reachOf(person, scope));
  if (staffId === actor.id) throw refuse("core.grant-self", { field: "" });
  const known: { label: string } | undefined = await tx("core_roles").where({ id: role }).forShare().first("label");
  if (known === undefined) throw refuse("core.role-unknown", { field: "role" });
  await translateRefusal(tx("core_staff_roles").insert({ staff_id: staffId, role_id: role, scope, granted_by: actor.id, granted_at: now }), {
    CO001: refuse("core.duties-exclude", { field: "role" }), 23505: refuse("core.role-held", { field: "role" }),
  });
  await recordAudit(tx, { at: now, actor, action: "people.role-granted", subject: `staff:${staffId}`, detail: { account: person.account, role: known.label, scope } });
};
