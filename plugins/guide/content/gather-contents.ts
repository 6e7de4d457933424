import type { Db } from "../../../core/contract.ts";
import type { PresentedElement, PresentedItem } from "../../catalogue/api.ts";
import { LIBRARY_KINDS, type AnyRecord, type Article, type Libraries, type LibraryKind, type RecordKey } from "../../libraries/api.ts";
import { citedArticles } from "../../../core/codes/article-number.ts";
import { cellOf } from "./cells.ts";
import { contentFingerprint } from "./content-fingerprint.ts";
import { articleKey, type GuideContent, type GuideRecords } from "./guide-content.ts";

/** What these items say in their guides, in the order given: one query per library and one for the articles, however many items. */
export const gatherContents = async (db: Db, libraries: Libraries, items: readonly PresentedItem[]): Promise<GuideContent[]> => {
  const elements = items.flatMap((item) => item.elements);
  const records = await findRecords(db, libraries, elements);
  const cited = elements.filter(({ library }) => library === "laws").flatMap(citedWithoutText);
  const articles = asMap(cited.length === 0 ? [] : await libraries.articles(db, cited));
  const revisions = revisionsOf(records);
  return items.map((item) => ({ item, records: { ...records, articles }, fingerprint: contentFingerprint(item, revisions) }));
};

type Records = Omit<GuideRecords, "articles">;

const findRecords = async (db: Db, libraries: Libraries, elements: readonly PresentedElement[]): Promise<Records> => {
  const found = new Map<LibraryKind, ReadonlyMap<string, AnyRecord>>();
  for (const kind of LIBRARY_KINDS) {
    const ids = new Set(elements.filter(({ library }) => library === kind).flatMap(({ rows }) => rows.map(({ record }) => record)));
    if (ids.size > 0) found.set(kind, await libraries.find(db, kind, [...ids]));
  }
  const of = <K extends LibraryKind>(kind: K): ReadonlyMap<string, Extract<AnyRecord, { kind: K }>> => new Map([...found.get(kind) ?? []].filter(isOfKind(kind)));
  return { laws: of("laws"), materials: of("materials"), documents: of("documents"), windows: of("windows"), systems: of("systems") };
};

const isOfKind = <K extends LibraryKind>(kind: K) =>
  (pair: [string, AnyRecord]): pair is [string, Extract<AnyRecord, { kind: K }>] => pair[1].kind === kind;

const revisionsOf = (records: Records): ReadonlyMap<RecordKey, string> =>
  new Map(LIBRARY_KINDS.flatMap((kind) => [...records[kind].values()].map(({ id, revision }): [RecordKey, string] => [`${kind} ${id}`, revision])));

/** Where the item has copied the words of the law, those count: they are what was reviewed. */
const citedWithoutText = ({ rows }: PresentedElement): { lawId: string; no: string }[] =>
  rows.filter((row) => cellOf(row, "clause_content") === "")
    .flatMap((row) => citedArticles(cellOf(row, "clause")).map((no) => ({ lawId: row.record, no })));

const asMap = (articles: readonly Article[]): ReadonlyMap<string, string> =>
  new Map(articles.map(({ lawId, no, text }) => [articleKey(lawId, no), text]));
