import { dateText, dateTimeText, staffTimeText } from "../../../core/calendar/chinese-date.ts";
import type { CatalogueItems, ItemAction, ItemRequest, ItemVersion } from "../api.ts";
import type { ItemFound } from "./find-item.ts";
import { codeParts, lackingHref, compareAddress, compareHref, editHref, restoreHref, itemHref, itemsHref, versionHref } from "./item-hrefs.ts";
import { STATE_WORDS } from "../api.ts";
import type { RemarkLine } from "./remark-lines.ts";
import type { ReadSection } from "./version-sections.ts";
import { standingOf } from "./standing.ts";
import { waitingNote } from "./waiting-note.ts";

type Act = Awaited<ReturnType<CatalogueItems["history"]>>[number];
type Facts = {
  found: ItemFound; sections: readonly ReadSection[]; history: readonly Act[]; links: readonly { label: string; href: string }[];
  actions: readonly ItemAction[]; requests: readonly ItemRequest[]; mayDelete: boolean; now: Date;
  /** What the item was taken over from, `""` for one of one's own. */
  adoptedFrom: string;
  remarks: readonly RemarkLine[];
  /** Why nobody would decide about what waits. */
  unjudged: string;
  /** What is handed in from here, see `hand-in.ts`. */
  marks: string;
};

/** The staff page of an item: where it stands, what may be done now, what it says, its versions and its life. */
export const itemPage = ({ found, sections, history, links, actions, requests, mayDelete, now, adoptedFrom, remarks, unjudged, marks }: Facts): object => {
  const { head, current } = found;
  const buttons = buttonsFor(head, actions, mayDelete);
  const [primary, others] = filled(buttons);
  return {
    crumbs: [{ text: "事项梳理", href: itemsHref }, ...(head.entry === null ? [] : [{ text: head.entry.name, href: `${itemsHref}?type=${head.typeCode}&entry=${head.entry.id}` }]), { text: "事项" }],
    title: head.name, tag: STATE_WORDS[head.state],
    state: [`第 ${head.number} 版`, waitingNote(head, current?.number), otherNote(found), `${staffTimeText(head.updatedAt, now)} 更新`].filter((part) => part !== ""),
    primary, others, links, remarks, unjudged, seen: { revision: head.revision, marks },
    returned: head.returned ? head.lastOpinion : "", missing: head.state === "draft" ? head.missing : 0, lackingHref: lackingHref(head.itemId),
    standing: standingOf(current ?? head, requests), facts: [...versionFacts(head), ...(adoptedFrom === "" ? [] : [{ label: "引入自", value: adoptedFrom }])], sections, navigation: navigationOf(sections), versions: versionsPart(found, actions.includes("change")),
    beside: current !== null && current.versionId !== head.versionId ? { text: `以下是第 ${head.number} 版的内容，公众现在看到的是第 ${current.number} 版。`, href: versionHref(head.itemId, current.number), diffHref: compareHref(head.itemId, current.number, head.number) } : null,
    history: history.map((act) => ({ at: dateTimeText(act.at), actor: act.actor, act: `${act.words}（第 ${act.number} 版）`, to: STATE_WORDS[act.to], opinion: act.opinion })),
  };
};

/** What is asked for the version in force while another one is being written. */
const otherNote = ({ head, current }: ItemFound): string => (current === null || current.versionId === head.versionId ? "" : waitingNote(current, current.number));

/** What identifies one version, above its elements. */
export const versionFacts = (version: ItemVersion): object[] => [
  { label: "事项类型", value: version.typeName },
  { label: "所属目录", value: version.entry?.name ?? "没有目录", href: version.entry === null ? "" : `/catalogue/entries/${version.entry.id}` },
  { label: "基本编码", value: version.baseCode, code: true }, { label: "实施编码", value: codeParts(version.taskCode).join(" "), code: true },
  { label: "实施主体", value: version.department.name }, { label: "所属区划", value: version.region.name },
  { label: "发布时间", value: version.publishedAt === null ? "" : dateTimeText(version.publishedAt) },
  { label: "生效日期", value: version.effectiveOn === "" ? "" : dateText(version.effectiveOn) },
];

