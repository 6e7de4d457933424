import { z } from "zod";
import { placeUses, type House } from "../../contract.ts";
import { ById, rowId } from "../../http/row-id.ts";
import { SearchText } from "../../http/list-address.ts";
import { notFound } from "../../http/refusal.ts";
import { page, redirect, type RouteTable } from "../../http/route-table.ts";
import type { User } from "../access.ts";
import { regionsInReach } from "../regions/region-tree.ts";
import { chooseTargetPage, hrefOf, LIST, mergePage, moveDepartmentPage } from "./department-pages.ts";
import { departmentAt, departmentRows, placeOf, type DepartmentRow } from "./department-row.ts";
import { findDepartments } from "./find-departments.ts";
import { RegionCode } from "./form.ts";
import { canMerge, mergeDepartments } from "./merge-departments.ts";
import { moveDepartment } from "./move-department.ts";
import { orMerged } from "./or-merged.ts";
import { MANAGE, mayManage, mustManage } from "./policy.ts";
import { whatStandsInTheWay } from "./what-stands-in-the-way.ts";

const To = z.object({ region: RegionCode.or(z.literal("")).catch("") });
const Move = z.object({ parent: rowId().or(z.literal("")) });
const Target = ById.extend({ into: rowId() });

const takenWords = (roles: readonly string[]): string => (roles.length === 0 ? "" : `人员原来的 ${roles.length} 个角色已收回，请安全管理员重新授予。`);

/** 移动 and 合并: a department with all that hangs on it gets another place, or becomes part of another. */
export const rearrangeRoutes = (house: House<unknown>) => (r: RouteTable): void => {
  const { db } = house;
  const keepers = () => house.collect(placeUses);
  const mine = async (user: User, id: string): Promise<DepartmentRow> => {
    const row = await departmentAt(db, id);
    mustManage(user, placeOf(row));
    return row;
  };

  r.form(`${LIST}/:id/move`, {
    access: MANAGE, params: ById, query: To, body: Move,
    show: orMerged(db, async ({ params, query, user, form }) => {
      const row = await mine(user, params.id);
      const regions = await regionsInReach(db, user, MANAGE);
      const region = query.region === "" ? row.region_code : query.region;
      if (!regions.some(({ code }) => code === region)) throw notFound();
      const there: DepartmentRow[] = await departmentRows(db).where("d.region_code", region).whereNot("d.path", "like", `${row.path}%`).orderBy(["d.position", "d.path"]);
      const below = await db("core_departments").where("path", "like", `${row.path}_%`).count<{ count: string }[]>("*");
      const parents = there.filter((parent) => mayManage(user, placeOf(parent)));
      return page("core/people/departments/move.njk", moveDepartmentPage({ row, regions, region, parents, below: Number(below[0]?.count ?? 0), form }));
    }),
    submit: async ({ params, query, user, body, now }) => {
      const { region_code: present } = await mine(user, params.id);
      const { departmentIds, rolesTaken } = await house.transact((tx) => moveDepartment(tx, user, {
        id: params.id, regionCode: query.region === "" ? present : query.region, parentId: body.parent === "" ? null : body.parent, keepers: keepers(), now,
      }));
      return redirect(hrefOf(params.id), { kind: "done", title: "部门已移动", text: `${departmentIds.length === 1 ? "" : `连同下级部门共 ${departmentIds.length} 个。`}${takenWords(rolesTaken)}` });
    },
  });

  r.get(`${LIST}/:id/merge`, { access: MANAGE, params: ById, query: z.object({ q: SearchText }) }, orMerged(db, async ({ params, query, user }) => {
    const row = await mine(user, params.id);
    const found = query.q === "" ? { rows: [], total: 0 } : await findDepartments(db, user, { regionPath: "/", q: query.q, page: 1 });
    return page("core/people/departments/choose-target.njk", chooseTargetPage({ row, q: query.q, found: { ...found, rows: found.rows.filter((other) => canMerge(row, other)) } }));
  }));

  r.form(`${LIST}/:id/merge/:into`, {
    access: MANAGE, params: Target, body: z.object({}),
    show: orMerged(db, async ({ params, user }) => {
      const [from, into] = [await mine(user, params.id), await mine(user, params.into)];
      if (!canMerge(from, into)) throw notFound();
      return page("core/people/departments/merge.njk", mergePage(from, into, await whatStandsInTheWay(db, keepers(), { departmentId: from.id })));
    }),
    submit: async ({ params, user, now }) => {
      const { from, into, rolesTaken } = await house.transact((tx) => mergeDepartments(tx, user, { fromId: params.id, intoId: params.into, keepers: keepers(), now }));
      return redirect(hrefOf(params.into), { kind: "done", title: `“${from}”已并入“${into}”`, text: takenWords(rolesTaken) });
    },
  });
};
