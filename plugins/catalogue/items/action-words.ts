import type { CatalogueItems, ItemAction } from "../api.ts";

/** The acts of an item's life as its history tells them. */
const ACTION_WORDS: Readonly<Record<ItemAction, string>> = {
  "create": "新增", "edit": "修改", "submit": "提交审核", "pass": "审核通过", "return": "退回", "publish": "发布", "change": "开始变更",
  "request-abolition": "申请作废", "approve-abolition": "同意作废", "refuse-abolition": "不同意作废", "move": "移动",
  "withdraw": "撤回", "open": "开始审核", "take-effect": "到期生效", "request-suspension": "申请暂停", "request-resumption": "申请恢复", "grant": "同意", "decline": "不同意",
  "suspend": "暂停办理", "resume": "恢复办理",
};

type Act = Pick<Awaited<ReturnType<CatalogueItems["history"]>>[number], "action" | "to" | "toStep">;
const DESKS: Readonly<Record<string, string>> = { head: "部门负责人", examine: "编办" };

/** One act in words: who passed it on, how far it was sent back, from when it is in force. */
export const actWords = ({ action, to, toStep }: Act): string => {
  if (action === "pass" && to !== "examined") return "部门负责人审核通过";
  if (action === "return" && toStep !== "") return `退回${DESKS[toStep] ?? ""}重审`;
  return action === "publish" && to === "examined" ? "发布，到计划生效日期生效" : ACTION_WORDS[action];
};
