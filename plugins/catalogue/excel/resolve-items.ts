import { can, findNear, type Db, type Department, type User } from "../../../core/contract.ts";
import type { Libraries } from "../../libraries/api.ts";
import type { ItemVersion } from "../api.ts";
import type { ElementValues, LibraryRecords } from "../elements/element.ts";
import type { EntryRow } from "../entries/model.ts";
import { findRecords } from "../items/find-records.ts";
import { elementsOf } from "../items/read-elements-of.ts";
import { readVersions, versionQuery } from "../items/read-versions.ts";
import type { UploadLine } from "./import-model.ts";
import type { MatchedSheet } from "./match-sheets.ts";

export type KnownItem = { version: ItemVersion; values: ElementValues; records: LibraryRecords };
export type FoundEntry = EntryRow & { region_path: string };

const ID = /^SX([1-9]\d{0,17})$/;
export const isCode = (key: string): boolean => /^[0-9A-Z]{31}(\d{2})?$/.test(key);
export const isSystemNumber = (key: string): boolean => ID.test(key);

/** The items that these lines are about, by the number in the line: what lists show of them, with all that is stored. */
export const lookUpItems = async (db: Db, libraries: Libraries, lines: readonly UploadLine[]): Promise<Map<string, KnownItem>> => {
  const ids = lines.flatMap(({ key }) => ID.exec(key)?.[1] ?? []);
  const codes = lines.map(({ key }) => key).filter(isCode);
  if (ids.length + codes.length === 0) return new Map();
  const versions = await readVersions(versionQuery(db).where("v.head", true).where((either) => {
    void either.whereIn("v.item_id", ids);
    // The index of the codes holds no empty ones, and the database has to be told that none is meant.
    if (codes.length > 0) void either.orWhere((coded) => coded.whereIn("v.task_code", codes).where("v.task_code", "<>", ""));
  }));
  const elements = await elementsOf(db, versions.map(({ versionId }) => versionId));
  const contents = versions.map((version) => ({ version, typeCode: version.typeCode, values: elements.get(version.versionId) ?? {} }));
  const records = await findRecords(db, libraries, contents);
  return new Map(contents.flatMap(({ version, values }) => {
    const known = { version, values, records };
    return [[`SX${version.itemId}`, known], ...(version.taskCode === "" ? [] : [[version.taskCode, known] as const])] as const;
  }));
};

/** The text of an identity column of the line, `""` when the file has none. */
export const identityText = (sheet: MatchedSheet, line: UploadLine, key: string): string => String(line.cells[identityPlace(sheet, key)] ?? "").trim();

export const identityPlace = ({ columns }: MatchedSheet, key: string): number => columns.findIndex((column) => column?.role === "identity" && column.key === key);

/** The 目录 that new items name, or that their codes belong to; one query. */
export const lookUpEntries = async (db: Db, lines: readonly { sheet: MatchedSheet; line: UploadLine }[]): Promise<FoundEntry[]> => {
  const codes = lines.flatMap(({ sheet, line }) => {
    const code = identityText(sheet, line, "catalog_code").toUpperCase();
    const main = isCode(line.key) ? line.key.slice(19, 28) : "";
    return [code, ...(main === "" ? [] : [`${main}000`, `${main}00Y`])];
  }).filter((code) => code !== "");
  const names = lines.map(({ sheet, line }) => identityText(sheet, line, "catalog_name")).filter((name) => name !== "");
  if (codes.length + names.length === 0) return [];
  const rows: FoundEntry[] = await db("catalogue_entries as e").join("core_regions as r", "r.code", "e.region_code").where("e.state", 1)
    .where((either) => either.whereIn("e.base_code", codes).orWhereIn("e.name", names)).orderBy("e.id").select("e.*", "r.path as region_path");
  return rows;
};

/** Names of 目录 of the user's region and those above that come near to a name in the file, by that; those that are found are not asked for. */
export const lookUpNearEntries = (db: Db, user: User, lines: readonly { sheet: MatchedSheet; line: UploadLine }[], found: readonly FoundEntry[]): Promise<Map<string, string[]>> => {
  const known = new Set(found.map(({ name }) => name));
  const types = [...new Set(lines.map(({ sheet }) => sheet.typeCode))];
  const titles = db("catalogue_entries as e").join("core_regions as r", "r.code", "e.region_code").where("e.state", 1).whereIn("e.type_code", types)
    .whereRaw("? like r.path || '%'", [user.region.path]).select("e.name as title");
  return findNear(db, titles, lines.map(({ sheet, line }) => identityText(sheet, line, "catalog_name")).filter((name) => !known.has(name)));
};

/** Whether a department may write items below the entry: its own, or a common one of a region above. */
export const fitsEntry = (entry: FoundEntry, department: Department, typeCode: string): boolean =>
  entry.type_code === typeCode && (entry.department_id === department.id || (entry.region_path !== department.regionPath && department.regionPath.startsWith(entry.region_path)));

export const mayEdit = (user: User, version: ItemVersion): boolean => can(user, "catalogue.edit", version.place);
export const mayRead = (user: User, version: ItemVersion): boolean => can(user, "catalogue.read", version.place);
