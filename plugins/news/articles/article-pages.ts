import { dateText, dateTimeText, staffTimeText } from "../../../core/calendar/chinese-date.ts";
import { localDay } from "../../../core/calendar/local-day.ts";
import { diffText, type Part } from "../../../core/diff/diff-text.ts";
import { renderMarkdown } from "../../../core/markdown/render-markdown.ts";
import { formValues, listAddress, pagination, typed, writtenSize, type FormState, type StoredFile, type User } from "../../../core/contract.ts";
import type { Column } from "../columns/model.ts";
import { articleHref } from "../site/addresses.ts";
import { actsOf, hindrance, isOpen, RULES, type Act } from "./acts.ts";
import type { ArticleFilter, findArticles } from "./find-articles.ts";
import { MOST_FILES } from "./form.ts";
import { LISTED, MANAGE, manageHref, STATE_WORDS, type ActRow, type State, type Version } from "./model.ts";
import { ACT_WORDS } from "./note-act.ts";

const TONES: Readonly<Record<State, string>> = { draft: "line", waiting: "yellow", returned: "red", published: "green", withdrawn: "", replaced: "" };
const crumbs = [{ text: "政务信息" }, { text: "信息管理", href: MANAGE }];

/** 信息管理: the articles of one’s reach by state and column. */
export const listPage = (found: Awaited<ReturnType<typeof findArticles>>, filter: ArticleFilter, columns: readonly Column[], mayEdit: boolean, now: Date): object => {
  const address = (change: Partial<ArticleFilter>): string => listAddress(MANAGE, { ...filter, ...change });
  const total = LISTED.reduce((sum, state) => sum + (found.counts[state] ?? 0), 0);
  return {
    crumbs: crumbs.slice(0, 1), addHref: mayEdit ? `${MANAGE}/new` : "", action: MANAGE, q: filter.q, column: filter.column, columns: columns.map(({ id, name }) => ({ value: id, text: name })),
    keep: [{ name: "state", value: filter.state }].filter(({ value }) => value !== ""), own: filter.own === "1",
    clearHref: filter.q === "" && filter.column === "" && filter.own === "" ? "" : address({ q: "", column: "", own: "" }),
    states: [
      { text: "全部", count: total, href: address({ state: "" }), current: filter.state === "" },
      ...LISTED.map((state) => ({ text: STATE_WORDS[state], count: found.counts[state] ?? 0, href: address({ state }), current: filter.state === state })),
    ],
    rows: found.rows.map((row) => ({
      title: row.title, href: manageHref(row.articleId), note: [row.pinned ? "置顶" : "", row.publicNumber === null ? "" : `第 ${row.publicNumber} 版公开中`].filter((word) => word !== "").join("，"),
      state: STATE_WORDS[row.state], tone: TONES[row.state], column: row.column, department: row.department, author: row.authorName, changed: staffTimeText(row.changedAt, now),
    })),
    paging: pagination(MANAGE, filter, { page: found.page, total: found.total, unit: "篇" }),
  };
};

/** Attachments with their size, below the address of the article. */
export const fileLinks = (files: readonly StoredFile[], base: string): object[] => files.map(({ id, name, size }) => ({ name, size: writtenSize(size), href: `${base}/files/${id}` }));

const BUTTONS: readonly Act[] = ["submit", "recall", "change"];
const PAGES: readonly Act[] = ["return", "withdraw", "delete"];

type Shown = { version: Version; current: Version | null; acts: readonly ActRow[]; files: readonly StoredFile[] };

/** One article for the staff: its newest version as the public would read it, what can be done with it, and what has been done. */
export const articlePage = ({ version, current, acts, files }: Shown, user: User, now: Date): object => {
  const base = manageHref(version.articleId);
  const other = current !== null && current.id !== version.id ? current : null;
  return {
    crumbs, title: version.title, state: STATE_WORDS[version.state], tone: TONES[version.state], html: renderMarkdown(version.body, 2), summary: version.summary,
    rows: factsOf(version, now), files: fileLinks(files, base), publicHref: publicHrefOf(current, now), ...actionsFor(user, version, base), returned: reasonOf(version, acts),
    against: other === null ? null : { number: other.number, rows: compared(other, version) },
    history: acts.map((row) => ({ at: dateTimeText(row.at), actor: row.actor, words: ACT_WORDS[row.act] ?? row.act, number: `第 ${row.number} 版`, reason: row.reason })),
  };
};

