import { cellView, emptyField } from "./cell-view.ts";
import { dictionary as productDictionary } from "./dictionary.ts";
import type { Column, Dictionary, Element, ElementValues, LibraryControl, LibraryRecords, Problem, Row, RowsControl, Subject } from "./element.ts";
import { cellText, isCell, ownValue, rowsIn } from "./element-values.ts";
import { elementsFor, unitKeys } from "./elements-for.ts";
import type { FieldView, RowView } from "./field-view-model.ts";
import { presentElement, presentRows } from "./present-element.ts";
import { fieldId, fieldName } from "./problem-at.ts";
import { scopeOf } from "./scope-of.ts";
import { isRequired, shownElements } from "./shown-elements.ts";

/** What the editor shows: `words` as typed (or the stored values, identity merged in), and what is wrong with them. */
export type FormState = {
  of: Subject;
  typeCode: string;
  words: ElementValues;
  problems: readonly Problem[];
  records: LibraryRecords;
  /** Empty rows to offer, by element (after 增加一行); one when a rows element has none. */
  blanks?: Readonly<Record<string, number>>;
};

type Form = FormState & { elements: ReadonlyMap<string, Element>; shown: ReadonlySet<string>; errors: ReadonlyMap<string, string> };

/** One part of the editor with its fields; units of time are inside the field of their number. */
export type SectionView = { id: string; label: string; fields: readonly FieldView[] };

/** The whole editor form, section by section. Elements that are not asked now are there with `shown: false`, so nothing typed is lost. */
export function sectionViews(state: FormState, dictionary: Dictionary = productDictionary): readonly SectionView[] {
  const form = openForm(state, dictionary);
  const elements = [...form.elements.values()];
  const units = unitKeys(elements);
  return dictionary.sections
    .map(({ id, label }) => ({
      id,
      label,
      fields: elements.filter(({ section, key }) => section === id && !units.has(key)).map((element) => elementView(element, form)),
    }))
    .filter(({ fields }) => fields.length > 0);
}

function openForm(state: FormState, dictionary: Dictionary): Form {
  const { of, typeCode, words, problems } = state;
  const errors = new Map<string, string>();
  for (const { path, message } of problems) if (!errors.has(path)) errors.set(path, message);
  return {
    ...state,
    errors,
    elements: new Map(elementsFor(of, typeCode, dictionary).map((element) => [element.key, element])),
    shown: new Set(shownElements(of, typeCode, words, dictionary).map(({ key }) => key)),
  };
}

function elementView(element: Element, form: Form): FieldView {
  const { key, control } = element;
  const own = {
    key,
    id: fieldId(key),
    label: element.label,
    required: isRequired(element, form.words, scopeOf(form.of, form.typeCode)),
    hint: [element.hint ?? "", ...(element.follows?.(form.words) ?? [])].filter((line) => line !== "").join("　"),
    help: element.help,
    error: form.errors.get(key) ?? "",
    shown: form.shown.has(key),
  };
  if (element.source === "identity") {
    return { ...emptyField, ...own, look: "fixed", value: presentElement(element, form.words, form.records).join("\n") };
  }
  if (control.kind === "rows" || control.kind === "library") return { ...emptyField, ...own, ...rowsView(element, control, form) };
  const value = ownValue(form.words, key);
  const spec = { ...own, name: fieldName(key), value: isCell(value) ? value : undefined, compact: false, names: [] };
  return { ...cellView(control, spec), shown: own.shown, unitField: elementUnit(element, form) };
}

/** The select of the unit has no empty choice: its first entry counts as soon as a number is there. */
function elementUnit({ control }: Element, form: Form): FieldView | null {
  const unit = control.kind === "number" && control.unitFrom !== undefined ? form.elements.get(control.unitFrom) : undefined;
  return unit === undefined ? null : unitOnly(elementView(unit, form));
}

function unitOnly(field: FieldView): FieldView {
  return { ...field, look: "select", options: field.options.filter(({ value }) => value !== "") };
}

function rowsView(element: Element, control: RowsControl | LibraryControl, form: Form): Partial<FieldView> {
  const rows = rowsIn(form.words, element.key);
  const library = control.kind === "library";
  const limit = library && !control.many ? 1 : control.max;
  const wanted = form.blanks === undefined ? undefined : ownValue(form.blanks, element.key);
  const blanks = Math.max(0, Math.min(limit - rows.length, wanted ?? (library || rows.length > 0 ? 0 : 1)));
  const all: readonly Row[] = [...rows, ...Array.from({ length: blanks }, () => ({}))];
  const presented = presentRows(control, all, form.records).rows;
  return {
    name: element.key,
    look: control.kind,
    rowName: control.rowName,
    open: all.length < limit,
    library: library ? control.library : "",
    rows: all.map((row, index): RowView => ({
      ...unknownRow,
      ...presented[index],
      index,
      id: fieldId(element.key, index),
      title: `第 ${index + 1} 个${control.rowName}`,
      recordName: fieldName(element.key, index, "record"),
      error: form.errors.get(fieldName(element.key, index)) ?? "",
      fields: rowFields(element.key, library ? control.details : control.columns, row, index, form),
    })),
  };
}

const unknownRow = { name: "", note: "", record: "", gone: false, missing: false, cells: {} };

function rowFields(key: string, columns: readonly Column[], row: Row, index: number, form: Form): readonly FieldView[] {
  const units = unitKeys(columns);
  const fields = columns.map((column) => columnView(key, column, row, index, form));
  return fields
    .filter((field) => !units.has(field.key))
    .map((field) => {
      const control = columns.find((column) => column.key === field.key)?.control;
      const unit = control?.kind === "number" ? fields.find((other) => other.key === control.unitFrom) : undefined;
      return unit === undefined ? field : { ...field, unitField: unitOnly(unit) };
    });
}

function columnView(key: string, column: Column, row: Row, index: number, form: Form): FieldView {
  const { control, required } = column;
  const name = fieldName(key, index, column.key);
  return cellView(control, {
    key: column.key,
    id: fieldId(key, index, column.key),
    name,
    label: column.label,
    required: typeof required === "function" ? required(row) : required === true,
    hint: column.hint ?? "",
    help: null,
    error: form.errors.get(name) ?? "",
    value: ownValue(row, column.key),
    compact: true,
    names: control.kind === "names" ? namesIn(control.of, form) : [],
  });
}

/** What stands in the first column of another rows element, without repetition. */
function namesIn(key: string, form: Form): readonly string[] {
  const control = form.elements.get(key)?.control;
  const first = control?.kind === "rows" ? control.columns[0] : undefined;
  if (first === undefined) return [];
  return [...new Set(rowsIn(form.words, key).map((row) => cellText(row, first.key)))].filter((name) => name !== "");
}
