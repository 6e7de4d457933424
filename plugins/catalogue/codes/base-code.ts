import { accepted, rejected, type CodeResult } from "./code-result.ts";
import type { CodeProblem } from "./code-messages.ts";
import { normaliseCode } from "../../../core/codes/normalise-code.ts";
import { typeCode } from "./type-codes.ts";

/** Parts of a 基本编码 (ZWFW C0109, GB/T 39554): 2 + 2 + 5 + 3 characters. There is no check digit. */
export type BaseCode = {
  /** `00` 国家级基本目录, otherwise the first two digits of a province. */
  readonly region: string;
  /** 事项类型代码. */
  readonly type: string;
  /** 主项, 00001–99999. */
  readonly main: string;
  /** 子项 001–999; `000` a 主项 without 子项; `00Y` a 主项 that has 子项. */
  readonly sub: string;
};

const form = /^\d{4}(?!00000)\d{5}(\d{3}|00Y)$/;
// GB/T 2260 provinces. 66 is no GB/T 2260 code: platforms use it for 新疆生产建设兵团 [M:中].
const regions = new Set([
  "00", "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43", "44",
  "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "66", "71", "81", "82",
]);

/** Reads a 基本编码 after {@link normaliseCode}; says all that is wrong at once. */
export function parseBaseCode(text: string): CodeResult<BaseCode> {
  const code = normaliseCode(text);
  if (code.length !== 12) return rejected(["BASE_LENGTH"]);
  if (!form.test(code)) return rejected(["CATALOG"]);
  const parts: BaseCode = { region: code.slice(0, 2), type: code.slice(2, 4), main: code.slice(4, 9), sub: code.slice(9) };
  const problems: CodeProblem[] = [];
  if (!regions.has(parts.region)) problems.push("REGION");
  if (!typeCode(parts.type)) problems.push("TYPE");
  return problems.length > 0 ? rejected(problems) : accepted(parts);
}

/** The parts in writing; nothing is checked, {@link parseBaseCode} does that. */
export const composeBaseCode = (parts: BaseCode): string => parts.region + parts.type + parts.main + parts.sub;
