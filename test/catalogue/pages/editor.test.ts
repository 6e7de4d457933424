import { expect } from "chai";
import { load } from "cheerio";
import type { House } from "../../support/house.ts";
import type { Answer, BrowserClient } from "../../support/browser-client.ts";
import { chosenIds, desk, itemIdOf, ITEM_ANSWERS, notice, openDraft, press, pressByHtmx, summary, writeEntry, handIn } from "./desk.ts";

describe("the editor of an item", function () {
  this.timeout(60_000);
  let site: House;
  let editor: BrowserClient;
  let entry: string;
  before(async () => {
    site = await desk({ review: true });
    editor = await site.signedIn("liwenjing");
    entry = await writeEntry(editor);
  });
  after(() => site.close());

  const draft = (name: string): Promise<Answer> => openDraft(editor, entry, name);
  const rowNames = (page: Answer): string[] => page.page("[name^='steps['][name$='[name]']").map((_, field) => page.page(field).attr("value") ?? "").get();
  const stored = async (page: Answer): Promise<Record<string, unknown>> => {
    const row: { elements: Record<string, unknown> } = await site.site.db("catalogue_item_contents as c").join("catalogue_item_versions as v", "v.id", "c.version_id").where("v.item_id", itemIdOf(page)).first("c.elements");
    return row.elements;
  };

  it("saves what is half done, and tells how much is missing", async () => {
    const page = await press(editor, await draft("半份"), "save", { link_way: "0870-5550123" });
    expect(notice(page)).to.match(/保存成功，11月23日 10:00 已暂存 还缺 \d+ 项必填内容/);
    expect(page.page("[name='link_way']").text()).to.include("0870-5550123");
    expect(page.page("[name='revision']").attr("value")).to.equal("2");
  });

  it("adds, moves and removes rows by plain buttons, with every word kept and nothing saved", async () => {
    let page = await press(editor, await draft("环节"), "add:steps", { task_content: "还没有保存的话" });
    page = await press(editor, page, "add:steps", { "steps[0][name]": "受理" });
    page = await press(editor, page, "up:steps:1", { "steps[1][name]": "决定" });
    expect(rowNames(page)).to.deep.equal(["决定", "受理"]);
    page = await press(editor, page, "remove:steps:0");
    expect(rowNames(page)).to.deep.equal(["受理"]);
    expect(page.page("[name='task_content']").text()).to.include("还没有保存的话");
    expect(await stored(page)).not.to.have.property("steps");
    page = await press(editor, page, "save");
    expect((await stored(page))["steps"]).to.deep.equal([{ name: "受理" }]);
  });

  it("keeps two new empty rows apart, and drops those nobody filled when it saves", async () => {
    let page = await press(editor, await draft("空行"), "add:faqs");
    page = await press(editor, page, "add:faqs");
    expect(page.page("[name$='[question]'][name^='faqs']")).to.have.length(2);
    page = await press(editor, page, "save", { "faqs[1][question]": "要多久？", "faqs[1][answer]": "五天。" });
    expect((await stored(page))["faqs"]).to.deep.equal([{ question: "要多久？", answer: "五天。" }]);
  });

  it("keeps a word it cannot read, saves the rest, and says which is which", async () => {
    const page = await press(editor, await draft("读不懂"), "save", { promise_day: "十天", supervise_way: "12345" });
    expect([page.status, new URL(page.url).search]).to.deep.equal([200, "?kept=1"]);
    expect(summary(page)).to.deep.equal(["承诺办结时限：请填写数字，例如 5"]);
    expect(page.page(".govuk-error-summary").text()).to.include("其余内容已经暂存");
    expect(page.page("[name='promise_day']").attr("value")).to.equal("十天");
    expect(await stored(page)).to.include({ supervise_way: "12345" });
    expect(notice(await press(editor, page, "save", { promise_day: "5" }))).to.include("保存成功");
  });

  it("shows a question that hangs on an answer only after it, and tells the condition for browsers without a script", async () => {
    const page = await draft("条件");
    const reason = page.page("#w-unfit_reason");
    expect(reason.hasClass("ed-el--off")).to.equal(true);
    expect(reason.find(".ed-if").text()).to.equal("“是否适合网上办理”选“否”时填写。");
    expect(page.page("noscript").text()).to.match(/\/static\/\S*catalogue\/editor-plain\.css/);
    const answered = await pressByHtmx(editor, page, "answer:is_fit_online", "progress", { is_fit_online: "0" });
    expect(answered.text).to.match(/^\s*<div id="progress"/).and.not.to.include("<html");
    const part = load(answered.text)("#w-unfit_reason");
    expect(part.attr("hx-swap-oob")).to.equal("true");
    expect(part.hasClass("ed-el--off")).to.equal(false);
  });

  it("answers htmx with the one element and the navigator, and the whole page without it", async () => {
    const page = await draft("片段");
    const added = await pressByHtmx(editor, page, "add:steps", "w-steps");
    expect(added.status).to.equal(200);
    expect(added.text).to.match(/^\s*<div id="w-steps"/).and.to.include('id="progress" class="ed-progress" hx-swap-oob="true"');
    const looked = await pressByHtmx(editor, page, "look", "progress", { link_way: "窗口" });
    expect(looked.text).to.include("填写进度").and.not.to.include("w-steps");
  });

  it("opens the library on a page of its own without a script, and brings back the law with its article", async () => {
    let page = await press(editor, await draft("选法规"), "pick:by_law", { remark: "先保存的话" });
    expect(page.url).to.match(/\/catalogue\/picker\/items\/\d+\/by_law$/);
    expect((await stored(page))["remark"]).to.equal("先保存的话");
    page = await press(editor, page, "find:by_law", { "_pick[text]": "行政许可法" });
    const found = chosenIds(page);
    const law = found.at(-1) ?? "";
    page = await press(editor, page, "choose:by_law", { "_pick[chosen][]": found, [`_pick[clause][r${law}]`]: "第三十八条" });
    expect(page.url).to.match(/\/edit#f-by_law$|\/edit$/);
    expect(page.page("[name^='by_law['][name$='[record]']")).to.have.length(2);
    expect(page.page("#w-by_law").text()).to.include("中华人民共和国行政许可法");
    page = await press(editor, page, "remove:by_law:0");
    expect(page.page("[name^='by_law['][name$='[record]']")).to.have.length(1);
    page = await press(editor, page, "pick:by_law", { promise_day: "十天" });
    expect(page.page("[name='promise_day']").attr("value"), "kept, though it cannot be saved").to.equal("十天");
    expect(page.page("#w-by_law .picker a[target='_blank']").text(), "opens in the form").to.include("新增");
    page = await press(editor, page, "find:by_law", { "_pick[text]": "摊贩办法" });
    expect(page.page("#w-by_law .picker a[target='_blank']").attr("href"), "what was looked for goes along").to.equal(`/libraries/laws/new?beside=1&name=${encodeURIComponent("摊贩办法")}`);
  });

  it("leads to the library when a law is missing, and comes back with the new one chosen (YN-2.1.1.6)", async () => {
    let page = await press(editor, await draft("新法规"), "pick:by_law");
    page = await press(editor, page, "library:by_law");
    expect(page.url).to.include("/libraries/laws/new?back=");
    page = await editor.submit(page, "main form[method='post']", { title: "云岭市食品摊贩管理办法", level: "地方政府规章", status: "有效", issuer: "云岭市人民政府", effectiveOn: "2026-01-01", publishedOn: "2025-12-01" }, { button: "保存" });
    expect(page.url).to.match(/\/catalogue\/picker\/items\/\d+\/by_law\?picked=\d+$/);
    const box = page.page("input[name='_pick[chosen][]'][checked]").first();
    expect(page.page(`label[for='${box.attr("id") ?? ""}']`).text()).to.include("云岭市食品摊贩管理办法");
    page = await press(editor, page, "choose:by_law");
    expect(page.page("#w-by_law").text()).to.include("云岭市食品摊贩管理办法").and.to.include("中华人民共和国食品安全法");
  });

  it("shows both saves when somebody else was quicker, and lets the person decide", async () => {
    const mine = await draft("两个人");
    const theirs = await editor.get(mine.url);
    await press(editor, theirs, "save", { link_way: "对方的电话" });
    const stale = await press(editor, mine, "save", { link_way: "我的电话" });
    expect([stale.status, new URL(stale.url).search]).to.deep.equal([200, "?kept=1"]);
    expect(stale.page(".ed-stale h2").text()).to.match(/^李文静在 11月23日 10:00 保存过这份内容/);
    expect(stale.page(".ed-stale .diff").text()).to.include("对方的电话").and.to.include("我的电话");
    expect(stale.page(".ed-stale button[formaction]").attr("formaction")).to.equal(`/catalogue/items/${itemIdOf(mine)}/edit/give-up`);
    expect(await stored(stale)).to.include({ link_way: "对方的电话" });
    const kept = await press(editor, stale, "save");
    expect(notice(kept)).to.include("保存成功");
    expect(await stored(kept)).to.include({ link_way: "我的电话" });
  });

  it("refuses an incomplete item with every gap linked, and hands in a complete one", async () => {
    const refused = await press(editor, await draft("提交"), "submit", { link_way: "0870-5550123" });
    expect([refused.status, new URL(refused.url).search]).to.deep.equal([200, "?check=1"]);
    expect(summary(refused)).to.include.members(["特别程序：请填写特别程序的名称，没有的填“无”", "监督投诉方式：请填写投诉的窗口、电话或者网址"]);
    expect(summary(refused).join()).not.to.include("咨询方式");
    for (const line of refused.page(".govuk-error-summary a").get()) expect(refused.page(refused.page(line).attr("href") ?? "").length, refused.page(line).text()).to.equal(1);
    expect(await stored(refused)).to.include({ link_way: "0870-5550123" });
    expect(refused.page(".secnav__bad").length).to.be.greaterThan(2);
    const asked = await press(editor, refused, "submit", ITEM_ANSWERS);
    expect(summary(asked)).to.deep.equal([]);
    const sent = await handIn(editor, asked);
    expect(notice(sent)).to.include("已提交审核");
    expect(sent.page("h1 + p").text()).to.include("部门已审核");
    const closed = await editor.get(`/catalogue/items/${itemIdOf(sent)}/edit`);
    expect(closed.status).to.equal(409);
    expect(closed.page("main").text()).to.include("部门已审核");
  });

  it("says calmly what is missing when it is opened by 补全, and links to every gap: nothing has gone wrong yet (YN-2.2.2)", async () => {
    const { url } = await draft("补全");
    const todo = await editor.get("/catalogue/todo?kind=lacking");
    const row = todo.page("tbody tr").filter((_, tr) => todo.page(tr).find(`a[href='${new URL(url).pathname.replace("/edit", "")}']`).length > 0);
    expect(row.find("td a").last().text()).to.match(/^补全/);
    const page = await editor.get(row.find("td a").last().attr("href") ?? "");
    expect([page.status, summary(page), page.page(".secnav__bad").length]).to.deep.equal([200, [], 0]);
    expect(page.page("title").text()).to.not.include("错误");
    const links = page.page(".ed-lacking a");
    expect(links.length).to.be.greaterThan(5);
    expect(page.page(".ed-lacking b").text()).to.equal(`还要补全 ${links.length} 处，填好后就可以提交审核`);
    for (const link of links.get()) expect(page.page(page.page(link).attr("href") ?? "").length, page.page(link).text()).to.equal(1);
  });

  it("takes whatever is sent to it without a fault", async () => {
    const page = await draft("乱来");
    for (const fields of [{ _act: "up:steps:99" }, { _act: "remove:nothing:1" }, { _act: "choose:task_name" }, { _act: "article:steps:7" }, { _act: ["save", "submit"] }, { "steps[x][name]": "a", _act: "look" }, { "by_law": "文字", _act: "find:by_law" }, { "_pick[chosen]": "1", _act: "page:by_law:0" }, { revision: "x", _act: "look" }]) {
      const answer = await editor.submit(page, "#editor", fields);
      expect(answer.status, JSON.stringify(fields)).to.be.oneOf([200, 422]);
    }
    expect((await editor.get(`/catalogue/picker/items/${itemIdOf(page)}/task_name`)).status).to.equal(404);
    expect(site.errors).to.deep.equal([]);
  });

  it("is closed to strangers: another department, a clerk, and whoever forges the address", async () => {
    const page = await draft("别人的");
    const id = itemIdOf(page);
    const stranger = await site.signedIn("yangfan");
    const clerk = await site.signedIn("mujing");
    for (const path of [`/catalogue/items/${id}/edit`, `/catalogue/picker/items/${id}/by_law`]) {
      expect((await stranger.get(path)).status, path).to.equal(403);
      expect((await clerk.get(path)).status, path).to.equal(403);
    }
    const own = await stranger.get("/catalogue/items/new");
    const token = (await stranger.get("/catalogue/entries/new?type=01")).page("input[name='_csrf']").first().attr("value") ?? "";
    expect(own.status).to.equal(200);
    const forged = await stranger.fetch(`/catalogue/items/${id}/edit`, { method: "POST", body: new URLSearchParams({ _csrf: token, _act: "save", revision: "1", link_way: "冒名" }) });
    expect(forged.status).to.equal(403);
    expect(await stored(page)).not.to.have.property("link_way");
  });
});
