import type { Tx } from "../../../core/contract.ts";
import type { ElementValue } from "../elements/element.ts";
import { departmentOf } from "./ensure-places.ts";
import type { ImportRow, ImportRun } from "./import-run.ts";
import type { Remark } from "./mapping.ts";

export type Filled = { values: Readonly<Record<string, ElementValue>>; remarks: readonly Remark[] };

/** Puts the library records that rows name into their values: materials are made when missing, laws must be there. Two queries for all. */
export const findWanted = async (tx: Tx, run: ImportRun, rows: readonly ImportRow[]): Promise<Filled[]> => {
  const names = (library: string) => rows.flatMap((row) =>
    row.wanted.filter((wanted) => wanted.library === library).flatMap((wanted) => wanted.rows.map(({ name }) => ({ departmentId: departmentOf(run, row).id, name }))));
  const materials = [...new Map(names("materials").map((wanted) => [`${wanted.departmentId}\n${wanted.name}`, wanted])).entries()];
  const ids = materials.length === 0 ? [] : await run.tools.libraries.ensureMaterials(tx, materials.map(([, wanted]) => wanted));
  const materialIds = new Map(materials.map(([key], index) => [key, ids[index] ?? ""]));
  const titles = [...new Set(names("laws").map(({ name }) => name))];
  const laws = titles.length === 0 ? new Map() : await run.tools.libraries.lawsByTitle(tx, titles);
  return rows.map((row) => fill(row, (library, name) =>
    library === "materials" ? materialIds.get(`${departmentOf(run, row).id}\n${name}`) ?? "" : library === "laws" ? laws.get(name)?.[0]?.id ?? "" : ""));
};

const fill = (row: ImportRow, find: (library: string, name: string) => string): Filled => {
  const values: Record<string, ElementValue> = { ...row.values };
  const remarks: Remark[] = [];
  for (const { element, library, rows } of row.wanted) {
    const found = rows.map(({ name, details }) => ({ name, cells: { record: find(library, name), ...details } }));
    for (const { name } of found.filter(({ cells }) => cells.record === "")) remarks.push({ kind: "doubt", field: element, reason: `引用库中没有“${name}”，没有导入` });
    const kept = found.filter(({ cells }) => cells.record !== "").map(({ cells }) => cells);
    if (kept.length > 0) values[element] = kept;
  }
  return { values, remarks };
};
