import type { Dictionaries } from "../language/dictionaries.ts";
import { normalise } from "../language/normalise.ts";
import type { Typed } from "./name-list.ts";
import type { SignTable } from "./sign-table.ts";
import { TypedPattern } from "./typed-pattern.ts";

const mostStretches = 6;

/** What stands in the box as stretches: words in any order, pinyin with its spaces and marks (shen'fen'zheng) as one. */
export const stretchesOf = (d: Dictionaries, typed: string): string[] =>
  normalise(d, typed).split(" ").reduce<string[]>((all, word) => {
    const last = all.at(-1);
    if (word === "") return all;
    return last !== undefined && isLetters(last) && isLetters(word) ? [...all.slice(0, -1), last + word] : [...all, word];
  }, []).slice(0, mostStretches);

const isLetters = (text: string): boolean => /^[a-z]+$/.test(text);

/** What was typed, as it stands. */
export const typedAs = (table: SignTable, stretches: readonly string[]): Typed => stretches.map((each) => [new TypedPattern(table, each)]);
