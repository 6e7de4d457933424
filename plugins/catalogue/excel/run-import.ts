import type { Audit, Department, Tx, Work, WorkRun } from "../../../core/contract.ts";
import { importBatch } from "../import/import-batch.ts";
import type { ImportRow, ImportRun } from "../import/import-run.ts";
import { departmentKey } from "../import/import-run.ts";
import type { Mapping } from "../import/mapping.ts";
import { createItem } from "../items/create-item.ts";
import { importHref } from "../items/item-hrefs.ts";
import { text } from "../text.ts";
import { addMissing } from "./add-missing.ts";
import { bookMemory, type WritingRow } from "./book-memory.ts";
import { faultAt, type BookRow } from "./book-row.ts";
import { markedFile, OfImport, type ImportWorkTools } from "./check-import.ts";
import { countOutcomes, itemLines, readImport } from "./find-imports.ts";
import type { Fault, ImportRecord, LineOutcome } from "./import-model.ts";
import { addChanges, changesOf, dropForeseen } from "./item-changes.ts";
import { EXCEL, openPass, prepareLines } from "./prepare-lines.ts";
import { placeOf } from "./read-item-line.ts";
import { addFaults, setOutcomes } from "./write-faults.ts";

type Tools = ImportWorkTools & { audit: Audit };
type Session = { tools: Tools; upload: ImportRecord; run: ImportRun; owner: WorkRun["owner"] };
type CreateRow = Extract<BookRow, { act: "create" }>;
type Done = { at: BookRow; outcome: LineOutcome; fault?: Fault };

const BATCH = 200;
const source: Mapping = { id: EXCEL, label: " Excel ", columns: [], regions: [], identity: () => { throw new Error("Excel rows are identified by their own columns"); }, elements: [], reads: [], leaves: {}, remarks: () => [] };

/**
 * 确认导入: what the check has found good, judged once more against what is there now. Each batch writes down what has become of its
 * rows in the same commit, so a run that was killed goes on where it stopped, and one bad row never stops the rest.
 */
export const runImport = (tools: Tools): Work<OfImport> => ({
  schema: OfImport,
  run: async ({ id }, run) => {
    const upload = await readImport(tools.db, id);
    if (upload === undefined) return { message: "这次导入已经清理，没有可以导入的内容。" };
    const before = await countOutcomes(tools.db, id);
    const total = before.new + before.changed;
    const pass = await openPass(tools, upload, run.owner, 0);
    const session: Session = { tools, upload, owner: run.owner, run: importRunOf(tools, upload, pass.departments, run.owner) };
    let done = 0;
    for await (const lines of itemLines(tools.db, id, ["new", "changed"], BATCH)) {
      await writeLines(session, await prepareLines(tools, pass, lines));
      done += lines.length;
      await run.progress(done, total);
    }
    await tools.transact((tx) => tx("catalogue_imports").where({ id }).update({ state: "done", ended_at: tools.clock.now() }));
    const after = await countOutcomes(tools.db, id);
    return {
      ...(await markedFile(tools.db, id, run, total)),
      message: `导入完成：新增 ${after.created} 个，更新 ${after.updated} 个，没有变化 ${after.same} 个；有错误没有导入 ${after.faulty} 行，暂缓 ${after.blocked} 行。`,
      next: { href: `${importHref}/${id}`, text: "查看导入报告" },
    };
  },
});

const importRunOf = (tools: Tools, upload: ImportRecord, departments: readonly Department[], actor: WorkRun["owner"]): ImportRun => ({
  tools, mapping: source, file: upload.file_name, publish: false, now: tools.clock.now(), actor, memory: bookMemory(new Map()), entries: new Map(),
  departments: new Map(departments.map((one) => [departmentKey(one.regionCode, one.name), one])),
});

const writeLines = async (session: Session, rows: readonly BookRow[]): Promise<void> => {
  const writing = rows.filter((row): row is WritingRow => row.act === "insert" || row.act === "next" || row.act === "again");
  if (writing.length > 0) await writeSafely(session, writing);
  for (const row of rows) {
    if (row.act === "create") await createSafely(session, row);
  }
  const rest = rows.filter(({ act }) => act === "same" || act === "blocked" || act === "faulty").map((at): Done => ({ at, outcome: at.act === "same" ? "same" : at.act === "blocked" ? "blocked" : "faulty" }));
  await session.tools.transact(async (tx) => {
    await addFaults(tx, session.upload.id, rest.flatMap(({ at }) => at.faults.filter(({ kind }) => kind === "error")));
    await note(tx, session, rest);
  });
};

