import type { Dictionaries } from "../language/dictionaries.ts";
import { isHan } from "../language/grams.ts";
import { nameKey, normalise } from "../language/normalise.ts";
import { analyse, longestUsed, spans, type PackIndex, type Part, type Role, type Uses } from "./analyse.ts";
import { buildConcept } from "./build-concept.ts";
import type { Concept, Understanding } from "./concept.ts";
import { readLetters } from "./read-letters.ts";
import { untouched, type Reading, type NameReader, type ReadingKit } from "./reading.ts";
import { repairHan } from "./repair-han.ts";
import type { Vocabulary } from "./vocabulary.ts";

export type UnderstandingKit = { d: Dictionaries; pack: PackIndex; vocabulary: Vocabulary; names?: NameReader };

/** Longer questions are cut: 200 signs hold every official name and every sentence worth reading. */
const longestText = 200;
/** Each fragment reads the table of codes through. */
const mostCodes = 3;
const code = /[0-9A-Za-z]+(?:-[0-9A-Za-z]+)*/g;

/** Turns what somebody typed into what is searched for. `exact`: words as they stand, nothing repaired or dropped. */
export const understand = async (kit: UnderstandingKit, typed: string, exact: boolean): Promise<Understanding> => {
  const text = [...typed.normalize("NFKC").trim()].slice(0, longestText).join("");
  const codes = codesIn(text);
  const folded = normalise(kit.d, codes.reduce((rest, each) => rest.replace(each, " "), text));
  const { rest, dropped } = exact ? { rest: folded, dropped: [] } : dropAsking(kit.pack, withJoinedSyllables(folded));
  const uses = await kit.vocabulary.uses(piecesOf(rest));
  const readings = await readAll(kit, uses, rest, exact);
  const { concepts, fillers } = conceptsOf(kit, uses, readings, exact);
  return {
    concepts: [...codes.map(codeConcept), ...withTold(withFocus(concepts, folded), folded)],
    dropped: [...dropped, ...fillers],
    key: nameKey(kit.d, text),
  };
};

/** Pinyin typed in syllables or in words, “ying ye zhi zhao”, “fapiao lingyong”: one stretch to read. Letters that are no syllables (ktv, app) stay by themselves. */
const withJoinedSyllables = (text: string): string =>
  text.split(" ").reduce((joined, word, i, all) => joined + (i > 0 && !(isPinyin(word) && isPinyin(all[i - 1] ?? "")) ? " " : "") + word, "");

