import type { Knex } from "knex";
import type { SearchSource } from "../answer/search-source.ts";
import { term } from "../document-terms.ts";
import type { Meeting } from "../rank/gather.ts";
import { intersect, noPostings, type Postings } from "../rank/postings.ts";
import type { Concept } from "../understand/concept.ts";
import { readDocuments, readNames } from "./read-candidates.ts";
import { readCodes, readPostings } from "./read-evidence.ts";
import { storedVocabulary } from "./stored-vocabulary.ts";

/** Posting lists, names and documents out of the tables. */
export const postgresSource = (db: Knex): SearchSource => ({
  vocabulary: (generation) => storedVocabulary(db, generation),
  names: (generation, numbers) => readNames(db, generation, numbers),
  documents: (generation, numbers) => readDocuments(db, generation, numbers),
  evidence: async (generation, { concepts, whole, special }) => {
    const [name, material] = [term.whole(whole), term.material(whole)];
    const terms = new Set([...concepts.flatMap((concept) => concept.ways.flatMap((way) => way.terms)), name, material, ...special.map(term.name)]);
    const fragments = concepts.filter((concept) => concept.kind === "code").map((concept) => concept.taken);
    const [postings, codes] = await Promise.all([readPostings(db, generation, [...terms]), readCodes(db, generation, fragments)]);
    const listOf = (each: string): Postings => postings.get(each) ?? noPostings;
    return { meetings: (concept) => meetingsOf(concept, listOf, codes), named: listOf(name), asking: listOf(material), special: special.map((word) => listOf(term.name(word))) };
  },
});

const meetingsOf = (concept: Concept, listOf: (term: string) => Postings, codes: ReadonlyMap<string, Postings>): Meeting[] => {
  if (concept.kind === "code") return [{ documents: codes.get(concept.taken) ?? noPostings, quality: 1 }];
  return concept.ways.map(({ terms, quality }) => ({ documents: intersect(terms.map(listOf)), quality }));
};
