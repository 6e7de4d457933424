import { dateTimeText } from "../../../core/calendar/chinese-date.ts";
import { errorAt, type FormState, typed } from "../../../core/contract.ts";
import type { Article, LawRecord } from "../../libraries/api.ts";
import type { ItemAction } from "../api.ts";
import { diffText } from "../../../core/diff/diff-text.ts";
import type { ItemFound } from "../items/find-item.ts";
import { editHref, itemHref } from "../items/item-hrefs.ts";
import type { FoundTask } from "./find-tasks.ts";
import { KIND_WORDS, taskHref, tasksHref } from "./model.ts";

export type LawFacts = {
  task: FoundTask; item: ItemFound; actions: readonly ItemAction[]; old: LawRecord | undefined; successor: LawRecord | undefined;
  /** The articles that the item cites, with their text in both laws; missing where the library has none. */
  cited: readonly string[]; articles: readonly Article[];
  form: FormState;
};

const lawHref = (id: string): string => `/libraries/laws/${id}`;

/** 依据已变更: the cited articles old and new side by side, and the way to the change. */
export const lawTaskPage = ({ task, item, actions, old, successor, cited, articles, form }: LawFacts): object => {
  const text = (lawId: string, no: string): string => articles.find((article) => article.lawId === lawId && article.no === no)?.text ?? "";
  return {
    ...taskHead(task, item, form), verb: verbOf(item, actions),
    explanation: successor === undefined ? "这部法规已经不再有效，也没有查到取代它的法规。请核对事项还有没有依据：有新的依据的，变更事项；没有的，申请作废。" : "这部法规已经由新的法规取代。请对照条文，变更事项的设定依据和受影响的要素。",
    laws: [{ label: "事项引用的", law: old }, { label: "取代它的", law: successor }].map(({ label, law }) => ({ label, text: law === undefined ? "没有" : `《${law.title}》`, note: law?.subtitle ?? "", href: law === undefined ? "" : lawHref(law.id) })),
    rows: cited.map((no) => rowOf(no, text(task.subject, no), successor === undefined ? "" : text(successor.id, no), successor !== undefined)),
    before: old === undefined ? "原法规" : `《${old.title}》`, after: successor === undefined ? "（没有取代它的法规）" : `《${successor.title}》`,
    sameTitle: old !== undefined && old.title === successor?.title,
  };
};

const rowOf = (no: string, before: string, after: string, hasAfter: boolean): object => {
  // Beside nothing a text is shown as it is: struck out whole it could hardly be read.
  const sides = before === "" || after === "" ? { before: [{ kind: "same" as const, text: before }], after: [{ kind: "same" as const, text: after }] } : diffText(before, after);
  const kinds = { same: "", gone: "del", new: "ins" } as const;
  const side = (text: string, parts: typeof sides.before, missing: string): object => ({ parts: text === "" ? [{ kind: "", text: missing }] : parts.map((part) => ({ kind: kinds[part.kind], text: part.text })) });
  return { label: no, section: "", before: side(before, sides.before, "法规库里没有这一条的原文"), after: side(after, sides.after, hasAfter ? "新法规里没有这一条，请按内容查找" : "—") };
};

/** What every task page begins with. */
export const taskHead = (task: FoundTask, { head, current }: ItemFound, form: FormState): object => ({
  crumbs: [{ text: "待办", href: "/catalogue/todo" }, { text: KIND_WORDS[task.kind], href: `${tasksHref}?kind=${task.kind}` }, { text: "处理" }],
  title: `${KIND_WORDS[task.kind]}：${task.name}`, state: [`${dateTimeText(task.created_at)} 收到`, task.department, current === null ? "还没有发布" : `第 ${current.number} 版在用`],
  itemHref: itemHref(head.itemId), closed: task.done_at === null ? null : { title: `已办结：${task.result}`, text: `${dateTimeText(task.done_at)}　${task.doer}` },
  closeAction: `${taskHref(task.id)}/close`, reason: typed(form, "reason"), reasonError: errorAt(form, "reason"),
});

/** The one next step, by where the item stands. */
const verbOf = ({ head }: ItemFound, actions: readonly ItemAction[]): { text: string; href: string } | null => {
  if (actions.includes("edit")) return { text: "修改草稿", href: editHref(head.itemId) };
  return actions.includes("change") ? { text: "变更事项", href: `${itemHref(head.itemId)}/change` } : null;
};
