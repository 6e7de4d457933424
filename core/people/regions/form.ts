import { z } from "zod";
import { requiredText } from "../../http/form-fields.ts";

/** GB/T 2260 for 省 市 县 (six digits), GB/T 10114 for 乡镇街道 (nine), and twelve for 村 and 社区. */
const SIGNIFICANT = [2, 4, 6, 9, 12] as const;
export type RegionLevel = 1 | 2 | 3 | 4 | 5;

/** The level a code speaks of; `undefined` when its shape is none. */
export const levelOfCode = (code: string): RegionLevel | undefined => {
  if (/^\d{12}$/.test(code)) return 5;
  if (/^\d{9}$/.test(code)) return 4;
  if (!/^\d{6}$/.test(code) || code.startsWith("00")) return undefined;
  if (code.endsWith("0000")) return 1;
  return code.endsWith("00") ? 2 : 3;
};

/** Codes of all regions that could lie above, the nearest first: 539901001 → 539901, 539900, 530000. */
export const codesAbove = (code: string): string[] => {
  const level = levelOfCode(code) ?? 1;
  return SIGNIFICANT.slice(0, level - 1).reverse().map((digits) => (digits <= 6 ? code.slice(0, digits).padEnd(6, "0") : code.slice(0, digits)));
};

export const RegionForm = z.object({
  code: z.string().trim().refine((code) => levelOfCode(code) !== undefined, "区划代码：省、市、县写 6 位，乡镇街道写 9 位，村和社区写 12 位数字"),
  name: requiredText("区划名称", 50),
});
export const RegionName = RegionForm.pick({ name: true });
