import { z } from "zod";
import type { PresentedElement, PresentedItem } from "../../catalogue/api.ts";
import { cellOf, plainLabel, rowName, type ElementRow } from "../content/cells.ts";
import type { Answers } from "../content/guide-choice.ts";

/** One question with its answers; `field` is its name in the address, `chosen` the answer given, `""` for none. */
export type QuestionGroup = { field: string; question: string; options: readonly { name: string; explain: string }[]; chosen: string };

/** 情形引导 (domain-standards §1.12): the answers narrow what says for which situations it is: materials, steps, fees. */
export type Answered = {
  groups: readonly QuestionGroup[];
  chosen: readonly string[];
  /** By the key of the element, how many of its rows there are and how many are left; empty where there is nothing to narrow. */
  counts: ReadonlyMap<string, { label: string; total: number; needed: number }>;
};

/** `item`: with those rows only that the answers leave. */
export type Guidance = Answered & { item: PresentedItem };

/** The item as these answers leave it; an answer that the item does not know counts as none. */
export const guidanceOf = (item: PresentedItem, answers: Answers): Guidance => {
  const situations = item.elements.find(({ key }) => key === "situations");
  const groups = situations === undefined ? [] : situationGroups(situations, answers);
  const narrowed = new Map(groups.length === 0 ? [] : item.elements.filter(namesSituations).map((element) => [element, narrow(element, groups)]));
  const elements = item.elements.map((element) => narrowed.get(element) ?? element);
  return {
    item: { ...item, elements },
    groups, chosen: groups.map(({ chosen }) => chosen).filter((name) => name !== ""),
    counts: new Map([...narrowed].map(([{ key, label, rows }, left]) => [key, { label: plainLabel(label), total: rows.length, needed: left.rows.length }])),
  };
};

/** The situations under the questions they answer, in the order in which the questions come up. */
const situationGroups = (element: PresentedElement, answers: Answers): QuestionGroup[] =>
  [...Map.groupBy(element.rows, (row) => cellOf(row, "question"))].map(([question, rows], index) => {
    const field = `q${index + 1}`;
    const options = rows.map((row) => ({ name: rowName(row), explain: cellOf(row, "explain") }));
    return { field, question, options, chosen: options.find(({ name }) => name === answers.get(field))?.name ?? "" };
  });

const namesSituations = (element: PresentedElement): boolean => element.rows.some((_, index) => situationsOf(element, index).length > 0);

/** An element with nothing left says so in place of its rows. */
const narrow = (element: PresentedElement, groups: readonly QuestionGroup[]): PresentedElement => {
  const named = element.rows.map((_, index) => situationsOf(element, index));
  const wanted = named.map((names) => isNeeded(names, groups));
  const left = <T>(list: readonly T[]): T[] => list.filter((_, index) => wanted[index]);
  if (!wanted.includes(true)) return { ...element, library: "", rows: [], lines: [`按您的选择，没有${plainLabel(element.label)}`], value: [] };
  const rows = element.rows.map((row, index) => (isSettled(named[index] ?? [], groups) ? withoutSituations(row) : row));
  return { ...element, rows: left(rows), lines: left(element.lines), value: Array.isArray(element.value) ? left(element.value) : element.value };
};

/** Every question that the row speaks of has been answered: what is left is for this reader. */
const isSettled = (names: readonly string[], groups: readonly QuestionGroup[]): boolean =>
  names.length > 0 && groups.every(({ options, chosen }) => chosen !== "" || !options.some(({ name }) => names.includes(name)));

/** Where the situations were all that made a material 非必要, it is 必要 now. */
const withoutSituations = (row: ElementRow): ElementRow => {
  const isNeededNow = cellOf(row, "is_need") === "非必要" && cellOf(row, "need_explain") === "";
  return { ...row, cells: row.cells.map((cell) => (cell.key === "situations" ? { ...cell, text: "" } : cell.key === "is_need" && isNeededNow ? { ...cell, text: "必要" } : cell)) };
};

const Needs = z.object({ situations: z.array(z.string()).catch([]) }).catch({ situations: [] });

/** The situations that a row is for, none: for all. Their words cannot be taken apart again, so the values are asked. */
const situationsOf = ({ value }: PresentedElement, index: number): readonly string[] => Needs.parse(Array.isArray(value) ? value[index] : undefined).situations;

/** A question speaks of a row only when the row names one of its answers. */
const isNeeded = (names: readonly string[], groups: readonly QuestionGroup[]): boolean =>
  groups.every(({ options, chosen }) => chosen === "" || names.includes(chosen) || !options.some(({ name }) => names.includes(name)));
