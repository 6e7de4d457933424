import { STATE_WORDS, type ItemAction } from "../api.ts";

/** Every act there is on an item: a new one does not compile without its words. */
const ITEM_ACTS: Readonly<Record<ItemAction, string>> = {
  "create": "新增事项", "edit": "修改事项", "submit": "提交事项", "withdraw": "撤回事项", "open": "开始审核事项", "pass": "事项审核通过", "return": "退回事项",
  "publish": "发布事项", "take-effect": "事项到期生效", "change": "变更事项", "request-abolition": "申请作废", "approve-abolition": "同意作废", "refuse-abolition": "不同意作废",
  "request-suspension": "申请暂停办理", "request-resumption": "申请恢复办理", "grant": "同意暂停或恢复办理", "decline": "不同意暂停或恢复办理",
  "suspend": "暂停办理", "resume": "恢复办理", "move": "移动事项",
};

/** What the acts on 目录 and 事项, and what they are done to, are called in the log. */
export const auditWordsOfItems: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(ITEM_ACTS).map(([act, words]) => [`catalogue.item-${act}`, words])),
  ...Object.fromEntries(Object.entries(STATE_WORDS).map(([state, words]) => [`value:${state}`, words])),
  "value:head": "部门负责人审核", "value:examine": "编办审核", "value:scheduled": "待生效", "value:publish": "政务办发布",
  "subject:item": "事项", "subject:entry": "目录", "subject:group": "分组", "subject:inventory": "清单", "subject:import": "导入", "subject:catalogue": "事项目录",
  "catalogue.item-adopted": "引入事项", "catalogue.draft-deleted": "删除草稿", "catalogue.source-taken-over": "采用来源事项的改动", "catalogue.task-closed": "关闭待办",
  "catalogue.entry-created": "新增目录", "catalogue.entry-changed": "修改目录", "catalogue.entry-removed": "删除目录", "catalogue.entries-ordered": "调整目录顺序",
  "catalogue.items-ordered": "调整事项顺序", "catalogue.items-exported": "导出事项", "catalogue.items-imported": "导入事项", "catalogue.items-imported-and-published": "导入并发布事项",
  "catalogue.items-recognised": "认定是不是政务服务事项",
  "catalogue.group-created": "新增分组", "catalogue.group-renamed": "修改分组", "catalogue.group-filled": "事项放入分组", "catalogue.group-removed": "删除分组",
  "catalogue.inventory-generated": "生成清单", "catalogue.inventory-frozen": "冻结清单", "catalogue.inventory-published": "公布清单", "catalogue.inventory-removed": "删除清单",
  "catalogue.demo-loaded": "装入示范事项", "catalogue.volume-loaded": "装入模拟事项",
};
