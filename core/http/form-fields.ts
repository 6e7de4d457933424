import { z } from "zod";
import type { FormState } from "./route-table.ts";

/** A line of text with the label in every message, so that the summary on top says which field is meant; `ask` says what to write. */
export const textField = (label: string, max: number, ask = "请填写"): z.ZodString => z.string(`${label}：${ask}`).trim().max(max, `${label}：最多 ${max} 个字`);
export const requiredText = (label: string, max: number, ask = "请填写"): z.ZodString => textField(label, max, ask).min(1, `${label}：${ask}`);

/** A telephone number as people write it: with area code, extension, several of them. */
export const phoneField = (label: string, max = 50): z.ZodString =>
  textField(label, max).regex(/^[\d\s+\-()（）/、，,；;—–*#转]*$/, `${label}：请填写数字，可以加区号、分机号，例如 0871-12345678 转 8001`);

/** One ticked box arrives as a word, several as a list, none not at all. */
export const several = <L extends z.ZodType>(list: L) => z.preprocess((sent) => (sent === undefined ? [] : [sent].flat()), list);

/** The user's words in one field of a form that is shown again; `otherwise` on a first look. */
export const typed = (form: Pick<FormState, "words">, field: string, otherwise = ""): string => {
  const word = form.words[field];
  return typeof word === "string" ? word : otherwise;
};

/** What stands in the fields: the user's words when the form is shown again, what is stored otherwise. */
export const formValues = <T extends Readonly<Record<string, string>>>(form: FormState, stored: T): { [K in keyof T]: string } => {
  const isAgain = Object.keys(form.words).length > 0;
  const entries = Object.entries(stored).map(([name, value]) => [name, isAgain ? typed(form, name) : value]);
  // The keys are those of `stored`, one for one.
  return Object.fromEntries(entries) as { [K in keyof T]: string };
};
