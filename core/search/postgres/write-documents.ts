import { setImmediate } from "node:timers/promises";
import type { Knex } from "knex";
import { z } from "zod";
import type { SearchDocument } from "../../ports/search.ts";
import { documentTerms, namesOf, type DocumentTerms } from "../document-terms.ts";
import type { Dictionaries } from "../language/dictionaries.ts";
import { bareNameKey, nameKey } from "../language/normalise.ts";
import { nameOrder } from "../language/name-order.ts";
import { appendPostings } from "./append-postings.ts";
import { countWords } from "./count-words.ts";
import { facetValueIds } from "./facet-values.ts";
import { StoredDocument } from "./stored-document.ts";

/** Where a write goes; `version` is the state of the index after it. */
export type Target = { readonly generation: string; readonly version: string };

/** A pause after this many documents, so that requests in the same process are answered meanwhile. */
const breath = 20;

/** Replaces documents by id in one generation. The caller holds the row of the index, so there is one writer at a time. */
export const writeDocuments = async (
  trx: Knex.Transaction, d: Dictionaries, target: Target, documents: readonly SearchDocument[],
): Promise<void> => {
  const latest = [...new Map(documents.map((document) => [document.id, document])).values()];
  if (latest.length === 0) return;
  const hits = await hitsOf(trx, target.generation, latest.map((document) => document.id));
  await buryDocuments(trx, d, target, latest.map((document) => document.id));
  const first = await takeNumbers(trx, target.generation, latest.length);
  const terms = await termsOf(d, latest);
  await insertRows(trx, d, target, latest.map((document) => ({ document, hits: hits.get(document.id) ?? 0 })), first);
  await appendPostings(trx, target.generation, terms.map((each, i) => ({ number: first + i, terms: each.terms })));
  await insertCodes(trx, target.generation, terms, first);
  await countWords(trx, d, target.generation, terms.map((each) => each.vocabulary), 1);
};

/** Marks documents dead. Their postings stay until the next rebuild; the columns know that they do not count. */
export const buryDocuments = async (
  trx: Knex.Transaction, d: Dictionaries, { generation, version }: Target, ids: readonly string[],
): Promise<void> => {
  const dead = z.array(z.object({ number: z.number(), document: StoredDocument })).parse(
    await trx("core_search_documents").where({ generation, alive: true }).whereIn("id", [...ids]).select("number", "document"));
  if (dead.length === 0) return;
  const numbers = dead.map((row) => row.number);
  await trx("core_search_documents").where({ generation }).whereIn("number", numbers)
    .update({ alive: false, version, names: null, document: null });
  await trx("core_search_codes").where({ generation }).whereIn("number", numbers).delete();
  const terms = await termsOf(d, dead.map((row) => row.document));
  await countWords(trx, d, generation, terms.map((each) => each.vocabulary), -1);
};

const termsOf = async (d: Dictionaries, documents: readonly SearchDocument[]): Promise<DocumentTerms[]> => {
  const terms: DocumentTerms[] = [];
  for (const document of documents) {
    terms.push(documentTerms(d, document));
    if (terms.length % breath === 0) await setImmediate();
  }
  return terms;
};

const takeNumbers = async (trx: Knex.Transaction, generation: string, count: number): Promise<number> => {
  const [row] = z.array(z.object({ next_number: z.number() })).parse(
    await trx("core_search_generations").where({ id: generation }).increment("next_number", count).returning("next_number"));
  if (row === undefined) throw new Error(`The search generation ${generation} is gone`);
  return row.next_number - count;
};

type Counted = { readonly document: SearchDocument; readonly hits: number };

const insertRows = async (
  trx: Knex.Transaction, d: Dictionaries, { generation, version }: Target, documents: readonly Counted[], first: number,
): Promise<void> => {
  const valueIds = await facetValueIds(trx, documents.map(({ document }) => document.filters));
  const rows = documents.map(({ document, hits }, i) => ({
    number: first + i, id: document.id, weight: document.weight ?? 0,
    title_length: bareNameKey(d, document.fields.title).length,
    sort_key: document.place ?? nameOrder(d, document.fields.title), hits,
    name_key: nameOrder(d, document.fields.title), heading_key: nameOrder(d, document.fields.group ?? ""),
    facet_values: valueIds(document.filters), title: document.fields.title, heading: document.fields.group ?? "",
    names: namesOf(document.fields).map((name) => ({ key: nameKey(d, name), bare: bareNameKey(d, name) })),
    document,
  }));
  await trx.raw(`
    insert into core_search_documents (generation, version, number, id, weight, title_length, sort_key, name_key, heading_key, hits, facet_values, title, heading, names, document)
    select ?::bigint, ?::bigint, r.number, r.id, r.weight, r.title_length, r.sort_key, r.name_key, r.heading_key, r.hits,
           (select coalesce(array_agg(v::integer), '{}') from jsonb_array_elements_text(r.facet_values) v), r.title, r.heading, r.names, r.document
    from jsonb_to_recordset(?::jsonb)
      as r(number integer, id text, weight real, title_length integer, sort_key text, name_key text, heading_key text, hits integer, facet_values jsonb, title text, heading text, names jsonb, document jsonb)`,
  [generation, version, JSON.stringify(rows)]);
};

const Counts = z.array(z.object({ id: z.string(), hits: z.number() }));

/** How often the documents of these ids have been opened, as the index in use knows it. */
const hitsOf = async (trx: Knex.Transaction, generation: string, ids: readonly string[]): Promise<Map<string, number>> => {
  const rows = Counts.parse(await trx("core_search_documents as d").where("d.alive", true).andWhere("d.hits", ">", 0).whereRaw("d.id = any(?::text[])", [[...ids]])
    .whereIn("d.generation", trx("core_search_generations as g").join("core_search_indexes as i", "i.name", "g.index_name").where("g.id", generation).select("i.live"))
    .select("d.id", "d.hits"));
  return new Map(rows.map(({ id, hits }) => [id, hits]));
};

const insertCodes = async (trx: Knex.Transaction, generation: string, terms: readonly DocumentTerms[], first: number): Promise<void> => {
  const rows = terms.flatMap(({ codes }, i) => (codes.length === 0 ? [] : [{ number: first + i, codes: codes.join("\n") }]));
  if (rows.length === 0) return;
  await trx.raw(
    "insert into core_search_codes (generation, number, codes) select ?::bigint, number, codes from unnest(?::integer[], ?::text[]) as r(number, codes)",
    [generation, rows.map((row) => row.number), rows.map((row) => row.codes)]);
};
