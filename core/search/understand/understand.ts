import type { Dictionaries } from "../language/dictionaries.ts";
import { isHan } from "../language/grams.ts";
import { nameKey, normalise } from "../language/normalise.ts";
import { analyse, type PackIndex } from "./analyse.ts";
import { buildConcept } from "./build-concept.ts";
import type { Concept, Understanding } from "./concept.ts";
import { readLetters } from "./read-letters.ts";
import { untouched, type Reading, type ReadingKit } from "./reading.ts";
import { repairHan } from "./repair-han.ts";
import type { Vocabulary } from "./vocabulary.ts";

export type UnderstandingKit = { d: Dictionaries; pack: PackIndex; vocabulary: Vocabulary };

/** Longer questions are cut: 120 signs hold every official name and every sentence worth reading. */
const longestText = 120;
const code = /[0-9A-Za-z]+(?:-[0-9A-Za-z]+)*/g;

/** Turns what somebody typed into what is searched for. `exact`: words as they stand, nothing repaired or dropped. */
export const understand = async (kit: UnderstandingKit, typed: string, exact: boolean): Promise<Understanding> => {
  const text = [...typed.trim()].slice(0, longestText).join("");
  const codes = codesIn(text);
  const folded = normalise(kit.d, codes.reduce((rest, each) => rest.replace(each, " "), text));
  const { rest, dropped } = exact ? { rest: folded, dropped: [] } : dropAsking(kit.pack, folded);
  const readings = await readAll(kit, rest, exact);
  const { concepts, fillers } = conceptsOf(kit, readings, exact);
  return {
    concepts: [...codes.map(codeConcept), ...concepts],
    dropped: [...dropped, ...fillers],
    key: nameKey(kit.d, text),
  };
};

/** A fragment of a code has a digit and four signs; beside other words it must be long, or "2024 年" would be one. */
const codesIn = (text: string): string[] => {
  const plain = text.normalize("NFKC");
  const runs = (plain.match(code) ?? []).filter((run) => /\d/.test(run) && run.length >= 4);
  const alone = runs.length === 1 && runs[0] === plain.trim();
  return runs.filter((run) => alone || run.length >= 8);
};

const codeConcept = (fragment: string): Concept =>
  ({ kind: "code", typed: fragment, taken: fragment.toUpperCase(), how: "code", ways: [], spellings: [] });

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

const readAll = async (kit: UnderstandingKit, text: string, exact: boolean): Promise<Reading[]> => {
  const listed = (word: string): boolean =>
    kit.pack.synonyms.has(word) || kit.pack.intents.has(word) || kit.pack.plain.has(word) || kit.pack.fillers.has(word);
  const readingKit: ReadingKit = { d: kit.d, vocabulary: kit.vocabulary, listed };
  const runs = text.match(/\p{Script=Han}+|[^\p{Script=Han} ]+/gu) ?? [];
  const readings: Reading[] = [];
  for (const run of runs) {
    if (exact) readings.push(untouched(run));
    else if (isHan(run)) readings.push(...await repairHan(readingKit, run));
    else if (/^[a-z]+$/.test(run)) readings.push(...await readLetters(readingKit, run));
    else readings.push(untouched(run));
  }
  return readings;
};

const conceptsOf = (kit: UnderstandingKit, readings: readonly Reading[], exact: boolean) => {
  const parts = readings.flatMap((reading) =>
    (isHan(reading.taken) ? analyse(kit.d, kit.pack, reading.taken) : [{ text: reading.taken, role: "word" as const }])
      .map((part) => ({ reading, part })));
  const kept = parts.filter(({ part }) => part.role !== "filler");
  const chosen = kept.length > 0 ? kept : parts;
  const concepts = new Map(chosen.map(({ reading, part }) =>
    [part.text, buildConcept(kit.d, kit.pack, reading, part, exact)]));
  return {
    concepts: [...concepts.values()],
    fillers: kept.length > 0 ? parts.filter(({ part }) => part.role === "filler").map(({ part }) => part.text) : [],
  };
};
