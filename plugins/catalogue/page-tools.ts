import type { House } from "../../core/contract.ts";
import type { Libraries } from "../libraries/api.ts";
import type { CatalogueItems } from "./api.ts";

/** What the staff pages of 目录 and 事项 are served with. */
export type PageTools = {
  house: Pick<House<unknown>, "db" | "transact" | "audit" | "people" | "collect" | "files" | "limit">;
  libraries: Libraries;
  items: CatalogueItems;
};
