import type { Db, User } from "../../../core/contract.ts";
import type { LibraryCode, LibraryKind } from "../api.ts";

/**
 * A column of the table of a library: a field of its form under the same name. `list`: its words stand in the cell, its codes in the form.
 * `whose`: the department by its name. `toRead`: shown, never read.
 */
export type SheetColumn = {
  field: string; header: string; width: number; help: string; required?: boolean; list?: readonly LibraryCode[]; kind?: "day" | "whose" | "to-read";
};

/** What stands in the form of a record, by the names of its fields. */
export type Words = Readonly<Record<string, string>>;

/** A record as the table knows it. `department`: the name of whose it is, `""` for laws; `mayChange`: whether the user of now may. */
export type Stored = { id: string; revision: number; department: string; mayChange: boolean; words: Words };

/** Something wrong with one field, said as at the form. */
export type FieldFault = { field: string; message: string };

/** What one library says of itself, so that export and import need to know none by name. */
export type LibraryBook = {
  kind: LibraryKind;
  /** Who may bring a table in; everybody who reads the library may take one out. */
  access: string;
  columns: readonly SheetColumn[];
  /** Laws have their articles on a second sheet. */
  hasArticles: boolean;
  /** Why nothing can be added by a table, `""` where it can. */
  noNew: string;
  /** The conditions of the list in the address, and its records in its order, a batch at a time. */
  records(db: Db, user: User, conditions: Words): AsyncGenerator<{ total: number; rows: Stored[] }>;
  byId(db: Db, user: User, ids: readonly string[]): Promise<Stored[]>;
  /** All records of these names, shadows of merged ones left out. */
  named(db: Db, user: User, names: readonly string[]): Promise<Stored[]>;
  /** Two records with the same key are one: the rule of the library itself. */
  keyOf(words: Words): string;
  nameOf(words: Words): string;
  /** What a new record has where the table has no column for it. */
  blank(user: User): Words;
  check(db: Db, words: Words, stored: Stored | null): Promise<FieldFault[]>;
  /** Adds or changes one record by the command of its form, in a transaction of its own. */
  save(user: User, words: Words, stored: Stored | null): Promise<void>;
};
