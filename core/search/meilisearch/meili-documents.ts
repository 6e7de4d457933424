import { sm3 } from "../../crypto/sm3.ts";
import type { SearchDocument } from "../../ports/search.ts";
import { documentTerms } from "../document-terms.ts";
import type { Dictionaries } from "../language/dictionaries.ts";
import type { PreparedName } from "../rank/name-score.ts";

/** A living row of the PostgreSQL index. `number` stands for the document in all lists. */
export type LivingRow = { readonly number: number; readonly names: readonly PreparedName[]; readonly document: SearchDocument };

/** What Meilisearch keeps of it: `terms` and `parts` (of codes) to find it by, the rest to rank and to show it. */
export type MeiliDocument = {
  readonly key: string; readonly n: number; readonly terms: readonly string[]; readonly parts: readonly string[];
  readonly codes: readonly string[]; readonly names: readonly PreparedName[]; readonly document: SearchDocument;
};

/** Tells up to where the index has kept up, so that an emptied, restored or foreign one is noticed. */
export type MeiliMark = { readonly key: typeof MARK_KEY; readonly mark: string };

/** No id gives this key: base64 of five signs does not exist. */
export const MARK_KEY = "_mark";

/** Ids hold whatever their owners like, keys of Meilisearch letters, digits, - and _. */
export const keyOf = (id: string): string => Buffer.from(id).toString("base64url");

/** A row of the tables as Meilisearch keeps it; its terms are those of PostgreSQL, so that both engines find alike. */
export const meiliDocument = (d: Dictionaries, { number, names, document }: LivingRow): MeiliDocument => {
  const { terms, codes } = documentTerms(d, document);
  return { key: keyOf(document.id), n: number, terms: terms.map(storedTerm), parts: [...new Set(codes.flatMap(partsOf))], codes, names, document };
};

/** Meilisearch compares the first 468 bytes of a value; what is longer is cut with its fingerprint behind. */
export const storedTerm = (term: string): string =>
  (term.length <= longestTerm ? term : `${[...term].slice(0, shortened).join("")}#${sm3(term)}`);

const longestTerm = 100;
const shortened = 64;

/** Every four signs of a code in a row: a fragment of a code can only be where all of its own parts are. */
export const partsOf = (code: string): string[] =>
  Array.from({ length: Math.max(0, code.length - partLength + 1) }, (_, start) => code.slice(start, start + partLength));

const partLength = 4;
