import { expect } from "chai";
import { house, type House } from "../../support/house.ts";
import type { Answer, BrowserClient } from "../../support/browser-client.ts";

const FORM = "form[action^='/review/decisions/']:has(#f-opinion)";

describe("the review chain (YN-2.1.0g, requirements §5.8)", function () {
  this.timeout(60_000);
  let site: House;
  before(async () => { site = await house(); });
  after(() => site.close());

  const inbox = async (account: string, step: string): Promise<{ browser: BrowserClient; answer: Answer; links: string[] }> => {
    const browser = await site.signedIn(account);
    const answer = await browser.get(`/review/inbox?step=${step}`);
    return { browser, answer, links: answer.page("#inbox a[href^='/review/decisions/']").map((_, a) => answer.page(a).attr("href") ?? "").get() };
  };

  it("shows each reviewer what waits, the earliest due first, with the number in the navigation", async () => {
    const { answer, links } = await inbox("zhaozhiyuan", "examine");
    expect(links.length).to.be.greaterThan(1);
    expect(answer.page(".desk-nav a[href='/review/inbox?step=examine'] .n").text()).to.equal(String(links.length));
    expect(answer.page(".desk-nav [aria-current='page']").text()).to.include("待我审核");
    const due = answer.page("#inbox td[data-k='最晚办完']").map((_, td) => answer.page(td).text()).get();
    const day = (text: string): number => Number(text.replace(/(\d+)年(\d+)月(\d+)日/, (_, y: string, m: string, d: string) => y + m.padStart(2, "0") + d.padStart(2, "0")));
    expect(due.map(day)).to.deep.equal([...due.map(day)].sort((a, b) => a - b));
  });

  it("asks for words when something is sent back, keeps the choice, and then puts it into the unit's list with them", async () => {
    const { browser, answer } = await inbox("zhaozhiyuan", "examine");
    const link = answer.page("#inbox tr").filter((_, row) => /市场监督管理局|公安局/.test(answer.page(row).text()) && !/作废/.test(answer.page(row).text())).first().find("a").attr("href") ?? expect.fail();
    const opened = await browser.get(link);
    const name = opened.page("h1").text();
    const refused = await browser.submit(opened, FORM, { conclusion: "return", opinion: " " });
    expect(refused.status).to.equal(422);
    expect(refused.page("#f-opinion-error").text()).to.include("请写明原因");
    expect(refused.page("input[value='return']").attr("checked")).to.not.equal(undefined);
    const done = await browser.submit(refused, FORM, { conclusion: "return", opinion: "承诺时限与环节时限之和不一致，请核对。" });
    expect(done.page(".sx-notice").text()).to.include(`${name}：驳回`);
    expect((await browser.get(link)).status).to.equal(409);
    const editors = await Promise.all(["liwenjing", "yangfan"].map((account) => site.signedIn(account)));
    const lists = await Promise.all(editors.map((editor) => editor.get("/catalogue/todo")));
    expect(lists.map((list) => list.page("main").text()).join("")).to.include(name).and.to.include("承诺时限与环节时限之和不一致");
  });

  it("goes from 编办 to 政务办 to the public, and each finds it in the own list of what was done", async () => {
    const { browser: examiner, links } = await inbox("zhaozhiyuan", "examine&kind=new");
    const opened = await examiner.get(links[0] ?? "");
    const name = opened.page("h1").text();
    await examiner.submit(opened, FORM, { conclusion: "pass", opinion: "名称与清单一致。" });
    expect((await examiner.get("/review/decisions")).page("main").text()).to.include(name).and.to.include("审核通过");
    const publisher = await site.signedIn("chenyulan");
    const offered = await publisher.get(links[0] ?? "");
    const orders = [opened, offered].map((one) => one.page("[name='conclusion']").map((_, radio) => one.page(radio).attr("value")).get());
    expect(orders, "what lets it pass stands first, at every desk").to.deep.equal([["pass", "return"], ["publish", "return"]]);
    expect(offered.page(".review-reason").text(), "what the step before says is read first").to.equal("赵志远审核通过的意见：名称与清单一致。");
    expect(offered.page("details:contains('办理记录') li").first().text()).to.include("审核通过").and.include("赵志远");
    const remark = { [`remark_${offered.page(".review-add button").first().attr("value") ?? ""}`]: "请再核。" };
    const asked = await publisher.submit(offered, FORM, { conclusion: "publish", opinion: "", ...remark });
    expect([asked.status, asked.page("#f-sure-error").text()]).to.deep.equal([422, "错误：还有 1 条批注没有处理。请先处理，或者在“结论”下面勾选仍然办理"]);
    const published = await publisher.submit(asked, FORM, { conclusion: "publish", opinion: "", sure: "1" });
    expect(published.page(".sx-notice").text()).to.include("公众现在可以看到");
    await site.drain();
    const found = await site.visitor().get(`/portal/search?q=${encodeURIComponent(name)}`);
    expect(found.page(".results a").first().text()).to.equal(name);
  });

  it("takes no conclusion about content that the reviewer has not seen: sent back and handed in anew meanwhile", async () => {
    const { browser: examiner, answer } = await inbox("zhaozhiyuan", "examine");
    const link = answer.page("#inbox tr").filter((_, row) => answer.page(row).text().includes("食品经营许可（延续）")).find("a").attr("href") ?? expect.fail();
    const oldTab = await examiner.get(link);
    await examiner.submit(await examiner.get(link), FORM, { conclusion: "return", opinion: "名称请写全。" });
    const editor = await site.signedIn("liwenjing");
    const todo = await editor.get("/catalogue/todo");
    const draft = await editor.get(todo.page("main a").filter((_, a) => todo.page(a).text().includes("食品经营许可（延续）")).attr("href") ?? "");
    const form = draft.page("#editor").length > 0 ? draft : await editor.get(draft.page("main a[href$='/edit']").attr("href") ?? "");
    const sent = await editor.submit(form, "#editor", { task_name: "食品经营许可（延续换证）" }, { button: "提交审核" });
    if (sent.page("form[action$='/hand-in']").length > 0) await editor.submit(sent, "form[action$='/hand-in']", {}, { button: "仍然提交审核" });
    const item = await editor.get(/^\/catalogue\/items\/\d+/.exec(new URL(form.url).pathname)?.[0] ?? "");
    expect(item.page("main a.govuk-button:contains('撤回')").attr("class"), "one is not led to take back what one has just sent").to.include("govuk-button--secondary");
    const refused = await examiner.submit(oldTab, FORM, { conclusion: "pass", opinion: "" });
    expect(refused.status).to.equal(422);
    expect(refused.page(".govuk-error-summary").text()).to.include("重新提交");
    expect(refused.page("h1").text()).to.equal("食品经营许可（延续换证）");
    expect(oldTab.page("#sent-back").length, "nothing was sent back before").to.equal(0);
    expect(refused.page("#sent-back").text(), "and what has changed since is said at once").to.match(/退回以后改动了 1 处：[^、]*名称。$/);
    expect(refused.page("#el-task_name .sx-tag").text()).to.equal("退回后改过");
    const passed = await examiner.submit(refused, FORM, { conclusion: "pass", opinion: "" });
    expect(passed.page(".sx-notice").text()).to.include("食品经营许可（延续换证）：审核通过");
  });

  it("refuses an editor, and a reviewer of the other step", async () => {
    const { links } = await inbox("chenyulan", "publish");
    expect((await (await site.signedIn("liwenjing")).get("/review/inbox")).status).to.equal(403);
    for (const account of ["liwenjing", "zhaozhiyuan"]) {
      const browser = await site.signedIn(account);
      expect((await browser.get(links[0] ?? "")).status, account).to.equal(403);
    }
  });

  it("takes back an item only when 编办 agrees, and the public no longer finds it", async () => {
    const { browser, links } = await inbox("zhaozhiyuan", "examine&kind=abolition");
    const opened = await browser.get(links[0] ?? "");
    const name = opened.page("h1").text();
    expect(name).to.equal("仅销售预包装食品备案");
    expect(opened.page("main").text(), "reviewers read what the public will").to.include("向公众说明").and.to.include("办营业执照时一并勾选就可以");
    expect((await site.visitor().get(`/portal/search?q=${encodeURIComponent(name)}`)).page("main").text()).to.include(name);
    await browser.submit(opened, FORM, { conclusion: "approve-abolition", opinion: "" });
    await site.drain();
    const results = await site.visitor().get(`/portal/search?q=${encodeURIComponent(name)}`);
    expect(results.page(".results a").map((_, a) => results.page(a).text()).get()).to.not.include(name);
    expect(results.page(".gone").text(), "whoever asks for it by its name is told").to.include(`“${name}”已于 2026年11月23日废止`);
    const part = await site.visitor().get(`/portal/search?q=${encodeURIComponent("预包装")}`);
    expect(part.page(".gone").text(), "and whoever gives a part of it").to.equal(results.page(".gone").text());
    const gone = await site.visitor().get(results.page(".gone a").attr("href") ?? "");
    expect(gone.page("h1").text()).to.equal(`“${name}”已废止`);
    expect(gone.page("main").text()).to.include("废止（合并到其他事项）").and.to.include("办营业执照时一并勾选就可以");
    expect(site.errors).to.deep.equal([]);
  });
});
