import { staffTimeText } from "../../../core/calendar/chinese-date.ts";
import { cellAddress } from "../../../core/excel/cell-address.ts";
import { workHref, type FormState } from "../../../core/contract.ts";
import { crumbsTo, kinds, listHref } from "../records/kinds.ts";
import type { findImports, ImportRecord, ImportState } from "./find-imports.ts";
import { exportHref, importHref } from "./import-hrefs.ts";
import type { LibraryBook } from "./library-book.ts";

const WORDS: Readonly<Record<ImportState, string>> = { checking: "正在检查", stopped: "检查没有完成", checked: "等待确认", nothing: "没有可以导入的内容", running: "正在导入", done: "已导入", unreadable: "打不开" };
const TONES: Readonly<Record<ImportState, string>> = { checking: "brand", stopped: "red", checked: "yellow", nothing: "", running: "brand", done: "green", unreadable: "red" };
export const FAULTS_SIZE = 50;

/** While it is being worked on, the progress is what one wants to see. */
const hrefOf = ({ id, state, work_id: workId }: Pick<ImportRecord, "id" | "state" | "work_id">, address: string): string =>
  ((state === "checking" || state === "running") && workId !== null ? workHref(workId) : `${address}/${id}`);

/** 导入 of a library: the template, the upload, and one's own uploads of the last week. */
export const importsPage = ({ kind, noNew }: LibraryBook, found: Awaited<ReturnType<typeof findImports>>, now: Date, form: FormState): object => {
  const { label, one } = kinds[kind];
  const address = importHref(kind);
  return {
    crumbs: crumbsTo(kind), label, one, noNew, listHref: listHref(kind), exportHref: exportHref(kind), action: address, templateHref: `${address}/template`, failed: form.errors.length > 0,
    rows: found.map((upload) => ({ name: upload.file_name, href: hrefOf(upload, address), state: WORDS[upload.state], tone: TONES[upload.state], at: staffTimeText(upload.created_at, now) })),
  };
};

type Shown = { page: number; now: Date };

/** What the check has found, and after the import what has come of it. */
export const importPage = (upload: ImportRecord, { page, now }: Shown): object => {
  const { kind, state, counts, faults } = upload;
  const address = importHref(kind);
  const busy = state === "checking" || state === "running";
  const ready = state === "checked" ? counts.new + counts.changed : 0;
  const pages = Math.max(1, Math.ceil(faults.length / FAULTS_SIZE));
  const shown = Math.min(page, pages);
  const work = upload.work_id === null ? "" : workHref(upload.work_id);
  return {
    crumbs: [...crumbsTo(kind), { text: "导入", href: address }, { text: upload.file_name }], name: upload.file_name, state: WORDS[state], uploaded: staffTimeText(upload.created_at, now),
    one: kinds[kind].one, unit: kinds[kind].unit, importHref: address, work, busy, over: state === "done",
    counts: countsOf(upload), ready, faulty: counts.faulty, confirm: ready > 0 ? `${address}/${upload.id}/run` : "", nothing: nothingText(upload), marked: work === "" || busy || faults.length === 0 ? "" : `${work}/file`,
    rows: faults.slice((shown - 1) * FAULTS_SIZE, shown * FAULTS_SIZE).map((fault) => ({ cell: cellAddress(fault.cell, fault.line), sheet: fault.sheet, label: fault.label, message: fault.message })),
    pages: { total: faults.length, unit: "处", page: shown, pages, href: `${address}/${upload.id}?page=` },
  };
};

const countsOf = ({ state, counts }: ImportRecord): { label: string; value: number }[] => {
  const [added, updated] = state === "done" || state === "running" ? [["已新增", counts.added] as const, ["已更新", counts.updated] as const] : [["可以新增", counts.new] as const, ["可以更新", counts.changed] as const];
  return [added, updated, ["没有变化", counts.same] as const, ["有错误，不导入", counts.faulty] as const].map(([label, value]) => ({ label, value }));
};

/** Only after a check that has found nothing to do. */
const nothingText = ({ state, counts }: ImportRecord): string => {
  if (state === "stopped") return "检查没有完成，请重新上传。";
  if (state !== "nothing") return "";
  return counts.faulty === 0 && counts.same > 0 ? "文件里的内容与库里的相同，不需要导入。" : "没有可以导入的行。请按下面的说明改正后重新上传。";
};
