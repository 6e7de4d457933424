import type { Db } from "../../contract.ts";
import { isRowId } from "../../http/row-id.ts";
import { redirect, type Reply } from "../../http/route-table.ts";

/** `department` in the address of a page means a department, on every page: by its number, or by its name as the public search and the libraries write it. */
const NAME = "department";

type Merged = { id: string; name: string; into_id: string; into_name: string };

/**
 * Addresses are kept: in bookmarks, in letters, in other systems. One that narrows a page to a department which has been merged since goes on with the
 * department that it became part of; one that names a department which is not there is not answered as if that department had nothing. `query`: what
 * the page has understood of its address. `null`: nothing of the kind.
 */
export const followDepartments = async (db: Db, { path, querystring }: { path: string; querystring: string }, query: unknown): Promise<Reply | null> => {
  const { many, asked } = departmentsIn(query);
  const unknown = asked.length === 0 ? [] : await notThere(db, asked);
  if (unknown.length === 0) return null;
  const merged = await findMerged(db, unknown);
  const now = (value: string): string[] => {
    const into = merged.find(({ id, name }) => value === id || value === name);
    // A name may be one that was only typed, and finds what it is part of.
    if (into === undefined) return unknown.includes(value) && isRowId(value) ? [] : [value];
    return [isRowId(value) && !many ? into.into_id : into.into_name];
  };
  const next = new URLSearchParams(querystring);
  const values = next.getAll(NAME).flatMap((value) => now(value.trim()));
  if (values.length === asked.length && values.every((value, at) => value === asked[at])) return null;
  next.delete(NAME);
  for (const value of new Set(values)) next.append(NAME, value);
  const href = next.size === 0 ? path : `${path}?${next}`;
  const [first] = merged;
  return first === undefined
    ? redirect(href, { kind: "warn", title: "没有找到地址里的部门", text: "它可能已经删除，也可能地址有误。下面不限部门。" })
    : redirect(href, { kind: "told", title: `“${first.name}”已经并入“${first.into_name}”`, text: "下面按合并后的部门显示。" });
};

/** `many`: a page whose address may name several names them by their names. */
const departmentsIn = (query: unknown): { many: boolean; asked: string[] } => {
  if (typeof query !== "object" || query === null || !(NAME in query)) return { many: false, asked: [] };
  const given: unknown = query[NAME];
  return { many: Array.isArray(given), asked: [given].flat().flatMap((value) => (typeof value === "string" && value !== "" ? [value] : [])) };
};

const notThere = async (db: Db, asked: readonly string[]): Promise<string[]> => {
  const rows: { id: string; name: string }[] = await db("core_departments").whereIn("id", asked.filter(isRowId)).orWhereIn("name", [...asked]).select("id", "name");
  const known = new Set(rows.flatMap(({ id, name }) => [id, name]));
  return asked.filter((value) => !known.has(value));
};

const findMerged = async (db: Db, unknown: readonly string[]): Promise<Merged[]> => db("core_departments_merged as m").join("core_departments as d", "d.id", "m.into_id")
  .whereIn("m.id", unknown.filter(isRowId)).orWhereIn("m.name", [...unknown]).orderBy("m.merged_at", "desc").select("m.id", "m.name", "m.into_id", "d.name as into_name");
