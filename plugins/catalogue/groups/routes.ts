import { z } from "zod";
import { ById, forbid, notFound, page, PageNumber, redirect, type RouteTable, SearchText, type User } from "../../../core/contract.ts";
import { departmentsFor } from "../entries/find-editable.ts";
import { findEntry } from "../entries/find-entry.ts";
import type { PageTools } from "../page-tools.ts";
import { createGroup } from "./create-group.ts";
import { findGroup, findGroups, findGroupsOf, type FoundGroup } from "./find-groups.ts";
import { GroupForm, GroupMove, GroupName } from "./group-form.ts";
import { entryGroupsHref } from "./group-hrefs.ts";
import { entryGroupsPage, groupsPage, removeGroupPage, renamePage } from "./groups-page.ts";
import { moveGroup } from "./move-group.ts";
import { regroupRoutes } from "./regroup-routes.ts";
import { removeGroup } from "./remove-group.ts";
import { renameGroup } from "./rename-group.ts";

const Address = z.object({ q: SearchText, page: PageNumber });

/** 分组管理 (YN-2.1.6.1, YN-2.4). */
export const groupRoutes = (tools: PageTools) => (r: RouteTable): void => {
  const { house } = tools;
  r.get("/groups", { access: "catalogue.read", query: Address }, async ({ query, user }) =>
    page("catalogue/groups/list.njk", groupsPage(await findGroups(house.db, user, query), query.q), { fragments: { groups: "catalogue/groups/_list.njk" } }));

  r.get("/entries/:id/groups", { access: "catalogue.read", params: ById }, ({ params, user, form }) => showEntry(user, params.id, form));
  r.post("/entries/:id/groups", { access: "catalogue.edit", params: ById, body: GroupForm, show: ({ params, user, form }) => showEntry(user, params.id, form) }, async ({ body, params, user, now }) => {
    await house.transact((tx) => createGroup(tx, user, { entryId: params.id, ...body, now }, house));
    return redirect(entryGroupsHref(params.id), { kind: "done", title: "提交成功", text: `已建立分组“${body.name}”。现在可以在事项列表里选中事项，移到这个分组。` });
  });

  r.form("/groups/:id/edit", {
    access: "catalogue.edit", params: ById, body: GroupName,
    show: async ({ params, user, form }) => page("catalogue/groups/rename.njk", renamePage(await editable(user, params.id), form)),
    submit: async ({ body, params, user, now }) => {
      const { entryId } = await house.transact((tx) => renameGroup(tx, user, { id: params.id, name: body.name, now }, house));
      return redirect(entryGroupsHref(entryId), { kind: "done", title: "提交成功", text: `分组改名为“${body.name}”。` });
    },
  });
  r.form("/groups/:id/delete", {
    access: "catalogue.edit", params: ById, body: z.unknown(),
    show: async ({ params, user }) => page("catalogue/items/act.njk", removeGroupPage(await editable(user, params.id))),
    submit: async ({ params, user, now }) => {
      const { entryId, items } = await house.transact((tx) => removeGroup(tx, user, { id: params.id, now }, house));
      return redirect(entryGroupsHref(entryId), { kind: "done", title: "已删除分组", text: items === 0 ? "" : `${items} 个事项回到目录下。` });
    },
  });
  r.post("/groups/:id/move", { access: "catalogue.edit", params: ById, body: GroupMove }, async ({ body, params, user }) => {
    await house.transact((tx) => moveGroup(tx, user, { id: params.id, by: body.by }, house));
    return redirect(body.back);
  });
  regroupRoutes(tools)(r);

  const showEntry = async (user: User, id: string, form: Parameters<typeof entryGroupsPage>[0]["form"]) => {
    const entry = await findEntry(house.db, user, id);
    const departments = entry.row.state !== 1 ? [] : await fittingDepartments(user, entry);
    return page("catalogue/groups/entry.njk", entryGroupsPage({ entry, groups: await findGroupsOf(house.db, user, id), departments, form }));
  };
  /** Those who may write items under the 目录: its own department, or any below its region. */
  const fittingDepartments = async (user: User, entry: Awaited<ReturnType<typeof findEntry>>) =>
    (await departmentsFor(house.db, house.people, user, "catalogue.edit")).filter((department) => department.id === entry.row.department_id ||
      (department.regionPath !== entry.place.regionPath && department.regionPath.startsWith(entry.place.regionPath)));
  const editable = async (user: User, id: string): Promise<FoundGroup> => {
    const group = await findGroup(house.db, user, id);
    if (group === undefined) throw notFound();
    if (!group.mayEdit) throw forbid("catalogue.edit");
    return group;
  };
};
