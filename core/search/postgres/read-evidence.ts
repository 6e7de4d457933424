import type { Knex } from "knex";
import { z } from "zod";
import { noPostings, type Postings } from "../rank/postings.ts";
import { unpackBlocks, type StoredBlock } from "./blocks.ts";

const Blocks = z.array(z.object({ term: z.string(), block: z.number(), documents: z.instanceof(Buffer) }));
const Numbers = z.array(z.object({ number: z.number() }));

/** Posting lists of many terms in one question. */
export const readPostings = async (db: Knex, generation: string, terms: readonly string[]): Promise<Map<string, Postings>> => {
  const rows = Blocks.parse(await db("core_search_postings").where({ generation })
    .whereRaw("term = any(?::text[])", [[...terms]]).select("term", "block", "documents"));
  const blocks = new Map<string, StoredBlock[]>();
  for (const row of rows) blocks.set(row.term, [...(blocks.get(row.term) ?? []), row]);
  return new Map([...blocks].map(([term, list]) => [term, unpackBlocks(list)]));
};

/** Documents with a code that contains the fragment. Reads the narrow table of codes through: 40 ms per 100,000 documents. */
export const readCodes = async (db: Knex, generation: string, fragments: readonly string[]): Promise<Map<string, Postings>> => {
  const found = await Promise.all(fragments.map(async (fragment) => {
    // eslint-disable-next-line house/no-query-in-loop -- A question has one or two fragments of codes, and each reads the table through.
    const rows = Numbers.parse(await db("core_search_codes").where({ generation })
      .whereRaw("strpos(codes, ?) > 0", [fragment]).orderBy("number").select("number"));
    return [fragment, rows.length === 0 ? noPostings : Uint32Array.from(rows, (row) => row.number)] as const;
  }));
  return new Map(found);
};
