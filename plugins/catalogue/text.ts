/** The words of refusals of 事项. */
export const text: Readonly<Record<string, string>> = {
  "catalogue.not-now": "事项现在是“{state}”状态，不能这样办理。可能有人刚刚办理过，请刷新页面查看",
  "catalogue.no-draft": "“{name}”现在是“{state}”，没有可以修改的草稿。已经提交的，审核期间不能修改；被退回后会出现在待办里",
  "catalogue.own-work": "不能审核自己提交的内容，请由另一位工作人员办理",
  "catalogue.open-change": "这个事项已经有一份变更正在填写或者审核，请先办完那一份",
  "catalogue.opinion-missing": "意见：请填写，说明理由",
  "catalogue.entry-needed": "目录：行政权力事项必须属于一个目录，请选择目录",
  "catalogue.entry-unfit": "目录：这个目录不适用于所选的事项类型或者部门，请重新选择",
  "catalogue.entry-used": "这个目录下还有 {count} 个事项，不能删除。请先移走或者作废这些事项",
  "catalogue.type-unknown": "事项类型：请从列表中选择",
  "catalogue.base-taken": "子项：本部门已经有这个子项的事项，请选择另一个，或者新增子项",
  "catalogue.base-unfit": "子项：请从列表中选择本目录的子项",
  "catalogue.numbers-used-up": "这个类型的编号已经用完，请联系系统管理员",
  "catalogue.record-gone": "选用的法规、材料、文档、窗口或者业务系统中，有一条刚刚被删除，请核对后再保存。您填写的内容还在页面上",
  "catalogue.stale": "{name} 在 {time} 保存过这份内容。以下内容与您看到的不同：{labels}。您填写的还在页面上，请核对后再保存",
  "catalogue.move-nowhere": "目录：请选择另一个目录，事项已经在这个目录下",
  "catalogue.not-deletable": "只能删除从来没有提交过的暂存内容",
};
