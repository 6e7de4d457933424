import type { AuditNames, Db } from "../../contract.ts";

/** What core itself keeps, by the word before the colon: its table, its key, and how people call one of it. */
const KINDS = [
  { kind: "staff", table: "core_staff", key: "id", name: "name || '（' || account || '）'", called: ["name", "account"] },
  { kind: "department", table: "core_departments", key: "id", name: "name", called: ["name"] },
  { kind: "department", table: "core_departments_merged", key: "id", name: "name", called: ["name"] },
  { kind: "region", table: "core_regions", key: "code", name: "name", called: ["name"] },
  { kind: "role", table: "core_roles", key: "id", name: "label", called: ["label"] },
] as const;

type Named = { subject: string; name: string };

/** A numeral for a number, whatever else somebody has typed after the colon: nothing of it reaches a key of the database as something else. */
const idsOf = (kind: string, subjects: readonly string[]): string[] =>
  subjects.filter((subject) => subject.startsWith(`${kind}:`)).map((subject) => subject.slice(kind.length + 1));

/** “staff:12” → “王欣（wangxin）”, as they are called now; who is gone keeps the number. */
const namesOf = async (db: Db, subjects: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const found: readonly Named[][] = await Promise.all(KINDS.map(({ kind, table, key, name }) =>
    db(table).whereRaw("??::text = any(?)", [key, idsOf(kind, subjects)]).select(db.raw("? || ':' || ??::text as subject, " + name + " as name", [kind, key]))));
  return new Map(found.flat().map((row) => [row.subject, row.name]));
};

/** Who or what is called so, for a search by name. */
const called = async (db: Db, name: string): Promise<string[]> => {
  const found: readonly Named[][] = await Promise.all(KINDS.map(({ kind, table, key, called: columns }) =>
    db(table).where((any) => { for (const column of columns) void any.orWhere(column, name); }).limit(MOST).select(db.raw("? || ':' || ??::text as subject", [kind, key]))));
  return found.flat().map(({ subject }) => subject);
};
const MOST = 100;

/** People, departments, regions and roles. */
export const coreNames: AuditNames = { namesOf, called };
