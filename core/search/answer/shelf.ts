import type { Columns } from "../rank/columns.ts";
import type { FacetIndex } from "../rank/facet-index.ts";
import type { NameIndex } from "../suggest/name-index.ts";

/** Columns, facet values and names of one index at one moment. */
export type Shelf = { readonly columns: Columns; readonly values: FacetIndex; readonly names: NameIndex };
