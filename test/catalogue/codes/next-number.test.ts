import { expect } from "chai";
import fc from "fast-check";
import { composeBaseCode } from "../../../plugins/catalogue/codes/base-code.ts";
import { nextHandleSeq, nextMainNumber, nextSubNumber } from "../../../plugins/catalogue/codes/next-number.ts";
import { baseCodes } from "./arbitraries.ts";

const guangdong = { region: "44", type: "01" };

describe("numbers given in sequence", () => {
  it("starts with 00001, 001 and 01", () => {
    expect(nextMainNumber([], guangdong)).to.equal("00001");
    expect(nextSubNumber([], { ...guangdong, main: "06043" })).to.equal("001");
    expect(nextHandleSeq([], "11220000412760890L2000120014000")).to.equal("01");
  });

  it("counts on from the highest number of the same region and type, and never fills a gap", () => {
    const used = ["440100001000", "440100007000", "44010000700Y", "442100090000", "000100099000", "not a code"];
    expect(nextMainNumber(used, guangdong)).to.equal("00008");
  });

  it("keeps to the numbers of one department where a province numbers so", () => {
    const used = ["440106043001", "440106044000", "440199806003"];
    expect(nextMainNumber(used, { ...guangdong, block: "06" })).to.equal("06045");
    expect(nextMainNumber(used, { ...guangdong, block: "07" })).to.equal("07001");
    expect(nextMainNumber([...used, "440106999000"], { ...guangdong, block: "06" })).to.equal(undefined);
  });

  it("numbers the 子项 of one 主项, the 主项 itself (000, 00Y) not among them", () => {
    const used = ["00016421300Y", "000164213000", "000164213001", "000164213003", "000164214009"];
    expect(nextSubNumber(used, { region: "00", type: "01", main: "64213" })).to.equal("004");
  });

  it("numbers the 业务办理项 of an item or a catalogue entry", () => {
    const used = ["00016421300301", "00016421300302", "00016421300409", "11220000412760890L200012001400001"];
    expect(nextHandleSeq(used, "000164213003")).to.equal("03");
    expect(nextHandleSeq(used, "11220000412760890L2000120014000")).to.equal("02");
  });

  it("has no number left when the width is used up", () => {
    expect(nextMainNumber(["440199999000"], guangdong)).to.equal(undefined);
    expect(nextSubNumber(["440106043999"], { ...guangdong, main: "06043" })).to.equal(undefined);
    expect(nextHandleSeq(["00016421300399"], "000164213003")).to.equal(undefined);
  });

  it("never gives a number twice, whatever was used before", () => {
    fc.assert(fc.property(fc.array(baseCodes, { maxLength: 30 }), (parts) => {
      const used = parts.map(composeBaseCode);
      for (const one of parts) {
        const main = nextMainNumber(used, one);
        const sub = nextSubNumber(used, one);
        if (main !== undefined) expect(used.some((code) => code.startsWith(one.region + one.type + main))).to.equal(false);
        if (sub !== undefined) expect(used).not.to.include(composeBaseCode({ ...one, sub }));
      }
    }));
  });
});
