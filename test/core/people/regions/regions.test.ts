import { expect } from "chai";
import { codesAbove, levelOfCode } from "../../../../core/people/regions/form.ts";
import type { BrowserClient } from "../../../support/browser-client.ts";
import { house, type House } from "../../../support/house.ts";

const FORM = "main form[method=post]";

describe("区划管理 (ZKHL-4.8.3)", () => {
  let site: House;
  let xitong: BrowserClient;
  before(async () => {
    site = await house();
    // The administrator of the city only: what lies beside and above it is not his.
    await site.site.db("core_staff_roles").where({ role_id: "system-admin" }).update({ scope: "region" });
    xitong = await site.signedIn("xitong");
  });
  after(() => site.close());

  it("shows the tree one level at a time, with departments counted below", async () => {
    const top = await xitong.get("/people/regions");
    expect(top.page(".sheet h2").text()).to.include("云岭市");
    expect(top.page("tbody tr").length).to.equal(2);
    const district = await xitong.get("/people/regions?region=539901");
    expect(district.page("tbody").text()).to.include("文昌街道").and.include("539901001");
  });

  it("adds a region: its code says the level and what lies above", async () => {
    const made = await xitong.submit(await xitong.get("/people/regions/new?region=539902"), FORM, { code: "539902101", name: "云泉镇" });
    expect(made.page(".sx-notice").text()).to.include("已新增区划：云泉镇");
    expect(await site.site.db("core_regions").where({ code: "539902101" }).first()).to.deep.include({ level: 4, parent_code: "539902", path: "/530000/539900/539902/539902101/" });
    const village = await xitong.submit(await xitong.get("/people/regions/new?region=539902101"), FORM, { code: "539902101001", name: "云泉社区" });
    expect(village.text).to.include("村（社区）级");
  });

  it("refuses codes of no shape, without a region above, taken ones, and those outside one's reach", async () => {
    const form = await xitong.get("/people/regions/new?region=539901");
    for (const [code, words] of [["5399", "6 位"], ["999999", "没有找到它的上级区划"], ["539901001", "已经有这个区划"]] as const) {
      const refused = await xitong.submit(form, FORM, { code, name: "某地" });
      expect(refused.status, code).to.equal(422);
      expect(refused.page("#f-code-error").text(), code).to.include(words);
    }
    expect((await xitong.submit(form, FORM, { code: "530100", name: "昆明市" })).status).to.equal(403);
  });

  it("changes the name, and deletes only an empty region", async () => {
    expect((await xitong.submit(await xitong.get("/people/regions/539902101/edit"), FORM, { name: "云泉街道" })).text).to.include("云泉街道");
    expect((await xitong.get("/people/regions/539902101/delete")).text).to.include("下级区划 1 个");
    await xitong.submit(await xitong.get("/people/regions/539902101001/delete"), FORM);
    expect((await xitong.submit(await xitong.get("/people/regions/539902101/delete"), FORM)).page(".sx-notice").text()).to.include("已删除区划：云泉街道");
    expect((await xitong.get("/people/regions/539901/delete")).text).to.include("部门 1 个");
    expect((await site.site.db("core_audit").orderBy("id", "desc").first()).action).to.equal("people.region-deleted");
  });

  it("is closed to strangers of the duty", async () => {
    const editor = await site.signedIn("liwenjing");
    for (const path of ["/people/regions", "/people/regions/new", "/people/regions/539901/edit", "/people/regions/539901/delete"]) expect((await editor.get(path)).status, path).to.equal(403);
  });

  it("reads level and ancestors out of a code", () => {
    expect(["530000", "539900", "539901", "539901001", "539901001002", "12345", "000000", "abc"].map(levelOfCode)).to.deep.equal([1, 2, 3, 4, 5, undefined, undefined, undefined]);
    expect(codesAbove("539901001002")).to.deep.equal(["539901001", "539901", "539900", "530000"]);
    expect(codesAbove("530000")).to.deep.equal([]);
  });
});
