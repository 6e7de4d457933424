import type { Db } from "../../../core/contract.ts";
import type { PresentedElement, PresentedItem } from "../../catalogue/api.ts";
import { LIBRARY_KINDS, type AnyRecord, type Article, type Libraries, type LibraryKind, type RecordKey } from "../../libraries/api.ts";
import { citedArticles } from "../../../core/codes/article-number.ts";
import { cellOf } from "./cells.ts";
import { contentFingerprint, shownRecords } from "./content-fingerprint.ts";
import { articleKey, type GuideContent, type GuideRecords } from "./guide-content.ts";

/** What these items say in their guides, in the order given: one query for the library records and one for the articles, however many items. */
export const gatherContents = async (db: Db, libraries: Libraries, items: readonly PresentedItem[]): Promise<GuideContent[]> => {
  const elements = items.flatMap((item) => item.elements);
  const records = byKind(await libraries.findMany(db, items.flatMap(shownRecords)));
  const cited = elements.filter(({ library }) => library === "laws").flatMap(citedWithoutText);
  const articles = asMap(cited.length === 0 ? [] : await libraries.articles(db, cited));
  const revisions = revisionsOf(records);
  return items.map((item) => ({ item, records: { ...records, articles }, fingerprint: contentFingerprint(item, revisions) }));
};

type Records = Omit<GuideRecords, "articles">;

const byKind = (found: ReadonlyMap<RecordKey, AnyRecord>): Records => {
  const of = <K extends LibraryKind>(kind: K): ReadonlyMap<string, Extract<AnyRecord, { kind: K }>> => new Map([...found.values()].filter(isOfKind(kind)).map((record) => [record.id, record]));
  return { laws: of("laws"), materials: of("materials"), documents: of("documents"), windows: of("windows"), systems: of("systems") };
};

const isOfKind = <K extends LibraryKind>(kind: K) => (record: AnyRecord): record is Extract<AnyRecord, { kind: K }> => record.kind === kind;

const revisionsOf = (records: Records): ReadonlyMap<RecordKey, string> =>
  new Map(LIBRARY_KINDS.flatMap((kind) => [...records[kind].values()].map(({ id, revision }): [RecordKey, string] => [`${kind} ${id}`, revision])));

/** Where the item has copied the words of the law, those count: they are what was reviewed. */
const citedWithoutText = ({ rows }: PresentedElement): { lawId: string; no: string }[] =>
  rows.filter((row) => cellOf(row, "clause_content") === "")
    .flatMap((row) => citedArticles(cellOf(row, "clause")).map((no) => ({ lawId: row.record, no })));

const asMap = (articles: readonly Article[]): ReadonlyMap<string, string> =>
  new Map(articles.map(({ lawId, no, text }) => [articleKey(lawId, no), text]));
