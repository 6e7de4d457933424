import type { Tx } from "../../../core/contract.ts";
import type { ElementValue } from "../elements/element.ts";
import { departmentOf } from "./ensure-places.ts";
import type { ImportRow, ImportRun } from "./import-run.ts";
import type { Remark } from "./mapping.ts";

export type Filled = { values: Readonly<Record<string, ElementValue>>; remarks: readonly Remark[] };

/** Puts the materials that rows name into their values; those that are missing are made, in one call for all rows. */
export const findWanted = async (tx: Tx, run: ImportRun, rows: readonly ImportRow[]): Promise<Filled[]> => {
  const wanted = new Map(rows.flatMap((row) => row.wanted.filter(({ library }) => library === "materials").flatMap((one) => one.rows.map(({ name }) => {
    const departmentId = departmentOf(run, row).id;
    return [keyOf(departmentId, name), { departmentId, name }] as const;
  }))));
  const ids = wanted.size === 0 ? [] : await run.tools.libraries.ensureMaterials(tx, [...wanted.values()]);
  const found = new Map([...wanted.keys()].map((key, index) => [key, ids[index] ?? ""]));
  return rows.map((row) => fill(row, (library, name) => (library === "materials" ? found.get(keyOf(departmentOf(run, row).id, name)) ?? "" : "")));
};

const keyOf = (departmentId: string, name: string): string => `${departmentId}\n${name}`;

/** Other libraries are kept by people: what a row names there is told, not made. */
const fill = (row: ImportRow, find: (library: string, name: string) => string): Filled => {
  const values: Record<string, ElementValue> = { ...row.values };
  const remarks: Remark[] = [];
  for (const { element, library, rows } of row.wanted) {
    const cells = rows.map(({ name, details }) => ({ name, row: { record: find(library, name), ...details } }));
    for (const { name } of cells.filter((cell) => cell.row.record === "")) remarks.push({ kind: "doubt", field: element, reason: `“${name}”没有导入，请在引用库中添加后选择` });
    const kept = cells.map((cell) => cell.row).filter(({ record }) => record !== "");
    if (kept.length > 0) values[element] = kept;
  }
  return { values, remarks };
};
