import type { Tx } from "../../../core/contract.ts";

/**
 * Records of a department that an import needs, in the order asked for; those that are there (same department and name) are taken as
 * they are, and merged ones are followed. Windows are told by their address too and have a way of their own.
 */
export const ensureNamed = async (
  tx: Tx, table: "libraries_materials" | "libraries_systems", wanted: readonly { departmentId: string; name: string }[], now: Date,
): Promise<string[]> => {
  if (wanted.length === 0) return [];
  const list = JSON.stringify(wanted.map(({ departmentId, name }) => ({ department_id: departmentId, name: name.trim() })));
  await tx.raw(`
    insert into ?? (department_id, name, updated_at)
    select distinct department_id, name, ?::timestamptz from jsonb_to_recordset(?::jsonb) as w(department_id bigint, name text)
    on conflict (department_id, name) do nothing`, [table, now, list]);
  const { rows }: { rows: { id: string }[] } = await tx.raw(`
    select coalesce(m.merged_into, m.id)::text as id from rows from (jsonb_to_recordset(?::jsonb) as (department_id bigint, name text)) with ordinality as w(department_id, name, place)
    join ?? m using (department_id, name) order by w.place`, [list, table]);
  return rows.map(({ id }) => id);
};
