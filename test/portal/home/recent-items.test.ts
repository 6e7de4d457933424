import { expect } from "chai";
import type { SearchAnswer } from "../../../core/ports/search.ts";
import type { ItemCard } from "../../../plugins/portal/index/item-card.ts";
import { recentItems } from "../../../plugins/portal/home/recent-items.ts";
import { house } from "../../support/house.ts";

const card = (department: string, name: string, day: number): ItemCard => ({
  code: name, name, department, day, summary: "", type: "行政许可", entryId: "", entryName: "", entrySummary: "", time: "", suspended: "", region: { code: "", name: "" }, endsOn: "", fee: "", visits: "", online: false,
});
const answer = (cards: readonly ItemCard[]): SearchAnswer => ({
  verdict: "found", total: cards.length, sure: cards.length, groups: { total: cards.length, sizes: {} }, nearest: [], facets: {}, understood: { terms: [], dropped: [] },
  hits: cards.map((data) => ({ id: data.code, score: 0, data, title: [], place: { field: "title", excerpt: [] }, isFurther: false })),
});

describe("最近发布 on the first page", () => {
  it("spreads over the departments of an import instead of beginning with the alphabet", () => {
    const cards = Array.from({ length: 40 }, (_, i) => [card(`部门${i}`, `甲${i}证核发`, 7), card(`部门${i}`, `甲${i}证`, 7)]).flat();
    expect(recentItems(answer(cards)).map(({ name }) => name)).to.deep.equal(["甲0证", "甲10证", "甲20证", "甲30证"]);
  });

  it("takes the newest, one of a department, and no news", () => {
    const cards = [card("a", "居住证", 9), card("a", "身份证", 8), card("b", "案件查询", 9), card("b", "律师执业", 8), card("c", "护照", 7), card("d", "结婚登记", 6), card("e", "取水许可", 2)];
    expect(recentItems(answer(cards)).map(({ name }) => name)).to.deep.equal(["居住证", "律师执业", "护照", "结婚登记"]);
    expect(recentItems(answer([card("b", "政府信息公开年报", 9)]))).to.deep.equal([]);
  });

  it("names four items of four departments, each a link to its guide", async () => {
    const site = await house();
    const { page } = await site.visitor().get("/");
    const links = page(".hero__hot a[href^='/guide/']").map((_, a) => page(a).attr("href") ?? "").get();
    expect(links).to.have.lengthOf(4);
    const departments = await Promise.all(links.map(async (href) => (await site.visitor().get(href)).page(".g-dept").text()));
    expect(new Set(departments).size).to.equal(4);
    await site.close();
  });
});
