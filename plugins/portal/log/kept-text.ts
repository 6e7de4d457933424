/** What is kept of a question: its words, or only that there was one in which somebody gave away something personal. */
export type KeptText = { kind: "text" | "personal"; text: string };

/** Longer questions tell a story, and stories tell of people; what is asked for stands in front. */
const LONGEST = 40;

/** Folded so far that two ways of typing one question count together: width, case, punctuation, spaces. */
export const foldedText = (typed: string): string =>
  [...typed.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim()].slice(0, LONGEST).join("").trim();

/** Nothing for a question without a letter. */
export const keptText = (typed: string): KeptText | undefined => {
  const text = foldedText(typed);
  if (text === "") return undefined;
  return isPersonal(typed.normalize("NFKC")) ? { kind: "personal", text: "" } : { kind: "text", text };
};

const EMAIL = /[^\s@]+@[^\s@]+\.[a-z]{2,}/i;
/** GA 36-2018: the sign of the province, a letter, five signs, six of cars without an engine. */
const PLATE = /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]\s?[A-Z][\s·]?[A-Z0-9]{5,6}(?![A-Z0-9])/i;
/** Digits are typed with spaces and strokes between them. */
const BETWEEN_DIGITS = /(?<=[\dx])[\s\-‐–—.]+(?=[\dx])/gi;

/** Numbers by which one finds a person (GB/T 35273-2020 annex A): identity card, telephone, bank card, passport and permits, plate, e-mail. */
const isPersonal = (text: string): boolean =>
  EMAIL.test(text) || PLATE.test(text) || (text.replace(BETWEEN_DIGITS, "").match(/[0-9A-Za-z]+/g) ?? []).some((run) => NUMBERS.some((number) => number.test(run)));

const NUMBERS: readonly RegExp[] = [
  // 居民身份证 (GB 11643-1999) and the earlier one, whose day of birth tells it from a piece of a code.
  /^[a-z]*\d{17}[\dx]$/i, /^[a-z]*\d{8}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}$/i,
  // Bank cards (GB/T 19584-2010 via ISO/IEC 7812).
  /^[a-z]*\d{16,19}$/i,
  // Mobile telephones, and others with the number of their town.
  /^[a-z]*(?:86)?1[3-9]\d{9}$/i, /^[a-z]*(?:010\d{8}|02\d{9}|0[3-9]\d{2}\d{7,8})$/i,
  // Passports and permits to travel.
  /^(?:[degpsc]\d{8}|[ec][a-z]\d{7}|[hm]\d{8}(?:\d{2})?)$/i,
];
