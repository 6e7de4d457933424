import { verify } from "@node-rs/argon2";
import type { Knex } from "knex";
import { inDays } from "../calendar/local-day.ts";
import type { Tx } from "../contract.ts";
import { refuse } from "../http/refusal.ts";
import { codeMeant } from "./staff/activation-code.ts";
import { recordAudit } from "../audit/audit.ts";
import { UNKNOWN_ACCOUNTS } from "../audit/logs/find-entries.ts";

/** GB/T 22239-2019 8.1.4.1 b: so many failures lock the account for so long. */
export type LockRule = { failures: number; minutes: number };

type Staff = { id: string; name: string; password_hash: string; disabled: boolean; must_change_password: boolean; activation_expires_at: Date | null };
type Failures = { failures: number; locked_until: Date | null };

/** What a password that was not believed is told. */
export type NotProved = { ok: false; reason: "wrong"; left: number; minutes: number } | { ok: false; reason: "locked"; minutes: number };

/** The account whose password was proved, with the hash it was proved against. */
export type Proof = { ok: true; staff: Staff };

export type SignInResult =
  | { ok: true; userId: string }
  | NotProved
  /** The code was right, so nothing is given away by saying that it came too late. */
  | { ok: false; reason: "expired" };

/** Where a password was asked for: at the door, or by the form that changes it. */
type Occasion = "sign-in" | "password-change";
export type SignInTry = { account: string; address: string; now: Date; occasion: Occasion; staff: Staff | undefined; matches: boolean };
type Question = { account: string; address: string; password: string; now: Date; occasion: Occasion; decoyHash: string };

/**
 * Compares the password before any transaction begins: it takes a tenth of a second on purpose, and a connection held meanwhile would be
 * missing elsewhere. Unknown and disabled accounts cost the same time. A phone begins with a capital of its own accord: capitals tell no accounts apart.
 */
export const checkPassword = async (db: Knex, { account, address, password, now, occasion, decoyHash }: Question): Promise<SignInTry> => {
  const staff: (Staff & { account: string }) | undefined = await db("core_staff").whereRaw("lower(account) = lower(?)", [account]).orderByRaw("account = ? desc", [account]).first("id", "account", "name", "password_hash", "disabled", "must_change_password", "activation_expires_at");
  const matches = await verify(staff?.password_hash ?? decoyHash, staff?.must_change_password === true ? codeMeant(password) : password);
  return { account: staff?.account ?? account.toLowerCase(), address, now, occasion, staff, matches };
};

/**
 * Counts a failure or believes the password, while no other try for the same name does: of many at once, those after the last failure allowed
 * are refused even with the right password. It answers instead of refusing, because a refusal would roll back the count. Unknown and disabled
 * accounts are counted the same way and get the same words.
 */
export const provePassword = async (tx: Tx, tried: SignInTry, rule: LockRule): Promise<Proof | NotProved> => {
  const { account, now, staff, matches } = tried;
  await tx("core_sign_in_failures").insert({ account, failures: 0, last_at: now }).onConflict("account").ignore();
  const counted: Failures | undefined = await tx("core_sign_in_failures").where({ account }).forUpdate().first();
  const minutes = minutesLocked(counted, now);
  if (minutes > 0) return { ok: false, reason: "locked", minutes };
  // The hash is the one that was compared: a password changed meanwhile lets nobody in.
  const row: Staff | undefined = staff === undefined ? undefined : await tx("core_staff").where({ id: staff.id, password_hash: staff.password_hash }).first();
  if (row === undefined || row.disabled || !matches) return countFailure(tx, tried, counted, rule);
  await tx("core_sign_in_failures").where({ account }).delete();
  return { ok: true, staff: row };
};

/** Lets in whoever proves the password. */
export const signIn = async (tx: Tx, tried: SignInTry, rule: LockRule): Promise<SignInResult> => {
  const proved = await provePassword(tx, tried, rule);
  if (!proved.ok) return proved;
  const { now, address } = tried;
  const { id, name, activation_expires_at: expires } = proved.staff;
  if (expires !== null && expires < now) return { ok: false, reason: "expired" };
  await tx("core_staff").where({ id }).update({ last_sign_in_at: now });
  await recordAudit(tx, { at: now, actor: { id, name }, action: "people.signed-in", subject: `staff:${id}`, detail: { address } });
  return { ok: true, userId: id };
};

const minutesLocked = (counted: Failures | undefined, now: Date): number =>
  counted?.locked_until ? Math.ceil((counted.locked_until.getTime() - now.getTime()) / 60_000) : 0;

/** After a lock has run out, counting begins anew. */
const countFailure = async (tx: Tx, { account, address, now, occasion, staff: row }: SignInTry, counted: Failures | undefined, rule: LockRule): Promise<NotProved> => {
  const failures = counted === undefined || counted.locked_until !== null ? 1 : counted.failures + 1;
  const locked = failures >= rule.failures;
  await tx("core_sign_in_failures").where({ account }).update({
    failures, last_at: now, locked_until: locked ? new Date(now.getTime() + rule.minutes * 60_000) : null,
  });
  // Names that nobody has are on record too: guessing begins with them, and the answer takes the same time.
  await recordAudit(tx, {
    at: now, actor: row ?? null, action: locked ? "people.locked" : "people.sign-in-failed", subject: row === undefined ? UNKNOWN_ACCOUNTS : `staff:${row.id}`, detail: { account, failures, address, ...(occasion === "sign-in" ? {} : { occasion }) },
  });
  return locked ? { ok: false, reason: "locked", minutes: rule.minutes } : { ok: false, reason: "wrong", left: rule.failures - failures, minutes: rule.minutes };
};

/** Names that nobody has tried for a day need not be remembered. */
export const dropOldFailures = async (tx: Tx, now: Date): Promise<void> => {
  await tx("core_sign_in_failures").where("last_at", "<", inDays(now, -1)).delete();
};

/** The words of a failed sign-in: they never tell whether the account exists. */
export const signInRefusal = (result: Exclude<SignInResult, { ok: true }>): Error => {
  switch (result.reason) {
    case "expired": return refuse("core.activation-expired", { field: "account" });
    case "locked": return refuse("core.sign-in-locked", { field: "account", values: { minutes: result.minutes } });
    case "wrong": return refuse("core.sign-in-wrong", { field: "account", values: { left: result.left, minutes: result.minutes } });
  }
};
