import type { Knex } from "knex";
import { z } from "zod";
import type { SearchDocument } from "../../ports/search.ts";
import type { FacetValue } from "../rank/facet-index.ts";

type Filters = SearchDocument["filters"];
const Values = z.array(z.object({ id: z.number(), facet: z.string(), value: z.string() }));

/** Gives every value of these filters its number, new ones included; the answer turns filters into numbers. */
export const facetValueIds = async (trx: Knex.Transaction, all: readonly Filters[]): Promise<(filters: Filters) => number[]> => {
  const wanted = [...new Map(all.flatMap(pairsOf).map((pair) => [pairKey(pair), pair])).values()];
  const facets = wanted.map((pair) => pair.facet);
  const values = wanted.map((pair) => pair.value);
  await trx.raw(
    "insert into core_search_values (facet, value) select * from unnest(?::text[], ?::text[]) as r(facet, value) order by 1, 2 on conflict do nothing",
    [facets, values]);
  const { rows } = z.object({ rows: Values }).parse(await trx.raw(
    "select v.id, v.facet, v.value from core_search_values v join unnest(?::text[], ?::text[]) as r(facet, value) using (facet, value)",
    [facets, values]));
  const ids = new Map(rows.map((row) => [pairKey(row), row.id]));
  return (filters) => [...new Set(pairsOf(filters).flatMap((pair) => ids.get(pairKey(pair)) ?? []))];
};

/** The values behind these ids; those that nobody knows are left out. */
export const readFacetValues = async (db: Knex, ids: readonly number[]): Promise<FacetValue[]> =>
  ids.length === 0 ? [] : Values.parse(await db("core_search_values").whereRaw("id = any(?::int[])", [[...ids]]).orderBy("id").select("id", "facet", "value"));

const pairsOf = (filters: Filters): { facet: string; value: string }[] =>
  Object.entries(filters).flatMap(([facet, values]) => values.map((value) => ({ facet, value })));

const pairKey = ({ facet, value }: { facet: string; value: string }): string => `${facet}\n${value}`;
