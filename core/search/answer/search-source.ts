import type { SearchDocument } from "../../ports/search.ts";
import type { Evidence } from "../rank/gather.ts";
import type { PreparedName } from "../rank/name-score.ts";
import type { Concept } from "../understand/concept.ts";
import type { Vocabulary } from "../understand/vocabulary.ts";

/**
 * What an engine has to tell, and all that engines differ in: which documents meet what was understood, and what these are. The
 * understanding before it, and the proof, the order, the counting and the marking after it, are the same for all.
 */
export type SearchSource = {
  vocabulary(generation: string): Vocabulary;
  evidence(generation: string, wanted: Wanted): Promise<Found>;
  /** Documents that died meanwhile are left out. */
  names(generation: string, numbers: readonly number[]): Promise<ReadonlyMap<number, readonly PreparedName[]>>;
  documents(generation: string, numbers: readonly number[]): Promise<ReadonlyMap<number, SearchDocument>>;
};

/** `whole`: the question as a name; `special`: words of names that are for some people or of some act only. */
export type Wanted = { readonly concepts: readonly Concept[]; readonly whole: string; readonly special: readonly string[] };
export type Found = Pick<Evidence, "meetings" | "named" | "asking" | "special">;
