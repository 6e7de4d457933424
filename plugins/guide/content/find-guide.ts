import type { Db } from "../../../core/contract.ts";
import type { Abolished, CatalogueItems } from "../../catalogue/api.ts";
import type { Libraries } from "../../libraries/api.ts";
import type { GuideContent } from "./guide-content.ts";
import { contentKeeper } from "./keep-contents.ts";

/** What a code in an address leads to; `moved` names the code under which the guide is kept now. */
export type FoundGuide =
  | { kind: "guide"; content: GuideContent }
  | { kind: "moved"; code: string }
  | Abolished
  | { kind: "unknown" };

type Tools = { db: Db; items: CatalogueItems; libraries: Libraries };

/** Only what is in force and meant for the public, ever. A guide has one address: any other code of the item leads there. */
export const guideFinder = ({ db, items, libraries }: Tools) => {
  const contentsOf = contentKeeper({ items, libraries });
  return async (code: string): Promise<FoundGuide> => {
    const found = (await contentsOf(db, await items.inForce(db, { code }))).filter(({ item }) => item.isPublic);
    const content = found.find(({ item }) => item.taskCode === code) ?? found[0];
    if (content === undefined) return findFormer(items, db, code);
    return content.item.publicCode === code ? { kind: "guide", content } : { kind: "moved", code: content.item.publicCode };
  };
};

const findFormer = async (items: CatalogueItems, db: Db, code: string): Promise<FoundGuide> => {
  const former = await items.resolveCode(db, code);
  if (former === null) return { kind: "unknown" };
  if (former.kind === "abolished") return former;
  // The item itself has this code and is kept from the public: there is nothing to lead to.
  return former.code === code ? { kind: "unknown" } : { kind: "moved", code: former.code };
};
