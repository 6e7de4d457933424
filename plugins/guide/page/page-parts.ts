/**
 * The parts of the page in the order of the element dictionary. `lead` stands first in its part and without a label, because the
 * heading says it already; `first` comes next; `hidden` is said elsewhere on the page. 基本情况 comes last: the head of the page has
 * said what matters of it. `instead`: another heading when this element leads; who is punished applies for nothing.
 */
export type PagePart = {
  id: string; label: string; lead: readonly string[]; first: readonly string[]; hidden: readonly string[]; instead: Readonly<Record<string, string>>;
};

type Wishes = Partial<Pick<PagePart, "lead" | "first" | "hidden" | "instead">>;
const part = (id: string, label: string, { lead = [], first = [], hidden = [], instead = {} }: Wishes = {}): PagePart => ({ id, label, lead, first, hidden, instead });

export const PAGE_PARTS: readonly PagePart[] = [
  part("situations", "您属于哪种情况"),
  part("conditions", "申请条件", { lead: ["accept_condition", "punishment_method"], instead: { punishment_method: "处罚的行为、种类和幅度" } }),
  part("materials", "申请材料", { lead: ["materials"] }),
  part("flow", "办理流程", { lead: ["handle_flow"] }),
  part("limits", "办理时限"),
  part("places", "办理地点和时间", { lead: ["windows"] }),
  part("online", "网上办理"),
  part("fees", "收费", { lead: ["is_fee"] }),
  part("results", "办理结果"),
  part("basis", "设定依据", { lead: ["by_law"] }),
  part("rights", "权利和义务"),
  part("contact", "咨询和投诉", { first: ["link_way", "consult_phone", "consult_addr", "supervise_way", "supervise_phone", "supervise_addr"] }),
  part("questions", "常见问题", { lead: ["faqs"] }),
  part("more", "其他说明"),
  part("facts", "基本情况", { hidden: ["task_content", "task_type", "task_code", "project_type", "limit_scene_num"] }),
];
