import { dateTimeText, staffTimeText } from "../../calendar/chinese-date.ts";
import type { FormState } from "../../http/route-table.ts";
import { formValues } from "../../http/form-fields.ts";
import { listAddress, pagination } from "../../http/list-address.ts";
import { can, type User } from "../access.ts";
import type { FoundStaff, StaffFilter } from "./find-staff.ts";
import { GRANT, MANAGE_STAFF } from "./policy.ts";
import { placeOf, stateOf, type HeldRole, type StaffRow, type StaffState } from "./staff-row.ts";

export const LIST = "/people/staff";
export const hrefOf = (id: string): string => `${LIST}/${id}`;
export const crumbs = [{ text: "系统设置" }, { text: "用户管理", href: LIST }];

type Choice = { value: string; text: string };
const STATES: Readonly<Record<StaffState, { text: string; tone: string }>> = {
  active: { text: "正常", tone: "green" }, new: { text: "待激活", tone: "yellow" }, locked: { text: "已锁定", tone: "red" }, disabled: { text: "已停用", tone: "" },
};
export const stateText = (row: StaffRow, now: Date): string => STATES[stateOf(row, now)].text;
export const SCOPES: Readonly<Record<HeldRole["scope"], string>> = { region: "本区划及下级区划", department: "本部门及下级部门", own: "只限本人经办", site: "全部" };
export const roleWords = (roles: readonly HeldRole[]): string => roles.map(({ label, scope }) => `${label}（${SCOPES[scope]}）`).join("、");

type ListParts = { user: User; now: Date; departments: readonly Choice[]; roles: readonly Choice[] };

export const staffPage = (found: FoundStaff, filter: StaffFilter, { user, now, departments, roles }: ListParts): object => {
  const conditions = { q: filter.q, department: filter.department, role: filter.role, state: filter.state };
  const state = (value: StaffState | "", text: string, count: number): object => ({ text, count, href: listAddress(LIST, { ...conditions, state: value }), current: filter.state === value });
  const all = [...found.byState.values()].reduce((sum, count) => sum + count, 0);
  return {
    title: "用户管理", crumbs: crumbs.slice(0, 1), action: LIST, filter, departments, roles: [...roles, { value: "none", text: "还没有角色" }],
    isFiltered: [filter.q, filter.department, filter.role, filter.state].some((one) => one !== ""), clearHref: LIST,
    addHref: can(user, MANAGE_STAFF) ? `${LIST}/new` : "", exportAction: can(user, MANAGE_STAFF) ? listAddress(`${LIST}/accounts`, conditions) : "",
    states: [state("", "全部", all), ...(Object.keys(STATES) as StaffState[]).map((key) => state(key, STATES[key].text, found.byState.get(key) ?? 0))],
    rows: found.rows.map((row) => ({
      href: hrefOf(row.id), name: row.name, account: row.account, department: row.department_name, roles: row.roles.map(({ label }) => label).join("、"),
      state: STATES[stateOf(row, now)], lastAt: row.last_sign_in_at === null ? "" : staffTimeText(row.last_sign_in_at, now),
    })),
    pages: pagination(LIST, conditions, { page: found.page, total: found.total, unit: "个账号" }),
  };
};

const stateSentence = (row: StaffRow, now: Date): string => {
  switch (stateOf(row, now)) {
    case "disabled": return "账号已停用，不能登录。";
    case "locked": return `输错密码次数太多，锁定到 ${row.locked_until === null ? "" : dateTimeText(row.locked_until)}。`;
    case "new": return row.activation_expires_at !== null && row.activation_expires_at < now
      ? "激活码已经过期，请重置密码取得新的激活码。"
      : `还没有设置自己的密码${row.activation_expires_at === null ? "" : `，激活码有效期到 ${dateTimeText(row.activation_expires_at)}`}。`;
    case "active": return "";
  }
};

