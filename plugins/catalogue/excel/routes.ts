import { z } from "zod";
import { page, redirect, workHref, type RouteTable, type User } from "../../../core/contract.ts";
import { countVersions } from "../items/find-items.ts";
import { ItemsFilter } from "../items/items-filter.ts";
import type { PageTools } from "../page-tools.ts";
import { EXPORT_FORMS } from "./export-items.ts";
import { exportPage, exportTitle } from "./export-page.ts";
import { importRoutes } from "./import-routes.ts";
import type { ExcelWorks } from "./works.ts";

const Form = ItemsFilter.extend({ form: z.enum(EXPORT_FORMS, "导出成：请选择一种") });

/** Excel out and in. */
export const excelRoutes = (tools: PageTools, works: ExcelWorks) => (r: RouteTable): void => {
  importRoutes(tools, works)(r);
  const { house } = tools;
  r.form("/export", {
    access: "catalogue.read", query: ItemsFilter, body: Form,
    show: async ({ form, query, user }) => page("catalogue/excel/export.njk", await askExport(tools, user, form.errors.length > 0 ? ItemsFilter.parse(form.words) : query)),
    submit: async ({ body: { form, ...filter }, user, now }) => {
      const title = exportTitle(await countVersions(house.db, user, filter), form);
      return redirect(workHref(await house.transact((tx) => works.startExport(tx, user, { title, input: { form, filter }, now }))));
    },
  });
};

const askExport = async ({ house }: PageTools, user: User, filter: ItemsFilter): Promise<object> => {
  const entry: { name: string } | undefined = /^\d+$/.test(filter.entry) ? await house.db("catalogue_entries").where({ id: filter.entry }).first("name") : undefined;
  const [department] = filter.department === "" ? [] : await house.people.departments(house.db, { ids: [filter.department] });
  return exportPage({ filter, count: await countVersions(house.db, user, filter), entryName: entry?.name ?? "", department });
};
