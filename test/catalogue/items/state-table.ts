import type { ItemAction, ReviewStep } from "../../../plugins/catalogue/api.ts";

/** Who is meant for an item of 云岭市市场监督管理局; 报送人 is whoever has sent it. */
type Who = "单位" | "报送人" | "负责人" | "编办" | "政务办";

/**
 * The table of requirements §5.8 and of issue 3, written down from there line by line and not from the code: state, act, who, state
 * afterwards. “一步审核” is the chain of 黑龙江, “负责人” that with the head of the department in front.
 */
export const TABLE = [
  ["暂存", "修改", "单位", "暂存"],
  ["暂存", "提交", "单位", "部门已审核"],
  ["暂存", "移动", "单位", "移动草稿"],
  ["暂存，只管自己的人起草", "修改", "单位", "暂存"],
  ["暂存，只管自己的人起草", "提交", "单位", "部门已审核"],
  ["暂存，只管自己的人起草", "移动", "单位", "移动草稿"],
  ["移动草稿", "修改", "单位", "移动草稿"],
  ["移动草稿", "提交", "单位", "移动待审"],
  ["移动待审", "审核通过", "编办", "移动待发布"],
  ["移动待审", "驳回", "编办", "移动草稿"],
  ["移动待审", "开始审核", "编办", "移动待审"],
  ["移动待审", "撤回", "报送人", "移动草稿"],
  ["移动待发布", "发布", "政务办", "已入库"],
  ["移动待发布", "驳回", "政务办", "移动草稿"],
  ["移动待发布", "开始审核", "政务办", "移动待发布"],
  ["负责人待审", "审核通过", "负责人", "部门已审核"],
  ["负责人待审", "驳回", "负责人", "暂存"],
  ["负责人待审", "开始审核", "负责人", "负责人待审"],
  ["负责人待审", "撤回", "报送人", "暂存"],
  ["部门已审核", "审核通过", "编办", "编办已审核"],
  ["部门已审核", "驳回", "编办", "暂存"],
  ["部门已审核", "开始审核", "编办", "部门已审核"],
  ["部门已审核", "撤回", "报送人", "暂存"],
  ["部门已审核，什么都管的人报送", "审核通过", "编办", "编办已审核"],
  ["部门已审核，什么都管的人报送", "驳回", "编办", "暂存"],
  ["部门已审核，什么都管的人报送", "开始审核", "编办", "部门已审核"],
  ["部门已审核，什么都管的人报送", "撤回", "报送人", "暂存"],
  ["部门已审核，编办已打开", "审核通过", "编办", "编办已审核"],
  ["部门已审核，编办已打开", "驳回", "编办", "暂存"],
  ["部门已审核，一步审核", "发布", "政务办", "已入库"],
  ["部门已审核，一步审核", "驳回", "政务办", "暂存"],
  ["部门已审核，一步审核", "开始审核", "政务办", "部门已审核，一步审核"],
  ["部门已审核，一步审核", "撤回", "报送人", "暂存"],
  ["编办已审核", "发布", "政务办", "已入库"],
  ["编办已审核", "驳回", "政务办", "暂存"],
  ["编办已审核", "开始审核", "政务办", "编办已审核"],
  ["待生效", "驳回", "政务办", "暂存"],
  ["已入库", "变更", "单位", "变更草稿"],
  ["已入库", "作废申请", "单位", "作废待审"],
  ["已入库", "移动", "单位", "移动草稿"],
  ["已入库", "暂停申请", "单位", "暂停待审"],
  ["已入库", "暂停", "政务办", "暂停"],
  ["变更草稿", "修改", "单位", "变更草稿"],
  ["变更草稿", "提交", "单位", "部门已审核"],
  ["变更草稿", "移动", "单位", "移动草稿"],
  // A suspension does not wait until the change is written.
  ["变更草稿", "暂停申请", "单位", "变更草稿"],
  ["变更草稿", "暂停", "政务办", "变更草稿"],
  ["作废待审", "同意作废", "编办", "废置"],
  ["作废待审", "不同意作废", "编办", "已入库"],
  ["作废待审", "开始审核", "编办", "作废待审"],
  ["作废待审", "撤回", "报送人", "已入库"],
  ["作废待审，负责人", "审核通过", "负责人", "作废待审"],
  ["作废待审，负责人", "不同意作废", "负责人", "已入库"],
  ["作废待审，负责人", "开始审核", "负责人", "作废待审，负责人"],
  ["作废待审，负责人", "撤回", "报送人", "已入库"],
  ["作废待审，一步审核", "同意作废", "政务办", "废置"],
  ["作废待审，一步审核", "不同意作废", "政务办", "已入库"],
  ["作废待审，一步审核", "开始审核", "政务办", "作废待审，一步审核"],
  ["作废待审，一步审核", "撤回", "报送人", "已入库"],
  ["暂停待审", "同意", "政务办", "暂停"],
  ["暂停待审", "不同意", "政务办", "已入库"],
  ["暂停待审", "开始审核", "政务办", "暂停待审"],
  ["暂停待审", "撤回", "报送人", "已入库"],
  ["暂停", "变更", "单位", "变更草稿"],
  ["暂停", "作废申请", "单位", "作废待审"],
  ["暂停", "移动", "单位", "移动草稿"],
  ["暂停", "恢复申请", "单位", "恢复待审"],
  ["暂停", "恢复", "政务办", "已入库"],
  ["恢复待审", "同意", "政务办", "已入库"],
  ["恢复待审", "不同意", "政务办", "暂停"],
  ["恢复待审", "开始审核", "政务办", "恢复待审"],
  ["恢复待审", "撤回", "报送人", "暂停"],
] as const satisfies readonly (readonly [string, string, Who, string])[];

