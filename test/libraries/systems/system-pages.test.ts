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
    const bad = await editor.submit(await editor.get("/libraries/systems/new"), "form[action$='/new']", { name: "检查地址检验", health_url: "health" });
    expect(bad.page("#f-health_url-error").text()).to.contain("运行检查地址：请写完整");
    const kept = await editor.submit(bad, "form[action$='/new']", { health_url: "https://xt.yunling.example/health", contact: "信息岗", phone: "0870-5550143" });
    expect(kept.page(".govuk-summary-list").text()).to.contain("0870-5550143").and.contain("https://xt.yunling.example/health");
    expect((await add("")).status, "a system on a closed network has none").to.equal(200);
  });
});
