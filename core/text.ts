/** The words of core's own refusals. */
export const text: Readonly<Record<string, string>> = {
  "core.not-found": "没有找到这个页面",
  "core.forbidden": "您没有“{permission}”的权限",
  "core.form-too-large": "提交的内容太大：单个文件不能超过 {mega} MB，一次最多 10 个文件",
  "core.form-unreadable": "提交的内容不完整，请返回重新提交",
  "core.form-invalid": "提交的内容需要改正：{problems}",
  "core.form-expired": "页面已经过期，请返回原页面刷新后重新提交",
  "core.file-type": "文件类型不支持：请上传 PDF、图片（JPG、PNG）、Word、Excel 或者文本文件",
  "core.file-size": "文件太大：不能超过 {mega} MB",
  "core.file-empty": "文件是空的，请重新选择",
  "core.sign-in-wrong": "账号或者密码不正确。还可以再试 {left} 次，之后锁定 {minutes} 分钟",
  "core.sign-in-locked": "账号已锁定，请 {minutes} 分钟后再试，或者联系系统管理员",
  "core.too-many": "操作太频繁，请 {seconds} 秒后再试",
  "core.password-rule": "{problem}",
  "core.password-wrong": "原密码：不正确，请重新填写",
  "core.password-used": "新密码：不能与最近用过的 {count} 个密码相同",
  "core.password-repeat": "再次输入：与新密码不一致",
};
