import { expect } from "chai";
import fc from "fast-check";
import { canonicalJson } from "../../../core/crypto/canonical-json.ts";

const turnedRound = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turnedRound);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([key, member]) => [key, turnedRound(member)]));
};

describe("canonical JSON", () => {
  it("sorts keys at every level and leaves out blanks and undefined members", () => {
    const text = canonicalJson({ b: [{ z: 1, a: "x" }], a: undefined, "10": null, "9": true, 中: 1.5 });
    expect(text).to.equal('{"10":null,"9":true,"b":[{"a":"x","z":1}],"中":1.5}');
  });

  it("writes the example of RFC 8785", () => {
    const value = {
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonicalJson(value)).to.equal(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it("reads back as the same value, whatever the value", () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).to.deep.equal(JSON.parse(JSON.stringify(value)));
    }));
  });

  it("does not depend on the order in which keys were written", () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      expect(canonicalJson(turnedRound(value))).to.equal(canonicalJson(value));
    }));
  });

  it("sorts the keys of every object in the text", () => {
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.integer()), (value) => {
      const keys: string[] = [];
      // Number-like keys are put in front by the parser, so they are prefixed in the text first.
      JSON.parse(canonicalJson(Object.fromEntries(Object.entries(value).map(([key, member]) => [`k${key}`, member]))), (key, member: unknown) => {
        if (key !== "") keys.push(key);
        return member;
      });
      expect(keys).to.deep.equal([...keys].sort());
    }));
  });

  it("writes dates as ISO text", () => {
    expect(canonicalJson({ at: new Date("2026-11-23T01:48:00Z") })).to.equal('{"at":"2026-11-23T01:48:00.000Z"}');
  });

  it("refuses what JSON would drop or change without a word", () => {
    const doubtful: unknown[] = [undefined, NaN, Infinity, 1n, Symbol("x"), () => 1, new Map([[1, 2]]), new Set([1]), [undefined], { a: [NaN] }, /x/];
    for (const value of doubtful) expect(() => canonicalJson(value), String(value)).to.throw(TypeError);
  });
});
