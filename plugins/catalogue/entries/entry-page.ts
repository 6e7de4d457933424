import { dateText, staffTimeText } from "../../../core/calendar/chinese-date.ts";
import { STATE_WORDS, type ItemState } from "../api.ts";
import { itemHref } from "../items/item-hrefs.ts";
import type { ReadSection } from "../items/version-sections.ts";
import { entryFacts } from "./entry-editor-page.ts";
import type { EntryFound } from "./find-entry.ts";
import { entryHref } from "./entry-hrefs.ts";

/** 在用, 暂停, 取消 (domain-standards §1.6). */
const STATES = { 1: "在用", 2: "暂停", 3: "取消" } as const;

type Facts = { entry: EntryFound; sections: readonly ReadSection[]; mayEdit: boolean; now: Date };

/** The page of a 目录: what it shares, and the way to its items. */
export const entryPage = ({ entry, sections, mayEdit, now }: Facts): object => {
  const { row } = entry;
  const listHref = `/catalogue/items?type=${row.type_code}&entry=${row.id}`;
  return {
    crumbs: [{ text: "事项梳理", href: "/catalogue/items" }, { text: "目录" }], title: row.name,
    state: [`目录　${STATES[row.state]}`, `${staffTimeText(row.updated_at, now)} 保存${entry.updatedBy === "" ? "" : `（${entry.updatedBy}）`}`],
    facts: [...allFacts(entry), { label: "事项", value: itemsLine(entry), href: entry.items === 0 ? "" : listHref, code: false }], sections,
    newItemHref: mayEdit && row.state === 1 ? `/catalogue/items/new?entry=${row.id}` : "",
    editHref: mayEdit ? `${entryHref(row.id)}/edit` : "", deleteHref: mayEdit && entry.items === 0 ? `${entryHref(row.id)}/delete` : "",
    navigation: sections.map(({ id, title }) => ({ text: title, href: `#${id}` })),
  };
};

const dayOf = (day: string | null): string => (day === null ? "" : dateText(day));

const itemsLine = ({ items, inForce }: EntryFound): string => (items === 0 ? "还没有" : `${items} 个，其中 ${inForce} 个已入库`);

const allFacts = (entry: EntryFound): object[] => [
  ...entryFacts(entry), { label: "子项", value: entry.row.base_code?.endsWith("00Y") === true ? "分子项，各事项有自己的编号" : "不分子项", code: false },
  { label: "计划生效日期", value: dayOf(entry.row.plan_effective_on), code: false }, { label: "计划取消日期", value: dayOf(entry.row.plan_cancel_on), code: false },
];

type Standing = { total: number; items: readonly { id: string; name: string; state: ItemState }[] };

/** What is lost when an entry is deleted; while items stand below it, what stands in the way. */
export const deleteEntryPage = ({ row, items }: EntryFound, standing: Standing): object => ({
  crumbs: [{ text: "事项梳理", href: "/catalogue/items" }, { text: row.name, href: entryHref(row.id) }, { text: "删除目录" }],
  title: `删除目录：${row.name}`, action: `${entryHref(row.id)}/delete`, backHref: entryHref(row.id), question: "确定删除这个目录？", button: "删除目录", warning: true, opinion: null,
  name: row.name,
  standing: {
    total: standing.total, allHref: `/catalogue/items?type=${row.type_code}&entry=${row.id}`,
    items: standing.items.map(({ id, name, state }) => ({ name, href: itemHref(id), state: STATE_WORDS[state] })),
  },
  points: [`目录下现有 ${items} 个事项。`, `已经填写的 ${Object.keys(row.elements).length} 个要素全部删除，不能恢复。`, "它的基本编码不再给别的目录使用。"],
});
