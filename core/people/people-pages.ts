import { errorAt, type FormState } from "../http/route-table.ts";
import type { User } from "./access.ts";

const typed = (form: FormState, field: string): string => {
  const value = form.words[field];
  return typeof value === "string" ? value : "";
};

/** The password is never written back into the page. */
export const signInForm = (form: FormState, back: string): object => ({
  action: back === "" ? "/sign-in" : `/sign-in?back=${encodeURIComponent(back)}`,
  account: typed(form, "account"),
  accountError: errorAt(form, "account"),
  passwordError: errorAt(form, "password"),
  systems: [],
  downloads: [],
});

export const passwordForm = (form: FormState, user: User): object => ({
  forced: user.mustChangePassword,
  account: user.account,
  currentError: errorAt(form, "current"),
  nextError: errorAt(form, "next"),
  repeatError: errorAt(form, "repeat"),
});
