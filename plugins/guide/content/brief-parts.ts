/**
 * 简版: its parts in the order of the standard (domain-standards §3) with the elements of each, and 办理条件, without which nobody knows whether to come
 * at all. The page and the PDF both ask here. `lead`: said without a label, because the heading says it; `also`: with one. Hours stand beside the
 * place they belong to, so 办事时间 and 办理机构及地点 are one part.
 */
export type BriefPart = { label: string; lead: readonly string[]; also: readonly string[] };

const part = (label: string, lead: readonly string[], also: readonly string[] = []): BriefPart => ({ label, lead, also });

export const BRIEF_PARTS: readonly BriefPart[] = [
  part("事项简述", ["task_content"]),
  part("办理条件", ["accept_condition", "punishment_method"]),
  part("办理材料", ["is_need_material", "materials"]),
  part("办理方式", [], ["handle_type", "limit_scene_num", "submit_way", "online_handle_url"]),
  part("办理时限", [], ["promise_day", "anticipate_day"]),
  part("结果送达", [], ["result_name", "result_send_way"]),
  part("收费依据及标准", ["is_fee"], ["fee_basis", "fees"]),
  part("办事时间、机构及地点", ["accept_dept", "windows"], ["transact_addr", "transact_time"]),
  part("咨询查询途径", ["link_way"], ["consult_phone"]),
  part("监督投诉渠道", ["supervise_way"], ["supervise_phone"]),
  part("办理进程和结果查询", ["query_way"]),
  part("常见问题", ["faqs"]),
];

const KEYS = new Set(BRIEF_PARTS.flatMap(({ lead, also }) => [...lead, ...also]));

/** Whether 简版 shows this element. */
export const isBrief = ({ key }: { key: string }): boolean => KEYS.has(key);
