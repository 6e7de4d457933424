import { expect } from "chai";
import type { Borrower } from "../library-house.ts";
import { libraryHouse } from "../library-house.ts";
import type { Answer, BrowserClient } from "../../support/browser-client.ts";
import type { House } from "../../support/house.ts";

const TEXT = `目录
第一章 总则
第二章 附则

第一章　总　则
第一条　为了检验分条，制定本办法。
第二条　本办法所称分条，是指：
（一）按条分开；
（二）依照第一条的规定编号。
第二章　附　则
第三条　本办法自2026年1月1日起施行。`;

describe("法律法规库", () => {
  let site: House;
  let borrower: Borrower;
  let keeper: BrowserClient;
  let editor: BrowserClient;
  let count = 0;

  before(async () => {
    ({ site, borrower } = await libraryHouse());
    [keeper, editor] = [await site.signedIn("helihua"), await site.signedIn("liwenjing")];
  });
  after(() => site.close());

  const add = async (browser: BrowserClient, fields: Record<string, string> = {}): Promise<{ answer: Answer; title: string; id: string }> => {
    count += 1;
    const title = fields["title"] ?? `云岭市分条检验办法之${count}`;
    const answer = await browser.submit(await browser.get("/libraries/laws/new"), "form[action='/libraries/laws/new']", { title, level: "规范性文件", articles: TEXT, ...fields });
    return { answer, title, id: /\/laws\/(\d+)$/.exec(answer.url)?.[1] ?? "" };
  };

  it("adds a law with its articles, says so, and shows every article under its number (YN-3.2.1)", async () => {
    const { answer, title } = await add(keeper, { issuer: "云岭市人民政府", effective_on: "2026年1月1日" });
    expect(answer.status).to.equal(200);
    expect(answer.page(".sx-done").text()).to.contain(`已新增《${title}》`);
    expect(answer.page("h1").text()).to.equal(title);
    expect(answer.page("#articles h2").text()).to.contain("共 3 条");
    expect(answer.page("[id='第二条'] p").map((_, p) => answer.page(p).text()).get()).to.deep.equal(["第二条", "本办法所称分条，是指：", "（一）按条分开；", "（二）依照第一条的规定编号。"]);
    expect(answer.page(".law__chapter").map((_, h) => answer.page(h).text()).get()).to.deep.equal(["第一章 总 则", "第二章 附 则"]);
    expect(answer.page(".govuk-summary-list").text()).to.contain("2026年1月1日");
    const entries = await site.site.db("core_audit").where({ action: "libraries.laws-added" });
    expect(entries).to.have.length(1);
  });

  it("takes no law a second time that the library has, however its title is written, and says what to do (YN-3.2.1)", async () => {
    const send = async (fields: Readonly<Record<string, string>>): Promise<Answer> =>
      keeper.submit(await keeper.get("/libraries/laws/new"), "form[action='/libraries/laws/new']", { level: "法律", articles: "", ...fields });
    for (const title of ["《中华人民共和国食品安全法》", "食品安全法", "中国食品安全法", "中华人民共和国食品安全法（2021修正）"]) {
      const answer = await send({ title });
      expect([answer.status, answer.page("#f-title-error").text()], title).to.satisfy(([status, text]: [number, string]) => status === 422 && text.includes("引用库里已有《中华人民共和国食品安全法》") && text.includes("修订"));
    }
    const fromItem = await editor.get("/libraries/laws/new?back=" + encodeURIComponent("/libraries/laws?q=食品"));
    const there = await editor.submit(fromItem, "form[action^='/libraries/laws/new']", { title: "食品安全法", level: "法律" });
    expect(there.page(".sx-warn a[href*='picked=']").attr("href"), "out of an item it is chosen in place of a new one").to.match(/^\/libraries\/laws\?q=.+&picked=\d+$/);
    const local = await send({ title: "食品安全法", issuer: "云岭市人民政府", level: "规范性文件" });
    expect(local.page("#f-title-error").length, "another place's law of the same name").to.equal(0);
  });

  it("shows what was recognised before anything is saved, whole or as a fragment", async () => {
    const form = await keeper.get("/libraries/laws/new");
    const preview = await keeper.submit(form, "form[action='/libraries/laws/new']", { title: "还没有保存的办法", articles: `关于分条的说明\n${TEXT.replace("第三条", "第四条")}` }, {});
    expect(preview.status, "no level chosen: refused, words kept, preview shown").to.equal(422);
    const words = { title: "还没有保存的办法", articles: `关于分条的说明\n${TEXT.replace("第三条", "第四条")}`, _csrf: form.page("input[name=_csrf]").attr("value") ?? "" };
    const send = (headers: Record<string, string>) => keeper.fetch("/libraries/laws/preview", { method: "POST", body: new URLSearchParams(words), headers });
    const whole = await (await send({})).text();
    expect(whole).to.contain("识别出 <b class=\"num\">3</b> 条").and.contain("第二条之后是第四条").and.contain("关于分条的说明").and.contain("还没有保存的办法");
    const fragment = await (await send({ "HX-Request": "true", "HX-Target": "recognised" })).text();
    expect(fragment).to.contain("识别出").and.not.contain("<html");
    expect((await keeper.get("/libraries/laws?q=还没有保存")).page("tbody tr")).to.have.length(0);
  });

  it("refuses at the field, keeps the words and names the cure", async () => {
    const { answer } = await add(keeper, { title: "", effective_on: "2026-02-30", superseded_by: "没有这部法规的法规", status: "已被新版取代" });
    expect(answer.status).to.equal(422);
    const summary = answer.page(".govuk-error-summary__list").text();
    expect(summary).to.contain("名称：请填写法规的全称").and.contain("施行日期：请写成 2026-11-23 的样子");
    expect(answer.page("#f-superseded_by").attr("value")).to.equal("没有这部法规的法规");
    expect(answer.page("#f-articles").text()).to.contain("第三条");
    expect(answer.page("#f-superseded_by-error").text(), "all at once").to.contain("没有找到《没有这部法规的法规》");
  });

  it("answers a form in which nothing stands, or everything is too long, with Chinese sentences", async () => {
    const csrf = (await keeper.get("/libraries/laws/new")).page("input[name=_csrf]").attr("value") ?? "";
    const fields = ["title", "short_title", "level", "doc_no", "issuer", "published_on", "effective_on", "expires_on", "status", "superseded_by", "articles"];
    for (const filled of [{}, Object.fromEntries(fields.map((field) => [field, "长".repeat(400)]))]) {
      const response = await keeper.fetch("/libraries/laws/new", { method: "POST", body: new URLSearchParams({ _csrf: csrf, ...filled }) });
      expect(response.status).to.equal(422);
      expect(await response.text()).to.contain("您填写的信息有误").and.not.match(/Invalid|expected|Too /);
    }
  });

  it("goes to an article by its number, however it is typed", async () => {
    const { answer, id } = await add(keeper);
    for (const typed of ["2", "二", "第二条", "第2条第一款"]) {
      const response = await keeper.fetch(`/libraries/laws/${id}/article?no=${encodeURIComponent(typed)}`);
      expect(decodeURIComponent(response.headers.get("location") ?? ""), typed).to.equal(`/libraries/laws/${id}#第二条`);
    }
    const lost = await keeper.submit(answer, ".law__jump", { no: "99" });
    expect(lost.page(".sx-warn").text()).to.contain("没有“99”");
  });

  it("changes a law, and refuses whoever was overtaken (YN-3.2.2)", async () => {
    const { id, title } = await add(keeper);
    const [first, second] = [await keeper.get(`/libraries/laws/${id}/edit`), await keeper.get(`/libraries/laws/${id}/edit`)];
    const saved = await keeper.submit(first, "form[action$='/edit']", { short_title: "分条办法" });
    expect(saved.page(".sx-done").text()).to.contain("已保存");
    expect(saved.page("#articles h2").text(), "articles came back out of the form as they were").to.contain("共 3 条");
    const refused = await keeper.submit(second, "form[action$='/edit']", { short_title: "另一个简称" });
    expect(refused.status).to.equal(422);
    expect(refused.page("[role='alert'] h2").text()).to.equal("您打开以后，别人保存过这份内容，您的还没有保存");
    expect(refused.page(".diff tbody tr").map((_, tr) => refused.page(tr).find("td").map((__, td) => refused.page(td).text()).get().join("|")).get()).to.deep.equal(["分条办法|另一个简称"]);
    const [entry] = await site.site.db("core_audit").where({ subject: `laws:${id}`, action: "libraries.laws-changed" });
    expect(entry.detail).to.deep.equal({ title, changed: ["short_title"] });
    expect((await keeper.submit(refused, "form[action$='/edit']")).page(".sx-done").text(), "who has seen the difference may save").to.contain("已保存");
  });

  it("deletes after asking, but not while somebody cites it (YN-3.2.3)", async () => {
    const { id, title } = await add(keeper);
    borrower.uses.push({ kind: "laws", recordId: id, title: "食品经营许可（首次申请）", href: "/items/7", state: "已入库", article: "第二条第一款" });
    const shown = await keeper.get(`/libraries/laws/${id}`);
    expect(shown.page("#uses").text()).to.contain("食品经营许可（首次申请）").and.contain("共 1 处");
    expect(shown.page("[id='第二条'] .law__cited").text()).to.contain("食品经营许可（首次申请）");
    expect(shown.page("[id='第三条'] .law__cited")).to.have.length(0);
    const ask = await keeper.get(`/libraries/laws/${id}/delete`);
    expect(ask.page("main").text()).to.contain("食品经营许可（首次申请）");
    expect(ask.page("main button"), "no button while it is used").to.have.length(0);

    borrower.uses.length = 0;
    const open = await keeper.get(`/libraries/laws/${id}/delete`);
    borrower.uses.push({ kind: "laws", recordId: id, title: "后来引用的事项", href: "/items/8", state: "暂存" });
    const refused = await keeper.submit(open, "form[action$='/delete']");
    expect(refused.status, "asked again inside the transaction").to.equal(422);
    expect(refused.page("main").text()).to.contain("后来引用的事项");

    borrower.uses.length = 0;
    const gone = await keeper.submit(await keeper.get(`/libraries/laws/${id}/delete`), "form[action$='/delete']");
    expect(gone.page(".sx-done").text()).to.contain(`已删除：《${title}》`);
    expect((await keeper.get(`/libraries/laws/${id}`)).status).to.equal(404);
  });

  it("counts a law that took over as used by the one it replaced", async () => {
    const successor = await add(keeper);
    const old = await add(keeper, { status: "已被新版取代", superseded_by: successor.title });
    expect(old.answer.page(".govuk-summary-list").text()).to.contain(`《${successor.title}》`);
    expect((await keeper.get(`/libraries/laws/${successor.id}/delete`)).page("main").text()).to.contain(old.title).and.contain("还不能删除");
  });

  it("lists with search, level, state and counts in the address", async () => {
    await add(keeper, { title: "云岭市列表检验条例", level: "地方性法规", status: "失效" });
    await add(keeper, { title: "云岭市列表检验规定", level: "规范性文件" });
    const all = await keeper.get("/libraries/laws?q=列表 检验");
    expect(all.page("tbody th a").map((_, a) => all.page(a).text()).get()).to.have.members(["云岭市列表检验条例", "云岭市列表检验规定"]);
    expect(all.page(".state-bar").text().replace(/\s+/g, "")).to.equal("全部2有效1失效1");
    const narrowed = await keeper.submit(all, "form.filter", { level: "地方性法规" });
    expect(narrowed.page("tbody th a").text()).to.equal("云岭市列表检验条例");
    expect((await keeper.get("/libraries/laws?q=列表检验&status=有效&page=99")).page("tbody th a").text()).to.equal("云岭市列表检验规定");
    const none = await keeper.get("/libraries/laws?q=100%25没有");
    expect(none.page(".sx-empty").text()).to.contain("没有符合条件的法规");
    const fragment = await keeper.get("/libraries/laws?q=列表检验", { "HX-Request": "true", "HX-Target": "results" });
    expect(fragment.text).to.contain("云岭市列表检验条例").and.not.contain("<html");
  });

  it("takes 新增 in place back to where it came from, and nowhere else (YN-2.1.1.6)", async () => {
    const form = await editor.get("/libraries/laws/new?back=" + encodeURIComponent("/libraries/laws?q=检验#results"));
    const selector = "form[action^='/libraries/laws/new']";
    expect(form.page(selector).attr("action")).to.contain("back=");
    const response = await editor.submit(form, selector, { title: "就地新增的办法", level: "规范性文件" });
    expect(new URL(response.url).search).to.match(/\?q=.+&picked=\d+$/);
    for (const back of ["//evil.example", "https://evil.example", "/\\evil.example"]) {
      const page = await editor.get(`/libraries/laws/new?back=${encodeURIComponent(back)}`);
      expect(page.page(selector).attr("action"), back).to.equal("/libraries/laws/new");
      expect(page.text).to.not.contain("evil.example");
    }
  });

  it("lets an editor add and mend the own department's laws, and no others", async () => {
    const own = await add(editor);
    expect(own.answer.page("a[href$='/edit']")).to.have.length(1);
    const foreign = await add(await site.signedIn("yangfan"));
    const shown = await editor.get(`/libraries/laws/${foreign.id}`);
    expect(shown.page("a[href$='/edit'], a[href$='/delete']"), "no button without the right").to.have.length(0);
    for (const act of ["edit", "delete"]) expect((await editor.get(`/libraries/laws/${foreign.id}/${act}`)).status).to.equal(403);
    const csrf = (await editor.get(`/libraries/laws/${own.id}/delete`)).page("input[name=_csrf]").attr("value") ?? "";
    const sent = await editor.fetch(`/libraries/laws/${foreign.id}/delete`, { method: "POST", body: new URLSearchParams({ _csrf: csrf }) });
    expect(sent.status).to.equal(403);
    expect((await editor.get(`/libraries/laws/${foreign.id}`)).status).to.equal(200);
  });

  it("shows readers the library without a way to change it, and strangers the door", async () => {
    const examiner = await site.signedIn("zhaozhiyuan");
    const list = await examiner.get("/libraries/laws");
    expect(list.status).to.equal(200);
    expect(list.page("a[href$='/new']")).to.have.length(0);
    expect((await examiner.get("/libraries/laws/new")).status).to.equal(403);
    expect((await site.visitor().get("/libraries/laws")).url).to.contain("/sign-in");
    expect((await (await site.signedIn("shenji")).get("/libraries/laws")).status).to.equal(403);
  });

  it("logs no error while all this happens", () => {
    expect(site.errors).to.deep.equal([]);
  });
});
