import type { Db, House } from "../../core/contract.ts";
import type { CatalogueItems, ItemLink } from "../catalogue/api.ts";
import type { ReviewClock } from "./clock.ts";

/** What the pages of the review are served with. */
export type ReviewTools = {
  refusalWords: House<unknown>["refusalWords"];
  db: Db; transact: House<unknown>["transact"]; people: House<unknown>["people"]; items: CatalogueItems; clock: () => ReviewClock; links: () => readonly ItemLink[];
};
