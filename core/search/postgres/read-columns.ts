import type { Knex } from "knex";
import { z } from "zod";
import { Columns, type ColumnRow } from "../rank/columns.ts";
import type { Shelf } from "../answer/shelf.ts";
import { loadDictionaries } from "../language/dictionaries.ts";
import { FacetIndex } from "../rank/facet-index.ts";
import { NameIndex, type NameRow } from "../suggest/name-index.ts";
import { readFacetValues } from "./facet-values.ts";
import { readState } from "./index-state.ts";

const Rows = z.array(z.object({
  number: z.number(), alive: z.boolean(), weight: z.number(), titleLength: z.number(), sortKey: z.string(), values: z.string(),
  title: z.string(), heading: z.string(), nameKey: z.string(), headingKey: z.string(), hits: z.number(),
}));

/**
 * Keeps the columns of each index in step with the tables. One look at the state per query; only what changed is read.
 * Reads of one index take turns, or two would apply the same change to half-changed columns.
 */
export const columnShelf = (db: Knex): ((name: string) => Promise<Shelf | undefined>) => {
  const values = new FacetIndex();
  const shelves = new Map<string, Shelf>();
  const turns = new Map<string, Promise<unknown>>();
  const refresh = async (name: string): Promise<Shelf | undefined> => {
    const state = await readState(db, name);
    if (state === undefined) return undefined;
    const kept = shelves.get(name);
    const known = kept?.columns.generation === state.live ? kept : undefined;
    if (known?.columns.version === state.version) return known;
    const shelf = known ?? { columns: new Columns(state.live), values, names: new NameIndex(await loadDictionaries()) };
    const rows = await readRows(db, shelf.columns);
    // By their numbers: they come from transactions that end in any order, so a lower one may turn up after a higher.
    values.add(await readFacetValues(db, values.missing(rows.flatMap((row) => row.values))));
    await shelf.names.apply(rows);
    if (known === undefined) shelf.columns.fill(rows);
    else shelf.columns.apply(rows);
    shelf.columns.version = state.version;
    shelves.set(name, shelf);
    return shelf;
  };
  return (name) => {
    const before = turns.get(name) ?? Promise.resolve();
    const turn = before.then(() => refresh(name), () => refresh(name));
    turns.set(name, turn);
    return turn;
  };
};

const readRows = async (db: Knex, columns: Columns): Promise<(ColumnRow & NameRow)[]> => {
  const first = columns.size === 0;
  const rows = Rows.parse(await db("core_search_documents")
    .where({ generation: columns.generation })
    .modify((query) => void (first ? query.where({ alive: true }) : query.where("version", ">", columns.version)))
    .orderBy(["sort_key", "number"])
    .select({ number: "number", alive: "alive", weight: "weight", titleLength: "title_length", sortKey: "sort_key", title: "title", heading: "heading", nameKey: "name_key", headingKey: "heading_key", hits: "hits" })
    .select(db.raw("array_to_string(facet_values, ',') as values")));
  return rows.map((row) => ({ ...row, values: row.values === "" ? [] : row.values.split(",").map(Number) }));
};
