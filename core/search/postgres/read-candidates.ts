import type { Knex } from "knex";
import { z } from "zod";
import type { SearchDocument } from "../../ports/search.ts";
import type { PreparedName } from "../rank/name-score.ts";
import { StoredDocument } from "./stored-document.ts";

const Names = z.array(z.object({ number: z.number(), names: z.array(z.object({ key: z.string(), bare: z.string() })) }));
const Documents = z.array(z.object({ number: z.number(), document: StoredDocument }));

/** Names of the documents that are worth ranking. A document that died meanwhile is simply not there. */
export const readNames = async (db: Knex, generation: string, numbers: readonly number[]): Promise<Map<number, PreparedName[]>> => {
  const rows = Names.parse(await db("core_search_documents").where({ generation, alive: true })
    .whereRaw("number = any(?::integer[])", [[...numbers]]).select("number", "names"));
  return new Map(rows.map((row) => [row.number, row.names]));
};

export const readDocuments = async (db: Knex, generation: string, numbers: readonly number[]): Promise<Map<number, SearchDocument>> => {
  const rows = Documents.parse(await db("core_search_documents").where({ generation, alive: true })
    .whereRaw("number = any(?::integer[])", [[...numbers]]).select("number", "document"));
  return new Map(rows.map((row) => [row.number, row.document]));
};
