import { notFound, type Db } from "../../../core/contract.ts";
import type { CatalogueItems, PresentedItem } from "../../catalogue/api.ts";
import type { Libraries, WindowRecord } from "../../libraries/api.ts";

export type WindowPart = { record: WindowRecord; items: readonly PresentedItem[] };
type Tools = { db: Db; items: CatalogueItems; libraries: Libraries };

/** A window handles dozens of items; a page of hundreds would be none. */
const MOST = 200;

/** A window with what the public can have done there; one that is not in use, or that nothing public names, is nobody's business. */
export const findWindow = async ({ db, items, libraries }: Tools, id: string): Promise<WindowPart> => {
  const record = (await libraries.find(db, "windows", [id])).get(id);
  if (record?.kind !== "windows" || !record.usable) throw notFound();
  const ids = (await items.publicIds(db, { windowId: id })).slice(0, MOST);
  if (ids.length === 0) throw notFound();
  const found = new Map((await items.publicItems(db, { itemIds: ids })).map((item) => [item.itemId, item]));
  return { record, items: ids.flatMap((one) => found.get(one) ?? []) };
};
