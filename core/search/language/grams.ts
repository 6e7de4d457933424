const han = /\p{Script=Han}+/gu;

/** Runs of Han signs in a normalised text. */
export const hanRuns = (text: string): string[] => text.match(han) ?? [];

/** Whether a text is Han signs and nothing else; an empty one is not. */
export const isHan = (text: string): boolean => /^\p{Script=Han}+$/u.test(text);

/** Pairs of neighbouring Han signs: 营业执照 → 营业, 业执, 执照. A run of one sign has none. */
export const bigrams = (text: string): string[] =>
  hanRuns(text).flatMap((run) => Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2)));

/** The word with one sign left out, each in turn: two words of one slip share such a key. */
export const deletions = (word: string): string[] =>
  [...new Set(Array.from({ length: word.length }, (_, i) => word.slice(0, i) + word.slice(i + 1)))];
