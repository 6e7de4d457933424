import { dateText } from "../../../core/calendar/chinese-date.ts";
import { PAGE_SIZE } from "../../../core/contract.ts";
import { WAITING_KINDS, type ItemVersion, type WaitingCounts } from "../../catalogue/api.ts";
import { lightOf, readClock, waitingSince, type ReviewClock } from "../clock.ts";
import { KIND_WORDS, kindOf } from "../kinds.ts";
import type { Step } from "../steps.ts";
import { inboxAddress, inboxHref, NO_CONDITIONS, plainInbox, type InboxFilter } from "./inbox-filter.ts";

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
  batch: { text: step.verb === "发布" ? "批量发布" : "批量审核通过", back: inboxAddress(filter, {}) },
  rows: versions.map((version) => rowOf(version, remarked.has(version.versionId), clock, now)),
  empty: isNarrowed(filter)
    ? { title: "没有符合条件的事项", text: "请换一个条件，或者清除条件。" }
    : { title: "没有等待处理的事项", text: "有事项报送过来时会显示在这里，最早到期的排在最前。您自己报送的由别人审核，不在这里。" },
  paging: { total, page: filter.page, pages: Math.max(1, Math.ceil(total / PAGE_SIZE)), href: `${inboxAddress({ ...filter, step: step.id }, {})}&page=`, unit: "件" },
});

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
    id: version.versionId, name: version.name, href: `/review/decisions/${version.versionId}`, type: version.typeName, department: version.department.name, kind: KIND_WORDS[kind],
    // What was asked for an item in force has to be judged one by one.
    pick: version.state !== "published",
    note: [version.returned ? "退回重审" : "", remarked ? "有没处理的批注" : "", version.opened === null ? "" : `${version.opened.by}正在审核`].filter((part) => part !== "").join("，"),
    sentBy: (version.state === "published" ? version.procedureBy : version.submittedBy)?.name ?? "",
    sentOn: dateText(since), age: reading.used === 0 ? "今天送到" : `已等 ${reading.used} 个工作日`, dueOn: dateText(reading.dueDay), dueNote: reading.calendarMissing ? "待放假安排公布" : "", light: lightOf(clock, reading),
  };
};
