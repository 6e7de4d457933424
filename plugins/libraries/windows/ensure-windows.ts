import type { Tx } from "../../../core/contract.ts";
import type { WantedWindow } from "../api.ts";

/**
 * Windows that an import needs, in the order asked for: the same department, name and address is the same window. Hours come as
 * words and stay words, because nobody has read them.
 */
export const ensureWindows = async (tx: Tx, wanted: readonly WantedWindow[], now: Date): Promise<string[]> => {
  if (wanted.length === 0) return [];
  const list = JSON.stringify(wanted.map((w) => ({
    department_id: w.departmentId, name: w.name.trim(), address: w.address.trim(), hours_note: w.hours.trim(), phone: w.phone.trim(),
  })));
  await tx.raw(`
    insert into libraries_windows (department_id, name, address, hours_note, phone, region_code, updated_at)
    select distinct on (w.department_id, w.name, w.address) w.department_id, w.name, w.address, w.hours_note, w.phone, d.region_code, ?::timestamptz
    from rows from (jsonb_to_recordset(?::jsonb) as (department_id bigint, name text, address text, hours_note text, phone text))
      with ordinality as w(department_id, name, address, hours_note, phone, place)
    join core_departments d on d.id = w.department_id
    where not exists (
      select from libraries_windows known
      where known.department_id = w.department_id and known.name = w.name and known.address = w.address)
    order by w.department_id, w.name, w.address, w.place
    on conflict (department_id, name, number, address) do nothing`, [now, list]);
  const { rows }: { rows: { id: string }[] } = await tx.raw(`
    select (select min(coalesce(known.merged_into, known.id)) from libraries_windows known
            where known.department_id = w.department_id and known.name = w.name and known.address = w.address)::text as id
    from rows from (jsonb_to_recordset(?::jsonb) as (department_id bigint, name text, address text)) with ordinality as w(department_id, name, address, place)
    order by w.place`, [list]);
  return rows.map(({ id }) => id);
};
