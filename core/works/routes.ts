import { z } from "zod";
import { PageNumber } from "../http/list-address.ts";
import type { Db, FileStore, Tx } from "../contract.ts";
import { ById } from "../http/row-id.ts";
import { notFound } from "../http/refusal.ts";
import { page, redirect, type RouteTable } from "../http/route-table.ts";
import { cancelWork } from "./cancel-work.ts";
import { findWork, findWorks } from "./find-works.ts";
import { workHref } from "./model.ts";
import { workPage, worksPage } from "./work-pages.ts";

type Tools = { db: Db; files: FileStore; transact<T>(work: (tx: Tx) => Promise<T>): Promise<T> };
const Paging = z.object({ page: PageNumber });

/** 我的任务: everybody's own long work. */
export const workRoutes = ({ db, files, transact }: Tools) => (r: RouteTable): void => {
  r.get("/", { access: "signed-in", query: Paging }, async ({ query, user, now }) =>
    page("core/works/list.njk", worksPage(await findWorks(db, user, query.page), now), { fragments: { works: "core/works/_list.njk" } }));

  r.get("/:id", { access: "signed-in", params: ById }, async ({ params, user, now }) =>
    page("core/works/show.njk", workPage(await findWork(db, user, params.id), now), { fragments: { [`job-${params.id}`]: "core/works/_work.njk" } }));

  r.post("/:id/cancel", { access: "signed-in", params: ById }, async ({ params, user, now }) => {
    await transact((tx) => cancelWork(tx, user, { id: params.id, now }));
    return redirect(workHref(params.id));
  });

  r.get("/:id/file", { access: "signed-in", params: ById }, async ({ params, user }) => {
    const { file } = await findWork(db, user, params.id);
    if (file === null) throw notFound();
    return { file: { name: file.name, type: file.type, content: await files.stream(file.id), size: file.size, inline: false } };
  });
};
