import { z } from "zod";
import { ById, can, notFound, page, PageNumber, redirect, rowId, SearchText, type House, type Refusal, type Reply, type RouteTable, type StoredFile, type Upload } from "../../../core/contract.ts";
import { findColumns } from "../columns/find-columns.ts";
import { EDIT, READ } from "../policy.ts";
import { RULES, type Act } from "./acts.ts";
import { articlePage, formPage, listPage } from "./article-pages.ts";
import { askPage, ASKED_ACTS, isReasoned, publishedWords } from "./ask-page.ts";
import { findActs, findArticles, findFiles, headAt, publicVersionOf } from "./find-articles.ts";
import { ArticleForm, Reason } from "./form.ts";
import { LISTED, MANAGE, manageHref } from "./model.ts";
import { performAct, refuseHindered } from "./perform-act.ts";
import { addArticle, saveArticle } from "./save-article.ts";

export type ArticleTools = Pick<House<unknown>, "db" | "transact" | "audit" | "files">;
const Filter = z.object({ state: z.enum(["", ...LISTED]).catch(""), column: rowId().catch(""), q: SearchText, own: z.enum(["", "1"]).catch(""), page: PageNumber });
const ByFile = ById.extend({ file: z.uuid() });
const FORM = "news/articles/form.njk";

/** 信息管理 (ZKHL-4.4): writing, review, publication, withdrawal. */
export const articleRoutes = (tools: ArticleTools) => (r: RouteTable): void => {
  const { db, files } = tools;

  r.get("/manage", { access: READ, query: Filter }, async ({ query: { page: asked, ...filter }, user, now }) =>
    page("news/articles/list.njk", listPage(await findArticles(db, user, filter, asked), filter, await findColumns(db), can(user, EDIT), now)));

  writingRoutes(tools)(r);

  r.get("/manage/:id", { access: READ, params: ById }, async ({ params: { id }, user, now }) => {
    const version = await headAt(db, user, id);
    return page("news/articles/article.njk", articlePage({ version, current: await publicVersionOf(db, id), acts: await findActs(db, id), files: await findFiles(db, files, version.id) }, user, now));
  });

  r.get("/manage/:id/files/:file", { access: READ, params: ByFile }, async ({ params, user }) => {
    const file = (await findFiles(db, files, (await headAt(db, user, params.id)).id)).find(({ id }) => id === params.file);
    if (file === undefined) throw notFound();
    return { file: { name: file.name, type: file.type, content: await files.read(file.id), inline: false } };
  });

  actRoutes(tools)(r);
};

const writingRoutes = ({ db, transact, audit, files }: ArticleTools) => (r: RouteTable): void => {
  r.form("/manage/new", {
    access: EDIT, body: ArticleForm, uploads: true, check: ({ files: uploads }) => checkFiles(files, uploads),
    show: async ({ user, form }) => page(FORM, formPage(null, { columns: await findColumns(db), files: [], source: user.department.name }, form)),
    submit: async ({ body: { step, ...input }, user, now, files: uploads }) => {
      const stored = await storeFiles(files, uploads);
      const id = await transact(async (tx) => {
        const articleId = await addArticle(tx, user, input, stored, { audit, files, now });
        if (step === "submit") await performAct(tx, user, { articleId, act: "submit", reason: "" }, { audit, now });
        return articleId;
      });
      return told(id, step === "submit" ? "submit" : "save");
    },
  });
  r.form("/manage/:id/edit", {
    access: EDIT, params: ById, body: ArticleForm, uploads: true, check: ({ files: uploads }) => checkFiles(files, uploads),
    show: async ({ params, user, form }) => {
      const version = await headAt(db, user, params.id);
      return page(FORM, formPage(version, { columns: await findColumns(db), files: await findFiles(db, files, version.id), source: "" }, form));
    },
    submit: async ({ params: { id }, body: { step, ...input }, user, now, files: uploads }) => {
      const stored = await storeFiles(files, uploads);
      await transact(async (tx) => {
        await saveArticle(tx, user, { ...input, articleId: id }, stored, { audit, files, now });
        if (step === "submit") await performAct(tx, user, { articleId: id, act: "submit", reason: "" }, { audit, now });
      });
      return told(id, step === "submit" ? "submit" : "save");
    },
  });
};

const actRoutes = ({ db, transact, audit }: ArticleTools) => (r: RouteTable): void => {
  for (const act of ["submit", "recall", "change"] as const) {
    r.post(`/manage/:id/${act}`, { access: RULES[act].permission, params: ById }, async ({ params: { id }, user, now }) => {
      await transact((tx) => performAct(tx, user, { articleId: id, act, reason: "" }, { audit, now }));
      return told(id, act);
    });
  }
  for (const act of ASKED_ACTS) {
    r.form(`/manage/:id/${act}`, {
      access: RULES[act].permission, params: ById, body: isReasoned(act) ? Reason : z.object({}).transform(() => ({ reason: "" })),
      show: async ({ params, user, form, now }) => {
        const version = await headAt(db, user, params.id);
        refuseHindered(act, user, version);
        return page("news/articles/ask.njk", askPage(version, act, form, now));
      },
      submit: async ({ params: { id }, body, user, now }) => {
        const before = await transact((tx) => performAct(tx, user, { articleId: id, act, reason: body.reason }, { audit, now }));
        if (act === "delete" && before.number === 1) return redirect(MANAGE, { kind: "done", title: `已删除：${before.title}`, text: "" });
        return told(id, act, act === "publish" ? publishedWords(before, now) : TOLD[act].text);
      },
    });
  }
};

const TOLD: Readonly<Record<Act | "save", { title: string; text: string }>> = {
  save: { title: "已保存", text: "下面是公众会看到的样子。写好以后提交审核。" }, submit: { title: "已提交审核", text: "审核人员发布以后公众才能看到。审核以前可以取回。" },
  recall: { title: "已取回", text: "可以继续修改。" }, publish: { title: "已发布", text: "" }, return: { title: "已退回", text: "起草单位会看到您写的理由。" },
  withdraw: { title: "已撤回", text: "公众已经看不到这篇信息。" }, change: { title: "可以修改了", text: "改好并审核发布以前，公众看到的不变。" }, delete: { title: "已删除这一稿", text: "" },
};

const told = (articleId: string, act: Act | "save", text = TOLD[act].text): Reply => redirect(act === "change" ? `${manageHref(articleId)}/edit` : manageHref(articleId), { kind: "done", title: TOLD[act].title, text });

const chosen = (uploads: readonly Upload[]): Upload[] => uploads.filter(({ field }) => field === "files");

/** What the store refuses is said at the field. */
const checkFiles = async (files: ArticleTools["files"], uploads: readonly Upload[]): Promise<Refusal[]> =>
  (await Promise.all(chosen(uploads).map(async (upload) => (await files.check(upload))?.at("files")))).flatMap((refusal) => refusal ?? []);

const storeFiles = (files: ArticleTools["files"], uploads: readonly Upload[]): Promise<StoredFile[]> => Promise.all(chosen(uploads).map((upload) => files.put(upload)));
