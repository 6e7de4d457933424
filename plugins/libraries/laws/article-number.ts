const DIGITS = "零一二三四五六七八九";
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** 第三十五条, 第一百二十条之一, 第35条: the head of an article, wherever a reference goes on (…第一款). */
export const ARTICLE_NO = /第(?:[零〇一二三四五六七八九十百千两]+|\d{1,4})条(?:之[一二三四五六七八九十]+)?/;

/** 三十五 → 35; `undefined` for what is no number below 10,000. Digits are read too. */
export const numberOf = (text: string): number | undefined => {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  if (!/^[零〇一二三四五六七八九十百千两]+$/.test(text)) return undefined;
  let [total, digit] = [0, 0];
  for (const sign of text.replace(/〇/g, "零").replace(/两/g, "二")) {
    const unit = UNITS[sign];
    if (unit === undefined) digit = DIGITS.indexOf(sign);
    else [total, digit] = [total + (digit === 0 ? 1 : digit) * unit, 0];
  }
  return total + digit;
};

/** 35 → 三十五, as laws count: 十 not 一十, 一百零五, 一百一十. For 1 to 9,999. */
export const writtenNumber = (value: number): string => {
  const places = [[1000, "千"], [100, "百"], [10, "十"], [1, ""]] as const;
  let [text, rest, gap] = ["", value, false];
  for (const [size, unit] of places) {
    const digit = Math.floor(rest / size);
    rest %= size;
    if (digit === 0) gap = text !== "";
    else {
      text += `${gap ? "零" : ""}${DIGITS[digit] ?? ""}${unit}`;
      gap = false;
    }
  }
  return text.replace(/^一十/, "十");
};

/** 第三十五条之一 in both writings: [第三十五条之一, 第35条之一]. */
const bothWritings = (cited: string): string[] => {
  const found = /^第(.+)条(之.+)?$/.exec(cited);
  const value = numberOf(found?.[1] ?? "");
  if (value === undefined || value === 0) return [cited];
  const suffix = found?.[2] ?? "";
  return [...new Set([`第${writtenNumber(value)}条${suffix}`, `第${value}条${suffix}`, cited])];
};

/**
 * What people type to get to an article, as it may be written in the law: 35, 三十五, 第三十五条第一款 → [第三十五条, 第35条].
 * What names no number is taken as it is (全文, 序言).
 */
export const articleNames = (typed: string): string[] => {
  const text = typed.replace(/\s/g, "");
  const cited = ARTICLE_NO.exec(text)?.[0] ?? (numberOf(text) === undefined ? undefined : `第${text}条`);
  if (cited !== undefined) return bothWritings(cited);
  return text === "" ? [] : [text];
};

/** Every article that a citation names, each in its writings: 第三十五条、第一百二十二条第一款 names two. */
export const citedNames = (citation: string): string[] => [...citation.matchAll(new RegExp(ARTICLE_NO, "g"))].flatMap(([no]) => articleNames(no));
