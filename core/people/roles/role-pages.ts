import { can, type User } from "../access.ts";
import type { FormState } from "../../http/route-table.ts";
import { formValues } from "../../http/form-fields.ts";
import { SCOPES, crumbs as staffCrumbs, hrefOf as personHref } from "../staff/staff-pages.ts";
import { GRANT } from "../staff/policy.ts";
import type { HeldRole, StaffRow } from "../staff/staff-row.ts";
import type { Duty } from "../sync-permissions.ts";
import type { PermissionRow, RoleRow } from "./find-roles.ts";
import { reachOf } from "./grant-role.ts";
import { isFixed } from "./policy.ts";

export const LIST = "/people/roles";
export const hrefOf = (id: string): string => `${LIST}/${id}`;
const crumbs = [{ text: "系统设置" }, { text: "角色管理", href: LIST }];
const DUTIES: Readonly<Record<Duty, string>> = { business: "业务", system: "系统管理", security: "安全管理", audit: "审计管理" };

export const rolesPage = (roles: readonly RoleRow[]): object => ({
  crumbs: crumbs.slice(0, 1), title: "角色管理", addHref: `${LIST}/new`,
  rows: roles.map((role) => ({
    href: hrefOf(role.id), label: role.label, note: role.note, kind: role.built_in ? "内置" : "自建", duty: DUTIES[role.duty],
    permissions: role.permissions.length, people: Number(role.people), copyHref: `${LIST}/new?from=${role.id}`,
  })),
});

/** Whoever grants a role has to know what it lacks with a narrower reach. */
const permissionText = ({ label, whole_site: wholeSite }: PermissionRow): string => (wholeSite ? `${label}（管理范围为“全部”时才有）` : label);

export const rolePage = (role: RoleRow, permissions: readonly PermissionRow[]): object => ({
  crumbs, title: role.label, note: role.note, isFixed: isFixed(role), editHref: isFixed(role) ? "" : `${hrefOf(role.id)}/edit`, copyHref: `${LIST}/new?from=${role.id}`,
  deleteHref: role.built_in ? "" : `${hrefOf(role.id)}/delete`, peopleHref: `/people/staff?role=${role.id}`,
  facts: [{ label: "类别", value: `${DUTIES[role.duty]}（${role.built_in ? "内置" : "自建"}）` }, { label: "持有人数", value: `${role.people} 人` }],
  permissions: permissions.filter(({ id }) => role.permissions.includes(id)).map(permissionText),
});

type Parts = { role: RoleRow | null; from: RoleRow | null; permissions: readonly PermissionRow[]; form: FormState };

const tickedIn = (form: FormState, stored: readonly string[]): unknown => (Object.keys(form.words).length > 0 ? form.words["permissions"] ?? [] : stored);

/** The form of a known role, of a copy, or of a new one. */
const baseOf = (role: RoleRow | null, from: RoleRow | null): { label: string; note: string; duty: Duty; permissions: readonly string[] } => {
  if (role !== null) return role;
  return from === null ? { label: "", note: "", duty: "business", permissions: [] } : { ...from, label: `${from.label}（副本）` };
};

const frameOf = (role: RoleRow | null, from: RoleRow | null): object => role === null
  ? { title: "新增角色", isBuiltIn: false, action: `${LIST}/new${from === null ? "" : `?from=${from.id}`}`, cancelHref: LIST }
  : { title: `修改：${role.label}`, isBuiltIn: role.built_in, action: `${hrefOf(role.id)}/edit`, cancelHref: hrefOf(role.id) };

export const roleFormPage = ({ role, from, permissions, form }: Parts): object => {
  const base = baseOf(role, from);
  return {
    crumbs, ...frameOf(role, from), problems: form.errors, duty: DUTIES[base.duty], values: formValues(form, { label: base.label, note: base.note }),
    ticked: tickedIn(form, base.permissions), permissions: permissions.map((permission) => ({ value: permission.id, text: permissionText(permission) })),
  };
};

export const deleteRolePage = (role: RoleRow): object => ({
  crumbs, title: "删除角色", name: role.label, uses: Number(role.people) === 0 ? "" : `${role.people} 人持有这个角色`, action: `${hrefOf(role.id)}/delete`, backHref: hrefOf(role.id),
  peopleHref: `/people/staff?role=${role.id}`, points: ["删除后不能恢复，操作记入审计日志", "没有人持有这个角色"],
});

/** The reaches that may be given to this person by this user. */
const scopesFor = (user: User, row: StaffRow): { value: HeldRole["scope"]; text: string; hint: string }[] => {
  const all: { value: HeldRole["scope"]; text: string; hint: string }[] = [
    { value: "department", text: SCOPES.department, hint: row.department_name }, { value: "region", text: SCOPES.region, hint: row.region_name }, { value: "own", text: SCOPES.own, hint: "只能办理本人建立的内容" },
    { value: "site", text: SCOPES.site, hint: "全站的区划和部门，只给管理全站的人" },
  ];
  return all.filter(({ value }) => can(user, GRANT, reachOf(row, value)));
};

export const grantPage = (user: User, row: StaffRow, roles: readonly RoleRow[], form: FormState): object => {
  const duty = roles.find(({ id }) => id === row.roles[0]?.role)?.duty;
  return {
    crumbs: [...staffCrumbs, { text: row.name, href: personHref(row.id) }], title: "授予角色", state: `${row.name}，${row.department_name}`, problems: form.errors, action: `${personHref(row.id)}/roles`, backHref: personHref(row.id),
    held: row.roles.map(({ id, label, scope }) => ({ label, scope: SCOPES[scope], revokeAction: can(user, GRANT, reachOf(row, scope)) ? `${personHref(row.id)}/roles/${id}/revoke` : "" })),
    values: formValues(form, { role: "", scope: "" }),
    roles: roles.filter((role) => duty === undefined || role.duty === duty).map((role) => ({ value: role.id, text: role.label, hint: role.note })),
    limited: duty === undefined ? "" : `已经持有“${DUTIES[duty]}”类角色，只能再授予同一类的角色（三员分立）。`,
    scopes: scopesFor(user, row),
  };
};
