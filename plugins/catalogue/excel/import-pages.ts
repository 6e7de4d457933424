import { staffTimeText } from "../../../core/calendar/chinese-date.ts";
import { workHref, type FormState } from "../../../core/contract.ts";
import { typeCodes } from "../codes/type-codes.ts";
import { todoHref } from "../items/todo-page.ts";
import { importHref } from "../items/item-hrefs.ts";
import { FAULTS_SIZE, IMPORTS_SIZE, type findFaults, type findImports, type ImportCounts } from "./find-imports.ts";
import { cellAddress } from "../../../core/excel/cell-address.ts";
import type { Fault, ImportRecord, ImportState } from "./import-model.ts";

const WORDS: Readonly<Record<ImportState, string>> = { checking: "正在检查", stopped: "检查没有完成", checked: "等待确认", running: "正在导入", done: "已导入", unreadable: "打不开" };
const TONES: Readonly<Record<ImportState, string>> = { checking: "brand", stopped: "red", checked: "yellow", running: "brand", done: "green", unreadable: "red" };

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

type Facts = { upload: ImportRecord; counts: ImportCounts; errors: Awaited<ReturnType<typeof findFaults>>; hints: Awaited<ReturnType<typeof findFaults>>; kind: Fault["kind"]; names: ReadonlyMap<string, string>; now: Date };

/** What the check has found, and after the import what has come of it. */
export const importPage = ({ upload, counts, errors, hints, kind, names, now }: Facts): object => {
  const shown = kind === "error" ? errors : hints;
  const href = `${importHref}/${upload.id}`;
  const ready = counts.new + counts.changed;
  const work = upload.work_id === null ? "" : workHref(upload.work_id);
  const busy = upload.state === "checking" || upload.state === "running";
  const checked = upload.state === "checked";
  return {
    name: upload.file_name, ...headOf(upload, counts), state: WORDS[upload.state], tone: TONES[upload.state], uploaded: staffTimeText(upload.created_at, now),
    counts: countsOf(upload, counts), ready, faulty: counts.faulty + counts.blocked,
    ...(checked && ready > 0 ? { confirm: `${href}/run`, nothing: "" } : { confirm: "", nothing: checked ? nothingText(counts) : upload.state === "stopped" ? "检查没有完成，请重新上传。" : "" }),
    work, marked: markedHref(work, busy, errors.total + hints.total), busy, importHref,
    kinds: [
      { text: "需要改正", count: errors.total, href, current: kind === "error" },
      { text: "请核对", count: hints.total, href: `${href}?kind=hint`, current: kind === "hint" },
    ],
    rows: shown.faults.map((fault) => ({ sheet: upload.sheets[fault.sheet]?.name ?? "", name: names.get(`${fault.sheet}:${fault.line}`) ?? "", cell: cellAddress(fault.cell, fault.line), label: fault.label, message: fault.message })),
    pages: { ...pagesOf(shown.total, shown.page, FAULTS_SIZE, `${href}?kind=${kind}&page=`), unit: "处" },
    empty: kind === "error" ? "没有需要改正的地方" : "没有需要核对的地方",
  };
};

/** What has come in are drafts: the next step is to look at them and to hand them in. */
const headOf = ({ state, file_name: name }: ImportRecord, { created, updated }: ImportCounts): { title: string; todoHref: string } =>
  state === "done" ? { title: `导入报告：${name}`, todoHref: created + updated > 0 ? `${todoHref}?kind=unsubmitted` : "" } : { title: `导入检查：${name}`, todoHref: "" };

const markedHref = (work: string, busy: boolean, said: number): string => (work === "" || busy || said === 0 ? "" : `${work}/file`);

const nothingText = ({ same, faulty, blocked }: ImportCounts): string =>
  faulty + blocked === 0 && same > 0 ? "文件里的内容与系统里的相同，不需要导入。" : "没有可以导入的行。请按下面的说明改正后重新上传。";

const countsOf = ({ state }: ImportRecord, counts: ImportCounts): { label: string; value: number }[] => {
  const over = state === "done" || state === "running";
  return [
    { label: over ? "已新增" : "可以新增", value: over ? counts.created : counts.new },
    { label: over ? "已更新" : "可以更新", value: over ? counts.updated : counts.changed },
    { label: "没有变化", value: counts.same },
    { label: "有错误，不导入", value: counts.faulty },
    { label: "暂缓（正在审核等）", value: counts.blocked },
  ];
};
