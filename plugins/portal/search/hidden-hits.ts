import type { SearchQuery } from "../../../core/contract.ts";
import { regionFilter, type ShownRegion } from "../regions/shown-region.ts";
import { filtersOf, hasFilters, type SearchAddress } from "./search-query.ts";

/** What keeps hits from a page that has none: its conditions, or the region shown; whoever asked for no words has chosen the conditions from a list that is the same everywhere. */
export const hiddenBy = (address: SearchAddress, region: ShownRegion | null): "conditions" | "region" | null =>
  (hasFilters(address) && (address.q !== "" || region === null) ? "conditions" : region === null ? null : "region");

/** The same question without what hides its hits. */
export const widerFilters = (address: SearchAddress, region: ShownRegion | null): NonNullable<SearchQuery["filters"]> =>
  (hiddenBy(address, region) === "conditions" ? regionFilter(region) : filtersOf(address));
