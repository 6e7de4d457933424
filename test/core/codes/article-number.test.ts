import { expect } from "chai";
import fc from "fast-check";
import { articleWritings, citedArticles } from "../../../core/codes/article-number.ts";
import { numberOf, writtenNumber } from "../../../core/codes/chinese-number.ts";

describe("条号", () => {
  it("writes numbers as the laws do", () => {
    const known = { 1: "一", 9: "九", 10: "十", 11: "十一", 20: "二十", 21: "二十一", 35: "三十五", 99: "九十九", 100: "一百", 105: "一百零五", 110: "一百一十", 111: "一百一十一", 1000: "一千", 1001: "一千零一", 1010: "一千零一十", 1260: "一千二百六十" };
    for (const [value, text] of Object.entries(known)) expect(writtenNumber(Number(value)), value).to.equal(text);
  });

  it("reads back every number it writes", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 9999 }), (value) => { expect(numberOf(writtenNumber(value))).to.equal(value); }));
  });

  it("finds the articles of a citation, each once and written one way, however they were typed", () => {
    expect(citedArticles("第三十五条第一款")).to.deep.equal(["第三十五条"]);
    expect(citedArticles("第三条、第十二条第一款第（二）项，第三条")).to.deep.equal(["第三条", "第十二条"]);
    for (const typed of ["第105条", "第 105 条", "第１０５条", "第一百零五条", "第一百〇五条"]) expect(citedArticles(typed), typed).to.deep.equal(["第一百零五条"]);
    for (const typed of ["第两百条", "第二百条", "第200条"]) expect(citedArticles(typed), typed).to.deep.equal(["第二百条"]);
    expect(citedArticles("第一百三十三条之一、第133条")).to.deep.equal(["第一百三十三条之一", "第一百三十三条"]);
    for (const none of ["第二章第一节", "附件第 12 项", ""]) expect(citedArticles(none), none).to.deep.equal([]);
  });

  it("finds the article behind whatever people type, in the ways a law may write it", () => {
    for (const typed of ["35", "三十五", "第三十五条", "第35条", " 第三十五条第一款第二项 "]) expect(articleWritings(typed), typed).to.deep.equal(["第三十五条", "第35条"]);
    expect(articleWritings("105")).to.deep.equal(["第一百零五条", "第一百〇五条", "第105条"]);
    expect(articleWritings("第一百二十条之一")).to.include("第一百二十条之一").and.not.include("第一百二十条");
    expect(articleWritings("全文")).to.deep.equal(["全文"]);
    expect(articleWritings("  ")).to.deep.equal([]);
    expect(articleWritings("第零条")).to.deep.equal(["第零条"]);
  });

  it("takes nothing for a number that is none, and never throws", () => {
    expect(numberOf("条")).to.equal(undefined);
    expect(numberOf("")).to.equal(undefined);
    fc.assert(fc.property(fc.string(), (text) => { expect([...citedArticles(text), ...articleWritings(text)]).to.be.an("array"); }));
  });
});
