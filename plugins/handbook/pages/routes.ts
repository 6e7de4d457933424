import { z } from "zod";
import { ById, page, redirect, SearchText, type House, type Reply, type RouteTable } from "../../../core/contract.ts";
import { EDIT_HELP } from "../policy.ts";
import { findOwnRoles, findPages, findRoleChoices, findVersions, pageAt } from "./find-pages.ts";
import { PageForm } from "./form.ts";
import { MANAGE, pageHref } from "./model.ts";
import { deletePageOf, helpPage, managePage, pageFormPage, readPage, versionsPage } from "./pages-page.ts";
import { addFirstPages, addPage, changePage, deletePage } from "./save-page.ts";

type Tools = Pick<House<unknown>, "db" | "transact" | "audit">;
const Asked = z.object({ q: SearchText, from: z.string().max(300).catch("") });
const FORM = "handbook/pages/form.njk";

/** 帮助文档 (YN-2.5, ZKHL-4.8.4): read by everybody who is signed in, kept by the system administrator. */
export const helpRoutes = ({ db, transact, audit }: Tools) => (r: RouteTable): void => {
  r.get("/", { access: "signed-in", query: Asked }, async ({ query, user }) =>
    page("handbook/pages/list.njk", helpPage(await findPages(db, query.q), await findOwnRoles(db, user), query)));
  r.get("/pages/:id", { access: "signed-in", params: ById }, async ({ params }) => page("handbook/pages/show.njk", readPage(await pageAt(db, params.id), await findPages(db))));

  r.get("/manage", { access: EDIT_HELP }, async () => page("handbook/pages/manage.njk", managePage(await findPages(db), await findRoleChoices(db))));
  r.post("/manage/first", { access: EDIT_HELP }, async ({ user, now }) => {
    const count = await transact((tx) => addFirstPages(tx, user, { audit, now }));
    return redirect(MANAGE, { kind: "done", title: `已装入 ${count} 页帮助`, text: "可以按本单位的规定修改。" });
  });

  const preview = async (id: string | null, words: Readonly<Record<string, unknown>>): Promise<Reply> =>
    page(FORM, pageFormPage(id === null ? null : await pageAt(db, id), await findRoleChoices(db), { words, errors: [] }));

  r.form("/manage/new", {
    access: EDIT_HELP, body: PageForm,
    show: async ({ form }) => page(FORM, pageFormPage(null, await findRoleChoices(db), form)),
    submit: async ({ body: { step, revision, ...input }, user, now }) => {
      if (step === "preview") return preview(null, wordsOf({ ...input, revision }));
      const id = await transact((tx) => addPage(tx, user, input, { audit, now }));
      return redirect(pageHref(id), { kind: "done", title: "已新增帮助", text: "所有工作人员现在都能看到。" });
    },
  });
  r.form("/manage/:id", {
    access: EDIT_HELP, params: ById, body: PageForm,
    show: async ({ params, form }) => page(FORM, pageFormPage(await pageAt(db, params.id), await findRoleChoices(db), form)),
    submit: async ({ params: { id }, body: { step, ...input }, user, now }) => {
      if (step === "preview") return preview(id, wordsOf(input));
      await transact((tx) => changePage(tx, user, { id, ...input }, { audit, now }));
      return redirect(pageHref(id), { kind: "done", title: "已保存", text: "原来的内容保留在历次内容里。" });
    },
  });
  r.get("/manage/:id/versions", { access: EDIT_HELP, params: ById }, async ({ params }) =>
    page("handbook/pages/versions.njk", versionsPage(await pageAt(db, params.id), await findVersions(db, params.id))));
  r.form("/manage/:id/delete", {
    access: EDIT_HELP, params: ById, body: z.object({}),
    show: async ({ params }) => page("handbook/pages/delete.njk", deletePageOf(await pageAt(db, params.id))),
    submit: async ({ params, user, now }) => {
      const title = await transact((tx) => deletePage(tx, user, params.id, { audit, now }));
      return redirect(MANAGE, { kind: "done", title: `已删除：${title}`, text: "" });
    },
  });
};

/** The form as it was sent, for a look before it is saved. */
const wordsOf = ({ addresses, position, revision, ...words }: Omit<z.infer<typeof PageForm>, "step">): Readonly<Record<string, unknown>> =>
  ({ ...words, addresses: addresses.join("\n"), position: String(position), revision: String(revision) });
