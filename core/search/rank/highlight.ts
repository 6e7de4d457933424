import type { SearchFields, SearchHit, SearchPlace, TextPart } from "../../ports/search.ts";
import type { Dictionaries } from "../language/dictionaries.ts";
import { fold } from "../language/normalise.ts";
import type { Concept } from "../understand/concept.ts";

const excerptLength = 60;
const lead = 12;

/** The title with its hits, and where the hit is that the title does not show. */
export const showHit = (d: Dictionaries, concepts: readonly Concept[], fields: SearchFields): Pick<SearchHit, "title" | "place"> => {
  const needles = needlesOf(d, concepts);
  const title = mark(d, needles, fields.title);
  return { title, place: title.some((part) => part.hit) ? { field: "title", excerpt: title } : placeOf(d, needles, fields, title) };
};

/** What to look for, one list per spelling: the whole, or else all the words it is made of. */
type Needle = { readonly whole: string; readonly words: readonly string[] };

/** Single signs are marked only when nothing longer was asked: they would light up everywhere. */
const needlesOf = (d: Dictionaries, concepts: readonly Concept[]): Needle[] => {
  const needles = concepts.flatMap((concept): Needle[] => (concept.kind === "code"
    ? [{ whole: fold(d, concept.taken).text, words: [] }]
    : concept.spellings.map(({ text, words }) => ({ whole: text, words }))));
  const long = needles.filter(({ whole }) => whole.length > 1);
  return long.length > 0 ? long : needles;
};

const placeOf = (d: Dictionaries, needles: readonly Needle[], fields: SearchFields, title: readonly TextPart[]): SearchHit["place"] => {
  const places: readonly (readonly [SearchPlace, string])[] = [
    ["aliases", (fields.aliases ?? []).join("、")], ["codes", (fields.codes ?? []).join("、")], ["group", fields.group ?? ""],
    ["summary", fields.summary ?? ""], ["materials", (fields.materials ?? []).join("、")],
    ["conditions", fields.conditions ?? ""], ["department", fields.department ?? ""],
  ];
  for (const [field, text] of places) {
    const excerpt = excerptOf(mark(d, needles, text));
    if (excerpt.some((part) => part.hit)) return { field, excerpt };
  }
  return { field: "title", excerpt: title };
};

/** The text in parts, each hit or not. Compared folded, shown as it was written. */
export const mark = (d: Dictionaries, needles: readonly Needle[], original: string): TextPart[] => {
  const { text, at } = fold(d, original);
  const marks = new Uint8Array(original.length);
  for (const needle of needles.flatMap(({ whole, words }) => presentIn(text, whole, words))) {
    for (let found = text.indexOf(needle); found >= 0; found = text.indexOf(needle, found + needle.length)) {
      marks.fill(1, at[found], (at[found + needle.length - 1] ?? original.length - 1) + 1);
    }
  }
  return cut(original, marks);
};

const presentIn = (text: string, whole: string, words: readonly string[]): readonly string[] => {
  if (text.includes(whole)) return [whole];
  return words.length > 1 && words.every((word) => text.includes(word)) ? words : [];
};

const cut = (original: string, marks: Uint8Array): TextPart[] => {
  const parts: TextPart[] = [];
  for (let start = 0; start < original.length;) {
    let end = start + 1;
    while (end < original.length && marks[end] === marks[start]) end++;
    parts.push({ text: original.slice(start, end), hit: marks[start] === 1 });
    start = end;
  }
  return parts;
};

/** A window around the first hit, with … where text was left out. */
const excerptOf = (parts: readonly TextPart[]): TextPart[] => {
  const first = parts.findIndex((part) => part.hit);
  const before = parts.slice(0, first).map((part) => part.text).join("");
  const shown: TextPart[] = before === "" ? [] : [{ text: (before.length > lead ? "…" : "") + before.slice(-lead), hit: false }];
  let left = excerptLength;
  for (const part of parts.slice(Math.max(0, first))) {
    if (left <= 0) break;
    shown.push(part.text.length > left ? { ...part, text: `${part.text.slice(0, left)}…` } : part);
    left -= part.text.length;
  }
  return shown;
};
