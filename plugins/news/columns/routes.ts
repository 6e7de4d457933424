import { z } from "zod";
import { ById, page, redirect, requiredText, textField, type House, type RouteTable } from "../../../core/contract.ts";
import { COLUMNS } from "../policy.ts";
import { columnFormPage, columnsPage } from "./columns-page.ts";
import { columnAt, countArticles, findColumns } from "./find-columns.ts";
import { COLUMNS_PAGE } from "./model.ts";
import { addColumn, changeColumn, switchColumn } from "./save-column.ts";

type Tools = Pick<House<unknown>, "db" | "transact" | "audit">;
const ColumnForm = z.object({
  name: requiredText("栏目名称", 20), note: textField("说明", 100),
  position: z.string("排序号：请填写").trim().regex(/^\d{0,4}$/, "排序号：请填 0 至 9999 之间的整数").transform(Number),
});
const FORM = "news/columns/form.njk";

/** 栏目 (ZKHL-4.4): flat, in an order, each switched on or off; deleting one would take its articles with it. */
export const columnRoutes = ({ db, transact, audit }: Tools) => (r: RouteTable): void => {
  r.get("/columns", { access: COLUMNS }, async () => page("news/columns/list.njk", columnsPage(await findColumns(db), await countArticles(db))));
  r.form("/columns/new", {
    access: COLUMNS, body: ColumnForm,
    show: async ({ form }) => page(FORM, columnFormPage(null, form)),
    submit: async ({ body, user, now }) => {
      await transact((tx) => addColumn(tx, user, body, { audit, now }));
      return redirect(COLUMNS_PAGE, { kind: "done", title: `已新增栏目：${body.name}`, text: "现在可以在这个栏目里写信息。" });
    },
  });
  r.form("/columns/:id", {
    access: COLUMNS, params: ById, body: ColumnForm,
    show: async ({ params, form }) => page(FORM, columnFormPage(await columnAt(db, params.id), form)),
    submit: async ({ params, body, user, now }) => {
      await transact((tx) => changeColumn(tx, user, { id: params.id, ...body }, { audit, now }));
      return redirect(COLUMNS_PAGE, { kind: "done", title: `已修改栏目：${body.name}`, text: "" });
    },
  });
  r.post("/columns/:id/switch", { access: COLUMNS, params: ById, body: z.object({ open: z.enum(["0", "1"]) }) }, async ({ params, body, user, now }) => {
    const column = await transact((tx) => switchColumn(tx, user, { id: params.id, isOpen: body.open === "1" }, { audit, now }));
    return redirect(COLUMNS_PAGE, column.is_open
      ? { kind: "done", title: `已启用栏目：${column.name}`, text: "栏目和其中已发布的信息又公开了。" }
      : { kind: "told", title: `已停用栏目：${column.name}`, text: "公众看不到这个栏目和其中的信息，可以随时再启用。" });
  });
};
