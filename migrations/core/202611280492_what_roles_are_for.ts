import type { Knex } from "knex";

/** What the roles are for that every site starts with, in a sentence for whoever grants them. */
const NOTES: Readonly<Record<string, string>> = {
  "editor": "填写、修改和提交本单位的目录和事项，维护本单位的引用库",
  "head": "单位内部的审核：报送编办以前先由负责人审核（审核流程里有这一步的才用）",
  "examiner": "机构编制部门的审核：审核事项，同意或者退回作废申请",
  "publisher": "政务服务管理部门的审核和发布：发布事项、暂停和恢复、维护法律法规库",
  "region-manager": "查看和统计本区划及下级的事项，规定审核流程，维护法律法规库",
  "clerk": "查看事项，打印办事指南",
  "supervisor": "查看事项和办理记录，不修改",
  "system-admin": "管理区划、部门和账号，维护参数、工作日历和帮助",
  "security-admin": "授予和收回角色，维护角色的权限",
  "audit-admin": "查看、导出和校验审计日志",
};

export async function up(knex: Knex): Promise<void> {
  // 部门负责人 came after its sisters and was taken for one that the site has made itself.
  await knex("core_roles").where({ id: "head" }).update({ built_in: true });
  for (const [id, note] of Object.entries(NOTES)) await knex("core_roles").where({ id, note: "" }).update({ note });
}

export async function down(knex: Knex): Promise<void> {
  await knex("core_roles").where({ id: "head" }).update({ built_in: false });
  for (const [id, note] of Object.entries(NOTES)) await knex("core_roles").where({ id, note }).update({ note: "" });
}
