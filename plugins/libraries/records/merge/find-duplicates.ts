import type { Knex } from "knex";
import { whereInScope, type Db, type User } from "../../../../core/contract.ts";
import { whereWords, type RecordSource } from "../record-source.ts";
import { groupsAlike } from "./similar-names.ts";

/** As many names as are compared at once; whoever keeps more narrows them by a word first. */
const COMPARED = 20_000;

export type Candidate = { id: string; name: string; department: string };
export type Duplicates = { groups: { records: Candidate[]; same: boolean }[]; compared: number; isCut: boolean };

/** Narrows rows to those which the user may merge: the own ones, and all laws for those who keep the library. */
export type WhereMergeable = (query: Knex.QueryBuilder, user: User) => void;

export const whereDepartment: WhereMergeable = (query, user) => {
  whereInScope(query, user, "libraries.edit", { regionPath: "r.path", departmentPath: "d.path" });
};

type Rule = {
  whereMergeable: WhereMergeable;
  /** Which of them may be the same thing; names that are nearly the same unless a library knows better. */
  group?: (records: readonly Candidate[]) => Duplicates["groups"];
};

/** Records of one library that may be the same thing twice, within what the user keeps. One query; names are compared in memory. */
export const findDuplicates = async <Row>(
  db: Db, source: RecordSource<Row>, { q, user, whereMergeable, group = groupsAlike }: { q: string; user: User } & Rule,
): Promise<Duplicates> => {
  const query = source.rows(db).clearSelect().whereNull("t.merged_into");
  whereMergeable(query, user);
  whereWords(query, [source.words[0]], q);
  const rows: { id: string; name: string; department: string | null }[] = await query
    .select("t.id", `${source.words[0]} as name`, "d.name as department").orderBy("t.id").limit(COMPARED + 1);
  const records = rows.slice(0, COMPARED).map((row) => ({ ...row, department: row.department ?? "" }));
  return { groups: group(records), compared: records.length, isCut: rows.length > COMPARED };
};

export type DuplicatesOf = (db: Db, wish: { q: string; user: User }) => Promise<Duplicates>;

export const duplicatesOf = <Row>(source: RecordSource<Row>, rule: Rule): DuplicatesOf =>
  (db, wish) => findDuplicates(db, source, { ...wish, ...rule });
