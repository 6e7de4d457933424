/** Parts of the printed guide: the order of 完整版 in domain-standards §3 (cover, 21 parts, appendix). */
export const guidePrintOutline = [
  { id: "cover", label: "封面" },
  { id: "scope", label: "适用范围" },
  { id: "project", label: "项目信息" },
  { id: "basis", label: "设定依据" },
  { id: "acceptor", label: "受理机构" },
  { id: "decider", label: "决定机构" },
  { id: "quantity", label: "数量限制" },
  { id: "conditions", label: "申请条件" },
  { id: "prohibitions", label: "禁止性要求" },
  { id: "materials", label: "申请材料" },
  { id: "reception", label: "申请接收" },
  { id: "flow", label: "办理基本流程" },
  { id: "procedure", label: "办理方式" },
  { id: "limits", label: "审批时限" },
  { id: "fees", label: "审批收费依据及标准" },
  { id: "results", label: "审批结果" },
  { id: "delivery", label: "结果送达" },
  { id: "rights", label: "申请人权利和义务" },
  { id: "consult", label: "咨询途径" },
  { id: "supervision", label: "监督和投诉渠道" },
  { id: "office", label: "办公地址和时间" },
  { id: "inquiry", label: "公开查询" },
  { id: "appendix", label: "附录" },
] as const;

/** Parts of the guide page on screen, in the words a citizen looks for (design.md §7). */
export const guidePageOutline = [
  { id: "facts", label: "基本情况" },
  { id: "situations", label: "您属于哪种情况" },
  { id: "conditions", label: "申请条件" },
  { id: "materials", label: "申请材料" },
  { id: "flow", label: "办理流程" },
  { id: "limits", label: "办理时限" },
  { id: "places", label: "办理地点和时间" },
  { id: "online", label: "网上办理" },
  { id: "fees", label: "收费" },
  { id: "results", label: "办理结果" },
  { id: "basis", label: "设定依据" },
  { id: "rights", label: "权利和义务" },
  { id: "contact", label: "咨询和投诉" },
  { id: "questions", label: "常见问题" },
  { id: "more", label: "其他说明" },
] as const;

export type GuidePrintPart = (typeof guidePrintOutline)[number]["id"];
export type GuidePagePart = (typeof guidePageOutline)[number]["id"];
