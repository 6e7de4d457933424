import { expect } from "chai";
import { house, type House } from "../../support/house.ts";

describe("办事大厅 for those who work at a window", function () {
  this.timeout(60_000);
  let site: House;
  before(async () => { site = await house(); });
  after(() => site.close());

  it("is searched from the desk, and one link away on every page of it", async () => {
    const clerk = await site.signedIn("mujing");
    const desk = await clerk.get("/desk");
    expect(desk.page("#h-find").text()).to.equal("找事项、打印指南");
    expect(desk.page(".desk-top a[href='/']").text()).to.equal("办事大厅");
    const found = await clerk.submit(desk, "form.sx-search", { q: "开饭店" });
    expect(new URL(found.url).pathname).to.equal("/portal/search");
    const guide = await clerk.get(found.page(".results a[href^='/guide/']").first().attr("href") ?? "");
    expect(guide.page("h1").text()).to.contain("食品经营许可");
    expect(guide.page("a[href$='/print.pdf']").length).to.equal(1);
  });

  it("is offered for the same words where a list of the staff has none of them", async () => {
    const clerk = await site.signedIn("mujing");
    const { page } = await clerk.get(`/catalogue/query?q=${encodeURIComponent("开个小饭馆")}`);
    const link = page(".sx-empty a[href^='/portal/search']").attr("href") ?? "";
    expect((await clerk.get(link)).page(".results").text()).to.contain("食品经营许可");
  });
});