export type StateName = (typeof TABLE)[number][0] | "废置" | "备案";
export type ActName = (typeof TABLE)[number][1];

/** 新增 and what the clock does by itself have no row here: the first has no item yet, the second no page. */
export const ACTIONS: Readonly<Record<ActName, ItemAction>> = {
  修改: "edit", 提交: "submit", 撤回: "withdraw", 开始审核: "open", 审核通过: "pass", 驳回: "return", 发布: "publish", 变更: "change", 移动: "move",
  作废申请: "request-abolition", 同意作废: "approve-abolition", 不同意作废: "refuse-abolition",
  暂停申请: "request-suspension", 恢复申请: "request-resumption", 同意: "grant", 不同意: "decline", 暂停: "suspend", 恢复: "resume",
};

/**
 * Every role of the demo site, with every scope that tells people apart: the department itself, another one of the region, another region
 * (below and beside), a region above, and whoever may work on his own rows only. Those after the roles are added, the site has nobody like them.
 */
export const EVERYBODY = [
  "liwenjing", "wangjianjun", "yangfan", "zhaomin", "zhaozhiyuan", "yangbianban", "chenyulan", "lizhengwu", "helihua", "mujing", "fangzheng", "xitong", "anquan", "shenji",
  "own-editor", "all-in-one", "other-head", "district-examiner", "foreign-publisher",
] as const;
export type Account = (typeof EVERYBODY)[number];

/**
 * Whom the words of the table mean. A scope reaches down (architecture §5.6): 编办 and 政务办 of the province may judge what the city sends,
 * those of its district, of the city beside it and of other departments may not.
 */
const PEOPLE: Readonly<Record<Exclude<Who, "报送人">, readonly Account[]>> = {
  单位: ["liwenjing", "all-in-one"],
  负责人: ["wangjianjun", "all-in-one"],
  编办: ["zhaozhiyuan", "yangbianban", "all-in-one"],
  政务办: ["chenyulan", "lizhengwu", "all-in-one"],
};

export type State = {
  /** Who wrote the item, and who sent what is to be judged: that person judges nothing of it. */
  writer?: Account; sender?: Account; chain?: readonly ReviewStep[]; later?: true;
  steps: readonly (readonly [account: Account, action: ItemAction])[];
};

const SENT = [["liwenjing", "submit"]] as const;
const EXAMINED = [...SENT, ["zhaozhiyuan", "pass"]] as const;
const PUBLISHED = [...EXAMINED, ["chenyulan", "publish"]] as const;
const SUSPENDED = [...PUBLISHED, ["chenyulan", "suspend"]] as const;
const ASKED = [...PUBLISHED, ["liwenjing", "request-abolition"]] as const;
const MOVED = [["liwenjing", "move"]] as const;
const HEAD = ["head", "examine", "publish"] as const;
const ONE = ["publish"] as const;

/** How each state is reached. */
export const STATES: Readonly<Record<StateName, State>> = {
  暂存: { steps: [] },
  "暂存，只管自己的人起草": { writer: "own-editor", steps: [] },
  移动草稿: { steps: MOVED },
  移动待审: { steps: [...MOVED, ...SENT] },
  移动待发布: { steps: [...MOVED, ...EXAMINED] },
  负责人待审: { chain: HEAD, steps: SENT },
  部门已审核: { steps: SENT },
  "部门已审核，什么都管的人报送": { sender: "all-in-one", steps: [["all-in-one", "submit"]] },
  "部门已审核，编办已打开": { steps: [...SENT, ["zhaozhiyuan", "open"]] },
  "部门已审核，一步审核": { chain: ONE, steps: SENT },
  编办已审核: { steps: EXAMINED },
  待生效: { steps: PUBLISHED, later: true },
  已入库: { steps: PUBLISHED },
  变更草稿: { steps: [...PUBLISHED, ["liwenjing", "change"]] },
  作废待审: { steps: ASKED },
  "作废待审，负责人": { chain: HEAD, steps: [["liwenjing", "submit"], ["wangjianjun", "pass"], ["zhaozhiyuan", "pass"], ["chenyulan", "publish"], ["liwenjing", "request-abolition"]] },
  "作废待审，一步审核": { chain: ONE, steps: [["liwenjing", "submit"], ["chenyulan", "publish"], ["liwenjing", "request-abolition"]] },
  废置: { steps: [...ASKED, ["zhaozhiyuan", "approve-abolition"]] },
  备案: { steps: [...PUBLISHED, ["liwenjing", "change"], ...PUBLISHED] },
  暂停待审: { steps: [...PUBLISHED, ["liwenjing", "request-suspension"]] },
  暂停: { steps: SUSPENDED },
  恢复待审: { steps: [...SUSPENDED, ["liwenjing", "request-resumption"]] },
};

/** By the table: who may do this in this state. */
export const allowed = (state: StateName, act: ActName): { who: readonly Account[]; to: StateName | "" } => {
  const { writer = "liwenjing", sender = "liwenjing" } = STATES[state];
  const row = TABLE.find(([from, action]) => from === state && action === act);
  if (row === undefined) return { who: [], to: "" };
  const [, , who, to] = row;
  switch (who) {
    case "报送人": return { who: [sender], to };
    case "单位": return { who: [...PEOPLE[who], ...(writer === "own-editor" ? [writer] : [])], to };
    case "负责人": case "编办": case "政务办": return { who: PEOPLE[who].filter((account) => account !== sender), to };
  }
};

/** A state that differs from another one only by who wrote or sent it is walked by those for whom that makes a difference. */
export const walkers = (state: StateName): readonly Account[] => {
  const { writer, sender } = STATES[state];
  return writer === undefined && sender === undefined ? EVERYBODY : ["liwenjing", "zhaozhiyuan", "chenyulan", "own-editor", "all-in-one"];
};
