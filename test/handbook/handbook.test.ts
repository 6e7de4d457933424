import { expect } from "chai";
import { house, type House } from "../support/house.ts";

const FORM = "main form[method=post]";

describe("帮助文档 (YN-2.5, ZKHL-4.8.4)", () => {
  let site: House;
  before(async () => { site = await house(); });
  after(() => site.close());

  it("shows everybody the pages, those of the own role first, then the others; from a page the help for it", async () => {
    const editor = await site.signedIn("liwenjing");
    const list = await editor.get("/handbook");
    expect(list.page(".help-group").map((_, e) => list.page(e).text()).get()).to.deep.equal(["您的工作", "其他"]);
    expect(list.page(".help-list").first().text()).to.include("新增事项").and.include("暂存和提交审核");
    expect(list.page(".help-list").last().text()).to.include("审核事项").and.include("账号和密码");
    const items = await editor.get("/catalogue/items");
    const tool = items.page(".desk-top a[href^='/handbook?from=']");
    expect(tool.text()).to.equal("帮助");
    const about = await editor.get(tool.attr("href") ?? "");
    expect(about.page(".help-group").first().text()).to.equal("刚才的页面");
    expect(about.page(".help-list").first().text()).to.include("暂存和提交审核");
  });

  it("begins for every administrator with the page that he comes from", async () => {
    for (const [account, from, title] of [["xitong", "/people/calendar", "工作日历和放假安排"], ["xitong", "/people/staff/new", "开通和停用账号"], ["xitong", "/people/parameters", "修改参数"], ["anquan", "/people/roles", "授予角色和管理范围"], ["anquan", "/people/staff", "授予角色和管理范围"], ["shenji", "/people/logs", "查看和导出日志"], ["helihua", "/review/chains", "规定审核流程"]] as const) {
      const list = await (await site.signedIn(account)).get(`/handbook?from=${from}`);
      expect([list.page(".help-group").first().text(), list.page(".help-list").first().find("a").first().text()], `${account} ${from}`).to.deep.equal(["刚才的页面", title]);
    }
  });

  it("finds words in titles and texts, and says when there are none", async () => {
    const clerk = await site.signedIn("mujing");
    expect((await clerk.get("/handbook?q=连续输错")).page(".help-list").text()).to.equal((await clerk.get("/handbook?q=连续输错 借用")).page(".help-list").text()).and.include("账号和密码");
    expect((await clerk.get("/handbook?q=没有这回事")).page(".sx-empty").text()).to.include("没有找到");
  });

  it("renders Markdown and nothing else: what looks like markup stays text, and links lead nowhere bad", async () => {
    const xitong = await site.signedIn("xitong");
    const body = "# 第一步\n\n<script>alert(1)</script> [好](https://zwfw.example.gov.cn) [坏](javascript:alert(1)) ![图](https://elsewhere.example/x.png)\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |";
    const form = await xitong.get("/handbook/manage/new");
    const looked = await xitong.submit(form, FORM, { title: "试写", body, roles: "clerk", addresses: "/libraries", position: "5" }, { button: "预览" });
    expect(looked.status).to.equal(200);
    expect(looked.page("#preview").text()).to.include("<script>alert(1)</script>");
    expect(looked.page("#preview script, #preview img, #preview h1, #preview a[href^='javascript']").length).to.equal(0);
    expect(looked.page("#preview .sx-prose h3").text()).to.equal("第一步");
    expect(looked.page("#preview table td").length).to.equal(2);
    expect(looked.page("[name=title]").attr("value")).to.equal("试写");
    expect(await site.site.db("handbook_pages").where({ title: "试写" })).to.have.length(0);
    const saved = await xitong.submit(looked, FORM, {}, { button: "保存" });
    expect(saved.page("h1").text()).to.equal("试写");
    expect((await (await site.signedIn("mujing")).get("/handbook")).page(".help-list").first().text()).to.include("试写");
  });

  it("never overwrites what somebody else saved meanwhile, shows both, and keeps every version", async () => {
    const xitong = await site.signedIn("xitong");
    const edit = (await xitong.get("/handbook/manage")).page("a[href^='/handbook/manage/']").filter((_, e) => /\/manage\/\d+$/.test(e.attribs["href"] ?? "")).first().attr("href") ?? "";
    const [mine, theirs] = [await xitong.get(edit), await xitong.get(edit)];
    await xitong.submit(theirs, FORM, { body: "他人写的" }, { button: "保存" });
    const stale = await xitong.submit(mine, FORM, { body: "我写的" }, { button: "保存" });
    expect(stale.status).to.equal(422);
    expect(stale.text).to.include("保存过这一页").and.include("他人写的");
    expect(stale.page("textarea[name=body]").text()).to.include("我写的");
    await xitong.submit(stale, FORM, {}, { button: "保存" });
    const versions = await xitong.get(`${edit}/versions`);
    expect(versions.page("summary b").map((_, e) => versions.page(e).text()).get()).to.deep.equal(["第 3 版（现在）", "第 2 版", "第 1 版"]);
    expect(versions.page("main").text()).to.include("他人写的").and.include("我写的");
  });

  it("deletes after a question, and offers the pages of the system only to a site that has none", async () => {
    const xitong = await site.signedIn("xitong");
    for (let left = 20; left > 0; left -= 1) {
      const href = (await xitong.get("/handbook/manage")).page("a[href$='/delete']").first().attr("href");
      if (href === undefined) break;
      await xitong.submit(await xitong.get(href), FORM);
    }
    expect((await xitong.get("/handbook")).page(".sx-empty").text()).to.include("还没有帮助文档");
    const empty = await xitong.get("/handbook/manage");
    const filled = await xitong.submit(empty, "form[action='/handbook/manage/first']");
    expect(filled.page("tbody tr").length).to.equal(17);
    expect((await xitong.submit(empty, "form[action='/handbook/manage/first']")).status).to.equal(409);
  });

  it("is kept by the system administrator alone: a stranger is refused", async () => {
    for (const account of ["liwenjing", "anquan", "shenji"]) {
      const browser = await site.signedIn(account);
      for (const path of ["/handbook/manage", "/handbook/manage/new", "/handbook/inbox", "/handbook/inbox/export"]) expect((await browser.get(path)).status, `${account} ${path}`).to.equal(403);
    }
  });
});

