import { codeList } from "../codes/code-lists.ts";
import type { CellControl, CellValue, Help, TextControl } from "./element.ts";
import { codesOf } from "./element-values.ts";
import type { FieldLook, FieldView, OptionView } from "./field-view-model.ts";

/** Everything about one field that is not its control. */
export type CellSpec = {
  key: string;
  id: string;
  name: string;
  label: string;
  required: boolean;
  hint: string;
  help: Help | null;
  error: string;
  /** The typed value, or the words as they were typed. */
  value: CellValue | undefined;
  /** Inside a row: radios would take too much room. */
  compact: boolean;
  /** Names to choose from, for a control that takes them from other rows. */
  names: readonly string[];
};

/** With more codes than this, or when it may stay empty (radios cannot be cleared), one of them is chosen in a select. */
const mostRadios = 7;

/** One cell as a finished field, alone: its unit, and whether it is asked, are the business of the caller. */
export function cellView(control: CellControl, spec: CellSpec): FieldView {
  const many = control.kind === "choices" || control.kind === "names";
  const codes = codesOf(spec.value);
  return {
    ...emptyField,
    key: spec.key,
    id: spec.id,
    label: spec.label,
    required: spec.required,
    hint: spec.hint,
    help: spec.help,
    error: spec.error,
    name: many ? `${spec.name}[]` : spec.name,
    look: lookOf(control, spec),
    value: many ? "" : typeof spec.value === "number" ? String(spec.value) : codes.join("、"),
    options: optionsOf(control, spec, codes),
    ...limitsOf(control),
  };
}

/** A field of which nothing is known yet; templates may rely on every property. */
export const emptyField: FieldView = {
  key: "", id: "", name: "", look: "text", label: "", required: false, hint: "", help: null, error: "", shown: true, value: "",
  max: 0, width: 0, inputMode: "text", unit: "", unitField: null, options: [], rows: [], rowName: "", open: false, list: "",
  library: "",
};

const looks = {
  text: "text", words: "text", "long-text": "long-text", number: "number", date: "date", choices: "checkboxes", names: "checkboxes",
} as const;

function lookOf(control: CellControl, { compact, required }: CellSpec): FieldLook {
  if (control.kind === "yes-no") return compact ? "select" : "radios";
  if (control.kind !== "choice") return looks[control.kind];
  return compact || !required || codeList(control.list).length > mostRadios ? "select" : "radios";
}

function limitsOf(control: CellControl): Partial<FieldView> {
  if (control.kind === "text") return textLimits(control);
  if (control.kind === "number") {
    return { width: 5, inputMode: (control.decimals ?? 0) > 0 ? "decimal" : "numeric", unit: control.unit ?? "" };
  }
  if (control.kind === "choice" || control.kind === "choices") return { list: control.list };
  return control.kind === "long-text" ? { max: control.max } : { width: control.kind === "date" ? 10 : 0 };
}

function textLimits({ max, width, format }: TextControl): Partial<FieldView> {
  return { max, width: width ?? 0, inputMode: format === "web-address" ? "url" : "text" };
}

function optionsOf(control: CellControl, spec: CellSpec, chosen: readonly string[]): readonly OptionView[] {
  const choices = choicesOf(control, spec);
  if (choices === undefined) return [];
  // A code or name that is no longer offered stays visible, so that saving does not remove it unseen.
  const lost = chosen.filter((code) => !choices.some(({ code: known }) => known === code)).map((code) => ({ code, label: code }));
  const options = [...choices, ...lost].map(({ code, label, ...rest }, index) => ({
    id: index === 0 ? spec.id : `${spec.id}-${index}`,
    value: code,
    label,
    note: "note" in rest && typeof rest.note === "string" ? rest.note : "",
    checked: chosen.includes(code),
  }));
  if (lookOf(control, spec) !== "select") return options;
  return [{ id: `${spec.id}-none`, value: "", label: "请选择", note: "", checked: chosen.length === 0 }, ...options];
}

function choicesOf(control: CellControl, { names }: CellSpec): readonly { code: string; label: string; note?: string }[] | undefined {
  if (control.kind === "yes-no") return codeList("yes_no");
  if (control.kind === "choice" || control.kind === "choices") return codeList(control.list);
  return control.kind === "names" ? names.map((name) => ({ code: name, label: name })) : undefined;
}
