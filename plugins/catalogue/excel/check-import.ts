import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Clock, Db, FileStore, Tx, Work, WorkResult, WorkRun } from "../../../core/contract.ts";
import { unreadableBook } from "../../../core/excel/unreadable-book.ts";
import { importHref } from "../items/item-hrefs.ts";
import type { BookRow } from "./book-row.ts";
import { XLSX } from "../../../core/excel/book-type.ts";
import { countOutcomes, findFaults, itemLines, readImport } from "./find-imports.ts";
import type { LineOutcome } from "./import-model.ts";
import { healthHints } from "./health-hints.ts";
import { addChanges, changesOf } from "./item-changes.ts";
import { writeMarkedBook } from "./marked-book.ts";
import { openPass, prepareLines, type PrepareTools } from "./prepare-lines.ts";
import { stageBook } from "./stage-book.ts";
import { addFaults, setOutcomes } from "./write-faults.ts";

export const OfImport = z.object({ id: z.string() });
export type OfImport = z.infer<typeof OfImport>;
export type ImportWorkTools = PrepareTools & { files: FileStore; clock: Clock; transact<T>(work: (tx: Tx) => Promise<T>): Promise<T> };

const BATCH = 200;
/** Somebody who has the same slip in a hundred thousand rows reads the first of them. */
const OFFERING = 20;
const WOULD: Readonly<Record<BookRow["act"], LineOutcome>> = { create: "new", insert: "new", next: "changed", again: "changed", same: "same", blocked: "blocked", faulty: "faulty" };

/** 试运行: reads the workbook and says for each row what an import would do; writes nothing but its own findings. */
export const checkImport = (tools: ImportWorkTools): Work<OfImport> => ({
  schema: OfImport,
  run: async ({ id }, run) => {
    const upload = await readImport(tools.db, id);
    if (upload === undefined || upload.file_id === null) return { message: "上传的文件已经删除，没有可以检查的内容。" };
    const path = join(run.folder, "upload.xlsx");
    await writeFile(path, await tools.files.read(upload.file_id));
    const total = await stageBook(tools, id, path, run).catch((fault: unknown) => unreadableBook(fault, run.signal));
    if (typeof total === "string") {
      await setState(tools, id, "unreadable");
      return { message: total, next: { href: importHref, text: "重新上传" } };
    }
    await checkLines(tools, id, total, run);
    const counts = await countOutcomes(tools.db, id);
    await setState(tools, id, "checked", counts.new + counts.changed === 0);
    return {
      ...(await markedFile(tools.db, id, run, total)),
      message: `检查完成：可以新增 ${counts.new} 个，更新 ${counts.changed} 个，没有变化 ${counts.same} 个；有错误 ${counts.faulty} 行，暂缓 ${counts.blocked} 行。`,
      next: { href: `${importHref}/${id}`, text: "查看检查结果" },
    };
  },
});

/** The marked copy, when there is anything to mark. */
export const markedFile = async (db: Db, id: string, run: WorkRun, total: number): Promise<Pick<WorkResult, "file">> => {
  const upload = await readImport(db, id);
  const { total: errors } = await findFaults(db, id, "error", 1);
  const { total: hints } = await findFaults(db, id, "hint", 1);
  if (upload === undefined || errors + hints === 0) return {};
  const path = join(run.folder, "marked.xlsx");
  await writeMarkedBook(db, upload, path, { progress: () => run.progress(total, total) });
  return { file: { name: `${upload.file_name.replace(/\.xlsx$/i, "")}（标出需要改正的地方）.xlsx`, type: XLSX, path } };
};

const checkLines = async (tools: ImportWorkTools, id: string, total: number, run: WorkRun): Promise<void> => {
  const upload = await readImport(tools.db, id);
  if (upload === undefined) return;
  const pass = await openPass(tools, upload, run.owner, OFFERING);
  let done = 0;
  for await (const lines of itemLines(tools.db, id, [""], BATCH)) {
    const rows = await prepareLines(tools, pass, lines);
    const changes = await changesOf(tools.db, tools.libraries, rows);
    const hints = await healthHints(tools.db, tools.libraries, rows);
    await tools.transact(async (tx) => {
      await addFaults(tx, id, [...rows.flatMap(({ faults }) => faults), ...hints]);
      await addChanges(tx, id, changes, false);
      await setOutcomes(tx, id, rows.map(({ line, act }) => ({ sheet: line.sheet, line: line.line, outcome: WOULD[act] })));
    });
    done += lines.length;
    await run.progress(done, total);
  }
  await addLostParts(tools, id);
};

/** Rows of parts whose number no item of the file has. */
const addLostParts = async ({ transact }: ImportWorkTools, id: string): Promise<void> => {
  await transact(async (tx) => {
    await tx.raw(`
      insert into catalogue_import_faults (import_id, sheet, line, cell, label, message, kind)
      select p.import_id, p.sheet, p.line, -1, '编号', '事项工作表里没有“' || left(p.item_key, 60) || '”这个编号，这一行不导入', 'error'
      from catalogue_import_lines p where p.import_id = :id and not p.is_item and p.item_key <> ''
        and not exists (select 1 from catalogue_import_lines i where i.import_id = p.import_id and i.is_item and i.item_key = p.item_key)`, { id });
  });
};

const setState = async ({ transact, clock }: ImportWorkTools, id: string, state: "checked" | "unreadable", nothing = false): Promise<void> => {
  await transact(async (tx) => {
    // What was read of a file that is none of ours is of no use to anybody.
    if (state === "unreadable") await tx("catalogue_import_lines").where({ import_id: id }).delete();
    await tx("catalogue_imports").where({ id }).update({ state, nothing, ...(state === "unreadable" ? { ended_at: clock.now() } : {}) });
  });
};
