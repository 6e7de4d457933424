import { listAddress } from "../../../../core/contract.ts";
import { dateText } from "../../../../core/calendar/chinese-date.ts";
import { diffText, type Part } from "../../../../core/diff/diff-text.ts";
import { crumbsTo, recordHref } from "../../records/kinds.ts";
import type { Law } from "../find-law.ts";
import type { LawVersion } from "../find-law-versions.ts";
import type { ArticleText } from "../parse-articles.ts";
import { alignArticles, type Aligned } from "./align-articles.ts";

type Kind = "same" | "changed" | "moved" | "new" | "gone";

const WORDS: Readonly<Record<Kind, string>> = { same: "没有变化", changed: "修改", moved: "只改条号", new: "新增", gone: "删去" };

const kindOf = ({ before, after }: Aligned): Kind => {
  if (before === null) return "new";
  if (after === null) return "gone";
  if (before.text !== after.text) return "changed";
  return before.no === after.no ? "same" : "moved";
};

type Side = { no: string; parts: readonly Part[] } | null;
const sideOf = (article: ArticleText | null, parts: readonly Part[]): Side => (article === null ? null : { no: article.no, parts });
const whole = (kind: Part["kind"], article: ArticleText | null): readonly Part[] => [{ kind, text: article?.text ?? "" }];

const partsOf = (kind: Kind, { before, after }: Aligned): { before: readonly Part[]; after: readonly Part[] } => {
  if (kind === "changed") return diffText(before?.text ?? "", after?.text ?? "");
  return { before: whole(kind === "gone" ? "gone" : "same", before), after: whole(kind === "new" ? "new" : "same", after) };
};

const rowOf = (pair: Aligned): { kind: Kind; what: string; before: Side; after: Side } => {
  const kind = kindOf(pair);
  const parts = partsOf(kind, pair);
  return { kind, what: WORDS[kind], before: sideOf(pair.before, parts.before), after: sideOf(pair.after, parts.after) };
};

const named = ({ row }: Law): object => ({
  title: `《${row.title}》`, href: recordHref("laws", row.id), status: row.status, when: row.effective_on === null ? "施行日期未填" : `${dateText(row.effective_on)}起施行`,
});

/** Two versions of a law side by side, article by article. */
export const comparePage = (before: Law, after: Law, { versions, all }: { versions: readonly LawVersion[]; all: boolean }): object => {
  const pairs = alignArticles(before.articles, after.articles);
  const kinds = pairs.map(kindOf);
  const count = (kind: Kind): number => kinds.filter((one) => one === kind).length;
  const path = `${recordHref("laws", before.row.id)}/compare`;
  const shown = pairs.filter((_, index) => all || kinds[index] !== "same");
  const changed = pairs.length - count("same");
  return {
    crumbs: [...crumbsTo("laws"), { text: after.row.title, href: recordHref("laws", after.row.id) }], title: "对照两个版本",
    before: named(before), after: named(after),
    counts: `修改 ${count("changed")} 条，新增 ${count("new")} 条，删去 ${count("gone")} 条，只改条号 ${count("moved")} 条，没有变化 ${count("same")} 条`,
    states: [
      { text: "有变化的条", count: changed, href: listAddress(path, { with: after.row.id }), current: !all },
      { text: "全部条文", count: pairs.length, href: listAddress(path, { with: after.row.id, all: "1" }), current: all },
    ],
    rows: shown.map(rowOf), action: path, chosen: after.row.id,
    options: versions.filter(({ id }) => id !== before.row.id).map(({ id, title, effective_on: on }) => ({ value: id, text: `《${title}》${on === null ? "" : `${dateText(on)}起施行`}` })),
  };
};
