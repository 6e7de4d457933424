import type { Element, ElementValues } from "../element.ts";
import { numberIn, textIn } from "../element-values.ts";
import { applied } from "./type-families.ts";

/** 法定 and 承诺办结时限 (domain-standards §1.10; R20: the promise is never longer than the law allows). */
export const limitElements: readonly Element[] = [
  {
    key: "anticipate_day",
    label: "法定办结时限",
    section: "limits",
    of: "both",
    control: { kind: "number", min: 0, max: 3650, decimals: 1, unitFrom: "anticipate_type", zero: "当场办结" },
    required: (_values, { family }) => family === "general",
    shared: "with-basics",
    guide: { print: ["limits"], page: ["limits"] },
    ask: "请填写法律法规规定的最长时间；没有规定的，按本单位公布的最长时间填写",
    help: {
      what: "法律法规规定从受理到作出决定最多用多少天。要求当场办结的填 0。",
      reader: "公众据此知道最长等多久；电子监察按它亮红牌。",
      example: "20 个工作日",
    },
  },
  {
    key: "anticipate_type",
    label: "法定办结时限单位",
    section: "limits",
    of: "both",
    control: { kind: "choice", list: "time_unit" },
    required: (values) => numberIn(values, "anticipate_day") !== undefined,
    shared: "with-basics",
    help: {
      what: "法律法规写“日”而没有写明自然日的，行政许可按工作日计算。",
      reader: "系统按它推算到期的日子。",
      example: "工作日",
    },
  },
  {
    key: "anticipate_explain",
    label: "法定办结时限说明",
    section: "limits",
    of: "both",
    control: { kind: "long-text", max: 2000 },
    shared: "with-basics",
    guide: { print: ["limits"], page: ["limits"] },
    help: {
      what: "时限有特别规定（例如可以延长、分情况计算）的，写明规定的内容和出处。",
      reader: "公众据此了解什么时候会延长。",
      example: "二十日内不能作出决定的，经本机关负责人批准，可以延长十日。",
    },
  },
  {
    key: "promise_day",
    label: "承诺办结时限",
    section: "limits",
    of: "both",
    families: applied,
    control: { kind: "number", min: 0, max: 3650, decimals: 1, unitFrom: "promise_type", zero: "当场办结" },
    required: (_values, { family }) => family === "general",
    shared: "with-basics",
    check: promiseWithinLaw,
    guide: { print: ["limits"], page: ["limits"] },
    ask: "请填写本单位承诺的办结时间；当场办结的填 0",
    help: {
      what: "本单位向公众承诺从受理到作出决定最多用多少天，不能多于法定办结时限。当场办结的填 0。",
      reader: "公众首先看的四件事之一；电子监察按它提前提醒。",
      example: "5 个工作日",
    },
  },
  {
    key: "promise_type",
    label: "承诺办结时限单位",
    section: "limits",
    of: "both",
    families: applied,
    control: { kind: "choice", list: "time_unit" },
    required: (values) => numberIn(values, "promise_day") !== undefined,
    shared: "with-basics",
    help: {
      what: "一般与法定办结时限的单位相同，便于比较。",
      reader: "系统按它推算到期的日子。",
      example: "工作日",
    },
  },
  {
    key: "promise_explain",
    label: "承诺办结时限说明",
    section: "limits",
    of: "both",
    families: applied,
    control: { kind: "long-text", max: 2000 },
    shared: "with-basics",
    guide: { print: ["limits"], page: ["limits"] },
    help: {
      what: "承诺的时限有前提（例如不含现场核查整改的时间）的，写明前提。",
      reader: "公众据此知道哪些时间不算在内。",
      example: "自受理之日起计算。",
    },
  },
  {
    key: "limit_exclude",
    label: "不计入时限的程序",
    section: "limits",
    families: applied,
    control: { kind: "long-text", max: 2000 },
    guide: { print: ["limits"], page: ["limits"] },
    help: {
      what: "依法需要听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审的，写明哪些程序所用的时间不计算在内。",
      reader: "公众据此估计实际要等多久。",
      example: "现场核查后申请人整改所用的时间不计入。",
    },
  },
];

/** Compared only in the same unit; between working days and calendar days nothing can be said without a calendar. */
function promiseWithinLaw(values: ElementValues): string | undefined {
  const law = numberIn(values, "anticipate_day");
  const promise = numberIn(values, "promise_day");
  if (law === undefined || promise === undefined || textIn(values, "anticipate_type") !== textIn(values, "promise_type")) return undefined;
  return promise > law ? `请填 ${law} 或更小的数，不能多于法定办结时限` : undefined;
}
