import { load, type CheerioAPI } from "cheerio";
import { expect } from "chai";
import { items, type CatalogueItems } from "../../../plugins/catalogue/api.ts";
import { house, type House } from "../../support/house.ts";

describe("what search engines and feed readers read (HLJ-1.3)", () => {
  let site: House;
  before(async () => { site = await house(); });
  after(() => site.close());

  const xml = async (path: string): Promise<{ type: string; doc: CheerioAPI }> => {
    const answer = await site.visitor().get(path);
    expect(answer.status, path).to.equal(200);
    expect(answer.text.startsWith("<?xml"), path).to.equal(true);
    return { type: answer.headers.get("content-type") ?? "", doc: load(answer.text, { xml: true }) };
  };
  const textsOf = (doc: CheerioAPI, name: string): string[] => doc(name).map((_, element) => doc(element).text()).get();
  const pathOf = (address: string): string => address.replace(/^http:\/\/127\.0\.0\.1/, "");

  it("robots.txt leads to the site map, and from there every public guide is reached at its one address", async () => {
    const robots = await site.visitor().get("/robots.txt");
    expect(robots.headers.get("content-type")).to.equal("text/plain; charset=utf-8");
    const map = /^Sitemap: (\S+)$/m.exec(robots.text)?.[1] ?? expect.fail("no site map");
    const parts = textsOf((await xml(pathOf(map))).doc, "loc");
    const found: string[] = [];
    for (const part of parts) found.push(...textsOf((await xml(pathOf(part))).doc, "loc").map(pathOf));
    const guides = found.filter((path) => path.startsWith("/guide/") && !path.startsWith("/guide/check"));
    const documents: { data: { code: string } }[] = await site.site.db("core_search_documents as d").join("core_search_indexes as i", "i.live", "d.generation").where({ alive: true, name: "items" }).pluck("document");
    expect(guides.length).to.be.greaterThan(50);
    expect(guides.map((path) => decodeURIComponent(path.slice("/guide/".length))).toSorted()).to.deep.equal(documents.map(({ data }) => data.code).toSorted());
    expect(found).to.include.members(["/", "/portal/departments"]);
    for (const path of [...found.filter((one) => !guides.includes(one)), ...guides.slice(0, 5)]) expect((await site.visitor().fetch(path)).status, path).to.equal(200);
    const guide = await site.visitor().get(`${guides[0] ?? ""}?from=elsewhere`);
    expect(guide.page("link[rel=canonical]").attr("href")).to.equal(`http://127.0.0.1${guides[0] ?? ""}`);
    expect((await site.visitor().fetch("/sitemap/nothing.xml")).status).to.equal(404);
  });

  it("cuts the site map where it need not be counted: every item in force stands in one range, and every range holds one", async () => {
    const { db, registry } = site.site;
    const service = registry.services.get(items.id) as CatalogueItems;
    const ids: string[] = await db("catalogue_item_versions").where({ state: "published" }).orderBy("item_id").pluck("item_id");
    const ranges = await service.publishedRanges(db, 7);
    expect(ranges).to.deep.equal([...new Set(ids.map((id) => String(Math.floor((Number(id) - 1) / 7) * 7)))]);
    expect(await service.publishedRanges(db, 10_000)).to.deep.equal(["0"]);
  });

  it("the feed tells what was published last, newest first, and the home page names it", async () => {
    const home = await site.visitor().get("/");
    const { type, doc } = await xml(home.page("link[type='application/rss+xml']").attr("href") ?? "");
    expect(type).to.equal("application/rss+xml; charset=utf-8");
    const dates = textsOf(doc, "pubDate").map((date) => Date.parse(date));
    expect(dates.length).to.equal(50);
    expect(dates).to.deep.equal(dates.toSorted((a, b) => b - a));
    expect(new Set(textsOf(doc, "guid")).size).to.equal(50);
    const [newest]: { name: string }[] = await site.site.db("catalogue_item_versions").where({ state: "published" }).orderBy("published_at", "desc").limit(1).select("name");
    const day = doc("item pubDate").first().text();
    expect(doc("item").filter((_, item) => doc(item).find("pubDate").text() === day).find("title").map((_, title) => doc(title).text()).get()).to.include(newest?.name);
  });
});
