import { composeTaskCode, parseTaskCode } from "../codes/task-code.ts";
import { parseBaseCode } from "../codes/base-code.ts";
import { regionLevels } from "../codes/region-levels.ts";

/** The 行使层级 of a department: from its region code; towns (9 digits) are 5, villages (12) are 6. */
export const levelDigit = (regionCode: string): string =>
  regionCode.length > 9 ? "6" : regionCode.length > 6 ? "5" : regionLevels(regionCode)[0] ?? "4";

/**
 * 实施编码 = 统一社会信用代码 + 行使层级 + 基本编码, checked; `""` while one of them is missing or wrong, because a department whose
 * code is not known yet can still write its items.
 */
export const composeItemCode = (department: { creditCode: string; regionCode: string }, baseCode: string): string => {
  const base = parseBaseCode(baseCode);
  if (!base.ok) return "";
  const code = composeTaskCode({ kind: "task", uscc: department.creditCode, level: levelDigit(department.regionCode), base: base.value });
  return parseTaskCode(code).ok ? code : "";
};
