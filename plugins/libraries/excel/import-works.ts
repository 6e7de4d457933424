import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { z } from "zod";
import { XLSX } from "../../../core/excel/book-type.ts";
import { unreadableBook } from "../../../core/excel/unreadable-book.ts";
import { writeMarkedHead, writeMarkedRow } from "../../../core/excel/marked-row.ts";
import { fillWords, Refusal, type Work, type WorkResult, type WorkRun } from "../../../core/contract.ts";
import { editableDepartments } from "../records/editable-departments.ts";
import { kinds } from "../records/kinds.ts";
import type { AnyHouse } from "../records/shelf.ts";
import { text } from "../text.ts";
import { importHref } from "./import-hrefs.ts";
import { NO_COUNTS, readImport, type ImportCounts, type ImportRecord } from "./find-imports.ts";
import { faultAt, judgeLines, type Judged, type Pass } from "./judge-lines.ts";
import type { LibraryBook } from "./library-book.ts";
import { readUpload, type BookFault, type Upload } from "./read-upload.ts";

export const OfImport = z.object({ id: z.string() });
export type OfImport = z.infer<typeof OfImport>;

const BATCH = 100;
/** More than anybody reads on a page; the marked copy has all of them. */
const MOST_SAID = 5_000;

type Tools = { house: AnyHouse; book: LibraryBook };

/** 试运行: says for each line what an import would do; writes nothing but its own findings. */
export const checkLibraryImport = (tools: Tools): Work<OfImport> => ({
  schema: OfImport,
  run: ({ id }, run) => withUpload(tools, id, run, async (upload, record) => {
    const [counts, faults] = [{ ...NO_COUNTS }, [...upload.faults]];
    await eachLine(tools, upload, run, async (judged) => {
      counts[judged.act === "add" ? "new" : judged.act === "change" ? "changed" : judged.act] += 1;
      faults.push(...judged.faults);
    });
    await keep(tools, id, { state: "checked", counts, faults: said(upload, faults) });
    const { one, unit } = kinds[tools.book.kind];
    return {
      ...(await markedCopy(upload, record, faults, run)),
      message: `检查完成：可以新增 ${counts.new} ${unit}${one}，更新 ${counts.changed} ${unit}，没有变化 ${counts.same} ${unit}；有错误 ${counts.faulty} 行。`,
      next: { href: `${importHref(tools.book.kind)}/${id}`, text: "查看检查结果" },
    };
  }),
});

/**
 * 确认导入: judged once more against what is there now, and written line by line with the commands of the forms, each in a transaction of
 * its own. What an interrupted run has written, the next one finds unchanged.
 */
export const runLibraryImport = (tools: Tools): Work<OfImport> => ({
  schema: OfImport,
  run: ({ id }, run) => withUpload(tools, id, run, async (upload, record) => {
    const [counts, faults] = [{ ...NO_COUNTS }, [...upload.faults]];
    await eachLine(tools, upload, run, async (judged) => {
      const { outcome, refused } = await saveLine(tools, run, upload, judged);
      counts[outcome] += 1;
      faults.push(...judged.faults, ...refused);
    });
    await keep(tools, id, { state: "done", counts, faults: said(upload, faults), ended_at: tools.house.clock.now() });
    const { one, unit } = kinds[tools.book.kind];
    return {
      ...(await markedCopy(upload, record, faults, run)),
      message: `已新增 ${counts.added} ${unit}${one}，更新 ${counts.updated} ${unit}，没有变化 ${counts.same} ${unit}；没有导入 ${counts.faulty} 行。`,
      next: { href: `${importHref(tools.book.kind)}/${id}`, text: "查看导入报告" },
    };
  }),
});

const withUpload = async ({ house, book }: Tools, id: string, run: WorkRun, work: (upload: Upload, record: ImportRecord) => Promise<WorkResult>): Promise<WorkResult> => {
  const record = await readImport(house.db, id);
  if (record === undefined || record.file_id === null) return { message: "上传的文件已经清理，没有可以导入的内容。" };
  const path = join(run.folder, "upload.xlsx");
  await writeFile(path, await house.files.read(record.file_id));
  const upload = await readUpload(book, path).catch((fault: unknown) => unreadableBook(fault, run.signal));
  if (typeof upload !== "string") return work(upload, record);
  await keep({ house, book }, id, { state: "unreadable", ended_at: house.clock.now() });
  return { message: upload, next: { href: importHref(book.kind), text: "重新上传" } };
};

