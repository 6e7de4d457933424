import type { Knex } from "knex";
import { can, type Db, type User } from "../../../core/contract.ts";
import type { LibraryKind, RecordUse, RecordUses } from "../../libraries/api.ts";
import { dictionary } from "../elements/dictionary.ts";
import { cellText, rowsIn } from "../elements/element-values.ts";
import type { ElementValues } from "../elements/element.ts";
import { entryHref } from "../entries/entry-hrefs.ts";

/** The elements of 目录 that name records of a library; by_law of the laws, materials of the materials. */
export const entryKeys = (kind: LibraryKind): string[] =>
  dictionary.elements.flatMap(({ key, of = "item", control }) => (of !== "item" && control.kind === "library" && control.library === kind ? [key] : []));

/** Narrows 目录 to those that name one of the records; the index on the elements answers it. */
export const whereNames = (query: Knex.QueryBuilder, kind: LibraryKind, ids: readonly string[]): void => {
  const wanted = entryKeys(kind).flatMap((key) => ids.map((record) => JSON.stringify({ [key]: [{ record }] })));
  void query.whereRaw("elements @> any(?::jsonb[])", [wanted]);
};

type Row = { id: string; name: string; elements: ElementValues; region_path: string; department_path: string };

const named = ({ elements }: Pick<Row, "elements">, kind: LibraryKind, ids: readonly string[]): Map<string, string[]> => {
  const clauses = new Map<string, string[]>();
  for (const row of entryKeys(kind).flatMap((key) => rowsIn(elements, key))) {
    const record = cellText(row, "record");
    if (ids.includes(record)) clauses.set(record, [...(clauses.get(record) ?? []), cellText(row, "clause")]);
  }
  return clauses;
};

const rowsNaming = async (db: Db, kind: LibraryKind, ids: readonly string[]): Promise<Row[]> => {
  const query = db("catalogue_entries as e").join("core_departments as d", "d.id", "e.department_id").join("core_regions as r", "r.code", "e.region_code");
  whereNames(query, kind, ids);
  return query.orderBy("e.id", "desc").select("e.id", "e.name", "e.elements", "r.path as region_path", "d.path as department_path");
};

const usesOf = (row: Row, kind: LibraryKind, ids: readonly string[], reader: User): RecordUse[] =>
  [...named(row, kind, ids)].map(([recordId, clauses]) => ({
    recordId, title: `目录：${row.name}`, state: "目录", part: "current", version: "", article: clauses.filter((clause) => clause !== "").join("、"),
    href: can(reader, "catalogue.read", { regionPath: row.region_path, departmentPath: row.department_path }) ? entryHref(row.id) : "",
  }));

/** Which 目录 use these records: what they say flows into each new item, so it must not lead nowhere. They are few, and read whole. */
export const entryUses: RecordUses = {
  find: async (db, { kind, ids, limit, offset, reader, part }) => {
    if (part === "draft" || part === "past" || entryKeys(kind).length === 0) return { total: 0, uses: [] };
    const uses = (await rowsNaming(db, kind, ids)).flatMap((row) => usesOf(row, kind, ids, reader));
    return { total: uses.length, uses: uses.slice(offset, offset + limit) };
  },
  count: async (db, kind, ids) => {
    const counts = new Map<string, { current: number; draft: number; past: number }>();
    if (entryKeys(kind).length === 0) return counts;
    for (const row of await rowsNaming(db, kind, ids)) {
      for (const id of named(row, kind, ids).keys()) counts.set(id, { current: (counts.get(id)?.current ?? 0) + 1, draft: 0, past: 0 });
    }
    return counts;
  },
  used: (db, kind) => {
    const paths = entryKeys(kind).map((key) => `$.${key}[*].record`);
    return db.from(db.raw("catalogue_entries e cross join unnest(?::jsonpath[]) p(path) cross join lateral jsonb_path_query(e.elements, p.path) named(record)", [paths]))
      .whereRaw("named.record #>> '{}' ~ '^[1-9][0-9]{0,17}$'").select(db.raw("(named.record #>> '{}')::bigint as id"));
  },
};
