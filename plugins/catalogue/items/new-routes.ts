import { notFound, page, redirect, type RouteTable, type User } from "../../../core/contract.ts";
import { departmentsFor } from "../entries/find-editable.ts";
import type { PageTools } from "../page-tools.ts";
import { typeCode } from "../codes/type-codes.ts";
import { createItem } from "./create-item.ts";
import { findEntryChoices, findSubitems } from "./find-choices.ts";
import { editHref, itemsHref } from "./item-hrefs.ts";
import { NewItemAddress, NewItemForm } from "./new-item-form.ts";
import { chooseTypePage, newItemPage, type NewItemFacts } from "./new-item-page.ts";

/** 新增事项 (YN-2.1.2.1): type, then 目录, then the editor. */
export const newRoutes = (tools: PageTools) => (r: RouteTable): void => {
  const { house } = tools;
  r.form("/items/new", {
    access: "catalogue.edit", query: NewItemAddress, body: NewItemForm,
    show: async ({ form, query, user }) => query.type === "" && query.entry === ""
      ? page("catalogue/items/choose-type.njk", chooseTypePage("事项", `${itemsHref}/new`))
      : page("catalogue/items/new.njk", newItemPage({ ...(await findPlace(tools, user, query)), form })),
    submit: async ({ body: { entryId, name, ...place }, user, now }) => {
      const values = name === "" ? {} : { task_name: name };
      const made = await house.transact((tx) => createItem(tx, user, { ...place, entryId: entryId === "" ? null : entryId, values, now }, house));
      return redirect(editHref(made.itemId), { kind: "done", title: "已建立草稿", text: entryId === "" ? "请填写各部分内容，可以随时暂存。" : "目录的共同信息已经带入，可以修改。其余内容可以随时暂存。" });
    },
  });
};

/** What a new item may belong to; 404 for a type or a 目录 that there is not, or not for this user. */
const findPlace = async ({ house }: PageTools, user: User, query: { type: string; entry: string; q: string }): Promise<Omit<NewItemFacts, "form">> => {
  const departments = await departmentsFor(house.db, house.people, user, "catalogue.edit");
  const q = query.entry === "" ? query.q : "";
  const entries = await findEntryChoices(house.db, departments, { typeCode: query.type, entryId: query.entry, q });
  const chosen = query.entry === "" ? null : entries[0];
  const type = chosen?.type_code ?? query.type;
  if (chosen === undefined || typeCode(type) === undefined) throw notFound();
  const subitems = chosen?.base_code?.endsWith("00Y") === true ? await findSubitems(house.db, chosen.id, departments) : [];
  return { type, q, departments, entries, chosen, subitems };
};
