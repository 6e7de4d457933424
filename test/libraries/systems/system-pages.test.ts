import { expect } from "chai";
import type { House } from "../../support/house.ts";
import { libraryHouse } from "../library-house.ts";

describe("业务系统", () => {
  let site: House;
  before(async () => { ({ site } = await libraryHouse()); });
  after(() => site.close());

  it("takes whole web addresses and no others, and links to them", async () => {
    const editor = await site.signedIn("liwenjing");
    const add = async (url: string) => editor.submit(await editor.get("/libraries/systems/new"), "form[action$='/new']", { name: `地址检验 ${url}`, url });
    for (const url of ["www.example.gov.cn", "javascript:alert(1)", "ftp://example.gov.cn", "https://"]) {
      const refused = await add(url);
      expect(refused.status, url).to.equal(422);
      expect(refused.page("#f-url-error").text()).to.contain("以 http:// 或者 https:// 开头");
      expect(refused.page("#f-url").attr("value")).to.equal(url);
    }
    expect((await add("https://xt.yunling.example/path?a=1")).page(".govuk-summary-list a").attr("href")).to.equal("https://xt.yunling.example/path?a=1");
    expect((await add("")).status, "a system on a closed network has none").to.equal(200);
  });
});
