import { parseArticles } from "./parse-articles.ts";

/** The first words of an article, enough to see that it was cut at the right place. */
const SHOWN_WORDS = 32;

const shortened = (text: string): string => (text.length > SHOWN_WORDS ? `${text.slice(0, SHOWN_WORDS)}…` : text);

/** What was recognised in the pasted text, for looking over before saving. */
export const recognisedPart = (pasted: string, shown: boolean): object => {
  const { articles, skipped, notes } = shown ? parseArticles(pasted) : { articles: [], skipped: [], notes: [] };
  const chapters = new Set(articles.map(({ part, chapter }) => `${part}${chapter}`).filter((name) => name !== ""));
  return {
    shown, count: articles.length, chapters: chapters.size, notes, skipped: skipped.slice(0, 10).map(shortened), skippedCount: skipped.length,
    rows: articles.map(({ no, part, chapter, section, text }) => ({ no, place: [part, chapter, section].filter((name) => name !== "").join("　"), start: shortened(text.replace(/\n/g, " ")) })),
  };
};
