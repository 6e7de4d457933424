import { staffTimeText } from "../../../core/calendar/chinese-date.ts";
import { workHref, type FormState } from "../../../core/contract.ts";
import { typeCodes } from "../codes/type-codes.ts";
import { todoHref } from "../items/todo-page.ts";
import { importHref } from "../items/item-hrefs.ts";
import { changesPart } from "./changes-part.ts";
import { CHANGES_SIZE, type findChanges } from "./find-changes.ts";
import { FAULTS_SIZE, IMPORTS_SIZE, type findFaults, type findImports, type ImportCounts } from "./find-imports.ts";
import { cellAddress } from "../../../core/excel/cell-address.ts";
import type { ImportRecord, ImportState } from "./import-model.ts";

const WORDS: Readonly<Record<ImportState, string>> = {
  checking: "正在检查", stopped: "检查没有完成", checked: "等待确认", nothing: "没有可以导入的内容", running: "正在导入", done: "已导入", unreadable: "打不开",
};
const TONES: Readonly<Record<ImportState, string>> = { checking: "brand", stopped: "red", checked: "yellow", nothing: "", running: "brand", done: "green", unreadable: "red" };

const pagesOf = (total: number, page: number, size: number, href: string): object => ({ total, page, pages: Math.max(1, Math.ceil(total / size)), href });

/** 导入: the template, the upload, and one's own uploads of the last week. */
export const importsPage = (found: Awaited<ReturnType<typeof findImports>>, now: Date, form: FormState): object => ({
  action: importHref, templateAction: `${importHref}/template`, types: typeCodes.map(({ code, label }) => ({ value: code, text: label })),
  failed: form.errors.length > 0,
  rows: found.imports.map((upload) => ({ name: upload.file_name, href: hrefOf(upload), state: WORDS[upload.state], tone: TONES[upload.state], at: staffTimeText(upload.created_at, now) })),
  pages: pagesOf(found.total, found.page, IMPORTS_SIZE, `${importHref}?page=`),
});

/** While it is being worked on, the progress is what one wants to see. */
const hrefOf = ({ id, state, work_id: workId }: ImportRecord): string => ((state === "checking" || state === "running") && workId !== null ? workHref(workId) : `${importHref}/${id}`);

/** Which list of the findings is shown: what is to be put right, what is to be looked at, or what is changed. */
export const VIEWS = ["error", "hint", "change"] as const;
export type ImportView = (typeof VIEWS)[number];

type Found = { errors: Awaited<ReturnType<typeof findFaults>>; hints: Awaited<ReturnType<typeof findFaults>>; changes: Awaited<ReturnType<typeof findChanges>> };
type Facts = Found & { upload: ImportRecord; counts: ImportCounts; view: ImportView; names: ReadonlyMap<string, string>; now: Date };

/** Unless somebody has chosen: what stands in the way first, and without that what is going to happen. */
export const viewOf = ({ errors, changes }: Found, chosen: ImportView | undefined): ImportView => chosen ?? (errors.total === 0 && changes.total > 0 ? "change" : "error");

/** What the check has found, and after the import what has come of it. */
export const importPage = (facts: Facts): object => {
  const { upload, counts, errors, hints, changes, view, now } = facts;
  const href = `${importHref}/${upload.id}`;
  const changesHref = `${href}?kind=change#found`;
  const ready = counts.new + counts.changed;
  const work = upload.work_id === null ? "" : workHref(upload.work_id);
  const busy = upload.state === "checking" || upload.state === "running";
  const over = upload.state === "done";
  return {
    name: upload.file_name, ...headOf(upload, counts), state: WORDS[upload.state], over, uploaded: staffTimeText(upload.created_at, now),
    counts: countsOf(upload, counts, changes.total === 0 ? "" : changesHref), ready, faulty: counts.faulty + counts.blocked, changing: changes.total, changesHref,
    confirm: upload.state === "checked" && ready > 0 ? `${href}/run` : "", nothing: nothingText(upload, counts),
    work, marked: markedHref(work, busy, errors.total + hints.total), busy, importHref, view,
    kinds: [
      { text: "需要改正", count: errors.total, href: `${href}?kind=error#found`, current: view === "error" },
      { text: "请核对", count: hints.total, href: `${href}?kind=hint#found`, current: view === "hint" },
      { text: over ? "已经改动" : "将要改动", count: changes.total, href: changesHref, current: view === "change" },
    ],
    ...shownOf(facts, href),
  };
};

const EMPTY: Readonly<Record<ImportView, string>> = { error: "没有需要改正的地方", hint: "没有需要核对的地方", change: "没有改动已有的事项" };

/** The list that is looked at. */
const shownOf = ({ upload, errors, hints, changes, view, names }: Facts, href: string): object => {
  const shown = view === "hint" ? hints : errors;
  const { total, page } = view === "change" ? changes : shown;
  return {
    rows: view === "change" ? [] : shown.faults.map((fault) => ({ sheet: upload.sheets[fault.sheet]?.name ?? "", name: names.get(`${fault.sheet}:${fault.line}`) ?? "", cell: cellAddress(fault.cell, fault.line), label: fault.label, message: fault.message })),
    items: view === "change" ? changesPart(changes.changes, upload, names) : [],
    pages: { ...pagesOf(total, page, view === "change" ? CHANGES_SIZE : FAULTS_SIZE, `${href}?kind=${view}&page=`), unit: "处" },
    empty: EMPTY[view],
  };
};

/** What has come in are drafts: the next step is to look at them and to hand them in. */
const headOf = ({ state, file_name: name }: ImportRecord, { created, updated }: ImportCounts): { title: string; todoHref: string } =>
  state === "done" ? { title: `导入报告：${name}`, todoHref: created + updated > 0 ? `${todoHref}?kind=unsubmitted` : "" } : { title: `导入检查：${name}`, todoHref: "" };

const markedHref = (work: string, busy: boolean, said: number): string => (work === "" || busy || said === 0 ? "" : `${work}/file`);

/** Why there is nothing to confirm; a run that was cancelled with its last row written has nothing left either. */
const nothingText = ({ state }: ImportRecord, { new: fresh, changed, same, faulty, blocked }: ImportCounts): string => {
  if (state === "stopped") return "检查没有完成，请重新上传。";
  if (state !== "nothing" && (state !== "checked" || fresh + changed > 0)) return "";
  return faulty + blocked === 0 && same > 0 ? "文件里的内容与系统里的相同，不需要导入。" : "没有可以导入的行。请按下面的说明改正后重新上传。";
};

const countsOf = ({ state }: ImportRecord, counts: ImportCounts, changesHref: string): { label: string; value: number; href?: string }[] => {
  const over = state === "done" || state === "running";
  return [
    { label: over ? "已新增" : "可以新增", value: over ? counts.created : counts.new },
    { label: over ? "已更新" : "可以更新", value: over ? counts.updated : counts.changed, href: changesHref },
    { label: "没有变化", value: counts.same },
    { label: "有错误，不导入", value: counts.faulty },
    { label: "暂缓（正在审核等）", value: counts.blocked },
  ];
};
