import { codesIn, isFilled, ownValue, textIn } from "../elements/element-values.ts";
import type { ElementValues } from "../elements/element.ts";
import type { HealthRule } from "./rule.ts";

const NATURAL_PERSON = "1";
const PHONE = /(?:0\d{2,3}[-－—\s]?\d{7,8}|1[3-9]\d{9}|12345|400[-\s]?\d{3}[-\s]?\d{4}|1[12]\d{3}(?!\d))/g;

/** The numbers in a way of asking, digits only; those of a place carry its area code. */
const numbersIn = (text: string): string[] => (text.normalize("NFKC").match(PHONE) ?? []).map((found) => found.replace(/\D/g, ""));
const waysOf = (values: ElementValues, keys: readonly string[]): string => keys.map((key) => textIn(values, key)).join(" ");

const asking = (values: ElementValues): string => waysOf(values, ["link_way", "consult_phone"]);
const complaining = (values: ElementValues): string => waysOf(values, ["supervise_way", "supervise_phone"]);

const HOURS = /工作日|全天|24\s*小时|节假日|周[一二三四五六日]|星期/;
const DOOR = /[号楼层室窗厅幢座]|大厅|网上|APP|平台|系统/i;

/** Whether somebody who does not like to telephone reads where to go. */
const tellsWhere = (values: ElementValues, what: "ask" | "complain"): boolean =>
  what === "ask" ? textIn(values, "consult_addr") !== "" || DOOR.test(asking(values)) : textIn(values, "supervise_addr") !== "" || DOOR.test(complaining(values));

/** 咨询, 投诉, 地点, 时间 and 服务对象. */
export const contactRules: readonly HealthRule[] = [
  {
    id: "R10", severity: "warning", title: "咨询和投诉电话都有区号，并且不是同一个", key: "supervise_way",
    elsewhere: { keys: ["link_way"], of: ({ values }) => (numbersIn(asking(values)).length === 0 ? "link_way" : "supervise_way") },
    find: ({ values }) => {
      const [asked, complained] = [numbersIn(asking(values)), numbersIn(complaining(values))];
      if (asked.length === 0) return "咨询方式请写明带区号的电话，例如 0870-5550123";
      if (complained.length === 0) return "监督投诉方式请写明带区号的电话，例如 0870-5550199";
      return complained.every((number) => asked.includes(number)) ? "投诉电话与咨询电话相同，请另写一个受理投诉的电话" : undefined;
    },
  },
  {
    id: "R11", severity: "warning", title: "办理时间写明是哪些日子", key: "transact_time",
    find: ({ values }) => textIn(values, "transact_time") !== "" && !HOURS.test(textIn(values, "transact_time")) ? "办理时间请写明是工作日还是每天，例如：工作日 9:00–12:00，13:00–17:00" : undefined,
  },
  {
    id: "R12", severity: "warning", title: "办理地点写到窗口或者门牌号", key: "transact_addr",
    find: ({ values }) => textIn(values, "transact_addr") !== "" && !DOOR.test(textIn(values, "transact_addr")) ? "办理地点请写到窗口或者门牌号，公众才找得到" : undefined,
  },
  {
    id: "R13", severity: "warning", title: "写明到哪里咨询和投诉", key: "consult_addr",
    elsewhere: { keys: ["supervise_addr"], of: ({ values }) => (tellsWhere(values, "ask") ? "supervise_addr" : "consult_addr") },
    find: ({ values }) => {
      const [asked, complained] = [tellsWhere(values, "ask"), tellsWhere(values, "complain")];
      if (asked && complained) return undefined;
      return `请写明${asked ? "投诉" : complained ? "咨询" : "咨询和投诉"}的地址，不方便打电话的人可以上门`;
    },
  },
  {
    id: "R14", severity: "warning", title: "服务对象与主题一致", key: "server_type",
    find: ({ values }) => {
      const people = codesIn(values, "server_type");
      if (people.length === 0) return undefined;
      const has = (key: string): boolean => isFilled(ownValue(values, key));
      if (people.includes(NATURAL_PERSON) !== has("user_topic_type")) return people.includes(NATURAL_PERSON) ? "服务对象有自然人，请选择面向自然人的主题" : "选了面向自然人的主题，服务对象请选上自然人";
      const isForBodies = people.some((code) => code !== NATURAL_PERSON);
      if (isForBodies === has("corp_topic_type")) return undefined;
      return isForBodies ? "服务对象有法人或者其他组织，请选择面向法人的主题" : "选了面向法人的主题，服务对象请选上法人或者其他组织";
    },
  },
];
