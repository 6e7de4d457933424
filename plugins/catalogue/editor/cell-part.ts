import type { FieldView } from "../elements/field-view-model.ts";

type Option = { value: string; text: string; hint: string };

/** One control as the macros of the form draw it: the field of the dictionary, and how much room it takes. */
export type CellPart = {
  look: FieldView["look"]; id: string; name: string; label: string; hint: string; help: string; required: boolean; error: string;
  value: string; values: readonly string[]; options: readonly Option[];
  width: number; lines: number; limit: number; inputmode: string; unit: string;
  unitSelect: { id: string; name: string; label: string; value: string; options: readonly Option[] } | null;
  /** Side by side, in two columns, or behind a line that says what is chosen; `wide` takes a whole line of a row. */
  inline: boolean; columns: boolean; folded: { chosen: string } | null; wide: boolean;
};

/** Together this many characters of answers still stand on one line. */
const INLINE_CHARACTERS = 12;
/** From so many answers on they stand in two columns, or behind a fold. */
const COLUMNS_FROM = 5;
const FOLD_FROM = 10;
/** Longer texts are not counted while typing: a line below every box would only be noise. */
const COUNTED_LIMIT = 500;

/** Lays out one field; inside a row everything is smaller. */
export const cellPart = (field: FieldView, inRow: boolean): CellPart => {
  const options = field.options.filter((option) => field.look !== "select" || option.value !== "").map(({ value, label, note }) => ({ value, text: label, hint: note }));
  const chosen = field.options.filter(({ checked, value }) => checked && value !== "");
  return {
    look: field.look, id: field.id, name: field.name, label: field.label, required: field.required, error: field.error,
    hint: field.look === "date" && field.hint === "" ? "例如 2026-11-23" : field.hint, help: helpWords(field.help),
    value: field.look === "radios" || field.look === "select" ? (chosen[0]?.value ?? "") : field.value, values: chosen.map(({ value }) => value), options,
    inputmode: field.inputMode === "text" ? "" : field.inputMode, unit: field.unitField === null ? field.unit : "", unitSelect: unitOf(field.unitField),
    ...sizeOf(field, inRow), ...placeOf(field, options, chosen.map(({ label }) => label)),
  };
};

const sizeOf = (field: FieldView, inRow: boolean): Pick<CellPart, "width" | "lines" | "limit" | "wide"> => ({
  width: field.look === "select" && !inRow ? 20 : field.width,
  lines: inRow ? 2 : field.max > 2_000 ? 5 : 3,
  limit: field.look === "long-text" && field.max <= COUNTED_LIMIT ? field.max : 0,
  wide: field.look === "long-text" || field.look === "checkboxes" || (field.look === "text" && field.width === 0),
});

const placeOf = ({ look }: FieldView, options: readonly Option[], chosen: readonly string[]): Pick<CellPart, "inline" | "columns" | "folded"> => {
  const inline = look === "radios" && isShort(options);
  return {
    inline, columns: (look === "radios" || look === "checkboxes") && !inline && options.length >= COLUMNS_FROM,
    folded: look === "checkboxes" && options.length >= FOLD_FROM ? { chosen: chosen.join("、") } : null,
  };
};

const isShort = (options: readonly Option[]): boolean =>
  options.every(({ hint }) => hint === "") && options.reduce((sum, { text }) => sum + text.length, 0) <= INLINE_CHARACTERS;

const helpWords = (help: FieldView["help"]): string => (help === null ? "" : [help.what, help.reader, help.example === "" ? "" : `例：${help.example}`].join(""));

const unitOf = (unit: FieldView["unitField"]): CellPart["unitSelect"] => (unit === null ? null : {
  id: unit.id, name: unit.name, label: unit.label, value: unit.options.find(({ checked }) => checked)?.value ?? "",
  options: unit.options.map(({ value, label, note }) => ({ value, text: label, hint: note })),
});
