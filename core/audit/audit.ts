import type { Knex } from "knex";
import { canonicalJson } from "../crypto/canonical-json.ts";
import { sm3 } from "../crypto/sm3.ts";
import type { Tx } from "../contract.ts";
import type { Anchor } from "./anchors.ts";

/** One important act. `subject` is `<kind>:<id>`; `detail` holds facts, never secrets. */
export type AuditEntry = {
  at: Date;
  actor: { id: string; name: string } | null;
  action: string;
  subject: string;
  detail: Readonly<Record<string, unknown>>;
};

export type Audit = { record(tx: Tx, ...entries: readonly AuditEntry[]): Promise<void> };

type Row = {
  id: string; at: Date; actor_id: string | null; actor_name: string; action: string; subject: string;
  detail: unknown; previous: string; fingerprint: string;
};

/** Any number will do, as long as everybody who writes the chain waits for the same one. */
const CHAIN_LOCK = 5_107_301;

const fingerprintOf = (row: Omit<Row, "id" | "fingerprint">): string =>
  sm3(canonicalJson({ ...row, at: row.at.toISOString() }));

/** So many entries are written in one statement. */
const WRITTEN_AT_ONCE = 1_000;

/** Appends to the chain: each entry carries the SM3 fingerprint of the one before it (GB/T 22239-2019 8.1.4.3). */
export const recordAudit = async (tx: Tx, ...entries: readonly AuditEntry[]): Promise<void> => {
  await tx.raw("select pg_advisory_xact_lock(?)", [CHAIN_LOCK]);
  const last: Pick<Row, "fingerprint"> | undefined = await tx("core_audit").select("fingerprint").orderBy("id", "desc").first();
  let previous = last?.fingerprint ?? "";
  const rows = entries.map((entry) => {
    const row = {
      at: entry.at, actor_id: entry.actor?.id ?? null, actor_name: entry.actor?.name ?? "系统",
      action: entry.action, subject: entry.subject, detail: JSON.parse(canonicalJson(entry.detail)) as unknown, previous,
    };
    previous = fingerprintOf(row);
    return { ...row, detail: canonicalJson(row.detail), fingerprint: previous };
  });
  for (let at = 0; at < rows.length; at += WRITTEN_AT_ONCE) await tx("core_audit").insert(rows.slice(at, at + WRITTEN_AT_ONCE));
};

export const audit: Audit = { record: recordAudit };

export type AuditVerdict = { entries: number; brokenAt: string | null };

/**
 * Walks the chain in pages and names the first entry that does not follow from the one before it, or is not what was written down of it
 * outside (`anchors`); an entry that is gone with all that came after it is named by its anchor.
 */
export const verifyAudit = async (db: Knex, anchors: readonly Anchor[] = [], pageSize = 5_000): Promise<AuditVerdict> => {
  let [previous, after, entries] = ["", "0", 0];
  const left = new Map(anchors.map(({ id, fingerprint }) => [id, fingerprint]));
  for (;;) {
    const rows: Row[] = await db("core_audit").where("id", ">", after).orderBy("id").limit(pageSize);
    for (const { id, fingerprint, ...row } of rows) {
      if (row.previous !== previous || [fingerprintOf(row), left.get(id) ?? fingerprint].some((other) => other !== fingerprint)) return { entries, brokenAt: id };
      left.delete(id);
      [previous, after, entries] = [fingerprint, id, entries + 1];
    }
    if (rows.length < pageSize) return { entries, brokenAt: [...left.keys()][0] ?? null };
  }
};
