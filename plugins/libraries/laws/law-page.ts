import { dateText, dateTimeText } from "../../../core/calendar/chinese-date.ts";
import { listAddress, type User } from "../../../core/contract.ts";
import type { RecordUse } from "../api.ts";
import type { Uses } from "../records/find-uses.ts";
import { crumbsTo, recordHref } from "../records/kinds.ts";
import { mergeHref } from "../records/merge/merge-page.ts";
import { SHOWN_USES, usesPart } from "../records/uses-part.ts";
import { citedArticles } from "../../../core/codes/article-number.ts";
import { articleOutline } from "./article-outline.ts";
import type { Law } from "./find-law.ts";
import type { LawVersion } from "./find-law-versions.ts";
import { isInForce } from "./law-ends.ts";
import type { LawRow } from "./law-rows.ts";
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

const versionLines = (row: LawRow, versions: readonly LawVersion[]): object[] => (versions.length < 2 ? [] : versions.map((version, index) => ({
  title: version.title, href: version.id === row.id ? "" : recordHref("laws", version.id), isThis: version.id === row.id,
  when: version.effective_on === null ? "施行日期未填" : `${dateText(version.effective_on)}起施行`, status: version.status, docNo: version.doc_no,
  // Always the earlier one on the left.
  compareHref: index === 0 ? "" : listAddress(`${recordHref("laws", versions[index - 1]?.id ?? "")}/compare`, { with: version.id }),
})));

const acts = (row: LawRow, user: User): object => {
  const href = recordHref("laws", row.id);
  const mayChange = mayChangeLaw(user, row);
  const isKept = mayChange && row.merged_into === null;
  const only = (allowed: boolean, address: string): string => (allowed ? address : "");
  return {
    editHref: only(isKept, `${href}/edit`), deleteHref: only(mayChange, `${href}/delete`), reviseHref: only(isKept && row.superseded_by === null, `${href}/revise`),
    abolishHref: only(isKept && isInForce(row.status), `${href}/abolish`), mergeHref: only(isKept, mergeHref("laws", [row.id])),
  };
};

const factsOf = ({ row, successor }: Law): object[] => [
  { label: "简称", value: row.short_title }, { label: "效力级别", value: row.level }, { label: "文号", value: row.doc_no },
  { label: "制定机关", value: row.issuer }, { label: "公布日期", value: day(row.published_on) }, { label: "施行日期", value: day(row.effective_on) },
  ...(row.expires_on === null ? [] : [{ label: "失效日期", value: day(row.expires_on) }]),
  ...(row.abolish_reason === "" ? [] : [{ label: "废止原因", value: row.abolish_reason }]),
  ...(successor === null ? [] : [{ label: isInForce(row.status) ? "新版本（尚未施行）" : "被哪部法规取代", value: `《${successor.title}》`, href: recordHref("laws", successor.id) }]),
  { label: "最近修改", value: `${dateTimeText(row.updated_at)}${row.department_name === null ? "" : `　${row.department_name}新增`}` },
];

type Shown = { uses: Uses; versions: readonly LawVersion[]; user: User };

/** One law: its facts, its versions, who cites it, and its articles, each under an address of its own. */
export const lawPage = (law: Law, { uses, versions, user }: Shown): object => {
  const { row, articles, into } = law;
  return {
    crumbs: crumbsTo("laws"), title: row.title, status: row.merged_into === null ? row.status : "已合并", tone: statusTone(row.status), ...acts(row, user), facts: factsOf(law),
    into: into === null ? null : { name: `《${into.title}》`, href: recordHref("laws", into.id) },
    versions: versionLines(row, versions), doubts: row.doubts.map(({ reason }) => reason), history: row.history,
    uses: usesPart("laws", row.id, { total: uses.total, uses: uses.uses.slice(0, SHOWN_USES) }),
    articleCount: articles.length, jumpHref: `${recordHref("laws", row.id)}/article`,
    ...articleOutline(articles, usesByArticle(uses.uses)),
  };
};
