/**
 * The 21 parts of the 完整版 in the order of the standard (domain-standards §3); a part that says nothing prints 无. `lead` stands
 * first and without a label; `first` comes next, before the order of the dictionary.
 */
export type PrintPart = { id: string; label: string; lead: readonly string[]; first: readonly string[] };

const part = (id: string, label: string, lead: readonly string[] = [], first: readonly string[] = []): PrintPart => ({ id, label, lead, first });

export const PRINT_PARTS: readonly PrintPart[] = [
  part("scope", "适用范围", ["apply_scope"]),
  part("project", "项目信息", [], ["task_name", "task_content", "task_type"]),
  part("basis", "设定依据", ["by_law", "by_law_explain"]),
  part("acceptor", "受理机构", ["accept_dept"]),
  part("decider", "决定机构", ["decide_dept"]),
  part("quantity", "数量限制", ["limit_explain"]),
  part("conditions", "申请条件", ["accept_condition"]),
  part("prohibitions", "禁止性要求", ["forbid_condition"]),
  part("materials", "申请材料", ["is_need_material", "materials"]),
  part("reception", "申请接收"),
  part("flow", "办理基本流程", ["handle_flow", "steps"]),
  part("procedure", "办理方式", ["special_procedure"]),
  part("limits", "审批时限"),
  part("fees", "审批收费依据及标准", ["is_fee"]),
  part("results", "审批结果"),
  part("delivery", "结果送达"),
  part("rights", "申请人权利和义务"),
  part("consult", "咨询途径", ["link_way"]),
  part("supervision", "监督和投诉渠道", ["supervise_way"]),
  part("office", "办公地址和时间", ["windows"]),
  part("inquiry", "公开查询", ["query_way"]),
];
