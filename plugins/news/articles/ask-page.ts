import { dateText } from "../../../core/calendar/chinese-date.ts";
import { localDay } from "../../../core/calendar/local-day.ts";
import { typed, type FormState } from "../../../core/contract.ts";
import { RULES, type Act } from "./acts.ts";
import { MANAGE, manageHref, type Version } from "./model.ts";

/** What the public or a colleague notices at once is asked first. */
export const ASKED_ACTS = ["publish", "return", "withdraw", "delete"] as const satisfies readonly Act[];
type AskedAct = (typeof ASKED_ACTS)[number];
type Asked = { question: string; points(version: Version, now: Date): string[]; warning: boolean; reasoned: boolean };

/** What will be public, when, where, and what it takes the place of. */
const publishPoints = (version: Version, now: Date): string[] => [
  `栏目：${version.column}${version.columnOpen ? "" : "（已停用，启用以后公众才能看到）"}`,
  `发布日期：${isLater(version, now) ? `${dateText(version.shownOn)}，到这一天公开` : `${dateText(shownFrom(version, now))}，公众马上能看到`}`,
  `位置：${version.pinned ? "置顶，排在栏目和首页的最前面" : "不置顶，按发布日期排列"}`,
  ...(version.isPublic ? ["现在公开的一版由这一稿替换"] : []),
];

const ASKED: Readonly<Record<AskedAct, Asked>> = {
  publish: { question: "要发布这篇信息吗？", points: publishPoints, warning: false, reasoned: false },
  return: { question: "要退回这一稿吗？", points: ({ authorName }) => [`执笔人${authorName}在工作台看到您写的理由，改好以后再提交`], warning: false, reasoned: true },
  withdraw: { question: "确定要撤回这篇信息吗？", points: () => ["公众马上看不到它，它的地址会说明已经撤回", "内容和历次记录都保留，可以修改以后重新提交"], warning: true, reasoned: true },
  delete: { question: "确定要删除这一稿吗？", points: () => ["这一稿的文字和附件不能恢复", "已经公开的内容不受影响"], warning: true, reasoned: false },
};

/** Whether it is asked why. */
export const isReasoned = (act: AskedAct): boolean => ASKED[act].reasoned;

/** The page that asks before an act, with what follows from it. */
export const askPage = (version: Version, act: AskedAct, form: FormState, now: Date): object => {
  const href = manageHref(version.articleId);
  const { question, points, warning, reasoned } = ASKED[act];
  return {
    crumbs: [{ text: "政务信息" }, { text: "信息管理", href: MANAGE }, { text: version.title, href }], title: RULES[act].words, question: `${question}（${version.title}）`, points: points(version, now), warning,
    action: `${href}/${act}`, backHref: href, button: RULES[act].words, asksReason: reasoned, reason: typed(form, "reason"), problems: form.errors,
  };
};

/** A day that was not given is the day of the publication. */
const shownFrom = ({ shownOn }: Version, now: Date): string => (shownOn === "" ? localDay(now) : shownOn);
const isLater = (version: Version, now: Date): boolean => shownFrom(version, now) > localDay(now);

/** What has just become of a version that waited. */
export const publishedWords = (version: Version, now: Date): string => {
  if (!version.columnOpen) return `栏目“${version.column}”已经停用，启用以后公众才能看到。`;
  return isLater(version, now) ? `${dateText(version.shownOn)}起公众可以看到，在栏目“${version.column}”。` : `公众已经能看到，在栏目“${version.column}”${version.pinned ? "的最前面" : ""}。`;
};
