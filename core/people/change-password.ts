import { hash, verify } from "@node-rs/argon2";
import { recordAudit } from "../audit/audit.ts";
import type { Db, Tx } from "../contract.ts";
import { refuseFields, type FieldProblem } from "../http/refusal.ts";
import type { User } from "./access.ts";
import { passwordProblem } from "./password-rule.ts";

/** How many earlier passwords may not come back. */
const REMEMBERED = 5;

type Input = { current: string; next: string; repeat: string };
/** A change that has been looked at: from which stored password to which. */
export type CheckedChange = { from: string; to: string };

/**
 * Looks at a change before any transaction begins: comparing and making passwords takes its time on purpose, and nobody's row is held
 * meanwhile. All that is wrong is said at once.
 */
export const checkChange = async (db: Db, actor: User, input: Input): Promise<CheckedChange> => {
  const row: { password_hash: string } = await db("core_staff").where({ id: actor.id }).first("password_hash");
  const old: { password_hash: string }[] = await db("core_old_passwords").where({ staff_id: actor.id }).orderBy("id", "desc").limit(REMEMBERED - 1).select("password_hash");
  const problems = await problemsOf(input, actor.account, row.password_hash, old.map((known) => known.password_hash));
  if (problems.length > 0) throw refuseFields(problems);
  return { from: row.password_hash, to: await hash(input.next) };
};

/** Replaces one's own password; every session of the account ends with it (YN-1.2.2). Changed elsewhere meanwhile, it is left alone. */
export const changePassword = async (tx: Tx, actor: User, { from, to, now }: CheckedChange & { now: Date }): Promise<void> => {
  const changed = await tx("core_staff").where({ id: actor.id, password_hash: from }).update({ password_hash: to, must_change_password: false, activation_expires_at: null });
  if (changed === 0) throw refuseFields([{ field: "current", message: "原密码：刚刚已经改过，请重新登录" }]);
  await tx("core_old_passwords").insert({ staff_id: actor.id, password_hash: from, replaced_at: now });
  await tx("core_sessions").whereRaw("data ->> 'userId' = ?", [actor.id]).delete();
  await recordAudit(tx, { at: now, actor, action: "people.password-changed", subject: `staff:${actor.id}`, detail: {} });
};

/** In the order of the fields. Whether a password was used before is asked only of one that fits the rule: each check costs a hash. */
const problemsOf = async (input: Input, account: string, present: string, old: readonly string[]): Promise<FieldProblem[]> => {
  const problems: FieldProblem[] = [];
  if (input.current === "") problems.push({ field: "current", message: "原密码：请填写" });
  else if (!(await verify(present, input.current))) problems.push({ field: "current", message: "原密码：不正确，请重新填写" });
  const rule = passwordProblem(input.next, account);
  if (rule !== undefined) problems.push({ field: "next", message: rule });
  else if ((await Promise.all([present, ...old].map((known) => verify(known, input.next)))).includes(true)) {
    problems.push({ field: "next", message: `新密码：不能与最近用过的 ${REMEMBERED} 个密码相同` });
  }
  if (input.next !== input.repeat) problems.push({ field: "repeat", message: "再次输入：与新密码不一致" });
  return problems;
};
