/** Words of this plugin's refusals. */
export const text = {
  "guide.too-many-prints": "您在一分钟内要了很多份还没有生成过的 PDF，请 {seconds} 秒后再试。办事指南可以先在网页上阅读，也可以用浏览器的“打印”功能打印",
};
