import { refuse, type Department, type Tx } from "../../../core/contract.ts";
import { typeCode as typeOf } from "../codes/type-codes.ts";
import type { EntryRow } from "./model.ts";

/** An entry of the department itself, or of a region above, where the common 目录 is kept for those below. */
export const fittingEntry = async (tx: Tx, id: string, department: Department): Promise<EntryRow> => {
  const entry: (EntryRow & { region_path: string }) | undefined = await tx("catalogue_entries as e").join("core_regions as r", "r.code", "e.region_code")
    .where({ "e.id": id, "e.state": 1 }).forShare("e").first("e.*", "r.path as region_path");
  const isAbove = entry !== undefined && department.regionPath !== entry.region_path && department.regionPath.startsWith(entry.region_path);
  if (entry === undefined || !(isAbove || entry.department_id === department.id)) throw refuse("catalogue.entry-unfit", { field: "entryId" });
  return entry;
};

/** Administrative powers need an entry (YN-2.1.1.1: “行政审批事项必须有目录，服务事项的目录可有可无”). */
export const typeWithoutEntry = (typeCode: string): string => {
  const type = typeOf(typeCode);
  if (type === undefined) throw refuse("catalogue.type-unknown", { field: "typeCode" });
  if (type.family !== "public") throw refuse("catalogue.entry-needed", { field: "entryId" });
  return typeCode;
};
