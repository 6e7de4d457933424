import type { Tx } from "../../contract.ts";
import { recordAudit } from "../../audit/audit.ts";
import { notFound, refuse } from "../../http/refusal.ts";
import type { User } from "../access.ts";
import { GRANT, mustHold } from "../staff/policy.ts";
import { lockPerson, placeOf } from "../staff/staff-row.ts";
import { reachOf } from "./grant-role.ts";
import { mustNotBeLastAdministrator } from "./last-administrator.ts";

/** Takes a role back, as far as one reaches oneself; what the person is doing right now is asked anew with the next request. */
export const revokeRole = async (tx: Tx, actor: User, { staffId, grantId, now }: { staffId: string; grantId: string; now: Date }): Promise<void> => {
  const person = await lockPerson(tx, staffId);
  mustHold(actor, GRANT, placeOf(person));
  if (staffId === actor.id) throw refuse("core.grant-self", { field: "" });
  const held = person.roles.find(({ id }) => id === grantId);
  if (held === undefined) throw notFound();
  mustHold(actor, GRANT, reachOf(person, held.scope));
  if (held.scope === "site") await mustNotBeLastAdministrator(tx, staffId, held.role);
  await tx("core_staff_roles").where({ id: grantId }).delete();
  await recordAudit(tx, { at: now, actor, action: "people.role-revoked", subject: `staff:${staffId}`, detail: { account: person.account, role: held.label, scope: held.scope } });
};
