import { z } from "zod";
import { ById, can, forbid, page, PageNumber, redirect, type Region, type RouteTable, rowId, several, type User } from "../../../core/contract.ts";
import { departmentsFor } from "../entries/find-editable.ts";
import type { PageTools } from "../page-tools.ts";
import { compareInventories, findInventories, findInventory, findRows, PRINT_SIZE, ROWS_SIZE } from "./find-inventories.ts";
import { freezeInventory } from "./freeze-inventory.ts";
import { generateInventory } from "./generate-inventory.ts";
import { askPage, COMPARE_LIMIT, comparePage, inventoriesPage, inventoryPage, newInventoryPage, printPage, publicInventoriesPage } from "./inventory-pages.ts";
import { inventoriesHref, inventoryHref, publicInventoriesHref } from "./model.ts";
import { inventoryPlace, mayKeep, mayPublish } from "./policy.ts";
import { publishInventory } from "./publish-inventory.ts";
import { removeInventory } from "./remove-inventory.ts";

const Paged = z.object({ page: PageNumber });
const NewForm = z.object({
  title: z.string().trim().min(1, "清单名称：请填写").max(100, "清单名称：请缩短到 100 个字以内"),
  scope: z.union([z.templateLiteral(["region:", z.string().regex(/^\d{6,12}$/)]), z.templateLiteral(["department:", rowId()])], "范围：请选择"),
  typeCodes: several(z.array(z.string().regex(/^\d{2}$/)).min(1, "事项类型：请至少选一种")),
});
const Two = z.object({ before: rowId().catch(""), after: rowId().catch("") });

/** 目录清单 (HLJ-2.5, HLJ-2.5.2): generate, freeze, number, publish, compare. */
export const inventoryRoutes = (tools: PageTools) => (r: RouteTable): void => {
  const { house } = tools;
  r.get("/inventories", { access: "catalogue.read", query: Paged }, async ({ query, user }) => page("catalogue/inventories/list.njk", inventoriesPage(await findInventories(house.db, user, query.page), can(user, "catalogue.edit") || can(user, "catalogue.publish"))));
  r.form("/inventories/new", {
    access: "catalogue.read", body: NewForm,
    show: async ({ form, user }) => {
      const scopes = await scopesFor(user);
      if (scopes.departments.length + scopes.regions.length === 0) throw forbid("catalogue.edit");
      return page("catalogue/inventories/new.njk", newInventoryPage({ form, ...scopes }));
    },
    submit: async ({ body: { title, scope, typeCodes }, user, now }) => {
      const [kind, id = ""] = scope.split(":");
      const regionCode = kind === "region" ? id : (await house.people.departments(house.db, { ids: [id] }))[0]?.regionCode ?? "";
      const made = await house.transact((tx) => generateInventory(tx, user, { title, typeCodes, regionCode, departmentId: kind === "region" ? null : id, now }, house));
      return redirect(inventoryHref(made.id), { kind: "done", title: "清单已生成", text: `共 ${made.rows} 项。核对后冻结并编号；不合适的可以删除，重新生成。` });
    },
  });
  r.get("/inventories/compare", { access: "catalogue.read", query: Two }, async ({ query, user }) => {
    const { rows } = await findInventories(house.db, user, 1);
    const asked = query.before !== "" && query.after !== "";
    if (asked) for (const id of [query.before, query.after]) await findInventory(house.db, user, id);
    return page("catalogue/inventories/compare.njk", comparePage(rows, query, asked ? await compareInventories(house.db, query.before, query.after, COMPARE_LIMIT) : null));
  });
  r.get("/inventories/:id", { access: "catalogue.read", params: ById, query: Paged }, async ({ params, query, user }) => {
    const list = await findInventory(house.db, user, params.id);
    return page("catalogue/inventories/show.njk", inventoryPage(list, await findRows(house.db, list, user, { page: query.page, size: ROWS_SIZE }), user));
  });
  r.get("/inventories/:id/print", { access: "catalogue.read", params: ById, query: Paged }, async ({ params, query, user }) => {
    const list = await findInventory(house.db, user, params.id);
    return page("catalogue/inventories/print.njk", printPage(list, await findRows(house.db, list, user, { page: query.page, size: PRINT_SIZE }), user));
  });
  actRoutes(tools, r);
  publicRoutes(tools, r);

  /** Whole regions for those who publish there, single departments for those who write. */
  const scopesFor = async (user: User) => ({
    departments: await departmentsFor(house.db, house.people, user, "catalogue.edit"),
    regions: (await house.people.regions(house.db)).filter((region: Region) => can(user, "catalogue.publish", { regionPath: region.path, departmentPath: "" })),
  });
};

