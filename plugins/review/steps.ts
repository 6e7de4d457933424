import { REVIEW_STEPS, type ItemAction, type ItemVersion, type ReviewStep } from "../catalogue/api.ts";
import { can, type User } from "../../core/contract.ts";

/** One step of a chain (requirements §5.2, YN-2.1.0g): whose it is, and how its pages speak. */
export type Step = {
  id: ReviewStep; permission: "catalogue.head-review" | "catalogue.examine" | "catalogue.publish";
  /** 待我审核; the desk in other people's words; 审核 or 发布. */
  label: string; desk: string; verb: "审核" | "发布";
};

export const STEPS: readonly Step[] = [
  { id: "head", permission: "catalogue.head-review", label: "待我审核（单位）", desk: "部门负责人", verb: "审核" },
  { id: "examine", permission: "catalogue.examine", label: "待我审核", desk: "编办", verb: "审核" },
  { id: "publish", permission: "catalogue.publish", label: "待我发布", desk: "政务服务管理部门", verb: "发布" },
];

export type ConclusionAction = Extract<ItemAction, "pass" | "return" | "publish" | "approve-abolition" | "refuse-abolition" | "grant" | "decline">;

/** What can be concluded, in words. What may be concluded now stands in the catalogue's table of states. */
export const CONCLUSIONS: Readonly<Record<ConclusionAction, { label: string; opinionRequired: boolean; refuses: boolean }>> = {
  "pass": { label: "审核通过", opinionRequired: false, refuses: false },
  "publish": { label: "发布", opinionRequired: false, refuses: false },
  "return": { label: "驳回", opinionRequired: true, refuses: true },
  "approve-abolition": { label: "同意作废", opinionRequired: false, refuses: false },
  "refuse-abolition": { label: "不同意作废", opinionRequired: true, refuses: true },
  "grant": { label: "同意", opinionRequired: false, refuses: false },
  "decline": { label: "不同意", opinionRequired: true, refuses: true },
};

export const isConclusion = (word: string): word is ConclusionAction => Object.hasOwn(CONCLUSIONS, word);

export const stepWith = (id: string): Step | undefined => STEPS.find((step) => step.id === id);

/** The step in which the version waits for a decision now. */
export const stepOf = ({ step }: Pick<ItemVersion, "step">): Step | undefined => stepWith(step);

/** The steps that this person judges somewhere. */
export const stepsFor = (user: User): Step[] => STEPS.filter((step) => can(user, step.permission));

export const deskOf = (id: string): string => stepWith(id)?.desk ?? "";

/** The order of the steps as the catalogue has it. */
export const isStepId = (word: string): word is ReviewStep => REVIEW_STEPS.some((step) => step === word);
