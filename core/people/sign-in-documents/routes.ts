import { z } from "zod";
import type { House } from "../../contract.ts";
import { writtenSize } from "../../files/file-words.ts";
import { ById } from "../../http/row-id.ts";
import { formValues, requiredText } from "../../http/form-fields.ts";
import { refuse, Refusal } from "../../http/refusal.ts";
import { page, redirect, type FormState, type RouteTable, type Upload } from "../../http/route-table.ts";
import type { StoredFile } from "../../ports/files.ts";
import { documentAt, documentHref, findDocuments, type SignInDocument } from "./find-documents.ts";
import { MANAGE_DOCUMENTS } from "./policy.ts";
import { addDocument, changeDocument, deleteDocument } from "./save-document.ts";

const LIST = "/people/sign-in-documents";
const crumbs = [{ text: "系统设置" }, { text: "登录页资料", href: LIST }];
const Document = z.object({
  title: requiredText("标题", 60),
  position: z.string().trim().regex(/^\d{0,4}$/, "排序号：请填 0 至 9999 之间的整数").transform((text) => Number(text)),
});

/** What the store refuses is said at the field. */
const store = async (house: House<unknown>, uploads: readonly Upload[]): Promise<StoredFile | null> => {
  const upload = uploads.find(({ field }) => field === "file");
  if (upload === undefined) return null;
  try {
    return await house.files.put(upload);
  } catch (fault) {
    if (fault instanceof Refusal && fault.code.startsWith("core.file-")) throw new Refusal(fault.code, 422, "file", fault.values);
    throw fault;
  }
};

const formPage = (row: SignInDocument | null, form: FormState): object => ({
  crumbs, title: row === null ? "新增登录页资料" : `修改：${row.title}`, isNew: row === null, problems: form.errors, fileName: row?.file_name ?? "",
  action: row === null ? `${LIST}/new` : `${LIST}/${row.id}/edit`, cancelHref: LIST,
  values: formValues(form, row === null ? { title: "", position: "" } : { title: row.title, position: String(row.position) }),
});

/** 登录页资料下载 (HLJ-2.1.1): standards, plans and handbooks that everybody may take before signing in. */
export const signInDocumentRoutes = (house: House<unknown>) => (r: RouteTable): void => {
  const { db, files } = house;

  r.get("/sign-in/documents/:id", { access: "public", params: ById }, async ({ params }) => {
    const { file_id: id, file_name: name, file_type: type } = await documentAt(db, params.id);
    return { file: { name, type, content: await files.read(id), inline: false } };
  });

  r.get(LIST, { access: MANAGE_DOCUMENTS }, async () => page("core/people/sign-in-documents/list.njk", {
    crumbs: crumbs.slice(0, 1), title: "登录页资料", addHref: `${LIST}/new`,
    rows: (await findDocuments(db)).map((row) => ({
      title: row.title, href: documentHref(row.id), file: row.file_name, size: writtenSize(Number(row.file_size)), position: row.position,
      editHref: `${LIST}/${row.id}/edit`, deleteHref: `${LIST}/${row.id}/delete`,
    })),
  }));

  r.form(`${LIST}/new`, {
    access: MANAGE_DOCUMENTS, body: Document, uploads: true,
    show: async ({ form }) => page("core/people/sign-in-documents/form.njk", formPage(null, form)),
    submit: async ({ body, user, now, files: uploads }) => {
      const stored = await store(house, uploads);
      if (stored === null) throw refuse("core.document-file", { field: "file" });
      await house.transact(async (tx) => {
        await files.register(tx, stored);
        await addDocument(tx, user, { ...body, fileId: stored.id, now });
      });
      return redirect(LIST, { kind: "done", title: `已新增：${body.title}`, text: "现在登录页可以下载。" });
    },
  });

  r.form(`${LIST}/:id/edit`, {
    access: MANAGE_DOCUMENTS, params: ById, body: Document, uploads: true,
    show: async ({ params, form }) => page("core/people/sign-in-documents/form.njk", formPage(await documentAt(db, params.id), form)),
    submit: async ({ params, body, user, now, files: uploads }) => {
      const stored = await store(house, uploads);
      await house.transact(async (tx) => {
        if (stored !== null) await files.register(tx, stored);
        await changeDocument(tx, user, { ...body, id: params.id, fileId: stored?.id ?? null, now });
      });
      return redirect(LIST, { kind: "done", title: "已保存", text: "" });
    },
  });

  r.form(`${LIST}/:id/delete`, {
    access: MANAGE_DOCUMENTS, params: ById, body: z.object({}),
    show: async ({ params }) => {
      const { title } = await documentAt(db, params.id);
      return page("core/people/delete.njk", { crumbs, title: "删除登录页资料", name: title, uses: "", action: `${LIST}/${params.id}/delete`, backHref: LIST, points: ["登录页不再提供下载", "操作记入审计日志"] });
    },
    submit: async ({ params, user, now }) => {
      const title = await house.transact((tx) => deleteDocument(tx, user, { id: params.id, now }));
      return redirect(LIST, { kind: "done", title: `已删除：${title}`, text: "" });
    },
  });
};
