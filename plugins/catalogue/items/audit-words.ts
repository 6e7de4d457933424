/** What the acts on 目录 and 事项 are called in the log. */
export const auditWordsOfItems: Readonly<Record<string, string>> = {
  "catalogue.item-create": "新增事项", "catalogue.item-edit": "修改事项", "catalogue.item-submit": "提交事项", "catalogue.item-pass": "编办审核通过",
  "catalogue.item-return": "退回事项", "catalogue.item-publish": "发布事项", "catalogue.item-change": "变更事项", "catalogue.item-request-abolition": "申请作废",
  "catalogue.item-approve-abolition": "同意作废", "catalogue.item-refuse-abolition": "不同意作废", "catalogue.item-move": "移动事项", "catalogue.draft-deleted": "删除草稿",
  "catalogue.entry-created": "新增目录", "catalogue.entry-changed": "修改目录", "catalogue.entry-removed": "删除目录", "catalogue.entries-ordered": "调整目录顺序",
  "catalogue.items-ordered": "调整事项顺序", "catalogue.group-created": "新增分组", "catalogue.group-renamed": "修改分组", "catalogue.group-filled": "事项放入分组", "catalogue.group-removed": "删除分组",
  "catalogue.demo-loaded": "装入示范事项",
};
