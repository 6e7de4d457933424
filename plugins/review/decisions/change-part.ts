import { dateTimeText, staffTimeText } from "../../../core/calendar/chinese-date.ts";
import { errorAt, type FormState, typed } from "../../../core/contract.ts";
import type { CatalogueItems, DiffRow, DiffTableRow, ItemVersion } from "../../catalogue/api.ts";
import type { Remark } from "../remarks/find-remarks.ts";

type Diff = Awaited<ReturnType<CatalogueItems["diff"]>>;
type Parts = DiffRow["before"];
type Facts = { version: ItemVersion; diff: Diff; remarks: readonly Remark[]; form: FormState; all: boolean; userId: string; now: Date };

/** The name of the field for a remark at an element. */
export const remarkField = (element: string): string => `remark_${element}`;

/** What stands in those fields: words at elements. */
export const typedRemarks = (sent: Readonly<Record<string, unknown>>): { element: string; words: string }[] => {
  const prefix = remarkField("");
  return Object.entries(sent).flatMap(([name, words]) => (name.startsWith(prefix) && typeof words === "string" && words.trim() !== "" ? [{ element: name.slice(prefix.length), words: words.trim() }] : []));
};

const KIND: Readonly<Record<Parts[number]["mark"], string>> = { same: "", removed: "del", added: "ins" };
const partsOf = (parts: Parts): object[] => parts.map((part) => ({ text: part.text, kind: KIND[part.mark] }));
const textOf = (parts: Parts): string => parts.map(({ text }) => text).join("");

/**
 * What is different from the version in force, side by side, changed cells of changed rows only; a first version has nothing beside it and is
 * simply read. Remarks stand at the elements they speak of, also at those that have not changed: these are
 * read on demand, and when somebody writes a remark at one of them.
 */
export const changePart = ({ version, diff, remarks, form, all, userId, now }: Facts): object => {
  const first = diff.against === null;
  const readsAll = all || diff.unchanged.some(({ key }) => typed(form, remarkField(key)) !== "" || typed(form, "element") === key);
  const same = readsAll ? diff.unchanged.map((row): Row => ({ ...headOf(row), ...readOf(row) })) : [];
  const shown = new Set([...diff.rows, ...(readsAll ? diff.unchanged : [])].map(({ key }) => key));
  const rows = diff.rows.map(rowOf);
  return {
    first, title: first ? `首次报送的内容（${diff.rows.length} 项）` : `改动的要素（${diff.rows.length}）`,
    before: diff.against === null ? "" : `在用：第 ${diff.against.number} 版`, after: `本次报送：第 ${version.number} 版`, unchanged: { count: diff.unchanged.length, sections: bySection(same) },
    sentBack: sentBackText(diff), rows, sections: bySection(rows),
    others: remarks.filter(({ element }) => !shown.has(element)).map(remarkView),
  };
  function rowOf(row: DiffRow): Row {
    const head = headOf(row);
    return first ? { ...head, ...readOf(row) } : { ...head, before: partsOf(row.before), after: partsOf(row.after), ...changedRows(row.table) };
  }
  function headOf(row: DiffRow): Row {
    return { fresh: diff.sentBack?.changed.some(({ key }) => key === row.key) === true, key: row.key, label: row.label, section: row.section, remarks: remarksAt(row.key), typed: typed(form, remarkField(row.key)), error: errorAt(form, remarkField(row.key)) };
  }
  function remarksAt(key: string): object[] {
    return remarks.filter(({ element }) => element === key).map(remarkView);
  }
  function remarkView(remark: Remark): object {
    return {
      id: remark.id, words: remark.words, who: `${remark.author} ${staffTimeText(remark.at, now)}`, state: stateOf(remark), settled: remark.how !== "",
      mayDelete: remark.how === "" && remark.authorId === userId,
    };
  }
};

/** Whoever gets a version again need not read all of it again. */
const sentBackText = ({ sentBack }: Diff): string => {
  if (sentBack === null) return "";
  const { at, changed } = sentBack;
  return `${dateTimeText(at)} 退回以后${changed.length === 0 ? "没有改动。" : `改动了 ${changed.length} 处：${changed.map(({ label }) => label).join("、")}。`}`;
};

/** What was typed into a field of a form that is shown again. */
const stateOf = ({ how, changed }: Remark): string => {
  switch (how) {
    case "ticked": return "报送人已处理";
    case "changed": return "报送人已修改";
    case "": return changed ? "批注后改过" : "还没有处理";
  }
};

type Row = Record<string, unknown> & { section: string };
const bySection = (rows: readonly Row[]): object[] => [...Map.groupBy(rows, ({ section }) => section)].map(([title, list]) => ({ title, rows: list }));
const readOf = (row: DiffRow): { text: string; table: object[] } => ({ text: row.table.length > 0 ? "" : textOf(row.after), table: row.table.map(readRow) });

const ROW_WORDS: Readonly<Record<DiffTableRow["kind"], string>> = { same: "", changed: "修改", removed: "去掉", added: "新增" };

const readRow = ({ title, cells }: DiffTableRow): object => ({ title, cells: cells.map((cell) => ({ label: cell.label, text: textOf(cell.after) })) });

const changedRows = (table: readonly DiffTableRow[]): object => ({
  table: table.filter(({ kind }) => kind !== "same").map(({ title, kind, cells }) => ({
    title, kind, word: ROW_WORDS[kind], cells: cells.map((cell) => ({ label: cell.label, before: partsOf(cell.before), after: partsOf(cell.after) })),
  })),
  same: table.filter(({ kind }) => kind === "same").map(({ title }) => title),
});
