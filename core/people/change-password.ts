import { hash, verify } from "@node-rs/argon2";
import { recordAudit } from "../audit/audit.ts";
import type { Tx } from "../contract.ts";
import { refuse } from "../http/refusal.ts";
import type { User } from "./access.ts";

/** How many earlier passwords may not come back. */
const REMEMBERED = 5;

/** Replaces one's own password; every session of the account ends with it (YN-1.2.2). */
export const changePassword = async (tx: Tx, actor: User, input: { current: string; next: string; now: Date }): Promise<void> => {
  const row: { password_hash: string } | undefined = await tx("core_staff").where({ id: actor.id }).forUpdate().first("password_hash");
  if (row === undefined || !(await verify(row.password_hash, input.current))) throw refuse("core.password-wrong", { field: "current" });
  const old: { password_hash: string }[] = await tx("core_old_passwords").where({ staff_id: actor.id }).orderBy("id", "desc").limit(REMEMBERED - 1).select("password_hash");
  const reused = await Promise.all([row, ...old].map((known) => verify(known.password_hash, input.next)));
  if (reused.includes(true)) throw refuse("core.password-used", { field: "next", values: { count: REMEMBERED } });
  await tx("core_old_passwords").insert({ staff_id: actor.id, password_hash: row.password_hash, replaced_at: input.now });
  await tx("core_staff").where({ id: actor.id }).update({ password_hash: await hash(input.next), must_change_password: false });
  await tx("core_sessions").whereRaw("data ->> 'userId' = ?", [actor.id]).delete();
  await recordAudit(tx, { at: input.now, actor, action: "people.password-changed", subject: `staff:${actor.id}`, detail: {} });
};
