const VERBS = [
  // save the draft, hand it in, publish it where nobody reviews
  "save", "submit", "publish",
  // save, and choose another item to copy from (引入)
  "copy",
  // save, and do the one-click repair of a rule of the 体检
  "repair",
  // redraw: what hangs on an answer; only the progress
  "answer", "look",
  // rows
  "add", "remove", "up", "down", "article",
  // the picker of a library element
  "pick", "find", "page", "choose", "close", "library",
] as const;

export type Verb = (typeof VERBS)[number];

/** What the pressed button of an editor asks for: `remove:steps:2` takes away the third step. `number` is 0 when none is given. */
export type FormAct = { verb: Verb; key: string; number: number };

const isVerb = (word: string): word is Verb => VERBS.some((verb) => verb === word);

/** Reads `_act`. The Enter key and whatever we do not know save the draft: nothing is lost, nothing goes out. */
export const readAct = (raw: unknown): FormAct => {
  const [verb = "", key = "", number = ""] = typeof raw === "string" ? raw.split(":") : [];
  return isVerb(verb) ? { verb, key, number: /^\d{1,4}$/.test(number) ? Number(number) : 0 } : { verb: "save", key: "", number: 0 };
};

export const writeAct = (verb: Verb, key: string, number?: number): string => [verb, key, ...(number === undefined ? [] : [String(number)])].join(":");
