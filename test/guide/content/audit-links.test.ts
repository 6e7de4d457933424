import { expect } from "chai";
import { loadUser } from "../../../core/people/load-user.ts";
import { itemAuditLinks } from "../../../plugins/catalogue/items/audit-links.ts";
import { house, type House } from "../../support/house.ts";

describe("from the log to the item", function () {
  this.timeout(60_000);
  let site: House;
  before(async () => { site = await house(); });
  after(() => site.close());

  it("the audit administrator, who reads no drafts, opens what is public, and no link leads nowhere (ZKHL-4.8.3)", async () => {
    const shenji = await site.signedIn("shenji");
    const log = await shenji.get("/people/logs?subject=item");
    const links = log.page("tbody a:contains('看办事指南')").map((_, a) => log.page(a).attr("href") ?? "").get();
    expect(links.length).to.be.greaterThan(3);
    for (const href of new Set(links)) expect((await shenji.get(href)).status, href).to.equal(200);
    expect(log.page("tbody a:contains('打开事项')").length).to.equal(0);
    expect(log.page("tbody").text()).to.include("政务办发布").and.not.include("环节：publish");
  });

  it("whoever reads items as well is led to the page of the item", async () => {
    const staff: { id: string } = await site.site.db("core_staff").where({ account: "liwenjing" }).first("id");
    const user = await loadUser(site.site.db, staff.id);
    expect([...await itemAuditLinks(site.site.db, user ?? expect.fail(), ["item:5", "staff:2", "item:abc"])]).to.deep.equal([["item:5", { text: "打开事项", href: "/catalogue/items/5" }]]);
  });
});
