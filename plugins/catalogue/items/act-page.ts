import { errorAt, type FormState, typed } from "../../../core/contract.ts";
import { ABOLITION_REASONS } from "../api.ts";
import type { ActForm } from "./act-forms.ts";
import type { ItemFound } from "./find-item.ts";
import { itemHref, itemsHref } from "./item-hrefs.ts";

/** The page that asks before an act. */
export const actPage = (act: ActForm, found: ItemFound, form: FormState): object => {
  const { head } = found;
  return {
    crumbs: [{ text: "事项梳理", href: itemsHref }, { text: head.name, href: itemHref(head.itemId) }, { text: act.title }],
    title: `${act.title}：${head.name}`, action: `${itemHref(head.itemId)}/${act.path}`, backHref: itemHref(head.itemId),
    question: act.question(head.name), points: act.points(found), button: act.button, warning: act.warning,
    opinion: act.opinion === "" ? null : {
      label: act.opinion, hint: act.opinionHint, required: act.required,
      value: typed(form, "opinion"), error: errorAt(form, "opinion"),
    },
    abolition: act.asks === "abolition" ? {
      reasons: Object.entries(ABOLITION_REASONS).map(([value, text]) => ({ value, text })), reason: typed(form, "reason"), reasonError: errorAt(form, "reason"),
      successor: typed(form, "successor"), successorError: errorAt(form, "successor"), notice: typed(form, "notice"), noticeError: errorAt(form, "notice"),
    } : null,
    suspension: act.asks === "suspension" ? { from: typed(form, "from"), fromError: errorAt(form, "from"), until: typed(form, "until"), untilError: errorAt(form, "until") } : null,
  };
};

/** What is lost when a draft is deleted. */
export const deletePage = ({ head, versions, current }: ItemFound, filled: number): object => ({
  crumbs: [{ text: "事项梳理", href: itemsHref }, { text: head.name, href: itemHref(head.itemId) }, { text: "删除草稿" }],
  title: `删除草稿：${head.name}`, action: `${itemHref(head.itemId)}/delete`, backHref: itemHref(head.itemId),
  question: `确定删除第 ${head.number} 版草稿？`, button: "删除草稿", warning: true, opinion: null, abolition: null, suspension: null,
  points: [
    `已经填写的 ${filled} 个要素全部删除，不能恢复。`,
    versions.length === 1 ? "这个事项只有这一份草稿，事项也一并删除，它的编码不再给别的事项使用。" : current === null ? "其余版本不受影响。" : `在用的第 ${current.number} 版不受影响，继续公开。`,
  ],
});
