import { z } from "zod";
import { localDay } from "../../../core/calendar/local-day.ts";
import { ById, listAddress, notFound, page, PageNumber, redirect, rowId, SearchText, type House, type RouteTable } from "../../../core/contract.ts";
import { findFiles } from "../articles/find-articles.ts";
import { feedHref, NEWS } from "./addresses.ts";
import { findNewest, findOpenColumns, findPublic, publicAt, withdrawnAt } from "./find-public.ts";
import { feedEntries, newsArticlePage, newsPage, withdrawnPage } from "./site-pages.ts";

export type SiteTools = Pick<House<unknown>, "db" | "files" | "site" | "view">;
const column = rowId().catch("").default("");
const Filter = z.object({ column, q: SearchText.default(""), page: PageNumber });
const ByFile = ById.extend({ file: z.uuid() });
const FEED_SIZE = 50;

/** What everybody reads of 政务信息. */
export const siteRoutes = ({ db, files, site, view }: SiteTools) => (r: RouteTable): void => {
  r.get("/", { access: "public", query: Filter }, async ({ query: { page: asked, ...filter }, now }) => {
    const today = localDay(now);
    const columns = await findOpenColumns(db, today);
    if (filter.column !== "" && !columns.some(({ id }) => id === filter.column)) throw notFound();
    const found = await findPublic(db, today, filter, asked);
    if (asked > found.page) return redirect(listAddress(NEWS, { ...filter, page: found.page === 1 ? "" : String(found.page) }));
    return page("news/site/list.njk", newsPage(found, columns, filter));
  });

  r.get("/latest.rss", { access: "public", query: z.object({ column }) }, async ({ query, now }) => {
    const column = query.column === "" ? undefined : (await findOpenColumns(db, localDay(now))).find(({ id }) => id === query.column);
    if (query.column !== "" && column === undefined) throw notFound();
    const rows = await findNewest(db, localDay(now), FEED_SIZE, { column: query.column });
    const data = { base: site.publicUrl, siteName: site.name, title: column?.name ?? "政务信息", self: feedHref(query.column), home: NEWS, entries: feedEntries(rows) };
    return { file: { name: "latest.rss", type: "application/rss+xml; charset=utf-8", content: Buffer.from(view("news/site/feed.njk", data)), inline: true } };
  });

  r.get("/:id", { access: "public", params: ById }, async ({ params: { id }, now }) => {
    const article = await publicAt(db, localDay(now), id);
    if (article !== null) return page("news/site/article.njk", newsArticlePage(article, await findFiles(db, files, article.versionId), site));
    const withdrawn = await withdrawnAt(db, id);
    if (withdrawn === null) throw notFound();
    return page("news/site/withdrawn.njk", withdrawnPage(withdrawn), { status: 404 });
  });

  r.get("/:id/files/:file", { access: "public", params: ByFile }, async ({ params, now }) => {
    const article = await publicAt(db, localDay(now), params.id);
    const file = article === null ? undefined : (await findFiles(db, files, article.versionId)).find(({ id }) => id === params.file);
    if (file === undefined) throw notFound();
    return { file: { name: file.name, type: file.type, content: await files.read(file.id), inline: false } };
  });
};
