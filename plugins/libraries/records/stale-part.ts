import { type FormState, typed } from "../../../core/contract.ts";
import { labelOf } from "../codes.ts";
import { FIELD_NAMES } from "./field-names.ts";

type Side = { parts: readonly { kind: ""; text: string }[] };
/** Somebody else has saved meanwhile: what stands in the library now against what stands in this form. */
export type StalePart = { rows: readonly { label: string; section: ""; before: Side; after: Side }[] };

type Words = Readonly<Record<string, string>>;

/** Longer texts are shown from where they begin to differ. */
const SHOWN = 300;
const BEFORE = 40;

/** `null` while the form is of the version that is stored. The page carries the stored revision on: who has seen this may save over it. */
export const stalePart = (form: FormState, stored: Words, departments: readonly { value: string; text: string }[]): StalePart | null => {
  const isAgain = Object.keys(form.words).length > 0;
  if (!isAgain || stored["revision"] === "" || typed(form, "revision") === stored["revision"]) return null;
  const rows = Object.entries(stored).flatMap(([name, kept]) => {
    const field = FIELD_NAMES.get(name);
    const mine = typed(form, name).replace(/\r\n/g, "\n");
    if (field === undefined || mine.trim() === kept.trim()) return [];
    const said = (value: string): string => {
      if (name === "department_id") return departments.find((one) => one.value === value)?.text ?? "";
      return field.list === undefined ? value : labelOf(field.list, value);
    };
    return [{ label: field.label, section: "" as const, before: sideOf(said(kept), said(mine)), after: sideOf(said(mine), said(kept)) }];
  });
  return { rows };
};

const sideOf = (text: string, other: string): Side => {
  if (text === "" || text.length <= SHOWN) return { parts: text === "" ? [] : [{ kind: "", text }] };
  let at = 0;
  while (at < text.length && text[at] === other[at]) at += 1;
  const from = Math.max(0, at - BEFORE);
  return { parts: [{ kind: "", text: `${from > 0 ? "…" : ""}${text.slice(from, from + SHOWN)}${from + SHOWN < text.length ? "…" : ""}` }] };
};
