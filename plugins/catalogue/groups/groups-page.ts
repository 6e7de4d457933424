import { errorAt, typed, type Department, type FormState } from "../../../core/contract.ts";
import { typeCode } from "../codes/type-codes.ts";
import type { EntryFound } from "../entries/find-entry.ts";
import { entryHref } from "../entries/entry-hrefs.ts";
import { itemsHref } from "../items/item-hrefs.ts";
import { GROUPS_SIZE, type FoundGroup } from "./find-groups.ts";
import { entryGroupsHref, groupHref, groupsHref } from "./group-hrefs.ts";

const listOf = ({ typeCode: type, entryId, id }: FoundGroup): string => `${itemsHref}?type=${type}&entry=${entryId}&group=${id}`;

const rowOf = (group: FoundGroup): object => ({
  name: group.name, href: listOf(group), count: group.items, entry: group.entry, entryHref: entryGroupsHref(group.entryId), department: group.department.name,
  type: typeCode(group.typeCode)?.label ?? group.typeCode, moveHref: group.mayEdit ? `${groupHref(group.id)}/move` : "",
  verbs: !group.mayEdit ? [] : [{ text: "改名", href: `${groupHref(group.id)}/edit`, about: group.name }, { text: "删除", href: `${groupHref(group.id)}/delete`, about: group.name }],
});

type Facts = { entry: EntryFound; groups: readonly FoundGroup[]; departments: readonly Department[]; form: FormState };

/** 分组管理 of one 目录 (YN-2.1.6.1): its folders in their order, and a new one. */
export const entryGroupsPage = ({ entry, groups, departments, form }: Facts): object => {
  const listHref = `${itemsHref}?type=${entry.row.type_code}&entry=${entry.row.id}`;
  return {
    crumbs: [{ text: "事项梳理", href: itemsHref }, { text: entry.row.name, href: entryHref(entry.row.id) }, { text: "分组" }], title: `分组：${entry.row.name}`,
    rows: groups.map(rowOf), several: new Set(groups.map(({ department }) => department.id)).size > 1, listHref, action: entryGroupsHref(entry.row.id), back: entryGroupsHref(entry.row.id),
    create: departments.length === 0 ? null : {
      name: typed(form, "name"), error: errorAt(form, "name"),
      departments: departments.map(({ id, name }) => ({ value: id, text: name })),
      departmentId: typed(form, "departmentId", departments[0]?.id),
    },
  };
};

/** 分组管理 (YN-2.4): every folder of the departments one may see. */
export const groupsPage = ({ groups, total, page }: { groups: readonly FoundGroup[]; total: number; page: number }, q: string): object => {
  const address = q === "" ? groupsHref : `${groupsHref}?${new URLSearchParams({ q })}`;
  return {
    rows: groups.map(rowOf), q, action: groupsHref, clearHref: q === "" ? "" : groupsHref,
    pages: { total, page, pages: Math.max(1, Math.ceil(total / GROUPS_SIZE)), unit: "个分组", href: `${address}${address.includes("?") ? "&" : "?"}page=` },
  };
};

export const renamePage = (group: FoundGroup, form: FormState): object => ({
  crumbs: [{ text: "事项梳理", href: itemsHref }, { text: group.entry, href: entryHref(group.entryId) }, { text: "分组", href: entryGroupsHref(group.entryId) }, { text: "改名" }],
  title: `分组改名：${group.name}`, action: `${groupHref(group.id)}/edit`, backHref: entryGroupsHref(group.entryId),
  name: typed(form, "name", group.name), error: errorAt(form, "name"),
});

/** What happens to the items when their folder goes. */
export const removeGroupPage = (group: FoundGroup): object => ({
  crumbs: [{ text: "事项梳理", href: itemsHref }, { text: group.entry, href: entryHref(group.entryId) }, { text: "分组", href: entryGroupsHref(group.entryId) }, { text: "删除" }],
  title: `删除分组：${group.name}`, action: `${groupHref(group.id)}/delete`, backHref: entryGroupsHref(group.entryId), question: "确定删除这个分组？", button: "删除分组", warning: true, opinion: null,
  points: [group.items === 0 ? "分组里没有事项。" : `分组里的 ${group.items} 个事项不删除，回到目录“${group.entry}”下，不再属于任何分组。`, "已经公布的事项和它们的版本不变。"],
});
