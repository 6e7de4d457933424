import { expect } from "chai";
import { fingerprint } from "../../../core/crypto/fingerprint.ts";
import { sm3 } from "../../../core/crypto/sm3.ts";

describe("SM3 fingerprint", () => {
  it("gives the values of the two examples of GB/T 32905", () => {
    expect(sm3("abc")).to.equal("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    expect(sm3("abcd".repeat(16))).to.equal("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
  });

  it("takes text as UTF-8, so bytes and text agree", () => {
    expect(sm3("事项")).to.equal(sm3(new TextEncoder().encode("事项")));
  });

  it("gives one fingerprint to one content, however its keys are ordered", () => {
    expect(fingerprint({ name: "许可", days: 5 })).to.equal(fingerprint({ days: 5, name: "许可" }));
    expect(fingerprint({ name: "许可", days: 5 })).not.to.equal(fingerprint({ name: "许可", days: 6 }));
  });
});
