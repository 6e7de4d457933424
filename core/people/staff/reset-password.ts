import type { Tx } from "../../contract.ts";
import { recordAudit } from "../../audit/audit.ts";
import { refuse } from "../../http/refusal.ts";
import type { User } from "../access.ts";
import { activationEnds } from "./activation-code.ts";
import { MANAGE_STAFF, mustHold } from "./policy.ts";
import { lockPerson, placeOf, type StaffRow } from "./staff-row.ts";

/**
 * Replaces a forgotten password by a code that must be changed at once (YN-4.2.3); the old password, a lock and all sessions end. Whoever sees
 * the code can be that person: the three administrators stay three (GB/T 22239-2019 8.1.5), so theirs are reset on the server alone.
 */
export const resetPassword = async (tx: Tx, actor: User, { id, codeHash, now }: { id: string; codeHash: string; now: Date }): Promise<StaffRow> => {
  const known = await lockPerson(tx, id);
  mustHold(actor, MANAGE_STAFF, placeOf(known));
  if (id === actor.id) throw refuse("core.staff-self-password", { field: "" });
  if (known.disabled) throw refuse("core.staff-disabled", { field: "" });
  if (known.roles.some(({ duty }) => duty !== "business")) throw refuse("core.staff-administrator-password", { field: "", values: { account: known.account } });
  await giveCode(tx, { person: known, actor, codeHash, now });
  return known;
};

/** The same for any account, by whoever runs the server (`npm run admin:reset`). */
export const giveCode = async (tx: Tx, { person: { id, account }, actor, codeHash, now }: { person: Pick<StaffRow, "id" | "account">; actor: User | null; codeHash: string; now: Date }): Promise<void> => {
  await tx("core_old_passwords").insert({ staff_id: id, password_hash: tx("core_staff").where({ id }).select("password_hash"), replaced_at: now });
  await tx("core_staff").where({ id }).update({ password_hash: codeHash, must_change_password: true, activation_expires_at: activationEnds(now) });
  await tx("core_sign_in_failures").where({ account }).delete();
  await tx("core_sessions").whereRaw("data ->> 'userId' = ?", [id]).delete();
  await recordAudit(tx, { at: now, actor, action: "people.password-reset", subject: `staff:${id}`, detail: { account } });
};
