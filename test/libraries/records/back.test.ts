import { expect } from "chai";
import fc from "fast-check";
import { Back, withPicked } from "../../../plugins/libraries/records/back.ts";

const back = (given: unknown): string => Back.parse({ back: given }).back;

describe("新增后返回的地址", () => {
  it("is an own address or nothing", () => {
    expect(back("/items/7/edit?tab=2#laws")).to.equal("/items/7/edit?tab=2#laws");
    for (const foreign of ["//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)", "items", "", undefined, ["/a", "/b"], "/..//evil.example", "/%2e%2e//evil.example", "/\t/evil.example"]) expect(back(foreign), String(foreign)).to.equal("");
  });

  it("learns which record was added and keeps the rest", () => {
    expect(withPicked("/items/7/edit?tab=2#laws", "12")).to.equal("/items/7/edit?tab=2&picked=12#laws");
    expect(withPicked("/items/7/edit?picked=3", "12"), "added twice in a row").to.equal("/items/7/edit?picked=12");
  });

  it("never leaves the site, whatever is typed into the address", () => {
    fc.assert(fc.property(fc.webUrl().map((url) => url.replace(/^https?:/, "")), fc.string(), (url, text) => {
      for (const given of [url, `/${text}`, `/${url}`, text]) {
        const taken = back(given);
        if (taken !== "") expect(new URL(withPicked(taken, "1"), "http://own.site").host).to.equal("own.site");
      }
    }), { numRuns: 50 });
  });
});
