import type { Tx } from "../../../core/contract.ts";

/** 上级事项已变更: the source of an adopted item has a new version. An open task speaks of the newest one. */
export const openSourceTasks = async (tx: Tx, sourceIds: readonly string[], now: Date): Promise<void> => {
  await tx.raw(`
    insert into catalogue_tasks (kind, item_id, department_id, subject, payload, created_at)
    select 'source-changed', a.item_id, v.department_id, a.source_item_id::text, jsonb_build_object('versionId', coalesce(s.id::text, '')), :now::timestamptz
    from catalogue_adoptions a
      join catalogue_item_versions v on v.item_id = a.item_id and v.head and v.state <> 'abolished'
      left join catalogue_item_versions s on s.item_id = a.source_item_id and s.state = 'published'
    where a.source_item_id = any(:sourceIds) and s.id is distinct from a.source_version_id
    on conflict (kind, item_id, subject) where done_at is null do update set payload = excluded.payload`, { sourceIds: [...sourceIds], now });
};
