import { expect } from "chai";
import fc from "fast-check";
import { citedArticles } from "../../../plugins/catalogue/items/cited-articles.ts";

describe("articles named in a clause", () => {
  it("finds them as the law library writes them, each once", () => {
    expect(citedArticles("第三十五条第一款")).to.deep.equal(["第三十五条"]);
    expect(citedArticles("第三条、第十二条第一款第（二）项，第三条")).to.deep.equal(["第三条", "第十二条"]);
    expect(citedArticles("第 12 条")).to.deep.equal(["第十二条"]);
    expect(citedArticles("第１０５条")).to.deep.equal(["第一百零五条"]);
    expect(citedArticles("第一百三十三条之一")).to.deep.equal(["第一百三十三条之一"]);
    expect(citedArticles("第二章第一节")).to.deep.equal([]);
    expect(citedArticles("")).to.deep.equal([]);
  });

  it("writes figures as laws do", () => {
    const words: Readonly<Record<number, string>> = { 1: "一", 10: "十", 11: "十一", 20: "二十", 21: "二十一", 100: "一百", 101: "一百零一", 110: "一百一十", 111: "一百一十一", 205: "二百零五", 1000: "一千", 1001: "一千零一", 1010: "一千零一十", 1260: "一千二百六十" };
    for (const [number, word] of Object.entries(words)) expect(citedArticles(`第${number}条`), number).to.deep.equal([`第${word}条`]);
  });

  it("never throws, whatever is typed", () => {
    fc.assert(fc.property(fc.string(), (text) => { expect(citedArticles(text)).to.be.an("array"); }));
  });
});
