import { type FormState, typed } from "../../../core/contract.ts";
import type { ItemVersion } from "../api.ts";
import { itemsHref } from "../items/item-hrefs.ts";
import type { FoundGroup } from "./find-groups.ts";

type Facts = { versions: readonly ItemVersion[]; groups: readonly FoundGroup[]; back: string; form: FormState };

/** 移到分组: which folder the chosen items go into. All are of one 目录 and one department; the first says which. */
export const regroupPage = ({ versions, groups, back, form }: Facts): object => {
  const place = placeOf(versions);
  const fitting = groups.filter(({ mayEdit, department }) => mayEdit && department.id === place.departmentId);
  return {
    crumbs: [{ text: "事项梳理", href: itemsHref }, { text: "移到分组" }], title: `把 ${versions.length} 个事项移到分组`,
    names: versions.slice(0, 5).map(({ name }) => name), others: Math.max(0, versions.length - 5), ids: versions.map(({ itemId }) => itemId), back,
    ...place,
    options: [...fitting.map(({ id, name, items }) => ({ value: id, text: `${name}（现有 ${items} 个事项）` })), { value: "new", text: "新建一个分组" }, { value: "none", text: "不放在分组里" }],
    chosen: typed(form, "groupId") || fitting[0]?.id || "new", name: typed(form, "name"),
  };
};

const placeOf = ([first]: readonly ItemVersion[]): { entry: string; entryId: string; departmentId: string } =>
  first === undefined ? { entry: "", entryId: "", departmentId: "" } : { entry: first.entry?.name ?? "", entryId: first.entry?.id ?? "", departmentId: first.department.id };
