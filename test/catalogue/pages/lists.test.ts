import { expect } from "chai";
import type { Answer, BrowserClient } from "../../support/browser-client.ts";
import { crawl } from "../../support/crawl.ts";
import type { House } from "../../support/house.ts";
import { act, desk, itemIdOf, ITEM_ANSWERS, notice, openDraft, press, writeEntry } from "./desk.ts";

describe("事项梳理 and 待办", function () {
  this.timeout(60_000);
  let site: House;
  let editor: BrowserClient;
  let entry: string;
  const ids = new Map<string, string>();
  const idOf = (name: string): string => ids.get(name) ?? expect.fail(name);

  before(async () => {
    site = await desk({ review: true });
    editor = await site.signedIn("liwenjing");
    entry = await writeEntry(editor, { task_name: "食品摊贩登记" });
    for (const name of ["齐全的", "不全的", "待审的", "在用的", "变更中的", "被退的"]) {
      const page = await openDraft(editor, entry, `食品摊贩登记（${name}）`);
      ids.set(name, itemIdOf(page));
      if (name === "不全的") continue;
      await press(editor, page, "save", ITEM_ANSWERS);
      if (name === "齐全的") continue;
      await act(site, "liwenjing", idOf(name), "submit");
      if (name === "被退的") await act(site, "zhaozhiyuan", idOf(name), "return", "请写明办理时间。");
      if (name !== "在用的" && name !== "变更中的") continue;
      await act(site, "zhaozhiyuan", idOf(name), "pass");
      await act(site, "chenyulan", idOf(name), "publish");
      if (name === "变更中的") await act(site, "liwenjing", idOf(name), "change");
    }
  });
  after(() => site.close());

  const list = (more = ""): Promise<Answer> => editor.get(`/catalogue/items?type=01&entry=${entry}${more}`);
  const names = (page: Answer): string[] => page.page("tbody th[scope='row'] a").map((_, link) => page.page(link).text()).get();
  const rowOf = (page: Answer, name: string) => page.page("tbody tr").filter((_, row) => page.page(row).find("th a").text().includes(name));
  const counts = (page: Answer): Record<string, string> => Object.fromEntries(page.page(".state-bar a").map((_, link) => {
    const count = page.page(link).find("b").text();
    return [[page.page(link).text().replace(count, ""), count]];
  }).get());

  it("counts each item once, by where its head version stands (YN-2.3.1b, HLJ-2.4.4)", async () => {
    const page = await list();
    expect(counts(page)).to.include({ 全部: "6", 暂存: "4", 部门已审核: "1", 编办已审核: "0", 已入库: "1", 废置: "0", 备案: "0" });
    expect(names(page)).to.have.length(6);
    expect(page.page(".tree [aria-current]").text()).to.match(/食品摊贩登记\s*6/);
    expect(names(await list("&state=published"))).to.deep.equal(["食品摊贩登记（在用的）"]);
  });

  it("marks what is not complete before its name, and gives each row its one verb", async () => {
    const page = await list();
    const verb = (name: string): string => rowOf(page, name).find("td").last().find("a").contents().first().text();
    expect(rowOf(page, "不全的").find("th").text()).to.match(/^信息不全/);
    expect(rowOf(page, "齐全的").find("th").text()).not.to.include("信息不全");
    expect([verb("不全的"), verb("齐全的"), verb("待审的"), verb("在用的"), verb("被退的")]).to.deep.equal(["补全", "修改", "查看", "变更", "修改"]);
    expect(rowOf(page, "待审的").find("small").text()).to.equal("等待编办审核");
    expect(rowOf(page, "被退的").find("small").text()).to.equal("被退回，等待修改");
    expect(rowOf(page, "变更中的").find("small").text()).to.equal("变更中，第 1 版在用");
    expect(rowOf(page, "变更中的").text()).to.include("2026年11月23日");
    expect(rowOf(page, "在用的").find("td.code span").map((_, part) => page.page(part).text().length).get()).to.deep.equal([19, 12]);
  });

  it("finds by a part of the name and by a piece of the code, and says so when there is nothing (INTRO2-4.1)", async () => {
    expect(names(await list(`&q=${encodeURIComponent("在用")}`))).to.deep.equal(["食品摊贩登记（在用的）"]);
    const code = rowOf(await list(), "待审的").find("td.code span").last().text();
    expect(names(await list(`&q=${code}`))).to.deep.equal(["食品摊贩登记（待审的）"]);
    const nothing = await list(`&q=${encodeURIComponent("没有这个")}`);
    expect(nothing.page(".sx-empty").text()).to.include("没有符合条件的事项");
    expect(names(await list("&lacking=1"))).to.deep.equal(["食品摊贩登记（不全的）"]);
  });

  it("shows exactly the columns of the manual in 综合查询, also under its old address (YN-2.3.1c)", async () => {
    const page = await list("&columns=all");
    expect(new URL(page.url).pathname).to.equal("/catalogue/query");
    const heads = page.page("thead th").map((_, head) => page.page(head).text()).get();
    expect(heads).to.deep.equal(["事项名称", "主管部门", "事项类型", "事项状态", "发布时间", "事项编码", "事权级别", "办理主体", "操作"]);
    expect(page.page(".tree")).to.have.length(0);
    expect(page.page(".chip").text()).to.include("食品摊贩登记");
    expect(rowOf(page, "在用的").attr("data-open")).to.equal(`/catalogue/items/${idOf("在用的")}`);
    expect(rowOf(page, "在用的").text()).to.include("云岭市市场监督管理局").and.to.include("市级").and.to.include("2026年11月23日");
  });

  it("narrows by 办件类型, region, day of publication and what was sent back (YN-2.3.1a)", async () => {
    const found = async (more: string): Promise<string[]> => (await names(await list(more))).map((name) => name.replace(/^.*（(.*)）$/, "$1"));
    expect(await found("&returned=1")).to.deep.equal(["被退的"]);
    expect(await found("&from=2026-11-23&to=2026-11-23")).to.have.members(["在用的", "变更中的"]);
    expect(await found("&to=2026-11-22")).to.deep.equal([]);
    expect(await found("&project=1")).to.deep.equal([]);
    expect(await found("&project=2")).to.have.length(6);
    expect(await found("&region=539901")).to.deep.equal([]);
    expect(await found("&region=539900")).to.have.length(6);
    const page = await list("&returned=1&project=2");
    expect(page.page("#f-returned").attr("checked")).not.to.equal(undefined);
    expect(page.page("#f-project option[selected]").text()).to.equal("承诺件");
    expect(page.page(".it__more").attr("open")).not.to.equal(undefined);
    expect(counts(page)).to.include({ 全部: "1", 暂存: "1" });
  });

  it("opens the 子项 of the chosen 目录 in the tree, each with its items (YN-2.1.1.2)", async () => {
    const page = await list();
    const twigs = page.page(".tree ul ul ul a");
    expect(twigs).to.have.length(6);
    const one = await editor.get(twigs.first().attr("href") ?? "");
    expect(names(one)).to.have.length(1);
    expect(one.page("#it-title").text()).to.include(`：${names(one)[0] ?? ""}`);
  });

  it("answers htmx with the list alone, with real links in it", async () => {
    const response = await editor.fetch(`/catalogue/items?type=01&entry=${entry}&state=draft`, { headers: { "HX-Request": "true", "HX-Target": "it" } });
    const text = await response.text();
    expect(text).to.include('<div class="it" id="it">').and.not.to.include("<html");
    expect(text).to.match(/<a href="\/catalogue\/items\?[^"]*" hx-get=/);
  });

  it("understands any old address", async () => {
    for (const query of ["?page=0", "?page=999999", "?type=zz", "?state=flying", "?entry=x&level=9", "?q=%27%25_", "?department=1%27"]) {
      expect((await editor.get(`/catalogue/items${query}`)).status, query).to.equal(200);
    }
    expect(site.errors).to.deep.equal([]);
  });

  it("lists what has to be done, sent-back work first with the opinion", async () => {
    const page = await editor.get("/catalogue/todo");
    expect(names(page)[0]).to.equal("食品摊贩登记（被退的）");
    expect(page.page("tbody tr").first().text()).to.include("被退回").and.to.include("请写明办理时间。");
    expect(page.page(".desk-nav a[href='/catalogue/todo'] .n").text()).to.equal(counts(page)["全部"]);
    const lacking = names(await editor.get("/catalogue/todo?kind=lacking"));
    expect(lacking).to.include("食品摊贩登记（不全的）").and.not.to.include("食品摊贩登记（齐全的）");
    expect((await (await site.signedIn("mujing")).get("/catalogue/todo")).status).to.equal(403);
  });

  it("hands in many at once, and says which stayed and why (YN-2.2.1)", async () => {
    const page = await list();
    const boxes = ["齐全的", "不全的", "待审的", "被退的"].map((name) => rowOf(page, name).find("input[name='ids']").attr("value") ?? "");
    const result = await editor.submit(page, "form[action='/catalogue/items/submit']", { ids: boxes });
    expect(result.page(".sx-notice").text()).to.include("已提交 1 项，3 项没有提交");
    const reasons = result.page("section").first().text();
    expect(reasons).to.include("食品摊贩登记（不全的）").and.to.match(/信息不全，有 \d+ 处/).and.to.include("现在是“部门已审核”").and.to.include("被退回以后还没有修改过");
    expect(counts(await list())).to.include({ 暂存: "3", 部门已审核: "2" });
    // The result has an address of its own: reading it again sends nothing again, and says how things stand by then.
    const again = await editor.get(new URL(result.url).pathname + new URL(result.url).search);
    expect(again.page(".sx-notice").text()).to.include("已提交 1 项，3 项没有提交");
    expect(again.page("main a[href^='/catalogue/items?']").length, "the way back to where one came from").to.be.greaterThan(0);
    const none = await editor.submit(await list(), "form[action='/catalogue/items/submit']");
    expect(notice(none)).to.include("没有选中事项");
  });

  it("is sound with items in every state: links lead somewhere, forms can be sent, fragments are parts", async () => {
    for (const account of ["liwenjing", "zhaozhiyuan", "mujing"]) {
      const { pages, complaints } = await crawl(await site.signedIn(account), site.site.registry.routes, ["/catalogue/items", `/catalogue/items?type=01&entry=${entry}`]);
      expect(complaints, account).to.deep.equal([]);
      expect(pages, account).to.be.greaterThan(20);
    }
    expect(site.errors).to.deep.equal([]);
  });

  it("hands in nothing for somebody who may only read, or may not even see it", async () => {
    const page = await list();
    const box = rowOf(page, "被退的").find("input[name='ids']").attr("value") ?? "";
    const stranger = await site.signedIn("yangfan");
    const token = (await stranger.get("/catalogue/entries/new?type=01")).page("input[name='_csrf']").first().attr("value") ?? "";
    const answer = await stranger.fetch("/catalogue/items/submit", { method: "POST", body: new URLSearchParams({ _csrf: token, ids: box }) });
    expect(answer.status).to.equal(303);
    for (const address of [answer.headers.get("location") ?? "", `/catalogue/items/submitted?done=${box}&refused=${box}`]) {
      expect((await stranger.get(address)).text, address).to.include("已提交 0 项").and.not.to.include("食品摊贩登记（被退的）");
    }
    const clerk = await site.signedIn("mujing");
    const seen = await clerk.get(`/catalogue/items?type=01&entry=${entry}`);
    expect(names(seen)).to.have.length(6);
    expect(seen.page("input[name='ids'], a[href*='/new']")).to.have.length(0);
    expect(names(await stranger.get("/catalogue/items?type=01"))).not.to.include("食品摊贩登记（在用的）");
  });
});
