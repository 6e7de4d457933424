/** Words of refusals: stable code → sentence. */
export const text = {
  "review.conclusion-missing": "审核结论：请选择一项",
  "review.opinion-missing": "意见：请写明原因，报送单位会看到这段话",
  "review.changed": "报送单位在您打开本页之后改过内容并重新提交，现在显示的是最新内容，请重新审核",
  "review.not-waiting": "这个事项已经不在等待处理，可能别人已经处理过",
};
