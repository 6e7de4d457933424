/** What core's own acts are called in the log; plugins name theirs through the slot `core.audit-words`. */
export const actionWords: Readonly<Record<string, string>> = {
  "people.signed-in": "登录", "people.signed-out": "退出", "people.sign-in-failed": "登录失败", "people.locked": "登录失败，账号锁定",
  "people.password-changed": "修改密码", "people.password-reset": "重置密码", "people.account-added": "建立账号", "people.account-changed": "修改账号",
  "people.account-disabled": "停用账号", "people.account-enabled": "启用账号", "people.account-unlocked": "解锁账号", "people.account-deleted": "删除账号",
  "people.accounts-exported": "下载账号清单", "people.administrators-created": "建立管理员账号",
  "people.role-granted": "授予角色", "people.role-revoked": "收回角色", "people.role-added": "新增角色", "people.role-changed": "修改角色", "people.role-deleted": "删除角色",
  "people.department-added": "新增部门", "people.department-changed": "修改部门", "people.department-moved": "移动部门", "people.department-deleted": "删除部门", "people.departments-merged": "合并部门",
  "people.region-added": "新增区划", "people.region-changed": "修改区划", "people.region-deleted": "删除区划",
  "people.log-exported": "导出日志", "people.log-verified": "校验日志", "people.parameter-changed": "修改参数", "people.calendar-changed": "修改工作日历", "people.calendar-entered": "录入放假安排", "people.calendar-cleared": "清除放假安排",
  "people.sign-in-document-added": "新增登录页资料", "people.sign-in-document-changed": "修改登录页资料", "people.sign-in-document-deleted": "删除登录页资料",
  "demo.people-loaded": "装入示范人员",
};
