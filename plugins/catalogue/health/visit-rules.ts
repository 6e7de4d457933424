import { codesIn, isFilled, numberIn, ownValue, textIn } from "../elements/element-values.ts";
import type { ElementValues } from "../elements/element.ts";
import type { HealthRule } from "./rule.ts";

const COURIER = "3";
const YES = "1";

const visits = (values: ElementValues): number | undefined => numberIn(values, "limit_scene_num");

/** Ⅳ级 全程网办: handled online and the result comes back the same way (domain-standards §1.8). */
const isWhollyOnline = (values: ElementValues): boolean => {
  const depth = codesIn(values, "online_handle_depth");
  return depth.includes("5") && (depth.includes("6") || depth.includes("7"));
};

/** 到现场, 网上 and 寄送. */
export const visitRules: readonly HealthRule[] = [
  {
    id: "R05", severity: "error", title: "写明到办事现场次数", key: "limit_scene_num",
    find: ({ values }) => (visits(values) === undefined ? "请填写到办事现场次数，不用到现场的填 0" : undefined),
  },
  {
    id: "R06", severity: "error", title: "要到现场的说明原因", key: "limit_scene_explain",
    find: ({ values }) => (visits(values) ?? 0) > 0 && textIn(values, "limit_scene_explain") === "" ? "到办事现场次数大于 0，请写明为什么必须到现场" : undefined,
  },
  {
    id: "R07", severity: "warning", title: "不用到现场的不写到场原因", key: "limit_scene_num",
    find: ({ values }) => visits(values) === 0 && textIn(values, "limit_scene_explain") !== "" ? "到办事现场次数是 0，却写了必须到现场的原因，请核对次数" : undefined,
    repair: {
      label: "去掉原因",
      change: ({ values }) => Object.fromEntries(Object.entries(values).filter(([key]) => key !== "limit_scene_explain")),
    },
  },
  {
    id: "R08", severity: "warning", title: "不到现场又不网办的，应当能寄送", key: "handle_type",
    find: ({ values }) => visits(values) === 0 && textIn(values, "is_online") !== YES && !codesIn(values, "handle_type").includes(COURIER)
      ? "不用到现场，也不能网上办理，办理形式请选上“快递申请”，或者改到办事现场次数" : undefined,
  },
  {
    id: "R09", severity: "error", title: "全程网办的不用到现场", key: "limit_scene_num",
    find: ({ values }) => isWhollyOnline(values) && (visits(values) ?? 0) > 0 ? "网上办理深度已是全程网办（Ⅳ级），到办事现场次数应为 0" : undefined,
    repair: { label: "到现场次数改为 0", change: ({ values }) => ({ ...Object.fromEntries(Object.entries(values).filter(([key]) => key !== "limit_scene_explain")), limit_scene_num: 0 }) },
  },
  {
    id: "R22", severity: "warning", title: "网上办理的写明网址", key: "online_handle_url",
    find: ({ values }) => textIn(values, "is_online") === YES && textIn(values, "online_handle_url") === "" && textIn(values, "link_addr") === ""
      ? "可以网上办理，请填写网办地址，公众才点得进去" : undefined,
  },
  {
    id: "R19", severity: "warning", title: "不收费的不支持网上支付", key: "is_fee",
    find: ({ values }) => textIn(values, "is_fee") === "0" && textIn(values, "is_pay_online") === YES ? "不收费，“是否支持网上支付”请选“否”" : undefined,
    repair: { label: "改为不支持", change: ({ values }) => ({ ...values, is_pay_online: "0" }) },
  },
  {
    id: "R21", severity: "error", title: "收费的有依据和项目", key: "fees",
    find: ({ values }) => textIn(values, "is_fee") === YES && (textIn(values, "fee_basis") === "" || !isFilled(ownValue(values, "fees")))
      ? "收费的事项要写明收费依据，并至少列出一个收费项目" : undefined,
  },
];

