import { listAddress, PAGE_SIZE, pagination, typed, type FormState } from "../../../core/contract.ts";
import { dateText } from "../../../core/calendar/chinese-date.ts";
import type { Comparison } from "./compare-rankings.ts";
import { comparisonView } from "./comparison-view.ts";
import { fieldsOf, type GroupInput } from "./form.ts";
import { groupHref, groupText, SYNONYMS, VIEW_NAMES, VIEWS, type Group, type Library, type ListAddress, type ViewName } from "./model.ts";

const crumbs = [{ text: "办事大厅" }, { text: "同义词库", href: SYNONYMS }];

const isIn: Readonly<Record<ViewName, (group: Group) => boolean>> = { all: () => true, system: ({ isOwn }) => !isOwn, own: ({ isOwn }) => isOwn, off: ({ active }) => !active };

/** The groups of a list; `q` finds them by any word of either side. */
export const groupsOf = ({ groups }: Library, q: string): Group[] => {
  const word = q.normalize("NFKC").toLowerCase();
  return groups.filter(({ words, official }) => [...words, ...official].some((one) => one.includes(word)));
};

/** The library is in memory whole, as every search has it; a page of it is a slice. */
export const listPage = (groups: readonly Group[], { q, view, page }: ListAddress): object => {
  const shown = groups.filter(isIn[view]);
  return {
    crumbs: crumbs.slice(0, 1), title: "同义词库", addHref: `${SYNONYMS}/new`,
    views: VIEW_NAMES.map((name) => ({ text: VIEWS[name], count: groups.filter(isIn[name]).length, href: listAddress(SYNONYMS, { q, view: name === "all" ? "" : name }), current: name === view })),
    filter: { action: SYNONYMS, value: q, keep: view === "all" ? [] : [{ name: "view", value: view }], clearHref: q === "" ? "" : listAddress(SYNONYMS, { view: view === "all" ? "" : view }) },
    rows: shown.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map(rowOf),
    paging: pagination(SYNONYMS, { q, view: view === "all" ? "" : view }, { page, total: shown.length, unit: "组" }),
    nothing: q === "" && view === "own"
      ? { title: "本站还没有添加同义词", text: "公众常说、而随系统提供的词库里没有的说法，可以在这里添加。" } : { title: "没有这样的同义词", text: "换一个字词或者分类再看，也可以添加一组。" },
  };
};

/** How many groups a view of the list holds. */
export const countIn = (groups: readonly Group[], view: ViewName): number => groups.filter(isIn[view]).length;

const rowOf = (group: Group): object => {
  const about = group.words.slice(0, 3).join("、");
  const switching = { text: group.active ? "停用" : "启用", href: groupHref(group.ref, "switch"), about };
  return {
    words: group.words.join("、"), official: group.official.join("、"), direction: group.official.length === 0 ? "双向" : "单向",
    source: group.isOwn ? "本站添加" : "随系统提供", off: !group.active,
    saved: group.saved === null ? "" : `${group.saved.by} ${dateText(group.saved.at)}${group.isOwn ? "" : "停用"}`,
    verbs: group.isOwn
      ? [{ text: "修改", href: groupHref(group.ref, "edit"), about }, switching, { text: "删除", href: groupHref(group.ref, "delete"), about }]
      : [switching, { text: "复制后修改", href: listAddress(`${SYNONYMS}/new`, { from: group.ref }), about }],
  };
};

type Words = Pick<Group, "words" | "official">;

/** The form; `stored` is what stands in it at first. */
export const formPage = (ref: string | null, stored: Words, { revision }: Library, form: FormState): object => {
  const isAgain = Object.keys(form.words).length > 0;
  return {
    crumbs, title: ref === null ? "添加同义词" : "修改同义词", action: ref === null ? `${SYNONYMS}/new` : groupHref(ref, "edit"), cancelHref: SYNONYMS, problems: form.errors, revision,
    values: isAgain ? { kind: typed(form, "kind"), words: typed(form, "words"), official: typed(form, "official") } : fieldsOf(stored),
  };
};

/** What the change would do, before it is saved. */
export const previewPage = (ref: string | null, input: GroupInput, { revision }: Library, comparison: Comparison): object => ({
  crumbs, title: "预览：保存后的搜索结果", action: ref === null ? `${SYNONYMS}/new` : groupHref(ref, "edit"), cancelHref: SYNONYMS,
  group: { text: groupText(input), direction: input.official.length === 0 ? "双向：这些词互相代替" : "单向：左边的说法按右边的规范用语搜索" },
  hidden: { ...fieldsOf(input), revision: String(revision) }, ...comparisonView(comparison),
});

type Asked = { title: string; question: string; button: string; busy: string; act: "switch" | "delete"; points: string[]; warning: boolean };

/** What is asked before a group is switched off or on. */
export const switchWords = ({ active, isOwn }: Group): Asked => (active
  ? { title: "停用同义词", question: "确定要停用这一组同义词吗？", button: "停用", busy: "正在停用…", act: "switch", points: ["停用后搜索不再使用这一组", isOwn ? "可以随时启用" : "随系统提供的词库升级后仍保持停用，可以随时启用"], warning: false }
  : { title: "启用同义词", question: "确定要启用这一组同义词吗？", button: "启用", busy: "正在启用…", act: "switch", points: ["启用后所有搜索都使用这一组"], warning: false });
export const deleteWords: Asked = {
  title: "删除同义词", question: "确定要删除这一组同义词吗？", button: "删除", busy: "正在删除…", act: "delete", points: ["删除后不能恢复，暂时不用的可以停用", "操作记入审计日志"], warning: true,
};

/** Asks before a group is switched or deleted, with what that does to the questions that people have asked. */
export const confirmPage = (group: Group, asked: Asked, { revision }: Library, comparison: Comparison, form: FormState): object => ({
  crumbs, ...asked, action: groupHref(group.ref, asked.act), backHref: SYNONYMS, problems: form.errors, revision, group: { text: groupText(group) }, ...comparisonView(comparison),
});
