import { dateText } from "../../../core/calendar/chinese-date.ts";
import { PAGE_SIZE } from "../../../core/contract.ts";
import { WAITING_KINDS, type ItemVersion, type WaitingCounts } from "../../catalogue/api.ts";
import { lightOf, readClock, waitingSince, type ReviewClock } from "../clock.ts";
import { KIND_WORDS, kindOf } from "../kinds.ts";
import type { Step } from "../steps.ts";
import { decisionHref, inboxAddress, inboxHref, NO_CONDITIONS, pageAddress, plainInbox, type InboxFilter } from "./inbox-filter.ts";

type Facts = {
  step: Step; steps: readonly { step: Step; count: number }[]; filter: InboxFilter; counts: WaitingCounts; versions: readonly ItemVersion[]; total: number;
  /** Those of the page with a remark that is not settled. */
  remarked: ReadonlySet<string>; now: Date; clock: ReviewClock;
};

/** One inbox: earliest due first, the light in the last column. */
export const inboxPage = ({ step, steps, filter, counts, versions, total, remarked, now, clock }: Facts): object => ({
  title: step.label, step: step.id,
  steps: steps.length < 2 ? [] : steps.map(({ step: one, count }) => ({ text: one.label, count, href: plainInbox(one), current: one.id === step.id })),
  states: [
    { text: "全部", count: counts.total, href: inboxAddress(filter, { kind: "" }), current: filter.kind === "" },
    ...WAITING_KINDS.filter((kind) => counts.kinds[kind] > 0 || filter.kind === kind)
      .map((kind) => ({ text: KIND_WORDS[kind], count: counts.kinds[kind], href: inboxAddress(filter, { kind }), current: filter.kind === kind })),
  ],
  filter: filterPart(filter, counts),
  batch: versions.some(isPickable) ? { text: step.verb === "发布" ? "批量发布" : "批量审核通过", back: inboxAddress(filter, {}) } : null,
  single: versions.some(isPickable) && !versions.every(isPickable) ? "没有选择框的要逐件办理：作废、暂停等申请不能批量通过。" : "",
  rows: versions.map((version) => ({ ...rowOf(version, remarked.has(version.versionId), clock, now), href: `${decisionHref(version)}?${new URLSearchParams({ back: pageAddress(filter) })}` })),
  empty: isNarrowed(filter)
    ? { title: "没有符合条件的事项", text: "请换一个条件，或者清除条件。" }
    : { title: "没有等待处理的事项", text: "有事项报送过来时会显示在这里，最早到期的排在最前。您自己报送的由别人审核，不在这里。" },
  paging: { total, page: filter.page, pages: Math.max(1, Math.ceil(total / PAGE_SIZE)), href: `${inboxAddress({ ...filter, step: step.id }, {})}&page=`, unit: "件" },
});

/** What was asked for an item in force has to be judged one by one. */
const isPickable = ({ state }: ItemVersion): boolean => state !== "published";

const isNarrowed = (filter: InboxFilter): boolean => [filter.kind, filter.type, filter.department, filter.sender, filter.light, filter.text].some((value) => value !== "");

type Options = WaitingCounts["types"];
const optionsOf = (list: Options): object[] => list.map(({ value, label, count }) => ({ value, text: `${label}（${count}）` }));

const filterPart = (filter: InboxFilter, counts: WaitingCounts): object => ({
  action: inboxHref, keep: [["step", filter.step ?? ""], ["kind", filter.kind]].flatMap(([name, value]) => (value === "" ? [] : [{ name, value }])),
  text: filter.text, type: filter.type, department: filter.department, sender: filter.sender, light: filter.light, order: filter.order,
  types: optionsOf(counts.types), departments: optionsOf(counts.departments), senders: optionsOf(counts.senders),
  lights: [{ value: "red", text: "■ 超期" }, { value: "yellow", text: "▲ 快到期" }, { value: "green", text: "● 时间充足" }],
  orders: [{ value: "oldest", text: "最早到期在前" }, { value: "newest", text: "最晚到期在前" }, { value: "department", text: "按报送单位" }, { value: "name", text: "按名称" }],
  open: filter.type !== "" || filter.department !== "" || filter.sender !== "",
  clearHref: isNarrowed(filter) ? inboxAddress(filter, NO_CONDITIONS) : "",
});

const rowOf = (version: ItemVersion, remarked: boolean, clock: ReviewClock, now: Date): object => {
  const since = waitingSince(version);
  const reading = readClock(clock, since, now);
  const kind = kindOf(version);
  return {
    id: version.versionId, name: version.name, type: version.typeName, department: version.department.name, kind: KIND_WORDS[kind],
    pick: isPickable(version),
    note: [version.returned ? "退回重审" : "", remarked ? "有没处理的批注" : "", version.opened === null ? "" : `${version.opened.by}正在审核`].filter((part) => part !== "").join("，"),
    sentBy: (version.state === "published" ? version.procedureBy : version.submittedBy)?.name ?? "",
    sentOn: dateText(since), age: reading.used === 0 ? "今天送到" : `已等 ${reading.used} 个工作日`, dueOn: dateText(reading.dueDay), dueNote: reading.calendarMissing ? "待放假安排公布" : "", light: lightOf(clock, reading),
  };
};
