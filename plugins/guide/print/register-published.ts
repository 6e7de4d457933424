import { gatherContents } from "../content/gather-contents.ts";
import { WHOLE_GUIDE } from "../content/guide-choice.ts";
import { printOf } from "../content/guide-print.ts";
import type { GuideTools } from "../guide-tools.ts";
import { registerPrints } from "./register-prints.ts";

/** So many guides are read at once: an import publishes thousands. */
const CHUNK = 200;

/**
 * After a publication or a change in a library: what the guides say now gets its check codes, so that the page can show them.
 * Nothing is rendered; the PDF is made when somebody asks for it.
 */
export const registerPublished = ({ db, items, libraries, transact, clock }: GuideTools) => async ({ itemIds }: { itemIds: readonly string[] }): Promise<void> => {
  for (let at = 0; at < itemIds.length; at += CHUNK) {
    const published = await items.publicItems(db, { itemIds: itemIds.slice(at, at + CHUNK) });
    const contents = await gatherContents(db, libraries, published);
    if (contents.length > 0) await transact((tx) => registerPrints(tx, contents.map((content) => printOf(content, WHOLE_GUIDE)), clock.now()));
  }
};
