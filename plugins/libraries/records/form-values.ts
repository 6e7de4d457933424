import type { FormState } from "../../../core/contract.ts";

/** What stands in the fields: the user's words when the form is shown again, what is stored otherwise; `revision` is always the stored one (see `stalePart`). */
export const formValues = <T extends Readonly<Record<string, string>>>(form: FormState, stored: T): { [K in keyof T]: string } => {
  const isAgain = Object.keys(form.words).length > 0;
  const entries = Object.entries(stored).map(([name, value]) => [name, isAgain && name !== "revision" ? typed(form.words[name]) : value]);
  return Object.fromEntries(entries) as { [K in keyof T]: string };
};

export const typed = (word: unknown): string => (typeof word === "string" ? word : "");
