import type { Dictionaries } from "../language/dictionaries.ts";
import { bigrams, isHan } from "../language/grams.ts";
import { term } from "../document-terms.ts";
import type { PackIndex, Part } from "./analyse.ts";
import type { Concept, Spelling, Way } from "./concept.ts";
import type { Reading } from "./reading.ts";

/** What a hit counts by where and how it was met; found by measuring, see the judged queries of the tests. */
const worth = { pairs: 0.95, twoSigns: 0.8, oneSign: 0.7, body: 0.45, stem: 0.4, parts: 0.9, otherReading: 0.8, standInBody: 0.4 };

/** Everything a part of the question may be met by, best first. `exact`: only as it stands. */
export const buildConcept = (d: Dictionaries, pack: PackIndex, reading: Reading, part: Part, exact: boolean): Concept => {
  const spellings = (exact ? [{ text: part.text, quality: 1 }] : spellingsOf(pack, reading, part))
    .map((each): Spelling => ({ ...each, words: cutWords(d, each.text) }));
  const ways = spellings.flatMap((spelling) => waysOf(d, spelling));
  const intent = pack.intents.get(part.text);
  return {
    kind: part.role === "filler" ? "plain" : part.role,
    typed: reading.how === "typed" ? part.text : reading.typed,
    // What was only guessed and no document has is not the point of the question.
    taken: part.text, how: reading.how, thing: part.thing && reading.how !== "corrected", listed: pack.synonyms.has(part.text), proof: proofOf(pack, part),
    ways: (exact ? ways : moreWays(d, pack, part, ways)).sort((a, b) => b.quality - a.quality),
    spellings,
    intents: intent?.ids ?? wishesIn(pack, part.text),
    ...(intent === undefined ? {} : officialWord(intent.named, part.text)),
  };
};

/** A phrase of the library may hold a wish: 身份证到期. */
const wishesIn = (pack: PackIndex, text: string): string[] => {
  if (!pack.synonyms.has(text)) return [];
  return [...new Set([...pack.intents].filter(([word]) => word.length > 1 && text.includes(word)).flatMap(([, { ids }]) => ids))];
};

const moreWays = (d: Dictionaries, pack: PackIndex, part: Part, ways: Way[]): Way[] => {
  if (part.role === "office") return officeWays(pack, part.text);
  return part.role === "word" ? [...ways, ...stemWays(d, part.text)] : ways;
};

const proofOf = (pack: PackIndex, { text, role, thing }: Part): Concept["proof"] => {
  if (pack.elsewhere.has(text)) return "elsewhere";
  if (role !== "word" || pack.acts.has(text) || pack.intents.has(text) || pack.plain.has(text)) return "deed";
  return thing || pack.synonyms.has(text) ? "mark" : "turn";
};

/** An office is met in the names of the departments, by one of the words that they bear. */
const officeWays = (pack: PackIndex, said: string): Way[] =>
  (pack.offices.get(said) ?? []).map((named) => ({ terms: officePairs(named), quality: 1 }));

const officePairs = (named: string): string[] => (named.length === 1 ? [named] : bigrams(named)).map(term.office);

const officialWord = (named: readonly string[], said: string): { intentWord?: string } => {
  const [first] = named;
  return first === undefined || named.includes(said) ? {} : { intentWord: first };
};

type Writing = { readonly text: string; readonly quality: number };

const spellingsOf = (pack: PackIndex, reading: Reading, part: Part): Writing[] => {
  const own = { text: part.text, quality: 1 };
  const standIns = pack.synonyms.standIns(part.text).map(({ word, quality }) => ({ text: word, quality }));
  const named = part.role === "intent" ? (pack.intents.get(part.text)?.named ?? []) : [];
  const others = part.text === reading.taken ? reading.others : [];
  return unique([
    own, ...standIns,
    ...named.map((text) => ({ text, quality: 0.95 })),
    ...others.map((text) => ({ text, quality: worth.otherReading })),
  ]);
};

const unique = (spellings: readonly Writing[]): Writing[] =>
  [...new Map([...spellings].reverse().map((each) => [each.text, each])).values()].reverse();

/** The text itself when it is one word, else the words it is made of. */
const cutWords = (d: Dictionaries, text: string): string[] => {
  const words = d.words(text).filter((word) => word !== " ");
  return words.includes(text) ? [text] : words;
};

const waysOf = (d: Dictionaries, { text, quality, words: whole }: Spelling): Way[] => {
  const own = quality === 1;
  if (text.length === 1) return [{ terms: [term.name(text)], quality: quality * worth.oneSign }];
  const pairs = isHan(text) ? bigrams(text).map(term.pair) : [];
  return [
    { terms: whole.map(term.name), quality },
    ...(pairs.length > 0 ? [{ terms: pairs, quality: quality * (text.length === 2 ? worth.twoSigns : worth.pairs) }] : []),
    { terms: whole.filter((word) => word.length > 1).map(term.body), quality: own ? worth.body : quality * worth.standInBody },
    ...(own && text.length > 3 && whole.length === 1
      ? [{ terms: d.words(text).filter((word) => word !== text).map(term.name), quality: worth.parts }] : []),
  ].filter((way) => way.terms.length > 0);
};

/** Papers and payments are met by what they are about (居住证, 居住登记), offices by their field (公安局, 公安分局). */
const stemWays = (d: Dictionaries, text: string): Way[] => {
  if (text.length < 3) return [];
  const stem = text.slice(0, -1);
  const whole = cutWords(d, stem);
  if (/[证费金款书表]$/u.test(text)) return [{ terms: whole.map(term.name), quality: worth.stem }];
  return /[局厅委办处所院]$/u.test(text) ? [{ terms: whole.map(term.body), quality: worth.standInBody }] : [];
};