const note = async (tx: Tx, { upload }: Session, done: readonly Done[]): Promise<void> => {
  await addFaults(tx, upload.id, done.flatMap(({ fault }) => fault ?? []));
  await dropForeseen(tx, upload.id, done.map(({ at: { line } }) => line));
  await setOutcomes(tx, upload.id, done.map(({ at: { line }, outcome }) => ({ sheet: line.sheet, line: line.line, outcome })));
};

const writeBatch = async (session: Session, rows: readonly WritingRow[]): Promise<void> => {
  const { tools, run } = session;
  await tools.transact(async (tx) => {
    const values = await addMissing(tx, tools.libraries, rows.map((at) => ({ ...at, values: at.row.values })));
    const judged = new Map(rows.map((at, index): [ImportRow, WritingRow] => [{ ...at.row, values: values[index] ?? at.row.values }, at]));
    const result = await importBatch(tx, { ...run, memory: bookMemory(judged) }, [...judged.keys()]);
    const changed = [...judged].flatMap(([row, at], index) => (result.outcomes[index] === "blocked" ? [] : [{ ...at, row, missing: [] }]));
    await addChanges(tx, session.upload.id, await changesOf(tx, tools.libraries, changed), true);
    await note(tx, session, rows.map((at, index): Done => {
      const outcome = result.outcomes[index];
      const said = result.remarks.find(({ line }) => line === at.line.line);
      if (outcome === "blocked") return { at, outcome: "blocked", fault: faultAt(at, placeOf(at.sheet, "key"), said?.reason ?? "这一行没有导入") };
      return { at, outcome: outcome === "created" ? "created" : "updated", ...(said === undefined ? {} : { fault: faultAt(at, placeOf(at.sheet, "key"), said.reason, "hint") }) };
    }));
  });
};

/** When the database does not take a batch because of what is in it, the rows go one by one, and only the bad one is refused. */
const writeSafely = async (session: Session, rows: readonly WritingRow[]): Promise<void> => {
  try {
    await writeBatch(session, rows);
  } catch (fault) {
    const words = wordsOf(fault);
    if (words === undefined) throw fault;
    const [only] = rows;
    if (rows.length > 1) for (const row of rows) await writeSafely(session, [row]);
    else if (only !== undefined) await refuseRow(session, only, words);
  }
};

/** A new item without a code is made as the editor makes it: number, shared elements of the 目录, act and audit. */
const createSafely = async (session: Session, at: CreateRow): Promise<void> => {
  const { tools, owner, run } = session;
  try {
    await tools.transact(async (tx) => {
      const [values = at.values] = await addMissing(tx, tools.libraries, [{ ...at, departmentId: at.department.id }]);
      const made = await createItem(tx, owner, { departmentId: at.department.id, entryId: at.entry?.id ?? null, typeCode: at.typeCode, baseCode: "", values, now: run.now }, tools);
      await tx("catalogue_import_rows").insert({ source: EXCEL, external_key: at.memory, item_id: made.itemId, version_id: made.versionId, fingerprint: at.fingerprint, imported_at: run.now })
        .onConflict(["source", "external_key"]).merge();
      await note(tx, session, [{ at, outcome: "created" }]);
    });
  } catch (fault) {
    const words = wordsOf(fault);
    if (words === undefined) throw fault;
    await refuseRow(session, at, words);
  }
};

const refuseRow = async (session: Session, at: BookRow, words: string): Promise<void> => {
  await session.tools.transact((tx) => note(tx, session, [{ at, outcome: "faulty", fault: faultAt(at, placeOf(at.sheet, "key"), words) }]));
};

/**
 * What is the row's own fault, in words: a refusal of a command, a promise of the versions that forbids the change (CA001: it has moved on
 * meanwhile), or a value that PostgreSQL does not take (classes 22 and 23).
 */
const wordsOf = (fault: unknown): string | undefined => {
  if (!(fault instanceof Error) || !("code" in fault) || typeof fault.code !== "string") return undefined;
  if (fault.name === "Refusal") return text[fault.code] ?? "不符合规则，没有导入";
  if (fault.code === "CA001") return "这个事项现在不能修改（已经提交或者刚刚有人处理过），办完以后再导入";
  return /^2[23]/.test(fault.code) ? `数据库不能保存这一行，请检查有没有不能显示的字符（${fault.code}）` : undefined;
};
