import { expect } from "chai";
import type { Answer, BrowserClient } from "../../support/browser-client.ts";
import { crawl } from "../../support/crawl.ts";
import type { House } from "../../support/house.ts";
import { act, desk, notice, press, summary } from "../pages/desk.ts";

describe("目录清单", function () {
  this.timeout(60_000);
  let site: House;
  let editor: BrowserClient;
  let publisher: BrowserClient;

  before(async () => {
    site = await desk({ review: false });
    editor = await site.signedIn("liwenjing");
    publisher = await site.signedIn("chenyulan");
  });
  after(() => site.close());

  const FORM = "form[action='/catalogue/inventories/new']";
  const generate = async (browser: BrowserClient, title: string, fields: Readonly<Record<string, string | readonly string[]>> = {}): Promise<Answer> =>
    browser.submit(await browser.get("/catalogue/inventories/new"), FORM, { title, ...fields });
  const idOf = (page: Answer): string => /inventories\/(\d+)/.exec(page.url)?.[1] ?? expect.fail(page.url);
  const doIt = async (browser: BrowserClient, id: string, verb: string): Promise<Answer> => browser.submit(await browser.get(`/catalogue/inventories/${id}/${verb}`), `form[action$='/${verb}']`);
  const names = (page: Answer): string[] => page.page("tbody th").map((_, cell) => page.page(cell).contents().first().text()).get();

  let first: string;

  it("generates a list of what is in force in a department, of the types chosen (HLJ-2.5)", async () => {
    const made = await generate(editor, "市市场监管局行政许可清单", { typeCodes: ["01"] });
    expect(notice(made)).to.include("清单已生成");
    first = idOf(made);
    const inForce: { name: string }[] = await site.site.db("catalogue_item_versions as v").join("core_departments as d", "d.id", "v.department_id").where({ "v.state": "published", "v.type_code": "01", "d.name": "云岭市市场监督管理局" }).select("v.name");
    expect(names(made)).to.have.members(inForce.map(({ name }) => name)).and.to.have.length.greaterThan(2);
    const types = await generate(editor, "没有的", { typeCodes: ["04"] });
    expect(types.status).to.equal(422);
    expect(summary(types).join()).to.include("没有所选类型的在用事项");
    expect(types.page("#f-title").attr("value")).to.equal("没有的");
    expect(summary(await generate(editor, "", { typeCodes: [] })).join()).to.include("清单名称：请填写");
  });

  it("freezes a list and numbers it without a gap; nothing changes it any more (HLJ-2.5.2)", async () => {
    const frozen = await doIt(editor, first, "freeze");
    expect(notice(frozen)).to.include("已冻结，编号 云岭（539900）政服清〔2026〕2号");
    const whole = await generate(publisher, "云岭市目录清单", { scope: "region:539900" });
    expect(notice(await doIt(publisher, idOf(whole), "freeze"))).to.include("云岭（539900）政服清〔2026〕3号");
    expect((await editor.get(`/catalogue/inventories/${first}`)).page("a[href$='/freeze'], a[href$='/delete']")).to.have.length(0);
    const { db } = site.site;
    for (const change of [() => db("catalogue_inventory_rows").where({ inventory_id: first }).update({ name: "改" }), () => db("catalogue_inventory_rows").where({ inventory_id: first }).delete(), () => db("catalogue_inventories").where({ id: first }).update({ state: "draft", number: "" }), () => db("catalogue_inventories").where({ id: first }).delete()]) {
      expect(await change().then(() => "done", (fault: unknown) => fault instanceof Error && "code" in fault && fault.code)).to.equal("CA001");
    }
    expect((await doIt(publisher, first, "publish")).status).to.equal(200);
  });

  it("numbers every region by itself, also where two have the same short name (HLJ-2.5.2)", async () => {
    const { db } = site.site;
    const { path, generated_by: maker }: { path: string; generated_by: string } = await db("core_regions as r").join("catalogue_inventories as n", "n.id", db.raw("?", [first])).where("r.code", "539901").first("r.path", "n.generated_by");
    const numbers: string[] = [];
    for (const [code, name] of [["539901801", "城关镇"], ["539901802", "城关街道"]] as const) {
      await db("core_regions").insert({ code, name, level: 4, parent_code: "539901", path: `${path}${code}/` });
      const [row]: { id: string }[] = await db("catalogue_inventories").insert({ title: name, region_code: code, type_codes: ["01"], generated_at: db.fn.now(), generated_by: maker }).returning("id");
      numbers.push(/编号 (\S+号)/.exec(notice(await doIt(publisher, row?.id ?? "", "freeze")))?.[1] ?? "");
    }
    expect(numbers).to.deep.equal(["城关（539901801）政服清〔2026〕1号", "城关（539901802）政服清〔2026〕1号"]);
  });

  it("is public once published, with a page for paper (HLJ-2.5.2)", async () => {
    const visitor = site.visitor();
    const list = await visitor.get("/catalogue/public-inventories");
    expect(names(list)).to.deep.equal(["市市场监管局行政许可清单", "市级行政许可和公共服务事项目录清单"]);
    expect(list.text).to.include("云岭（539900）政服清〔2026〕2号").and.not.to.include("云岭（539900）政服清〔2026〕3号");
    const shown = await visitor.get(list.page("tbody th a").attr("href") ?? "");
    expect(shown.page("h1").text()).to.include("云岭（539900）政服清〔2026〕2号");
    const paper = await visitor.get(shown.page("a[href$='/print']").attr("href") ?? "");
    expect(paper.page("tbody tr")).to.have.length(names(shown).length);
    const draft = idOf(await generate(editor, "只是草稿"));
    expect((await visitor.get(`/catalogue/public-inventories/${draft}`)).status).to.equal(404);
    expect((await visitor.get(`/catalogue/public-inventories/${draft}/print`)).status).to.equal(404);
    expect(notice(await doIt(editor, draft, "delete"))).to.include("已删除草稿");
  });

  it("is printed in parts when it is long, and not too often from one address", async () => {
    const { db } = site.site;
    const { id }: { id: string } = await db("catalogue_inventories").where({ title: "市市场监管局行政许可清单" }).first("id");
    const [long]: { id: string }[] = await db.raw("insert into catalogue_inventories (title, number, state, type_codes, row_count, region_code, department_id, generated_at, generated_by) select '很长的清单', '', 'draft', type_codes, 2100, region_code, department_id, generated_at, generated_by from catalogue_inventories where id = ? returning id", [id]).then(({ rows }: { rows: { id: string }[] }) => rows);
    // Rows of items that are not there: only their number matters here.
    for (const key of ["item_id", "version_id"]) await db.raw(`alter table catalogue_inventory_rows drop constraint catalogue_inventory_rows_${key}_foreign`);
    await db.raw("insert into catalogue_inventory_rows (inventory_id, seq, item_id, version_id, type_code, entry_name, name, base_code, task_code, department, use_level) select ?, n, n, n, '01', '', '第' || n || '项', '', '', '', '' from generate_series(1, 2100) n", [long?.id ?? ""]);
    await db("catalogue_inventories").where({ id: long?.id }).update({ state: "frozen", number: "长1", frozen_at: new Date(0) });
    await db("catalogue_inventories").where({ id: long?.id }).update({ state: "published", published_at: new Date(0) });
    const visitor = site.visitor();
    const part = await visitor.get(`/catalogue/public-inventories/${long?.id ?? ""}/print?page=3`);
    expect([part.page("tbody tr").length, part.page("tbody th").first().text()]).to.deep.equal([100, "第2001项"]);
    expect(part.page("main").text()).to.include("共 2100 项，这是第 2001—2100 项").and.to.include("分 3 部分打印");
    expect((await visitor.get(part.page("a[href$='page=1']").attr("href") ?? "")).page("tbody tr")).to.have.length(1_000);
    await db("core_rate_limits").whereLike("key", "%inventory-print%").update({ points: 60 });
    const refused = await visitor.get(`/catalogue/public-inventories/${id}/print`);
    expect([refused.status, refused.text]).to.satisfy(([status, text]: [number, string]) => status === 429 && text.includes("秒后再试"));
    await db("core_rate_limits").whereLike("key", "%inventory-print%").delete();
  });

  it("compares two lists: what came, what went, what is called otherwise (HLJ-2.5.2)", async () => {
    const items: { item_id: string; name: string }[] = await site.site.db("catalogue_item_versions as v").join("core_departments as d", "d.id", "v.department_id")
      .where({ "v.state": "published", "v.procedure": "", "v.head": true, "v.type_code": "01", "d.name": "云岭市市场监督管理局" }).orderBy("v.item_id").select("v.item_id", "v.name");
    const [gone, renamed] = [items[0] ?? expect.fail(), items[1] ?? expect.fail()];
    await act(site, "liwenjing", gone.item_id, "request-abolition", "依据废止");
    await act(site, "chenyulan", gone.item_id, "approve-abolition");
    await act(site, "liwenjing", renamed.item_id, "change");
    await press(editor, await editor.get(`/catalogue/items/${renamed.item_id}/edit`), "save", { task_name: "改了名称的事项" });
    await act(site, "liwenjing", renamed.item_id, "submit");
    await act(site, "chenyulan", renamed.item_id, "publish");
    const second = idOf(await generate(editor, "新的一份", { typeCodes: ["01"] }));
    const compared = await editor.get(`/catalogue/inventories/compare?before=${first}&after=${second}`);
    expect(compared.page("h2").last().text()).to.equal("新增 0 项，减少 1 项，变更 1 项");
    const rows = compared.page("tbody tr").map((_, row) => compared.page(row).text()).get().join("|");
    expect(rows).to.include(gone.name).and.to.include(renamed.name).and.to.include("改了名称的事项");
    expect(names(await editor.get(`/catalogue/inventories/${first}`))).to.include(gone.name);
    const back = await editor.get(`/catalogue/inventories/compare?before=${second}&after=${first}`);
    expect(back.page("h2").last().text()).to.equal("新增 1 项，减少 0 项，变更 1 项");
  });

  it("keeps back what has become secret since: no list with it is published, and of a published one nobody else reads the row", async () => {
    const { db } = site.site;
    const item: { item_id: string; name: string } = await db("catalogue_item_versions as v").join("catalogue_inventory_rows as w", "w.item_id", "v.item_id")
      .where({ "v.state": "published", "v.procedure": "", "v.head": true, "w.inventory_id": first }).first("v.item_id", "w.name");
    const later = idOf(await generate(editor, "公布以前有一项定密", { typeCodes: ["01"] }));
    await doIt(editor, later, "freeze");
    await act(site, "liwenjing", item.item_id, "change");
    await press(editor, await editor.get(`/catalogue/items/${item.item_id}/edit`), "save", { is_secret: "1" });
    await act(site, "liwenjing", item.item_id, "submit");
    await act(site, "chenyulan", item.item_id, "publish");
    const refused = await doIt(publisher, later, "publish");
    expect([refused.status, refused.text.includes("清单里有 1 项在生成以后定为涉密")]).to.deep.equal([422, true]);
    expect((await db("catalogue_inventories").where({ id: later }).first("state")).state).to.equal("frozen");
    const visitor = site.visitor();
    const shown = await visitor.get(`/catalogue/public-inventories/${first}`);
    const { row_count: rows }: { row_count: number } = await db("catalogue_inventories").where({ id: first }).first("row_count");
    expect(names(shown)).to.have.length(rows - 1).and.not.include(item.name);
    const stranger = await site.signedIn("yangfan");
    for (const page of [shown, await visitor.get(`/catalogue/public-inventories/${first}/print`), await stranger.get(`/catalogue/inventories/${first}`), await editor.get(`/catalogue/inventories/compare?before=${later}&after=${first}`)]) {
      expect(page.status).to.equal(200);
      expect(page.page("body").text()).not.to.include(item.name);
    }
    expect(names(await editor.get(`/catalogue/inventories/${first}`)), "its own department still sees the row").to.include(item.name);
  });

  it("is no business of a stranger, and only a publisher publishes", async () => {
    const stranger = await site.signedIn("yangfan");
    const draft = idOf(await generate(editor, "别人的草稿"));
    const token = (await stranger.get("/catalogue/inventories/new")).page("input[name='_csrf']").first().attr("value") ?? "";
    const department = (await site.site.db("core_departments").where({ name: "云岭市市场监督管理局" }).first("id")).id;
    const send = async (address: string, fields: Readonly<Record<string, string>> = {}): Promise<number> =>
      (await stranger.fetch(address, { method: "POST", body: new URLSearchParams({ _csrf: token, ...fields }) })).status;
    for (const verb of ["freeze", "delete", "publish"]) expect(await send(`/catalogue/inventories/${draft}/${verb}`), verb).to.equal(403);
    expect(await send("/catalogue/inventories/new", { title: "外人的", scope: `department:${department}`, typeCodes: "01" })).to.equal(403);
    expect(await send("/catalogue/inventories/new", { title: "外人的", scope: "region:539900", typeCodes: "01" })).to.equal(403);
    expect((await stranger.get(`/catalogue/inventories/${draft}`)).status).to.equal(403);
    await doIt(editor, draft, "freeze");
    expect((await editor.get(`/catalogue/inventories/${draft}/publish`)).status).to.equal(403);
    expect((await doIt(publisher, draft, "publish")).status).to.equal(200);
    expect((await publisher.get(`/catalogue/inventories/${draft}/publish`)).status).to.equal(200);
    expect(await site.site.db("catalogue_inventories").where({ title: "外人的" })).to.deep.equal([]);
    for (const browser of [site.visitor(), publisher]) {
      const { complaints } = await crawl(browser, site.site.registry.routes, ["/catalogue/public-inventories", ...(browser === publisher ? ["/catalogue/inventories"] : [])]);
      expect(complaints).to.deep.equal([]);
    }
    expect(site.errors).to.deep.equal([]);
  });
});
