import { verify } from "@node-rs/argon2";
import type { Tx } from "../contract.ts";
import { refuse } from "../http/refusal.ts";
import { recordAudit } from "../audit/audit.ts";

/** GB/T 22239-2019 8.1.4.1 b: five failures lock the account for half an hour. */
export const MAX_FAILURES = 5;
export const LOCK_MINUTES = 30;

type Row = { id: string; name: string; password_hash: string; failed_sign_ins: number; locked_until: Date | null; disabled: boolean };

export type SignInResult =
  | { ok: true; userId: string }
  | { ok: false; reason: "wrong"; left: number }
  | { ok: false; reason: "locked"; minutes: number };

/**
 * Checks account and password under a row lock, counts failures and locks. It answers instead of refusing, because a
 * refusal would roll back the count. Unknown and disabled accounts cost the same time and get the same words.
 */
export const signIn = async (tx: Tx, input: { account: string; password: string; now: Date; decoyHash: string }): Promise<SignInResult> => {
  const row: Row | undefined = await tx("core_staff").where({ account: input.account }).forUpdate().first();
  const matches = await verify(row?.password_hash ?? input.decoyHash, input.password);
  if (row === undefined || row.disabled) return { ok: false, reason: "wrong", left: MAX_FAILURES - 1 };
  if (row.locked_until !== null && row.locked_until > input.now) {
    return { ok: false, reason: "locked", minutes: Math.ceil((row.locked_until.getTime() - input.now.getTime()) / 60_000) };
  }
  if (!matches) return countFailure(tx, row, input.now);
  await tx("core_staff").where({ id: row.id }).update({ failed_sign_ins: 0, locked_until: null, last_sign_in_at: input.now });
  await recordAudit(tx, { at: input.now, actor: row, action: "people.signed-in", subject: `staff:${row.id}`, detail: {} });
  return { ok: true, userId: row.id };
};

const countFailure = async (tx: Tx, row: Row, now: Date): Promise<SignInResult> => {
  const failures = row.failed_sign_ins + 1;
  const locked = failures >= MAX_FAILURES;
  await tx("core_staff").where({ id: row.id }).update({
    failed_sign_ins: locked ? 0 : failures,
    locked_until: locked ? new Date(now.getTime() + LOCK_MINUTES * 60_000) : null,
  });
  await recordAudit(tx, { at: now, actor: row, action: locked ? "people.locked" : "people.sign-in-failed", subject: `staff:${row.id}`, detail: { failures } });
  return locked ? { ok: false, reason: "locked", minutes: LOCK_MINUTES } : { ok: false, reason: "wrong", left: MAX_FAILURES - failures };
};

/** The words of a failed sign-in: they never tell whether the account exists. */
export const signInRefusal = (result: Exclude<SignInResult, { ok: true }>): Error =>
  result.reason === "locked"
    ? refuse("core.sign-in-locked", { field: "account", values: { minutes: result.minutes } })
    : refuse("core.sign-in-wrong", { field: "account", values: { left: result.left, minutes: LOCK_MINUTES } });
