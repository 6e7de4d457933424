import type { Db, House } from "../../core/contract.ts";
import type { CatalogueItems } from "../catalogue/api.ts";
import type { Guides } from "../guide/api.ts";
import type { ItemSearch } from "../portal/api.ts";

/** `itemSearch`: only where the search of the public is switched on. */
export type ExchangeTools = Pick<House<unknown>, "people" | "site"> & { db: Db; items: CatalogueItems; guides: Guides; itemSearch: ItemSearch | undefined };

/** Every address of the data begins with this; a change that breaks readers gets another number. */
export const ROOT = "/api/v1";
