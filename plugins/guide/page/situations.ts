import { z } from "zod";
import type { PresentedElement, PresentedItem } from "../../catalogue/api.ts";
import { cellOf, rowName } from "../content/cells.ts";
import type { Answers } from "../content/guide-choice.ts";

/** One question with its answers; `field` is its name in the address, `chosen` the answer given, `""` for none. */
export type QuestionGroup = { field: string; question: string; options: readonly { name: string; explain: string }[]; chosen: string };

/** 情形引导 (domain-standards §1.12): the answers narrow the list of materials. */
export type Answered = {
  groups: readonly QuestionGroup[];
  /** False where no material says in which situation it is needed: there is nothing to narrow then. */
  narrows: boolean;
  chosen: readonly string[]; total: number; needed: number;
};

/** `item`: with those materials only that are needed after the answers. */
export type Guidance = Answered & { item: PresentedItem };

export const guidanceOf = (item: PresentedItem, answers: Answers): Guidance => {
  const situations = elementOf(item, "situations");
  const groups = situations === undefined ? [] : situationGroups(situations, answers);
  const materials = elementOf(item, "materials");
  const wanted = materials?.rows.map((_, index) => isNeeded(situationsOf(materials, index), groups)) ?? [];
  return {
    item: materials === undefined ? item : { ...item, elements: item.elements.map((element) => (element === materials ? { ...element, rows: element.rows.filter((_, index) => wanted[index]) } : element)) },
    groups, narrows: groups.length > 0 && materials !== undefined && materials.rows.some((_, index) => situationsOf(materials, index).length > 0),
    chosen: groups.map(({ chosen }) => chosen).filter((name) => name !== ""), total: wanted.length, needed: wanted.filter(Boolean).length,
  };
};

const elementOf = ({ elements }: PresentedItem, key: string): PresentedElement | undefined => elements.find((element) => element.key === key);

/** The situations under the questions they answer, in the order in which the questions come up. */
const situationGroups = (element: PresentedElement, answers: Answers): QuestionGroup[] =>
  [...Map.groupBy(element.rows, (row) => cellOf(row, "question"))].map(([question, rows], index) => {
    const field = `q${index + 1}`;
    const options = rows.map((row) => ({ name: rowName(row), explain: cellOf(row, "explain") }));
    return { field, question, options, chosen: options.find(({ name }) => name === answers.get(field))?.name ?? "" };
  });

const Needs = z.object({ situations: z.array(z.string()).catch([]) }).catch({ situations: [] });

/** The situations for which a material is needed, none: for all. Their words cannot be taken apart again, so the values are asked. */
const situationsOf = ({ value }: PresentedElement, index: number): readonly string[] => Needs.parse(Array.isArray(value) ? value[index] : undefined).situations;

/** A question speaks of a material only when the material names one of its answers. */
const isNeeded = (names: readonly string[], groups: readonly QuestionGroup[]): boolean =>
  groups.every(({ options, chosen }) => chosen === "" || names.includes(chosen) || !options.some(({ name }) => names.includes(name)));
