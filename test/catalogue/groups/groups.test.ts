import { expect } from "chai";
import type { Answer, BrowserClient } from "../../support/browser-client.ts";
import { crawl } from "../../support/crawl.ts";
import type { House } from "../../support/house.ts";
import { desk, notice, openDraft, summary, writeEntry } from "../pages/desk.ts";

describe("分组管理", function () {
  this.timeout(60_000);
  let site: House;
  let editor: BrowserClient;
  let entry: string;

  before(async () => {
    site = await desk({ review: true });
    editor = await site.signedIn("liwenjing");
    entry = await writeEntry(editor, { task_name: "分组用的目录" });
    for (const name of ["一", "二", "三"]) await openDraft(editor, entry, `事项${name}`);
  });
  after(() => site.close());

  const href = (): string => `/catalogue/entries/${entry}/groups`;
  const list = (more = ""): Promise<Answer> => editor.get(`/catalogue/items?type=01&entry=${entry}${more}`);
  const names = (page: Answer): string[] => page.page("tbody th a").map((_, link) => page.page(link).text()).get();
  const twigs = (page: Answer): string[] => page.page(".tree ul ul ul a").map((_, link) => page.page(link).text().trim().replace(/\s+/g, " ")).get();
  const boxOf = (page: Answer, name: string): string => page.page("tbody tr").filter((_, row) => page.page(row).text().includes(name)).find("input[name='ids']").attr("value") ?? expect.fail(name);
  const create = async (name: string): Promise<Answer> => editor.submit(await editor.get(href()), `form[action='${href()}']`, { name });
  const regroup = async (items: readonly string[], fields: Readonly<Record<string, string>>): Promise<Answer> => {
    const page = await list();
    const token = page.page("input[name='_csrf']").first().attr("value") ?? "";
    const body = new URLSearchParams([["_csrf", token], ["back", `/catalogue/items?type=01&entry=${entry}`], ...items.map((name) => ["ids", boxOf(page, name)])]);
    const answer = await editor.fetch("/catalogue/items/group", { method: "POST", body });
    const { load } = await import("cheerio");
    const text = await answer.text();
    return editor.submit({ status: answer.status, url: new URL("/catalogue/items/group", page.url).href, text, page: load(text), headers: answer.headers }, "form[action='/catalogue/items/regroup']", fields);
  };
  const groupId = async (name: string): Promise<string> => (await site.site.db("catalogue_groups").where({ name }).first("id"))?.id ?? expect.fail(name);

  it("makes a folder under a 目录 and puts items in (YN-2.1.6.1)", async () => {
    expect(notice(await create("网上办理类"))).to.include("提交成功");
    const done = await regroup(["事项一", "事项三"], { groupId: await groupId("网上办理类") });
    expect(notice(done)).to.equal("✓ 提交成功 2 个事项已经放进分组。");
    expect(twigs(await list())).to.include.members(["分组 网上办理类 2", "没有分组 1"]);
    expect(names(await list(`&group=${await groupId("网上办理类")}`))).to.deep.equal(["事项一", "事项三"]);
    expect(names(await list("&group=none"))).to.deep.equal(["事项二"]);
  });

  it("makes the folder while moving, and takes items out again (YN-2.1.6.1)", async () => {
    await regroup(["事项二"], { groupId: "new", name: "小微主体" });
    expect(twigs(await list())).to.include.members(["分组 网上办理类 2", "分组 小微主体 1"]);
    await regroup(["事项二"], { groupId: "none" });
    expect(twigs(await list())).to.include("没有分组 1");
    const nameless = await regroup(["事项二"], { groupId: "new", name: "" });
    expect(nameless.status).to.equal(422);
    expect(summary(nameless).join()).to.include("请填写新分组的名称");
    expect(nameless.page("input[name='itemIds']")).to.have.length(1);
  });

  it("refuses a name that is taken, gives another one, and moves folders up (YN-2.1.6.1)", async () => {
    const taken = await create("小微主体");
    expect(taken.status).to.equal(422);
    expect(summary(taken).join()).to.include("已经有分组“小微主体”");
    expect(taken.page("#f-name").attr("value")).to.equal("小微主体");
    const id = await groupId("小微主体");
    const renamed = await editor.submit(await editor.get(`/catalogue/groups/${id}/edit`), "form[action$='/edit']", { name: "小微企业" });
    expect(notice(renamed)).to.include("分组改名为“小微企业”");
    const moved = await editor.submit(renamed, `form[action='/catalogue/groups/${id}/move']`);
    expect(names(moved)).to.deep.equal(["小微企业", "网上办理类"]);
    expect(twigs(await list())[0]).to.equal("分组 小微企业 0");
  });

  it("lists every folder on one page, with a search (YN-2.4)", async () => {
    const page = await editor.get("/catalogue/groups");
    expect(names(page)).to.include.members(["小微企业", "网上办理类"]);
    expect(names(await editor.get(`/catalogue/groups?q=${encodeURIComponent("网上")}`))).to.deep.equal(["网上办理类"]);
    expect((await editor.get("/catalogue/groups?q=%25")).page(".sx-empty").text()).to.include("没有符合的分组");
    const stranger = await site.signedIn("yangfan");
    expect(names(await stranger.get("/catalogue/groups"))).not.to.include("网上办理类");
  });

  it("removes a folder; its items stay under the 目录 (YN-2.1.6.1)", async () => {
    const id = await groupId("网上办理类");
    const asked = await editor.get(`/catalogue/groups/${id}/delete`);
    expect(asked.text).to.include("2 个事项不删除");
    const gone = await editor.submit(asked, "form[action$='/delete']");
    expect(notice(gone)).to.include("已删除分组");
    expect(names(await list())).to.have.members(["事项一", "事项二", "事项三"]);
  });

  it("does nothing for a stranger", async () => {
    const id = await groupId("小微企业");
    const stranger = await site.signedIn("yangfan");
    expect((await stranger.get(`/catalogue/groups/${id}/edit`)).status).to.equal(404);
    const token = (await stranger.get("/catalogue/entries/new?type=01")).page("input[name='_csrf']").first().attr("value") ?? "";
    const item = await site.site.db("catalogue_item_versions").where({ name: "事项一" }).first("item_id");
    const sends: readonly (readonly [string, Record<string, string>])[] = [
      [href(), { name: "外人的", departmentId: (await site.site.db("core_departments").where({ name: "云岭市市场监督管理局" }).first("id")).id }],
      [`/catalogue/groups/${id}/edit`, { name: "外人的" }], [`/catalogue/groups/${id}/delete`, {}], [`/catalogue/groups/${id}/move`, { by: "1" }],
      ["/catalogue/items/regroup", { itemIds: item.item_id, groupId: "none" }], ["/catalogue/items/regroup", { itemIds: item.item_id, groupId: id }],
    ];
    for (const [address, fields] of sends) {
      const answer = await stranger.fetch(address, { method: "POST", body: new URLSearchParams({ _csrf: token, ...fields }) });
      expect(answer.status, address).to.equal(403);
    }
    expect(await site.site.db("catalogue_groups").where({ name: "外人的" })).to.deep.equal([]);
    const { complaints } = await crawl(editor, site.site.registry.routes, ["/catalogue/groups", href()]);
    expect(complaints).to.deep.equal([]);
    expect(site.errors).to.deep.equal([]);
  });
});
