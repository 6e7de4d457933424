import type { Concept } from "../understand/concept.ts";
import type { Postings } from "./postings.ts";

/** A concept and the documents that surely have it. */
export type Met = { readonly concept: Concept; readonly known: boolean; readonly firm: readonly number[] };

export type Proof = {
  /** 1 for documents that have something that proves them an answer; without it: every document may be one. */
  readonly proven?: Uint8Array;
  /** It asks for something that no office serves. */
  readonly away: boolean;
};

/**
 * Where a word that carries meaning is unknown, only the known ones that carry meaning as well prove a document an answer:
 * beside an unknown thing nouns and words of the library, beside other unknown words verbs too. A want that no office serves is
 * answered by documents that speak of it, or by none.
 */
export const provenBy = (results: readonly Met[], { size, named, asking }: { size: number; named: Postings; asking: Postings }): Proof => {
  const unknown = results.filter(({ concept, known }) => !known && concept.kind === "word" && concept.taken.length > 1 && concept.proof !== "deed" && concept.told !== true);
  const away = results.filter(({ concept }) => concept.proof === "elsewhere");
  if (unknown.length === 0 && away.length === 0) return { away: false };
  const beside = unknown.some(({ concept }) => concept.thing) ? ["mark"] : ["mark", "turn"];
  const proofs = away.length > 0 ? away : results.filter(({ concept }) => beside.includes(concept.proof));
  return { proven: marked(size, [...proofs.map(({ firm }) => firm), named, asking]), away: away.length > 0 };
};

/** 1 for every document of the lists. */
export const marked = (size: number, lists: readonly (readonly number[] | Postings)[]): Uint8Array => {
  const marks = new Uint8Array(size);
  for (const list of lists) for (const document of list) marks[document] = 1;
  return marks;
};
