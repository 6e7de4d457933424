import { expect } from "chai";
import type { Answer, BrowserClient } from "../../support/browser-client.ts";
import { NOW, type House } from "../../support/house.ts";
import { colleague, desk, itemIdOf, notice, openDraft, press, pressByHtmx, writeEntry } from "../pages/desk.ts";

const minutesLater = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000);

describe("two people at one draft", function () {
  this.timeout(60_000);
  let site: House;
  let mine: BrowserClient;
  let theirs: BrowserClient;
  let entry: string;
  before(async () => {
    site = await desk({ review: true });
    mine = await site.signedIn("liwenjing");
    theirs = await colleague(site);
    entry = await writeEntry(mine);
  });
  after(() => site.close());
  afterEach(() => site.setNow(NOW));

  const open = async (name: string): Promise<{ my: Answer; their: Answer }> => {
    const my = await openDraft(mine, entry, name);
    return { my, their: await theirs.get(my.url) };
  };
  const stored = async (page: Answer): Promise<Record<string, unknown>> => {
    const row: { elements: Record<string, unknown> } = await site.site.db("catalogue_item_contents as c").join("catalogue_item_versions as v", "v.id", "c.version_id").where("v.item_id", itemIdOf(page)).first("c.elements");
    return row.elements;
  };
  const chosen = (page: Answer, key: string): string => page.page(`[name='_take[${key}]'][checked]`).attr("value") ?? "";
  const beat = async (browser: BrowserClient, page: Answer): Promise<string> => {
    const part = page.page("#presence");
    const token = (JSON.parse(part.attr("hx-vals") ?? "{}") as { _csrf: string })._csrf;
    const response = await browser.fetch(part.attr("hx-post") ?? "", { method: "POST", body: new URLSearchParams({ _csrf: token }), headers: { "HX-Request": "true", "HX-Target": "presence" } });
    expect(response.status).to.equal(200);
    return response.text();
  };

  it("each sees that the other has it open, by the beat and on the page, and for how long", async () => {
    const { my, their } = await open("谁在");
    expect(my.page("#presence").text().trim()).to.equal("");
    expect(await beat(theirs, their)).to.match(/^\s*<div id="presence"/).and.not.to.include("正在编辑");
    expect(await beat(mine, my)).to.include("和志强 正在编辑（刚刚）");
    site.setNow(minutesLater(2));
    expect((await mine.get(my.url)).page("#presence").text()).to.include("和志强 正在编辑（2 分钟前）");
    site.setNow(minutesLater(11));
    expect((await mine.get(my.url)).page("#presence").text().trim()).to.equal("");
  });

  it("whoever saves second sees what differs, with a choice at every element that says who has changed it", async () => {
    const { my, their } = await open("两份");
    await press(theirs, their, "save", { link_way: "对方的电话 1", consult_addr: "对方的地址", promise_day: "8", promise_type: "2" });
    const stale = await press(mine, my, "save", { link_way: "我的电话 2", remark: "我的备注" });
    expect(stale.page(".ed-stale h2").text()).to.match(/^和志强在 11月23日 10:00 保存过/);
    expect(stale.page(".ed-stale").text()).to.include("其中 1 处两个人都改过");
    expect([chosen(stale, "link_way"), chosen(stale, "consult_addr"), chosen(stale, "remark"), chosen(stale, "promise_day")]).to.deep.equal(["mine", "theirs", "mine", "theirs"]);
    expect(await stored(stale)).to.include({ link_way: "对方的电话 1" });
    const saved = await press(mine, stale, "save");
    expect(notice(saved)).to.include("保存成功");
    expect(await stored(saved)).to.include({ link_way: "我的电话 2", consult_addr: "对方的地址", remark: "我的备注", promise_day: 8, promise_type: "2" });
  });

  it("takes the other's content where that is chosen", async () => {
    const { my, their } = await open("用对方的");
    await press(theirs, their, "save", { link_way: "对方的电话 1" });
    const stale = await press(mine, my, "save", { link_way: "我的电话 2", remark: "我的备注" });
    await press(mine, stale, "save", { "_take[link_way]": "theirs" });
    expect(await stored(stale)).to.include({ link_way: "对方的电话 1", remark: "我的备注" });
  });

  it("asks again when a third save has come in between, also after more typing and a reload", async () => {
    const { my, their } = await open("三次");
    await press(theirs, their, "save", { link_way: "第一次 1" });
    const stale = await press(mine, my, "save", { link_way: "我的 2" });
    await pressByHtmx(mine, stale, "look", "progress", { remark: "又写了一句" });
    const reloaded = await mine.get(stale.url);
    expect(reloaded.page(".ed-stale")).to.have.length(1);
    expect(reloaded.page("[name='remark']").text()).to.include("又写了一句");
    await press(theirs, await theirs.get(my.url), "save", { link_way: "第二次 1" });
    const again = await press(mine, reloaded, "save");
    expect(again.page(".ed-stale .diff").text()).to.include("第二次").and.to.include("我的 2");
    expect(await stored(again)).to.include({ link_way: "第二次 1" });
  });

  it("keeps the question in sight while rows are added without a script", async () => {
    const { my, their } = await open("加行");
    await press(theirs, their, "save", { link_way: "对方 1" });
    const added = await press(mine, my, "add:steps", { link_way: "我的 2" });
    expect(added.page(".ed-stale")).to.have.length(1);
  });
});
