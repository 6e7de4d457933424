import { notFound, pageWithin, type Department, type User } from "../../../core/contract.ts";
import { typeCode } from "../codes/type-codes.ts";
import { departmentsFor } from "../entries/find-editable.ts";
import { findEntry, type EntryFound } from "../entries/find-entry.ts";
import { itemsHref } from "../items/item-hrefs.ts";
import type { PageTools } from "../page-tools.ts";
import type { OrderAddress } from "./order-form.ts";
import { itemsAt } from "./order-items.ts";
import { ORDER_SIZE, type OrderList } from "./order-page.ts";

type Tools = PageTools["house"];

/** The department whose list it is: the one asked for, or the user's own, or the first one he keeps. */
const keptBy = async ({ db, people }: Tools, user: User, wanted: string): Promise<{ departments: Department[]; department: Department | undefined }> => {
  const departments = await departmentsFor(db, people, user, "catalogue.edit");
  const department = departments.find(({ id }) => id === wanted) ?? departments[0];
  if (wanted !== "" && department?.id !== wanted) throw notFound();
  return { departments, department };
};

/** The 目录 of one type of a department, for 目录排序. */
export const findEntryOrder = async (tools: Tools, user: User, { type, department: wanted, page: wish }: OrderAddress): Promise<OrderList> => {
  const label = typeCode(type)?.label;
  if (label === undefined) throw notFound();
  const { departments, department } = await keptBy(tools, user, wanted);
  const mine = () => tools.db("catalogue_entries").where({ department_id: department?.id ?? "0", type_code: type });
  const total = await countOf(mine());
  const page = pageWithin(wish, total, ORDER_SIZE);
  const rows: { id: string; name: string; base_code: string | null }[] = await mine().orderBy(["position", "id"]).limit(ORDER_SIZE).offset((page - 1) * ORDER_SIZE).select("id", "name", "base_code");
  return {
    what: "目录", title: `目录排序：${label}`, crumbs: [{ text: "事项梳理", href: itemsHref }, { text: "目录排序" }], path: "/catalogue/order/entries", conditions: { type }, backHref: `${itemsHref}?type=${type}`,
    rows: rows.map(({ id, name, base_code: code }) => ({ id, name, note: code ?? "" })), total, page, department, departments,
  };
};

/** The items of a department under one 目录, for 事项排序. */
export const findItemOrder = async (tools: Tools, user: User, { type, entry: entryId, department: wanted, page: wish }: OrderAddress): Promise<OrderList> => {
  const { departments, department } = await keptBy(tools, user, wanted);
  const entry = entryId === "none" ? null : await findEntry(tools.db, user, entryId === "" ? "0" : entryId);
  const place = { departmentId: department?.id ?? "0", ...placeOf(entry, type) };
  const total = await countOf(itemsAt(tools.db, place).clearOrder());
  const page = pageWithin(wish, total, ORDER_SIZE);
  const rows: { id: string; name: string; task_code: string }[] = await itemsAt(tools.db, place).join("catalogue_item_versions as v", (on) => { on.on("v.item_id", "i.id").andOnVal("v.head", true); })
    .limit(ORDER_SIZE).offset((page - 1) * ORDER_SIZE).select("i.id", "v.name", "v.task_code");
  const listHref = `${itemsHref}?type=${place.typeCode}&entry=${entryId}`;
  const { name } = place;
  return {
    what: "事项", title: `事项排序：${name}`, crumbs: [{ text: "事项梳理", href: itemsHref }, { text: name, href: listHref }, { text: "事项排序" }], path: "/catalogue/order/items",
    conditions: { entry: entryId, ...(entry === null ? { type } : {}) }, backHref: listHref, rows: rows.map(({ id, name: itemName, task_code: code }) => ({ id, name: itemName, note: code.slice(19) })), total, page, department, departments,
  };
};

const placeOf = (entry: EntryFound | null, type: string): { entryId: string | null; typeCode: string; name: string } =>
  entry === null ? { entryId: null, typeCode: type, name: `${typeCode(type)?.label ?? "公共服务"}（没有目录）` } : { entryId: entry.row.id, typeCode: entry.row.type_code, name: entry.row.name };

const countOf = async (query: ReturnType<typeof itemsAt>): Promise<number> => {
  const [counted]: { count: string }[] = await query.count("* as count");
  return Number(counted?.count ?? 0);
};
