import type { Dictionaries } from "./dictionaries.ts";

/**
 * The sound of a word with the differences removed that speakers of southern accents and hasty input methods lose:
 * zh/z, ch/c, sh/s and the final g. Joined without marks, so that typed pinyin and a word give the same key.
 */
export const soundKey = (d: Dictionaries, word: string): string => blurSound(d.syllables(word).join(""));

/** Typed letters brought to the form of {@link soundKey}. */
export const blurSound = (letters: string): string =>
  letters.replace(/([zcs])h/g, "$1").replace(/ng/g, "n").replace(/ü/g, "v");

/** First letters of the syllables: 身份证 → sfz. */
export const initialsKey = (d: Dictionaries, word: string): string =>
  d.syllables(word).map((syllable) => syllable.charAt(0)).join("");

/**
 * The sound with what accents of the south-west, the south and the coast confound taken away as well: l, n and r; f and h;
 * hu and w; x, j, q and s, z, c; in and en; ü and u. Works on what {@link blurSound} leaves, typed letters and words alike.
 */
export const looseSound = (blurred: string): string => blurred
  .replace(/v/g, "u").replace(/hu(?=[aeo])/g, "w").replace(/f/g, "h").replace(/[nr](?=[aeiou])/g, "l")
  .replace(/x/g, "s").replace(/j/g, "z").replace(/q/g, "c").replace(/in/g, "en").replace(/i(?=a)/g, "");
