import { expect } from "chai";
import { itemsTouched } from "../../../plugins/catalogue/api.ts";
import { house, type House } from "../../support/house.ts";
import type { Answer } from "../../support/browser-client.ts";

describe("the public search", function () {
  this.timeout(60_000);
  let site: House;
  before(async () => { site = await house(); });
  after(() => site.close());

  const search = (query: string): Promise<Answer> => site.visitor().get(`/portal/search?${query}`);
  const names = (answer: Answer): string[] => answer.page(".results a[href^='/guide/']").map((_, a) => answer.page(a).text()).get();
  const total = (answer: Answer): number => Number(answer.page(".res-head .num").first().text());

  it("finds by a name, by a part of a code, by what people say, by pinyin and with one wrong sign", async () => {
    const all = await search("");
    const name = names(all)[0] ?? expect.fail();
    const code = all.page(".results a[href^='/guide/']").first().attr("href")?.split("/").at(-1) ?? expect.fail();
    expect(names(await search(`q=${encodeURIComponent(name)}`))[0]).to.equal(name);
    expect(names(await search(`q=${code.slice(-12)}`))).to.include(name);
    expect(names(await search("q=%E5%BC%80%E9%A5%AD%E5%BA%97"))[0]).to.include("食品经营许可");
    expect(names(await search("q=sfz")).join()).to.include("身份证");
    expect(names(await search(`q=${encodeURIComponent("居民身分证")}`)).join()).to.include("身份证");
  });

  it("narrows by facets whose counts hold, keeps them in the address, and lets them be taken back", async () => {
    const all = await search("");
    const box = all.page(".facets input[name='department']").first();
    const count = Number(all.page(`label[for='${box.attr("id") ?? ""}'] .num`).text());
    const narrowed = await search(`department=${encodeURIComponent(box.attr("value") ?? "")}`);
    expect(total(narrowed)).to.equal(count).and.to.be.lessThan(total(all));
    const chip = narrowed.page("a.chip").first().attr("href") ?? expect.fail();
    expect(total(await site.visitor().get(chip))).to.equal(total(all));
    expect(total(await search("online=1"))).to.be.within(1, total(all) - 1);
  });

  it("pages through every item or its 主项 exactly once, and counts each 主项 whole (HEN-3.1.1d)", async () => {
    const seen: string[] = [];
    const groups: string[] = [];
    let counted = 0;
    for (let next: string | undefined = "/portal/search"; next !== undefined;) {
      const { page } = await site.visitor().get(next);
      seen.push(...page(".results a[href^='/guide/']").map((_, a) => page(a).attr("href") ?? "").get());
      groups.push(...page("h2.res__name:not(:has(a))").map((_, h2) => page(h2).text()).get());
      page(".sx-fold > summary").each((_, summary) => { counted += Number(/（(\d+)）/.exec(page(summary).text())?.[1]); });
      counted += page(".res__one").length;
      next = page("a[rel='next']").attr("href");
    }
    expect(counted).to.equal(total(await search("")));
    expect(new Set(seen).size).to.equal(seen.length);
    expect(seen.length).to.equal(counted);
    expect(groups.length).to.be.greaterThan(3);
    expect(new Set(groups).size).to.equal(groups.length);
  });

  it("says so when there is nothing, and what to do next", async () => {
    const answer = await search(`q=${encodeURIComponent("宇宙飞船驾驶执照")}`);
    expect(answer.status).to.equal(200);
    expect(answer.page("h1").text()).to.include("没有找到");
    expect(answer.page("main").text()).to.include("12345");
  });

  it("answers htmx with the part and everybody else with the page", async () => {
    const part = await site.visitor().get("/portal/search?q=%E8%AE%B8%E5%8F%AF", { "HX-Request": "true", "HX-Target": "results" });
    expect(part.text).to.not.match(/<html/i);
    expect(part.page("#results").length).to.equal(1);
    const back = await site.visitor().get("/portal/search?q=%E8%AE%B8%E5%8F%AF", { "HX-Request": "true", "HX-Target": "results", "HX-History-Restore-Request": "true" });
    expect(back.text).to.match(/<html/i);
  });

  it("is not put out by odd addresses", async () => {
    for (const query of ["page=0", "page=x", "page=999999", "type=", "type[a]=b", "online=2", `q=${"长".repeat(500)}`, "q=%25_%5C'\"<b>", "life=%E4%B8%8D%E5%AD%98%E5%9C%A8"]) {
      expect((await search(query)).status, query).to.equal(200);
    }
    expect(site.errors).to.deep.equal([]);
  });

  it("never shows what is secret, in results, halls or numbers, and forgets what becomes so", async () => {
    const all = await search("");
    const name = names(all)[0] ?? expect.fail();
    const row: { id: string; item_id: string } = await site.site.db("catalogue_item_versions").where({ name, state: "published" }).first();
    // Stored content cannot be changed by people once it is published; here the database's keeper makes it secret.
    await site.site.db.raw("alter table catalogue_item_contents disable trigger user");
    await site.site.db("catalogue_item_contents").where({ version_id: row.id }).update({ elements: site.site.db.raw(`elements || '{"is_secret": "1"}'`) });
    await site.site.db.raw("alter table catalogue_item_contents enable trigger user");
    await site.site.ports.transact((tx) => tx.emit(itemsTouched, { itemIds: [row.item_id] }));
    await site.drain();
    expect(names(await search(`q=${encodeURIComponent(name)}`))).to.not.include(name);
    expect(total(await search(""))).to.equal(total(all) - 1);
  });

  it("shows only what is in force", async () => {
    const rows: { name: string }[] = await site.site.db("catalogue_item_versions").whereIn("state", ["draft", "submitted", "examined", "abolished"])
      .whereNotIn("item_id", site.site.db("catalogue_item_versions").where({ state: "published" }).select("item_id")).select("name");
    expect(rows.length).to.be.greaterThan(3);
    for (const { name } of rows) expect(names(await search(`q=${encodeURIComponent(name)}`)), name).to.not.include(name);
  });
});

describe("the halls of the departments", () => {
  let site: House;
  before(async () => { site = await house(); });
  after(() => site.close());

  it("lists every department with its number, and its items by type", async () => {
    const list = await site.visitor().get("/portal/departments");
    const link = list.page(".deps a").first();
    const count = Number(/\d+/.exec(link.parent().find(".num").text())?.[0]);
    const hall = await site.visitor().get(link.attr("href") ?? "");
    expect(hall.page("h1").text()).to.equal(link.text());
    expect(Number(hall.page(".state-bar a[aria-current] b").text())).to.equal(count);
    expect((await site.visitor().get("/portal/departments/99999999")).status).to.equal(404);
  });
});
