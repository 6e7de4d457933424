import type { Tx } from "../../../core/contract.ts";

export type LawChange = { lawId: string; change: "abolished" | "revised"; successorId: string };

/**
 * 依据已变更: every item that cites one of these laws in what is in force or being written becomes a task of its department. Heard
 * twice, it makes nothing twice: an open task of the same item and law is left as it is.
 */
export const openLawTasks = async (tx: Tx, changes: readonly LawChange[], now: Date): Promise<void> => {
  await tx.raw(`
    insert into catalogue_tasks (kind, item_id, department_id, subject, payload, created_at)
    select distinct on (v.item_id, c."lawId") 'law-changed', v.item_id, v.department_id, c."lawId",
      jsonb_build_object('change', c.change, 'successorId', c."successorId"), :now::timestamptz
    from jsonb_to_recordset(:changes::jsonb) as c("lawId" text, change text, "successorId" text)
      join catalogue_version_links l on l.kind = 'laws' and l.record_id = c."lawId"
      join catalogue_item_versions v on v.id = l.version_id and v.state in ('draft', 'submitted', 'examined', 'published')
    order by v.item_id, c."lawId", v.head desc
    on conflict do nothing`, { changes: JSON.stringify(changes), now });
};
