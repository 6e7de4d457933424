export const text: Readonly<Record<string, string>> = {
  "handbook.stale": "{name} 在 {time} 保存过这一页。您写的内容都在下面，请先看现在的内容，再决定是否按您的内容保存",
  "handbook.not-empty": "已经有帮助文档，不能再装入随系统提供的帮助",
  "handbook.request-over": "这一条已经结束，不能再办理",
};
