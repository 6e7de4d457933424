import type { Knex } from "knex";
import { blockSize, packBlock } from "./blocks.ts";

/** Rows per statement: small enough for a short pause, large enough to be quick. */
const chunk = 1_000;

/** Adds documents to the posting lists of their terms. Numbers must be higher than all that are there. */
export const appendPostings = async (
  trx: Knex.Transaction, generation: string, documents: readonly { number: number; terms: readonly string[] }[],
): Promise<void> => {
  const lists = new Map<string, number[]>();
  for (const { number, terms } of documents) {
    const block = Math.floor(number / blockSize);
    for (const term of terms) {
      const key = `${String(block)} ${term}`;
      const list = lists.get(key);
      if (list === undefined) lists.set(key, [number]);
      else list.push(number);
    }
  }
  // In one order everywhere: two writers of different indexes never wait for each other in a circle.
  const rows = [...lists].map(([key, numbers]) => ({ ...splitKey(key), documents: packBlock(numbers) }))
    .sort((a, b) => a.block - b.block || (a.term < b.term ? -1 : 1));
  for (let start = 0; start < rows.length; start += chunk) {
    const part = rows.slice(start, start + chunk);
    await trx.raw(`
      insert into core_search_postings as p (generation, term, block, documents)
      select ?::bigint, r.term, r.block, r.documents from unnest(?::text[], ?::integer[], ?::bytea[]) as r(term, block, documents)
      on conflict (generation, term, block) do update set documents = p.documents || excluded.documents`,
    [generation, part.map((row) => row.term), part.map((row) => row.block), part.map((row) => row.documents)]);
  }
};

const splitKey = (key: string): { block: number; term: string } => {
  const space = key.indexOf(" ");
  return { block: Number(key.slice(0, space)), term: key.slice(space + 1) };
};
