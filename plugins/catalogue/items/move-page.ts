import { errorAt, type FormState, typed } from "../../../core/contract.ts";
import { typeCode } from "../codes/type-codes.ts";
import type { EntryChoice } from "./find-choices.ts";
import type { ItemFound } from "./find-item.ts";
import { codeParts, itemHref, itemsHref } from "./item-hrefs.ts";

/** The page that asks where an item is to go: 目录 by their types, and services without one. */
export const movePage = ({ head, current }: ItemFound, entries: readonly EntryChoice[], form: FormState): object => {
  const groups = [...Map.groupBy(entries.filter(({ id }) => id !== head.entry?.id), (entry) => entry.type_code)].toSorted(([a], [b]) => a.localeCompare(b))
    .map(([type, list]) => ({ label: typeCode(type)?.label ?? type, options: list.map(({ id, name }) => ({ value: id, text: name })) }));
  const free = head.entry === null && head.typeCode === "20" ? [] : [{ label: "没有目录", options: [{ value: "type:20", text: "公共服务（不属于目录）" }] }];
  return {
    crumbs: [{ text: "事项梳理", href: itemsHref }, { text: head.name, href: itemHref(head.itemId) }, { text: "移动" }],
    title: `移动：${head.name}`, action: `${itemHref(head.itemId)}/move`, backHref: itemHref(head.itemId), groups: [...groups, ...free],
    target: typed(form, "target"), targetError: errorAt(form, "target") || errorAt(form, "entryId"),
    points: [
      `现在属于：${head.typeName}，${head.entry?.name ?? "没有目录"}，编码 ${codeParts(head.taskCode).join(" ") || "还没有"}。`,
      "移动后事项类型随目录变，编码重新给。旧编码继续指向这个事项。",
      current === null ? "移动草稿审核通过、发布后生效。" : `第 ${current.number} 版继续公开，移动审核通过、发布后才替换。`,
    ],
  };
};
