import type { Db, House, SearchDocument } from "../../../core/contract.ts";
import type { CatalogueItems, PresentedItem } from "../../catalogue/api.ts";
import { QUESTIONS, questionDocumentOf } from "../questions/question-card.ts";
import { INDEX, searchDocumentOf } from "./item-card.ts";

type Tools = { db: Db; items: CatalogueItems; search: House<unknown>["search"] };

/** An import publishes thousands: so many are read and indexed at once. */
const PAGE = 200;

/** One whose guide could have no address does not enter the index. */
const isFindable = ({ publicCode }: PresentedItem): boolean => publicCode !== "";

/** Items that were published, touched or withdrawn: what is in force is indexed anew, what no longer is goes out. May run twice. */
export const reindexItems = async (tools: Tools, itemIds: readonly string[]): Promise<void> => {
  for (let at = 0; at < itemIds.length; at += PAGE) await reindexSome(tools, itemIds.slice(at, at + PAGE));
};

const reindexSome = async ({ db, items, search }: Tools, itemIds: readonly string[]): Promise<void> => {
  const found = (await items.publicItems(db, { itemIds })).filter(isFindable);
  await search.index(INDEX, found.map(searchDocumentOf));
  const inForce = new Set(found.map((item) => item.itemId));
  await search.remove(INDEX, itemIds.filter((id) => !inForce.has(id)));
  const questions = found.flatMap((item) => questionDocumentOf(item) ?? []);
  const asked = new Set(questions.map(({ id }) => id));
  await search.index(QUESTIONS, questions);
  await search.remove(QUESTIONS, itemIds.filter((id) => !asked.has(id)));
};

/** Builds both indexes beside those in use and swaps; answers how many items there are. */
export const rebuildIndex = async (tools: Tools): Promise<number> => {
  const withQuestions: string[] = [];
  // Both are begun before anything is read: what is published from here on is told to both.
  const scanned = tools.search.rebuild(INDEX, allDocuments(tools, withQuestions));
  const [count] = await Promise.all([scanned, tools.search.rebuild(QUESTIONS, questionDocuments(tools, withQuestions, scanned))]);
  return count;
};

/** Notes on the way which items have questions, so that these alone are read again. */
async function* allDocuments({ db, items }: Tools, withQuestions: string[]): AsyncGenerator<SearchDocument> {
  for (let after = ""; ;) {
    const ids = await items.publishedIdsAfter(db, after, PAGE);
    const last = ids.at(-1);
    if (last === undefined) return;
    const found = (await items.publicItems(db, { itemIds: ids })).filter(isFindable);
    withQuestions.push(...found.flatMap((item) => questionDocumentOf(item)?.id ?? []));
    yield* found.map(searchDocumentOf);
    after = last;
  }
}

/** `itemIds` are known when `scanned` is done. */
async function* questionDocuments({ db, items }: Tools, itemIds: readonly string[], scanned: Promise<unknown>): AsyncGenerator<SearchDocument> {
  await scanned;
  for (let at = 0; at < itemIds.length; at += PAGE) {
    yield* (await items.publicItems(db, { itemIds: itemIds.slice(at, at + PAGE) })).filter(isFindable).flatMap((item) => questionDocumentOf(item) ?? []);
  }
}
