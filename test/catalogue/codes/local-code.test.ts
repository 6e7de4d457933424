import { expect } from "chai";
import { recogniseLocalTaskCode } from "../../../plugins/catalogue/codes/local-code.ts";

describe("old local item codes", () => {
  it("recognises the form of 四川 and says its parts", () => {
    const code = "511A0138000000-511602000000-000-115113010833722043-1-00";
    expect(recogniseLocalTaskCode(` ${code} `)).to.deep.equal({ code, base: "511A0138000000", area: "511602000000", dept: "115113010833722043" });
  });

  it("recognises the forms of its older parts", () => {
    expect(recogniseLocalTaskCode("1J-5100-00027-511602000000-000-11511301008778386B-1-00")?.base).to.equal("1J-5100-00027");
    expect(recogniseLocalTaskCode("512C0107400001-511602000000-000-00877868-5-1-00")?.dept).to.equal("00877868-5");
    expect(recogniseLocalTaskCode("E-000004-001-11511301008778386B")).to.deep.include({ base: "E-000004-001", area: "", dept: "11511301008778386B" });
  });

  it("keeps a code as it was written, so that the old system knows it again", () => {
    const code = "511F0045400001-511602000000-000-11511301452259996u-1-00";
    expect(recogniseLocalTaskCode(code)?.code).to.equal(code);
  });

  it("takes neither the national codes nor other text for a local one", () => {
    for (const text of ["", "11440100007483172Q3440106043001", "000164213003", "2026-11-23", "511A0138000000-511602-000-115113010833722043-1-00", "a-b-c"]) {
      expect(recogniseLocalTaskCode(text), text).to.equal(undefined);
    }
  });
});
