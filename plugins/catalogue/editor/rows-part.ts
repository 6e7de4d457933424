import type { Column, LibraryControl, Row, RowsControl } from "../elements/element.ts";
import { rowsIn } from "../elements/element-values.ts";
import { unitKeys } from "../elements/elements-for.ts";
import type { FieldView, RowView } from "../elements/field-view-model.ts";
import { fieldId } from "../elements/problem-at.ts";
import { libraryWords } from "../picker/library-words.ts";
import { cellPart, type CellPart } from "./cell-part.ts";
import type { EditorForm } from "./editor-form.ts";
import { writeAct } from "./form-act.ts";

export type RowAct = { text: string; act: string; id: string };

/** One row as a card: its name and what it says in one line, its fields below when it is open. */
export type RowPart = {
  id: string; title: string; note: string; said: string; gone: boolean; open: boolean;
  record: { name: string; value: string } | null;
  main: readonly CellPart[];
  more: { text: string; open: boolean; cells: readonly CellPart[] } | null;
  acts: readonly RowAct[];
};

export type RowsPart = { id: string; hint: string; empty: string; rows: readonly RowPart[]; add: RowAct | null; pick: RowAct | null };

/** So many columns stand openly in a row; optional ones beyond them are folded away. */
const OPEN_COLUMNS = 6;
/** Longer answers do not fit into the line of a closed card. */
const SAID_CHARACTERS = 30;

/** The rows of an element with the buttons that work on them, which do not need a script. */
export const rowsPart = (field: FieldView, control: RowsControl | LibraryControl, form: EditorForm): RowsPart => {
  const { key } = field;
  const library = control.kind === "library" ? libraryWords(control.library) : null;
  const words = rowsIn(form.words, key);
  return {
    id: field.id, hint: field.hint, empty: library === null ? `还没有填写${control.rowName}。` : `还没有选择${control.rowName}。`,
    rows: field.rows.map((row, index) => rowPart(key, control, { row, words: words[index] ?? {}, last: field.rows.length - 1 }, form.openRow)),
    add: library !== null || !field.open ? null : { text: `增加${control.rowName}`, act: writeAct("add", key), id: `add-${key}` },
    pick: library === null ? null : { text: `从${library.title}选择`, act: writeAct("pick", key), id: `pick-${key}` },
  };
};

type Place = { row: RowView; words: Row; last: number };

const rowPart = (key: string, control: RowsControl | LibraryControl, { row, words, last }: Place, openRow: EditorForm["openRow"]): RowPart => {
  const library = control.kind === "library";
  const columns = library ? control.details : control.columns;
  const main = mainColumns(columns, words);
  const open = row.fields.filter((field) => main.has(field.key));
  const folded = row.fields.filter((field) => !main.has(field.key));
  return {
    id: fieldId(key, row.index), title: `${row.index + 1}　${row.name || `新的${control.rowName}`}`, note: row.note, gone: row.gone || row.missing,
    said: saidBy(columns.slice(library ? 0 : 1), row),
    open: needsWork(row) || (openRow?.key === key && openRow.row === row.index),
    record: library ? { name: row.recordName, value: row.record } : null,
    main: open.map((field) => cellPart(field, true)), more: folded.length === 0 ? null : foldOf(folded),
    acts: actsOf(key, control, row.index, last),
  };
};

const needsWork = ({ error, fields }: RowView): boolean => error !== "" || fields.some((field) => field.error !== "" || (field.required && isEmpty(field)));

const isEmpty = ({ value, options }: FieldView): boolean => value === "" && !options.some((option) => option.checked && option.value !== "");

const foldOf = (fields: readonly FieldView[]): RowPart["more"] => {
  const filled = fields.filter((field) => !isEmpty(field)).length;
  return { text: `更多内容（选填）${filled === 0 ? "" : `，已填 ${filled} 项`}`, open: fields.some(({ error }) => error !== ""), cells: fields.map((field) => cellPart(field, true)) };
};

/** All of a few; of many the required ones, also those that are so after certain answers, and the first others. */
const mainColumns = (columns: readonly Column[], row: Row): ReadonlySet<string> => {
  if (columns.length <= OPEN_COLUMNS) return new Set(columns.map(({ key }) => key));
  const required = columns.filter((column) => (typeof column.required === "function" ? column.required(row) : column.required === true));
  const units = unitKeys(columns);
  const others = columns.filter((column) => column.required === undefined && !units.has(column.key));
  return new Set([...required, ...others.slice(0, Math.max(1, OPEN_COLUMNS / 2 - required.length + 1))].map(({ key }) => key));
};

/** The first few short answers of a row in one line, so that a closed card still tells what is in it. */
const saidBy = (columns: readonly Column[], { cells }: RowView): string =>
  columns.map(({ key }) => cells[key] ?? "").filter((text) => text !== "" && text.length <= SAID_CHARACTERS && !text.includes("\n")).slice(0, 4).join("，");

const actsOf = (key: string, control: RowsControl | LibraryControl, index: number, last: number): RowAct[] => [
  ...(control.kind === "library" && control.library === "laws" ? [{ text: "带出条文原文", act: writeAct("article", key, index), id: `article-${key}-${index}` }] : []),
  ...(index > 0 ? [{ text: "上移", act: writeAct("up", key, index), id: `up-${key}-${index}` }] : []),
  ...(index < last ? [{ text: "下移", act: writeAct("down", key, index), id: `down-${key}-${index}` }] : []),
  { text: "去掉", act: writeAct("remove", key, index), id: `remove-${key}-${index}` },
];
