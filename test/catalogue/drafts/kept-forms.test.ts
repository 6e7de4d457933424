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
    expect(text).to.include("填写有误、不能暂存的（1）").and.to.include("您填写的是“两三天”").and.not.include("不同的要素");
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

  it("is not offered where nothing differs but rows that nobody has begun, nor after a save that was faster (YN-2.1.2.10)", async () => {
    const page = await draft("空行");
    const added = await press(editor, page, "add:steps");
    expect((await reopen(added)).page("#editor")).to.have.length(1);
    const versionId: string = (await site.site.db("catalogue_item_versions").where({ item_id: itemIdOf(page) }).first<{ id: string }>("id")).id;
    const { id: staffId }: { id: string } = await site.site.db("core_staff").where({ account: "liwenjing" }).first("id");
    await press(editor, page, "save", { link_way: "已经保存的" });
    // As if the answer of a form that was typed a moment before had been written after its own save.
    await site.site.db("catalogue_kept_forms").insert({ version_id: versionId, staff_id: staffId, revision: 1, words: JSON.stringify({ ...await stored(page), steps: [{}] }), kept_at: NOW });
    const after = await reopen(page);
    expect(after.page("#editor")).to.have.length(1);
    expect(after.page(".ed-stale")).to.have.length(0);
  });

  describe("of a 目录", () => {
    const entryPage = (query = ""): Promise<Answer> => editor.get(`/catalogue/entries/${entry}/edit${query}`);
    const newPage = (query = ""): Promise<Answer> => editor.get(`/catalogue/entries/new?type=07${query}`);
    const keptRows = async (): Promise<string> => (await site.site.db("catalogue_kept_forms").whereNull("version_id").count("* as n").first<{ n: string }>()).n;

    it("is kept while typing into one that is there, offered with what differs, and gone when it is saved (YN-2.1.1.4)", async () => {
      site.setNow(minutesLater(5));
      expect((await pressByHtmx(editor, await entryPage(), "look", "progress", { task_content: "写到一半的话。", promise_day: "十天" })).status).to.equal(200);
      const offer = await entryPage();
      expect(offer.page("main").text()).to.include("您 10:05 填写的内容还没有保存").and.to.include("写到一半的话").and.to.include("您填写的是“十天”");
      const again = await editor.get(offer.page("main a.govuk-button").attr("href") ?? "");
      expect([valueOf(again, "task_content"), valueOf(again, "promise_day")]).to.deep.equal(["写到一半的话。", "十天"]);
      expect(notice(await press(editor, again, "save", { promise_day: "12" }))).to.include("保存成功");
      expect((await entryPage()).page("#editor")).to.have.length(1);
      expect(await keptRows()).to.equal("0");
    });

    it("is kept of a new one by type and person, also when it was refused, and gone when it is there or given up (YN-2.1.1.7)", async () => {
      const refused = await press(editor, await newPage(), "save", { task_name: "半份目录", divided: "1" });
      expect(refused.status).to.equal(422);
      const offer = await newPage();
      expect(offer.page("main").text()).to.include("填写的内容还没有保存").and.to.include("半份目录");
      expect((await editor.get("/catalogue/entries/new?type=01")).page("#editor")).to.have.length(1);
      expect((await other.get("/catalogue/entries/new?type=07&kept=1")).text).not.to.include("半份目录");
      const waiting = (await editor.get("/catalogue/todo")).page("#todo-kept + ul a");
      expect([waiting.text(), waiting.attr("href")]).to.deep.equal(["新增目录：半份目录", "/catalogue/entries/new?type=07"]);
      expect((await other.get("/catalogue/todo")).page("#todo-kept")).to.have.length(0);
      const again = await editor.get(offer.page("main a.govuk-button").attr("href") ?? "");
      expect(valueOf(again, "task_name")).to.equal("半份目录");
      expect(again.page("[name='divided'][value='1']").attr("checked")).to.not.equal(undefined);
      const blank = await editor.submit(offer, "main form");
      expect(notice(blank)).to.include("已放弃没有保存的内容");
      expect(valueOf(blank, "task_name")).to.equal("");
      expect(await keptRows()).to.equal("0");
      await pressByHtmx(editor, await editor.get("/catalogue/entries/new?type=01"), "look", "progress", { task_name: "打字中" });
      await writeEntry(other, { task_name: "别人的" });
      expect(await keptRows()).to.equal("1");
    });

    it("tells two people who change one entry apart, and lets the one who is late take what is stored", async () => {
      const mine = await entryPage();
      await press(other, await other.get(`/catalogue/entries/${entry}/edit`), "save", { task_content: "同事的话。" });
      const stale = await press(editor, mine, "save", { task_content: "我的话。" });
      expect(stale.status).to.equal(422);
      const offer = await entryPage();
      expect(offer.page("main").text()).to.include("我的话");
      const again = await editor.get(offer.page("main a.govuk-button").attr("href") ?? "");
      expect(again.page(".ed-stale").text()).to.include("和志强").and.to.include("同事的话");
      const dropped = await editor.submit(again, "#editor", {}, { button: "用对方的，放弃我这次填写的" });
      expect(valueOf(dropped, "task_content")).to.equal("同事的话。");
    });

    it("a stranger can neither keep nor give up one of another department", async () => {
      const stranger = await site.signedIn("yangfan");
      const token = (await stranger.get("/catalogue/entries/new?type=01")).page("input[name='_csrf']").first().attr("value") ?? "";
      for (const [path, fields] of [["/edit", { _act: "look", task_content: "冒名", revision: "1" }], ["/edit/give-up", {}]] as const) {
        const answer = await stranger.fetch(`/catalogue/entries/${entry}${path}`, { method: "POST", body: new URLSearchParams({ _csrf: token, ...fields }) });
        expect(answer.status, path).to.equal(403);
      }
      const clerk = await site.signedIn("mujing");
      const clerksToken = (await clerk.get("/desk")).page("input[name='_csrf']").first().attr("value") ?? "";
      for (const path of ["/catalogue/entries/new?type=01", "/catalogue/entries/new/give-up?type=01"]) {
        expect((await clerk.fetch(path, { method: "POST", body: new URLSearchParams({ _csrf: clerksToken, _act: "look", task_name: "冒名" }) })).status, path).to.equal(403);
      }
    });
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
