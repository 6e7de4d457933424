import type { FormState } from "../../../core/contract.ts";
import { STATE_WORDS, type ItemVersion } from "../api.ts";
import { copyHref, editHref, itemHref, itemsHref } from "../items/item-hrefs.ts";
import { COPY_PARTS, PART_WORDS, type CopyPart } from "./copy-parts.ts";
import type { Copied } from "./copy-values.ts";

export type SourcesFilter = { q: string; type: "" | "all"; page: number };

const crumbsOf = (draft: ItemVersion): object[] => [
  { text: "事项梳理", href: itemsHref }, { text: draft.name, href: itemHref(draft.itemId) }, { text: "填写", href: editHref(draft.itemId) }, { text: "引入" },
];

/** Which item to copy from: a list with a search. */
export const sourcesPage = (draft: ItemVersion, filter: SourcesFilter, { versions, more }: { versions: readonly ItemVersion[]; more: boolean }): object => {
  const at = (page: number): string => `${copyHref(draft.itemId)}?${new URLSearchParams({ q: filter.q, type: filter.type, page: String(page) })}`;
  return {
    crumbs: crumbsOf(draft), title: "引入：选择事项", state: `已填写的内容已经暂存。选中的事项将引入“${draft.name}”。`,
    action: copyHref(draft.itemId), q: filter.q, type: filter.type, backHref: editHref(draft.itemId), page: filter.page,
    types: [{ value: "", text: `只看${draft.typeName}` }, { value: "all", text: "全部类型" }],
    rows: versions.map((version) => ({
      name: version.name, note: `第 ${version.number} 版`, type: version.typeName, department: version.department.name, state: STATE_WORDS[version.state],
      href: copyHref(draft.itemId, version.versionId),
    })),
    previous: filter.page > 1 ? at(filter.page - 1) : "", next: more ? at(filter.page + 1) : "",
  };
};

type Asked = { draft: ItemVersion; source: ItemVersion; plan: Copied; parts: readonly CopyPart[]; form: FormState };

/** 是否确定引入【…】选中事项: what is copied, what is replaced, what is left out. */
export const copyPage = ({ draft, source, plan, parts, form }: Asked): object => ({
  crumbs: crumbsOf(draft), title: `引入：${source.name}`, action: copyHref(draft.itemId, source.versionId), backHref: copyHref(draft.itemId),
  question: `是否确定引入【${source.name}】选中事项？`,
  points: [
    `来源是${source.department.name}的${source.typeName}，第 ${source.number} 版，${STATE_WORDS[source.state]}。`,
    `三部分都引入的，带入 ${plan.count} 个要素；您已经填写的同一要素由引入的内容替换，引入后可以修改。`,
    "编码、实施主体、目录，以及已经填写的事项名称和行使层级，保持不变。",
    ...(plan.left.length === 0 ? [] : [`不带入（本事项没有这个要素，或者不能选用）：${plan.left.join("、")}。`]),
  ],
  chosen: parts, options: COPY_PARTS.map((part) => ({ value: part, text: PART_WORDS[part] })), errors: form.errors,
});
