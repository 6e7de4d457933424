import { dateTimeText, staffTimeText } from "../calendar/chinese-date.ts";
import { inDays } from "../calendar/local-day.ts";
import { writtenSize } from "../files/file-words.ts";
import { KEEP_FILE_DAYS } from "./drop-old-works.ts";
import { WORKS_SIZE, type FoundWork } from "./find-works.ts";
import { workHref, worksHref, type WorkState } from "./model.ts";

const WORDS: Readonly<Record<WorkState, string>> = { queued: "排队中", running: "进行中", done: "已完成", failed: "没有完成", cancelled: "已取消" };
const TONES: Readonly<Record<WorkState, string>> = { queued: "line", running: "brand", done: "green", failed: "red", cancelled: "" };

const isOpen = ({ state }: FoundWork): boolean => state === "queued" || state === "running";

/** 我的任务: newest first, open ones with how far they are. */
export const worksPage = ({ works, total, page }: { works: readonly FoundWork[]; total: number; page: number }, now: Date): object => ({
  running: works.some(isOpen), refreshHref: page === 1 ? worksHref : `${worksHref}?page=${page}`, keepDays: KEEP_FILE_DAYS,
  rows: works.map((work) => ({
    title: work.title, href: workHref(work.id), state: WORDS[work.state], tone: TONES[work.state],
    how: isOpen(work) ? progressText(work, now) : work.message, at: staffTimeText(work.created_at, now),
    verbs: work.file === null ? [{ text: "查看", href: workHref(work.id) }] : [{ text: "下载结果", href: `${workHref(work.id)}/file` }],
  })),
  pages: { total, page, pages: Math.max(1, Math.ceil(total / WORKS_SIZE)), href: `${worksHref}?page=`, unit: "项任务" },
});

/** One work with the `job` component of the design, and its result. */
export const workPage = (work: FoundWork, now: Date): object => ({
  title: work.title, state: WORDS[work.state], tone: TONES[work.state],
  job: {
    id: work.id, title: isOpen(work) ? progressTitle(work) : WORDS[work.state], ...barOf(work), running: isOpen(work),
    text: isOpen(work) ? `${progressText(work, now)}您可以离开本页，完成后在“我的任务”查看结果。` : work.message,
    refreshHref: workHref(work.id), cancelAction: `${workHref(work.id)}/cancel`, cancelText: "取消任务",
  },
  file: work.file === null ? null : { name: work.file.name, href: `${workHref(work.id)}/file`, size: writtenSize(work.file.size), until: untilText(work) },
  next: work.next_href === "" ? null : { href: work.next_href, text: work.next_text },
  facts: [
    { label: "任务编号", value: work.id },
    { label: "提交时间", value: dateTimeText(work.created_at) },
    ...(work.started_at === null ? [] : [{ label: "开始时间", value: dateTimeText(work.started_at) }]),
    ...(work.ended_at === null ? [] : [{ label: "结束时间", value: dateTimeText(work.ended_at) }]),
  ],
});

/** An open work without a total moves to and fro; one that is over stands still. */
const barOf = (work: FoundWork): { done: number; total: number } =>
  isOpen(work) || work.total > 0 ? { done: work.done, total: work.total } : { done: work.state === "done" ? 1 : 0, total: 1 };

const progressTitle = ({ state }: FoundWork): string => (state === "queued" ? "正在排队" : "正在进行");

/** 已完成 121 项，共 184 项，大约还要 1 分钟。 */
export const progressText = (work: FoundWork, now: Date): string => {
  if (work.state === "queued") return work.runs === 0 ? "轮到后自动开始。" : "中断过，稍后自动继续。";
  if (work.total === 0) return "正在准备。";
  return `已完成 ${work.done} 项，共 ${work.total} 项${leftText(work, now)}。`;
};

const MINUTE_MS = 60_000;

/** Said only when there is something to reckon with: some progress, and a few seconds of it. */
const leftText = ({ done, total, started_at: since }: FoundWork, now: Date): string => {
  const spent = since === null ? 0 : now.getTime() - since.getTime();
  if (done === 0 || done >= total || spent < 2_000) return "";
  const left = (spent / done) * (total - done);
  if (left < MINUTE_MS) return "，不到 1 分钟完成";
  const minutes = Math.ceil(left / MINUTE_MS);
  return minutes < 120 ? `，大约还要 ${minutes} 分钟` : `，大约还要 ${Math.ceil(minutes / 60)} 小时`;
};

const untilText = ({ ended_at: ended }: FoundWork): string =>
  ended === null ? "" : `保留到${dateTimeText(inDays(ended, KEEP_FILE_DAYS))}`;
