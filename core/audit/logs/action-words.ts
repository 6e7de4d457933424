/**
 * What core's own acts are called in the log, and under `subject:`, `detail:` and `value:` what the words in them are; plugins name theirs
 * through the slot `core.audit-words`.
 */
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
  "subject:staff": "账号", "subject:department": "部门", "subject:region": "区划", "subject:role": "角色", "subject:calendar": "工作日历", "subject:parameter": "参数",
  "subject:site": "系统", "detail:name": "名称", "detail:title": "名称", "detail:label": "名称", "detail:account": "账号", "detail:accounts": "账号", "detail:code": "编码", "detail:baseCode": "基本编码",
  "detail:creditCode": "统一社会信用代码", "detail:from": "原来", "detail:to": "现在", "detail:step": "环节", "detail:opinion": "意见", "detail:reason": "原因", "detail:basis": "依据",
  "detail:role": "角色", "detail:scope": "范围", "detail:department": "部门", "detail:region": "区划", "detail:address": "地址", "detail:failures": "失败次数", "detail:filter": "查询条件",
  "detail:conditions": "查询条件", "detail:entries": "条数", "detail:count": "件数", "detail:items": "事项数", "detail:rows": "行数", "detail:number": "编号", "detail:file": "文件",
  "detail:created": "新增", "detail:added": "增加", "detail:removed": "去掉", "detail:published": "发布", "detail:note": "说明", "detail:source": "来源", "detail:day": "日期", "detail:on": "日期",
  "detail:above": "上级区划", "detail:choice": "设为", "detail:rest": "放假天数", "detail:work": "上班天数", "detail:days": "天数", "detail:departments": "部门数", "detail:duty": "类别", "detail:permissions": "权限",
  "detail:reset": "恢复默认值", "detail:occasion": "在哪里", "detail:rolesTaken": "收回的角色", "detail:newFile": "换了文件", "detail:into": "并入", "detail:moved": "移动", "detail:staff": "账号数", "detail:changed": "改了", "detail:kind": "类别",
  "value:rest": "休息", "value:work": "上班", "value:usual": "按平日", "value:password-change": "修改密码时", "value:business": "业务", "value:phone": "电话", "value:position": "排序号", "value:short_name": "简称",
  "value:credit_code": "统一社会信用代码", "value:name": "名称", "value:system": "系统管理", "value:security": "安全管理", "value:audit": "审计管理",
  "value:own": "本人", "value:department": "本部门", "value:department-tree": "本部门和下级", "value:region": "本区划", "value:region-tree": "本区划和下级", "value:all": "全部", "value:true": "是", "value:false": "否",
};
