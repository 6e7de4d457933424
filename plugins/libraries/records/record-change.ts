import { canonicalJson } from "../../../core/crypto/canonical-json.ts";
import type { AuditEntry, House, Tx, User } from "../../../core/contract.ts";
import { recordsChanged, type LibraryKind } from "../api.ts";

/** What a command needs besides the connection: the audit chain and the time. */
export type Act = { audit: House<unknown>["audit"]; now: Date };

type Change = { kind: LibraryKind; id: string; what: "added" | "changed" | "deleted" | "disabled" | "enabled" | "merged" | "revised" | "abolished"; title: string; detail?: Readonly<Record<string, unknown>> };

/** Puts a change of one record on the audit chain and tells those who show it. */
export const recordChange = async (tx: Tx, actor: User, change: Change, act: Act): Promise<void> => {
  await act.audit.record(tx, entryOf(actor, change, act.now));
  await tx.emit(recordsChanged, { kind: change.kind, ids: [change.id] });
};

export const entryOf = (actor: User, { kind, id, what, title, detail }: Change, now: Date): AuditEntry => ({
  at: now, actor: { id: actor.id, name: actor.name }, action: `libraries.${kind}-${what}`, subject: `${kind}:${id}`, detail: { title, ...detail },
});

/** The names of what differs, for the audit entry. */
export const changedFields = (before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): string[] =>
  Object.keys(after).filter((key) => canonicalJson(before[key] ?? null) !== canonicalJson(after[key] ?? null));
