/** Words that mean the same both ways, or everyday words that stand for official ones (one way). */
export type SynonymGroup =
  | { readonly same: readonly string[] }
  | { readonly said: readonly string[]; readonly official: readonly string[] };

export const same = (words: string): SynonymGroup => ({ same: words.split(" ") });
export const said = (words: string, official: string): SynonymGroup => ({ said: words.split(" "), official: official.split(" ") });