describe("投诉建议 about the system (YN-2.6)", () => {
  let site: House;
  before(async () => { site = await house(); });
  after(() => site.close());

  it("is asked with a file, answered from the inbox, told on the desk of whoever asked, and ended by him", async () => {
    const editor = await site.signedIn("liwenjing");
    const form = await editor.get("/handbook/requests/new");
    const empty = await editor.submit(form, FORM, { body: "写了一半" });
    expect(empty.status).to.equal(422);
    expect(empty.page(".govuk-error-summary").text()).to.include("类型：请选择").and.include("标题：请填写");
    expect(empty.page("textarea").text()).to.include("写了一半");
    const bad = await editor.submit(form, FORM, { kind: "complaint", title: "打不开", body: "内容" }, { files: { file: { name: "a.exe", content: Buffer.from("MZ\u0000\u0001") } } });
    expect(bad.page("#f-file-error").text()).to.include("文件类型不支持");
    const sent = await editor.submit(form, FORM, { kind: "complaint", title: "列表打不开", body: "第二页出错", contact: "8001" }, { files: { file: { name: "截图.pdf", content: Buffer.from("%PDF-1.7\nshot") } } });
    expect(sent.page("tbody tr").text()).to.include("列表打不开").and.include("待答复");

    const xitong = await site.signedIn("xitong");
    expect((await xitong.get("/desk")).page("main").text()).to.include("待答复的投诉建议");
    const inbox = await xitong.get("/handbook/inbox?state=open&kind=complaint&q=第二页");
    expect(inbox.page("tbody tr").text()).to.include("李文静");
    expect((await xitong.get("/handbook/inbox?kind=question")).page(".sx-empty").text()).to.include("没有符合条件");
    const one = await xitong.get(inbox.page("tbody a").attr("href") ?? "");
    expect(await (await xitong.fetch(one.page("a[href$='/file']").attr("href") ?? "")).text()).to.include("shot");
    expect((await xitong.submit(one, FORM, { answer: "" })).status).to.equal(422);
    await xitong.submit(one, FORM, { answer: "已经修好" });
    expect(await (await xitong.fetch("/handbook/inbox/export?state=answered")).text()).to.include("列表打不开").and.include("已经修好");

    const desk = await editor.get("/desk");
    expect(desk.page("main").text()).to.include("投诉建议已有答复").and.include("列表打不开");
    const answered = await editor.get(desk.page("main a[href^='/handbook/requests/']").attr("href") ?? "");
    expect(answered.page("main").text()).to.include("已经修好").and.include("罗建国");
    await editor.submit(answered, "main form[action$='/close']");
    expect((await editor.get("/desk")).page("main").text()).to.not.include("投诉建议已有答复");
    expect((await xitong.submit(one, FORM, { answer: "再说一次" })).status).to.equal(409);
    const actions: { action: string }[] = await site.site.db("core_audit").where("action", "like", "handbook.%").orderBy("id").select("action");
    expect(actions.map(({ action }) => action)).to.deep.equal(["handbook.asked", "handbook.answered", "handbook.closed"]);
  });

  it("is nobody else's to read, to fetch or to end", async () => {
    const other = await site.signedIn("yangfan");
    const { id } = await site.site.db("handbook_requests").first("id");
    expect((await other.get("/handbook/requests")).page(".sx-empty").text()).to.include("您还没有提出过");
    for (const path of [`/handbook/requests/${id}`, `/handbook/requests/${id}/file`]) expect((await other.get(path)).status, path).to.equal(404);
    expect((await other.get(`/handbook/inbox/${id}`)).status).to.equal(403);
    const token = (await other.get("/people/password")).page("[name=_csrf]").attr("value") ?? "";
    expect((await other.fetch(`/handbook/requests/${id}/close`, { method: "POST", body: new URLSearchParams({ _csrf: token }) })).status).to.equal(404);
  });
});
