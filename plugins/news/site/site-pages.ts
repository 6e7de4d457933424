import { dateText } from "../../../core/calendar/chinese-date.ts";
import { localDay } from "../../../core/calendar/local-day.ts";
import { renderMarkdown } from "../../../core/markdown/render-markdown.ts";
import { pagination, type SiteFacts, type StoredFile } from "../../../core/contract.ts";
import { fileLinks } from "../articles/article-pages.ts";
import { articleHref, columnListHref, feedHref, NEWS } from "./addresses.ts";
import type { findOpenColumns, findPublic, PublicArticle, PublicFilter, WholeArticle } from "./find-public.ts";

const rowOf = (row: PublicArticle): object => ({ title: row.title, href: articleHref(row.articleId), pinned: row.pinned, summary: row.summary, facts: [dateText(row.shownOn), row.column, row.source || row.department] });

/** 政务信息: all columns or one of them, with what was published last. */
export const newsPage = (found: Awaited<ReturnType<typeof findPublic>>, columns: Awaited<ReturnType<typeof findOpenColumns>>, filter: PublicFilter): object => {
  const column = columns.find(({ id }) => id === filter.column);
  return {
    title: column?.name ?? "政务信息", note: column?.note ?? "", inColumn: column !== undefined, q: filter.q, action: NEWS, keep: column === undefined ? [] : [{ name: "column", value: column.id }],
    feedHref: feedHref(column?.id), feedTitle: column?.name ?? "政务信息", allHref: column === undefined ? NEWS : columnListHref(column.id),
    columns: [
      { text: "全部", count: columns.reduce((sum, { count }) => sum + count, 0), href: NEWS, current: column === undefined },
      ...columns.map(({ id, name, count }) => ({ text: name, count, href: columnListHref(id), current: id === column?.id })),
    ],
    rows: found.rows.map(rowOf), paging: pagination(NEWS, filter, { page: found.page, total: found.total, unit: "篇" }),
  };
};

/** One article; where its words come from is said only where that is another than who publishes it. */
export const newsArticlePage = (article: WholeArticle, files: readonly StoredFile[], site: SiteFacts): object => ({
  title: article.title, html: renderMarkdown(article.body, 1), summary: article.summary, canonical: `${site.publicUrl}${articleHref(article.articleId)}`, data: articleData(article, site),
  crumbs: [{ text: "首页", href: "/" }, { text: "政务信息", href: NEWS }, { text: article.column, href: columnListHref(article.columnId) }, { text: "正文" }],
  facts: [`发布日期：${dateText(article.shownOn)}`, ...(article.source === "" || article.source === article.department ? [] : [`来源：${article.source}`]), `发布单位：${article.department}`],
  files: fileLinks(files, articleHref(article.articleId)), backHref: columnListHref(article.columnId), backText: article.column,
});

/** What was written before its day was read for the first time on that day. */
const modifiedOn = ({ shownOn, changedAt }: PublicArticle): string => (localDay(changedAt) > shownOn ? localDay(changedAt) : shownOn);

/** schema.org, for search engines. */
const articleData = (article: PublicArticle, { publicUrl, sponsor }: SiteFacts): object => ({
  "@context": "https://schema.org", "@type": "NewsArticle", "@id": `${publicUrl}${articleHref(article.articleId)}`, headline: article.title, description: article.summary, articleSection: article.column,
  datePublished: article.shownOn, dateModified: modifiedOn(article), inLanguage: "zh-CN", author: { "@type": "GovernmentOrganization", name: article.source || article.department }, publisher: { "@type": "GovernmentOrganization", name: sponsor || article.department },
});

/** What stands at the address of an article that was taken back. */
export const withdrawnPage = ({ title, at }: { title: string; at: Date }): object => ({ title, on: dateText(at), listHref: NEWS });

/** The entries of a feed; a change of an article is one of its own. */
export const feedEntries = (rows: readonly PublicArticle[]): object[] => rows.map((row) => ({
  title: row.title, href: articleHref(row.articleId), text: row.summary || row.column, date: new Date(`${row.shownOn}T00:00:00+08:00`).toUTCString(), guid: `news ${row.articleId} ${row.number}`,
}));
