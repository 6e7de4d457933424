import { expect } from "chai";
import type { Answer, BrowserClient } from "../../support/browser-client.ts";
import type { House } from "../../support/house.ts";
import { act, desk, itemIdOf, ITEM_ANSWERS, notice, openDraft, press, summary, writeEntry, handIn } from "./desk.ts";

describe("the staff page of an item", function () {
  this.timeout(60_000);
  let site: House;
  let editor: BrowserClient;
  let entry: string;
  before(async () => {
    site = await desk({ review: true });
    editor = await site.signedIn("liwenjing");
    entry = await writeEntry(editor, { task_name: "小作坊登记" });
  });
  after(() => site.close());

  const buttons = (page: Answer): string[] => page.page(".desk-head .govuk-button").map((_, button) => page.page(button).text()).get();
  const complete = async (name: string): Promise<string> => {
    const id = itemIdOf(await openDraft(editor, entry, name));
    await press(editor, await editor.get(`/catalogue/items/${id}/edit`), "save", ITEM_ANSWERS);
    return id;
  };
  const published = async (name: string): Promise<string> => {
    const id = await complete(name);
    await act(site, "liwenjing", id, "submit");
    await act(site, "zhaozhiyuan", id, "pass", "同意。");
    await act(site, "chenyulan", id, "publish");
    return id;
  };

  it("needs a 目录 for a power, and none for a service (YN-2.1.1.1, HLJ-2.2.1, HLJ-2.3.1)", async () => {
    const page = await editor.get("/catalogue/items/new?type=01");
    const refused = await editor.submit(page, "form[action^='/catalogue/items/new']", { entryId: "" });
    expect(refused.status).to.equal(422);
    expect(summary(refused).join()).to.include("行政权力事项必须属于一个目录");
    const service = await editor.submit(await editor.get("/catalogue/items/new?type=20"), "form[action^='/catalogue/items/new']", { entryId: "", name: "食品抽检结果查询" });
    expect(service.url).to.match(/\/edit$/);
    expect(service.page(".ed-facts").text()).to.include("没有目录");
    expect((await editor.get("/catalogue/items/new?entry=999999")).status).to.equal(404);
  });

  it("offers the 目录 by department, the own and those of the same line of work first, and finds them by words of their name", async () => {
    const page = await editor.get("/catalogue/items/new?type=01");
    const groups = (answer: Answer): string[] => answer.page("#f-entryId optgroup").map((_, group) => answer.page(group).attr("label") ?? "").get();
    expect(groups(page)[0]).to.equal("本单位：云岭市市场监督管理局");
    const found = await editor.get(`/catalogue/items/new?type=01&q=${encodeURIComponent("经营 食品")}`);
    expect(found.page("#f-entryId optgroup option").map((_, each) => found.page(each).text()).get().join()).to.include("食品经营许可").and.not.include("登记");
    expect(found.page("[role=status]").text()).to.match(/找到 \d+ 个/);
    const nothing = await editor.get(`/catalogue/items/new?type=01&q=${encodeURIComponent("不动产 食品")}`);
    expect([nothing.status, nothing.page("#f-entryId optgroup").length, nothing.page("[role=status]").text()]).to.deep.equal([200, 0, "没有找到“不动产 食品”，请换一个词。"]);
    const back = await editor.get(nothing.page("form[aria-label='查找目录'] a").attr("href") ?? "");
    expect(groups(back)).to.deep.equal(groups(page));
  });

  it("offers what may be done now, and tells the life of the item", async () => {
    const id = await complete("小作坊登记（动作）");
    let page = await editor.get(`/catalogue/items/${id}`);
    expect(buttons(page)).to.deep.equal(["提交审核", "修改", "移动", "删除草稿"]);
    page = await handIn(editor, await editor.submit(page, `form[action='/catalogue/items/${id}/submit']`));
    expect(notice(page)).to.include("已提交审核");
    expect(buttons(page)).to.deep.equal(["撤回"]);
    await act(site, "zhaozhiyuan", id, "return", "请写清条件。");
    page = await editor.get(`/catalogue/items/${id}`);
    expect(page.page(".sx-told").text()).to.include("请写清条件。");
    expect(page.page("#history").text()).to.match(/退回[\s\S]*请写清条件。[\s\S]*提交审核[\s\S]*新增/);
  });

  it("shows every filled element in words, also the one that the public does not see", async () => {
    const id = itemIdOf(await openDraft(editor, entry, "小作坊登记（要素）"));
    await press(editor, await editor.get(`/catalogue/items/${id}/edit`), "save", { is_fee: "0", promise_day: "5", is_secret: "1" });
    const page = await editor.get(`/catalogue/items/${id}`);
    expect(page.page("#sec-fees").text()).to.include("不收费");
    expect(page.page("#sec-limits").text()).to.include("5 个工作日");
    expect(page.page("#sec-basis").text()).to.include("《中华人民共和国食品安全法》");
    expect(page.page("#sec-extension").text()).to.match(/是否涉密|保密/);
    expect(page.page(".secnav a").map((_, link) => page.page(link).attr("href")).get()).to.include.members(["#sec-basic", "#versions", "#history"]);
  });

  it("is there as JSON with the keys of the national tables for the staff who may see the item, and for nobody else", async () => {
    const id = itemIdOf(await openDraft(editor, entry, "小作坊登记（数据）"));
    await press(editor, await editor.get(`/catalogue/items/${id}/edit`), "save", { is_fee: "0", promise_day: "5" });
    const response = await editor.fetch(`/catalogue/items/${id}.json`);
    expect([response.status, response.headers.get("content-type")]).to.deep.equal([200, "application/json; charset=utf-8"]);
    const sent = await response.json() as { elements: Record<string, unknown> };
    expect(sent).to.deep.include({ id, version: 1, state: "draft" });
    expect(sent.elements).to.deep.include({ task_name: "小作坊登记（数据）", task_type: "01", task_type_text: "行政许可", promise_day: 5, is_fee: "0", is_fee_text: "否", dept_name: "云岭市市场监督管理局" });
    expect(sent.elements["by_law"]).to.be.an("array").with.nested.property("[0].name");
    expect((await (await site.signedIn("yangfan")).fetch(`/catalogue/items/${id}.json`)).status, "of another department").to.equal(403);
    expect((await site.visitor().fetch(`/catalogue/items/${id}.json`)).status).to.equal(303);
  });

  it("begins a change on a page that says what follows, and the version in force stays public", async () => {
    const id = await published("小作坊登记（变更）");
    const ask = await editor.get(`/catalogue/items/${id}/change`);
    expect(ask.page("main").text()).to.include("建立第 2 版草稿").and.to.include("第 1 版继续公开");
    let page = await editor.submit(ask, "main form");
    expect(page.url).to.match(/\/edit$/);
    expect(page.page("h1 + p").text()).to.include("第 2 版（第 1 版在用，发布后替换）");
    page = await press(editor, page, "save", { promise_day: "3", accept_condition: "已经取得营业执照。\n有固定的加工场所。" });
    const item = await editor.get(`/catalogue/items/${id}`);
    expect(item.page("main").text()).to.include("公众现在看到的是第 1 版");
    const diff = await editor.get(`/catalogue/items/${id}/compare?from=1&to=2`);
    expect(diff.page("main h2").text()).to.equal("改动的要素（2）");
    expect(diff.page("del").text()).to.include("10");
    expect(diff.page("ins").text()).to.include("3").and.to.include("固定的加工场所");
    const old = await editor.get(`/catalogue/items/${id}/versions/1`);
    expect(old.page("main").text()).to.include("10 个工作日").and.not.to.include("固定的加工场所");
    expect((await editor.get(`/catalogue/items/${id}/change`)).status).to.equal(409);
    expect((await editor.get(`/catalogue/items/${id}/versions/3`)).status).to.equal(404);
    expect((await editor.get(`/catalogue/items/${id}/compare?from=1&to=3`)).status).to.equal(404);
  });

  it("asks for the reason of an abolition, keeps the words, and says what follows in numbers (YN-2.1.4.1, YN-2.1.4.2)", async () => {
    const id = await published("小作坊登记（作废）");
    const ask = await editor.get(`/catalogue/items/${id}/abolish`);
    expect(ask.page("main").text()).to.include("确定提交事项的作废申请？").and.to.include("现有 1 个版本");
    const refused = await editor.submit(ask, "main form", { opinion: "   ", successor: "没有这个编码" });
    expect(refused.status).to.equal(422);
    expect(summary(refused)).to.deep.equal(["作废原因：请选择一项", "替代事项：没有找到这个编码的在用事项，请核对", "作废理由：请填写"]);
    expect(refused.page("[name='successor']").attr("value")).to.equal("没有这个编码");
    const long = await editor.submit(refused, "main form", { opinion: "长".repeat(2_001), notice: "长".repeat(501) });
    expect(summary(long)).to.include("作废理由：请缩短到 2000 个字以内").and.to.include("向公众说明：请缩短到 500 个字以内").and.to.include("作废原因：请选择一项");
    const page = await editor.submit(refused, "main form", { opinion: "上位法已经取消。", reason: "law", successor: "" });
    expect(notice(page)).to.include("已提交作废申请");
    expect(page.page("h1 + p").text()).to.include("已入库").and.to.include("作废待审");
    expect(page.page("#history").text()).to.include("上位法已经取消。");
  });

  it("deletes a draft that never left, and nothing else (INTRO2-4.1)", async () => {
    const id = itemIdOf(await openDraft(editor, entry, "小作坊登记（删除）"));
    const ask = await editor.get(`/catalogue/items/${id}/delete`);
    expect(ask.page("main").text()).to.match(/已经填写的 \d+ 个要素全部删除/).and.to.include("编码不再给别的事项使用");
    expect(notice(await editor.submit(ask, "main form"))).to.include("已删除草稿");
    expect((await editor.get(`/catalogue/items/${id}`)).status).to.equal(404);
    const inForce = await published("小作坊登记（在用）");
    expect((await editor.get(`/catalogue/items/${inForce}/delete`)).status).to.equal(409);
  });

  it("is closed to another department, by every address and every button", async () => {
    const id = await published("小作坊登记（别人的）");
    const stranger = await site.signedIn("yangfan");
    for (const path of ["", "/versions/1", "/change", "/abolish", "/delete", "/edit"]) expect((await stranger.get(`/catalogue/items/${id}${path}`)).status, path).to.equal(403);
    const token = (await stranger.get("/catalogue/entries/new?type=01")).page("input[name='_csrf']").first().attr("value") ?? "";
    for (const path of ["/submit", "/change", "/abolish", "/delete"]) {
      const answer = await stranger.fetch(`/catalogue/items/${id}${path}`, { method: "POST", body: new URLSearchParams({ _csrf: token, opinion: "冒名" }) });
      expect(answer.status, path).to.equal(403);
    }
    const clerk = await site.signedIn("mujing");
    const page = await clerk.get(`/catalogue/items/${id}`);
    expect(page.status).to.equal(200);
    expect(buttons(page)).to.deep.equal([]);
  });
});

