import type { Filter } from "meilisearch";
import { z } from "zod";
import type { SearchDocument } from "../../ports/search.ts";
import type { Found, SearchSource } from "../answer/search-source.ts";
import { term } from "../document-terms.ts";
import { StoredDocument } from "../postgres/stored-document.ts";
import type { Meeting } from "../rank/gather.ts";
import type { PreparedName } from "../rank/name-score.ts";
import type { Postings } from "../rank/postings.ts";
import type { Concept } from "../understand/concept.ts";
import type { MeiliClients } from "./clients.ts";
import { ALL_HITS } from "./index-form.ts";
import { partsOf, storedTerm } from "./meili-documents.ts";
import { fromMeili } from "./meili-fault.ts";

/** One question to Meilisearch: who passes the filter; of a code, whether the fragment really is in one. */
type Ask = { readonly filter: Filter; readonly fragment?: string };
type Level = Ask & { readonly quality: number };

const Answers = z.object({ results: z.array(z.object({ hits: z.array(z.object({ n: z.number(), codes: z.array(z.string()).exactOptional() })) })) });
const Names = z.array(z.object({ n: z.number(), names: z.array(z.object({ key: z.string(), bare: z.string() })) }));
const Documents = z.array(z.object({ n: z.number(), document: StoredDocument }));

/**
 * Evidence, names and documents of one index out of Meilisearch. The vocabulary stays with the tables: reading slips and pinyin
 * takes a few look-ups by key, and both engines then understand a question alike.
 */
export const meiliSource = (vocabulary: SearchSource["vocabulary"], { asking }: MeiliClients, uid: string): SearchSource => {
  const ask = async (asks: readonly Ask[]): Promise<Postings[]> => {
    const queries = asks.map(({ filter, fragment }) => (
      { indexUid: uid, filter, limit: ALL_HITS, attributesToRetrieve: fragment === undefined ? ["n"] : ["n", "codes"] }));
    const { results } = Answers.parse(await fromMeili(asking.multiSearch({ queries })));
    return results.map(({ hits }, i) => numbersOf(hits, asks[i]?.fragment));
  };
  const read = async (numbers: readonly number[], field: string): Promise<unknown> => {
    if (numbers.length === 0) return [];
    return (await fromMeili(asking.index(uid).getDocuments({ filter: `n IN [${numbers.join(", ")}]`, fields: ["n", field], limit: numbers.length }))).results;
  };
  return {
    vocabulary,
    names: async (_, numbers) => new Map(Names.parse(await read(numbers, "names")).map(({ n, names }): [number, PreparedName[]] => [n, names])),
    documents: async (_, numbers) => new Map(Documents.parse(await read(numbers, "document")).map(({ n, document }): [number, SearchDocument] => [n, document])),
    evidence: async (_, { concepts, whole, special }) => {
      const levels = concepts.map(levelsOf);
      const others: Ask[] = [{ filter: [equal("terms", term.whole(whole))] }, { filter: [equal("terms", term.material(whole))] }, ...(special.length === 0 ? [] : [{ filter: [special.map((word) => equal("terms", term.name(word)))] }])];
      const [lists, [named, asking, ...specials]] = split(await ask([...levels.flat(), ...others]), levels.flat().length);
      return { meetings: meetingsOf(concepts, levels, lists), named: named ?? new Uint32Array(0), asking: asking ?? new Uint32Array(0), special: specials };
    },
  };
};

const numbersOf = (hits: readonly { n: number; codes?: readonly string[] }[], fragment: string | undefined): Postings => {
  const meant = fragment === undefined ? hits : hits.filter(({ codes }) => codes?.some((code) => code.includes(fragment)) === true);
  return Uint32Array.from(meant, ({ n }) => n).sort();
};

/** Ways of the same quality are one question: all words of one of them. */
const levelsOf = (concept: Concept): Level[] => {
  if (concept.kind === "code") return [{ quality: 1, filter: partsOf(concept.taken).map((part) => equal("parts", part)), fragment: concept.taken }];
  const ways = new Map<number, string[]>();
  for (const { terms, quality } of concept.ways.filter((way) => way.terms.length > 0)) ways.set(quality, [...(ways.get(quality) ?? []), terms.map((word) => equal("terms", word)).join(" AND ")]);
  return [...ways].map(([quality, filters]) => ({ quality, filter: [filters] }));
};

const equal = (attribute: string, value: string): string => `${attribute} = ${JSON.stringify(storedTerm(value))}`;

const meetingsOf = (concepts: readonly Concept[], levels: readonly (readonly Level[])[], lists: readonly Postings[]): Found["meetings"] => {
  const met = new Map<Concept, Meeting[]>();
  let next = 0;
  concepts.forEach((concept, i) => {
    met.set(concept, (levels[i] ?? []).map(({ quality }): Meeting => ({ quality, documents: lists[next++] ?? new Uint32Array(0) })));
  });
  return (concept) => met.get(concept) ?? [];
};

const split = <T>(all: readonly T[], at: number): [T[], T[]] => [all.slice(0, at), all.slice(at)];
