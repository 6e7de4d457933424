import type { ItemAction, ItemState, ItemVersion } from "../catalogue/api.ts";

export type StepId = "examine" | "publish" | "abolition";

/** One step of the chain 单位 → 编办 → 政务办 (requirements §5.2, YN-2.1.0g): what waits in it, for whom, and what can be concluded. */
export type Step = {
  id: StepId;
  label: string;
  permission: "catalogue.examine" | "catalogue.publish";
  states: readonly ItemState[];
  procedure?: "abolition";
  conclusions: readonly Conclusion[];
};

export type Conclusion = { action: Extract<ItemAction, "pass" | "return" | "publish" | "approve-abolition" | "refuse-abolition">; label: string; hint: string; opinionRequired: boolean; done: string };

const sendBack: Conclusion = { action: "return", label: "驳回", hint: "退回报送单位修改，要写明原因", opinionRequired: true, done: "已退回报送单位，会出现在对方的待办里" };

export const STEPS: readonly Step[] = [
  {
    id: "examine", label: "待我审核", permission: "catalogue.examine", states: ["submitted"],
    conclusions: [{ action: "pass", label: "审核通过", hint: "转政务服务管理部门发布", opinionRequired: false, done: "已转政务服务管理部门发布" }, sendBack],
  },
  {
    id: "publish", label: "待我发布", permission: "catalogue.publish", states: ["examined"],
    conclusions: [{ action: "publish", label: "发布", hint: "公众马上可以看到，上一版转为备案", opinionRequired: false, done: "已经发布，公众现在可以看到" }, sendBack],
  },
  {
    id: "abolition", label: "待审作废", permission: "catalogue.examine", states: ["published"], procedure: "abolition",
    conclusions: [
      { action: "approve-abolition", label: "同意作废", hint: "公众不再看到这个事项，编码保留并指向说明", opinionRequired: false, done: "事项已经废置，公众不再看到" },
      { action: "refuse-abolition", label: "不同意", hint: "事项继续在用", opinionRequired: true, done: "事项继续在用" },
    ],
  },
];

/** The step in which the version waits now; none when it waits for nobody here. */
export const stepOf = (version: Pick<ItemVersion, "state" | "procedure">): Step | undefined =>
  STEPS.find((step) => step.states.includes(version.state) && (step.procedure ?? "") === (version.procedure === "abolition" ? "abolition" : ""));
