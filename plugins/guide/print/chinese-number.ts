const DIGITS = "零一二三四五六七八九";

/** 1 → 一, 21 → 二十一, as parts of a document are counted; for 1 to 99. */
export const chineseNumber = (value: number): string => {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const high = tens === 0 ? "" : `${tens === 1 ? "" : DIGITS.charAt(tens)}十`;
  return high + (ones === 0 ? "" : DIGITS.charAt(ones));
};
