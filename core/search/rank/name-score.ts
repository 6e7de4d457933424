import type { Concept } from "../understand/concept.ts";

/** The question in the form names are compared with. */
export type NameQuestion = {
  readonly concepts: readonly Concept[];
  readonly weights: readonly number[];
  /** The whole question without spaces. */
  readonly key: string;
  /** Words that decide, joined: what the name is compared with sign by sign. */
  readonly content: string;
};

/** A name ready for comparing: without spaces and without its remarks in brackets. */
export type PreparedName = { readonly key: string; readonly bare: string };

export type NameScore = { readonly value: number; readonly exact: boolean };

/** What the parts of the score weigh against each other; measured on the judged queries. */
const share = { covered: 1, focus: 0.45, order: 0.25, start: 0.1 };
const exactName = 10;
const bareName = 5;

/** How well one name answers: all of the question in it, little else, in the same order. */
export const scoreName = (question: NameQuestion, name: PreparedName): NameScore => {
  if (name.key === question.key) return { value: exactName, exact: true };
  if (name.bare === question.key) return { value: bareName, exact: true };
  const marks = new Uint8Array(name.key.length);
  const covered = coverName(question, name.key, marks);
  const focus = focusOf(name, marks);
  const order = question.content === "" ? 0 : commonSigns(question.content, name.key) / question.content.length;
  const start = marks[0] === 1 ? share.start : 0;
  return { value: share.covered * covered + share.focus * focus + share.order * order + start, exact: false };
};

const coverName = ({ concepts, weights }: NameQuestion, name: string, marks: Uint8Array): number => {
  let sum = 0;
  let met = 0;
  concepts.forEach((concept, i) => {
    const weight = weights[i] ?? 0;
    sum += weight;
    const spelling = concept.spellings.find(({ text }) => name.includes(text));
    if (spelling === undefined) return;
    met += weight * spelling.quality;
    marks.fill(1, name.indexOf(spelling.text), name.indexOf(spelling.text) + spelling.text.length);
  });
  return sum === 0 ? 0 : met / sum;
};

/** The part of the name that the question asked for; remarks in brackets count half. */
const focusOf = (name: PreparedName, marks: Uint8Array): number => {
  const asked = marks.reduce((total, mark) => total + mark, 0);
  const length = name.bare.length + (name.key.length - name.bare.length) / 2;
  return length === 0 ? 0 : Math.min(1, asked / length);
};

/** Length of the longest common subsequence: survives a wrong, a missing and an extra sign. */
const commonSigns = (a: string, b: string): number => {
  let row = new Uint16Array(b.length + 1);
  for (let i = 0; i < a.length; i++) {
    const next = new Uint16Array(b.length + 1);
    for (let j = 0; j < b.length; j++) {
      next[j + 1] = a[i] === b[j] ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0);
    }
    row = next;
  }
  return row[b.length] ?? 0;
};
