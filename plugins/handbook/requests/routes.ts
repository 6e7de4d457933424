import { z } from "zod";
import { ById, can, notFound, page, redirect, Refusal, writeCsv, PageNumber, SearchText, type House, type RouteTable, type Upload, type StoredFile } from "../../../core/contract.ts";
import { ANSWER } from "../policy.ts";
import { countByState, findOwn, findRequests, ownAt, requestAt } from "./find-requests.ts";
import { answerRequest, askForHelp, closeRequest } from "./handle-request.ts";
import { INBOX, inboxHref, KINDS, REQUESTS, requestHref, STATES } from "./model.ts";
import { answerPage, askPage, exportRows, inboxPage, ownPage, ownRequestPage } from "./request-pages.ts";

type Tools = Pick<House<unknown>, "db" | "transact" | "audit" | "files">;
const EXPORTED = 10_000;

const words = (label: string, max: number) => z.string(`${label}：请填写`).trim().max(max, `${label}：最多 ${max} 个字`);
const Ask = z.object({
  kind: z.enum(KINDS, "类型：请选择"), title: words("标题", 60).min(1, "标题：请填写"), body: words("内容", 5_000).min(1, "内容：请填写"), contact: words("联系方式", 100),
});
const Answer = z.object({ answer: words("答复内容", 5_000).min(1, "答复内容：请填写") });
const Filter = z.object({ state: z.enum(["", ...STATES]).catch(""), kind: z.enum(["", ...KINDS]).catch(""), q: SearchText });
const Paged = Filter.extend({ page: PageNumber });

/** What the store refuses is said at the field. */
const store = async ({ files }: Tools, uploads: readonly Upload[]): Promise<StoredFile | null> => {
  const upload = uploads.find(({ field }) => field === "file");
  if (upload === undefined) return null;
  const refusal = await files.check(upload);
  if (refusal instanceof Refusal) throw refusal.at("file");
  return files.put(upload);
};

/** 投诉建议 about the system: of one's own, and the inbox of who answers (YN-2.6). */
export const requestRoutes = (tools: Tools) => (r: RouteTable): void => {
  const { db, transact, audit, files } = tools;

  r.get("/requests", { access: "signed-in" }, async ({ user, now }) => page("handbook/requests/own.njk", ownPage(await findOwn(db, user), now)));
  r.form("/requests/new", {
    access: "signed-in", body: Ask, uploads: true,
    show: async ({ form }) => page("handbook/requests/ask.njk", askPage(form)),
    submit: async ({ body, user, now, files: uploads }) => {
      const stored = await store(tools, uploads);
      await transact(async (tx) => {
        if (stored !== null) await files.register(tx, stored);
        await askForHelp(tx, user, { ...body, fileId: stored?.id ?? null }, { audit, now });
      });
      return redirect(REQUESTS, { kind: "done", title: "已提交，谢谢您", text: "系统管理员答复后，会显示在您的工作台上。" });
    },
  });
  r.get("/requests/:id", { access: "signed-in", params: ById }, async ({ params, user }) => page("handbook/requests/show.njk", ownRequestPage(await ownAt(db, user, params.id))));
  r.post("/requests/:id/close", { access: "signed-in", params: ById }, async ({ params, user, now }) => {
    await ownAt(db, user, params.id);
    await transact((tx) => closeRequest(tx, user, params.id, { audit, now }));
    return redirect(requestHref(params.id), { kind: "done", title: "已结束", text: "还有问题的，请重新提出。" });
  });
  r.get("/requests/:id/file", { access: "signed-in", params: ById }, async ({ params, user }) => {
    const { file_id: id } = can(user, ANSWER) ? await requestAt(db, params.id) : await ownAt(db, user, params.id);
    const file = id === null ? undefined : (await files.find(db, [id])).get(id);
    if (file === undefined) throw notFound();
    return { file: { name: file.name, type: file.type, content: await files.read(file.id), inline: false } };
  });

  r.get("/inbox", { access: ANSWER, query: Paged }, async ({ query: { page: number, ...filter }, now }) =>
    page("handbook/requests/inbox.njk", inboxPage(await findRequests(db, filter, number), filter, await countByState(db), now)));
  r.get("/inbox/export", { access: ANSWER, query: Filter }, async ({ query }) => {
    const { rows } = await findRequests(db, query, 1, EXPORTED);
    return { file: { name: "投诉建议.csv", type: "text/csv; charset=utf-8", content: writeCsv(exportRows(rows)), inline: false } };
  });
  r.form("/inbox/:id", {
    access: ANSWER, params: ById, body: Answer,
    show: async ({ params, form }) => page("handbook/requests/answer.njk", answerPage(await requestAt(db, params.id), form)),
    submit: async ({ params, body, user, now }) => {
      await transact((tx) => answerRequest(tx, user, { id: params.id, ...body }, { audit, now }));
      return redirect(inboxHref(params.id), { kind: "done", title: "已答复", text: "答复显示在提出人的工作台上。" });
    },
  });
  r.post("/inbox/:id/close", { access: ANSWER, params: ById }, async ({ params, user, now }) => {
    await transact((tx) => closeRequest(tx, user, params.id, { audit, now }));
    return redirect(INBOX, { kind: "done", title: "已结束", text: "" });
  });
};
