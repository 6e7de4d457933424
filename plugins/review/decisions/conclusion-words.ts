import { dateText } from "../../../core/calendar/chinese-date.ts";
import { localDay } from "../../../core/calendar/local-day.ts";
import type { ItemVersion } from "../../catalogue/api.ts";
import { CONCLUSIONS, deskOf, type ConclusionAction } from "../steps.ts";

/** What is known about the version beside itself: the version in force and the 计划生效日期 that was filled in. */
export type Around = { against: { number: number } | null; plannedOn: string; now: Date };

/** What follows from a conclusion, before it is drawn. */
export const hintOf = (action: ConclusionAction, version: ItemVersion, around: Around): string => HINTS[action](version, around);

const resumes = ({ procedure }: ItemVersion): boolean => procedure === "resumption";

const HINTS: Readonly<Record<ConclusionAction, (version: ItemVersion, around: Around) => string>> = {
  "pass": ({ step }) => (step === "head" ? "单位同意报送，转下一环节" : "转政务服务管理部门发布"),
  "publish": (_version, around) => publishHint(around),
  "return": () => "退回修改，要写明原因",
  "approve-abolition": () => "公众不再看到这个事项，编码保留并指向说明",
  "refuse-abolition": () => "事项继续在用",
  "grant": (version) => (resumes(version) ? "公告马上撤下，照常办理" : "公告按日期显示在办事指南和搜索结果里"),
  "decline": (version) => (resumes(version) ? "继续暂停办理" : "照常办理，不公告"),
};

const publishHint = ({ against, plannedOn, now }: Around): string => {
  if (plannedOn > localDay(now)) return `${dateText(plannedOn)}起生效，在此之前${against === null ? "公众还看不到" : `第 ${against.number} 版照常公开`}`;
  return `公众马上可以看到${against === null ? "" : `，第 ${against.number} 版转为备案`}。要到以后生效的，由报送单位填写计划生效日期`;
};

/** What has become of it, for whoever has just decided. */
export const doneWords = (action: ConclusionAction, after: ItemVersion, remarks = 0): { kind: "done" | "told"; title: string; text: string } => ({
  kind: CONCLUSIONS[action].refuses ? "told" : "done", title: `${after.name}：${CONCLUSIONS[action].label}`,
  text: `${OUTCOMES[action](after)}。${remarks === 0 ? "" : `填写好的 ${remarks} 条批注已一并保存。`}`,
});

const OUTCOMES: Readonly<Record<ConclusionAction, (after: ItemVersion) => string>> = {
  "pass": ({ step }) => `已转${deskOf(step)}`,
  "publish": ({ step, effectiveOn }) => (step === "scheduled" ? `${dateText(effectiveOn)}起生效` : "已经发布，公众现在可以看到"),
  "return": ({ step }) => (step === "" ? "已退回报送单位，会出现在对方的待办里" : `已退回${deskOf(step)}重审`),
  "approve-abolition": () => "事项已经废置，公众不再看到",
  "refuse-abolition": () => "事项继续在用，申请单位会看到您的意见",
  "grant": ({ suspension }) => (suspension === null ? "已经恢复办理，公告撤下" : "公告按日期显示在办事指南和搜索结果里"),
  "decline": () => "申请已退回，申请单位会看到您的意见",
};
