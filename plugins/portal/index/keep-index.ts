import type { Db, House, SearchDocument } from "../../../core/contract.ts";
import type { CatalogueItems, PresentedItem } from "../../catalogue/api.ts";
import { INDEX, searchDocumentOf } from "./item-card.ts";

type Tools = { db: Db; items: CatalogueItems; search: House<unknown>["search"] };

/** An import publishes thousands: so many are read and indexed at once. */
const PAGE = 200;

/** 涉密 and hidden items never enter the index, and neither does one whose guide could have no address. */
const isFindable = (item: PresentedItem): boolean => item.isPublic && (item.taskCode !== "" || item.localCode !== "");

/** Items that were published, touched or withdrawn: what is in force is indexed anew, what no longer is goes out. May run twice. */
export const reindexItems = async (tools: Tools, itemIds: readonly string[]): Promise<void> => {
  for (let at = 0; at < itemIds.length; at += PAGE) await reindexSome(tools, itemIds.slice(at, at + PAGE));
};

const reindexSome = async ({ db, items, search }: Tools, itemIds: readonly string[]): Promise<void> => {
  const found = (await items.published(db, { itemIds })).filter(isFindable);
  await search.index(INDEX, found.map(searchDocumentOf));
  const inForce = new Set(found.map((item) => item.itemId));
  await search.remove(INDEX, itemIds.filter((id) => !inForce.has(id)));
};

/** Builds the whole index beside the one in use and swaps; answers how many items it holds. */
export const rebuildIndex = (tools: Tools): Promise<number> => tools.search.rebuild(INDEX, allDocuments(tools));

async function* allDocuments({ db, items }: Tools): AsyncGenerator<SearchDocument> {
  for (let after = ""; ;) {
    const ids = await items.publishedIdsAfter(db, after, PAGE);
    const last = ids.at(-1);
    if (last === undefined) return;
    yield* (await items.published(db, { itemIds: ids })).filter(isFindable).map(searchDocumentOf);
    after = last;
  }
}
