import { normaliseCode } from "../../../core/codes/normalise-code.ts";

/** An item code from before the national rules, as 四川 used it. Kept as the item's 地方实施编码, never checked against the new rules. */
export type LocalTaskCode = {
  /** As it was typed, without blanks at the ends: the old system will be asked for exactly this. */
  readonly code: string;
  /** 事项 part: `511A0138000000`, `512036010003`, `E-000010-001`, `1J-5100-00027`. */
  readonly base: string;
  /** Twelve digits; empty in the shortest form. */
  readonly area: string;
  /** Code of the body, often no valid 统一社会信用代码 (9 digits, with a hyphen, made up). */
  readonly dept: string;
};

const long = /^([0-9A-Z]+(?:-\d+){0,2})-(\d{12})-\d{3}-([0-9A-Z]{7,18}(?:-[0-9X])?)-\d-\d{2}$/;
const short = /^([A-Z]-\d{6}-\d{3})-([0-9A-Z]{9,18})$/;

/** Recognises an old local item code so that an import can keep it; `undefined` for anything else. Up to 55 characters long. */
export function recogniseLocalTaskCode(text: string): LocalTaskCode | undefined {
  const code = text.trim();
  const plain = normaliseCode(code);
  const [, base, area, dept] = long.exec(plain) ?? [];
  if (base && area && dept) return { code, base, area, dept };
  const [, shortBase, shortDept] = short.exec(plain) ?? [];
  return shortBase && shortDept ? { code, base: shortBase, area: "", dept: shortDept } : undefined;
}
