import { expect } from "chai";
import type { Answer, BrowserClient } from "../../support/browser-client.ts";
import { NOW, type House } from "../../support/house.ts";
import { colleague, desk, itemIdOf, ITEM_ANSWERS, notice, openDraft, press, pressByHtmx, summary, writeEntry } from "../pages/desk.ts";

const minutesLater = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000);
const valueOf = (page: Answer, name: string): string => page.page(`[name='${name}']`).attr("value") ?? page.page(`[name='${name}']`).text().trim();
const progressOf = (page: Answer): string => page.page(".secnav h2 .num").text();

describe("what is typed into a draft and not saved", function () {
  this.timeout(60_000);
  let site: House;
  let editor: BrowserClient;
  let other: BrowserClient;
  let entry: string;
  before(async () => {
    site = await desk({ review: true });
    editor = await site.signedIn("liwenjing");
    other = await colleague(site);
    entry = await writeEntry(editor);
  });
  after(() => site.close());
  afterEach(() => site.setNow(NOW));

  const draft = (name: string): Promise<Answer> => openDraft(editor, entry, name);
  const reopen = (page: Answer, query = ""): Promise<Answer> => editor.get(`/catalogue/items/${itemIdOf(page)}/edit${query}`);
  const stored = async (page: Answer): Promise<Record<string, unknown>> => {
    const row: { elements: Record<string, unknown> } = await site.site.db("catalogue_item_contents as c").join("catalogue_item_versions as v", "v.id", "c.version_id").where("v.item_id", itemIdOf(page)).first("c.elements");
    return row.elements;
  };

  it("is kept while typing, offered again with what differs, and gone on with (YN-2.1.2.10)", async () => {
    const page = await draft("写到一半");
    site.setNow(minutesLater(32));
    editor = await site.signedIn("liwenjing");
    const opened = await reopen(page);
    expect((await pressByHtmx(editor, opened, "look", "progress", { link_way: "0870-5550123", promise_day: "三天" })).status).to.equal(200);
    expect(await stored(page)).not.to.have.property("link_way");
    const offer = await reopen(page);
    expect(offer.page("main").text()).to.include("您 10:32 填写的内容还没有暂存").and.to.include("0870-5550123").and.to.include("承诺办结时限：请填写数字，例如 5　您填写的是“三天”");
    expect(offer.page("title").text()).to.include("还没有暂存的填写内容");
    const again = await editor.get(offer.page("main a.govuk-button").attr("href") ?? "");
    expect([valueOf(again, "link_way"), valueOf(again, "promise_day")]).to.deep.equal(["0870-5550123", "三天"]);
    expect(notice(await press(editor, again, "save", { promise_day: "3" }))).to.include("保存成功");
    expect(await stored(page)).to.include({ link_way: "0870-5550123", promise_day: 3 });
    expect((await reopen(page)).page("#editor")).to.have.length(1);
  });

  it("says what was refused when nothing else differs, and does not count to nought", async () => {
    const page = await draft("只有错的");
    await pressByHtmx(editor, page, "look", "progress", { promise_day: "两三天" });
    const text = (await reopen(page)).page("main").text();
    expect(text).to.include("填写有误、不能暂存的（1）").and.to.include("您填写的是“两三天”").and.not.include("与暂存内容不同的要素");
  });

  it("is given up by a button, and then the saved words stand again", async () => {
    const page = await draft("不要了");
    await pressByHtmx(editor, page, "look", "progress", { link_way: "不要的话" });
    const offer = await reopen(page);
    const after = await editor.submit(offer, "main form");
    expect(notice(after)).to.include("已放弃没有暂存的内容");
    expect(valueOf(after, "link_way")).to.equal("");
  });

  it("keeps nothing when the form says what is stored already, and nothing that its own save has overtaken", async () => {
    const page = await draft("没有改");
    await pressByHtmx(editor, page, "look", "progress");
    expect((await reopen(page)).page("#editor")).to.have.length(1);
    await press(editor, page, "save", { link_way: "新的" });
    await pressByHtmx(editor, page, "look", "progress", { link_way: "路上的" });
    expect(valueOf(await reopen(page), "link_way")).to.equal("新的");
  });

  it("keeps the rows that plain buttons add, for browsers without a script", async () => {
    const page = await draft("加一行");
    const added = await press(editor, await press(editor, page, "add:steps"), "add:steps", { "steps[0][name]": "受理" });
    expect(added.page("[name$='[name]'][name^='steps']")).to.have.length(2);
    const again = await reopen(page, "?kept=1");
    expect(valueOf(again, "steps[0][name]")).to.equal("受理");
  });

  it("is everybody's own: another editor of the department is offered nothing", async () => {
    const page = await draft("各写各的");
    await pressByHtmx(editor, page, "look", "progress", { link_way: "我写的" });
    const seen = await other.get(`/catalogue/items/${itemIdOf(page)}/edit?kept=1`);
    expect(seen.page("#editor")).to.have.length(1);
    expect(seen.text).not.to.include("我写的");
  });

  it("an unreadable value leaves the old one in place, also in a row, and with its unit", async () => {
    const page = await press(editor, await draft("七天"), "save", { anticipate_day: "7", anticipate_type: "1", "steps[0][name]": "受理", "steps[0][limit]": "2", "steps[0][limit_type]": "1" });
    const refused = await press(editor, page, "save", { anticipate_day: "三天", anticipate_type: "2", "steps[0][limit]": "两天", link_way: "新电话 0870-1" });
    expect(summary(refused)).to.deep.equal(["法定办结时限：请填写数字，例如 5", "办理环节第 1 行的办理时限：请填写数字，例如 5"]);
    expect(refused.page(".govuk-error-summary").text()).to.include("有 2 处没有保存");
    expect(await stored(page)).to.deep.include({ anticipate_day: 7, anticipate_type: "1", link_way: "新电话 0870-1", steps: [{ name: "受理", limit: 2, limit_type: "1" }] });
    const mended = await press(editor, refused, "save", { anticipate_day: "5", "steps[0][limit]": "3" });
    expect(notice(mended)).to.include("保存成功");
    expect(await stored(page)).to.deep.include({ anticipate_day: 5, anticipate_type: "2" });
  });

  it("the summary of a refused submission never calls saved what is not, and the navigator agrees with it", async () => {
    const complete = await press(editor, await draft("差一处"), "save", ITEM_ANSWERS);
    const [done = "", total = ""] = progressOf(complete).split(" / ");
    expect(done).to.equal(total);
    const refused = await press(editor, complete, "submit", { anticipate_day: "三天" });
    expect(new URL(refused.url).search).to.equal("?kept=1&check=1");
    expect(refused.page(".govuk-error-summary").text()).to.include("其中 1 处没有保存，其余内容已经暂存").and.not.to.include("已填写的内容都已保存");
    expect(progressOf(refused)).to.equal(`${Number(total) - 1} / ${total}`);
    expect(refused.page(".secnav__bad")).to.have.length(1);
    const looked = await pressByHtmx(editor, refused, "look", "progress");
    expect(looked.text).to.include("1 处错误");
  });

  it("a message repeats at most twenty characters of what was typed", async () => {
    const refused = await press(editor, await draft("太长"), "save", { daily_terms: "长".repeat(12_000) });
    expect(summary(refused)).to.have.length(1);
    expect(summary(refused)[0]).to.include(`“${"长".repeat(20)}…”`).and.to.have.length.below(80);
  });

  it("a telephone without a digit is told so before the item goes out", async () => {
    const refused = await press(editor, await draft("电话"), "submit", { ...ITEM_ANSWERS, consult_phone: "无", supervise_phone: "一二三四五" });
    expect(summary(refused)).to.deep.equal(["咨询电话：请填写电话号码，例如 0870-5550123", "投诉电话：请填写电话号码，例如 0870-5550123"]);
  });

  it("a stranger can neither give up nor keep a form of the draft", async () => {
    const page = await draft("别人的");
    const stranger = await site.signedIn("yangfan");
    const token = (await stranger.get("/catalogue/entries/new?type=01")).page("input[name='_csrf']").first().attr("value") ?? "";
    for (const [path, fields] of [["", { _act: "look", link_way: "冒名", revision: "1" }], ["/give-up", {}], ["/presence", {}]] as const) {
      const answer = await stranger.fetch(`/catalogue/items/${itemIdOf(page)}/edit${path}`, { method: "POST", body: new URLSearchParams({ _csrf: token, ...fields }) });
      expect(answer.status, path).to.equal(403);
    }
    expect(await site.site.db("catalogue_kept_forms").count("* as n").where({ words: JSON.stringify({ link_way: "冒名" }) }).first()).to.deep.equal({ n: "0" });
  });
});