/** What was published, for everybody. */
const publicRoutes = ({ house }: PageTools, r: RouteTable): void => {
  // A page for paper is ten pages of the screen; a whole service hall may share one address.
  const prints = house.limit("inventory-print", { points: 60, seconds: 60, refusal: "catalogue.too-many-prints" });
  r.get("/public-inventories", { access: "public", query: Paged }, async ({ query }) => page("catalogue/inventories/public-list.njk", publicInventoriesPage(await findInventories(house.db, null, query.page))));
  r.get("/public-inventories/:id", { access: "public", params: ById, query: Paged }, async ({ params, query }) => {
    const list = await findInventory(house.db, null, params.id);
    return page("catalogue/inventories/public.njk", { ...inventoryPage(list, await findRows(house.db, list, null, { page: query.page, size: ROWS_SIZE }), null), listHref: publicInventoriesHref });
  });
  r.get("/public-inventories/:id/print", { access: "public", params: ById, query: Paged }, async ({ params, query, visitor }) => {
    await prints.take(visitor.address);
    const list = await findInventory(house.db, null, params.id);
    return page("catalogue/inventories/print.njk", printPage(list, await findRows(house.db, list, null, { page: query.page, size: PRINT_SIZE }), null));
  });
};

/** What asks first: freezing, publishing, deleting. */
const actRoutes = ({ house }: PageTools, r: RouteTable): void => {
  const ask = async (verb: "freeze" | "publish" | "delete", user: User, id: string) => {
    const list = await findInventory(house.db, user, id);
    const place = inventoryPlace(list);
    if (!(verb === "publish" ? mayPublish(user, place) : mayKeep(user, place))) throw forbid(verb === "publish" ? "catalogue.publish" : "catalogue.edit");
    return page("catalogue/items/act.njk", askPage(verb, list));
  };
  r.form("/inventories/:id/freeze", {
    access: "catalogue.read", params: ById, body: z.unknown(), show: ({ params, user }) => ask("freeze", user, params.id),
    submit: async ({ params, user, now }) => {
      const { number } = await house.transact((tx) => freezeInventory(tx, user, { id: params.id, now }, house));
      return redirect(inventoryHref(params.id), { kind: "done", title: `已冻结，编号 ${number}`, text: "由发布员公布后，公众可以查看。" });
    },
  });
  r.form("/inventories/:id/publish", {
    access: "catalogue.publish", params: ById, body: z.unknown(), show: ({ params, user }) => ask("publish", user, params.id),
    submit: async ({ params, user, now }) => {
      const { number } = await house.transact((tx) => publishInventory(tx, user, { id: params.id, now }, house));
      return redirect(inventoryHref(params.id), { kind: "done", title: `已公布 ${number}`, text: "公众可以在“目录清单”查看和打印。" });
    },
  });
  r.form("/inventories/:id/delete", {
    access: "catalogue.read", params: ById, body: z.unknown(), show: ({ params, user }) => ask("delete", user, params.id),
    submit: async ({ params, user, now }) => {
      await house.transact((tx) => removeInventory(tx, user, { id: params.id, now }, house));
      return redirect(inventoriesHref, { kind: "done", title: "已删除草稿", text: "" });
    },
  });
};
