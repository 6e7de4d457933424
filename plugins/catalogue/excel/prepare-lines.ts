import type { Db, Department, PeopleDirectory, User } from "../../../core/contract.ts";
import type { Libraries } from "../../libraries/api.ts";
import type { Dictionary } from "../elements/element.ts";
import { departmentsFor } from "../entries/find-editable.ts";
import type { BookLine, BookRow, Known } from "./book-row.ts";
import type { SheetColumn } from "./book-plan.ts";
import type { ImportRecord, UploadLine } from "./import-model.ts";
import { judgeKnown } from "./judge-known.ts";
import { judgeNew, memoryOf } from "./judge-new.ts";
import { columnsIn, type MatchedSheet } from "./match-sheets.ts";
import { readItemLine } from "./read-item-line.ts";
import { identityText, lookUpEntries, lookUpItems, lookUpNearEntries, type FoundEntry } from "./resolve-items.ts";
import { lookUpRecords, recordFinder, type PartLines } from "./resolve-records.ts";

export type PrepareTools = { db: Db; libraries: Libraries; people: PeopleDirectory; dictionary: Dictionary };

/** What one pass through an upload keeps from batch to batch. `offers`: for so many batches more is looked for what comes near to a wrong name. */
export type Pass = { offers: number; upload: ImportRecord; user: User; departments: readonly Department[]; sheets: ReadonlyMap<number, MatchedSheet>; seen: Map<string, BookLine> };

export const openPass = async ({ db, people, dictionary }: PrepareTools, upload: ImportRecord, user: User, offers: number): Promise<Pass> => ({
  offers, upload, user, departments: await departmentsFor(db, people, user, "catalogue.edit"), seen: new Map(),
  sheets: new Map(upload.sheets.flatMap((sheet, index) => (sheet.headers.length === 0 ? [] : [[index, columnsIn(sheet, dictionary)] as const]))),
});

/** Judges a batch of lines about items, a handful of queries for all of them. */
export const prepareLines = async (tools: PrepareTools, pass: Pass, lines: readonly UploadLine[]): Promise<BookRow[]> => {
  const { db, libraries } = tools;
  const found = lines.flatMap((line): BookLine[] => {
    const sheet = pass.sheets.get(line.sheet);
    return sheet === undefined ? [] : [{ sheet, line }];
  });
  const offers = pass.offers > 0;
  pass.offers -= 1;
  const items = await lookUpItems(db, libraries, lines);
  const fresh = found.filter(({ line }) => !items.has(line.key));
  const entries = await lookUpEntries(db, fresh);
  const known: Known = { user: pass.user, departments: pass.departments, items, entries, nearEntries: offers ? await lookUpNearEntries(db, pass.user, fresh, entries) : new Map(), made: await lookUpMade(db, pass.departments, entries, fresh) };
  const parts = await partsOf(db, pass, lines);
  const records = await lookUpRecords(db, libraries, [...parts.values()].flat(), offers);
  return found.map((at) => judge(pass, known, at, (before) => readItemLine({
    sheet: at.sheet, line: at.line, before: before.values, find: recordFinder(records, before),
    parts: parts.get(at.line.key) ?? emptyParts(pass),
  })));
};

type Reader = (before: Pick<Parameters<typeof recordFinder>[1], "values" | "records">) => ReturnType<typeof readItemLine>;

const judge = (pass: Pass, known: Known, at: BookLine, read: Reader): BookRow => {
  const first = pass.seen.get(at.line.key);
  if (at.line.key === "") return { ...at, act: "faulty", faults: [] };
  if (first !== undefined && (first.line.line !== at.line.line || first.line.sheet !== at.line.sheet)) {
    const cell = at.sheet.columns.findIndex((column) => column?.role === "key");
    return { ...at, act: "faulty", faults: [{ sheet: at.line.sheet, line: at.line.line, cell, label: "编号", message: `与“${first.sheet.name}”第 ${first.line.line} 行的编号相同`, kind: "error" }] };
  }
  pass.seen.set(at.line.key, at);
  const item = known.items.get(at.line.key);
  return item === undefined ? judgeNew(known, at, read({ values: {}, records: {} })) : judgeKnown(known, at, item, read(item));
};

/** Every sheet of parts stands for every item: an item without rows in a sheet that is there has none. */
const emptyParts = (pass: Pass): PartLines[] => [...pass.sheets.values()].filter(({ kind }) => kind === "parts").map((sheet) => ({ sheet, lines: [] }));

type StagedLine = { sheet: number; line: number; item_key: string; cells: UploadLine["cells"] };
export const toLine = ({ sheet, line, item_key: key, cells }: StagedLine): UploadLine => ({ sheet, line, key, cells });

/** The rows of the parts of these items, in the order of the file; one query. */
const partsOf = async (db: Db, pass: Pass, lines: readonly UploadLine[]): Promise<Map<string, PartLines[]>> => {
  const rows: StagedLine[] = await db("catalogue_import_lines").where({ import_id: pass.upload.id, is_item: false }).whereIn("item_key", lines.map(({ key }) => key))
    .orderBy(["sheet", "line"]).select("sheet", "line", "item_key", "cells");
  const byKey = Map.groupBy(rows.map(toLine), ({ key }) => key);
  return new Map([...byKey].map(([key, own]) => [key, [...pass.sheets].filter(([, { kind }]) => kind === "parts")
    .map(([index, sheet]) => ({ sheet, lines: own.filter((line) => line.sheet === index) }))]));
};

/** The memory of new items without a code: every place that a line of this name could mean, in one query. */
const lookUpMade = async (db: Db, departments: readonly Department[], entries: readonly FoundEntry[], lines: readonly BookLine[]): Promise<Known["made"]> => {
  const keys = lines.flatMap((at) => {
    const name = textAt(at, ({ role, ...column }) => role === "value" && "key" in column && column.key === "task_name");
    const department = identityText(at.sheet, at.line, "dept_name");
    const fitting = departments.filter((one) => department === "" || one.name === department);
    return fitting.flatMap(({ id }) => ["", ...entries.map((entry) => entry.id)].map((entryId) => memoryOf(id, at.sheet.typeCode, entryId, name)));
  });
  if (keys.length === 0) return new Map();
  const rows: { external_key: string; item_id: string; fingerprint: string }[] = await db("catalogue_import_rows").where({ source: EXCEL })
    .whereRaw("external_key = any(?)", [[...new Set(keys)]]).select("external_key", "item_id", "fingerprint");
  return new Map(rows.map((row) => [row.external_key, { itemId: row.item_id, fingerprint: row.fingerprint }]));
};

const textAt = ({ sheet, line }: BookLine, is: (column: SheetColumn) => boolean): string =>
  String(line.cells[sheet.columns.findIndex((column) => column !== undefined && is(column))] ?? "").trim();

export const EXCEL = "excel";
