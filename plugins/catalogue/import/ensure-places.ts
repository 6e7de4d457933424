import type { Department, Tx } from "../../../core/contract.ts";
import { departmentKey, type ImportRow, type ImportRun } from "./import-run.ts";

/** Makes the regions and departments of these rows that are not there yet; one look-up for all that the run has not met. */
export const ensurePlaces = async (tx: Tx, run: ImportRun, rows: readonly ImportRow[]): Promise<void> => {
  const missing = new Map<string, ImportRow["identity"]>();
  for (const { identity } of rows) {
    const key = departmentKey(identity.regionCode, identity.department.name);
    if (!run.departments.has(key)) missing.set(key, identity);
  }
  if (missing.size === 0) return;
  const { people } = run.tools;
  await people.addRegions(tx, run.mapping.regions);
  const found = await people.ensureDepartments(tx, [...missing.values()].map(({ regionCode, department }) => ({
    regionCode, name: department.name, creditCode: department.creditCode,
  })));
  for (const department of found) run.departments.set(departmentKey(department.regionCode, department.name), department);
};

export const departmentOf = (run: ImportRun, { identity }: ImportRow): Department => {
  const department = run.departments.get(departmentKey(identity.regionCode, identity.department.name));
  if (department === undefined) throw new Error(`The department ${identity.department.name} was not made`);
  return department;
};

/** By its code where it has one; otherwise it is known by its name in its department. */
export const entryKey = (run: ImportRun, row: ImportRow): string => {
  const { entry, typeCode } = row.identity;
  if (entry === undefined) return "";
  return entry.baseCode === "" ? [departmentOf(run, row).id, typeCode, entry.name].join("\n") : entry.baseCode;
};

type Found = { id: string; base_code: string | null; department_id: string; type_code: string; name: string };
const keyOf = (found: Found): string => found.base_code ?? [found.department_id, found.type_code, found.name].join("\n");

/** Makes the 目录 above these rows that are not there yet. One that several departments work under belongs to the first. */
export const ensureEntries = async (tx: Tx, run: ImportRun, rows: readonly ImportRow[]): Promise<void> => {
  const missing = new Map<string, ImportRow>();
  for (const row of rows) {
    if (row.entryId !== undefined) continue;
    const key = entryKey(run, row);
    if (key !== "" && !run.entries.has(key) && !missing.has(key)) missing.set(key, row);
  }
  if (missing.size === 0) return;
  const codes = [...missing.values()].map(({ identity }) => identity.entry?.baseCode ?? "").filter((code) => code !== "");
  const names = [...missing.values()].map(({ identity }) => identity.entry?.name ?? "");
  const known: Found[] = await tx("catalogue_entries").whereIn("base_code", codes).orWhere((unnumbered) => unnumbered.whereNull("base_code").whereIn("name", names))
    .select("id", "base_code", "department_id", "type_code", "name");
  for (const entry of known) run.entries.set(keyOf(entry), entry.id);
  const fresh = [...missing].filter(([key]) => !run.entries.has(key)).map(([, row]) => newEntry(run, row));
  if (fresh.length === 0) return;
  const made: Found[] = await tx("catalogue_entries").insert(fresh).returning(["id", "base_code", "department_id", "type_code", "name"]);
  for (const entry of made) run.entries.set(keyOf(entry), entry.id);
};

const newEntry = (run: ImportRun, row: ImportRow) => {
  const { entry, typeCode, regionCode } = row.identity;
  const name = entry?.name ?? "";
  return {
    region_code: regionCode, department_id: departmentOf(run, row).id, type_code: typeCode, base_code: entry?.baseCode === "" ? null : entry?.baseCode ?? null,
    name, elements: JSON.stringify({ task_name: name }), updated_at: run.now,
  };
};
