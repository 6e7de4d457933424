const article = /第\s*([〇零一二三四五六七八九十百千]+|\d{1,4})\s*条(?:\s*之[一二三四五六七八九十]+)?/g;
const digits = "零一二三四五六七八九";

/** The articles named in a 条款 such as “第三条、第十二条第一款”, as the law library counts them: 第三条, 第十二条. */
export const citedArticles = (clause: string): string[] => {
  const found = [...clause.normalize("NFKC").matchAll(article)].map(([whole, number = ""]) => {
    const plain = whole.replace(/\s/g, "");
    return /^\d/.test(number) ? plain.replace(number, inChinese(Number(number))) : plain.replaceAll("〇", "零");
  });
  return [...new Set(found)];
};

/** 1–9999 as laws write them: 十二, 一百零五, 一千二百三十. */
const inChinese = (number: number): string => {
  const units = ["", "十", "百", "千"];
  const figures = [...String(number)];
  const words = figures.map((figure, index) => (figure === "0" ? "零" : `${digits[Number(figure)] ?? ""}${units[figures.length - 1 - index] ?? ""}`)).join("");
  return words.replace(/零+/g, "零").replace(/零$/, "").replace(/^一十/, "十");
};
