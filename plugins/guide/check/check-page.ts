import { dateText } from "../../../core/calendar/chinese-date.ts";
import { pageHref, printHref } from "../addresses.ts";
import { publicCode } from "../content/find-guide.ts";
import { versionWords } from "../page/guide-page.ts";
import type { PrintRow } from "../print/find-print.ts";
import type { CheckAnswer } from "./check-print.ts";

type Answer = {
  kind: CheckAnswer["kind"]; light: "green" | "yellow" | "red"; title: string; text: string;
  facts: readonly { label: string; value: string }[]; pageHref: string; printHref: string;
};

/** `answer` is null before anything was asked. */
export const checkPage = (typed: string, answer: CheckAnswer | null) => ({
  // What was understood makes room for the next one; what was not found stays to be put right.
  check: { typed: answer === null || answer.kind === "unknown" ? typed : "", answer: answer === null ? null : answerView(answer) },
});

const answerView = (answer: CheckAnswer): Answer => {
  switch (answer.kind) {
    case "unknown": return {
      kind: answer.kind, light: "yellow", title: "查无此码", facts: [], pageHref: "", printHref: "",
      text: "没有用过这个校验码的办事指南。请核对后再输入一次；校验码里没有数字 0、1 和字母 O、I。仍然查不到的，这份指南可能不是本网站发布的。",
    };
    case "newest": return {
      ...common(answer), light: "green", title: "最新版", ...links(answer),
      text: "您手中的办事指南与网上公布的一致，现行有效。",
    };
    case "superseded": return {
      ...common(answer), light: "yellow", title: "已有新版", ...links(answer),
      text: answer.sameVersion
        ? "您手中的办事指南印出以后，引用的窗口、材料或者法规等内容有了更新，请以网上的为准。"
        : `您手中的是第 ${answer.print.version_number} 版，现在使用的是${versionWords(answer.item.number, answer.item.publishedAt)}，请以新版为准。`,
    };
    case "withdrawn": return {
      ...common(answer), light: "red", title: "已取消", pageHref: "", printHref: "",
      text: `这个事项已于 ${dateText(answer.at)}取消，请不要再按这份办事指南办理。`,
    };
    case "hidden": return {
      kind: answer.kind, light: "red", title: "已停止公布", facts: printFacts(answer.print), pageHref: "", printHref: "",
      text: "这份办事指南已经停止公布，请不要再按它办理。",
    };
  }
};

const common = ({ kind, print }: Exclude<CheckAnswer, { kind: "unknown" | "hidden" }>): Pick<Answer, "kind" | "facts"> => ({
  kind, facts: [
    { label: "事项名称", value: print.name }, { label: "实施编码", value: print.code },
    ...printFacts(print),
  ],
});

const printFacts = (print: Pick<PrintRow, "version_number" | "check_code">): Answer["facts"] =>
  [{ label: "印出的版本", value: `第 ${print.version_number} 版` }, { label: "校验码", value: print.check_code }];

const links = ({ item }: { item: Parameters<typeof publicCode>[0] }): Pick<Answer, "pageHref" | "printHref"> =>
  ({ pageHref: pageHref(publicCode(item)), printHref: printHref(publicCode(item)) });
