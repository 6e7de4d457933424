import type { Knex } from "knex";
import { z } from "zod";
import type { SearchDocument, SearchQuery } from "../../ports/search.ts";
import type { PreparedName } from "../rank/name-score.ts";
import { StoredDocument } from "./stored-document.ts";

const Names = z.array(z.object({ number: z.number(), names: z.array(z.object({ key: z.string(), bare: z.string() })) }));
const Ids = z.array(z.object({ number: z.number(), id: z.string() }));
const Documents = z.array(z.object({ number: z.number(), document: StoredDocument }));

/** Names of the documents that are worth ranking. A document that died meanwhile is simply not there. */
export const readNames = async (db: Knex, generation: string, numbers: readonly number[]): Promise<Map<number, PreparedName[]>> => {
  const rows = Names.parse(await db("core_search_documents").where({ generation, alive: true })
    .whereRaw("number = any(?::integer[])", [[...numbers]]).select("number", "names"));
  return new Map(rows.map((row) => [row.number, row.names]));
};

/** What a question says of documents by their ids, by their numbers. */
export const readOpened = async (db: Knex, generation: string, opened: NonNullable<SearchQuery["opened"]> = {}): Promise<Map<number, number>> => {
  if (Object.keys(opened).length === 0) return new Map();
  const rows = Ids.parse(await db("core_search_documents").where({ generation, alive: true }).whereIn("id", Object.keys(opened)).select("number", "id"));
  return new Map(rows.map(({ number, id }) => [number, opened[id] ?? 0]));
};

/** The documents with these numbers, as far as they are still there. */
export const readDocuments = async (db: Knex, generation: string, numbers: readonly number[]): Promise<Map<number, SearchDocument>> => {
  const rows = Documents.parse(await db("core_search_documents").where({ generation, alive: true })
    .whereRaw("number = any(?::integer[])", [[...numbers]]).select("number", "document"));
  return new Map(rows.map((row) => [row.number, row.document]));
};
