import { expect } from "chai";
import type { Answer, BrowserClient } from "../../support/browser-client.ts";
import type { House } from "../../support/house.ts";
import { desk, itemIdOf, ITEM_ANSWERS, notice, openDraft, press, writeEntry } from "../pages/desk.ts";

describe("引入: an item that is entered already, copied into a draft (YN-2.1.2.14)", function () {
  this.timeout(60_000);
  let site: House;
  let editor: BrowserClient;
  let entry: string;
  let source: string;
  before(async () => {
    site = await desk({ review: true });
    editor = await site.signedIn("liwenjing");
    entry = await writeEntry(editor);
    let page = await openDraft(editor, entry, "食品经营许可（来源）");
    source = itemIdOf(page);
    page = await press(editor, page, "pick:materials", { ...ITEM_ANSWERS, is_need_material: "1", "situations[0][name]": "委托他人办理" });
    const chosen = page.page("input[name='_pick[chosen][]']:not([disabled])").slice(0, 2).map((_, box) => page.page(box).attr("value") ?? "").get();
    page = await press(editor, page, "choose:materials", { "_pick[chosen][]": chosen });
    page = await press(editor, page, "save", { "materials[0][is_need]": "1", "materials[1][is_need]": "1", "materials[0][situations][]": ["委托他人办理"], local_task_code: "ABC-1" });
    expect(notice(page)).to.include("保存成功");
  });
  after(() => site.close());

  const stored = async (page: Answer): Promise<Record<string, unknown>> => {
    const row: { elements: Record<string, unknown> } = await site.site.db("catalogue_item_contents as c").join("catalogue_item_versions as v", "v.id", "c.version_id").where("v.item_id", itemIdOf(page)).first("c.elements");
    return row.elements;
  };
  /** From the list to the page that asks. */
  const ask = async (draft: Answer, name: string, query = ""): Promise<Answer> => {
    const list = await editor.get(`/catalogue/items/${itemIdOf(draft)}/copy?q=${encodeURIComponent(name)}${query}`);
    const link = list.page(`main tbody a:contains('${name}')`).first();
    expect(link.length, `${name} in the list: ${list.page("main").text()}`).to.equal(1);
    return editor.get(link.attr("href") ?? "");
  };
  const service = async (name: string): Promise<Answer> => editor.submit(await editor.get("/catalogue/items/new?type=20"), "form[action^='/catalogue/items/new']", { entryId: "", name });

  it("saves the draft, lists what may be copied, and asks with the words of the manual", async () => {
    const draft = await openDraft(editor, entry, "食品经营许可（引入）");
    const list = await press(editor, draft, "copy", { remark: "先存下来" });
    expect(list.page("h1").text()).to.equal("引入：选择事项");
    expect(await stored(draft)).to.include({ remark: "先存下来" });
    const question = await ask(draft, "食品经营许可（来源）");
    expect(question.page("main").text()).to.include("是否确定引入【食品经营许可（来源）】选中事项");
    const after = await editor.submit(question, "main form");
    expect(notice(after)).to.match(/已引入 \d+ 个要素/);
    const values = await stored(draft);
    expect(values).to.include({ task_name: "食品经营许可（引入）", transact_addr: ITEM_ANSWERS["transact_addr"], remark: "先存下来" });
    expect(values).not.to.have.property("local_task_code");
    expect(values["materials"]).to.have.length(2);
    expect(after.page("[name='transact_addr']").text().trim()).to.equal(ITEM_ANSWERS["transact_addr"]);
    expect(after.page(".ed-facts").text()).to.include("食品经营许可");
  });

  it("copies only the parts that are ticked, and drops situations that the item has not", async () => {
    const draft = await openDraft(editor, entry, "只要材料");
    const question = await ask(draft, "食品经营许可（来源）");
    const none = await editor.submit(question, "main form", { "parts[]": [] });
    expect([none.status, none.page(".govuk-error-summary").text().includes("请至少选择一项")]).to.deep.equal([422, true]);
    const after = await editor.submit(question, "main form", { "parts[]": "materials" });
    expect(notice(after)).to.include("没有带入：申请材料的“用于哪些情形”");
    const values = await stored(draft);
    expect(values).not.to.have.property("transact_addr");
    expect(values["materials"]).to.have.length(2);
    expect(JSON.stringify(values["materials"])).not.to.include("委托他人办理");
  });

  it("leaves out what the other type has not, and names it", async () => {
    const draft = await service("服务引入许可");
    const question = await ask(draft, "食品经营许可（来源）", "&type=all");
    expect(question.page("main").text()).to.include("不带入").and.to.include("是否上级下放事项");
    const after = await editor.submit(question, "main form");
    expect(notice(after)).to.include("没有带入").and.to.include("是否上级下放事项");
    expect(await stored(draft)).to.include({ is_fee: "0" }).and.not.to.have.property("is_devolved");
  });

  it("takes published items of others, and none of their drafts or secrets", async () => {
    const draft = await service("借鉴别人");
    const foreign: { id: string; item_id: string; name: string } = await site.site.db("catalogue_item_versions as v").join("core_departments as d", "d.id", "v.department_id")
      .where({ "d.name": "云岭市公安局", "v.state": "published" }).first("v.id", "v.item_id", "v.name");
    const question = await ask(draft, foreign.name, "&type=all");
    expect(notice(await editor.submit(question, "main form"))).to.include("已引入");
    const stranger = await site.signedIn("yangfan");
    const theirs = await stranger.submit(await stranger.get("/catalogue/items/new?type=20"), "form[action^='/catalogue/items/new']", { entryId: "", name: "公安局没有公布的草稿" });
    const row: { id: string } = await site.site.db("catalogue_item_versions").where({ item_id: itemIdOf(theirs) }).first("id");
    expect((await editor.get(`/catalogue/items/${itemIdOf(draft)}/copy/${row.id}`)).status).to.equal(404);
    expect((await editor.get(`/catalogue/items/${itemIdOf(draft)}/copy?q=${encodeURIComponent("公安局没有公布的草稿")}&type=all`)).page("main").text()).to.include("没有找到可以引入的事项");
  });

  it("is refused to a stranger, who may not write the draft", async () => {
    const draft = await openDraft(editor, entry, "别人的草稿");
    const stranger = await site.signedIn("yangfan");
    const from: { id: string } = await site.site.db("catalogue_item_versions").where({ item_id: source }).first("id");
    const token = (await stranger.get("/catalogue/entries/new?type=01")).page("input[name='_csrf']").first().attr("value") ?? "";
    expect((await stranger.get(`/catalogue/items/${itemIdOf(draft)}/copy`)).status).to.equal(403);
    const forged = await stranger.fetch(`/catalogue/items/${itemIdOf(draft)}/copy/${from.id}`, { method: "POST", body: new URLSearchParams({ _csrf: token, "parts[]": "info" }) });
    expect(forged.status).to.equal(403);
  });
});
