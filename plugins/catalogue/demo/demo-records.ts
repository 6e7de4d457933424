import type { Db, User } from "../../../core/contract.ts";
import { LIBRARY_KINDS, type Libraries, type LibraryKind } from "../../libraries/api.ts";
import type { ElementValues, Row, Subject } from "../elements/element.ts";
import { cellText, isFilled, rowsOf } from "../elements/element-values.ts";
import { elementsFor } from "../elements/elements-for.ts";
import { articleTexts } from "../picker/cite-articles.ts";

/** All records of the libraries are read once: a demo library holds a few hundred. */
const ALL = 5_000;

type Known = { id: string; title: string; subtitle: string; usable: boolean };
export type DemoRecords = ReadonlyMap<LibraryKind, ReadonlyMap<string, readonly Known[]>>;

/** Every record of every library by its name. */
export const readDemoRecords = async (db: Db, libraries: Libraries, user: User): Promise<DemoRecords> => {
  const kinds: [LibraryKind, ReadonlyMap<string, readonly Known[]>][] = [];
  for (const kind of LIBRARY_KINDS) {
    const { records } = await libraries.search(db, kind, { text: "", user, page: 1, size: ALL });
    kinds.push([kind, Map.groupBy(records, ({ title }) => title)]);
  }
  return new Map(kinds);
};

/** A record of the department itself where several departments keep one of that name; laws in force before those that are not. */
const idOf = (records: DemoRecords, kind: LibraryKind, name: string, department: string): string => {
  const named = records.get(kind)?.get(name) ?? [];
  const found = named.find(({ subtitle }) => subtitle.startsWith(department)) ?? named.find(({ usable }) => usable) ?? named[0];
  if (found === undefined) throw new Error(`The library ${kind} has no ${name}`);
  return found.id;
};

/** What the subject is asked, with the ids of the records in place of their names; what is empty or not asked of this type is left out. */
export const withRecords = (of: Subject, typeCode: string, given: ElementValues, { records, department }: { records: DemoRecords; department: string }): ElementValues =>
  Object.fromEntries(elementsFor(of, typeCode).flatMap(({ key, control, source }) => {
    const value = given[key];
    if (source === "identity" || !isFilled(value) || value === undefined) return [];
    if (control.kind !== "library") return [[key, value]];
    const { library } = control;
    return [[key, rowsOf(value).map((row): Row => ({ ...row, record: idOf(records, library, cellText(row, "record"), department) }))]];
  }));

/** Fills in the words of all cited articles, with one query for all values together. */
export const withArticles = async (db: Db, libraries: Libraries, all: readonly ElementValues[]): Promise<ElementValues[]> => {
  const cited = all.flatMap((values) => lawKeys(values).flatMap((key) => rowsOf(values[key]).map((row) => ({ lawId: cellText(row, "record"), clause: cellText(row, "clause") }))));
  const texts = (await articleTexts(db, libraries, cited)).values();
  return all.map((values) => ({
    ...values,
    ...Object.fromEntries(lawKeys(values).map((key) => [key, rowsOf(values[key]).map((row): Row => {
      const text = texts.next().value ?? "";
      return text === "" ? row : { ...row, clause_content: text };
    })])),
  }));
};

const LAW_KEYS = ["by_law", "impl_basis", "supervise_basis"] as const;
const lawKeys = (values: ElementValues): readonly string[] => LAW_KEYS.filter((key) => values[key] !== undefined);
