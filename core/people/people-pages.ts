import { typed } from "../http/form-fields.ts";
import type { FormState } from "../http/route-table.ts";
import type { CoreParameters } from "../settings/core-parameters.ts";
import type { User } from "./access.ts";
import { currentLabel } from "./change-password.ts";
import { hiddenFields, type KeptForm } from "./kept-form.ts";

export type SignInOffers = { systems: readonly { value: string; text: string }[]; downloads: readonly { text: string; href: string; what: string }[] };

/** What the page says of its rules, as they are now. */
export const rulesPart = ({ failures, lockMinutes, idleMinutes }: Pick<CoreParameters, "failures" | "lockMinutes" | "idleMinutes">): object => ({
  failures: failures(), lockMinutes: lockMinutes(), idleMinutes: idleMinutes(),
});

/** The password is never written back into the page. */
export const signInPage = (form: FormState, back: string, rules: object, offers: SignInOffers = { systems: [], downloads: [] }): object => ({
  action: back === "" ? "/sign-in" : `/sign-in?back=${encodeURIComponent(back)}`,
  account: typed(form, "account"), kept: typed(form, "kept"), system: typed(form, "system"), rules, ...offers,
});

/** A form that could not be taken at first, ready to be sent once more. */
export const resumePage = ({ to, words }: KeptForm, title: string): object => ({ title, action: to, fields: hiddenFields(words) });

export const passwordPage = (user: User): object => ({ account: user.account, forced: user.mustChangePassword, current: currentLabel(user) });

export type LoadedPanel = { title: string; href: string; count: number; text: string };

export type LoadedList = { title: string; links: readonly { text: string; href: string; note: string }[] };

export const deskPage = (user: User, panels: readonly LoadedPanel[], lists: readonly LoadedList[]): object => ({ name: user.name, unit: user.department.name, mayNothing: user.grants.length === 0, panels, lists });
