import type { Tx } from "../../contract.ts";
import { recordAudit } from "../../audit/audit.ts";
import { translateRefusal } from "../../data/translate-refusal.ts";
import { refuse } from "../../http/refusal.ts";
import type { User } from "../access.ts";
import { activationEnds } from "./activation-code.ts";
import { ownDepartment } from "./own-department.ts";
import { MANAGE_STAFF, mustHold } from "./policy.ts";

type Input = { account: string; name: string; department: string; phone: string; codeHash: string; now: Date };

/** Opens an account without any role (YN-4.2.1): who may do what is the security administrator's to say. */
export const addPerson = async (tx: Tx, actor: User, { account, name, department, phone, codeHash, now }: Input): Promise<string> => {
  const place = await ownDepartment(tx, actor, department);
  mustHold(actor, MANAGE_STAFF, place);
  // Some of an older version were written with capitals, and are signed in to without.
  if ((await tx("core_staff").whereRaw("lower(account) = lower(?)", [account]).first("id")) !== undefined) throw refuse("core.account-taken", { field: "account" });
  const [row]: { id: string }[] = await translateRefusal(
    tx("core_staff").insert({ account, name, phone, department_id: department, password_hash: codeHash, must_change_password: true, activation_expires_at: activationEnds(now) }).returning("id"),
    { 23505: refuse("core.account-taken", { field: "account" }) },
  );
  if (row === undefined) throw new Error("insert … returning gave no row");
  await recordAudit(tx, { at: now, actor, action: "people.account-added", subject: `staff:${row.id}`, detail: { account, name, department: place.name } });
  return row.id;
};
