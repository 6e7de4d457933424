import { dateTimeText } from "../../calendar/chinese-date.ts";
import { dayProblems } from "../../http/list-days.ts";
import { listAddress } from "../../http/list-address.ts";
import type { ChainState } from "./chain-state.ts";
import { actorOf, detailText, subjectText, type WordOf } from "./entry-words.ts";
import type { LogEntry, LogFilter } from "./find-entries.ts";

export const LIST = "/people/logs";

const chainView = (state: ChainState | null, verifying: boolean): object => {
  if (verifying) return { tone: "yellow", text: "正在校验，完成后显示结果。", note: "" };
  if (state === null) return { tone: "yellow", text: "还没有校验过。", note: "每天夜里自动校验一次。" };
  return state.brokenAt === null
    ? { tone: "green", text: `日志完整，共 ${state.entries} 条。`, note: `上次校验：${dateTimeText(state.at)}` }
    : { tone: "red", text: `日志在第 ${state.brokenAt} 条处断开，之前的 ${state.entries} 条完整。请保护现场，报告网络安全责任人。`, note: `上次校验：${dateTimeText(state.at)}` };
};

type Parts = { entries: readonly LogEntry[]; hasMore: boolean; older: string; links: ReadonlyMap<string, { text: string; href: string }>; names: ReadonlyMap<string, string>; actions: readonly string[]; wordOf: WordOf; chain: ChainState | null; verifying: boolean };

export const logsPage = (filter: LogFilter, { entries, hasMore, older, links, names, actions, wordOf, chain, verifying }: Parts): object => ({
  crumbs: [{ text: "系统设置" }], title: "日志", action: LIST, filter, problems: dayProblems(filter), isFiltered: Object.values(filter).some((value) => value !== ""),
  actions: actions.map((action) => ({ value: action, text: wordOf(action) ?? action })).sort((a, b) => a.text.localeCompare(b.text, "zh-CN")),
  rows: entries.map((entry) => ({
    id: entry.id, at: dateTimeText(entry.at), actor: actorOf(entry), action: wordOf(entry.action) ?? entry.action, subject: subjectText(entry.subject, wordOf, names.get(entry.subject)),
    subjectHref: listAddress(LIST, { subject: entry.subject }), link: links.get(entry.subject) ?? null, detail: detailText(entry.detail, wordOf),
  })),
  olderHref: hasMore ? listAddress(LIST, { ...filter, older: entries.at(-1)?.id ?? "" }) : "", newestHref: older === "" ? "" : listAddress(LIST, filter),
  exportAction: listAddress(`${LIST}/export`, filter), verifyAction: `${LIST}/verify`, chain: chainView(chain, verifying), verifying,
});