/** Letters that fall into syllables to the last one. */
const isPinyin = (word: string): boolean => word !== "" && word.replace(SYLLABLE, "") === "";
const SYLLABLE = /(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?[aeiouv]+(?:(?:ng?|r)(?![aeiouv]))?/g;

/** A fragment of a code has a digit and four signs; beside other words it must be long, or "2024 年" would be one. */
const codesIn = (text: string): string[] => {
  const runs = (text.match(code) ?? []).filter((run) => /\d/.test(run) && run.length >= 4);
  const alone = runs.length === 1 && runs[0] === text;
  return runs.filter((run) => alone || run.length >= 8).slice(0, mostCodes);
};

const codeConcept = (fragment: string): Concept =>
  ({ kind: "code", typed: fragment, taken: fragment.toUpperCase(), how: "code", thing: true, listed: false, proof: "mark", ways: [], spellings: [], intents: [] });

/** Leaves the turns of asking out, unless nothing would be left. */
const dropAsking = (pack: PackIndex, text: string): { rest: string; dropped: string[] } => {
  const dropped: string[] = [];
  let rest = text;
  for (const turn of pack.asking) {
    rest = rest.replace(turn, (found) => {
      dropped.push(found);
      return " ";
    });
  }
  return rest.trim() === "" ? { rest: text, dropped: [] } : { rest: rest.trim(), dropped };
};

/** What somebody wants stands last, with what it is wanted for just before the words of wanting: 老公当兵我没上班 养老保险 怎么 跟着转. */
const wanting = /(怎么样|怎么|怎样|如何|咋样|咋|想要|想|要不要|需不需要|能不能|可不可以|可以|哪里|哪儿)([^怎咋想]*)$/u;

const withFocus = (concepts: readonly Concept[], text: string): Concept[] => {
  const [, turn = "", last = ""] = wanting.exec(text) ?? [];
  // 拖拉机怎么上牌 asks of what stands before it; whoever says 想 has told before it what happened.
  const first = concepts.findIndex(({ typed }) => last.includes(typed)) - (turn.startsWith("想") ? 0 : 1);
  const told = concepts.slice(0, Math.max(0, first)).filter(({ kind }) => kind !== "plain");
  return told.length < fewestTold ? [...concepts] : concepts.map((concept, i) => (i >= first ? { ...concept, focus: true } : concept));
};

/** So long is a sentence. */
const shortestTelling = 9;
/** So many signs between two things make two of them: 独角兽驾驶证 is one. */
const apart = 2;

/** Where a word stands; a phrase whose words stand apart, where it ends. */
const placeOf = (text: string, word: string): number => (text.includes(word) ? text.indexOf(word) : text.lastIndexOf(word.slice(-1)));

const withTold = (concepts: readonly Concept[], text: string): Concept[] => {
  const last = concepts.findLast(({ listed, proof }) => listed && proof === "mark");
  const end = last === undefined || text.length < shortestTelling ? 0 : placeOf(text, last.typed);
  return concepts.map((concept) => {
    const at = text.indexOf(concept.typed);
    const isTold = concept.kind === "word" && !concept.listed && concept.proof !== "elsewhere" && at >= 0 && at + concept.typed.length + apart <= end;
    return isTold ? { ...concept, told: true } : concept;
  });
};

/** One thing before what is wanted belongs to it; from two on they are circumstances. */
const fewestTold = 2;

const runsOf = (text: string): string[] => text.match(/\p{Script=Han}+|[^\p{Script=Han} ]+/gu) ?? [];

/** Everything in the question that might be a word of the index. */
const piecesOf = (text: string): string[] =>
  [...new Set(runsOf(text).flatMap((run) => (isHan(run) ? spans(run, 2, longestUsed).map((span) => span.text) : [run])))];

const noNames: NameReader = { stretch: () => undefined, fill: () => undefined };

const readAll = async (kit: UnderstandingKit, uses: Uses, text: string, exact: boolean): Promise<Reading[]> => {
  const readingKit: ReadingKit = { ...kit, uses, names: kit.names ?? noNames };
  const readings = await Promise.all(runsOf(text).map((run) => {
    if (exact) return [untouched(run)];
    if (isHan(run)) return repairHan(readingKit, run);
    return /^[a-z]+$/.test(run) ? readLetters(readingKit, run) : [untouched(run)];
  }));
  return readings.flat();
};

/** Beside a wish the side of a thing is light, 公司变更地址 asks for a change of the company; and so is for whom it is, beside what it is. 改名字 is a wish beside 酒店, and alone what people say of their own name. */
const rolesOf = (pack: PackIndex, parts: readonly Part[]): Role[] => {
  const wished = parts.some(({ role }) => role === "intent");
  const named = parts.some(({ role, text }) => role === "word" && pack.synonyms.has(text) && !pack.persons.has(text));
  const isLight = (text: string): boolean => (wished && pack.sides.has(text)) || (named && pack.persons.has(text));
  const isWish = (text: string): boolean => pack.intents.has(text) && parts.some((other) => other.role === "word" && other.text !== text && pack.synonyms.has(other.text));
  return parts.map(({ role, text }): Role => {
    if (role !== "word") return role;
    return isLight(text) ? "plain" : isWish(text) ? "intent" : role;
  });
};

type ReadPart = { readonly reading: Reading; readonly part: Part };

/** What people say in one phrase stands apart in a sentence, in either order: 养几百只鸡 is 养鸡, 社保怎么转 is 转社保, 外地生病住院 is 外地住院. */
const carries = ({ role, text }: Part): boolean => role === "word" || text.length === 1;

const joined = (pack: PackIndex, parts: readonly ReadPart[]): ReadPart[] => {
  const used = new Set<ReadPart>();
  const phrases = parts.map((one): ReadPart => {
    if (one.part.role === "intent" || used.has(one)) return one;
    const other = parts.find((each) => each !== one && !used.has(each) && carries(each.part) && pack.synonyms.has(each.part.text + one.part.text));
    if (other === undefined) return one;
    used.add(one);
    if (other.part.role !== "intent") used.add(other);
    return { reading: one.reading, part: { text: other.part.text + one.part.text, role: "word", thing: true } };
  });
  // A wish is still a wish; any other word has gone into its phrase.
  return phrases.filter((phrase) => !used.has(phrase));
};

const conceptsOf = (kit: UnderstandingKit, uses: Uses, readings: readonly Reading[], exact: boolean) => {
  const parts = readings.flatMap((reading) =>
    (isHan(reading.taken) ? analyse(kit.d, kit.pack, uses, reading.taken) : [{ text: reading.taken, role: /^\d+$/.test(reading.taken) ? "plain" as const : "word" as const, thing: true }])
      .map((part) => ({ reading, part })));
  const kept = joined(kit.pack, parts.filter(({ part }) => part.role !== "filler"));
  const chosen = kept.length > 0 ? kept : parts;
  const roles = rolesOf(kit.pack, chosen.map(({ part }) => part));
  const concepts = new Map(chosen.map(({ reading, part }, i) =>
    [part.text, buildConcept(kit.d, kit.pack, reading, { ...part, role: roles[i] ?? part.role }, exact)]));
  return {
    concepts: [...concepts.values()],
    fillers: kept.length > 0 ? parts.filter(({ part }) => part.role === "filler").map(({ part }) => part.text) : [],
  };
};
