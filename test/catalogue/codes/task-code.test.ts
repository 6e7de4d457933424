import { expect } from "chai";
import fc from "fast-check";
import { composeTaskCode, parseTaskCode, type ItemCode } from "../../../plugins/catalogue/codes/task-code.ts";
import { baseCodes, levels, sequences, usccs } from "./arbitraries.ts";

const travelPermit = "11440100007483172Q3440106043001";

const problemsOf = (text: string): readonly string[] => {
  const result = parseTaskCode(text);
  return result.ok ? [] : result.problems;
};
const warningsOf = (text: string): readonly string[] | undefined => {
  const result = parseTaskCode(text);
  return result.ok ? result.warnings : undefined;
};

describe("实施编码 and 业务办理项编码", () => {
  it("reads the real code of 往来港澳通行证 in 广州", () => {
    expect(parseTaskCode(travelPermit)).to.deep.equal({
      ok: true,
      value: { kind: "task", uscc: "11440100007483172Q", level: "3", base: { region: "44", type: "01", main: "06043", sub: "001" } },
      warnings: [],
    });
  });

  it("reads the real code of a public service of the extended type 21", () => {
    expect(parseTaskCode("12441500196720244T3442199806003")).to.deep.nested.include({ ok: true, "value.base.type": "21", warnings: [] });
  });

  it("reads the real 业务办理项编码, with 33 characters and with 14", () => {
    expect(parseTaskCode("11220000412760890L200012001400001")).to.deep.equal({
      ok: true,
      value: { kind: "handle", uscc: "11220000412760890L", level: "2", base: { region: "00", type: "01", main: "20014", sub: "000" }, seq: "01" },
      warnings: [],
    });
    for (const [code, seq] of [["00016421300301", "01"], ["00016421300302", "02"]] as const) {
      expect(parseTaskCode(code)).to.deep.equal({
        ok: true,
        value: { kind: "catalog-handle", base: { region: "00", type: "01", main: "64213", sub: "003" }, seq },
        warnings: [],
      });
    }
  });

  it("does not take a 办件编号 for an item, but reads the item it starts with", () => {
    const caseNumber = "12441500196720244T3442199806003202206230068";
    expect(problemsOf(caseNumber)).to.deep.equal(["LENGTH"]);
    expect(parseTaskCode(caseNumber.slice(0, 31)).ok).to.equal(true);
  });

  it("reads a code as people paste it", () => {
    for (const typed of [travelPermit.toLowerCase(), ` ${travelPermit}\r\n`, "１１４４０１００００７４８３１７２Ｑ３４４０１０６０４３００１"]) {
      const result = parseTaskCode(typed);
      expect(result.ok && composeTaskCode(result.value), typed).to.equal(travelPermit);
    }
  });

  it("refuses other lengths", () => {
    for (const text of ["", travelPermit.slice(0, 30), `${travelPermit}0`, `${travelPermit}001`]) expect(problemsOf(text), text).to.deep.equal(["LENGTH"]);
  });

  it("refuses levels 0, 8, 9", () => {
    for (const level of ["0", "8", "9", "X"]) expect(problemsOf(travelPermit.replace("Q3", `Q${level}`)), level).to.deep.equal(["LEVEL"]);
  });

  it("refuses types 00 and 99, regions that do not exist, and a wrong structure", () => {
    expect(problemsOf("11440100007483172Q3440006043001")).to.deep.equal(["TYPE"]);
    expect(problemsOf("11440100007483172Q3449906043001")).to.deep.equal(["TYPE"]);
    expect(problemsOf("11440100007483172Q3480106043001")).to.deep.equal(["REGION"]);
    expect(problemsOf("11440100007483172Q34401060430A1")).to.deep.equal(["CATALOG"]);
  });

  it("refuses a 主项 with 子项: only its 子项 are implemented", () => {
    expect(problemsOf("11440100007483172Q344010604300Y")).to.deep.equal(["MAIN_ITEM_NOT_IMPLEMENTABLE"]);
    expect(problemsOf("00016421300Y01")).to.deep.equal(["MAIN_ITEM_NOT_IMPLEMENTABLE"]);
  });

  it("refuses the sequence 00 and letters in it", () => {
    for (const seq of ["00", "0A", "1-"]) {
      expect(problemsOf(travelPermit + seq), seq).to.deep.equal(["HANDLE_SEQ"]);
      expect(problemsOf(`000164213003${seq}`), seq).to.deep.equal(["HANDLE_SEQ"]);
    }
  });

  it("names everything that is wrong at once", () => {
    expect(problemsOf("11440100007483173Q9489906043001" + "00")).to.deep.equal(["USCC", "LEVEL", "REGION", "TYPE", "HANDLE_SEQ"]);
  });

  it("only warns when the level does not fit the region of the body", () => {
    const at = (level: string): readonly string[] | undefined => warningsOf(`11440100007483172Q${level}440106043001`);
    expect(at("3")).to.deep.equal([]);
    expect(at("7")).to.deep.equal([]);
    for (const level of ["1", "2", "4", "5", "6"]) expect(at(level), level).to.deep.equal(["LEVEL_REGION_MISMATCH"]);
    expect(warningsOf("11511301008778183N4440106043001")).to.deep.equal([]);
    expect(warningsOf("11511301008778183N3440106043001")).to.deep.equal(["LEVEL_REGION_MISMATCH"]);
  });

  it("does not warn of central bodies in a province, which are registered in 100000", () => {
    expect(warningsOf("11100000006940693J2442123011000")).to.deep.equal([]);
  });

  const items: fc.Arbitrary<ItemCode> = fc.oneof(
    fc.record({ kind: fc.constant("task" as const), uscc: usccs, level: levels, base: baseCodes }),
    fc.record({ kind: fc.constant("handle" as const), uscc: usccs, level: levels, base: baseCodes, seq: sequences }),
    fc.record({ kind: fc.constant("catalog-handle" as const), base: baseCodes, seq: sequences }),
  );

  it("writes what it has read, for every code", () => {
    fc.assert(fc.property(items, (item) => {
      const result = parseTaskCode(composeTaskCode(item));
      expect(result).to.deep.include({ ok: true, value: item });
    }));
  });

  it("fails on any one changed character of the body's code", () => {
    fc.assert(fc.property(fc.nat(17), fc.constantFrom(..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"), (position, character) => {
      fc.pre(travelPermit.charAt(position) !== character);
      expect(problemsOf(travelPermit.slice(0, position) + character + travelPermit.slice(position + 1))).to.deep.equal(["USCC"]);
    }));
  });

  it("never fails on any text of any length", () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string({ minLength: 31, maxLength: 33 })), (text) => void parseTaskCode(text)));
  });
});
