import type { HealthFinding } from "./rule.ts";

/** What stops every submission, also in a batch: the first error of the 体检 and how many there are; `""` when the way is free. */
export const stopping = (findings: readonly HealthFinding[]): string => {
  const errors = findings.filter(({ severity }) => severity === "error");
  return errors.length === 0 ? "" : `体检还有 ${errors.length} 处要改：${errors[0]?.message ?? ""}`;
};
