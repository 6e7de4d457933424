import { expect } from "chai";
import { Refusal, type Tx } from "../../../core/contract.ts";
import { loadUser } from "../../../core/people/load-user.ts";
import { items, type CatalogueItems } from "../../../plugins/catalogue/api.ts";
import { deleteChain, saveChain } from "../../../plugins/review/chains/save-chain.ts";
import { decide } from "../../../plugins/review/decisions/decide.ts";
import { deletePhrase, savePhrase } from "../../../plugins/review/phrases/save-phrase.ts";
import { addRemarks, deleteRemark } from "../../../plugins/review/remarks/add-remarks.ts";
import { house, NOW, type House } from "../../support/house.ts";
import type { Answer, BrowserClient } from "../../support/browser-client.ts";

const FORM = "form[action^='/review/decisions/']:has(#f-opinion)";
const ROWS = "#inbox a[href^='/review/decisions/']";

/** What helps a reviewer, on the demo site, by its pages (issue 3, YN-2.2, HLJ-2.4.3). */
describe("the pages of the review", function () {
  this.timeout(60_000);
  let site: House;
  let examiner: BrowserClient;
  before(async () => { site = await house(); examiner = await site.signedIn("zhaozhiyuan"); });
  after(async () => {
    expect(site.errors).to.deep.equal([]);
    await site.close();
  });

  const inbox = (conditions: string): Promise<Answer> => examiner.get(`/review/inbox?step=examine&${conditions}`);
  const names = (page: Answer): string[] => page.page(ROWS).map((_, a) => page.page(a).text()).get();
  const linkTo = (page: Answer, name: string): string => page.page(ROWS).filter((_, a) => page.page(a).text() === name).attr("href") ?? expect.fail(`no ${name}`);

  it("narrows the inbox by kind, department, sender, type, light and name, and keeps the conditions in the address (HLJ-2.4.3)", async () => {
    const all = await inbox("");
    const kinds = all.page("#inbox .state-bar a").map((_, a) => all.page(a).attr("href")).get().slice(1);
    const sums = await Promise.all(kinds.map(async (href) => names(await examiner.get(href)).length));
    expect(sums.reduce((sum, count) => sum + count, 0)).to.equal(names(all).length);
    const options = (name: string): string[] => all.page(`#f-${name} option`).map((_, o) => all.page(o).attr("value") ?? "").get().filter((value) => value !== "");
    for (const name of ["department", "sender", "type", "light"]) {
      const parts = await Promise.all(options(name).map(async (value) => names(await inbox(`${name}=${value}`))));
      expect(parts.flat().toSorted(), name).to.deep.equal(names(all).toSorted());
    }
    const late = await inbox("light=red");
    const first = await examiner.get(late.page(ROWS).first().attr("href") ?? expect.fail());
    expect(first.page("a:contains('先不处理，返回列表')").attr("href"), "the way back leads to the narrowed list").to.include("light=red").and.include("step=examine");
    const limits = late.page("#inbox tbody td[data-k='时限']").map((_, cell) => late.page(cell).text()).get();
    expect(limits).to.have.length.greaterThan(0);
    for (const limit of limits) expect(limit).to.include("超期");
    expect(names(await inbox("text=没有这样的名称"))).to.deep.equal([]);
    expect(names(await inbox("order=name"))).to.deep.equal(names(all).toSorted((a, b) => (a < b ? -1 : 1)));
    expect((await examiner.get("/desk")).page("main").text()).to.include("超期");
  });

  it("a remark at a single element reaches the writer at that element, and goes when it is ticked off", async () => {
    const list = await inbox("kind=change");
    const name = names(list).find((one) => one.includes("食品")) ?? expect.fail();
    const link = linkTo(list, name);
    let page = await examiner.get(link);
    const key = page.page("[id^='el-']").first().attr("id")?.slice(3) ?? expect.fail();
    const all = await examiner.get(page.page("a[href$='#unchanged']").attr("href") ?? "");
    const calm = all.page("#unchanged [id^='el-']").first().attr("id")?.slice(3) ?? expect.fail();
    expect(page.page(`#el-${calm}`).length, "what has not changed is read on demand").to.equal(0);
    expect(all.page(`#unchanged #el-${calm} .review-add button`).attr("formaction")).to.match(new RegExp(`/remarks#el-${calm}$`));
    const save = page.page(`#el-${key} ~ tr .review-add button, #el-${key} .review-add button`).first().text();
    const typed = { conclusion: "return", opinion: "请看批注，改好再报。" };
    page = await examiner.submit(page, FORM, { ...typed, [`remark_${key}`]: "  " }, { button: save });
    expect(page.status).to.equal(422);
    expect(page.page(`#f-remark_${key}-error`).text()).to.include("请写明要改什么");
    page = await examiner.submit(page, FORM, { [`remark_${key}`]: "这一项请写清楚。" }, { button: save });
    expect(page.status).to.equal(200);
    expect(page.page("#f-opinion").text().trim(), "what has been typed of the conclusion is still there").to.equal(typed.opinion);
    expect(page.page("#decision input[value='return']").attr("checked")).to.not.equal(undefined);
    expect(page.page(`#f-remark_${key}`).text().trim(), "the field is ready for another one").to.equal("");
    await examiner.submit(page, FORM, { [`remark_${key}`]: "这一项请写清楚。" }, { button: save });
    page = await examiner.submit(page, FORM, { [`remark_${key}`]: "写错了。" }, { button: save });
    expect(page.page(".review-remark:contains('请写清楚')").length, "sent again it stands there once").to.equal(1);
    page = await examiner.submit(page, FORM, {}, { button: "去掉批注：写错了。" });
    expect(page.page("main").text()).not.to.include("写错了。");
    expect(page.page("#f-opinion").text().trim()).to.equal(typed.opinion);
    expect(page.page(`#el-${key} ~ tr .review-remark, #el-${key} .review-remark`).first().text()).to.include("这一项请写清楚。").and.to.include("还没有处理");
    const editor = await site.signedIn("liwenjing");
    expect((await editor.get(link)).status).to.equal(403);
    await examiner.submit(page, FORM);
    const todo = await editor.get("/catalogue/todo?kind=returned");
    const item = todo.page("tr").filter((_, row) => todo.page(row).text().includes(name)).find("th a").attr("href") ?? expect.fail();
    const form = await editor.get(`${item}/edit`);
    expect(form.page(`#w-${key} .ed-remark`).text()).to.include("这一项请写清楚。").and.to.include("赵志远");
    const id = form.page(`#w-${key} [name='_settled']`).attr("value") ?? expect.fail();
    const saved = await editor.submit(form, "#editor", { _settled: id, _act: "save" });
    expect(saved.page(".ed-remark").length).to.equal(0);
    expect((await examiner.get(link)).page("main").text(), "whoever decided is told what has become of it").to.include("已退回报送单位修改").and.to.include(name);
  });

  it("every remark stands in a list above the item and its editor, also one at what no form holds (HLJ-2.4.3)", async () => {
    const list = await inbox("kind=new");
    const link = linkTo(list, list.page("#inbox tr").filter((_, row) => list.page(row).text().includes("市场监督管理局")).find("a[href^='/review/decisions/']").first().text());
    let page = await examiner.get(link);
    const name = page.page("h1").text();
    page = await examiner.submit(page, FORM, { remark_task_type: "类型应为行政确认。" }, { button: page.page("#el-task_type .review-add button").text() });
    const tooLong = await examiner.submit(page, FORM, { conclusion: "return", opinion: "请看批注。", remark_task_name: "长".repeat(501) });
    expect([tooLong.status, tooLong.page("#f-remark_task_name-error").text(), tooLong.page("#f-remark_task_name").text().trim().length]).to.deep.equal([422, "错误：批注：请控制在 500 个字以内", 501]);
    // The second one is typed and not saved: it is kept with the conclusion.
    const done = await examiner.submit(page, FORM, { conclusion: "return", opinion: "请看批注。", remark_task_name: "名称与清单不一致。" });
    expect(done.page(".sx-told").text()).to.include("填写好的 1 条批注已一并保存");
    const editor = await site.signedIn("liwenjing");
    const todo = await editor.get("/catalogue/todo?kind=returned");
    const href = todo.page("tr").filter((_, row) => todo.page(row).text().includes(name)).find("th a").attr("href") ?? expect.fail();
    const item = await editor.get(href);
    expect(item.page("#remarks").text()).to.include("批注 2 条").and.to.include("类型应为行政确认。").and.to.include("名称与清单不一致。");
    expect(item.page("#remarks a").attr("href")).to.equal(`${href}/edit#w-task_name`);
    const form = await editor.get(`${href}/edit`);
    expect(form.page("#remarks").text()).to.include("事项类型：类型应为行政确认。").and.to.include("赵志远");
    expect(form.page(form.page("#remarks a").attr("href") ?? "").find(".ed-remark").text()).to.include("名称与清单不一致。");
    const saved = await editor.submit(form, "#editor", { short_name: "改过的简称", _settled: form.page("#remarks [name='_settled']").attr("value") ?? "", _act: "save" });
    expect(saved.page("#remarks").text()).to.include("批注 1 条").and.not.to.include("类型应为行政确认。");
    const drafts = await editor.get("/catalogue/todo?kind=returned");
    const box = drafts.page("tr").filter((_, row) => drafts.page(row).text().includes(name)).find("input[name='ids']").attr("value") ?? expect.fail(name);
    const batch = await editor.submit(drafts, "form[action='/catalogue/items/submit']", { ids: box });
    expect(batch.page(`tr:contains('${name}')`).text(), "a batch names it").to.include("还有批注没有标明已经处理");
    const asked = await editor.submit(saved, "#editor", {}, { button: "提交审核" });
    expect(asked.page(".hl-findings li").last().text(), "before it goes back, one is asked").to.include("批注还没有标明已经处理").and.to.include("名称与清单不一致。").and.to.include("赵志远");
    expect(asked.page("form[action$='/hand-in'] button").text()).to.equal("仍然提交审核");
    expect(asked.page(".hl-findings li").last().find("a").attr("href")).to.equal(`${href}/edit#w-task_name`);
  });

  it("looking at a version does not begin the review; the button does, and so does a remark", async () => {
    const link = linkTo(await inbox("kind=new"), names(await inbox("kind=new"))[0] ?? "");
    const page = await examiner.get(link);
    expect(page.page("[hx-trigger]").length, "nothing is sent without being pressed").to.equal(0);
    expect(page.page(".review-opened").text()).to.include("报送人可以撤回");
    const save = page.page(".review-add button").first();
    const remarked = await examiner.submit(page, FORM, { [`remark_${save.attr("value") ?? ""}`]: "请核对。" }, { button: save.text() });
    expect(remarked.page(".review-opened").text()).to.include("赵志远").and.to.include("不能再撤回");
    const back = await examiner.submit(remarked, FORM, {}, { button: "去掉批注：请核对。" });
    expect(back.page(".review-remark").length).to.equal(0);
    const other = linkTo(await inbox("kind=change"), names(await inbox("kind=change"))[0] ?? "");
    const begun = await examiner.submit(await examiner.get(other), FORM, { opinion: "先看材料。" }, { button: "开始审核" });
    expect(begun.page(".review-opened").text()).to.include("不能再撤回");
    expect(begun.page("#f-opinion").text().trim()).to.equal("先看材料。");
  });

  it("passes clean items together and says of each other why it stays", async () => {
    const list = await inbox("");
    const ids = list.page("#inbox [name='ids']").map((_, box) => list.page(box).attr("value") ?? "").get();
    const abolition = linkTo(await inbox("kind=abolition"), names(await inbox("kind=abolition"))[0] ?? "").match(/decisions\/(\d+)/)?.[1] ?? "";
    const asked = await examiner.submit(list, "#inbox form[action='/review/batch']", { ids: [...ids, abolition] });
    expect(asked.page("main").text()).to.include(`通过以下 ${ids.length} 件`).and.to.include("要逐件审核");
    const chosen = asked.page("[name='chosen']").map((_, field) => asked.page(field).attr("value") ?? "").get();
    const rewritten = await examiner.submit(asked, "form[action='/review/batch/approve']", { chosen: chosen.map((one) => one.replace(/\.[0-9a-f]{8}/, ".00000000")) });
    expect(rewritten.page("h1").text(), "what was confirmed is not what stands there now").to.equal(`已办理 0 件，${ids.length} 件没有办`);
    const result = await examiner.submit(asked, "form[action='/review/batch/approve']");
    expect(result.page("h1").text()).to.equal(`已办理 ${ids.length} 件`);
    expect(result.page("main").text()).to.include("已转政务服务管理部门");
    const again = await examiner.submit(asked, "form[action='/review/batch/approve']");
    expect(again.page("h1").text()).to.equal(`已办理 0 件，${ids.length} 件没有办`);
  });

  it("phrases are kept, put into the opinion, and changed by their owner only", async () => {
    const page = await examiner.get("/review/phrases");
    const kept = await examiner.submit(page, "#phrase form", { title: "写清名称", words: "名称请与清单一致。", shared: "1" });
    expect(kept.page("main").text()).to.include("名称请与清单一致。");
    const edit = kept.page("tr").filter((_, row) => kept.page(row).text().includes("写清名称")).find("a").attr("href") ?? expect.fail();
    const changed = await examiner.submit(await examiner.get(edit), "#phrase form", { words: "名称请与权责清单一致。" });
    expect(changed.page("main").text()).to.include("权责清单");
    const link = (await inbox("kind=abolition")).page(ROWS).attr("href") ?? expect.fail();
    const judged = await examiner.get(link);
    const against = judged.page("input[name=conclusion]").last().attr("value") ?? expect.fail();
    const use = judged.page(".review-phrases [data-phrase='名称请与权责清单一致。']").first();
    const filled = await examiner.submit(judged, "#decision", { opinion: "先写的意见。", conclusion: against, phrase: use.attr("value") ?? expect.fail() }, { button: use.text() });
    expect(filled.page("#f-opinion").text().trim(), "what was written stays").to.equal("先写的意见。\n名称请与权责清单一致。");
    expect(filled.page("input[name=conclusion]:checked").attr("value")).to.equal(against);
    expect((await (await site.signedIn("chenyulan")).get(edit)).status).to.equal(404);
    expect((await (await site.signedIn("liwenjing")).get("/review/phrases")).status).to.equal(403);
  });

  it("the region manager says which steps are taken, within the own region only (INTRO2-4.2; 黑龙江: one step)", async () => {
    const manager = await site.signedIn("helihua");
    const page = await manager.get("/review/chains");
    expect(page.page("main").text()).to.include("翠湖区").and.to.include("单位 → 政务办");
    expect(page.page("main .sx-told").length, "somebody decides for everybody").to.equal(0);
    // The form shows what holds at the place that is chosen, and says before it is chosen where nobody would decide.
    const cuihu = await manager.get("/review/chains?region=539901");
    expect(cuihu.page("#rule .reason").text()).to.include("翠湖区 全部类型").and.to.include("单位 → 政务办").and.to.include("这里自己的规定");
    expect(cuihu.page("#rule input[checked]").attr("value")).to.equal("publish");
    const reached = cuihu.page("#rule .reason").text().match(/有 (\d+) 个单位/)?.[1] ?? expect.fail();
    expect(cuihu.page("#rule input[value='head-publish'] ~ .govuk-hint").text()).to.include("还没有部门负责人");
    const yunping = await manager.get("/review/chains?region=539902&type=01");
    expect(yunping.page("#rule .reason").text()).to.include("没有规定，按通常的流程");
    const saved = await manager.submit(yunping, "#rule form", { chain: "head-examine" });
    expect(saved.page("main").text()).to.include("云屏县").and.to.include("单位 → 部门负责人 → 编办 → 政务办");
    expect(saved.page("#rule input[checked]").attr("value")).to.equal("head-examine");
    expect((await manager.submit(page, "#rule form", { regionCode: "530000", typeCode: "", chain: "publish" })).status).to.equal(403);
    const whole = await manager.submit(await manager.get("/review/chains?region=539900"), "#rule form", { chain: "head-examine" });
    expect(whole.page(".sx-told").text(), "units without 部门负责人, and who can help").to.include("还没有部门负责人").and.to.include("安全管理员").and.not.to.include("系统管理员");
    expect(whole.page(".sx-told").text(), "翠湖区 has a rule of its own, and 市场监督管理局 a 部门负责人").not.to.include("翠湖").and.not.to.include("云岭市市场监督管理局");
    // 公安局 has no 部门负责人: one is told before it is handed in, in a batch and alone, and afterwards on its page.
    const police = await site.signedIn("yangfan");
    const todo = await police.get("/catalogue/todo");
    const ready = todo.page("#todo tbody tr").filter((_, row) => todo.page(row).text().includes("可以提交")).first();
    const batch = await police.submit(todo, "form[action='/catalogue/items/submit']", { ids: ready.find("input[name='ids']").attr("value") ?? expect.fail("nothing is ready") });
    expect(batch.page("main").text()).to.include("已提交 0 项").and.to.include("本单位还没有可以审核的部门负责人").and.to.include("安全管理员");
    const gate = await police.submit(await police.get(ready.find("th a").attr("href") ?? ""), "form[action$='/submit']", {}, { button: "提交审核" });
    expect(gate.page(".hl-findings").text()).to.include("提交后没有人办理");
    const sent = await police.submit(gate, "form[action$='/hand-in']", {}, { button: "仍然提交审核" });
    expect(sent.page("main").text()).to.include("等待部门负责人审核").and.to.include("现在没有人办理");
    const outcome = await police.get(`/catalogue/items/submitted?done=${(ready.find("input[name='ids']").attr("value") ?? "").split(".")[0] ?? ""}`);
    expect(outcome.page("td[data-k='现在的环节']").text(), "the words of the step").to.equal("等待部门负责人审核");
    // Who is 部门负责人 and has handed it in himself is no help, and has nothing of his own to judge.
    const { id: staffId }: { id: string } = await site.site.db("core_staff").where({ account: "yangfan" }).first("id");
    await site.site.db.raw("insert into core_staff_roles (staff_id, role_id, scope) select ?, role_id, 'department' from core_role_permissions where permission_id = 'catalogue.head-review' limit 1", [staffId]);
    const own = await police.get("/review/inbox?step=head");
    expect(own.page("#inbox").text()).to.include("没有等待处理的事项").and.not.to.include(sent.page("h1").text());
    expect((await police.get(sent.url)).page("main").text()).to.include("现在没有人办理");
    await site.site.db("core_staff_roles").where({ staff_id: staffId }).whereIn("role_id", site.site.db("core_role_permissions").where({ permission_id: "catalogue.head-review" }).select("role_id")).delete();
    expect((await police.submit(await police.get(`${sent.url}/withdraw`), "main form")).page("main").text()).not.to.include("现在没有人办理");
    const asked = await manager.get(whole.page("section[aria-labelledby='h-rules'] tr").filter((_, row) => whole.page(row).text().includes("翠湖区")).find("a[href*='/delete']").attr("href") ?? "");
    expect(asked.page("main").text()).to.include("单位 → 部门负责人 → 编办 → 政务办").and.to.include("云岭市“全部类型”的规定");
    expect(Number(reached)).to.be.greaterThan(0);
    for (const region of ["539902", "539900"]) {
      const rules = await manager.get("/review/chains");
      const href = rules.page(`a[href^='/review/chains/delete?region=${region}']`).attr("href") ?? expect.fail(region);
      expect((await manager.submit(await manager.get(href), "main form")).page(".sx-done").text()).to.include("已删除这条规定");
    }
    expect((await manager.get("/review/chains")).page("section[aria-labelledby='h-rules']").text()).to.include("翠湖区").and.not.to.include("云屏县");
    expect((await manager.get("/review/chains/delete?region=530000")).status).to.equal(404);
    expect((await examiner.get("/review/chains")).status).to.equal(403);
  });

  it("a suspension is announced to the public, can be lifted, and ends by itself after its last day", async () => {
    const publisher = await site.signedIn("chenyulan");
    const asked = await publisher.get("/review/inbox?step=publish&kind=suspension");
    const link = asked.page(ROWS).attr("href") ?? expect.fail();
    const page = await publisher.get(link);
    expect(page.page("main button.govuk-button").last().text()).to.equal("确认发布结论");
    await publisher.submit(page, FORM, { conclusion: "grant", opinion: "" });
    await site.drain();
    const row: { item_id: string; task_code: string } = await site.site.db("catalogue_item_versions").where({ id: link.match(/decisions\/(\d+)/)?.[1] ?? "" }).first();
    const guide = await site.visitor().get(`/guide/${row.task_code}`);
    expect(guide.page(".sx-warn").text()).to.include("现在暂停办理");
    expect(guide.page("main").text(), "nobody is invited to apply").not.to.match(/在线办理|如果今天|现在(不)?开放/);
    expect(guide.page(".window__now").first().text().trim()).to.equal("这个事项暂停办理");
    const item = `/catalogue/items/${row.item_id}`;
    const resumed = await publisher.submit(await publisher.get(`${item}/resume`), "main form");
    expect(resumed.page("main").text()).not.to.include("起暂停办理，");
    const back = await publisher.submit(await publisher.get(`${item}/suspend`), "main form", { opinion: "", from: "2026-11-23", until: "2026-11-22" });
    expect(back.status).to.equal(422);
    expect(back.page(".govuk-error-summary li").toArray().map((line) => back.page(line).text().trim())).to.have.members(["暂停的最后一天：不能早于开始暂停的日期", "公告内容：请填写"]);
    await publisher.submit(back, "main form", { opinion: "停电检修。", until: "2026-11-24" });
    const turn = async (): Promise<void> => {
      await site.site.db.raw("select graphile_worker.add_job('catalogue.turn-day')");
      await site.drain();
    };
    await turn();
    expect((await site.visitor().get(`/guide/${row.task_code}`)).page(".sx-warn").text()).to.include("停电检修。");
    site.setNow(new Date(NOW.getTime() + 2 * 86_400_000));
    await turn();
    expect((await site.visitor().get(`/guide/${row.task_code}`)).page(".sx-warn").length).to.equal(0);
  });

  it("a stranger to the review is refused by every command, and nothing changes", async () => {
    const { db, ports, registry } = site.site;
    const row: { id: string } = await db("core_staff").where({ account: "liwenjing" }).first("id");
    const stranger = await loadUser(db, row.id) ?? expect.fail();
    const service = registry.services.get(items.id) as CatalogueItems;
    const version: { id: string } = await db("catalogue_item_versions").where({ step: "publish" }).first("id");
    const phrase: { id: string } = await db("review_phrases").first("id");
    const kept = async (): Promise<unknown> => Promise.all(["review_remarks", "review_phrases", "review_chains", "review_decisions"].map((table) => db(table).select()));
    const before = await kept();
    const commands: Readonly<Record<string, (tx: Tx) => Promise<unknown>>> = {
      addRemarks: (tx) => addRemarks(tx, stranger, { versionId: version.id, remarks: [{ element: "task_name", words: "x" }], now: NOW }, service),
      deleteRemark: (tx) => deleteRemark(tx, stranger, { versionId: version.id, id: "1" }, service),
      decide: (tx) => decide(tx, stranger, { versionId: version.id, seen: "", conclusion: "publish", opinion: "", returnTo: "", now: NOW }, { items: service, dueOn: () => "2026-11-23" }),
      savePhrase: (tx) => savePhrase(tx, stranger, { id: phrase.id, title: "x", words: "x", shared: false, now: NOW }),
      deletePhrase: (tx) => deletePhrase(tx, stranger, phrase.id),
      saveChain: (tx) => saveChain(tx, stranger, { regionCode: "539900", typeCode: "", chain: ["publish"], now: NOW }, ports),
      deleteChain: (tx) => deleteChain(tx, stranger, { regionCode: "539901", typeCode: "", now: NOW }, ports),
    };
    for (const [name, command] of Object.entries(commands)) {
      const fault: unknown = await ports.transact(command).then(() => undefined, (thrown: unknown) => thrown);
      expect(fault instanceof Refusal ? fault.status : fault, name).to.equal(403);
    }
    expect(await kept()).to.deep.equal(before);
  });
});
