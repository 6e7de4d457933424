import { z } from "zod";
import type { FormState } from "./route-table.ts";

/** A line of text with the label in every message, so that the summary on top says which field is meant. */
export const textField = (label: string, max: number): z.ZodString => z.string(`${label}：请填写`).trim().max(max, `${label}：最多 ${max} 个字`);
export const requiredText = (label: string, max: number): z.ZodString => textField(label, max).min(1, `${label}：请填写`);

/** What stands in the fields: the user's words when the form is shown again, what is stored otherwise. */
export const formValues = <T extends Readonly<Record<string, string>>>(form: FormState, stored: T): { [K in keyof T]: string } => {
  const isAgain = Object.keys(form.words).length > 0;
  const entries = Object.entries(stored).map(([name, value]) => [name, isAgain ? typed(form.words[name]) : value]);
  // The keys are those of `stored`, one for one.
  return Object.fromEntries(entries) as { [K in keyof T]: string };
};

const typed = (word: unknown): string => (typeof word === "string" ? word : "");
