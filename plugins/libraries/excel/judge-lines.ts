import type { Db, User } from "../../../core/contract.ts";
import { kinds } from "../records/kinds.ts";
import type { FieldFault, LibraryBook, SheetColumn, Stored, Words } from "./library-book.ts";
import type { BookFault, RecordLine, Upload } from "./read-upload.ts";
import { KEY, STAMP } from "./library-sheets.ts";
import { plainArticles } from "./sheet-cells.ts";

/** What is to be done with a line. */
export type Judged = { line: RecordLine; faults: readonly BookFault[] } & ({ act: "same" | "faulty" } | { act: "add" | "change"; words: Words; stored: Stored | null });

/** What the judging of lines may look at: `departments` by name, `keys` of the lines judged so far. */
export type Pass = { user: User; departments: ReadonlyMap<string, readonly string[]>; keys: Map<string, number>; upload: Upload };

/** Judges some lines: a handful of queries for all, and the checks of the form for each. */
export const judgeLines = async (db: Db, book: LibraryBook, pass: Pass, lines: readonly RecordLine[]): Promise<Judged[]> => {
  const byId = new Map((await book.byId(db, pass.user, lines.map(({ key }) => key).filter(isNumber))).map((stored) => [stored.id, stored]));
  const names = [...new Set(lines.map(({ typed }) => book.nameOf(typed)).filter((name) => name !== ""))];
  const byKey = new Map((await book.named(db, pass.user, names)).map((stored) => [book.keyOf(stored.words), stored]));
  const judged: Judged[] = [];
  for (const line of lines) {
    const isLost = isNumber(line.key) && !byId.has(line.key);
    // eslint-disable-next-line house/no-query-in-loop -- The check of the form, which asks only for a line that names a later law or a region.
    judged.push(isLost ? faulty(pass, line, [{ field: KEY.field, message: `库里没有编号是“${line.key}”的${kinds[book.kind].one}。新增的请把编号清空` }]) : await judgeLine(db, book, pass, line, { byId, byKey }));
  }
  return judged;
};

type Known = { byId: ReadonlyMap<string, Stored>; byKey: ReadonlyMap<string, Stored> };

const isNumber = (key: string): boolean => /^\d{1,18}$/.test(key);

const judgeLine = async (db: Db, book: LibraryBook, pass: Pass, line: RecordLine, known: Known): Promise<Judged> => {
  const named = known.byId.get(line.key) ?? null;
  const read = readWords(book, pass, line, named);
  const key = book.keyOf(read.words);
  const facts: Facts = { named, twin: known.byKey.get(key) ?? null, first: pass.keys.get(key) };
  // A line without a number that says of a record of the library what it says itself is that record: the same file twice adds nothing.
  const stored = named ?? facts.twin;
  if (read.faults.length === 0 && isSame(book, line, stored, read.words)) return { line, act: "same", faults: [] };
  pass.keys.set(key, facts.first ?? line.line);
  const faults = await faultsOf(db, book, line, { facts, read, stored });
  return faults.length > 0 ? faulty(pass, line, faults) : { line, act: stored === null ? "add" : "change", words: read.words, stored, faults: [] };
};

type Read = { words: Words; faults: FieldFault[] };

/** What stands in the way of the line as a whole, or else what is wrong in its cells. */
const faultsOf = async (db: Db, book: LibraryBook, line: RecordLine, { facts, read, stored }: { facts: Facts; read: Read; stored: Stored | null }): Promise<readonly FieldFault[]> => {
  const hindrance = clashOf(book, facts) ?? (stored === null ? noNewOf(book) : changeHindrance(book, line, stored));
  if (hindrance !== undefined) return [hindrance];
  return read.faults.length > 0 ? read.faults : book.check(db, read.words, stored);
};

type Facts = { named: Stored | null; twin: Stored | null; first: number | undefined };

