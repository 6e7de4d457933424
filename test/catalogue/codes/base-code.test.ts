import { expect } from "chai";
import fc from "fast-check";
import { composeBaseCode, parseBaseCode } from "../../../plugins/catalogue/codes/base-code.ts";
import { baseCodes } from "./arbitraries.ts";

const problemsOf = (text: string): readonly string[] => {
  const result = parseBaseCode(text);
  return result.ok ? [] : result.problems;
};

describe("基本编码", () => {
  it("reads the real codes of 林木采伐许可证核发: 主项 and 子项", () => {
    expect(parseBaseCode("000164213003")).to.deep.equal({ ok: true, value: { region: "00", type: "01", main: "64213", sub: "003" }, warnings: [] });
    expect(parseBaseCode("00016421300Y")).to.deep.equal({ ok: true, value: { region: "00", type: "01", main: "64213", sub: "00Y" }, warnings: [] });
  });

  it("reads lower case and full-width characters", () => {
    expect(parseBaseCode(" ０００１６４２１３００ｙ ").ok).to.equal(true);
  });

  it("says what is wrong, all at once", () => {
    expect(problemsOf("00016421300")).to.deep.equal(["BASE_LENGTH"]);
    expect(problemsOf("0001642130033")).to.deep.equal(["BASE_LENGTH"]);
    expect(problemsOf("000100000000")).to.deep.equal(["CATALOG"]);
    expect(problemsOf("00016421301Y")).to.deep.equal(["CATALOG"]);
    expect(problemsOf("0001642130Y0")).to.deep.equal(["CATALOG"]);
    expect(problemsOf("160164213003")).to.deep.equal(["REGION"]);
    expect(problemsOf("000064213003")).to.deep.equal(["TYPE"]);
    expect(problemsOf("009964213003")).to.deep.equal(["TYPE"]);
    expect(problemsOf("993064213003")).to.deep.equal(["REGION", "TYPE"]);
  });

  it("writes what it has read, for every code", () => {
    fc.assert(fc.property(baseCodes, (parts) => {
      const code = composeBaseCode(parts);
      expect(parseBaseCode(code)).to.deep.equal({ ok: true, value: parts, warnings: [] });
    }));
  });

  it("never fails on any text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void parseBaseCode(text)));
  });
});
