import { dateText } from "../../../core/calendar/chinese-date.ts";
import { errorAt, typed, type Department, type FormState } from "../../../core/contract.ts";
import type { ItemVersion } from "../api.ts";
import { entryOptions } from "../items/entry-options.ts";
import type { EntryChoice } from "../items/find-choices.ts";
import { codeParts, itemHref } from "../items/item-hrefs.ts";
import { ADOPTABLE_SIZE, type Adoptable, type AdoptableWish } from "./find-adoptable.ts";

export const adoptionsHref = "/catalogue/adoptions";

const addressOf = ({ q, taken }: AdoptableWish, change: Partial<AdoptableWish> = {}): string => {
  const wish = { q, taken, ...change };
  const given = new URLSearchParams([...(wish.q === "" ? [] : [["q", wish.q]]), ...(wish.taken ? [["taken", "1"]] : [])]);
  return given.size === 0 ? adoptionsHref : `${adoptionsHref}?${given}`;
};

/** 公共服务引入 (HLJ-2.3.2): what can be taken over, and what has been. */
export const adoptionsPage = ({ versions, total, page, takenAs, counts }: Adoptable, wish: AdoptableWish): object => ({
  states: [{ text: "可以引入", count: counts.open, href: addressOf(wish, { taken: false }), current: !wish.taken }, { text: "已经引入", count: counts.taken, href: addressOf(wish, { taken: true }), current: wish.taken }],
  path: adoptionsHref, q: wish.q, taken: wish.taken,
  clearHref: wish.q === "" ? "" : addressOf(wish, { q: "" }),
  rows: versions.map((version) => ({
    name: version.name, note: version.useLevel, department: version.department.name, region: version.region.name, code: codeParts(version.taskCode),
    publishedOn: version.publishedAt === null ? "" : dateText(version.publishedAt), ...linkOf(version, takenAs),
  })),
  pages: { total, page, pages: Math.max(1, Math.ceil(total / ADOPTABLE_SIZE)), unit: "项", href: `${addressOf(wish)}${addressOf(wish).includes("?") ? "&" : "?"}page=` },
});

const linkOf = ({ itemId }: ItemVersion, takenAs: Adoptable["takenAs"]): { href: string; verb: string } => {
  const own = takenAs.get(itemId);
  return own === undefined ? { href: `${adoptionsHref}/${itemId}`, verb: "引入" } : { href: itemHref(own), verb: "看引入的事项" };
};

type Facts = { source: ItemVersion; copied: readonly string[]; left: readonly string[]; departments: readonly Department[]; entries: readonly EntryChoice[]; form: FormState };

/** The page that asks before an item is taken over: what is copied, what stays one's own, and under which 目录 it goes. */
export const adoptPage = ({ source, copied, left, departments, entries, form }: Facts): object => {
  return {
    crumbs: [{ text: "公共服务引入", href: adoptionsHref }, { text: source.name }], title: `引入：${source.name}`, action: `${adoptionsHref}/${source.itemId}`, backHref: adoptionsHref,
    facts: [
      { label: "来源单位", value: source.department.name }, { label: "所属区划", value: source.region.name }, { label: "事项类型", value: source.typeName },
      { label: "实施编码", value: codeParts(source.taskCode).join(" "), code: true }, { label: "版本", value: `第 ${source.number} 版` }, { label: "发布时间", value: source.publishedAt === null ? "" : dateText(source.publishedAt) },
    ],
    copied, left, departments: departments.map(({ id, name }) => ({ value: id, text: name })), departmentId: typed(form, "departmentId", departments[0]?.id),
    entries: entryOptions(entries),
    entryId: typed(form, "entryId", entries.find(({ id }) => id === source.entry?.id)?.id ?? ""), entryError: errorAt(form, "entryId"),
  };
};
