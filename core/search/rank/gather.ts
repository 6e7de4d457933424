import type { Concept } from "../understand/concept.ts";
import type { Postings } from "./postings.ts";
import { marked, provenBy, type Proof } from "./proven-by.ts";

/** Where the evidence comes from. `size`: one above the highest document number. */
export type Evidence = {
  readonly size: number;
  readonly alive: number;
  readonly isAlive: (document: number) => boolean;
  /** Who meets a concept and how well; the best come first, and whoever has come may come again. */
  readonly meetings: (concept: Concept) => readonly Meeting[];
  /** Documents whose whole name is the question. */
  readonly named: Postings;
  /** Documents that ask for a material whose whole name is the question. */
  readonly asking: Postings;
  /** Documents for some people or some act only, of which the question says nothing. */
  readonly special: readonly Postings[];
};

/** Documents that meet a concept in one way. */
export type Meeting = { readonly documents: Postings; readonly quality: number };

/** How much of the question each document answers, 0 to 1, and what each concept weighs. */
export type Gathered = Proof & {
  readonly documents: readonly number[];
  readonly coverage: Float32Array;
  /** 1 for documents that share a word of meaning with the question: no other may be offered as the nearest. */
  readonly isNear: Uint8Array;
  readonly weights: readonly number[];
  readonly known: readonly boolean[];
  /** The question names a thing that no document has. */
  readonly misses: boolean;
  /** 1 for documents whose name has a thing of the question; the words of materials and conditions are weaker. */
  readonly byName: Uint8Array;
  /** A sentence rather than a name: several words, one of them of the library. */
  readonly spoken: boolean;
};

const kindWeight: Record<Concept["kind"], number> = { word: 1, intent: 0.5, plain: 0.25, office: 0.6, code: 2 };
/** What is the name of a material is answered by the items that ask for it, unless one is called so itself. */
const asksForIt = 0.95;
/** How much more plain words count where no other is asked for. */
const plainAlone = 2;
/** What an item for some people only, or a notary's act, keeps of its share where nobody asks for that. */
const specialShare = 0.6;
const oneSign = 0.5;
/** A word no document has: a thing is likely the very point, anything else is likely talk. */
const unknownThing = 1;
const unknownTalk = 0.35;
/** How much more the words count that say what is wanted. */
const focused = 1.5;
/** From this quality on a document counts as one that has the word. */
const solid = 0.5;
/** A word that so large a share of the items bears says little of any of them; in a small index this many may bear it. */
const commonShare = 0.05;
const fewEnough = 20;

/** Goes through the words of a question and tells of every document that has some of them how much of the question it answers; `all`: each word must be met. */
export const gather = (concepts: readonly Concept[], evidence: Evidence, { all, talk }: { all: boolean; talk: number }): Gathered => {
  const coverage = new Float32Array(evidence.size);
  const met = new Uint8Array(evidence.size);
  const scratch = new Float32Array(evidence.size);
  const documents: number[] = [];
  const shareOf = kindShares(concepts);
  const results = concepts.map((concept) => {
    const { touched, firm } = bestQualities(concept, evidence, scratch);
    const weight = weightOf(concept, touched.length > 0, firm.length, evidence.alive) * shareOf[concept.kind];
    for (const document of touched) {
      if (met[document] === 0) documents.push(document);
      met[document] = Math.min(255, (met[document] ?? 0) + 1);
      coverage[document] = (coverage[document] ?? 0) + weight * (scratch[document] ?? 0);
      scratch[document] = 0;
    }
    return { concept, weight, known: touched.length > 0, firm };
  });
  const sum = results.reduce((total, { weight }) => total + weight, 0);
  shareOut(documents, coverage, sum, evidence.special);
  for (const [list, share] of [[evidence.named, 1], [evidence.asking, asksForIt]] as const) {
    for (const document of list) {
      if (!evidence.isAlive(document)) continue;
      if (met[document] === 0) documents.push(document);
      met[document] = concepts.length;
      coverage[document] = Math.max(coverage[document] ?? 0, share);
    }
  }
  const kept = all ? documents.filter((document) => met[document] === concepts.length) : documents;
  return {
    documents: kept, coverage, weights: results.map(({ weight }) => weight), known: results.map(({ known }) => known),
    misses: results.some(({ concept, known }) => !known && concept.thing && concept.kind === "word" && concept.told !== true),
    isNear: marked(evidence.size, [...results.filter(({ concept, firm }) => tellsMuch(concept, firm.length, evidence.alive)).map(({ firm }) => firm), evidence.named, evidence.asking]),
    ...provenBy(results, evidence),
    byName: marked(evidence.size, [...results.filter(({ concept }) => concept.proof === "mark").map(({ firm }) => firm), evidence.named]),
    spoken: isSpoken(concepts, talk),
  };
};

/** What was met, as a share of all that was asked; less for what is for others only. */
const shareOut = (documents: readonly number[], coverage: Float32Array, sum: number, special: readonly Postings[]): void => {
  for (const document of documents) coverage[document] = sum === 0 ? 0 : (coverage[document] ?? 0) / sum;
  if (special.every(({ length }) => length === 0)) return;
  const isSpecial = marked(coverage.length, special);
  for (const document of documents) if (isSpecial[document] === 1) coverage[document] = (coverage[document] ?? 0) * specialShare;
};

/** So many words of asking and joining make a sentence. */
const sentenceTalk = 3;

const isSpoken = (concepts: readonly Concept[], talk: number): boolean =>
  concepts.filter(({ kind }) => kind !== "plain").length > 2 && (talk >= sentenceTalk || concepts.some(({ listed, proof }) => listed && proof === "mark"));

/** Neither what is done or held (办证, 许可), nor by whom, nor a word that is everywhere: what shares only these is no neighbour. */
const tellsMuch = (concept: Concept, documents: number, alive: number): boolean =>
  (concept.kind === "word" || concept.kind === "code") && concept.proof !== "deed" && !isSingleSign(concept)
  && documents <= Math.max(fewEnough, alive * commonShare);

/** “枪” stands for 枪支 and is a word; “居” stands for nothing but itself. */
const isSingleSign = ({ taken, spellings }: Concept): boolean => taken.length === 1 && spellings.length < 2;

/** Writes the best quality per document into `scratch`; the best come first, so the first one stays. */
const bestQualities = (concept: Concept, evidence: Evidence, scratch: Float32Array) => {
  const touched: number[] = [];
  const firm: number[] = [];
  const take = (list: Postings, quality: number): void => {
    for (const document of list) {
      if ((scratch[document] ?? 1) !== 0 || !evidence.isAlive(document)) continue;
      scratch[document] = quality;
      touched.push(document);
      if (quality >= solid) firm.push(document);
    }
  };
  for (const { documents, quality } of evidence.meetings(concept)) take(documents, quality);
  return { touched, firm };
};

/** Where nothing but plain words and a wish is left, they carry the question: 公司注销. */
const kindShares = (concepts: readonly Concept[]): Record<Concept["kind"], number> =>
  ({ ...kindWeight, plain: kindWeight.plain * (concepts.some(({ kind }) => kind === "word" || kind === "code") ? 1 : plainAlone) });

const weightOf = (concept: Concept, known: boolean, documents: number, alive: number): number => {
  const rarity = Math.sqrt(Math.log(1 + alive / Math.max(1, documents)));
  const doubt = known ? 1 : concept.thing && concept.kind !== "plain" && concept.told !== true ? unknownThing : unknownTalk;
  const short = concept.taken.length === 1 && (known || !concept.thing) ? oneSign : 1;
  return rarity * short * doubt * (concept.focus === true ? focused : 1);
};
