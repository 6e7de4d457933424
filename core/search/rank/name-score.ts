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

/** What the parts of the score weigh against each other; measured on the judged queries. */
const share = { covered: 1, focus: 0.45, order: 0.25, start: 0.1, whole: 0.25 };
const exactName = 10;
/** What a name scores that is the question but for its remarks in brackets; what merely resembles it stays far below. */
export const bareName = 5;

/** How well one name answers: all of the question in it, little else, in the same order. */
export const scoreName = (question: NameQuestion, name: PreparedName): number => {
  if (name.key === question.key) return exactName;
  if (name.bare === question.key) return bareName;
  const marks = new Uint8Array(name.key.length);
  const covered = coverName(question, name.key, marks);
  const focus = focusOf(name, marks);
  const order = question.content === "" ? 0 : commonSigns(question.content, name.key) / question.content.length;
  const start = marks[0] === 1 ? share.start : 0;
  const whole = question.content.length > 2 && name.key.includes(question.content) ? share.whole : 0;
  return share.covered * covered + share.focus * focus + share.order * order + start + whole;
};

const coverName = ({ concepts, weights }: NameQuestion, name: string, marks: Uint8Array): number => {
  let sum = 0;
  let met = 0;
  concepts.forEach((concept, i) => {
    const weight = weights[i] ?? 0;
    sum += weight;
    met += weight * meetConcept(concept, name, marks);
  });
  return sum === 0 ? 0 : met / sum;
};

/** All words of a spelling in the name, but not side by side. */
const scattered = 0.9;

const meetConcept = ({ spellings }: Concept, name: string, marks: Uint8Array): number => {
  const whole = spellings.find(({ text }) => name.includes(text));
  if (whole !== undefined) {
    markIn(name, whole.text, marks);
    return whole.quality;
  }
  const parts = spellings.find(({ words }) => words.length > 1 && words.every((word) => name.includes(word)));
  if (parts === undefined) return 0;
  for (const word of parts.words) markIn(name, word, marks);
  return parts.quality * scattered;
};

const markIn = (name: string, text: string, marks: Uint8Array): void => {
  const at = name.indexOf(text);
  marks.fill(1, at, at + text.length);
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
