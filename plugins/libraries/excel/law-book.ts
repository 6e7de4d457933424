import { fillWords, refuse, type Db, type User } from "../../../core/contract.ts";
import { addLaw } from "../laws/add-law.ts";
import { changeLaw } from "../laws/change-law.ts";
import { findLaws } from "../laws/find-laws.ts";
import { findWholeLaws } from "../laws/find-law.ts";
import { LawForm } from "../laws/law-form.ts";
import { lawWords, noLawWords } from "../laws/law-form-page.ts";
import { lawRows, type LawRow } from "../laws/law-rows.ts";
import { LawsFilter } from "../laws/laws-filter.ts";
import { mayChangeLaw } from "../laws/policy.ts";
import { checkSuccessor } from "../laws/write-law.ts";
import type { UsesFinder } from "../records/find-uses.ts";
import { knownIds } from "../records/record-source.ts";
import type { AnyHouse } from "../records/shelf.ts";
import { text } from "../text.ts";
import { pagesOf } from "./all-pages.ts";
import type { FieldFault, LibraryBook, Stored } from "./library-book.ts";
import { lawColumns } from "./library-sheets.ts";

/** Laws with their articles; whole laws are read a page at a time. */
const storedLaws = async (db: Db, user: User, rows: readonly LawRow[]): Promise<Stored[]> =>
  (await findWholeLaws(db, rows)).map((law) => {
    const { revision, ...words } = lawWords(law);
    return { id: law.row.id, revision: Number(revision), department: law.row.department_name ?? "", mayChange: law.row.merged_into === null && mayChangeLaw(user, law.row), words };
  });

const successorOf = async (db: Db, stored: Stored | null): Promise<Parameters<typeof checkSuccessor>[2]> => {
  if (stored === null) return null;
  const row: { id: string; title: string } | undefined = await db("libraries_laws as l").join("libraries_laws as next", "next.id", "l.superseded_by").where("l.id", stored.id).first("next.id", "next.title");
  return { id: stored.id, successor: row ?? null };
};

/** 法律法规 as a table, with the articles on a sheet of their own. */
export const lawBook = (house: AnyHouse, uses: UsesFinder): LibraryBook => ({
  kind: "laws", access: "libraries.add-laws", columns: lawColumns, hasArticles: true, noNew: "",
  records: (db, user, conditions) => pagesOf(async (page) => {
    const found = await findLaws(db, { ...LawsFilter.parse(conditions), page }, uses);
    return { total: found.total, page: found.page, rows: await storedLaws(db, user, found.rows) };
  }),
  byId: async (db, user, ids) => storedLaws(db, user, await lawRows(db).whereIn("t.id", knownIds(ids))),
  named: async (db, user, names) => storedLaws(db, user, await lawRows(db).whereIn("t.title", [...names]).whereNull("t.merged_into")),
  keyOf: (words) => JSON.stringify(["title", "effective_on", "published_on"].map((field) => words[field] ?? "")),
  nameOf: (words) => words["title"] ?? "",
  blank: () => noLawWords,
  check: async (db, words, stored) => {
    const parsed = LawForm.safeParse(words);
    const refused = await checkSuccessor(db, words, await successorOf(db, stored));
    return [
      ...(parsed.error?.issues ?? []).map(({ path, message }): FieldFault => ({ field: String(path[0] ?? ""), message })),
      ...refused.map(({ code, field, values }): FieldFault => ({ field, message: fillWords(text[code] ?? code, values) })),
    ];
  },
  save: async (user, words, stored) => {
    const parsed = LawForm.safeParse(words);
    if (!parsed.success) throw refuse("libraries.read-anew");
    const act = { audit: house.audit, now: house.clock.now() };
    await house.transact(async (tx) => {
      if (stored === null) await addLaw(tx, user, parsed.data, act);
      else await changeLaw(tx, user, { id: stored.id, revision: stored.revision, law: parsed.data }, act);
    });
  },
});
