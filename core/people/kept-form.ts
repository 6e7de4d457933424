import { z } from "zod";
import { OwnAddress } from "../http/own-address.ts";

/** A form that was sent after the session had run out, carried through the sign-in: its address and its words. */
export type KeptForm = { to: string; words: Readonly<Record<string, unknown>> };

export const KeptWords = z.object({ to: OwnAddress.refine((to) => to !== ""), words: z.record(z.string(), z.unknown()) });

/** As one hidden field; the token of the form is not among the words, the next page has its own. */
export const writeKeptForm = ({ to, words }: KeptForm): string => JSON.stringify({ to, words: withoutToken(words) });

export const withoutToken = (words: KeptForm["words"]): KeptForm["words"] => Object.fromEntries(Object.entries(words).filter(([name]) => name !== "_csrf"));

/** What the hidden field says; `null` when there is none or it says nothing that could be sent again. */
export const readKeptForm = (field: string): KeptForm | null => {
  try {
    return KeptWords.safeParse(JSON.parse(field === "" ? "null" : field)).data ?? null;
  } catch (fault) {
    if (fault instanceof SyntaxError) return null;
    throw fault;
  }
};

/** The words as the form had named them: `steps[0][name]`, `audience[]`. */
export const hiddenFields = (value: unknown, name = ""): { name: string; value: string }[] => {
  if (Array.isArray(value)) {
    return value.flatMap((entry: unknown, index) => hiddenFields(entry, typeof entry === "object" ? `${name}[${index}]` : `${name}[]`));
  }
  if (typeof value === "object" && value !== null) {
    return Object.entries(value).flatMap(([key, entry]) => hiddenFields(entry, name === "" ? key : `${name}[${key}]`));
  }
  return value === undefined || value === null ? [] : [{ name, value: String(value) }];
};
