import type { Dictionaries } from "./dictionaries.ts";

/** A text folded for comparing. `at[i]` is the place in the original of the sign behind `text[i]`. */
export type Folded = { text: string; at: readonly number[] };

const seen = new Map<string, string>();
/** All signs in use fit; strangers typing all of Unicode do not fill the memory. */
const mostSeen = 30_000;

/**
 * Sign by sign: full width to half width (NFKC), lower case, traditional to simplified; everything that is neither
 * letter, digit nor Han sign becomes a space. Without context on purpose: documents and queries then always meet.
 */
export const fold = (d: Dictionaries, original: string): Folded => {
  const at: number[] = [];
  let text = "";
  let place = 0;
  for (const sign of original) {
    const plain = foldSign(d, sign);
    text += plain;
    for (let i = 0; i < plain.length; i++) at.push(place);
    place += sign.length;
  }
  return { text, at };
};

/** Folded, with single spaces between the runs. */
export const normalise = (d: Dictionaries, original: string): string =>
  fold(d, original).text.replace(/ +/g, " ").trim();

/** The name without any space or punctuation: two spellings of one name have the same key. */
export const nameKey = (d: Dictionaries, original: string): string => fold(d, original).text.replaceAll(" ", "");

/** The key of a name without its remarks in brackets: people leave "（县级）" out. */
export const bareNameKey = (d: Dictionaries, original: string): string =>
  nameKey(d, original.replace(/[（(【[][^（）()【】[\]]*[）)】\]]/g, ""));

const foldSign = (d: Dictionaries, sign: string): string => {
  const known = seen.get(sign);
  if (known !== undefined) return known;
  const plain = [...sign.normalize("NFKC").toLowerCase()]
    .map((part) => (/\p{Script=Han}/u.test(part) ? d.simplify(part) : /[\p{L}\p{N}]/u.test(part) ? part : " "))
    .join("");
  if (seen.size < mostSeen) seen.set(sign, plain);
  return plain;
};
