import type { Tx } from "../../../core/contract.ts";
import { describeVersion } from "../items/describe-version.ts";
import type { VersionRow } from "../items/model.ts";
import { elementsOf } from "../items/read-elements-of.ts";
import { writeLinks } from "../items/write-links.ts";
import { rewriteRecords, type Rewriting } from "./rewrite-records.ts";

/** Whose change it is and when; `null` leaves the draft as the last person left it (it is only now being opened). */
type By = { actorId: string; now: Date } | null;

/** Points drafts from merged records to those they went into: elements, links and what follows from them. A handful of statements for all. */
export const rewriteDrafts = async (tx: Tx, versions: readonly VersionRow[], rewritings: readonly Rewriting[], by: By): Promise<void> => {
  if (versions.length === 0) return;
  const elements = await elementsOf(tx, versions.map(({ id }) => id));
  const written = versions.map((row) => {
    const values = rewritings.reduce((known, rewriting) => rewriteRecords("item", row.type_code, known, rewriting), elements.get(row.id) ?? {});
    return { row, values, described: describeVersion(row, values) };
  });
  await tx.raw(`update catalogue_item_contents c set elements = w.elements from jsonb_to_recordset(?::jsonb) as w(id bigint, elements jsonb) where c.version_id = w.id`,
    [JSON.stringify(written.map(({ row, values }) => ({ id: row.id, elements: values })))]);
  await tx.raw(`
    update catalogue_item_versions v set fingerprint = w.fingerprint, missing = w.missing, revision = v.revision + ?::integer,
      updated_at = coalesce(?::timestamptz, v.updated_at), updated_by = coalesce(?::bigint, v.updated_by)
    from jsonb_to_recordset(?::jsonb) as w(id bigint, fingerprint text, missing smallint) where v.id = w.id`,
  [by === null ? 0 : 1, by?.now ?? null, by?.actorId ?? null, JSON.stringify(written.map(({ row, described }) => ({ id: row.id, fingerprint: described.fingerprint, missing: described.missing })))]);
  await writeLinks(tx, written.map(({ row, values }) => ({ versionId: row.id, typeCode: row.type_code, values })));
};
