/** Words of this plugin's refusals. */
export const text = {
  "guide.booklet-empty": "所选的范围里没有对公众发布的事项，请换一个范围",
  "guide.booklet-too-large": "一册最多 {most} 份，现在选中了 {count} 份。请按下级单位、窗口或者主题分开汇编，也可以请系统管理员在“参数设置”调整",
  "guide.too-many-prints": "您在一分钟内要了很多份还没有生成过的 PDF，请 {seconds} 秒后再试。办事指南可以先在网页上阅读，也可以用浏览器的“打印”功能打印",
};
