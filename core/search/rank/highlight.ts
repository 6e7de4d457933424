import type { SearchFields, SearchHit, SearchPlace, TextPart } from "../../ports/search.ts";
import type { Dictionaries } from "../language/dictionaries.ts";
import { fold } from "../language/normalise.ts";
import type { Concept } from "../understand/concept.ts";

const excerptLength = 60;
const lead = 12;

/** The title with its hits, and the place of what was asked for and the title does not show. */
export const showHit = (d: Dictionaries, concepts: readonly Concept[], fields: SearchFields): Pick<SearchHit, "title" | "place"> => {
  const needles = needlesOf(d, concepts);
  const title = mark(d, needles, fields.title);
  const folded = fold(d, fields.title).text;
  const missing = needles.filter((needle) => presentIn(folded, needle).length === 0);
  return { title, place: placeOf(d, needles, missing, fields) ?? { field: "title", excerpt: title } };
};

/** What to look for, one list per concept, best first. */
type Needle = readonly { readonly text: string; readonly words: readonly string[] }[];

/** Single signs are marked only when nothing longer was asked: they would light up everywhere. */
const needlesOf = (d: Dictionaries, concepts: readonly Concept[]): Needle[] => {
  const needles = concepts.map((concept): Needle =>
    (concept.kind === "code" ? [{ text: fold(d, concept.taken).text, words: [] }] : concept.spellings));
  const long = needles.map((needle) => needle.filter(({ text }) => text.length > 1));
  return long.some((needle) => needle.length > 0) ? long : needles;
};

const placeOf = (d: Dictionaries, needles: readonly Needle[], missing: readonly Needle[], fields: SearchFields): SearchHit["place"] | undefined => {
  const places: readonly (readonly [SearchPlace, string])[] = [
    ["aliases", (fields.aliases ?? []).join("、")], ["codes", (fields.codes ?? []).join("、")], ["group", fields.group ?? ""],
    ["summary", fields.summary ?? ""], ["materials", (fields.materials ?? []).join("、")],
    ["conditions", fields.conditions ?? ""], ["department", fields.department ?? ""],
  ];
  const found = places.find(([, text]) => {
    const folded = fold(d, text).text;
    return missing.some((needle) => presentIn(folded, needle).length > 0);
  });
  return found === undefined ? undefined : { field: found[0], excerpt: excerptOf(mark(d, needles, found[1])) };
};

/** The text in parts, each hit or not. Compared folded, shown as it was written. */
export const mark = (d: Dictionaries, needles: readonly Needle[], original: string): TextPart[] => {
  const { text, at } = fold(d, original);
  const marks = new Uint8Array(original.length);
  for (const needle of needles.flatMap((each) => presentIn(text, each))) {
    for (let found = text.indexOf(needle); found >= 0; found = text.indexOf(needle, found + needle.length)) {
      marks.fill(1, at[found], (at[found + needle.length - 1] ?? original.length - 1) + 1);
    }
  }
  return cut(original, marks);
};

/** The best spelling that is in the text as a whole, or else one all of whose words are. */
const presentIn = (text: string, needle: Needle): readonly string[] => {
  const whole = needle.find((spelling) => text.includes(spelling.text));
  if (whole !== undefined) return [whole.text];
  return needle.find(({ words }) => words.length > 1 && words.every((word) => text.includes(word)))?.words ?? [];
};

/** The text in pieces, where each sign says whether it was hit (1). */
export const cut = (original: string, marks: Uint8Array): TextPart[] => {
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
