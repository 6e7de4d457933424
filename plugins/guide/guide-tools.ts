import type { House } from "../../core/contract.ts";
import type { CatalogueItems } from "../catalogue/api.ts";
import type { Libraries } from "../libraries/api.ts";
import type { guideFinder } from "./content/find-guide.ts";

/** What the pages and prints of this plugin work with. */
export type GuideTools = Pick<House<unknown>, "db" | "view" | "files" | "pdf" | "clock" | "site" | "log" | "transact" | "calendar"> & { items: CatalogueItems; libraries: Libraries };

/** And what making a PDF for the public needs. */
export type PrintTools = GuideTools & { printLimit: ReturnType<House<unknown>["limit"]> };

/** And what answers by the code of an item. */
export type CodeTools = PrintTools & { findGuide: ReturnType<typeof guideFinder> };
