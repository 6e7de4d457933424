import type { Tx } from "../../../../core/contract.ts";
import { VOLUME_SOURCE } from "./write-volume.ts";

const NAME = "常办事项";

/** Folders under a 目录 of 许可 where a department of the demo site's city has several items; the first ones of each 子项 go in. */
export const groupVolume = async (tx: Tx, now: Date): Promise<void> => {
  await tx.raw(`
    with mine as (
      select i.id, i.entry_id, i.department_id, i.task_code, i.group_id from catalogue_import_rows k join catalogue_items i on i.id = k.item_id
      where k.source = :source and k.fingerprint = '' and i.region_code = '539900' and i.type_code = '01' and i.entry_id is not null
    ), several as (select entry_id, department_id from mine group by entry_id, department_id having count(*) > 1)
    insert into catalogue_groups (entry_id, department_id, name, position, created_at) select entry_id, department_id, :name, 1, :now from several
    on conflict (entry_id, department_id, name) do nothing`, { source: VOLUME_SOURCE, name: NAME, now });
  await tx.raw(`
    update catalogue_items i set group_id = g.id from catalogue_groups g, catalogue_import_rows k
    where k.item_id = i.id and k.source = :source and k.fingerprint = '' and g.entry_id = i.entry_id and g.department_id = i.department_id and g.name = :name
      and i.group_id is null and length(i.task_code) = 31`, { source: VOLUME_SOURCE, name: NAME });
};
