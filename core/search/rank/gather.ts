import type { Concept } from "../understand/concept.ts";
import { intersect, noPostings, type Postings } from "./postings.ts";

/** Where the evidence comes from. `size`: one above the highest document number. */
export type Evidence = {
  readonly size: number;
  readonly alive: number;
  readonly isAlive: (document: number) => boolean;
  readonly postings: ReadonlyMap<string, Postings>;
  /** Documents per code fragment. */
  readonly codes: ReadonlyMap<string, Postings>;
  /** Documents whose whole name is the question. */
  readonly named: Postings;
};

/** How much of the question each document answers, 0 to 1, and what each concept weighs. */
export type Gathered = {
  readonly documents: readonly number[];
  readonly coverage: Float32Array;
  /** 1 for documents that share more than a single sign with the question: no other may be offered as the nearest. */
  readonly sharesWord: Uint8Array;
  readonly weights: readonly number[];
  readonly known: readonly boolean[];
  /** The question names a thing that no document has. */
  readonly misses: boolean;
};

const kindWeight: Record<Concept["kind"], number> = { word: 1, intent: 0.5, plain: 0.25, code: 2 };
const oneSign = 0.5;
/** A word no document has: a thing is likely the very point, anything else is likely talk. */
const unknownThing = 0.8;
const unknownTalk = 0.35;
/** From this quality on a document counts as one that has the word. */
const solid = 0.5;

export const gather = (concepts: readonly Concept[], evidence: Evidence, all: boolean): Gathered => {
  const coverage = new Float32Array(evidence.size);
  const sharesWord = new Uint8Array(evidence.size);
  const met = new Uint8Array(evidence.size);
  const scratch = new Float32Array(evidence.size);
  const documents: number[] = [];
  const results = concepts.map((concept) => {
    const { touched, solidCount } = bestQualities(concept, evidence, scratch);
    const weight = weightOf(concept, touched.length > 0, solidCount, evidence.alive);
    const isWord = !isSingleSign(concept);
    for (const document of touched) {
      if (isWord) sharesWord[document] = 1;
      if (met[document] === 0) documents.push(document);
      met[document] = Math.min(255, (met[document] ?? 0) + 1);
      coverage[document] = (coverage[document] ?? 0) + weight * (scratch[document] ?? 0);
      scratch[document] = 0;
    }
    return { weight, known: touched.length > 0 };
  });
  const sum = results.reduce((total, { weight }) => total + weight, 0);
  for (const document of documents) coverage[document] = sum === 0 ? 0 : (coverage[document] ?? 0) / sum;
  for (const document of evidence.named) {
    if (!evidence.isAlive(document)) continue;
    if (met[document] === 0) documents.push(document);
    met[document] = concepts.length;
    sharesWord[document] = 1;
    coverage[document] = 1;
  }
  const kept = all ? documents.filter((document) => met[document] === concepts.length) : documents;
  return {
    documents: kept, coverage, sharesWord, weights: results.map(({ weight }) => weight), known: results.map(({ known }) => known),
    misses: concepts.some((concept, i) => concept.thing && results[i]?.known === false),
  };
};

/** “枪” stands for 枪支 and is a word; “居” stands for nothing but itself. */
const isSingleSign = ({ taken, spellings }: Concept): boolean => taken.length === 1 && spellings.length < 2;

/** Writes the best quality per document into `scratch`; the ways come best first, so the first one stays. */
const bestQualities = (concept: Concept, evidence: Evidence, scratch: Float32Array) => {
  const touched: number[] = [];
  let solidCount = 0;
  const take = (list: Postings, quality: number): void => {
    for (const document of list) {
      if ((scratch[document] ?? 1) !== 0 || !evidence.isAlive(document)) continue;
      scratch[document] = quality;
      touched.push(document);
      if (quality >= solid) solidCount++;
    }
  };
  if (concept.kind === "code") take(evidence.codes.get(concept.taken) ?? noPostings, 1);
  for (const { terms, quality } of concept.ways) {
    take(intersect(terms.map((term) => evidence.postings.get(term) ?? noPostings)), quality);
  }
  return { touched, solidCount };
};

const weightOf = (concept: Concept, known: boolean, documents: number, alive: number): number => {
  const rarity = Math.sqrt(Math.log(1 + alive / Math.max(1, documents)));
  const doubt = known ? 1 : concept.thing ? unknownThing : unknownTalk;
  const short = concept.taken.length === 1 && (known || !concept.thing) ? oneSign : 1;
  return kindWeight[concept.kind] * rarity * short * doubt;
};
