import { readFile } from "node:fs/promises";

/** The language libraries behind one small face. Loading takes about 0.6 s and 75 MB, so it happens once and late. */
export type Dictionaries = {
  /** Words of a text and the words inside long words, as jieba cuts for search. */
  words(text: string): string[];
  /** Words with jieba's part of speech; `x` marks what is in no dictionary. */
  tagged(text: string): { word: string; tag: string }[];
  /** Toneless pinyin, one syllable per Han sign, ü as v; everything else is left out. */
  syllables(text: string): string[];
  /** Every reading of one sign, toneless; none for what is no Han sign. */
  readings(sign: string): string[];
  /** One traditional sign to its simplified form. */
  simplify(sign: string): string;
};

let loaded: Promise<Dictionaries> | undefined;

/** The dictionaries, loaded at the first call and shared afterwards. */
export const loadDictionaries = (): Promise<Dictionaries> => (loaded ??= load());

const load = async (): Promise<Dictionaries> => {
  // The file itself: the package's dict module would also keep the 6 MB of idf.txt, which nobody asks for.
  const [{ Jieba }, dict, { pinyin }, { Converter }] = await Promise.all([
    import("@node-rs/jieba"), readFile(new URL(import.meta.resolve("@node-rs/jieba/dict.txt"))), import("pinyin-pro"), import("opencc-js/t2cn"),
  ]);
  const jieba = Jieba.withDict(dict);
  const simplify = Converter({ from: "t", to: "cn" });
  return {
    words: (text) => jieba.cutForSearch(text, true),
    tagged: (text) => jieba.tag(text, true),
    syllables: (text) => pinyin(text, { toneType: "none", type: "array", v: true, nonZh: "removed" }),
    readings: (sign) => [...new Set(pinyin(sign, { toneType: "none", type: "array", v: true, nonZh: "removed", multiple: true }))],
    simplify,
  };
};
