import type { Db, Tx, WorkRun } from "../../../core/contract.ts";
import type { Dictionary } from "../elements/element.ts";
import { KEY_HEADER } from "./book-plan.ts";
import type { Fault, UploadLine, UploadSheet } from "./import-model.ts";
import { matchSheet } from "./match-sheets.ts";
import { readBook, type ReadSheet } from "../../../core/excel/read-book.ts";
import type { RawCell } from "../../../core/excel/sheet-parser.ts";
import { addFaults } from "./write-faults.ts";

type Tools = { db: Db; transact<T>(work: (tx: Tx) => Promise<T>): Promise<T>; dictionary: Dictionary };
const BATCH = 1_000;
/** A batch becomes one JSON text and one statement. */
const BATCH_CHARACTERS = 2_000_000;

/**
 * Brings a workbook into the database row by row. What belongs to one item stands in many sheets, and only the database can put it
 * together again without holding the whole file in memory. A second run begins anew. Answers the number of rows about items.
 */
export const stageBook = async (tools: Tools, importId: string, path: string, run: Pick<WorkRun, "progress">): Promise<number> => {
  await tools.transact(async (tx) => {
    for (const table of ["catalogue_import_lines", "catalogue_import_faults", "catalogue_import_changes"]) await tx(table).where({ import_id: importId }).delete();
  });
  const sheets: UploadSheet[] = [];
  const heard: Fault[] = [];
  let items = 0;
  let read = 0;
  for await (const page of readBook(path)) {
    const stage = stager(tools, importId, () => { read += BATCH; return run.progress(read, 0); });
    const { sheet, faults, count } = await stageSheet(page, sheets.length, stage, tools.dictionary);
    heard.push(...faults);
    if (sheet?.kind === "items") items += count;
    sheets.push(sheet ?? { name: page.name, kind: "parts", typeCode: "", element: "", headers: [] });
  }
  await tools.transact(async (tx) => {
    await addFaults(tx, importId, heard);
    await tx("catalogue_imports").where({ id: importId }).update({ sheets: JSON.stringify(sheets) });
  });
  return items;
};

type Stage = { add(line: UploadLine, isItem: boolean): Promise<void>; flush(): Promise<void> };

const stageSheet = async (page: ReadSheet, index: number, stage: Stage, dictionary: Dictionary): Promise<{ sheet: UploadSheet | undefined; faults: Fault[]; count: number }> => {
  let matched: ReturnType<typeof matchSheet> | undefined;
  let count = 0;
  const faults: Fault[] = [];
  for await (const { line, cells } of page.rows()) {
    if (matched === undefined) {
      matched = matchSheet({ index, name: page.name }, line, cells, dictionary);
      if (matched.sheet === undefined) break;
      continue;
    }
    const { sheet } = matched;
    if (sheet === undefined || isEmpty(cells)) continue;
    const at = sheet.headers.indexOf(KEY_HEADER);
    const key = keyIn(cells[at]);
    if (key === "") faults.push(keyless(index, line, at));
    await stage.add({ sheet: index, line, key, cells: Array.from(cells, (cell) => cell ?? null) }, sheet.kind === "items");
    count += 1;
  }
  await stage.flush();
  return matched === undefined ? { sheet: undefined, faults, count } : { sheet: matched.sheet, faults: [...matched.faults, ...faults], count };
};

const keyIn = (cell: RawCell): string => String(cell ?? "").trim().toUpperCase();
const keyless = (sheet: number, line: number, cell: number): Fault => ({ sheet, line, cell, label: KEY_HEADER, message: "请填写编号，新增的事项可以写“新1”", kind: "error" });

const isEmpty = (cells: readonly RawCell[]): boolean => cells.every((cell) => cell === undefined || String(cell).trim() === "");

const stager = ({ transact }: Tools, importId: string, tell: () => Promise<void>): Stage => {
  let waiting: object[] = [];
  let characters = 0;
  const flush = async (): Promise<void> => {
    if (waiting.length === 0) return;
    const rows = JSON.stringify(waiting);
    waiting = [];
    characters = 0;
    await transact(async (tx) => {
      await tx.raw(`
        insert into catalogue_import_lines (import_id, sheet, line, item_key, is_item, cells)
        select ?, sheet, line, item_key, is_item, cells from jsonb_to_recordset(?::jsonb) as l(sheet smallint, line integer, item_key text, is_item boolean, cells jsonb)
        on conflict do nothing`, [importId, rows]);
    });
    await tell();
  };
  return {
    add: async ({ sheet, line, key, cells }, isItem) => {
      waiting.push({ sheet, line, item_key: key, is_item: isItem, cells });
      for (const cell of cells) characters += typeof cell === "string" ? cell.length : 8;
      if (waiting.length >= BATCH || characters >= BATCH_CHARACTERS) await flush();
    },
    flush,
  };
};
