import type { SearchAnswer } from "../../../core/contract.ts";
import type { Abolished } from "../../catalogue/api.ts";

const nameOf = ({ title }: SearchAnswer["hits"][number]): string => title.map(({ text }) => text).join("");

/** Whether a part of a name may be that of something abolished: nothing was found, or nothing that has it in its own name. */
export const mayBePart = (words: string, answer: SearchAnswer): boolean => !answer.hits.some((hit) => nameOf(hit).includes(words.trim()));

/** Of the items that are no more: who gives the whole name is always told, who gives a part of it where no item in force that was found has it in its own, who gives a code where nothing is found. */
export const goneItems = (words: string, named: readonly Abolished[], answers: readonly (SearchAnswer | null)[]): readonly Abolished[] => {
  const found = answers.flatMap((answer) => (answer?.verdict === "found" ? answer.hits.map(nameOf) : []));
  const typed = words.trim();
  return named.filter(({ name }) => name === typed || found.length === 0 || (name.includes(typed) && !found.some((other) => other.includes(typed))));
};
