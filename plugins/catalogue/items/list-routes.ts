import { z } from "zod";
import { isRowId, page, PAGE_SIZE, PageNumber, redirect, type Reply, type RouteTable, several, type User } from "../../../core/contract.ts";
import { findKeptEntries } from "../drafts/find-kept-entries.ts";
import { departmentsFor } from "../entries/find-editable.ts";
import { findEntryTree, NO_TREE } from "../entries/find-entry-tree.ts";
import { countTasks } from "../tasks/find-tasks.ts";
import type { PageTools } from "../page-tools.ts";
import { findItems } from "./find-items.ts";
import { findTodo, TODO_KINDS } from "./find-todo.ts";
import { itemsHref } from "./item-hrefs.ts";
import { isNarrowed, isPlaceless, ItemsFilter, itemsAddress } from "./items-filter.ts";
import { itemsPage } from "./items-page.ts";
import { SeenId } from "./seen-id.ts";
import { findSubmitted, submitMany } from "./submit-many.ts";
import { submitManyPage } from "./submit-many-page.ts";
import { todoPage } from "./todo-page.ts";

const TodoFilter = z.object({ kind: z.enum(TODO_KINDS).catch(""), page: PageNumber });
/** What one page of the list shows: each is handed in in a transaction of its own, in some 50 ms. */
const MOST = PAGE_SIZE;
const Back = z.string().regex(/^\/catalogue\/(items|query|todo)(\?[^\s\\]*)?$/).catch(itemsHref);
const Chosen = z.object({
  ids: several(z.array(SeenId).max(MOST, `一次最多提交 ${MOST} 项，请分几次提交`)),
  back: Back,
});
/** Ids in an address: 12.13.14. */
const Ids = z.string().catch("").transform((text) => text.split(".").filter(isRowId).slice(0, MOST));
const Outcome = z.object({ done: Ids, refused: Ids, changed: Ids, back: Back });

/** 事项梳理, 待办 and 批量提交. */
export const listRoutes = (tools: PageTools) => (r: RouteTable): void => {
  const { house, items } = tools;
  const showList = async (user: User, filter: ItemsFilter): Promise<Reply> => {
    // 综合查询 shows no tree; it asks for one only where its counts or the name of a place come from there.
    const tree = filter.columns === "all" && isNarrowed(filter) && isPlaceless(filter) ? NO_TREE : await findEntryTree(house.db, user, filter);
    return page("catalogue/items/list.njk", itemsPage({
      user, filter, tree, found: await findItems(house.db, user, filter, tree.heads),
      choices: { departments: await departmentsFor(house.db, house.people, user, "catalogue.read") },
      actionsFor: (version) => items.actionsFor(user, version),
    }), { fragments: { it: "catalogue/items/_list.njk" } });
  };
  r.get("/items", { access: "catalogue.read", query: ItemsFilter }, async ({ query, user }) =>
    // An address from the time when all columns were a look of the same page.
    query.columns === "all" ? redirect(itemsAddress(query, {})) : showList(user, query));
  r.get("/query", { access: "catalogue.read", query: ItemsFilter }, ({ query, user }) => showList(user, { ...query, columns: "all" }));

  r.post("/items/submit", { access: "catalogue.edit", body: Chosen }, async ({ body, user, now }) => {
    if (body.ids.length === 0) return redirect(body.back, { kind: "warn", title: "没有选中事项", text: "请先在事项前面打勾，再提交审核。" });
    const { done, refused, changed } = await submitMany(tools, user, body.ids, now);
    return redirect(`${itemsHref}/submitted?${new URLSearchParams({ done: done.join("."), refused: refused.join("."), changed: changed.join("."), back: body.back })}`);
  });
  r.get("/items/submitted", { access: "catalogue.edit", query: Outcome }, async ({ query, user }) =>
    page("catalogue/items/submitted.njk", submitManyPage(await findSubmitted(tools, user, query), query.back)));

  r.get("/todo", { access: "catalogue.edit", query: TodoFilter }, async ({ query, user, now }) =>
    page("catalogue/items/todo.njk", todoPage({
      found: await findTodo(house.db, user, query), tasks: await countTasks(house.db, user), kept: await findKeptEntries(house.db, user), kind: query.kind, now,
    }), { fragments: { todo: "catalogue/items/_todo.njk" } }));
};
