import { expect } from "chai";
import { loadDictionaries } from "../../../../core/search/language/dictionaries.ts";
import { SignTable } from "../../../../core/search/suggest/sign-table.ts";
import { TypedPattern } from "../../../../core/search/suggest/typed-pattern.ts";

describe("search: what is being typed, against a name", () => {
  let table: SignTable;
  before(async () => { table = new SignTable(await loadDictionaries()); });

  const end = (typed: string, name: string): number => {
    const signs = Uint16Array.from(name, (sign) => table.id(sign));
    return new TypedPattern(table, typed).endOfMatch(signs, 0, signs.length);
  };

  it("meets Han signs as they stand", () => {
    expect(end("身份", "身份证")).to.equal(2);
    expect(end("身证", "身份证")).to.equal(0);
  });
  it("meets letters by any beginning of every sound", () => {
    for (const typed of ["shenfenzheng", "shenfz", "sfz", "sfenz", "shfzh"]) expect(end(typed, "身份证"), typed).to.equal(3);
    expect(end("sfz", "身份")).to.equal(0);
    expect(end("sz", "身份证")).to.equal(0);
  });
  it("forgives the accents of zh and z, of n and ng, and writes ü as v or u", () => {
    expect(end("senfenzen", "身份证")).to.equal(3);
    expect(end("luyou", "旅游")).to.equal(2);
    expect(end("lvyou", "旅游")).to.equal(2);
  });
  it("knows every reading of a sign", () => {
    expect(end("yinhang", "银行")).to.equal(2);
    expect(end("xing", "行政")).to.equal(1);
  });
  it("takes letters of a name as letters, and what was committed with what is still typed", () => {
    expect(end("ktv", "ktv包厢")).to.equal(3);
    expect(end("食品jing", "食品经营")).to.equal(3);
  });
  it("does not shift a bit out of a long text", () => {
    expect(end("身".repeat(60), "身".repeat(60))).to.equal(24);
  });
});
