import type { SearchQuery } from "../../ports/search.ts";
import { chooseMatches } from "../rank/choose-matches.ts";
import { gather, type Gathered } from "../rank/gather.ts";
import { unaskedSpecial } from "../rank/unasked-special.ts";
import { nameReader } from "../suggest/name-reader.ts";
import type { Understanding } from "../understand/concept.ts";
import { understand } from "../understand/understand.ts";
import { joinVocabularies } from "../understand/vocabulary.ts";
import { withoutPhrases } from "../understand/without-phrases.ts";
import type { AnswerKit } from "./answer-kit.ts";
import type { Shelf } from "./shelf.ts";

type Question = Required<Pick<SearchQuery, "text" | "exact">>;
/** What suggesting needs as well, where nobody has opened anything yet. */
type LookUpKit = Omit<AnswerKit, "opened">;

/** How a question was understood, what meets it, and which documents answer it. */
export type LookedUp = { readonly understanding: Understanding; readonly gathered: Gathered; readonly matches: readonly number[] };

/** A phrase of the library stands for what some places have and this one has not (生孩子报销, 生育医疗费支付): where it leaves nothing, its words are asked for. */
export const lookUp = async (kit: LookUpKit, shelf: Shelf, asked: Question): Promise<LookedUp> => {
  const found = await lookUpOnce(kit, shelf, asked);
  const unserved = found.matches.length > 0 ? [] : found.understanding.concepts.filter(({ listed, taken }, i) => listed && found.gathered.known[i] === false && taken.length >= shortestPhrase);
  return unserved.length === 0 ? found : lookUpOnce(withoutPhrases(kit, unserved.map(({ taken }) => taken)), shelf, asked);
};

/** Shorter ones have no words of their own. */
const shortestPhrase = 3;

const lookUpOnce = async (kit: LookUpKit, shelf: Shelf, { text, exact }: Question): Promise<LookedUp> => {
  const vocabulary = joinVocabularies(kit.source.vocabulary(shelf.columns.generation), kit.packWords);
  const understanding = await understand({ d: kit.d, pack: kit.pack, vocabulary, names: nameReader(kit.d, shelf.names) }, text, exact);
  const gathered = await gatherFor(kit, shelf, understanding, exact);
  return { understanding, gathered, matches: chooseMatches(gathered) };
};

const gatherFor = async ({ source, pack }: LookUpKit, { columns }: Shelf, { concepts, key, dropped }: Understanding, exact: boolean): Promise<Gathered> => {
  const found = await source.evidence(columns.generation, { concepts, whole: key, special: exact ? [] : unaskedSpecial(pack, concepts, key) });
  return gather(concepts, { ...found, size: columns.size, alive: columns.alive, isAlive: (document) => columns.isAlive(document) }, { all: exact, talk: dropped.length });
};
