import { expect } from "chai";
import { house, type House } from "../../support/house.ts";

describe("who cites a law", () => {
  let site: House;
  before(async () => { site = await house(); });
  after(() => site.close());

  it("stands at the law and at each of its articles, with the way to the item", async () => {
    const editor = await site.signedIn("shengjiaoyu");
    const found = await editor.get(`/libraries/laws?q=${encodeURIComponent("民办教育促进法")}`);
    const law = await editor.get(found.page("main a").filter((_, a) => found.page(a).text() === "中华人民共和国民办教育促进法").attr("href") ?? "");
    const row = law.page("#uses tbody tr").filter((_, tr) => law.page(tr).find("a").text() === "筹设民办中等职业学校");
    expect(row.text()).to.contain("已入库");
    const articles: readonly string[] = row.find("td").first().text().match(/第[^第、]+条/g) ?? [];
    expect(articles).to.have.length.greaterThan(0);
    for (const article of articles) {
      const cited = law.page(`[id="${article}"] .law__cited a`).filter((_, a) => law.page(a).text() === "筹设民办中等职业学校");
      expect(cited.attr("href"), article).to.equal(row.find("a").attr("href"));
    }
    const others = law.page(".law__article").filter((_, article) => !articles.includes(law.page(article).attr("id") ?? "") && law.page(article).find(".law__cited").text().includes("筹设民办中等职业学校"));
    expect(others.length).to.equal(0);
    expect((await editor.get(row.find("a").attr("href") ?? "")).page("h1").text()).to.equal("筹设民办中等职业学校");
  });
});
