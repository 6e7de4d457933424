import { expect } from "chai";
import { itemsTouched } from "../../../plugins/catalogue/api.ts";
import type { Answer, BrowserClient } from "../../support/browser-client.ts";
import { house, NOW, type House } from "../../support/house.ts";

/** One address counts once for a guide within this time. */
const COUNTED_ONCE_MS = 600_000;

describe("browsing the portal", function () {
  this.timeout(60_000);
  let site: House;
  before(async () => { site = await house(); });
  after(() => site.close());

  const textsOf = ({ page }: Answer, selector: string): string[] => page(selector).map((_, element) => page(element).text().trim()).get();
  const linkOf = ({ page }: Answer, text: string): string => page("a").filter((_, a) => page(a).text().trim() === text).first().attr("href") ?? expect.fail(`no link ${text}`);
  const totalOf = ({ page }: Answer): number => Number(page(".res-head .num").first().text());

  it("goes from a hall by 人生事件, 主题, 特定人群 and 部门 to lists whose numbers it has told (HEN-3.1.1b, HEN-3.1.1h)", async () => {
    const visitor = site.visitor();
    const hall = await visitor.get("/portal/halls/personal");
    expect(textsOf(hall, "main h2")).to.deep.equal(["按人生事件", "按主题", "按特定人群", "按部门"]);
    for (const way of [1, 2, 3, 4]) {
      const [link, told] = [hall.page(`section[aria-labelledby=way-${way}] .deps a`).first(), hall.page(`section[aria-labelledby=way-${way}] .deps .num`).first().text()];
      const list = await visitor.get(link.attr("href") ?? "");
      expect(`${totalOf(list)} 项`, link.text()).to.equal(told);
      expect(list.page(".sx-nav a[aria-current]").text()).to.equal("个人办事");
    }
    expect(textsOf(hall, "section[aria-labelledby=way-1] .deps a")).to.not.include("准入准营");
    const corporate = await visitor.get("/portal/halls/corporate");
    const themesIn = (answer: Answer): string[] => textsOf(answer, "section[aria-labelledby=way-2] .deps a");
    expect(themesIn(hall), "no theme of enterprises among those of people").to.include("社会保障（社会保险、社会救助）").and.not.include("社会保障").and.not.include("国土和规划建设");
    expect(themesIn(corporate)).to.not.include("社会保障（社会保险、社会救助）");
    expect(textsOf(corporate, "main h2")).to.deep.equal(["按企业生命周期", "按主题", "按部门"]);
    expect(textsOf(corporate, "section[aria-labelledby=way-1] .deps a")).to.include("准入准营").and.not.include("出生");
  });

  it("has halls of 行政审批 and 公共服务, by department (HEN-3.1.3)", async () => {
    for (const [name, type] of [["行政审批", "行政许可"], ["公共服务", "公共服务"]] as const) {
      const hall = await site.visitor().get(linkOf(await site.visitor().get("/"), name));
      expect(hall.page("h1").text()).to.equal(name);
      const list = await site.visitor().get(hall.page(".hall-all a").first().attr("href") ?? "");
      expect(list.page("h1").text()).to.equal(name);
      expect(totalOf(list)).to.equal(totalOf(await site.visitor().get(`/portal/search?type=${encodeURIComponent(type)}`))).and.be.greaterThan(0);
      expect(textsOf(hall, "main h2")).to.include("按部门");
    }
    expect((await site.visitor().get("/portal/halls/nobody")).status).to.equal(404);
  });

  it("says that nothing is marked instead of offering an empty way", async () => {
    const db = site.site.db;
    const rows: { id: string; elements: Record<string, unknown> }[] = await db("core_search_documents as d").join("core_search_indexes as i", "i.live", "d.generation").where({ name: "items", alive: true }).select("d.id");
    const ids = rows.map(({ id }) => id);
    await site.site.ports.search.remove("items", ids);
    const empty = await site.visitor().get("/portal/halls/personal");
    expect(empty.page(".sx-empty").text()).to.include("还没有公开的事项");
    await site.site.ports.search.index("items", [{ id: "1", fields: { title: "试一试" }, filters: { audience: ["自然人"] }, data: { code: "1", name: "试一试", summary: "", type: "行政许可", department: "市局", entryId: "", entryName: "", time: "", fee: "", visits: "", online: false } }]);
    const bare = await site.visitor().get("/portal/halls/personal");
    expect(textsOf(bare, "main h2")).to.deep.equal(["按人生事件", "按主题", "按特定人群"]);
    expect(bare.page("main").text()).to.include("还没有标明特定人群的事项");
    await site.site.ports.search.remove("items", ["1"]);
    await site.site.ports.transact((tx) => tx.emit(itemsTouched, { itemIds: ids }));
    await site.drain();
    expect(textsOf(await site.visitor().get("/portal/halls/personal"), "main h2")).to.include("按部门");
  });

  it("shows a region with the levels above it, marks those, keeps the choice over every page, and lets it be taken back (HEN-3.1.1c)", async () => {
    const visitor = site.visitor();
    const before = await visitor.get("/portal/departments");
    expect(before.page(".sx-tools").text()).to.include("全部地区");
    expect(textsOf(before, "main h2")).to.deep.equal(["云南省", "云岭市", "翠湖区", "文昌街道"]);
    const choice = await visitor.get(before.page(".sx-tools a[href^='/portal/regions']").attr("href") ?? "");
    expect(textsOf(choice, ".deps li > a:first-child")).to.deep.equal(["全部地区", "云南省", "云岭市"]);
    const below = await visitor.get(choice.page(".deps a.small").first().attr("href") ?? "");
    expect(textsOf(below, ".deps li > a:first-child")).to.deep.equal(["选择云岭市", "翠湖区", "云屏县"]);
    const chosen = await visitor.get(linkOf(below, "选择云岭市"));
    expect(new URL(chosen.url).pathname).to.equal("/portal/departments");
    expect(chosen.page(".sx-tools strong").first().text()).to.equal("云岭市");
    expect(textsOf(chosen, "main h2")).to.deep.equal(["云岭市", "云南省（上级）"]);
    const found = await visitor.get("/portal/search");
    expect(totalOf(found)).to.be.lessThan(totalOf(await site.visitor().get("/portal/search")));
    expect(found.page(".sx-facts").text()).to.not.include("由翠湖区办理");
    const departments = async (browser: BrowserClient, typed: string): Promise<string[]> => textsOf(await browser.get(`/portal/suggest?q=${encodeURIComponent(typed)}`), "main .results a").filter((name) => name.includes(typed));
    expect(await departments(site.visitor(), "翠湖区"), "suggestions know the region as well").to.not.deep.equal([]);
    expect(await departments(visitor, "翠湖区")).to.deep.equal([]);
    expect(await departments(visitor, "云岭市")).to.not.deep.equal([]);
    const provincial = await visitor.get(`/portal/search?department=${encodeURIComponent("云南省教育厅")}`);
    expect(provincial.page(".results .sx-facts").first().text()).to.include("由云南省办理");
    // The province alone has few items.
    await visitor.get("/portal/regions/choose?to=530000&back=/");
    for (const page of ["/portal/halls/personal", "/portal/halls/corporate", "/portal/map"]) {
      const [whole, here] = [await site.visitor().get(page), await visitor.get(page)];
      for (const kind of ["theme", "group", "life"]) {
        const valuesOf = ({ page: find }: Answer): string[] => find(`main a[href*='${kind}=']`).map((_, link) => find(link).text()).get();
        expect(valuesOf(here), `${kind} on ${page} are the same everywhere`).to.deep.equal(valuesOf(whole));
      }
    }
    const hall = await visitor.get("/portal/halls/personal");
    expect(hall.page("section[aria-labelledby=way-4]").text(), "departments are those of the region").to.include("云南省教育厅").and.not.include("云岭市");
    const nothing = hall.page(".deps li").filter((_, li) => hall.page(li).text().endsWith(" 0 项")).first().find("a").attr("href") ?? expect.fail("every theme has an item here");
    expect((await visitor.get(nothing)).page("#results p").first().text()).to.match(/^云南省没有，下级或者其他地区有 \d+ 项。$/);
    const { code: district }: { code: string } = await site.site.db("core_regions").where({ name: "翠湖区" }).first("code");
    await visitor.get(`/portal/regions/choose?to=${district}&back=/`);
    const none = await visitor.get(`/portal/search?q=${encodeURIComponent("高龄津贴")}`);
    expect(none.page("#results p").first().text()).to.equal("翠湖区和它的上级地区没有这一项，下级或者其他地区有 1 项。");
    expect(none.page("#results .sx-facts").first().text(), "and not as something that only looks alike").to.include("由文昌街道办理");
    expect(none.page("#results").text()).to.not.include("由其他单位办理").and.not.include("您是不是想找");
    expect(totalOf(await visitor.get(linkOf(none, "改为显示全部地区的事项")))).to.equal(1);
    const narrowed = await site.visitor().get(`/portal/search?q=${encodeURIComponent("高龄津贴")}&type=${encodeURIComponent("行政许可")}`);
    expect(narrowed.page("#results p").first().text()).to.equal("符合所选条件的没有，不限条件的有 1 项。");
    expect(totalOf(await visitor.get(`/portal/regions/choose?to=&back=${encodeURIComponent(linkOf(narrowed, "去掉全部条件"))}`))).to.equal(1);
    const back = await visitor.get("/portal/regions/choose?to=&back=/portal/search");
    expect(totalOf(back)).to.equal(totalOf(await site.visitor().get("/portal/search")));
  });

  it("finds a region by its name, says when there is none, leads nowhere else, and knows no region that is not there", async () => {
    const visitor = site.visitor();
    const found = await visitor.get("/portal/regions?q=翠湖&back=/portal/search");
    expect(found.page("main").text()).to.include("翠湖区").and.include("云岭市");
    expect((await visitor.get("/portal/regions?q=没有这个地方")).page(".sx-empty").text()).to.include("没有叫");
    expect((await visitor.get("/portal/regions/choose?to=999999")).status).to.equal(404);
    expect((await visitor.get("/portal/regions?within=999999")).status).to.equal(404);
    const away = await visitor.fetch("/portal/regions/choose?to=539900&back=//evil.example/");
    expect(away.headers.get("location")).to.equal("/");
    expect((await visitor.get("/")).page(".sx-tools strong").first().text()).to.equal("云岭市");
  });

  it("gathers the 常见问题 of the guides, by word, theme and department, each with the way to its guide (HEN-3.1.5)", async () => {
    const visitor = site.visitor();
    const all = await visitor.get(linkOf(await visitor.get("/"), "常见问题"));
    expect(all.page(".ask").length).to.be.greaterThan(3);
    const question = all.page(".ask summary").first().text();
    const found = await visitor.get(`/portal/questions?q=${encodeURIComponent(question)}`);
    expect(textsOf(found, ".ask[open] summary")).to.include(question);
    const shown = (all.page("main input[name=q]").attr("placeholder") ?? "").replace("例如：", "").split("、");
    for (const part of [...shown, "跟妈妈姓", "要带什么", "房东没有房产证", question.slice(0, 4)]) {
      const answer = await visitor.get(`/portal/questions?q=${encodeURIComponent(part)}`);
      expect(answer.page(".results .ask").length, part).to.be.greaterThan(0);
    }
    const guide = await visitor.get(found.page(".res__name a").first().attr("href") ?? "");
    expect(guide.page("main").text()).to.include(question);
    const by = await visitor.get(all.page(".ask-by a").last().attr("href") ?? "");
    expect(by.page("a.chip").length).to.equal(1);
    expect(by.page(".ask").length).to.be.greaterThan(0).and.be.lessThan(all.page(".ask").length);
    expect((await visitor.get("/portal/questions?q=鑫森淼")).page(".sx-empty").text()).to.include("没有找到相符的问题");
    expect((await visitor.get("/portal/questions?page=90")).status).to.equal(200);
  });

  it("orders a list by answer, by the departments' order or by the day, in the address (HEN-3.1.1f)", async () => {
    const visitor = site.visitor();
    const found = await visitor.get(`/portal/search?q=${encodeURIComponent("许可")}`);
    expect(textsOf(found, ".res-head .small b")).to.deep.equal(["相关程度"]);
    const newest = await visitor.get(linkOf(found, "最近发布"));
    expect(new URL(newest.url).searchParams.get("sort")).to.equal("new");
    expect(newest.page("input[name=sort]").attr("value")).to.equal("new");
    expect(totalOf(newest)).to.equal(totalOf(found));
    expect(textsOf(newest, ".results a[href^='/guide/']")).to.not.deep.equal(textsOf(found, ".results a[href^='/guide/']"));
    expect(textsOf(await visitor.get("/portal/search?sort=relevance"), ".res-head .small b")).to.deep.equal(["部门排定的次序"]);
    const named = await visitor.get(linkOf(await visitor.get("/portal/search?type=行政许可"), "名称"));
    expect(new URL(named.url).searchParams.get("type")).to.equal("行政许可");
    expect(textsOf(named, ".res-head .small b")).to.deep.equal(["名称"]);
    const names = textsOf(named, ".res__name");
    expect(names).to.deep.equal([...names].sort(new Intl.Collator("zh-u-co-pinyin").compare)).and.to.have.length.greaterThan(9);
    expect(new URL(named.page("a[rel=next]").attr("href") ?? "", site.base).searchParams.get("sort")).to.equal("name");
    const hall = (await visitor.get("/portal/departments")).page(".deps a").first().attr("href") ?? "";
    const ordered = await visitor.get(linkOf(await visitor.get(hall), "名称"));
    const inHall = textsOf(ordered, ".res__name");
    expect(inHall).to.deep.equal([...inHall].sort(new Intl.Collator("zh-u-co-pinyin").compare)).and.to.have.length.greaterThan(2);
    expect(ordered.page(".sx-search input[name=sort]").attr("value")).to.equal("name");
  });

  it("tells what is new, what is opened most, and what ends within two months", async () => {
    const db = site.site.db;
    const visitor = site.visitor();
    const empty = await visitor.get(linkOf(await visitor.get("/"), "更多"));
    expect(empty.page("main").text()).to.include("还没有打开得多的办事指南");
    const guides = textsOf(empty, "section[aria-labelledby=h-recent] li a");
    expect(guides.length).to.equal(10);
    const visits = guides.slice(0, 4).flatMap((name, index) => Array.from({ length: 5 - index }, () => name));
    for (const [index, name] of visits.entries()) {
      site.setNow(new Date(NOW.getTime() + index * COUNTED_ONCE_MS));
      await visitor.get(linkOf(empty, name));
    }
    await (await site.signedIn("mujing")).get(linkOf(empty, guides[4] ?? ""));
    // Whoever reads the counts has them written down first.
    await (await site.signedIn("xitong")).get("/portal/log");
    await site.site.registry.jobs.find(({ task }) => task === "portal.rank-popular")?.run();
    const told = await visitor.get("/portal/latest");
    expect(textsOf(told, "section[aria-labelledby=h-popular] li a")).to.include.members(guides.slice(0, 4)).and.not.include(guides[4]);
    expect(textsOf(told, "section[aria-labelledby=h-popular] li a")[0]).to.equal(guides[0]);
    const opened = await visitor.get("/portal/search?sort=hits");
    expect(textsOf(opened, ".results a[href^='/guide/']")).to.include(guides[0]);
    expect(textsOf(opened, ".res-head .small b")).to.deep.equal(["热度"]);
    const first: { visits: number } | undefined = await db("portal_popular").orderBy("visits", "desc").first("visits");
    expect(first?.visits).to.be.at.least(5);
    expect((await visitor.get("/")).page(".hero__hot").text()).to.include("热门事项");
    const columns: { column_name: string }[] = await db("information_schema.columns").where({ table_name: "portal_visits" }).select("column_name");
    expect(columns.map((row) => row.column_name)).to.have.members(["item_id", "day", "visits"]);
    expect(told.page("section[aria-labelledby=h-ending]").text()).to.include("没有要停办的事项");
    const row: { id: string; item_id: string; name: string } | undefined = await db("catalogue_item_versions").where({ state: "published", name: guides[0] }).first("id", "item_id", "name");
    // Stored content cannot be changed by people once it is published; here the database's keeper does.
    await db.raw("alter table catalogue_item_contents disable trigger user");
    await db("catalogue_item_contents").where({ version_id: row?.id }).update({ elements: db.raw(`elements || '{"plan_cancel_date": "2026-12-31"}'`) });
    await db.raw("alter table catalogue_item_contents enable trigger user");
    await site.site.ports.transact((tx) => tx.emit(itemsTouched, { itemIds: [row?.item_id ?? ""] }));
    await site.drain();
    const ending = await visitor.get("/portal/latest");
    expect(ending.page("section[aria-labelledby=h-ending] li").text()).to.include(row?.name).and.include("2026年12月31日起不再办理");
    expect(site.errors).to.deep.equal([]);
  });
});