/** Two that would be one: in the file, or in the library. */
const clashOf = ({ kind }: LibraryBook, { named, twin, first }: Facts): FieldFault | undefined => {
  const { one, unit } = kinds[kind];
  const field = kind === "laws" ? "title" : "name";
  if (first !== undefined) return { field, message: `与第 ${first} 行是同一${unit}${one}` };
  if (twin === null || twin.id === named?.id) return undefined;
  if (named === null) return { field, message: `库里已经有这${unit}${one}（编号 ${twin.id}），内容不同。要修改它，请在“编号”一列填写 ${twin.id}` };
  return { field, message: `与编号 ${twin.id} 的那一${unit}相同，请换一个名称，或者在库里合并` };
};

const noNewOf = ({ noNew }: LibraryBook): FieldFault | undefined => (noNew === "" ? undefined : { field: "", message: noNew });

const changeHindrance = ({ kind }: LibraryBook, { stamp }: RecordLine, { mayChange, revision }: Stored): FieldFault | undefined => {
  if (!mayChange) return { field: "", message: `这${kinds[kind].unit}${kinds[kind].one}不归您维护，或者已经合并，不能修改` };
  return stamp === "" || stamp === String(revision) ? undefined : { field: STAMP.field, message: "导出以后有人修改过，不导入。请重新导出再改" };
};

const isSame = ({ columns }: LibraryBook, line: RecordLine, stored: Stored | null, words: Words): boolean =>
  stored !== null && columns.every(({ field, kind }) => kind === "to-read" || (words[field] ?? "") === (stored.words[field] ?? "").trim())
  && (line.articles === undefined || plainArticles(line.articles) === plainArticles(stored.words["articles"] ?? ""));

/** The words of the form: those of the file over those that are stored. */
const readWords = (book: LibraryBook, pass: Pass, line: RecordLine, stored: Stored | null): Read => {
  const words: Record<string, string> = { ...(stored?.words ?? book.blank(pass.user)) };
  const faults: FieldFault[] = [];
  for (const column of book.columns) {
    const typed = line.typed[column.field];
    if (typed === undefined) continue;
    const read = column.kind === "whose" ? readDepartment(pass, typed, stored) : readCode(column, typed);
    if ("fault" in read) faults.push({ field: column.field, message: read.fault });
    else words[column.field] = read.word;
  }
  return { words: line.articles === undefined ? words : { ...words, articles: line.articles }, faults };
};

type CellRead = { word: string } | { fault: string };

const readCode = ({ list }: SheetColumn, typed: string): CellRead => {
  if (list === undefined || typed === "") return { word: typed };
  const found = list.find(({ code, label }) => label === typed || code === typed);
  return found === undefined ? { fault: `“${typed.slice(0, 60)}”不在列表中，请从下拉列表中选择：${list.map(({ label }) => label).join("、")}` } : { word: found.code };
};

const readDepartment = ({ user, departments }: Pass, typed: string, stored: Stored | null): CellRead => {
  if (stored !== null && (typed === "" || typed === stored.department)) return { word: stored.words["department_id"] ?? "" };
  const [found, another] = departments.get(typed === "" ? user.department.name : typed) ?? [];
  if (found === undefined) return { fault: `“${(typed === "" ? user.department.name : typed).slice(0, 60)}”不是您可以维护的单位，请写单位的全称` };
  return another === undefined ? { word: found } : { fault: `有不止一个单位叫“${typed}”，请在页面上新增` };
};

const faulty = ({ upload }: Pass, line: RecordLine, faults: readonly FieldFault[]): Judged =>
  ({ line, act: "faulty", faults: faults.map(({ field, message }) => faultAt(upload, line, field, message)) });

/** A fault of a field stands at its cell; the label in front of the words of the form is the column's already. */
export const faultAt = (upload: Upload, line: RecordLine, field: string, message: string): BookFault => {
  const label = upload.header(field);
  return { sheet: upload.main, line: line.line, cell: line.at.get(field) ?? -1, label: label === "" ? "整行" : label, message: label === "" ? message : message.replace(/^[^：，。]{1,12}：/, ""), kind: "error" };
};