const eachLine = async ({ house, book }: Tools, upload: Upload, run: WorkRun, take: (judged: Judged) => Promise<void>): Promise<void> => {
  const editable = book.kind === "laws" ? [] : await editableDepartments(house.db, house.people, run.owner);
  const byName = Map.groupBy(editable, ({ text: name }) => name);
  const pass: Pass = { user: run.owner, keys: new Map(), upload, departments: new Map([...byName].map(([name, own]) => [name, own.map(({ value }) => value)])) };
  for (let at = 0; at < upload.records.length; at += BATCH) {
    for (const judged of await judgeLines(house.db, book, pass, upload.records.slice(at, at + BATCH))) await take(judged);
    await run.progress(Math.min(at + BATCH, upload.records.length), upload.records.length);
  }
};

type Saved = { outcome: "added" | "updated" | "same" | "faulty"; refused: BookFault[] };

const saveLine = async ({ book }: Tools, run: WorkRun, upload: Upload, judged: Judged): Promise<Saved> => {
  if (!("words" in judged)) return { outcome: judged.act, refused: [] };
  try {
    await book.save(run.owner, judged.words, judged.stored);
    return { outcome: judged.act === "add" ? "added" : "updated", refused: [] };
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault;
    return { outcome: "faulty", refused: [faultAt(upload, judged.line, fault.field, fillWords(text[fault.code] ?? "您不能维护这一条", fault.values))] };
  }
};

const keep = async ({ house }: Tools, id: string, change: { state: ImportRecord["state"]; counts?: ImportCounts; faults?: ImportRecord["faults"]; ended_at?: Date }): Promise<void> => {
  const { counts, faults, ...plain } = change;
  await house.transact((tx) => tx("libraries_imports").where({ id }).update({
    ...plain, ...(counts === undefined ? {} : { counts: JSON.stringify(counts) }), ...(faults === undefined ? {} : { faults: JSON.stringify(faults) }),
  }));
};

const inOrder = (one: BookFault, other: BookFault): number => one.sheet - other.sheet || one.line - other.line || one.cell - other.cell;

/** NUL is the one sign that PostgreSQL keeps in no text. */
const plainText = (words: string): string => words.replaceAll("\0", "").slice(0, 500);

const said = (upload: Upload, faults: readonly BookFault[]): ImportRecord["faults"] =>
  faults.toSorted(inOrder).slice(0, MOST_SAID).map(({ sheet, label, message, ...fault }) => ({ ...fault, sheet: plainText(upload.pages[sheet]?.name ?? ""), label: plainText(label), message: plainText(message) }));

/** The upload once more with every fault at its cell, when there is anything to mark. */
const markedCopy = async ({ pages }: Upload, { file_name: name }: ImportRecord, faults: readonly BookFault[], run: WorkRun): Promise<Pick<WorkResult, "file">> => {
  if (faults.length === 0) return {};
  const path = join(run.folder, "marked.xlsx");
  const writer = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useStyles: true, useSharedStrings: false });
  const byPlace = Map.groupBy(faults, ({ sheet, line }) => `${sheet} ${line}`);
  pages.forEach(({ name: title, headers, lines }, sheet) => {
    if (headers.length === 0) return;
    const page = writer.addWorksheet(title, { views: [{ state: "frozen", ySplit: 1, xSplit: 1 }] });
    writeMarkedHead(page, headers);
    for (const line of lines) writeMarkedRow(page, headers, line, byPlace.get(`${sheet} ${line.line}`) ?? []);
    page.commit();
  });
  await writer.commit();
  return { file: { name: `${name.replace(/\.xlsx$/i, "")}（标出需要改正的地方）.xlsx`, type: XLSX, path } };
};