/** The sections as places of the page, with versions and history at the end. */
export const navigationOf = (sections: readonly ReadSection[]): object[] =>
  [...sections.map(({ id, title }) => ({ text: title, href: `#${id}` })), { text: "版本", href: "#versions" }, { text: "办理记录", href: "#history" }];

/** The likeliest act is the filled button; taking something back is never what one is led to. */
const filled = (buttons: readonly Button[]): [Button | null, readonly Button[]] => {
  const [first, ...others] = buttons;
  return first === undefined || first.text === "撤回" ? [null, buttons] : [first, others];
};

type Button = { text: string; href: string; post: boolean };

/** Everything that may be done now, the likeliest first: that one is the filled button. */
const buttonsFor = (head: ItemVersion, actions: readonly ItemAction[], mayDelete: boolean): Button[] => {
  const { itemId, missing } = head;
  const may = (action: ItemAction): boolean => actions.includes(action);
  const at = (path: string): string => `${itemHref(itemId)}/${path}`;
  const offers: readonly (Button & { offered: boolean })[] = [
    { offered: may("submit") && missing === 0, text: "提交审核", href: at("submit"), post: true },
    { offered: may("edit") && missing > 0, text: "补全信息", href: lackingHref(itemId), post: false },
    { offered: may("publish") && missing === 0, text: "发布", href: at("publish"), post: true },
    { offered: may("edit") && missing === 0, text: "修改", href: editHref(itemId), post: false },
    { offered: may("change"), text: "变更", href: at("change"), post: false },
    { offered: may("return"), text: head.step === "scheduled" ? "撤回发布" : "退回", href: at("return"), post: false },
    { offered: may("approve-abolition"), text: "同意作废", href: at("approve-abolition"), post: false },
    { offered: may("refuse-abolition"), text: "不同意作废", href: at("refuse-abolition"), post: false },
    { offered: may("grant"), text: "同意", href: at("grant"), post: false },
    { offered: may("decline"), text: "不同意", href: at("decline"), post: false },
    { offered: may("withdraw"), text: "撤回", href: at("withdraw"), post: false },
    { offered: may("resume"), text: "恢复办理", href: at("resume"), post: false },
    { offered: may("request-resumption") && !may("resume"), text: "申请恢复", href: at("request-resumption"), post: false },
    { offered: may("suspend"), text: "暂停办理", href: at("suspend"), post: false },
    { offered: may("request-suspension") && !may("suspend"), text: "申请暂停", href: at("request-suspension"), post: false },
    { offered: may("move"), text: "移动", href: at("move"), post: false },
    { offered: may("request-abolition"), text: "申请作废", href: at("abolish"), post: false },
    { offered: mayDelete, text: "删除草稿", href: at("delete"), post: false },
  ];
  return offers.filter(({ offered }) => offered).map(({ text, href, post }) => ({ text, href, post }));
};

/** Every version with what may be done with it; two of them can be chosen for comparing, the latest two at first. */
const versionsPart = ({ versions, head }: ItemFound, mayRestore: boolean): object => ({
  compareAction: versions.length > 1 ? compareAddress(head.itemId) : "",
  lines: versions.map((version, index) => ({
    number: version.number, href: versionHref(version.itemId, version.number), state: STATE_WORDS[version.state],
    publishedOn: version.publishedAt === null ? "" : dateText(version.publishedAt),
    submitter: version.submittedBy === null ? "" : version.submittedBy.name,
    isFrom: index === 1, isTo: index === 0,
    acts: mayRestore && version.state === "archived" ? [{ text: "恢复为草稿", href: restoreHref(version.itemId, version.number), about: `第 ${version.number} 版` }] : [],
  })),
});
