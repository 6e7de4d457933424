import { expect } from "chai";
import fc from "fast-check";
import { articleNames, citedNames, numberOf, writtenNumber } from "../../../plugins/libraries/laws/article-number.ts";

describe("条号", () => {
  it("writes numbers as the laws do", () => {
    const known = { 1: "一", 10: "十", 11: "十一", 20: "二十", 35: "三十五", 100: "一百", 105: "一百零五", 110: "一百一十", 1000: "一千", 1001: "一千零一", 1010: "一千零一十", 1260: "一千二百六十" };
    for (const [value, text] of Object.entries(known)) expect(writtenNumber(Number(value)), value).to.equal(text);
  });

  it("reads back every number it writes", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 9999 }), (value) => { expect(numberOf(writtenNumber(value))).to.equal(value); }));
  });

  it("finds the article behind whatever people type", () => {
    for (const typed of ["35", "三十五", "第三十五条", "第35条", " 第三十五条第一款第二项 "]) expect(articleNames(typed), typed).to.include("第三十五条");
    expect(articleNames("第一百二十条之一")).to.include("第一百二十条之一").and.not.include("第一百二十条");
    expect(articleNames("全文")).to.deep.equal(["全文"]);
    expect(articleNames("  ")).to.deep.equal([]);
    expect(articleNames("第零条")).to.deep.equal(["第零条"]);
  });

  it("finds every article of a citation that names several", () => {
    expect(citedNames("第三十五条、第一百二十二条第一款")).to.include.members(["第三十五条", "第一百二十二条"]).and.not.include("第三十六条");
    expect(citedNames("")).to.deep.equal([]);
  });

  it("takes nothing for a number that is none", () => {
    expect(numberOf("条")).to.equal(undefined);
    expect(numberOf("")).to.equal(undefined);
  });
});
