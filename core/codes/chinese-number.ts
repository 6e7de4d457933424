const DIGITS = "零一二三四五六七八九";
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** 三十五 → 35; `undefined` for what is no number below 10,000. Digits are read too, and 〇 and 两 as people write them. */
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

/** 35 → 三十五, as laws and documents count: 十 not 一十, 一百零五, 一百一十. For 1 to 9,999. */
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
