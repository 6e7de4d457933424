import type { ItemAction } from "../api.ts";

/** The acts of an item's life as its history tells them. */
export const ACTION_WORDS: Readonly<Record<ItemAction, string>> = {
  "create": "新增", "edit": "修改", "submit": "提交审核", "pass": "审核通过", "return": "退回", "publish": "发布", "change": "开始变更",
  "request-abolition": "申请作废", "approve-abolition": "同意作废", "refuse-abolition": "不同意作废", "move": "移动",
};
