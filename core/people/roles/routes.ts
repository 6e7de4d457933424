import { z } from "zod";
import type { House } from "../../contract.ts";
import { ById, rowId } from "../../http/row-id.ts";
import { page, redirect, type RouteTable } from "../../http/route-table.ts";
import { GRANT, mustHold } from "../staff/policy.ts";
import { hrefOf as personHref, LIST as STAFF } from "../staff/staff-pages.ts";
import { personAt, placeOf } from "../staff/staff-row.ts";
import { deleteRole } from "./delete-role.ts";
import { findRoles, permissionsFor, roleAt } from "./find-roles.ts";
import { GrantForm, RoleForm, RoleId } from "./form.ts";
import { grantRole } from "./grant-role.ts";
import { MANAGE_ROLES } from "./policy.ts";
import { revokeRole } from "./revoke-role.ts";
import { deleteRolePage, grantPage, hrefOf, LIST, roleFormPage, rolePage, rolesPage } from "./role-pages.ts";
import { addRole, changeRole } from "./save-role.ts";

const ByRole = z.object({ id: RoleId });
const From = z.object({ from: RoleId.or(z.literal("")).catch("") });
const ByGrant = ById.extend({ grant: rowId() });

/** 角色管理: what the roles may do, and who holds them. */
export const roleRoutes = (house: House<unknown>) => (r: RouteTable): void => {
  const { db } = house;
  const source = async (from: string) => (from === "" ? null : roleAt(db, from));

  r.get(LIST, { access: MANAGE_ROLES }, async () => page("core/people/roles/list.njk", rolesPage(await findRoles(db))));

  r.form(`${LIST}/new`, {
    access: MANAGE_ROLES, query: From, body: RoleForm,
    show: async ({ query, form }) => {
      const from = await source(query.from);
      return page("core/people/roles/form.njk", roleFormPage({ role: null, from, permissions: await permissionsFor(db, from?.duty ?? "business"), form }));
    },
    submit: async ({ query, body, user, now }) => {
      const from = await source(query.from);
      const id = await house.transact((tx) => addRole(tx, user, { words: body, duty: from?.duty ?? "business", now }));
      return redirect(hrefOf(id), { kind: "done", title: `已新增角色：${body.label}`, text: "现在可以在用户页面授予这个角色。" });
    },
  });

  r.get(`${LIST}/:id`, { access: MANAGE_ROLES, params: ByRole }, async ({ params }) => {
    const role = await roleAt(db, params.id);
    return page("core/people/roles/show.njk", rolePage(role, await permissionsFor(db, role.duty)));
  });

  r.form(`${LIST}/:id/edit`, {
    access: MANAGE_ROLES, params: ByRole, body: RoleForm,
    show: async ({ params, form }) => {
      const role = await roleAt(db, params.id);
      return page("core/people/roles/form.njk", roleFormPage({ role, from: null, permissions: await permissionsFor(db, role.duty), form }));
    },
    submit: async ({ params, body, user, now }) => {
      await house.transact((tx) => changeRole(tx, user, { id: params.id, words: body, now }));
      return redirect(hrefOf(params.id), { kind: "done", title: "已保存", text: "持有这个角色的人从现在起按新的权限办理。" });
    },
  });

  r.form(`${LIST}/:id/delete`, {
    access: MANAGE_ROLES, params: ByRole, body: z.object({}),
    show: async ({ params }) => page("core/people/roles/delete.njk", deleteRolePage(await roleAt(db, params.id))),
    submit: async ({ params, user, now }) => {
      const label = await house.transact((tx) => deleteRole(tx, user, { id: params.id, now }));
      return redirect(LIST, { kind: "done", title: `已删除角色：${label}`, text: "" });
    },
  });

  r.form(`${STAFF}/:id/roles`, {
    access: GRANT, params: ById, body: GrantForm,
    show: async ({ params, user, form }) => {
      const row = await personAt(db, params.id);
      mustHold(user, GRANT, placeOf(row));
      return page("core/people/roles/grant.njk", grantPage(user, row, await findRoles(db), form));
    },
    submit: async ({ params, body, user, now }) => {
      await house.transact((tx) => grantRole(tx, user, { staffId: params.id, ...body, now }));
      return redirect(`${personHref(params.id)}/roles`, { kind: "done", title: "角色已授予", text: "从下一次打开页面起生效。" });
    },
  });

  r.post(`${STAFF}/:id/roles/:grant/revoke`, { access: GRANT, params: ByGrant }, async ({ params, user, now }) => {
    await house.transact((tx) => revokeRole(tx, user, { staffId: params.id, grantId: params.grant, now }));
    return redirect(`${personHref(params.id)}/roles`, { kind: "done", title: "角色已收回", text: "从下一次打开页面起生效。" });
  });
};
