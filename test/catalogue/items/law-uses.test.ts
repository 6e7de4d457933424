import { expect } from "chai";
import { numberOf } from "../../../core/codes/chinese-number.ts";
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

  it("stands there also when law and item count in different writings", async () => {
    const editor = await site.signedIn("shengjiaoyu");
    const cited: { law_id: string; seq: number; no: string; name: string } = await site.site.db("catalogue_version_links as l").join("catalogue_item_versions as v", "v.id", "l.version_id")
      .join("libraries_articles as a", (on) => on.on("a.law_id", "l.law_id").andOn("a.no", "l.article_no")).where({ "v.head": true, "v.state": "published" }).first("a.law_id", "a.seq", "a.no", "v.name");
    const figures = `第${numberOf(/第(.+)条/.exec(cited.no)?.[1] ?? "") ?? expect.fail(cited.no)}条`;
    await site.site.db("libraries_articles").where({ law_id: cited.law_id, seq: cited.seq }).update({ no: figures });
    const law = await editor.get(`/libraries/laws/${cited.law_id}`);
    expect(law.page(`[id="${figures}"] .law__cited`).text()).to.contain(cited.name);
  });
});
