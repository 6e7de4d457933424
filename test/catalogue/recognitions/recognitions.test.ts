import { expect } from "chai";
import ExcelJS from "exceljs";
import type { Answer, BrowserClient } from "../../support/browser-client.ts";
import { crawl } from "../../support/crawl.ts";
import type { House } from "../../support/house.ts";
import { desk, notice, summary } from "../pages/desk.ts";

describe("事项认定", function () {
  this.timeout(60_000);
  let site: House;
  let editor: BrowserClient;
  before(async () => {
    site = await desk({ review: false });
    editor = await site.signedIn("liwenjing");
  });
  after(() => site.close());

  const FORM = "form[action^='/catalogue/recognitions'][method='post']";
  const counts = (page: Answer): string[] => page.page(".state-bar a").map((_, link) => page.page(link).text()).get();
  const firstIds = (page: Answer, many: number): string[] => page.page("input[name='ids']").slice(0, many).map((_, box) => page.page(box).attr("value")).get();

  it("decides for ticked items with reason and basis, and again when that was wrong (HLJ-2.4.1)", async () => {
    const page = await editor.get("/catalogue/recognitions?kind=open");
    const all = Number(counts(page)[0]?.replace(/\D/g, ""));
    const ids = firstIds(page, 2);
    const done = await editor.submit(page, FORM, { ids, isService: "1", reason: "公民申请才办理。", basis: "认定标准第三条" });
    expect(notice(done)).to.include("已认定 2 项");
    const auditor = await site.signedIn("shenji");
    for (const id of ids) expect((await auditor.get(`/people/logs?subject=item:${id}&action=catalogue.items-recognised`)).page("tbody tr").length, `the log of item ${id}`).to.equal(1);
    expect(counts(done)).to.deep.equal([`全部${all}`, `还没认定${all - 2}`, "是政务服务事项2", "不是0"]);
    const yes = await editor.get("/catalogue/recognitions?kind=yes");
    expect(yes.page("tbody").text()).to.include("公民申请才办理。").and.to.include("认定标准第三条").and.to.include("李文静").and.to.include("2026年11月23日");
    await editor.submit(yes, FORM, { ids: ids.slice(0, 1), isService: "0", reason: "依职权办理。" });
    expect(counts(await editor.get("/catalogue/recognitions"))).to.include.members(["是政务服务事项1", "不是1"]);
  });

  it("says what is missing and keeps what was typed and ticked", async () => {
    const page = await editor.get("/catalogue/recognitions");
    const [id = ""] = firstIds(page, 1);
    const refused = await editor.submit(page, FORM, { ids: id, reason: "", basis: "第三条" });
    expect(refused.status).to.equal(422);
    expect(summary(refused)).to.include.members(["认定结果：请选择", "理由：请填写"]);
    expect(refused.page("#f-basis").attr("value")).to.equal("第三条");
    expect(refused.page(`input[name='ids'][value='${id}']`).attr("checked")).not.to.equal(undefined);
    expect(summary(await editor.submit(page, FORM, { isService: "1", reason: "理由" })).join()).to.include("请先在事项前面打勾");
  });

  it("takes nothing that is done 依职权 for something one applies for: it names it, keeps the ticks and the words, and decides nothing (HLJ-2.4.1)", async () => {
    const page = await editor.get("/catalogue/recognitions?kind=open");
    const row = page.page("tbody tr").filter((_, each) => page.page(each).find("td[data-k='类型'] small").text().trim() === "依职权").first();
    const ids = [row.find("input[name='ids']").attr("value") ?? expect.fail("no item 依职权"), ...firstIds(page, 5)].filter((id, at, all) => all.indexOf(id) === at);
    const refused = await editor.submit(page, FORM, { ids, isService: "1", reason: "公民申请才办理。" });
    expect(refused.status).to.equal(422);
    expect(refused.page("#f-isService-error").text()).to.include(row.find("th a").text()).and.to.include("依职权办理");
    expect(refused.page("#f-reason").text().trim()).to.equal("公民申请才办理。");
    for (const id of ids) expect(refused.page(`input[name='ids'][value='${id}']`).attr("checked"), id).not.to.equal(undefined);
    expect(counts(await editor.get("/catalogue/recognitions")), "nothing of the batch is written").to.deep.equal(counts(page));
    expect(notice(await editor.submit(refused, FORM, { ids: ids.slice(0, 1), isService: "0", reason: "依职权办理。" }))).to.include("已认定 1 项");
    await site.site.db("catalogue_recognitions").where({ item_id: ids[0] ?? "" }).delete();
  });

  it("shows the region manager how far each department has come (HLJ-2.1.2)", async () => {
    const manager = await site.signedIn("helihua");
    const page = await manager.get("/catalogue/progress");
    const UNITS = "section[aria-labelledby='h-units'] tbody tr";
    const row = page.page(UNITS).filter((_, each) => page.page(each).text().includes("云岭市市场监督管理局"));
    const cells = row.find("td").map((_, cell) => page.page(cell).text().trim()).get().map(Number);
    const [items = 0, yes = 0, no = 0, open = 0] = cells;
    expect([yes, no, open]).to.deep.equal([1, 1, items - 2]);
    expect(page.page(UNITS).length).to.be.greaterThan(5);
    expect(page.page(".rd-facts").text()).to.include("认定情况").and.to.include("办事指南录入").and.to.include("目录清单").and.to.match(/已冻结 (\d+) 份，其中一个单位的 \d+ 份，跨单位的 [1-9]/);
    const list = await manager.get(row.find("a[href*='kind=open']").attr("href") ?? "");
    expect(list.page("input[name='ids']")).to.have.length(0);
    expect(list.page(".desk-head").text(), "who decides").to.include("由各单位的录入员认定");
    expect(counts(list)[1]).to.equal(`还没认定${open}`);
  });

  it("counts 梳理进度 by region with everything below it, totals it, narrows it by the address and gives it as a workbook (HLJ-2.1.2)", async () => {
    const manager = await site.signedIn("helihua");
    const numbers = (page: Answer, row: string): number[] => page.page(row).find("td").map((_, cell) => page.page(cell).text().trim()).get().map(Number);
    const page = await manager.get("/catalogue/progress");
    const foot = numbers(page, ".rc-total");
    const units = page.page("section[aria-labelledby='h-units'] tbody tr:not(.rc-total)").toArray().map((row) => page.page(row).find("td").map((_, cell) => page.page(cell).text().trim()).get().map(Number));
    expect(foot, "the foot adds up what is above it").to.deep.equal(foot.map((_, at) => units.reduce((sum, unit) => sum + (unit[at] ?? 0), 0)));
    const region = page.page("section[aria-labelledby='h-regions'] tbody tr").filter((_, each) => page.page(each).text().includes("翠湖区"));
    const counted = region.find("td").map((_, cell) => page.page(cell).text().trim()).get().map(Number);
    const narrowed = await manager.get(region.find("a").attr("href") ?? "");
    expect(numbers(narrowed, ".rc-total"), "the sum of a region is the foot of its own page").to.deep.equal(counted);
    expect(narrowed.page("section[aria-labelledby='h-units'] tbody").text()).to.include("翠湖区").and.not.to.include("云岭市市场监督管理局");
    expect(narrowed.page("section[aria-labelledby='h-regions'] tbody th").map((_, e) => narrowed.page(e).text()).get(), "one step further down").to.deep.equal(["文昌街道"]);
    const byNeed = await manager.submit(page, "form.filter", { sort: "lacking" });
    const lacking = byNeed.page("section[aria-labelledby='h-units'] tbody tr:not(.rc-total) td[data-k='信息不全']").map((_, cell) => Number(byNeed.page(cell).text())).get();
    expect(lacking, "who has the most left to do stands first").to.deep.equal([...lacking].sort((one, other) => other - one)).and.to.have.length(units.length);
    expect([lacking[0], lacking.at(-1)]).to.satisfy(([most, least]: number[]) => Number(most) > Number(least));
    const link = page.page("section[aria-labelledby='h-units'] td a[href*='recognitions']").first();
    expect(counts(await manager.get(link.attr("href") ?? ""))[0], "a number leads to just what it counts").to.equal(`全部${link.text()}`);
    const file = await manager.fetch(narrowed.page("a[href*='progress.xlsx']").attr("href") ?? "");
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(await file.arrayBuffer());
    expect(decodeURIComponent(file.headers.get("content-disposition") ?? "")).to.include("梳理进度 翠湖区");
    expect((book.worksheets[0]?.lastRow?.values as unknown[]).slice(3), "the same numbers").to.deep.equal(counted);
    expect((await (await site.signedIn("xitong")).get("/catalogue/progress.xlsx")).status).to.equal(403);
  });

  it("lets nobody decide for another department", async () => {
    const page = await editor.get("/catalogue/recognitions");
    const [id = ""] = firstIds(page, 1);
    const stranger = await site.signedIn("yangfan");
    const token = (await stranger.get("/catalogue/recognitions")).page("input[name='_csrf']").first().attr("value") ?? "";
    const sent = await stranger.fetch("/catalogue/recognitions", { method: "POST", body: new URLSearchParams({ _csrf: token, ids: id, isService: "1", reason: "外人" }) });
    expect(sent.status).to.equal(403);
    expect(await site.site.db("catalogue_recognitions").where({ reason: "外人" })).to.deep.equal([]);
    const { complaints } = await crawl(editor, site.site.registry.routes, ["/catalogue/recognitions", "/catalogue/progress"]);
    expect(complaints).to.deep.equal([]);
    expect(site.errors).to.deep.equal([]);
  });
});
