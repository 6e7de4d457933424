import { dateText } from "../../../core/calendar/chinese-date.ts";
import type { ItemVersion } from "../../catalogue/api.ts";
import { lightOf, readClock, type ReviewClock } from "../clock.ts";
import type { Step } from "../steps.ts";

export const PAGE_SIZE = 20;

type Facts = { step: Step; steps: readonly { step: Step; count: number }[]; versions: readonly ItemVersion[]; total: number; page: number; text: string; now: Date; clock: ReviewClock };

/** One inbox: earliest due first, the light in the last column. */
export const inboxPage = ({ step, steps, versions, total, page, text, now, clock }: Facts): object => ({
  title: step.label,
  step: step.id,
  text,
  states: steps.map(({ step: one, count }) => ({ text: one.label, count, href: `/review/inbox?step=${one.id}`, current: one.id === step.id })),
  verb: step.id === "publish" ? "发布" : "审核",
  rows: versions.map((version) => rowOf(version, clock, now)),
  empty: text === "" ? { title: "没有等待处理的事项", text: "有事项报送过来时会显示在这里，最早到期的排在最前。" } : { title: `没有名称含“${text}”的事项`, text: "请换一个词，或者清空查询条件。" },
  paging: { total, page, pages: Math.max(1, Math.ceil(total / PAGE_SIZE)), href: `/review/inbox?${new URLSearchParams({ step: step.id, text })}&page=`, unit: "件" },
});

const rowOf = (version: ItemVersion, clock: ReviewClock, now: Date): object => {
  const since = version.submittedAt ?? version.updatedAt;
  const reading = readClock(clock, since, now);
  return {
    name: version.name, href: `/review/decisions/${version.versionId}`, type: version.typeName, department: version.department.name,
    kind: version.procedure === "abolition" ? "作废" : version.number > 1 ? "变更" : "新增",
    sentBy: version.submittedBy?.name ?? "", sentOn: dateText(since), dueOn: dateText(reading.dueDay), light: lightOf(reading),
  };
};
