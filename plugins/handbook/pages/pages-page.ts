import { dateText, dateTimeText } from "../../../core/calendar/chinese-date.ts";
import { type FormState, typed } from "../../../core/contract.ts";
import { HELP, MANAGE, manageHref, pageHref, type HelpPage, type HelpVersion } from "./model.ts";
import { renderMarkdown } from "../../../core/markdown/render-markdown.ts";

export const crumbs = [{ text: "帮助" }, { text: "帮助文档", href: HELP }];
const manageCrumbs = [{ text: "系统设置" }, { text: "帮助维护", href: MANAGE }];

const isAbout = (page: HelpPage, from: string): boolean => from !== "" && page.addresses.some((address) => from === address || from.startsWith(`${address}/`) || from.startsWith(`${address}?`));

type Asked = { q: string; from: string };

/** What the reader needs first: help for the page one comes from, then for one's own work, then the rest. */
export const helpPage = (pages: readonly HelpPage[], own: readonly string[], { q, from }: Asked): object => {
  const isOwn = (page: HelpPage): boolean => page.roles.some((role) => own.includes(role));
  // Of two pages about the same place the one for the own role comes first.
  const about = pages.filter((page) => isAbout(page, from)).toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)));
  const mine = pages.filter((page) => !about.includes(page) && isOwn(page));
  const rest = pages.filter((page) => !about.includes(page) && !mine.includes(page));
  const groups = [{ title: "刚才的页面", pages: about }, { title: "您的工作", pages: mine }, { title: mine.length + about.length === 0 ? "全部帮助" : "其他", pages: rest }];
  return {
    q, clearHref: q === "" ? "" : HELP, total: pages.length,
    groups: groups.filter((group) => group.pages.length > 0).map((group, index) => ({ id: `group-${index + 1}`, title: group.title, pages: group.pages.map(({ id, title, body }) => ({ title, href: pageHref(id), lead: leadOf(body) })) })),
  };
};

const LEAD = 60;
/** The first sentence without its marks. */
const leadOf = (body: string): string => {
  const plain = (body.split("\n").find((line) => line.trim() !== "" && !/^[#>|*\-\d]/.test(line.trim())) ?? "").replace(/[*_`[\]]/g, "").trim();
  return plain.length > LEAD ? `${plain.slice(0, LEAD)}…` : plain;
};

export const readPage = (page: HelpPage, pages: readonly HelpPage[]): object => ({
  crumbs, title: page.title, html: renderMarkdown(page.body, 1), saved: `${dateText(page.saved_at)} 更新`,
  others: pages.filter(({ id }) => id !== page.id).map(({ id, title }) => ({ text: title, href: pageHref(id) })),
});

export const managePage = (pages: readonly HelpPage[], roles: readonly { value: string; text: string }[]): object => ({
  crumbs: manageCrumbs.slice(0, 1), addHref: `${MANAGE}/new`, firstAction: `${MANAGE}/first`,
  rows: pages.map((page) => ({
    title: page.title, href: pageHref(page.id), position: page.position, roles: roles.filter(({ value }) => page.roles.includes(value)).map(({ text }) => text).join("、") || "所有人",
    saved: `${page.saved_by} ${dateTimeText(page.saved_at)}`, revision: `第 ${page.revision} 版`, editHref: manageHref(page.id), versionsHref: `${manageHref(page.id)}/versions`, deleteHref: `${manageHref(page.id)}/delete`,
  })),
});

const storedIn = (page: HelpPage | null): FormValues => page === null
  ? { title: "", body: "", addresses: "", position: "", ticked: [] }
  : { title: page.title, body: page.body, addresses: page.addresses.join("\n"), position: String(page.position), ticked: page.roles };
const typedValues = (form: FormState): FormValues => ({
  title: typed(form, "title"), body: typed(form, "body"), addresses: typed(form, "addresses"), position: typed(form, "position"), ticked: form.words["roles"] ?? [],
});
type FormValues = { title: string; body: string; addresses: string; position: string; ticked: unknown };

/** What somebody else has saved since the person began to write. */
const theirsOf = (page: HelpPage | null, form: FormState): object | null => {
  const began = typed(form, "revision");
  return page === null || began === "" || began === String(page.revision) ? null : { title: `${page.saved_by} 保存的内容（第 ${page.revision} 版）`, html: renderMarkdown(page.body, 2) };
};

const frameOf = (page: HelpPage | null): object => page === null
  ? { title: "新增帮助", action: `${MANAGE}/new`, revision: 0 } : { title: `修改：${page.title}`, action: manageHref(page.id), revision: page.revision };

/** The form. After somebody else's save the person's words stay, and the new revision is taken only with the other text in sight. */
export const pageFormPage = (page: HelpPage | null, roles: readonly { value: string; text: string }[], form: FormState): object => {
  const isAgain = Object.keys(form.words).length > 0;
  const values = isAgain ? typedValues(form) : storedIn(page);
  return {
    crumbs: manageCrumbs, ...frameOf(page), cancelHref: MANAGE, problems: form.errors, values, ticked: values.ticked, roles,
    preview: isAgain && values.body !== "" ? renderMarkdown(values.body, 2) : "", theirs: theirsOf(page, form),
  };
};

export const versionsPage = (page: HelpPage, versions: readonly HelpVersion[]): object => ({
  crumbs: manageCrumbs, title: `历次内容：${page.title}`, backHref: manageHref(page.id),
  versions: [page, ...versions].map((one, index) => ({ title: `第 ${one.revision} 版${index === 0 ? "（现在）" : ""}`, note: `${one.saved_by} ${dateTimeText(one.saved_at)} 保存`, html: renderMarkdown(one.body, 1), open: index === 0 })),
});

export const deletePageOf = (page: HelpPage): object => ({ crumbs: manageCrumbs, name: page.title, action: `${manageHref(page.id)}/delete`, backHref: MANAGE, points: [`连同 ${page.revision} 版内容一起删除，不能恢复`, "操作记入审计日志"] });
