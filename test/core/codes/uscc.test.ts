import { expect } from "chai";
import fc from "fast-check";
import { bodyCheckCharacter, parseUscc, usccCheckCharacter } from "../../../core/codes/uscc.ts";
import { usccs } from "../../catalogue/codes/arbitraries.ts";

const real = [
  "12441500196720244T", "11440100007483172Q", "11220000412760890L", "11511301008778183N", "115113010833722043",
  "11511301008778255F", "11511301MB1550442U", "1251130145225903XN", "91350100M000100Y43", "11100000000013338W",
];
const alphabet = [..."0123456789ABCDEFGHJKLMNPQRTUWXY"];

describe("统一社会信用代码", () => {
  for (const code of real) {
    it(`accepts the real code ${code}`, () => {
      expect(parseUscc(code)).to.deep.include({ ok: true });
      expect(usccCheckCharacter(code.slice(0, 17))).to.equal(code.charAt(17));
      expect(bodyCheckCharacter(code.slice(8, 16))).to.equal(code.charAt(16));
    });
  }

  it("says what its parts are", () => {
    expect(parseUscc("11440100007483172Q")).to.deep.equal({
      ok: true,
      value: { code: "11440100007483172Q", authority: "1", kind: "1", region: "440100", body: "007483172" },
    });
  });

  it("refuses a code that only looks right, and knows the right last character", () => {
    expect(parseUscc("11301400000000000X")).to.deep.equal({ ok: false, problems: ["USCC_CHECK"] });
    expect(usccCheckCharacter("11301400000000000")).to.equal("1");
  });

  it("accepts a code as people paste it: blanks, full width, lower case", () => {
    for (const typed of [" 11440100007483172q\n", "１１４４０１００００７４８３１７２Ｑ", "1144 0100 0074 8317 2Q", "\u200b11440100007483172Q\u3000"]) {
      expect(parseUscc(typed), typed).to.deep.nested.include({ ok: true, "value.code": "11440100007483172Q" });
    }
  });

  it("refuses other lengths and letters that are not in the alphabet", () => {
    for (const text of ["", "1144010000748317Q", "11440100007483172QQ"]) {
      expect(parseUscc(text), text).to.deep.equal({ ok: false, problems: ["USCC_LENGTH"] });
    }
    for (const letter of "IOSVZ①中") {
      expect(parseUscc(`1144010000748317${letter}Q`), letter).to.deep.equal({ ok: false, problems: ["USCC_CHARACTER"] });
    }
  });

  it("sees a wrong check of the 主体标识码 even where the last character fits", () => {
    const first17 = "11440100007483173";
    expect(parseUscc(`${first17}${usccCheckCharacter(first17)}`)).to.deep.equal({ ok: false, problems: ["USCC_BODY"] });
  });

  it("gives no check character to what cannot have one", () => {
    expect(usccCheckCharacter("1144010000748317")).to.equal(undefined);
    expect(usccCheckCharacter("1144010000748317I")).to.equal(undefined);
    expect(bodyCheckCharacter("0074831")).to.equal(undefined);
  });

  it("accepts every code that is made by its own rules", () => {
    fc.assert(fc.property(usccs, (code) => {
      expect(parseUscc(code).ok).to.equal(true);
    }));
  });

  it("fails on any one changed character", () => {
    fc.assert(fc.property(usccs, fc.nat(17), fc.constantFrom(...alphabet), (code, position, character) => {
      fc.pre(code.charAt(position) !== character);
      expect(parseUscc(code.slice(0, position) + character + code.slice(position + 1)).ok).to.equal(false);
    }));
  });
});
