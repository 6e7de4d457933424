import type { PresentedElement } from "../api.ts";
import type { ElementValues } from "../elements/element.ts";
import { cellText, rowsIn } from "../elements/element-values.ts";

const BY_RULES = "按标准收费";
/** A sum with what it is for: 每证 40 元, 80 元/件. Sums of more digits are set with commas. */
const SUMS = /(每[^\d，。；、\s]{0,6})?\s*(\d[\d,]*(?:\.\d+)?)\s*(?:元|圆)(\s*[/／每][^\d，。；、\s]{1,6})?/g;
/** What somebody applies for is one of these; what is counted in 平方米, 天 or 吨 costs more than its rate. */
const PIECE = /^[\s/／每]*(?:[证件本份项次人张册套户例]|人次|个|)$/;
/** Shares, limits and exceptions: no single sum is then the price. */
const NO_PRICE = /[%％‰]|百分之|万元|亿元|以上|以下|以内|不超过|不高于|最高|上限|免|不收|减半|协商|市场调节/;

/** What it costs in a few words, for those who look at the first facts only: 不收费, 40 元, 40 元起, or that there is a list of prices (HEN-3.1.1). */
export const feeWords = (element: PresentedElement | undefined, values: ElementValues): string => {
  if (element === undefined || element.value !== "1") return element?.lines.join(" ") ?? "";
  const found = rowsIn(values, "fees").map((row) => sumsIn(cellText(row, "standard")));
  const sums = [...new Set(found.flat())].sort((a, b) => a - b);
  const [least] = sums;
  if (least === undefined || found.some((row) => row.length === 0)) return BY_RULES;
  return `${least.toLocaleString("zh-CN", { maximumFractionDigits: 2 })} 元${sums.length > 1 ? "起" : ""}`;
};

/** The sums of a position that are prices; none where it says anything that makes them something else. */
const sumsIn = (standard: string): number[] => {
  if (NO_PRICE.test(standard)) return [];
  const sums = [...standard.matchAll(SUMS)];
  if (!sums.every(([, before = "", , after = ""]) => PIECE.test(before) && PIECE.test(after))) return [];
  return sums.map(([, , sum = ""]) => Number(sum.replaceAll(",", ""))).filter((sum) => sum > 0);
};