describe("without anybody who reviews", function () {
  this.timeout(60_000);
  let site: House;
  before(async () => { site = await desk({ review: false }); });
  after(() => site.close());

  it("whoever may publish does it on the page of the item, and sends back there too", async () => {
    const editor = await site.signedIn("liwenjing");
    const publisher = await site.signedIn("chenyulan");
    const entry = await writeEntry(editor);
    const made = async (name: string): Promise<string> => {
      const page = await openDraft(editor, entry, name);
      await handIn(editor, await press(editor, page, "submit", ITEM_ANSWERS));
      return itemIdOf(page);
    };
    const [good, bad] = [await made("发布的"), await made("退回的")];
    const page = await publisher.get(`/catalogue/items/${good}`);
    const asked = await publisher.submit(page, `form[action='/catalogue/items/${good}/publish']`);
    const after = await publisher.submit(asked, "form[action$='/hand-in']", {}, { button: "仍然发布" });
    expect(after.page("h1 + p").text()).to.include("已入库");
    const sent = await publisher.submit(await publisher.get(`/catalogue/items/${bad}/return`), "main form", { opinion: "名称不对。" });
    expect(sent.page("h1 + p").text()).to.include("暂存");
    expect((await editor.get("/catalogue/todo")).page("tbody").text()).to.include("名称不对。");
  });
});
