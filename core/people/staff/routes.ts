import { hash } from "@node-rs/argon2";
import { randomInt } from "node:crypto";
import { z } from "zod";
import type { House } from "../../contract.ts";
import { recordAudit } from "../../audit/audit.ts";
import { writeCsv } from "../../data/csv.ts";
import { ById, rowId } from "../../http/row-id.ts";
import { listAddress, PageNumber, SearchText } from "../../http/list-address.ts";
import { page, redirect, type RouteTable } from "../../http/route-table.ts";
import { localDay } from "../../calendar/local-day.ts";
import { findRoles } from "../roles/find-roles.ts";
import { RoleId } from "../roles/form.ts";
import { accountList } from "./account-list.ts";
import { activationCode, activationEnds } from "./activation-code.ts";
import { addPerson } from "./add-person.ts";
import { changePerson } from "./change-person.ts";
import { findStaff, staffInOrder, type StaffFilter } from "./find-staff.ts";
import { NewPersonForm, PersonForm } from "./form.ts";
import { departmentChoices } from "./own-department.ts";
import { MANAGE_STAFF, mustHold, READ_STAFF } from "./policy.ts";
import { activationPage, hrefOf, LIST, personFormPage, personPage, staffPage } from "./staff-pages.ts";
import { personAt, placeOf } from "./staff-row.ts";

const Filter = z.object({
  q: SearchText, page: PageNumber, department: rowId().catch(""), role: RoleId.or(z.literal("")).catch(""),
  state: z.enum(["", "active", "new", "locked", "disabled"]).catch(""),
});

/** 用户管理 (YN-4.2, HLJ-2.1.1): list, page, new, change, and the list of accounts without any password. */
export const staffRoutes = (house: House<unknown>) => (r: RouteTable): void => {
  const { db } = house;

  r.get(LIST, { access: READ_STAFF, query: Filter }, async ({ query, user, now }) => {
    const roles = (await findRoles(db)).map(({ id, label }) => ({ value: id, text: label }));
    const departments = await departmentChoices(db, user, READ_STAFF);
    return page("core/people/staff/list.njk", staffPage(await findStaff(db, user, query, now), query, { user, now, departments, roles }));
  });

  // Personal data leaves the house: who took it and by which conditions is on record.
  r.post(`${LIST}/accounts`, { access: MANAGE_STAFF, query: Filter }, async ({ query, user, now }) => {
    const filter: StaffFilter = query;
    const rows = await staffInOrder(db, user, filter, now);
    await house.transact((tx) => recordAudit(tx, { at: now, actor: user, action: "people.accounts-exported", subject: "site:people", detail: { accounts: rows.length, filter: listAddress("", filter) } }));
    return { file: { name: `账号清单-${localDay(now)}.csv`, type: "text/csv; charset=utf-8", content: writeCsv(accountList(rows, now)), inline: false } };
  });

  r.form(`${LIST}/new`, {
    access: MANAGE_STAFF, query: z.object({ department: rowId().catch("") }), body: NewPersonForm,
    show: async ({ query, user, form }) =>
      page("core/people/staff/form.njk", personFormPage({ row: null, departments: await departmentChoices(db, user, MANAGE_STAFF), department: query.department, form })),
    submit: async ({ body, user, now }) => {
      const code = activationCode(randomInt);
      const codeHash = await hash(code);
      const id = await house.transact((tx) => addPerson(tx, user, { ...body, codeHash, now }));
      return page("core/people/staff/activation.njk", activationPage({ ...body, id, code, until: activationEnds(now), site: `${house.site.publicUrl}/sign-in`, isNew: true }));
    },
  });

  r.get(`${LIST}/:id`, { access: READ_STAFF, params: ById }, async ({ params, user, now }) => {
    const row = await personAt(db, params.id);
    mustHold(user, READ_STAFF, placeOf(row));
    return page("core/people/staff/show.njk", personPage(row, user, now));
  });

  r.form(`${LIST}/:id/edit`, {
    access: MANAGE_STAFF, params: ById, body: PersonForm,
    show: async ({ params, user, form }) => {
      const row = await personAt(db, params.id);
      mustHold(user, MANAGE_STAFF, placeOf(row));
      return page("core/people/staff/form.njk", personFormPage({ row, departments: await departmentChoices(db, user, MANAGE_STAFF), department: "", form }));
    },
    submit: async ({ params, body, user, now }) => {
      const taken = await house.transact((tx) => changePerson(tx, user, { id: params.id, ...body, now }));
      return redirect(hrefOf(params.id), { kind: "done", title: "已保存", text: taken === 0 ? "" : `换了部门，原来的 ${taken} 个角色已收回，请安全管理员重新授予。` });
    },
  });
};
