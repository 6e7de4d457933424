import type { Tx } from "../../../core/contract.ts";
import type { ElementValue, LibraryId } from "../elements/element.ts";
import type { NamedRow } from "../elements/assign-element.ts";
import { departmentOf } from "./ensure-places.ts";
import type { ImportRow, ImportRun } from "./import-run.ts";
import type { Remark } from "./mapping.ts";

export type Filled = { values: Readonly<Record<string, ElementValue>>; remarks: readonly Remark[] };

type Wanted = { departmentId: string; row: NamedRow };
type Found = { id: string; notes: readonly string[] };

/**
 * Puts the library records that rows name into their values; those that are missing are made, in one call per library for all rows.
 * A document is a file, which no row carries: it is told, not made.
 */
export const findWanted = async (tx: Tx, run: ImportRun, rows: readonly ImportRow[]): Promise<Filled[]> => {
  const found = new Map<string, Found>();
  for (const library of ["materials", "windows", "systems", "laws"] as const) {
    const wanted = new Map(rows.flatMap((row) => row.wanted.filter((one) => one.library === library).flatMap((one) => one.rows.map((named) => {
      const each = { departmentId: departmentOf(run, row).id, row: named };
      return [keyOf(library, each), each] as const;
    }))));
    const records = wanted.size === 0 ? [] : await ensure(tx, run, library, [...wanted.values()]);
    [...wanted.keys()].forEach((key, index) => found.set(key, records[index] ?? NOTHING));
  }
  return rows.map((row) => fill(row, departmentOf(run, row).id, found));
};

const NOTHING: Found = { id: "", notes: [] };

const keyOf = (library: LibraryId, { departmentId, row }: Wanted): string => JSON.stringify([library, departmentId, row.name, row.facts ?? {}]);

const ensure = async (tx: Tx, { tools: { libraries } }: ImportRun, library: Exclude<LibraryId, "documents">, wanted: readonly Wanted[]): Promise<Found[]> => {
  const named = wanted.map(({ departmentId, row }) => ({ departmentId, name: row.name }));
  const fact = ({ row }: Wanted, key: string): string => row.facts?.[key] ?? "";
  switch (library) {
    case "materials": return plain(await libraries.ensureMaterials(tx, named));
    case "systems": return plain(await libraries.ensureSystems(tx, named));
    case "windows": return plain(await libraries.ensureWindows(tx, wanted.map((one) => ({
      departmentId: one.departmentId, name: one.row.name, address: fact(one, "address"), hours: fact(one, "hours"), phone: fact(one, "phone"),
    }))));
    case "laws": return libraries.ensureLaws(tx, wanted.map((one) => ({
      title: one.row.name, docNo: fact(one, "doc_no"), issuer: fact(one, "issuer"), effectiveOn: fact(one, "effective_on"),
    })));
  }
};

const plain = (ids: readonly string[]): Found[] => ids.map((id) => ({ id, notes: [] }));

const fill = (row: ImportRow, departmentId: string, found: ReadonlyMap<string, Found>): Filled => {
  const values: Record<string, ElementValue> = { ...row.values };
  const remarks: Remark[] = [];
  for (const { element, library, rows } of row.wanted) {
    const cells = rows.map((named) => ({ ...named, ...(found.get(keyOf(library, { departmentId, row: named })) ?? NOTHING) }));
    for (const { name, id, notes } of cells) {
      if (id === "" && notes.length === 0) remarks.push({ kind: "doubt", field: element, reason: `“${name}”不导入，请在引用库中添加后选择` });
      for (const reason of notes) remarks.push({ kind: "doubt", field: element, reason });
    }
    const kept = cells.filter(({ id }) => id !== "").map(({ id, details }) => ({ record: id, ...details }));
    if (kept.length > 0) values[element] = kept;
  }
  return { values, remarks };
};
