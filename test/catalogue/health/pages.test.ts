import { expect } from "chai";
import type { Answer, BrowserClient } from "../../support/browser-client.ts";
import { house, type House } from "../../support/house.ts";

describe("事项体检 in the staff's browser", function () {
  this.timeout(60_000);
  let site: House;
  let editor: BrowserClient;
  before(async () => {
    site = await house();
    editor = await site.signedIn("liwenjing");
    await site.site.db("catalogue_item_versions").update({ findings: "", errors: 0 });
    await site.site.registry.jobs.find(({ task }) => task === "catalogue.examine-items")?.run();
  });
  after(() => site.close());

  const findings = (answer: Answer): string[] => answer.page(".hl-title .small").map((_, code) => answer.page(code).text().replace("规则 ", "")).get();

  it("counts per rule and department what it finds, within one's scope, and leads to the items", async () => {
    const own = await editor.get("/catalogue/health");
    expect(own.page("main").text()).to.match(/共检查 \d+ 个事项/);
    expect(own.page("#hl-departments").parent().find("li a").map((_, a) => own.page(a).text()).get().filter((name) => name !== "云岭市市场监督管理局")).to.deep.equal([]);
    const manager = await site.signedIn("helihua");
    const all = await manager.get("/catalogue/health");
    const departments = all.page("#hl-departments").parent().find("li a");
    expect(departments.length).to.be.greaterThan(3);
    const rule = all.page("#hl-rules").parent().find("li").first();
    const narrowed = await manager.get(rule.find("a").attr("href") ?? "");
    expect(narrowed.page(".sx-foot").text()).to.contain(`共 ${rule.find(".num").text()} 个事项`);
    // A department is counted whole: what was examined there, what was found, and where the way back is.
    const chosen = departments.last();
    const ofOne = await manager.get(chosen.attr("href") ?? "");
    expect(chosen.attr("href"), "to what was found, below all rules and departments").to.match(/#found$/);
    expect(ofOne.page("#found").length).to.equal(1);
    const [examined, bad] = [/共检查 (\d+) 个事项/.exec(ofOne.page(".hl-chosen").text())?.[1], /共 (\d+) 个事项/.exec(ofOne.page(".sx-foot").text())?.[1]].map(Number);
    expect(examined).to.be.at.least(bad ?? NaN).and.below(Number(/共检查 (\d+) 个事项/.exec(all.page("main").text())?.[1]));
    expect(ofOne.page(".hl-chosen").text()).to.include(chosen.text()).and.include("看全部");
    expect([ofOne.page("#hl-departments").parent().find("li a").first().text(), all.page(".hl-chosen").length]).to.deep.equal([chosen.text(), 0]);
    expect(all.page("#hl-departments").parent().children("ul").find("li").length, "the others are folded").to.be.at.most(11);
    const fragment = await manager.get(rule.find("a").attr("href") ?? "", { "HX-Request": "true", "HX-Target": "health" });
    expect(fragment.text).to.not.contain("<html");
  });

  it("counts what its buttons and rules then show, says each rule in words, and leaves out what is abolished", async () => {
    const manager = await site.signedIn("helihua");
    const total = (answer: Answer): string => /共 (\d+) 个事项/.exec(answer.page(".sx-foot").text())?.[1] ?? "0";
    const all = await manager.get("/catalogue/health");
    const rule = all.page("#hl-rules").parent().find("li a").first().attr("href") ?? "";
    for (const path of ["/catalogue/health", rule]) {
      const list = await manager.get(path);
      for (const button of list.page(".state-bar a").get()) expect(total(await manager.get(list.page(button).attr("href") ?? "")), path + list.page(button).text()).to.equal(list.page(button).find("b").text());
    }
    for (const words of all.page("#hl-rules").parent().find("li a").get()) expect(all.page(words).text()).to.match(/^[^R].{3}/);
    const gone: { id: string; name: string } = await site.site.db("catalogue_item_versions").where({ head: true, state: "abolished" }).first("id", "name");
    await site.site.db("catalogue_item_versions").where({ id: gone.id }).update({ findings: "R05", errors: 1 });
    await site.site.registry.jobs.find(({ task }) => task === "catalogue.examine-items")?.run();
    const bad = await manager.get("/catalogue/health");
    expect(await site.site.db("catalogue_item_versions").where({ id: gone.id }).first("findings", "errors")).to.deep.equal({ findings: "", errors: 0 });
    const items = await manager.get("/catalogue/items");
    const counted = (state: string): number => Number(items.page(".state-bar a").filter((_, a) => items.page(a).text().startsWith(state)).find("b").text());
    expect(counted("废置")).to.be.greaterThan(0);
    expect(bad.page("main").text()).to.contain(`共检查 ${counted("全部") - counted("废置")} 个事项`);
  });

  it("stands before a submission: errors stop it, a click repairs, warnings ask", async () => {
    const form = await editor.get("/catalogue/items/new?type=20");
    const draft = await editor.submit(form, "form[action^='/catalogue/items/new']", { name: "食品安全宣传册领取" });
    const answers = {
      task_content: "居民可以免费领取宣传册。", dept_type: "1", "server_type[]": ["1"], project_type: "2", accept_condition: "在本市居住。", is_need_material: "0",
      handle_flow: "到窗口登记，当场领取。", special_procedure: "无", is_fee: "0", is_entry_center: "1", transact_addr: "云岭市政务服务中心二楼 B12 号窗口", transact_time: "9:00–17:00",
      limit_scene_num: "1", limit_scene_explain: "宣传册要当面领取。", is_fit_online: "0", unfit_reason: "宣传册是实物。", is_express: "0", is_pay_online: "0", "result_type[]": ["99"],
      link_way: "文昌路 88 号 B12 窗口，电话 0870-5550123", supervise_way: "文昌路 88 号 201 室，电话 0870-5550199", promise_day: "0", promise_type: "1", "user_topic_type[]": ["110"],
    };
    await editor.submit(draft, "#editor", answers);
    const itemId = /items\/(\d+)/.exec(draft.url)?.[1] ?? expect.fail();
    const lawId: string = String((await site.site.db("libraries_laws").where({ title: "中华人民共和国食品安全法" }).first("id") as { id: string }).id);
    const edit = await editor.get(`/catalogue/items/${itemId}/edit`);
    const stopped = await editor.submit(edit, "#editor", { ...answers, "by_law[0][record]": lawId, "by_law[0][clause]": "第十条" }, { button: "提交审核" });
    expect(stopped.page("main").text()).to.contain("改正后才能提交审核");
    expect(findings(stopped)).to.include("R01").and.include("R11");
    // The repair comes back to the submission, and the way onward stands there.
    const asked = await editor.submit(stopped, "form[action$='/repair']");
    expect(findings(asked)).to.deep.equal(["R11"]);
    expect(asked.page(".sx-warn").length, "a reminder is no alarm").to.equal(0);
    const done = await editor.submit(asked, "form[action$='/hand-in']", {}, { button: "仍然提交审核" });
    expect(done.page("main").text()).to.contain("已提交审核").and.contain("部门已审核");
    await site.drain();
    const kept: { findings: string; errors: number }[] = await site.site.db("catalogue_item_versions").where({ item_id: itemId }).select("findings", "errors");
    expect(kept).to.deep.equal([{ findings: "R11", errors: 0 }]);
  });

  it("finds an item whose law has been abolished as soon as the law is", async () => {
    const count = async (): Promise<number> => Number((await site.site.db("catalogue_item_versions").where("head", true).where("findings", "like", "%R23%").count("* as count").first() as { count: string }).count);
    const before = await count();
    const law: { record_id: string } = await site.site.db("catalogue_version_links as l").join("catalogue_item_versions as v", "v.id", "l.version_id").where({ "l.kind": "laws", "l.element": "by_law", "v.head": true }).first("l.record_id");
    await site.site.db("libraries_laws").where({ id: law.record_id }).update({ status: "失效" });
    const keeper = await site.signedIn("helihua");
    const form = await keeper.get(`/libraries/laws/${law.record_id}/edit`);
    await keeper.submit(form, "main form[action*='/edit']", { short_title: "改过的简称" });
    await site.drain();
    expect(await count()).to.be.greaterThan(before);
  });

  it("a stranger repairs and hands in nothing", async () => {
    const draft: { item_id: string } = await site.site.db("catalogue_item_versions as v").join("core_departments as d", "d.id", "v.department_id").where({ "v.state": "draft", "d.name": "云岭市市场监督管理局" }).first("v.item_id");
    const other = await site.signedIn("yangfan");
    const token = (await other.get("/people/password")).page("[name=_csrf]").attr("value") ?? "";
    for (const [path, body] of [["repair", { rule: "R01" }], ["hand-in", { then: "submit" }]] as const) {
      const answer = await other.fetch(`/catalogue/items/${draft.item_id}/health/${path}`, { method: "POST", body: new URLSearchParams({ _csrf: token, ...body }) });
      expect(answer.status, path).to.equal(403);
    }
  });
});
