import { notFound, pageWithin, PAGE_SIZE, type Db } from "../../../core/contract.ts";
import type { CatalogueItems, PresentedItem } from "../../catalogue/api.ts";
import type { Libraries, WindowRecord } from "../../libraries/api.ts";

/** `items`: those of the page. */
export type WindowPart = { record: WindowRecord; items: readonly PresentedItem[]; total: number; page: number };
type Tools = { db: Db; items: CatalogueItems; libraries: Libraries };

/** A window with a page of what the public can have done there; one that is not in use, or that nothing public names, is nobody's business. */
export const findWindow = async ({ db, items, libraries }: Tools, id: string, asked = 1): Promise<WindowPart> => {
  const record = (await libraries.find(db, "windows", [id])).get(id);
  if (record?.kind !== "windows" || !record.usable) throw notFound();
  const ids = await items.publicIds(db, { windowId: id });
  if (ids.length === 0) throw notFound();
  const page = pageWithin(asked, ids.length);
  const shown = ids.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const found = new Map((await items.publicItems(db, { itemIds: shown })).map((item) => [item.itemId, item]));
  return { record, items: shown.flatMap((one) => found.get(one) ?? []), total: ids.length, page };
};
