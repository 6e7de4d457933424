import { normaliseCode } from "./normalise-code.ts";

/** Parts of a 统一社会信用代码 (GB 32100-2015). */
export type Uscc = {
  readonly code: string;
  /** 登记管理部门, 1 character. */
  readonly authority: string;
  /** 机构类别, 1 character. */
  readonly kind: string;
  /** 登记管理机关行政区划, 6 digits as a rule. */
  readonly region: string;
  /** 主体标识码 (the former 组织机构代码, GB 11714), 9 characters with its own check character. */
  readonly body: string;
};

/** What can be wrong with one, and how to right it. */
export const usccMessages = {
  USCC_LENGTH: "统一社会信用代码应为 18 位，请对照登记证书补齐或删去多余的字符。",
  USCC_CHARACTER: "统一社会信用代码只用数字和大写字母，其中没有 I、O、S、V、Z，请检查是否把 1、0、5、2 写成了字母。",
  USCC_BODY: "统一社会信用代码第 9 至 17 位（主体标识码）的校验码不符，请逐位核对。",
  USCC_CHECK: "统一社会信用代码的最后一位校验码不符，请逐位核对，可能有一位写错或两位颠倒。",
} as const;
export type UsccProblem = keyof typeof usccMessages;
type UsccResult = { readonly ok: true; readonly value: Uscc } | { readonly ok: false; readonly problems: readonly UsccProblem[] };

const rejected = (problems: readonly UsccProblem[]): UsccResult => ({ ok: false, problems });

const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"; // GB 32100: no I O S V Z
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const bodyAlphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"; // GB 11714
const bodyWeights = [3, 7, 9, 10, 5, 8, 4, 2];

function weightedSum(text: string, letters: string, factors: readonly number[]): number | undefined {
  if (text.length !== factors.length) return undefined;
  let sum = 0;
  for (const [position, factor] of factors.entries()) {
    const value = letters.indexOf(text.charAt(position));
    if (value < 0) return undefined;
    sum += value * factor;
  }
  return sum;
}

/** The 18th character for the first 17 (GB 32100, modulus 31); `undefined` when these are not 17 characters of its alphabet. */
export function usccCheckCharacter(first17: string): string | undefined {
  const sum = weightedSum(first17, alphabet, weights);
  return sum === undefined ? undefined : alphabet.charAt((31 - (sum % 31)) % 31);
}

/** The 9th character of a 主体标识码 for its first 8 (GB 11714, modulus 11); `undefined` when these are not 8 of its alphabet. */
export function bodyCheckCharacter(first8: string): string | undefined {
  const sum = weightedSum(first8, bodyAlphabet, bodyWeights);
  return sum === undefined ? undefined : "0123456789X".charAt((11 - (sum % 11)) % 11);
}

/** Both checks of a 统一社会信用代码, after {@link normaliseCode}. */
export function parseUscc(text: string): UsccResult {
  const code = normaliseCode(text);
  if (code.length !== 18) return rejected(["USCC_LENGTH"]);
  if ([...code].some((character) => !alphabet.includes(character))) return rejected(["USCC_CHARACTER"]);
  const body = code.slice(8, 17);
  const problems: UsccProblem[] = [];
  if (bodyCheckCharacter(body.slice(0, 8)) !== body.charAt(8)) problems.push("USCC_BODY");
  if (usccCheckCharacter(code.slice(0, 17)) !== code.charAt(17)) problems.push("USCC_CHECK");
  if (problems.length > 0) return rejected(problems);
  return { ok: true, value: { code, authority: code.charAt(0), kind: code.charAt(1), region: code.slice(2, 8), body } };
}
