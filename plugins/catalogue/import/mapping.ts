import { plainRecord } from "../elements/plain-record.ts";

/**
 * What a mapping file says: how one source names things. It translates and names doubts; it never repairs. The work is done by
 * `map-row.ts`, which knows no source.
 */
export type Fields = Readonly<Record<string, unknown>>;

/** What a row of the source is about, before anything is looked up. `""` where the source says nothing. */
export type SourceIdentity = {
  /** Identifies the row for ever, so that a second run finds the same item. */
  key: string;
  name: string;
  /** 事项类型代码 of the nation, translated. */
  typeCode: string;
  baseCode: string;
  taskCode: string;
  localTaskCode: string;
  regionCode: string;
  department: { name: string; creditCode: string };
  /** 主项; nothing where the source has none. */
  entry: { name: string; baseCode: string } | undefined;
};

/** kind: 存疑 came in but should be looked at, 翻译 another code list was translated, 没有要素 did not come in. `once`: said only at the first row with these words. */
export type Remark = { kind: "doubt" | "translation" | "unmapped"; field: string; reason: string; once?: boolean };

/** `reads`: the fields that a function looks at, where there are more than the mapping names already. */
export type ElementSource = { element: string; from: string | ((fields: Fields) => unknown); reads?: readonly string[] };

export type Mapping = {
  id: string;
  label: string;
  /** Columns without which this is another file. */
  columns: readonly string[];
  regions: readonly { code: string; name: string; level: number; parentCode: string | null }[];
  identity(fields: Fields): SourceIdentity;
  elements: readonly ElementSource[];
  /** Fields that identity, remarks and functions look at, and those that only say another field in words. What nothing looks at is reported. */
  reads: readonly string[];
  /** Fields that have no element, and why. */
  leaves: Readonly<Record<string, string>>;
  remarks(fields: Fields, identity: SourceIdentity): readonly Remark[];
};

/** A field as trimmed text; numbers in digits, everything else `""`. */
export const textOf = (fields: Fields, name: string): string => {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : "";
};

/** A field as a list of texts. */
export const listOf = (fields: Fields, name: string): string[] => {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return Array.isArray(value) ? value.flatMap((entry: unknown) => (typeof entry === "string" && entry.trim() !== "" ? [entry.trim()] : [])) : [];
};

/** A field as a list of objects; anything else in the list is left out. */
export const objectsOf = (fields: Fields, name: string): Fields[] => {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return Array.isArray(value) ? value.map(plainRecord).filter((entry) => Object.keys(entry).length > 0) : [];
};
