import { dateText } from "../../../core/calendar/chinese-date.ts";
import type { PresentedItem } from "../../catalogue/api.ts";
import { checkHref, pageHref, printHref } from "../addresses.ts";
import { EXTENT_WORDS, withChoice } from "../content/guide-choice.ts";
import { reasonWords } from "../content/reason-words.ts";
import { suspensionWords } from "../content/suspension-words.ts";
import { versionWords } from "../page/guide-page.ts";
import { choiceOf, type PrintRow } from "../print/find-print.ts";
import type { CheckAnswer } from "./check-print.ts";

type Answer = {
  kind: CheckAnswer["kind"]; light: "green" | "yellow" | "red"; title: string; text: string;
  facts: readonly { label: string; value: string }[]; pageHref: string; printHref: string; notice: string; successor: { name: string; href: string } | null;
};

/** `problem`: why what was typed can be no code; `answer` is null then, and before anything was asked. */
export const checkPage = (typed: string, answer: CheckAnswer | null, problem = "") => ({
  // What was understood makes room for the next one; what was not found stays to be put right.
  problems: problem === "" ? [] : [{ field: "code", message: problem }],
  check: { action: checkHref, typed: answer === null || answer.kind === "unknown" ? typed : "", problem, answer: answer === null ? null : answerView(answer) },
});

const answerView = (answer: CheckAnswer): Answer => {
  switch (answer.kind) {
    case "unknown": return {
      kind: answer.kind, light: "yellow", title: "查无此码", facts: [], ...NOWHERE,
      text: "没有用过这个校验码的办事指南。请核对后再输入一次；校验码里没有数字 0、1 和字母 O、I。仍然查不到的，这份指南可能不是本网站发布的。",
    };
    case "newest": return {
      ...common(answer), ...newestLight(answer.item), ...links(answer),
      text: "这个校验码的办事指南现行有效。请看纸上的名称、编码、版本和时限、费用是不是与下面的相同：有一处不同的，就是被改动过的，请以网上的为准。",
    };
    case "superseded": return {
      ...common(answer), light: "yellow", title: "已有新版", ...links(answer),
      text: answer.sameVersion
        ? `您手中的办事指南印出以后，${answer.changed.length === 0 ? "引用的窗口、材料或者法规等内容" : named(answer.changed)}有了更新，请以网上的为准。`
        : `您手中的是第 ${answer.print.version_number} 版，现在使用的是${versionWords(answer.item.number, answer.item.publishedAt)}，请以新版为准。${changedWords(answer.changed)}`,
    };
    case "withdrawn": return {
      ...common(answer), light: "red", title: "已废止", ...NOWHERE, notice: answer.former.notice,
      successor: answer.former.successor === null ? null : { name: answer.former.successor.name, href: pageHref(answer.former.successor.code) },
      text: `这个事项已于 ${dateText(answer.former.at)}废止${inBrackets(reasonWords(answer.former))}，请不要再按这份办事指南办理。`,
    };
    case "hidden": return {
      kind: answer.kind, light: "red", title: "已停止公布", facts: versionFacts(answer.print), ...NOWHERE,
      text: "这份办事指南已经停止公布，请不要再按它办理。",
    };
  }
};

/** The newest of an item that nobody can apply for, now or soon, is no green light. */
const newestLight = ({ suspension }: PresentedItem): Pick<Answer, "light" | "title"> => (suspension === null ? { light: "green", title: "最新版" } : { light: "yellow", title: "最新版，事项暂停办理" });

const NOWHERE = { pageHref: "", printHref: "", notice: "", successor: null } as const;
const inBrackets = (words: string): string => (words === "" ? "" : `（${words}）`);

/** So many are named; whoever wants to know more reads the new one. */
const NAMED = 12;
const named = (labels: readonly string[]): string => `${labels.slice(0, NAMED).join("、")}${labels.length > NAMED ? `，以及另外 ${labels.length - NAMED} 项` : ""}`;
const changedWords = (labels: readonly string[]): string => (labels.length === 0 ? "" : `有变化的内容：${named(labels)}。`);

const common = (answer: Exclude<CheckAnswer, { kind: "unknown" | "hidden" }>): Pick<Answer, "kind" | "facts"> => ({
  kind: answer.kind, facts: [
    { label: "事项名称", value: answer.print.name }, { label: "实施编码", value: answer.print.code },
    ...(answer.kind === "withdrawn" || answer.item.suspension === null ? [] : [{ label: "暂停办理", value: suspensionWords(answer.item.suspension) }]),
    ...(answer.kind === "newest" ? keyFacts(answer.item) : []),
    { label: "印出的内容", value: printedWords(answer.print) },
    ...versionFacts(answer.print),
  ],
});

/** What a forger would change first. */
const keyFacts = ({ department, facts }: PresentedItem): Answer["facts"] => [
  { label: "实施主体", value: department.name }, { label: "承诺时限", value: facts.time }, { label: "法定时限", value: facts.legalTime }, { label: "费用", value: facts.fee },
].filter(({ value }) => value !== "");

/** 简版，适用情形：经营者本人. */
const printedWords = (print: PrintRow): string => {
  const { extent, answers } = choiceOf(print);
  return `${EXTENT_WORDS[extent]}${answers.size === 0 ? "" : `，适用情形：${[...answers.values()].join("；")}`}`;
};

const versionFacts = (print: Pick<PrintRow, "version_number" | "check_code">): Answer["facts"] =>
  [{ label: "印出的版本", value: `第 ${print.version_number} 版` }, { label: "校验码", value: print.check_code }];

/** To the same extent and situations as on paper. */
const links = ({ item, print }: { item: PresentedItem; print: PrintRow }): Pick<Answer, "pageHref" | "printHref" | "notice" | "successor"> =>
  ({ pageHref: withChoice(pageHref(item.publicCode), choiceOf(print)), printHref: withChoice(printHref(item.publicCode), choiceOf(print)), notice: "", successor: null });
