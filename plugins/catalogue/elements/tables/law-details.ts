import type { Column } from "../element.ts";

/** What a reference to a law says beyond the law itself (domain-standards §1.9: 条款号, 条款内容). */
export const lawDetails: readonly Column[] = [
  { key: "clause", label: "条款", control: { kind: "text", max: 500, width: 20 }, hint: "例如：第三十五条第一款" },
  { key: "clause_content", label: "条款内容", control: { kind: "long-text", max: 10000 } },
];
