import { expect } from "chai";
import { dropOldSearches } from "../../../plugins/portal/log/drop-old-searches.ts";
import { writeCounts } from "../../../plugins/portal/log/write-counts.ts";
import { openBrowser, Person } from "../../support/browser.ts";
import type { Answer, BrowserClient } from "../../support/browser-client.ts";
import { house, NOW, type House } from "../../support/house.ts";

const NEXT_DAY = new Date("2026-11-24T02:00:00Z");

describe("搜索分析", function () {
  this.timeout(120_000);
  let site: House;
  let staff: BrowserClient;
  before(async () => {
    site = await house();
    // The demo site has searches of its own.
    for (const table of ["portal_searches", "portal_opened"]) await site.site.db(table).delete();
    staff = await site.signedIn("chenyulan");
  });
  after(() => site.close());

  const search = (q: string, more = "", headers = {}): Promise<Answer> => site.visitor().get(`/portal/search?q=${encodeURIComponent(q)}${more}`, headers);
  const log = (query = ""): Promise<Answer> => staff.get(`/portal/log${query}`);
  const texts = ({ page }: Answer): string[][] => page("[aria-labelledby='h-texts'] tbody tr")
    .map((_, row) => [page(row).find("th, td").slice(0, 4).map((__, cell) => page(cell).text().trim()).get()]).get();
  const pings = ({ page }: Answer): string[] => page(".results a[ping]").map((_, link) => page(link).attr("ping") ?? "").get();
  const open = (href: string): Promise<number> => site.visitor().fetch(href, { method: "POST", body: "PING", headers: { "content-type": "text/ping" } }).then(({ status }) => status);
  const job = (): Promise<void> => site.site.registry.jobs.find(({ task }) => task === "portal.weigh-searches")?.run() ?? expect.fail("no job");

  it("says so while nobody has searched (HEN-3.1.1f)", async () => {
    const { status, page } = await log();
    expect(status, site.errors.join()).to.equal(200);
    // Who publishes for the city looks after its portal too, by a role for that.
    for (const label of ["搜索分析", "同义词库"]) expect(page(`.desk-nav a:contains('${label}')`).length, label).to.equal(1);
    expect((await (await site.signedIn("helihua")).fetch("/portal/log")).status).to.equal(403);
    expect(page(".sx-empty").text()).to.include("还没有人搜索");
  });

  it("counts what the public asks by words and day, and keeps nothing else of it (HEN-3.1.1f)", async () => {
    await search("开饭店");
    await search(" 开饭店？");
    await search("宇宙飞船驾驶执照");
    await search("我的电话13800138000");
    for (const more of ["&type=%E8%AE%B8%E5%8F%AF", "&exact=1", "&online=1"]) await search("居住证", more);
    await search("居住证", "", { "user-agent": "Mozilla/5.0 (compatible; Somebot/2.1)" });
    await search("居住证", "", { "HX-Request": "true", "HX-Target": "results" });
    await site.visitor().get("/portal/search");
    await staff.get(`/portal/search?q=${encodeURIComponent("居住证")}`);
    const page = await log();
    expect(texts(page)).to.deep.equal([["开饭店", "2", texts(page)[0]?.[2] ?? "", "0"], ["宇宙飞船驾驶执照", "1", "无结果", "0"]]);
    expect(page.page("main").text()).to.include("1 次疑似含个人信息");
    const columns: object = await site.site.db("portal_searches").columnInfo();
    expect(Object.keys(columns)).to.have.members(["day", "kind", "text", "found", "none", "hits"]);
    expect(JSON.stringify(await site.site.db("portal_searches"))).to.not.include("138");
  });

  it("tells apart what finds nothing and what nobody opens, in a list whose conditions stand in its address", async () => {
    expect(texts(await log("?list=none")).map(([text]) => text)).to.deep.equal(["宇宙飞船驾驶执照"]);
    expect(texts(await log("?list=unopened")).map(([text]) => text)).to.deep.equal(["开饭店"]);
    const found = await log(`?days=7&list=top&q=${encodeURIComponent("飞船")}`);
    expect(texts(found).map(([text]) => text)).to.deep.equal(["宇宙飞船驾驶执照"]);
    expect(found.page("a:contains('试搜')").attr("href")).to.equal(`/portal/search?q=${encodeURIComponent("宇宙飞船驾驶执照")}`);
    expect((await staff.get(found.page("a:contains('添加同义词')").attr("href") ?? "")).page("[name=words]").val()).to.equal("宇宙飞船驾驶执照");
    for (const odd of ["?days=x", "?list=%27", "?page=9999", "?q=%25", "?q[a]=1"]) expect((await log(odd)).status, odd).to.equal(200);
  });

  it("counts a hit that is opened from a page that we served, a few times, and nothing that anybody makes up", async () => {
    const results = await search("食品经营");
    const [first = expect.fail("no hit"), second = expect.fail("one hit")] = pings(results);
    expect(results.page(".results a[ping]").first().attr("href")).to.match(/^\/guide\/[^?]+$/);
    for (let times = 0; times < 8; times += 1) expect(await open(first)).to.equal(200);
    expect(await open(first.replace(/item=\d+/, "item=1"))).to.equal(200);
    expect(await open(first.replace(/q=[^&]+/, "q=x"))).to.equal(200);
    expect(await open("/portal/log/opened?q=x")).to.equal(404);
    await staff.fetch(second, { method: "POST" });
    expect(pings(await staff.get(`/portal/search?q=${encodeURIComponent("食品经营")}`))).to.deep.equal([]);
    const counted = async (): Promise<string | undefined> => texts(await log()).find(([text]) => text === "食品经营")?.[3];
    expect(await counted()).to.equal("5");
    site.setNow(new Date(NOW.getTime() + 3 * 3_600_000));
    await open(second);
    site.setNow(NOW);
    expect(await counted()).to.equal("5");
    expect(await site.site.db("portal_opened").countDistinct("item_id as count").first()).to.deep.equal({ count: "1" });
  });

  it("is told by the browser itself, without script (HEN-3.1.1g)", async () => {
    const chromium = await openBrowser();
    const person = await Person.open(chromium.browser, site.base, false);
    await person.goto(`/portal/search?q=${encodeURIComponent("身份证")}`);
    const name = await person.page.$eval(".results a[ping]", (link) => link.textContent.trim());
    await Promise.all([person.page.waitForNavigation(), person.page.click(".results a[ping]")]);
    expect(await person.heading()).to.include(name);
    expect(new URL(person.page.url()).search).to.equal("");
    for (let tries = 0; (await site.site.db("portal_opened").where({ text: "身份证" }).first()) === undefined; tries += 1) {
      expect(tries, "the browser told nothing").to.be.lessThan(50);
      await log();
    }
    await person.leave();
    await chromium.close();
  });

  it("lifts what people open again and again, a little, for a while, on the page and for programs (HLJ-1.3)", async () => {
    const ids = async (): Promise<string[]> => pings(await search("食品经营")).flatMap((href) => new URLSearchParams(href.split("?")[1]).get("item") ?? []);
    const codes = async (): Promise<unknown> => ((await (await site.visitor().fetch(`/api/v1/search?q=${encodeURIComponent("食品经营")}`)).json()) as { items: { code: string }[] }).items.map(({ code }) => code);
    const [plain, coded] = [await ids(), await codes()];
    const { hits } = await site.site.ports.search.query("items", { text: "食品经营", size: 50 });
    const scoreOf = (id = ""): number => hits.find((hit) => hit.id === id)?.score ?? 0;
    const low = plain.find((id, place) => place > 0 && scoreOf(plain[place - 1]) - scoreOf(id) < 0.05) ?? expect.fail("no equals");
    await log();
    const rows = (days: readonly string[]): object[] => days.map((day) => ({ day, text: "食品经营", item_id: low, times: 20 }));
    await site.site.db("portal_opened").insert(rows(["2026-11-22", "2026-11-23"]));
    await job();
    expect(await ids()).to.deep.equal(plain);
    await site.site.db("portal_opened").insert(rows(["2026-11-21"]));
    await job();
    const lifted = await ids();
    expect(lifted.indexOf(low)).to.be.lessThan(plain.indexOf(low));
    expect(lifted).to.have.members(plain);
    expect(await codes()).to.not.deep.equal(coded);
    site.setNow(new Date("2027-05-01T02:00:00Z"));
    await job();
    expect(await ids()).to.deep.equal(plain);
    site.setNow(NOW);
  });

  it("keeps so many new words a day and counts the others, and forgets after a time", async () => {
    const { ports } = site.site;
    const rows = ["一", "二", "三"].map((text) => ({ kind: "text" as const, text, found: 1, none: 0, hits: 3 }));
    await ports.transact((tx) => writeCounts(tx, { day: "2026-11-24", searches: rows, opened: [{ text: "三", itemId: "1", times: 1 }, { text: "一", itemId: "1", times: 1 }], seen: new Map() }, 2));
    await ports.transact((tx) => writeCounts(tx, { day: "2026-11-24", searches: rows, opened: [], seen: new Map() }, 2));
    expect(await site.site.db("portal_searches").where({ day: "2026-11-24" }).orderBy(["kind", "text"]).select("kind", "text", "found")).to.deep.equal([
      { kind: "more", text: "", found: 2 }, { kind: "text", text: "一", found: 2 }, { kind: "text", text: "二", found: 2 },
    ]);
    expect(await site.site.db("portal_opened").where({ day: "2026-11-24" }).pluck("text")).to.deep.equal(["一"]);
    site.setNow(NEXT_DAY);
    expect((await (await site.signedIn("xitong")).get("/portal/log?days=7")).page("main").text()).to.include("2 次超出每日保留数量");
    await ports.transact((tx) => dropOldSearches(tx, "2026-11-25", 1));
    expect(await site.site.db("portal_searches").where("day", "<", "2026-11-24")).to.deep.equal([]);
    site.setNow(NOW);
  });

  it("counts a visit of a guide once for each address and ten minutes, on the day it was made, and none of a program (HEN-3.1.1)", async () => {
    const { id, code }: { id: string; code: string } = await site.site.db("catalogue_item_versions").where({ state: "published", name: "食品经营许可（首次申请）" }).first("item_id as id", "task_code as code");
    await log();
    await site.site.db("portal_visits").delete();
    for (const query of ["", "?a=1", "?a=2"]) await site.visitor().get(`/guide/${code}${query}`);
    await site.visitor().get(`/guide/${code}`, { "user-agent": "Somebot/2.1" });
    site.setNow(NEXT_DAY);
    await site.visitor().get(`/guide/${code}`);
    await (await site.signedIn("xitong")).get("/portal/log");
    expect(await site.site.db("portal_visits").orderBy("day").select(site.site.db.raw("day::text"), "item_id", "visits")).to.deep.equal([
      { day: "2026-11-23", item_id: id, visits: 1 }, { day: "2026-11-24", item_id: id, visits: 1 },
    ]);
    site.setNow(NOW);
  });

  it("takes no sign for its own that it has not written", async () => {
    const [href = ""] = pings(await search("食品经营"));
    const before: unknown = await site.site.db("portal_opened").where({ text: "食品经营", day: "2026-11-23" }).sum("times as times").first();
    const signed = (sign: string): string => href.replace(/sign=[^&]*/, `sign=${encodeURIComponent(sign)}`);
    for (const sign of ["一".repeat(20), "A".repeat(20), "", "A".repeat(500)]) expect(await open(signed(sign)), sign).to.be.oneOf([200, 204, 404]);
    expect(site.errors).to.deep.equal([]);
    await log();
    expect(await site.site.db("portal_opened").where({ text: "食品经营", day: "2026-11-23" }).sum("times as times").first()).to.deep.equal(before);
  });

  it("never stands in the way of a search", async () => {
    await site.site.db.raw("alter table portal_searches rename to portal_searches_away");
    expect((await search("身份证")).status).to.equal(200);
    // The first search of the next day writes down what is left of this one.
    site.setNow(NEXT_DAY);
    expect((await search("身份证")).status).to.equal(200);
    await search("");
    site.setNow(NOW);
    await site.site.db.raw("alter table portal_searches_away rename to portal_searches");
    expect(site.errors).to.deep.equal([]);
  });
});
