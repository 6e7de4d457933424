import { dateText, dateTimeText } from "../../../core/calendar/chinese-date.ts";
import type { User } from "../../../core/contract.ts";
import type { RecordUse } from "../api.ts";
import type { Uses } from "../records/find-uses.ts";
import { crumbsTo, recordHref } from "../records/kinds.ts";
import { SHOWN_USES, usesPart } from "../records/uses-part.ts";
import { citedArticles } from "../../../core/codes/article-number.ts";
import { articleOutline } from "./article-outline.ts";
import type { Law } from "./find-law.ts";
import { mayChangeLaw } from "./policy.ts";
import { statusTone } from "./status-tone.ts";

const day = (value: string | null): string => (value === null ? "" : dateText(value));

/** How many uses are looked at to say at each article who cites it; a law that more cite than this names the first of them. */
export const USES_OF_ARTICLES = 1_000;

/** How many uses one article names; the whole list stands above. */
const SHOWN_PER_ARTICLE = 3;

const usesByArticle = (uses: readonly RecordUse[]): ((no: string) => { uses: { title: string; href: string }[]; more: number }) => {
  const byNo = new Map<string, RecordUse[]>();
  for (const use of uses) for (const no of citedArticles(use.article ?? "")) byNo.set(no, [...(byNo.get(no) ?? []), use]);
  return (no) => {
    const found = byNo.get(citedArticles(no)[0] ?? no) ?? [];
    return { uses: found.slice(0, SHOWN_PER_ARTICLE).map(({ title, href }) => ({ title, href })), more: Math.max(0, found.length - SHOWN_PER_ARTICLE) };
  };
};

/** One law: its facts, who cites it, and its articles, each under an address of its own. */
export const lawPage = ({ row, articles, successor }: Law, uses: Uses, user: User): object => {
  const href = recordHref("laws", row.id);
  const mayChange = mayChangeLaw(user, row);
  return {
    crumbs: crumbsTo("laws"), title: row.title, status: row.status, tone: statusTone(row.status),
    editHref: mayChange ? `${href}/edit` : "", deleteHref: mayChange ? `${href}/delete` : "",
    facts: [
      { label: "简称", value: row.short_title }, { label: "效力级别", value: row.level }, { label: "文号", value: row.doc_no },
      { label: "制定机关", value: row.issuer }, { label: "公布日期", value: day(row.published_on) }, { label: "施行日期", value: day(row.effective_on) },
      ...(row.expires_on === null ? [] : [{ label: "失效日期", value: day(row.expires_on) }]),
      ...(successor === null ? [] : [{ label: "被哪部法规取代", value: `《${successor.title}》`, href: recordHref("laws", successor.id) }]),
      { label: "最近修改", value: `${dateTimeText(row.updated_at)}${row.department_name === null ? "" : `　${row.department_name}新增`}` },
    ],
    doubts: row.doubts.map(({ reason }) => reason), history: row.history,
    uses: usesPart("laws", { total: uses.total, uses: uses.uses.slice(0, SHOWN_USES) }),
    articleCount: articles.length, jumpHref: `${href}/article`,
    ...articleOutline(articles, usesByArticle(uses.uses)),
  };
};
