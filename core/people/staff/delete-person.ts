import type { Db, Tx } from "../../contract.ts";
import { recordAudit } from "../../audit/audit.ts";
import { translateRefusal } from "../../data/translate-refusal.ts";
import { refuse } from "../../http/refusal.ts";
import type { User } from "../access.ts";
import { MANAGE_STAFF, mustHold } from "./policy.ts";
import { lockPerson, placeOf, type StaffRow } from "./staff-row.ts";

/** Whether a person has ever acted: signed in, or stands in the log as an actor. */
export const hasActed = async (db: Db, { id, last_sign_in_at: last }: Pick<StaffRow, "id" | "last_sign_in_at">): Promise<boolean> =>
  last !== null || (await db("core_audit").where({ actor_id: id }).whereNot("action", "people.sign-in-failed").first("id")) !== undefined;

/**
 * Deletes an account that was opened by mistake (YN-4.2.4): disabled first, and of somebody who never did anything. Whoever acted stays on
 * record, disabled: what was done would otherwise lose its author.
 */
export const deletePerson = async (tx: Tx, actor: User, { id, now }: { id: string; now: Date }): Promise<string> => {
  const known = await lockPerson(tx, id);
  mustHold(actor, MANAGE_STAFF, placeOf(known));
  if (!known.disabled) throw refuse("core.staff-not-disabled", { field: "" });
  if (await hasActed(tx, known)) throw refuse("core.staff-has-acted", { field: "" });
  await translateRefusal(tx("core_staff").where({ id }).delete(), { 23503: refuse("core.staff-has-acted", { field: "" }) });
  await recordAudit(tx, { at: now, actor, action: "people.account-deleted", subject: `staff:${id}`, detail: { account: known.account, name: known.name } });
  return known.name;
};
