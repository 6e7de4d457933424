import type { Section } from "./element.ts";

export type SectionId =
  | "basic" | "basis" | "limits" | "conditions" | "materials" | "flow" | "fees" | "windows" | "online" | "results" | "remedies" | "licence"
  | "extension" | "questions";

/** The parts of the editor, in their order; diff, export and completeness follow it (design.md §1, “same dictionary, same order”). */
export const sections: readonly Section[] = [
  { id: "basic", label: "基本信息" },
  { id: "basis", label: "设定依据" },
  { id: "limits", label: "办理时限" },
  { id: "conditions", label: "申请条件" },
  { id: "materials", label: "申请材料" },
  { id: "flow", label: "办理流程" },
  { id: "fees", label: "收费" },
  { id: "windows", label: "窗口服务情况" },
  { id: "online", label: "网上服务情况" },
  { id: "results", label: "办理结果" },
  { id: "remedies", label: "权利救济与监督" },
  { id: "licence", label: "许可规范要素" },
  { id: "extension", label: "扩展信息" },
  { id: "questions", label: "常见问题" },
];
