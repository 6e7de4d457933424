import { hash, verify } from "@node-rs/argon2";
import { recordAudit } from "../audit/audit.ts";
import type { Db, Tx } from "../contract.ts";
import { refuseFields, type FieldProblem } from "../http/refusal.ts";
import type { User } from "./access.ts";
import { passwordProblem } from "./password-rule.ts";
import type { NotProved, Proof } from "./sign-in.ts";

/** How many earlier passwords may not come back. */
const REMEMBERED = 5;

type Input = { current: string; next: string; repeat: string };
/** A change that has been looked at: from which stored password to which. */
export type CheckedChange = { from: string; to: string };

/**
 * Looks at a change before any transaction begins: comparing and making passwords takes its time on purpose, and nobody's row is held meanwhile.
 * `proved`: whether the present password was believed, nothing when it was left empty. All that is wrong is said at once, and whether a password
 * was used before is asked only of a change that is right otherwise: each comparison costs a hash.
 */
export const checkChange = async (db: Db, actor: User, input: Input, proved: Proof | NotProved | null): Promise<CheckedChange> => {
  const problems = problemsOf(input, actor, proved);
  if (proved?.ok !== true || problems.length > 0) throw refuseFields(problems);
  const old: { password_hash: string }[] = await db("core_old_passwords").where({ staff_id: actor.id }).orderBy("id", "desc").limit(REMEMBERED - 1).select("password_hash");
  const isUsed = input.next === input.current || (await Promise.all(old.map((known) => verify(known.password_hash, input.next)))).includes(true);
  if (isUsed) throw refuseFields([{ field: "next", message: `新密码：不能与最近用过的 ${REMEMBERED} 个密码相同` }]);
  return { from: proved.staff.password_hash, to: await hash(input.next) };
};

/** Who has come in with a code has no other password yet. */
export const currentLabel = ({ mustChangePassword }: Pick<User, "mustChangePassword">): string => (mustChangePassword ? "激活码" : "原密码");

/** Replaces one's own password; every session of the account ends with it (YN-1.2.2). Changed elsewhere meanwhile, it is left alone. */
export const changePassword = async (tx: Tx, actor: User, { from, to, now }: CheckedChange & { now: Date }): Promise<void> => {
  const changed = await tx("core_staff").where({ id: actor.id, password_hash: from }).update({ password_hash: to, must_change_password: false, activation_expires_at: null });
  if (changed === 0) throw refuseFields([{ field: "current", message: `${currentLabel(actor)}：刚刚已经改过，请重新登录` }]);
  await tx("core_old_passwords").insert({ staff_id: actor.id, password_hash: from, replaced_at: now });
  await tx("core_sessions").whereRaw("data ->> 'userId' = ?", [actor.id]).delete();
  await recordAudit(tx, { at: now, actor, action: "people.password-changed", subject: `staff:${actor.id}`, detail: {} });
};

/** In the order of the fields. Guessing the present password counts as at the door (GB/T 22239-2019 8.1.4.1 b): an open session is no way round the lock. */
const problemsOf = ({ current, next, repeat }: Input, actor: User, proved: Proof | NotProved | null): FieldProblem[] => {
  const rule = passwordProblem(next, actor.account);
  return [
    ...(current === "" ? [{ field: "current", message: `${currentLabel(actor)}：请填写` }] : []),
    ...(proved === null || proved.ok ? [] : [{ field: "current", message: `${currentLabel(actor)}：${currentWords(proved)}` }]),
    ...(rule === undefined ? [] : [{ field: "next", message: rule }]),
    ...(next === repeat ? [] : [{ field: "repeat", message: "再输入一次新密码：与新密码不一致" }]),
  ];
};

const currentWords = (result: NotProved): string => result.reason === "locked"
  ? `多次不正确，账号已锁定，请 ${result.minutes} 分钟后再试，或者联系系统管理员`
  : `不正确，请重新填写。还可以再试 ${result.left} 次，之后锁定 ${result.minutes} 分钟`;
