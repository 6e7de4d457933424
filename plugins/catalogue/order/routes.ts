import { page, redirect, type RouteTable } from "../../../core/contract.ts";
import type { PageTools } from "../page-tools.ts";
import { findEntryOrder, findItemOrder } from "./find-order.ts";
import { OrderAddress, OrderForm, wishesIn } from "./order-form.ts";
import { orderEntries } from "./order-entries.ts";
import { orderItems } from "./order-items.ts";
import { orderPage } from "./order-page.ts";

const TEMPLATE = "catalogue/order/order.njk";
const addressOf = (path: string, query: OrderAddress): string => `${path}?${new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]))}`;
const SAVED = { kind: "done", title: "顺序已保存", text: "列表、目录树和公众看到的部门事项都按新的顺序显示。" } as const;

/** 目录排序 and 事项排序 (YN-2.7.1, YN-2.7.2). */
export const orderRoutes = ({ house }: PageTools) => (r: RouteTable): void => {
  r.form("/order/entries", {
    access: "catalogue.edit", query: OrderAddress, body: OrderForm,
    show: async ({ form, query, user }) => page(TEMPLATE, orderPage(await findEntryOrder(house, user, query), form)),
    submit: async ({ body, query, user, now }) => {
      const { department } = await findEntryOrder(house, user, query);
      await house.transact((tx) => orderEntries(tx, user, { departmentId: department?.id ?? "0", typeCode: query.type, wishes: wishesIn(body), now }, house));
      return redirect(addressOf("/catalogue/order/entries", query), SAVED);
    },
  });
  r.form("/order/items", {
    access: "catalogue.edit", query: OrderAddress, body: OrderForm,
    show: async ({ form, query, user }) => page(TEMPLATE, orderPage(await findItemOrder(house, user, query), form)),
    submit: async ({ body, query, user, now }) => {
      const { department } = await findItemOrder(house, user, query);
      const place = { departmentId: department?.id ?? "0", entryId: query.entry === "none" ? null : query.entry, typeCode: query.type };
      await house.transact((tx) => orderItems(tx, user, { ...place, wishes: wishesIn(body), now }, house));
      return redirect(addressOf("/catalogue/order/items", query), SAVED);
    },
  });
};
