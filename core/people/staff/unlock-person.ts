import type { Tx } from "../../contract.ts";
import { recordAudit } from "../../audit/audit.ts";
import type { User } from "../access.ts";
import { MANAGE_STAFF, mustHold } from "./policy.ts";
import { lockPerson, placeOf } from "./staff-row.ts";

/** Ends the lock after too many failures before its half hour is over. */
export const unlockPerson = async (tx: Tx, actor: User, { id, now }: { id: string; now: Date }): Promise<void> => {
  const known = await lockPerson(tx, id);
  mustHold(actor, MANAGE_STAFF, placeOf(known));
  await tx("core_sign_in_failures").where({ account: known.account }).delete();
  await recordAudit(tx, { at: now, actor, action: "people.account-unlocked", subject: `staff:${id}`, detail: { account: known.account } });
};
