import type { Tx } from "../../contract.ts";
import { recordAudit } from "../../audit/audit.ts";
import { refuse } from "../../http/refusal.ts";
import type { User } from "../access.ts";
import { mustNotBeLastAdministrator } from "../roles/last-administrator.ts";
import { MANAGE_STAFF, mustHold } from "./policy.ts";
import { lockPerson, placeOf } from "./staff-row.ts";

/** Closes an account, or opens it again. Answers whether its person has still to set a password with a code. The record of the person stays for ever; a closed account is signed out at once. */
export const setDisabled = async (tx: Tx, actor: User, { id, disabled, now }: { id: string; disabled: boolean; now: Date }): Promise<{ needsCode: boolean }> => {
  const known = await lockPerson(tx, id);
  mustHold(actor, MANAGE_STAFF, placeOf(known));
  if (id === actor.id) throw refuse("core.staff-self", { field: "" });
  if (disabled) await mustNotBeLastAdministrator(tx, id);
  await tx("core_staff").where({ id }).update({ disabled });
  if (disabled) await tx("core_sessions").whereRaw("data ->> 'userId' = ?", [id]).delete();
  await recordAudit(tx, { at: now, actor, action: disabled ? "people.account-disabled" : "people.account-enabled", subject: `staff:${id}`, detail: { account: known.account } });
  return { needsCode: known.must_change_password };
};