const factsOf = (version: Version, now: Date): object[] => [
  { label: "栏目", value: version.columnOpen ? version.column : `${version.column}（已停用）` }, { label: "版本", value: `第 ${version.number} 版` }, { label: "单位", value: version.department },
  { label: "执笔", value: `${version.authorName}，${dateTimeText(version.changedAt)}` }, { label: "来源", value: version.source },
  { label: "发布日期", value: dayWords(version, now) }, { label: "置顶", value: version.pinned ? "是" : "否" },
];

const publicHrefOf = (current: Version | null, now: Date): string =>
  (current !== null && current.shownOn <= localDay(now) && current.columnOpen ? articleHref(current.articleId) : "");

/** Buttons for what can be undone, pages that ask first for the rest. */
const actionsFor = (user: User, version: Version, base: string): object => {
  const possible = actsOf(user, version);
  return {
    publishHref: possible.includes("publish") ? `${base}/publish` : "",
    editHref: isOpen(version.state) && possible.includes("submit") ? `${base}/edit` : "", ownWords: hindrance("publish", user, version) === "own-words",
    buttons: BUTTONS.filter((act) => possible.includes(act)).map((act) => ({ text: RULES[act].words, action: `${base}/${act}`, primary: act === "submit" })),
    links: PAGES.filter((act) => possible.includes(act)).map((act) => ({ text: RULES[act].words, href: `${base}/${act}` })),
  };
};

const REASONED: Readonly<Partial<Record<State, Act>>> = { returned: "return", withdrawn: "withdraw" };
/** Why it was sent back or taken back the last time, as long as it stands so. */
const reasonOf = ({ state }: Version, acts: readonly ActRow[]): string => acts.find(({ act }) => act === REASONED[state])?.reason ?? "";

const dayWords = ({ state, shownOn }: Version, now: Date): string => {
  if (shownOn === "") return "发布的当天";
  return state === "published" && shownOn > localDay(now) ? `${dateText(shownOn)}（到这一天公开）` : dateText(shownOn);
};

const KINDS: Readonly<Record<Part["kind"], string>> = { same: "", gone: "del", new: "ins" };
const sideOf = (parts: readonly Part[]): object => ({ parts: parts.map(({ kind, text }) => ({ kind: KINDS[kind], text })) });

/** What a reviewer has to look at of a change: the words that are not as the public reads them now. */
const compared = (before: Version, after: Version): object[] =>
  ([["标题", "title"], ["摘要", "summary"], ["正文", "body"], ["来源", "source"], ["栏目", "column"]] as const).filter(([, key]) => before[key] !== after[key]).map(([label, key]) => {
    const sides = diffText(before[key], after[key]);
    return { label, before: sideOf(sides.before), after: sideOf(sides.after) };
  });

const EMPTY = { columnId: "", title: "", summary: "", body: "", shownOn: "", pinned: false, revision: 0 };
const frameOf = (version: Version | null): object => (version === null
  ? { title: "写一篇信息", action: `${MANAGE}/new`, cancelHref: MANAGE }
  : { title: `修改：${version.title}`, action: `${manageHref(version.articleId)}/edit`, cancelHref: manageHref(version.articleId) });

/** What somebody else has saved since the person began to write. */
const theirsOf = (version: Version | null, form: FormState): object | null => {
  const began = typed(form, "revision");
  return version === null || began === "" || began === String(version.revision) ? null : { title: `${version.authorName} 保存的内容`, html: renderMarkdown(version.body, 2) };
};

type Choices = { columns: readonly Column[]; files: readonly StoredFile[]; source: string };

/** The form of a new article (`null`) or of the draft of one. */
export const formPage = (version: Version | null, { columns, files, source }: Choices, form: FormState): object => {
  const stored = version ?? { ...EMPTY, source };
  const isAgain = Object.keys(form.words).length > 0;
  return {
    crumbs, ...frameOf(version), problems: form.errors,
    revision: stored.revision, values: formValues(form, { columnId: stored.columnId, title: stored.title, summary: stored.summary, body: stored.body, source: stored.source, shownOn: stored.shownOn }),
    pinned: isAgain ? typed(form, "pinned") === "1" : stored.pinned, most: MOST_FILES,
    columns: columns.filter(({ id, is_open: isOpen }) => isOpen || id === stored.columnId).map(({ id, name }) => ({ value: id, text: name })),
    files: files.map(({ id, name, size }) => ({ value: id, text: `${name}（${writtenSize(size)}）` })), dropped: form.words["drop"] ?? [],
    theirs: theirsOf(version, form),
  };
};
