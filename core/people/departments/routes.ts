import { z } from "zod";
import { placeUses, type House } from "../../contract.ts";
import { ById, rowId } from "../../http/row-id.ts";
import { PageNumber, SearchText } from "../../http/list-address.ts";
import { page, redirect, type RouteTable } from "../../http/route-table.ts";
import { regionPlace } from "../regions/region-tree.ts";
import type { User } from "../access.ts";
import { addDepartment } from "./add-department.ts";
import { changeDepartment } from "./change-department.ts";
import { deleteDepartment } from "./delete-department.ts";
import { deleteDepartmentPage, departmentFormPage, departmentPage, departmentsPage, hrefOf, LIST } from "./department-pages.ts";
import { departmentAt, placeOf, type DepartmentRow } from "./department-row.ts";
import { findDepartments } from "./find-departments.ts";
import { DepartmentForm, RegionCode } from "./form.ts";
import { orMerged } from "./or-merged.ts";
import { MANAGE, mustManage } from "./policy.ts";
import { whatStandsInTheWay } from "./what-stands-in-the-way.ts";

const Filter = z.object({ region: RegionCode.or(z.literal("")).catch(""), q: SearchText, page: PageNumber });
const Where = z.object({ region: RegionCode.or(z.literal("")).catch(""), parent: rowId().catch("") });

/** 部门管理 (YN-4.1): list, page, add, change, delete; moving and merging have files of their own. */
export const departmentRoutes = (house: House<unknown>) => (r: RouteTable): void => {
  const { db } = house;
  const keepers = () => house.collect(placeUses);
  const mine = async (user: User, id: string): Promise<DepartmentRow> => {
    const row = await departmentAt(db, id);
    mustManage(user, placeOf(row));
    return row;
  };

  r.get(LIST, { access: MANAGE, query: Filter }, async ({ query, user }) => {
    const place = await regionPlace(db, user, MANAGE, query.region);
    const found = await findDepartments(db, user, { regionPath: place.chosen.path, q: query.q, page: query.page });
    return page("core/people/departments/list.njk", departmentsPage(found, place, query.q));
  });

  r.form(`${LIST}/new`, {
    access: MANAGE, query: Where, body: DepartmentForm,
    show: async ({ query, user, form }) => {
      const parent = query.parent === "" ? null : await mine(user, query.parent);
      const { chosen } = await regionPlace(db, user, MANAGE, parent?.region_code ?? query.region);
      return page("core/people/departments/form.njk", departmentFormPage({ row: null, region: chosen, parent, form }));
    },
    submit: async ({ query, user, body, now }) => {
      const { chosen } = await regionPlace(db, user, MANAGE, query.region);
      const id = await house.transact((tx) => addDepartment(tx, user, { regionCode: chosen.code, parentId: query.parent === "" ? null : query.parent, words: body, now }));
      return redirect(hrefOf(id), { kind: "done", title: `已新增部门：${body.name}`, text: "接下来可以为这个部门建立人员账号。" });
    },
  });

  r.get(`${LIST}/:id`, { access: MANAGE, params: ById }, orMerged(db, async ({ params, user }) => {
    const row = await mine(user, params.id);
    return page("core/people/departments/show.njk", departmentPage(row, await whatStandsInTheWay(db, keepers(), { departmentId: row.id })));
  }));

  r.form(`${LIST}/:id/edit`, {
    access: MANAGE, params: ById, body: DepartmentForm,
    show: orMerged(db, async ({ params, user, form }) => {
      const row = await mine(user, params.id);
      const parent = row.parent_id === null ? null : { id: row.parent_id, name: row.parent_name ?? "" };
      return page("core/people/departments/form.njk", departmentFormPage({ row, region: { code: row.region_code, name: row.region_name }, parent, form }));
    }),
    submit: async ({ params, user, body, now }) => {
      const { newCode } = await house.transact((tx) => changeDepartment(tx, user, { id: params.id, words: body, now }));
      return redirect(hrefOf(params.id), {
        kind: "done", title: "已保存",
        text: newCode ? "统一社会信用代码已改。已入库事项的实施编码不变，下一次变更事项时才换成新的编码。" : "",
      });
    },
  });

  r.form(`${LIST}/:id/delete`, {
    access: MANAGE, params: ById, body: z.object({}),
    show: orMerged(db, async ({ params, user }) => {
      const row = await mine(user, params.id);
      return page("core/people/departments/delete.njk", deleteDepartmentPage(row, await whatStandsInTheWay(db, keepers(), { departmentId: row.id })));
    }),
    submit: async ({ params, user, now }) => {
      const name = await house.transact((tx) => deleteDepartment(tx, user, { id: params.id, keepers: keepers(), now }));
      return redirect(LIST, { kind: "done", title: `已删除部门：${name}`, text: "" });
    },
  });
};