/** What may be done with the account now, by this user: `""` where it may not. */
const actsOf = (row: StaffRow, user: User, now: Date): object => {
  const to = (act: string, isPossible: boolean): string => (isPossible ? `${hrefOf(row.id)}/${act}` : "");
  const manages = can(user, MANAGE_STAFF, placeOf(row));
  const others = manages && row.id !== user.id;
  return {
    editHref: to("edit", manages), resetHref: to("reset", others && !row.disabled), disableHref: to("disable", others && !row.disabled),
    enableAction: to("enable", others && row.disabled), unlockAction: to("unlock", manages && stateOf(row, now) === "locked"),
    deleteHref: to("delete", others && row.disabled), grantHref: to("roles", row.id !== user.id && can(user, GRANT, placeOf(row))),
  };
};

export const personPage = (row: StaffRow, user: User, now: Date): object => ({
  crumbs, title: row.name, state: STATES[stateOf(row, now)], sentence: stateSentence(row, now), ...actsOf(row, user, now),
  facts: [
    { label: "账号", value: row.account, code: true }, { label: "部门", value: row.department_name }, { label: "所在区划", value: row.region_name }, { label: "联系电话", value: row.phone },
    { label: "上次登录", value: row.last_sign_in_at === null ? "从未登录" : dateTimeText(row.last_sign_in_at) },
  ],
  roles: row.roles.map(({ label, scope }) => ({ label, value: SCOPES[scope] })),
  noRoles: "还没有角色，登录后不能办理业务。角色由安全管理员授予。",
});

type FormParts = { row: StaffRow | null; departments: readonly Choice[]; department: string; form: FormState };

export const personFormPage = ({ row, departments, department, form }: FormParts): object => ({
  crumbs, title: row === null ? "新增用户" : `修改：${row.name}`, isNew: row === null, departments, problems: form.errors, account: row?.account ?? "",
  action: row === null ? `${LIST}/new` : `${hrefOf(row.id)}/edit`, cancelHref: row === null ? LIST : hrefOf(row.id), save: row === null ? "建立账号" : "保存",
  values: formValues(form, row === null ? { account: "", name: "", phone: "", department } : { account: row.account, name: row.name, phone: row.phone, department: row.department_id }),
});

type Code = { id: string; account: string; name: string; code: string; until: Date; site: string; isNew: boolean };

/** The one page that shows an activation code; nothing keeps it. */
export const activationPage = ({ id, account, name, code, until, site, isNew }: Code): object => ({
  crumbs, title: isNew ? "账号已建立" : "密码已重置", code, backHref: hrefOf(id),
  facts: [
    { label: "姓名", value: name }, { label: "账号", value: account, code: true }, { label: "登录地址", value: site }, { label: "有效期到", value: dateTimeText(until) },
  ],
  next: isNew ? "请把账号和激活码交给本人，再由安全管理员授予角色。" : "请把新的激活码交给本人，原密码已经失效。",
});

type Confirm = { row: StaffRow; act: "disable" | "reset" | "delete"; hindrance: string };

const CONFIRM = {
  disable: { title: "停用账号", question: (name: string) => `确定要停用“${name}”的账号吗？`, points: ["停用后立即退出登录，不能再登录", "以前办理的记录保留，可以随时重新启用"], busy: "正在停用…" },
  reset: { title: "重置密码", question: (name: string) => `确定要重置“${name}”的密码吗？`, points: ["原密码立即失效，已经登录的电脑都会退出", "新的激活码只显示一次，7 天内有效", "本人首次登录要设置自己的密码"], busy: "正在重置…" },
  delete: { title: "删除账号", question: (name: string) => `确定要删除“${name}”的账号吗？`, points: ["删除后不能恢复，操作记入审计日志", "这个账号从未登录，没有办理记录"], busy: "正在删除…" },
} as const;

export const confirmPage = ({ row, act, hindrance }: Confirm): object => ({
  ...CONFIRM[act], crumbs, hindrance, question: CONFIRM[act].question(row.name), action: `${hrefOf(row.id)}/${act}`, backHref: hrefOf(row.id), warning: act !== "reset",
});
