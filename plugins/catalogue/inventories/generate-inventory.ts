import { forbid, notFound, refuse, type Place, type Tx, type User } from "../../../core/contract.ts";
import type { WriteTools } from "../entries/create-entry.ts";
import { mayKeep } from "./policy.ts";

/** `departmentId: null`: every department of the region. */
export type GenerateInventory = { title: string; regionCode: string; departmentId: string | null; typeCodes: readonly string[]; now: Date };

/** 生成目录清单 (HLJ-2.5.2): a draft with a row for each item that is in force now and not secret, by type, department and order. */
export const generateInventory = async (tx: Tx, actor: User, { title, regionCode, departmentId, typeCodes, now }: GenerateInventory, { audit, people }: WriteTools): Promise<{ id: string; rows: number }> => {
  if (!mayKeep(actor, await placeOf(tx, people, regionCode, departmentId))) throw forbid("catalogue.edit");
  const [made]: { id: string }[] = await tx("catalogue_inventories").insert({ title, region_code: regionCode, department_id: departmentId, type_codes: [...typeCodes], generated_at: now, generated_by: actor.id }).returning("id");
  if (made === undefined) throw new Error("An inventory was not written");
  const written = await tx.raw(`
    insert into catalogue_inventory_rows (inventory_id, seq, item_id, version_id, type_code, entry_name, name, base_code, task_code, department, use_level)
    select :id, row_number() over (order by v.type_code, d.position, d.id, e.position nulls last, e.id nulls last, i.position, i.id), v.item_id, v.id, v.type_code,
      coalesce(e.name, ''), v.name, v.base_code, v.task_code, d.name, v.use_level
    from catalogue_item_versions v join catalogue_items i on i.id = v.item_id join core_departments d on d.id = v.department_id
      join catalogue_item_contents c on c.version_id = v.id left join catalogue_entries e on e.id = v.entry_id
    where v.state = 'published' and v.region_code = :regionCode and (:departmentId::bigint is null or v.department_id = :departmentId)
      and v.type_code = any(:typeCodes) and c.elements ->> 'is_secret' is distinct from '1'`, { id: made.id, regionCode, departmentId, typeCodes: [...typeCodes] });
  const rows = Number(written.rowCount);
  if (rows === 0) throw refuse("catalogue.inventory-empty", { field: "typeCodes" });
  await tx("catalogue_inventories").where({ id: made.id }).update({ row_count: rows });
  await audit.record(tx, { at: now, actor, action: "catalogue.inventory-generated", subject: `inventory:${made.id}`, detail: { title, rows } });
  return { id: made.id, rows };
};

/** Where the list belongs; 404 for a region or a department that there is not. */
const placeOf = async (tx: Tx, people: WriteTools["people"], regionCode: string, departmentId: string | null): Promise<Place> => {
  const region: { path: string } | undefined = await tx("core_regions").where({ code: regionCode }).first("path");
  if (region === undefined) throw notFound();
  if (departmentId === null) return { regionPath: region.path, departmentPath: "" };
  const [department] = await people.departments(tx, { ids: [departmentId] });
  if (department?.regionCode !== regionCode) throw notFound();
  return { regionPath: region.path, departmentPath: department.path };
};
