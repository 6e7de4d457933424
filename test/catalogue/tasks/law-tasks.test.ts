import { expect } from "chai";
import { load } from "cheerio";
import type { Answer, BrowserClient } from "../../support/browser-client.ts";
import { lawsRevised } from "../../../plugins/libraries/api.ts";
import { NOW, type House } from "../../support/house.ts";
import { act, desk, itemIdOf, ITEM_ANSWERS, notice, openDraft, press, summary, writeEntry } from "../pages/desk.ts";

describe("依据已变更", function () {
  this.timeout(60_000);
  let site: House;
  let editor: BrowserClient;
  let entry: string;
  let item: string;
  let oldLaw: string;
  let newLaw: string;
  const name = "食品摊贩登记（首次）";

  before(async () => {
    site = await desk({ review: false });
    editor = await site.signedIn("liwenjing");
    entry = await writeEntry(editor, { task_name: "食品摊贩登记" });
    const draft = await openDraft(editor, entry, name);
    item = itemIdOf(draft);
    await press(editor, draft, "save", { ...ITEM_ANSWERS, "by_law[0][clause]": "第三十五条、第三十六条" });
    await publish();
    oldLaw = (await site.site.db("catalogue_version_links as l").join("catalogue_item_versions as v", "v.id", "l.version_id").where({ "v.item_id": item, "l.kind": "laws" }).first("l.record_id")).record_id;
    const [made] = await site.site.db("libraries_laws").insert({ title: "中华人民共和国食品安全法（新）", level: "法律", status: "有效", updated_at: NOW }).returning("id");
    newLaw = made.id;
    const { text } = await site.site.db("libraries_articles").where({ law_id: oldLaw, no: "第三十五条" }).first("text");
    await site.site.db("libraries_articles").insert({ law_id: newLaw, seq: 1, no: "第三十五条", text: text.replace("依法取得许可", "依法取得许可或者登记") });
  });
  after(() => site.close());

  const publish = async (): Promise<void> => {
    await act(site, "liwenjing", item, "submit");
    await act(site, "chenyulan", item, "publish");
    await site.drain();
  };
  const revise = async (change: "abolished" | "revised", successorId: string): Promise<void> => {
    await site.site.ports.transact((tx) => tx.emit(lawsRevised, { changes: [{ lawId: oldLaw, change, successorId }] }));
    await site.drain();
  };
  const rows = (page: Answer): string[] => page.page("tbody tr").map((_, row) => page.page(row).find("th a").text()).get();
  const taskPage = async (): Promise<Answer> => {
    const list = await editor.get("/catalogue/tasks?kind=law-changed");
    const href = list.page("tbody tr").filter((_, row) => list.page(row).find("th a").text() === name).find("td.nowrap a").attr("href");
    return editor.get(href ?? expect.fail("no task for the item"));
  };

  it("makes one task for each department and item that cites the law, however often it is told (YN-2.2.0)", async () => {
    await revise("revised", newLaw);
    await revise("revised", newLaw);
    const list = await editor.get("/catalogue/tasks");
    expect(rows(list).filter((each) => each === name)).to.have.length(1);
    expect(list.page("tbody tr").text()).to.include("依据已变更").and.to.include("食品安全法");
    const open = await site.site.db("catalogue_tasks").whereNull("done_at");
    const drafts = Number((await editor.get("/catalogue/todo")).page(".state-bar a[aria-current] b").last().text());
    const mine = rows(list).length;
    expect(open.length).to.be.at.least(mine);
    expect((await editor.get("/catalogue/todo")).page(".desk-nav a[href='/catalogue/todo'] .n").text()).to.equal(String(drafts + mine));
    expect((await editor.get("/catalogue/todo")).page("#todo-tasks + ul a").text()).to.equal(`依据已变更${mine}`);
  });

  it("shows the cited articles old and new side by side and leads to the change", async () => {
    const page = await taskPage();
    const cells = page.page(".diff tbody tr").map((_, row) => page.page(row).text().replace(/\s+/g, " ")).get();
    expect(cells).to.have.length(2);
    expect(cells[0]).to.match(/^第三十五条/).and.to.include("从事食品生产、食品销售、餐饮服务，应当依法取得许可");
    expect(page.page(".diff tbody tr").first().find("ins").text()).to.include("或者登记").and.not.to.include("从事食品生产");
    expect(cells[1]).to.match(/^第三十六条/).and.to.include("食品生产加工小作坊").and.to.include("新法规里没有这一条");
    expect(page.page(".desk-head a.govuk-button").attr("href")).to.equal(`/catalogue/items/${item}/change`);
  });

  it("is settled by itself when a version is published that no longer cites the old law", async () => {
    await act(site, "liwenjing", item, "change");
    const page = await editor.get(`/catalogue/items/${item}/edit`);
    await press(editor, page, "save", { "by_law[0][record]": newLaw, "by_law[0][clause]": "第三十五条" });
    expect((await taskPage()).page(".desk-head a.govuk-button").text()).to.equal("修改草稿");
    await publish();
    const done = await editor.get("/catalogue/tasks?done=1");
    expect(done.page("tbody tr").text()).to.include(name).and.to.include("新发布的版本不再引用这部法规").and.to.include("系统");
    expect(rows(await editor.get("/catalogue/tasks"))).not.to.include(name);
  });

  it("is settled by hand with a reason, which is kept", async () => {
    const other = await site.site.db("catalogue_tasks").whereNull("done_at").where({ department_id: (await site.site.db("core_staff").where({ account: "liwenjing" }).first("department_id")).department_id }).first("id");
    const page = await editor.get(`/catalogue/tasks/${other.id}`);
    const empty = await editor.submit(page, "form[action$='/close']");
    expect(empty.status).to.equal(422);
    expect(summary(empty).join()).to.include("请写明为什么不用变更");
    const closed = await editor.submit(page, "form[action$='/close']", { reason: "条文内容没有变化，只改了条号。" });
    expect(notice(closed)).to.include("已办结");
    const shown = await editor.get(`/catalogue/tasks/${other.id}`);
    expect(notice(shown)).to.include("条文内容没有变化").and.to.include("李文静");
    expect(shown.page("form[action$='/close']")).to.have.length(0);
    const again = await editor.submit(page, "form[action$='/close']", { reason: "再来一次" });
    expect(again.status).to.equal(409);
  });

  it("is settled when the item is abolished", async () => {
    await revise("abolished", "");
    const open = await site.site.db("catalogue_tasks as t").join("catalogue_item_versions as v", "v.item_id", "t.item_id").where({ "v.state": "published", "v.procedure": "", "v.head": true }).whereNull("t.done_at").whereRaw("t.payload ->> 'change' = 'abolished'").where("v.department_id", (await site.site.db("core_staff").where({ account: "liwenjing" }).first("department_id")).department_id).first("t.id", "t.item_id");
    const page = await editor.get(`/catalogue/tasks/${open.id}`);
    expect(page.page(".tk-why").text()).to.include("没有查到取代它的法规");
    await act(site, "liwenjing", open.item_id, "request-abolition", "依据废止");
    await act(site, "chenyulan", open.item_id, "approve-abolition");
    await site.drain();
    expect(notice(await editor.get(`/catalogue/tasks/${open.id}`))).to.include("事项已经作废");
  });

  it("is no business of a stranger", async () => {
    const any = await site.site.db("catalogue_tasks").whereNull("done_at").where({ department_id: (await site.site.db("core_staff").where({ account: "liwenjing" }).first("department_id")).department_id }).first("id");
    const stranger = await site.signedIn("yangfan");
    expect((await stranger.get(`/catalogue/tasks/${any.id}`)).status).to.equal(403);
    const token = load((await stranger.get("/catalogue/entries/new?type=01")).text)("input[name='_csrf']").first().attr("value") ?? "";
    const sent = await stranger.fetch(`/catalogue/tasks/${any.id}/close`, { method: "POST", body: new URLSearchParams({ _csrf: token, reason: "外人" }) });
    expect(sent.status).to.equal(403);
    expect((await site.site.db("catalogue_tasks").where({ id: any.id }).first("done_at")).done_at).to.equal(null);
    expect((await editor.get("/catalogue/tasks/999999")).status).to.equal(404);
    expect(site.errors).to.deep.equal([]);
  });
});
