/** Words of refusals: stable code → sentence. */
export const text = {
  "review.conclusion-missing": "结论：请选择一项",
  "review.opinion-missing": "意见：请写明原因，报送单位会看到这段话",
  "review.changed": "报送单位在您打开本页之后改过内容并重新提交，现在显示的是最新内容，请重新审核",
  "review.not-waiting": "{what}",
  "review.own-work": "这是您自己报送的，不能由您审核，请由另一位工作人员办理",
  "review.remark-element": "批注：这个要素不在事项里，请刷新页面",
  "review.remarks-open": "还有 {count} 条批注没有处理。请先处理，或者在“结论”下面勾选仍然办理",
  "review.remark-words": "批注：请写明要改什么",
  "review.nothing-chosen": "请先在事项前面打勾",
  "review.chain-place": "区划：请选择您管理的区划",
};
