import { expect } from "chai";
import type { House } from "../../support/house.ts";
import type { BrowserClient } from "../../support/browser-client.ts";
import { blankEntry, chosenIds, desk, itemIdOf, notice, openDraft, press, summary, writeEntry } from "./desk.ts";

describe("目录, as an editor writes it", function () {
  this.timeout(60_000);
  let site: House;
  let editor: BrowserClient;
  before(async () => {
    site = await desk({ review: true });
    editor = await site.signedIn("liwenjing");
  });
  after(() => site.close());

  it("asks for the type first, then for what this type needs (INTRO1-1.2)", async () => {
    const types = await editor.get("/catalogue/entries/new");
    expect(types.page("main a").map((_, link) => types.page(link).text()).get()).to.include.members(["行政许可", "公共服务"]);
    const form = await editor.get("/catalogue/entries/new?type=01");
    expect(form.page("label[for='f-task_name']").text()).to.include("事项名称");
    expect((await editor.get("/catalogue/entries/new?type=zz")).page("h1").text()).to.include("选择类型");
    expect((await editor.get("/catalogue/entries/new?type=99")).status).to.equal(404);
  });

  it("keeps every word through the choice of a law, without a script and without saving", async () => {
    let page = await editor.get("/catalogue/entries/new?type=01");
    page = await press(editor, page, "pick:by_law", { task_name: "我的目录", is_basic_info: "1", promise_day: "十天" });
    expect(page.status).to.equal(200);
    expect(page.page("[name='task_name']").attr("value")).to.equal("我的目录");
    page = await press(editor, page, "find:by_law", { "_pick[text]": "食品安全法" });
    expect(page.page(".picker [role='status']").text()).to.match(/找到 \d+ 部/);
    const [law = ""] = chosenIds(page);
    page = await press(editor, page, "choose:by_law", { "_pick[chosen][]": law, [`_pick[clause][r${law}]`]: "第三十五条" });
    expect(page.page(".picker")).to.have.length(0);
    expect(page.page("[name='by_law[0][record]']").attr("value")).to.equal(law);
    expect(page.page("[name='by_law[0][clause]']").attr("value")).to.equal("第三十五条");
    expect(page.page("[name='by_law[0][clause_content]']").text()).to.include("许可");
    expect(page.page("[name='promise_day']").attr("value")).to.equal("十天");
    expect(await site.site.db("catalogue_entries").where({ name: "我的目录" }).first()).to.equal(undefined);
  });

  it("refuses a half-filled 目录 at its fields, with the words kept", async () => {
    const page = await press(editor, await blankEntry(editor), "save", { task_name: "半份目录", is_basic_info: "1" });
    expect(page.status).to.equal(422);
    expect(page.page("title").text()).to.match(/^错误：/);
    expect(summary(page)).to.include.members(["设定依据：请至少选择一条法律法规", "事项内容：请填写，说明谁在什么情况下办理"]);
    expect(page.page("[name='task_name']").attr("value")).to.equal("半份目录");
    for (const line of page.page(".govuk-error-summary a").get()) expect(page.page(page.page(line).attr("href") ?? "").length, page.page(line).text()).to.equal(1);
  });

  it("gives its number and its shared words to the items below it (YN-2.1.1.4, INTRO1-1.1)", async () => {
    const id = await writeEntry(editor);
    const shown = await editor.get(`/catalogue/entries/${id}`);
    expect(shown.page("main").text()).to.match(/53010\d{5}00Y|5301\d{5}00Y/);
    expect(shown.page("main").text()).to.include("中华人民共和国食品安全法");
    const draft = await openDraft(editor, id, "食品经营许可（首次申请）");
    expect(draft.page("[name='task_content']").text()).to.include("应当依法取得食品经营许可");
    expect(draft.page("[name='promise_day']").attr("value")).to.equal("10");
    expect(draft.page("[name='by_law[0][record]']")).to.have.length(1);
    const after = await editor.get(`/catalogue/entries/${id}`);
    expect(after.page(`a[href="/catalogue/items?type=01&entry=${id}"]`).text()).to.equal("1 个，其中 0 个已入库");
    expect(itemIdOf(draft)).to.match(/^\d+$/);
  });

  it("is changed with the first save winning and the second one asked", async () => {
    const id = await writeEntry(editor, { task_name: "药品经营许可" });
    const [mine, theirs] = [await editor.get(`/catalogue/entries/${id}/edit`), await editor.get(`/catalogue/entries/${id}/edit`)];
    expect(notice(await press(editor, theirs, "save", { task_content: "别人的话。" }))).to.include("保存成功");
    const stale = await press(editor, mine, "save", { task_content: "我的话。" });
    expect(stale.status).to.equal(422);
    expect(stale.page(".ed-stale").text()).to.include("李文静").and.to.include("别人的话").and.to.include("我的话");
    expect(stale.page("[name='task_content']").text()).to.include("我的话。");
    expect(notice(await press(editor, stale, "save"))).to.include("保存成功");
    expect((await editor.get(`/catalogue/entries/${id}`)).text).to.include("我的话。").and.not.to.include("别人的话。");
  });

  it("is deleted only while nothing stands below it, after a page that says what is lost", async () => {
    const id = await writeEntry(editor, { task_name: "要删除的目录" });
    const page = await editor.get(`/catalogue/entries/${id}/delete`);
    expect(page.page("main").text()).to.match(/现有 0 个事项/);
    expect(notice(await editor.submit(page, "main form"))).to.include("已删除目录");
    expect((await editor.get(`/catalogue/entries/${id}`)).status).to.equal(404);
    const used = await writeEntry(editor, { task_name: "有事项的目录" });
    await openDraft(editor, used, "它的事项");
    const standing = await editor.get(`/catalogue/entries/${used}/delete`);
    expect(standing.page("main").text()).to.include("“有事项的目录”还不能删除").and.to.include("它的事项");
    expect(standing.page("main form")).to.have.length(0);
    const token = page.page("input[name='_csrf']").first().attr("value") ?? "";
    const forced = await editor.fetch(`/catalogue/entries/${used}/delete`, { method: "POST", body: new URLSearchParams({ _csrf: token }) });
    expect(forced.status).to.equal(409);
    expect(await forced.text()).to.include("还有 1 个事项");
  });

  it("is closed to another department, which neither reads nor writes it", async () => {
    const id = await writeEntry(editor, { task_name: "只给本单位的目录" });
    const stranger = await site.signedIn("yangfan");
    for (const path of ["", "/edit", "/delete"]) expect((await stranger.get(`/catalogue/entries/${id}${path}`)).status, path).to.equal(403);
    const own = await stranger.get("/catalogue/entries/new?type=01");
    const forged = await stranger.submit(own, "#editor", { departmentId: "1", task_name: "冒名", _act: "save" });
    expect(forged.status).to.be.oneOf([403, 422]);
    expect(await site.site.db("catalogue_entries").where({ name: "冒名" }).first()).to.equal(undefined);
  });
});
