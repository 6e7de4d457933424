import { fillWords, refuse, type Db, type User } from "../../../core/contract.ts";
import { placeOf, type DepartmentColumns } from "../records/department-rows.ts";
import { findPage } from "../records/find-page.ts";
import type { UsesFinder } from "../records/find-uses.ts";
import { mayEdit } from "../records/policy.ts";
import { knownIds } from "../records/record-source.ts";
import { RecordsFilter } from "../records/records-filter.ts";
import type { AnyHouse, Shelf } from "../records/shelf.ts";
import { addRecord, changeRecord } from "../records/write-record.ts";
import { text } from "../text.ts";
import { pagesOf } from "./all-pages.ts";
import type { FieldFault, LibraryBook, SheetColumn, Stored, Words } from "./library-book.ts";

/** What of a library that departments keep is its own: its columns, and what of a row is only to be read. */
type Own<Row> = { columns: readonly SheetColumn[]; noNew?: string; keyFields?: readonly string[]; toRead?: (row: Row) => Words };

/** One of the four libraries that departments keep, as a table: the fields, checks and commands are those of its form. */
export const departmentBook = <Row extends DepartmentColumns, Body>(house: AnyHouse, uses: UsesFinder, shelf: Shelf<Row, Body>, own: Own<Row>): LibraryBook => {
  const { source } = shelf;
  const asStored = (user: User) => (row: Row): Stored => ({
    id: row.id, revision: row.revision, department: row.department_name, mayChange: row.state !== "merged" && mayEdit(user, placeOf(row)),
    words: { ...shelf.words(row, { regionName: "" }), department_id: row.department_id, name: row.name, ...own.toRead?.(row) },
  });
  const rowsOf = async (db: Db, column: string, values: readonly string[]): Promise<Row[]> => source.rows(db).whereIn(column, [...values]);
  const rowOf = async (db: Db, stored: Stored | null): Promise<Row | null> => (stored === null ? null : (await rowsOf(db, "t.id", [stored.id]))[0] ?? null);
  return {
    kind: source.kind, access: "libraries.edit", columns: own.columns, hasArticles: false, noNew: own.noNew ?? "",
    records: (db, user, conditions) => pagesOf(async (page) => {
      const found = await findPage(db, source, { ...RecordsFilter.parse(conditions), page }, { user, uses });
      return { total: found.total, page: found.page, rows: found.rows.map(asStored(user)) };
    }),
    byId: async (db, user, ids) => (await rowsOf(db, "t.id", knownIds(ids))).map(asStored(user)),
    named: async (db, user, names) => (await rowsOf(db, "t.name", names)).filter(({ state }) => state !== "merged").map(asStored(user)),
    keyOf: (words) => JSON.stringify(["department_id", "name", ...own.keyFields ?? []].map((field) => words[field] ?? "")),
    nameOf: (words) => words["name"] ?? "",
    blank: (user) => ({ ...shelf.words(null, { regionName: user.region.name }), department_id: user.department.id, name: "" }),
    check: async (db, words, stored) => {
      const parsed = shelf.body.safeParse(words);
      const refused = await shelf.check(db, words, await rowOf(db, stored), []);
      return [
        ...(parsed.error?.issues ?? []).map(({ path, message }): FieldFault => ({ field: String(path[0] ?? ""), message })),
        ...refused.map(({ code, field, values }): FieldFault => ({ field, message: fillWords(text[code] ?? code, values) })),
      ];
    },
    save: async (user, words, stored) => {
      const now = house.clock.now();
      const row = await rowOf(house.db, stored);
      const parsed = shelf.body.safeParse(words);
      if (!parsed.success) throw refuse("libraries.read-anew");
      const { columns } = await shelf.read(house.db, parsed.data, row, []);
      const writing = { audit: house.audit, people: house.people, now };
      await house.transact(async (tx) => {
        if (stored === null) await addRecord(tx, user, { kind: source.kind, columns }, writing);
        else await changeRecord(tx, user, { kind: source.kind, id: stored.id, revision: stored.revision, columns }, writing);
      });
    },
  };
};
