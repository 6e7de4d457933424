export const text: Readonly<Record<string, string>> = {
  "news.own-words": "您写过这一稿，不能审核自己写的内容，请由另一位审核人员办理",
  "news.of-others": "这一稿由{department}起草，请由起草单位办理。要改的，可以写明理由退回",
  "news.not-now": "这一稿现在是“{state}”，不能{act}。请刷新页面，看看是不是已经有人办理",
  "news.stale": "{name} 在 {time} 保存过这一稿。您写的内容都在下面，请先看现在的内容，再决定是否按您的内容保存",
  "news.later-day": "发布日期：这篇信息已经公开，修改后马上生效，日期不能晚于今天",
  "news.column-closed": "栏目：这个栏目已经停用，请选择另一个",
  "news.column-exists": "栏目名称：已经有这个名称，请换一个",
  "news.too-many-files": "附件：最多 {most} 个，请先去掉一些",
};
