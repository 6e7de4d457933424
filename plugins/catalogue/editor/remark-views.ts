import { staffTimeText } from "../../../core/calendar/chinese-date.ts";
import type { ElementRemark } from "../api.ts";
import type { ElementValues } from "../elements/element.ts";
import type { Body } from "./form-rows.ts";

type RemarkView = { id: string; text: string; who: string; changed: boolean; ticked: boolean };

/** The remarks of reviewers at the elements they speak of. */
export type RemarksByKey = Readonly<Record<string, readonly RemarkView[]>>;

/** `ticked`: those that the writer has marked as done in a form that is shown again. */
export const remarkViews = (remarks: readonly ElementRemark[], ticked: readonly string[], now: Date): RemarksByKey =>
  Object.fromEntries(Map.groupBy(remarks, ({ element }) => element).entries().map(([element, list]) =>
    [element, list.map(({ id, text, by, at, changed }) => ({ id, text, who: `${by} ${staffTimeText(at, now)}`, changed, ticked: ticked.includes(id) }))]));

/** The same ticks among the words of a form that is kept. */
export const tickWords = (ticked: readonly string[]): ElementValues => (ticked.length === 0 ? {} : { _settled: ticked });

/** The remarks that were ticked off in the form. */
export const tickedIn = (body: Body): string[] => [body["_settled"]].flat().filter((id): id is string => typeof id === "string" && /^\d{1,18}$/.test(id));
