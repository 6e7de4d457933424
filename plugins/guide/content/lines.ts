/** A new item of an enumeration inside a line: 1、 2． 3） （三） ④ after the end of a sentence or the colon that introduces it; 10.5 is none. */
const NEXT_ITEM = /(?<=[。；;！？：])\s*(?=(?:\d{1,2}(?:[、)）]|[．.](?!\d))|[（(](?:[一二三四五六七八九十]+|\d{1,2})[)）]|[一二三四五六七八九十]+、|[①-⑳]))/;
const NUMBERED = /^(?:第[一二三四五六七八九十]+|\d{1,2}[、．.)）]|[（(](?:[一二三四五六七八九十]+|\d{1,2})[)）]|[一二三四五六七八九十]+、|[①-⑳])/;

/** Text as lines that can be read: enumerations that were typed in one go are taken apart; no word is changed. */
export const readableLines = (lines: readonly string[]): string[] =>
  lines.flatMap((line) => line.split(NEXT_ITEM)).map((line) => line.trim()).filter((line) => line !== "");

/** `numbered`: the page counts the items itself; otherwise they stand as paragraphs, because they carry numbers already or are one. */
export type ReadableList = { intro: string; items: readonly string[]; numbered: boolean };

/** An element of which each line is one condition. A first line that ends in ： introduces the others. */
export const readableList = (lines: readonly string[]): ReadableList => {
  const all = readableLines(lines);
  const [first = "", ...rest] = all;
  const intro = rest.length > 0 && /[：:]$/.test(first) ? first : "";
  const items = intro === "" ? all : rest;
  return { intro, items, numbered: items.length > 1 && !items.some((line) => NUMBERED.test(line)) };
};

const ENDED = /[。；：！？…!?;:.][”）)]?$/;
/** “电话：0870-5550123” is an entry of a list, not a sentence. */
const ENTRY = /^[^，。；：]{1,8}：/;

/** Closes a sentence that was typed without its full stop. */
export const closed = (text: string): string => (text === "" || ENDED.test(text) ? text : `${text}。`);

/** The same for lines that may be entries of a list, with a label or a number of their own: those get no full stop. */
export const closedLine = (text: string): string => (ENTRY.test(text) || NUMBERED.test(text) ? text : closed(text));
