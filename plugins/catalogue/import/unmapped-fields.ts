import type { Fields, Mapping, Remark } from "./mapping.ts";

/** A mapping never changes, and a file has a hundred thousand rows. */
const known = new WeakMap<Mapping, ReadonlySet<string>>();

/** The fields of a row that no element takes, each said once per file: nothing of a source is lost in silence. Empty ones lose nothing. */
export const unmappedFields = (mapping: Mapping, fields: Fields): Remark[] => {
  const taken = known.get(mapping) ?? takenBy(mapping);
  known.set(mapping, taken);
  return [...new Set(pathsOf(fields))].filter((path) => !taken.has(path)).map((path) => ({
    kind: "unmapped", field: path, reason: mapping.leaves[path] ?? "没有对应的要素，不导入", once: true,
  }));
};

const takenBy = ({ columns, elements, reads }: Mapping): ReadonlySet<string> =>
  new Set([...columns, ...reads, ...elements.flatMap(({ from, reads: more = [] }) => (typeof from === "string" ? [from, ...more] : more))]);

/** The places of a row where something stands: `themes`, `materials.name`. */
const pathsOf = (value: unknown, at = ""): string[] => {
  if (value === null || value === undefined || value === "") return [];
  if (Array.isArray(value)) return value.flatMap((entry: unknown) => pathsOf(entry, at));
  if (typeof value !== "object") return [at];
  return Object.entries(value).flatMap(([name, inner]) => pathsOf(inner, at === "" ? name : `${at}.${name}`));
};
