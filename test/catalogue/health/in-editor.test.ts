import { expect } from "chai";
import { load } from "cheerio";
import { loadUser } from "../../../core/people/load-user.ts";
import { Refusal } from "../../../core/http/refusal.ts";
import { items, type CatalogueItems } from "../../../plugins/catalogue/api.ts";
import type { ElementValues } from "../../../plugins/catalogue/elements/element.ts";
import { createItem } from "../../../plugins/catalogue/items/create-item.ts";
import type { Answer, BrowserClient } from "../../support/browser-client.ts";
import { NOW, type House } from "../../support/house.ts";
import { desk, notice, press, pressByHtmx, summary } from "../pages/desk.ts";
import { completeService } from "../world.ts";

/** Complete, but 承诺办结时限 is 5 days and 办件类型 says 即办件: an error (R02) with a one-click repair. */
const SICK = { promise_day: 5, promise_type: "1", project_type: "1" };

describe("事项体检 in the editor (domain-standards §1.14)", () => {
  let site: House;
  let browser: BrowserClient;
  before(async () => { site = await desk({ review: true }); browser = await site.signedIn("liwenjing"); });
  after(async () => { await site.close(); });

  const user = async () => {
    const row: { id: string } = await site.site.db("core_staff").where({ account: "liwenjing" }).first("id");
    return await loadUser(site.site.db, row.id) ?? expect.fail("liwenjing");
  };
  const draft = async (values: ElementValues): Promise<{ itemId: string; versionId: string }> => {
    const { db, ports } = site.site;
    const law: { id: string } = await db("libraries_laws").where({ status: "有效" }).orderBy("id").first("id");
    const actor = await user();
    return ports.transact((tx) => createItem(tx, actor, { departmentId: actor.department.id, entryId: null, typeCode: "20", baseCode: "", values: { ...completeService(law.id), ...values }, now: NOW }, ports));
  };
  const editor = (itemId: string): Promise<Answer> => browser.get(`/catalogue/items/${itemId}/edit`);
  const said = async (versionId: string): Promise<Record<string, unknown>> => {
    const row: { elements: Record<string, unknown> } = await site.site.db("catalogue_item_contents").where({ version_id: versionId }).first("elements");
    return row.elements;
  };

  it("shows each finding at its element, counts them in the navigator and lists them with links; the repair is one button", async () => {
    const { itemId, versionId } = await draft(SICK);
    const page = await editor(itemId);
    expect(page.page("#health summary").text()).to.match(/^体检：1 处要改，\d 处提醒$/);
    expect(page.page("#health a[href='#finding-R02']").text()).to.equal("办件类型：承诺办结时限大于 0，办件类型请改选“承诺件”；当场能办完的，请把承诺办结时限改为 0");
    expect(page.page("#w-project_type #finding-R02").text()).to.include("要改");
    const section = page.page("#finding-R02").closest("section").attr("id") ?? "";
    expect(page.page(`#progress li.secnav__bad a[href='#${section}']`).text(), "the part with an error has no tick").to.include("1 处要改");
    // What was typed and not saved goes along.
    const repaired = await press(browser, page, "repair:R02", { task_name: "老年人优待证（已改名）" });
    expect(notice(repaired)).to.include("已修改并暂存").and.include("有承诺时限的是承诺件");
    expect(repaired.page("#finding-R02").length).to.equal(0);
    expect(await said(versionId)).to.include({ project_type: "2", task_name: "老年人优待证（已改名）" });
  });

  it("is asked anew at each 暂存, and through htmx after each answer", async () => {
    const { itemId } = await draft(SICK);
    const page = await editor(itemId);
    const looked = load((await pressByHtmx(browser, page, "look", "progress", { project_type: "2" })).text);
    expect(looked("#hl-project_type[hx-swap-oob]").text()).to.equal("");
    expect(looked("#health[hx-swap-oob] summary").text()).to.match(/^体检：\d 处提醒$/);
    const saved = await press(browser, page, "save", { project_type: "2" });
    expect(saved.page("#finding-R02").length).to.equal(0);
    expect((await press(browser, saved, "save", { project_type: "1" })).page("#finding-R02").length).to.equal(1);
  });

  it("stops a submission in one round: what is missing and what contradicts itself are told together, and that a check follows", async () => {
    const { itemId } = await draft({ ...SICK, accept_condition: "" });
    // What the form says itself is not said by the 体检 once more.
    const late = await press(browser, await editor((await draft({ ...SICK, anticipate_day: 3, anticipate_type: "1" })).itemId), "submit");
    expect(summary(late).filter((line) => line.includes("不能多于法定办结时限"))).to.have.length(1);
    const refused = await press(browser, await editor(itemId), "submit");
    expect(summary(refused)).to.have.length(2);
    expect(summary(refused)[0]).to.include("受理条件：");
    expect(summary(refused)[1]).to.include("办件类型：承诺办结时限大于 0");
    expect(refused.page(".govuk-error-summary").text()).to.include("共 2 处").and.to.include("改正以后，系统还会按体检规则核对");
    expect(refused.page(refused.page(".govuk-error-summary li a").last().attr("href") ?? "")).to.have.length(1);
  });

  it("hands in nothing over the head of what was typed and not saved: the form is offered first", async () => {
    const { itemId, versionId } = await draft({ ...SICK, project_type: "2" });
    await pressByHtmx(browser, await editor(itemId), "look", "progress", { link_way: "0870-5559999" });
    const asked = await browser.submit(await browser.get(`/catalogue/items/${itemId}`), `form[action='/catalogue/items/${itemId}/submit']`);
    const stopped = asked.page("form[action$='/hand-in']").length > 0 ? await browser.submit(asked, "form[action$='/hand-in']") : asked;
    expect(notice(stopped)).to.include("还没有提交审核");
    expect(stopped.page("main").text()).to.include("0870-5559999");
    const given = await browser.submit(stopped, "main form");
    await browser.submit(await press(browser, given, "submit"), "form[action$='/hand-in']");
    expect(await site.site.db("catalogue_item_versions").where({ id: versionId }).first("state")).to.deep.equal({ state: "submitted" });
  });

  it("says nothing of elements that nobody has filled in while required ones are missing anyway", async () => {
    const { itemId } = await draft({ limit_scene_num: "", supervise_way: "", accept_condition: "" });
    const page = await editor(itemId);
    expect(page.page("#finding-R05, #finding-R10").length).to.equal(0);
    expect(page.page("#progress").text()).to.include("缺 1 项");
  });

  it("no route leads past an error, neither does the act itself", async () => {
    const { itemId, versionId } = await draft(SICK);
    const page = await editor(itemId);
    const token = page.page("[name=_csrf]").first().attr("value") ?? "";
    const send = async (path: string, body: Record<string, string>): Promise<void> => {
      const answer = await browser.fetch(path, { method: "POST", body: new URLSearchParams({ _csrf: token, ...body }) });
      expect(answer.status, path).to.be.oneOf([303, 409, 422]);
      const row: { state: string } = await site.site.db("catalogue_item_versions").where({ id: versionId }).first("state");
      expect(row.state, path).to.equal("draft");
    };
    const { revision }: { revision: number } = await site.site.db("catalogue_item_versions").where({ id: versionId }).first("revision");
    const stopped = await press(browser, page, "submit");
    expect(stopped.page("main").text()).to.include("还有 1 处要改");
    for (const then of ["submit", "publish"]) await send(`/catalogue/items/${itemId}/health/hand-in`, { then, revision: String(revision) });
    await send(`/catalogue/items/${itemId}/submit`, { revision: String(revision) });
    await send("/catalogue/items/submit", { ids: `${versionId}.${revision}` });
    const service = site.site.registry.services.get(items.id) as CatalogueItems;
    const actor = await user();
    const refused: unknown = await site.site.ports.transact((tx) => service.perform(tx, actor, { versionId, action: "submit", opinion: "", now: NOW })).catch((fault: unknown) => fault);
    expect(refused).to.be.instanceOf(Refusal).and.deep.include({ status: 422 });
    expect(refused instanceof Refusal ? refused.fields.map(({ field }) => field) : []).to.deep.equal(["project_type"]);
  });
});
