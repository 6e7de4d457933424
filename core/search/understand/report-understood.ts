import type { Understood, UnderstoodTerm } from "../../ports/search.ts";
import type { Concept, Understanding } from "./concept.ts";

/** For the reader: one term per stretch of the question, even when the word it was taken for counts as several. */
export const reportUnderstood = ({ concepts, dropped }: Understanding, known: readonly boolean[]): Understood => {
  const terms: UnderstoodTerm[] = [];
  concepts.forEach((concept, i) => {
    const { typed, taken, how } = concept;
    const term = { typed, taken, how, known: known[i] ?? false, also: alsoOf(concept) };
    const last = terms.at(-1);
    if (last === undefined || how === "typed" || last.how !== how || last.typed !== typed) terms.push(term);
    else terms[terms.length - 1] = { ...last, taken: last.taken + taken, known: last.known && term.known, also: [...last.also, ...term.also] };
  });
  return { terms, dropped };
};

/** Words of intent stand for many others that only order the hits; one of them says what was understood. */
const alsoOf = ({ kind, taken, spellings, intentWord }: Concept): string[] => {
  if (kind === "intent") return intentWord === undefined ? [] : [intentWord];
  return spellings.map(({ text }) => text).filter((text) => text !== taken);
};
