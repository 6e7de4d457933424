import { staffTimeText } from "../../../core/calendar/chinese-date.ts";
import type { ItemVersion } from "../api.ts";
import type { Other } from "../drafts/find-others.ts";
import { presencePart } from "../drafts/presence-part.ts";
import type { Problem } from "../elements/element.ts";
import type { EditorPart } from "../editor/editor-part.ts";
import { giveUpHref, itemHref, itemsHref, codeParts } from "./item-hrefs.ts";
import type { ItemFound } from "./find-item.ts";
import type { StalePart } from "./stale-part.ts";
import { remarkLines } from "./remark-lines.ts";
import { STATE_WORDS } from "../api.ts";

type Facts = {
  draft: ItemVersion; found: ItemFound; editor: EditorPart; stale: StalePart | null; now: Date;
  /** Without a review chain a draft may be published from here. */
  mayPublish: boolean;
  links: readonly { label: string; href: string }[];
  others: readonly Other[];
  lacking: readonly Problem[];
};

/** The editor of an item (design.md §7). */
export const editPage = ({ draft, found, editor, stale, now, mayPublish, links, others, lacking }: Facts): object => ({
  crumbs: [{ text: "事项梳理", href: itemsHref }, { text: draft.name, href: itemHref(draft.itemId) }, { text: found.current === null ? "填写" : "变更" }],
  title: draft.name, tag: STATE_WORDS[draft.state], state: stateLine(draft, found, now),
  returned: draft.returned ? { title: "这一份被退回，请按意见修改后再提交", text: draft.lastOpinion } : null,
  remarks: remarkLines(editor.remarks, { typeCode: draft.typeCode, hrefOf: fieldHrefs(editor), inForm: true }),
  lacking: lacking.length === 0 ? null : { title: `还要补全 ${lacking.length} 处，填好后就可以${mayPublish ? "发布" : "提交审核"}`, lines: lacking.map(({ id, label }) => ({ text: label, href: `#${id}` })) },
  links, editor, stale, presence: presencePart(draft.itemId, others, now),
  facts: identityFacts(draft),
  primary: mayPublish ? { text: "发布", value: "publish", busy: "正在发布…" } : { text: "提交审核", value: "submit", busy: "正在提交…" },
  backHref: itemHref(draft.itemId), giveUpAction: giveUpHref(draft.itemId), progressTitle: "事项各部分",
});

/** Where an element stands in the form, `""` for one that has no field there. */
const fieldHrefs = ({ sections }: EditorPart): (key: string) => string => {
  const typed = new Map(sections.flatMap(({ blocks }) => blocks.flatMap(({ fields }) => fields.map(({ key, wrap }) => [key, `#${wrap}`] as const))));
  return (key) => typed.get(key) ?? "";
};

const stateLine = (draft: ItemVersion, { current }: ItemFound, now: Date): string[] => [
  current === null ? `第 ${draft.number} 版` : `第 ${draft.number} 版（第 ${current.number} 版在用，发布后替换）`,
  `${staffTimeText(draft.updatedAt, now)} 保存`,
];

/** What the system gives: seen here, typed nowhere. */
const identityFacts = (draft: ItemVersion): object[] => [
  { label: "事项类型", value: draft.typeName, code: false },
  { label: "所属目录", value: draft.entry?.name ?? "没有目录", code: false },
  { label: "实施主体", value: draft.department.name, code: false },
  { label: "实施编码", value: codeParts(draft.taskCode).join(" ") || "单位的统一社会信用代码补全后生成", code: draft.taskCode !== "" },
];
