/**
 * Control characters except tab and line feed, lone surrogates included: PostgreSQL refuses U+0000 and broken pairs in jsonb, and the
 * rest is never meant.
 */
const unprintable = /[^\P{Cc}\t\n]/gu;

/** Text of several lines: line ends as \n, no unprintable characters, no blanks at the ends. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, "\n").replace(unprintable, "").trim();
}

/** Text of one line: as {@link cleanText}, with line ends and tabs turned into one blank. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s*[\n\t]\s*/g, " ");
}

/** Full-width digits, letters and punctuation as typed with a Chinese keyboard, in their half-width form. */
export function toHalfWidth(text: string): string {
  return text.normalize("NFKC").trim();
}

/** What was typed, as a message repeats it: whoever pasted a page into a field needs its beginning, not all of it. */
export function quoted(text: string): string {
  const signs = Array.from(text.replaceAll("\n", " "));
  return `“${signs.length > 20 ? `${signs.slice(0, 20).join("")}…` : signs.join("")}”`;
}

/** Length as people count it: one for every character, also for rare ones outside the first plane. */
export function characterCount(text: string): number {
  return Array.from(text).length;
}
