import { expect } from "chai";
import { load } from "cheerio";
import type { Answer, BrowserClient } from "../../support/browser-client.ts";
import { house, type House } from "../../support/house.ts";

const FORM = "main form[enctype]";
const BODY = "第一段。\n\n## 小标题\n\n<b>不是标记</b>";

describe("政务信息发布 (ZKHL-4.4)", function () {
  this.timeout(60_000);
  let site: House;
  let [writer, reviewer, visitor]: BrowserClient[] = [];
  before(async () => {
    site = await house();
    [writer, reviewer, visitor] = [await site.signedIn("liwenjing"), await site.signedIn("chenyulan"), site.visitor()];
  });
  after(() => site.close());
  const by = (one: BrowserClient | undefined): BrowserClient => one ?? expect.fail("nobody");

  const columnOf = (answer: Answer, name: string): string => answer.page("[name=columnId] option").filter((_, option) => answer.page(option).text() === name).attr("value") ?? expect.fail(name);
  const write = async (words: Record<string, string>, button = "提交审核", files = {}): Promise<Answer> => {
    const form = await by(writer).get("/news/manage/new");
    return by(writer).submit(form, FORM, { columnId: columnOf(form, "通知公告"), title: "一篇信息", body: BODY, ...words }, { button, files });
  };
  const pathOf = ({ url }: Answer): string => new URL(url).pathname;
  const press = (who: BrowserClient | undefined, answer: Answer, act: string, words = {}): Promise<Answer> => by(who).submit(answer, `main form[action$='/${act}']`, words);
  const publish = async (written: Answer): Promise<Answer> => {
    const article = await by(reviewer).get(pathOf(written));
    return press(reviewer, await by(reviewer).get(article.page("a[href$='/publish']").attr("href") ?? ""), "publish");
  };
  const publicPath = (written: Answer): string => `/news/${pathOf(written).split("/").at(-1) ?? ""}`;

  it("goes from a draft through review to the public, with the files, and says who did what", async () => {
    const bad = await write({ title: "", shownOn: "明天" });
    expect(bad.status).to.equal(422);
    expect(bad.page(".govuk-error-summary").text()).to.include("标题：请填写").and.include("发布日期");
    expect(bad.page("textarea[name=body]").text()).to.include("小标题");
    const noFile = await write({}, "保存并预览", { files: { name: "a.exe", content: Buffer.from("MZ\u0000\u0001") } });
    expect(noFile.page("#f-files-error").text()).to.include("文件类型不支持");
    const draft = await write({ title: "窗口调整", summary: "搬到二楼", pinned: "1" }, "保存并预览", { files: { name: "平面图.pdf", content: Buffer.from("%PDF-1.7\nplan") } });
    expect(draft.page("main").text()).to.include("草稿").and.include("平面图.pdf").and.include("<b>不是标记</b>");
    expect(draft.page("article .sx-prose h3").text()).to.equal("小标题");
    expect((await by(visitor).get(publicPath(draft))).status).to.equal(404);
    const sent = await press(writer, draft, "submit");
    expect(sent.page("main").text()).to.include("待审核");
    expect(sent.page("a[href$='/publish']").length).to.equal(0);
    const waiting = await by(reviewer).get("/news/manage?state=waiting");
    expect(waiting.page("tbody").text()).to.include("窗口调整");
    const done = await publish(sent);
    expect(done.page("main").text()).to.include("已发布");
    expect(done.text).to.include("公众已经能看到，在栏目“");
    const read = await by(visitor).get(publicPath(sent));
    expect(read.page("h1").text()).to.equal("窗口调整");
    expect(new URL((await by(visitor).get("/news?page=99")).url).search, "beyond the last page").to.equal("");
    expect(read.page("main").text()).to.include("发布单位：云岭市市场监督管理局").and.include("2026年11月23日");
    expect(await (await by(visitor).fetch(read.page("a[href*='/files/']").attr("href") ?? "")).text()).to.include("plan");
    expect(read.page("link[rel=canonical]").attr("href")).to.equal(`http://127.0.0.1${publicPath(sent)}`);
    const data: unknown = JSON.parse(read.page("head script[type='application/ld+json']").text());
    expect(data).to.include({ "@type": "NewsArticle", headline: "窗口调整", datePublished: "2026-11-23", dateModified: "2026-11-23" });
    expect(done.page("[aria-labelledby=h-history] li").map((_, li) => done.page(li).text().split("　").slice(1, 3).join(" ")).get().map((line) => line.replace(/\s*第.*$/s, "").trim()))
      .to.deep.equal(["陈玉兰 审核通过并发布", "李文静 提交审核", "李文静 新建"]);
    const logged: { action: string }[] = await site.site.db("core_audit").where("action", "like", "news.%").orderBy("id").select("action");
    expect(logged.map(({ action }) => action)).to.deep.equal(["news.add", "news.submit", "news.publish"]);
  });

  it("stands on the first page, in its column, in the feeds and in both site maps (ZKHL-4.4)", async () => {
    const home = await by(visitor).get("/");
    expect(home.page(".newest a").first().text()).to.be.oneOf(["窗口调整", "市政务服务中心周六上午照常办事"]);
    expect(home.page(".newest li").length).to.equal(5);
    const list = await by(visitor).get(home.page("a").filter((_, a) => home.page(a).text() === "全部政务信息").attr("href") ?? "");
    const column = await by(visitor).get(list.page(".state-bar a").eq(1).attr("href") ?? "");
    expect(column.page("h1").text()).to.equal("通知公告");
    expect(column.page(".news-list").text()).to.include("窗口调整").and.not.include("社会保险窗口 12 月中旬");
    expect((await by(visitor).get("/news?q=小标题")).page(".news-list > li").length).to.equal(1);
    expect((await by(visitor).get("/news?q=没有这回事")).page(".sx-empty").text()).to.include("没有找到");
    expect((await by(visitor).get("/news?column=999")).status).to.equal(404);
    expect((await by(visitor).get("/news/latest.rss?column=999")).status).to.equal(404);
    const feed = load((await by(visitor).get(column.page("link[type='application/rss+xml']").attr("href") ?? "")).text, { xml: true });
    expect(feed("item title").map((_, title) => feed(title).text()).get()).to.include("窗口调整").and.not.include("开小餐馆，先办哪个证");
    const map = await by(visitor).get(home.page(".sx-footer a").filter((_, a) => home.page(a).text() === "网站地图").attr("href") ?? "");
    for (const text of ["个人办事", "行政审批", "就业", "云岭市公安局", "政策解读", "核验办事指南", "联系我们"]) expect(map.page("main").text()).to.include(text);
    expect((await by(visitor).get("/sitemap/pages.xml")).text).to.include("/news/");
  });

  it("is never reviewed by whoever has written it; a second writer makes no first one a reviewer", async () => {
    const form = await by(reviewer).get("/news/manage/new");
    const own = await by(reviewer).submit(form, FORM, { columnId: columnOf(form, "工作动态"), title: "自己写的", body: BODY }, { button: "提交审核" });
    expect(own.page("main").text()).to.include("另一位审核人员");
    expect(own.page("a[href$='/publish']").length).to.equal(0);
    const token = own.page("[name=_csrf]").first().attr("value") ?? "";
    for (const act of ["publish", "return"]) {
      const forced = await by(reviewer).fetch(`${pathOf(own)}/${act}`, { method: "POST", body: new URLSearchParams({ _csrf: token, reason: "理由" }) });
      expect(forced.status, act).to.equal(409);
      expect(await forced.text()).to.include("不能审核自己写的内容");
    }
  });

  it("is sent back with a reason, which the writer reads and mends; what is recalled waits for nobody", async () => {
    const sent = await write({ title: "要改的" });
    const ask = await by(reviewer).get(`${pathOf(sent)}/return`);
    expect((await press(reviewer, ask, "return", { reason: "" })).status).to.equal(422);
    await press(reviewer, ask, "return", { reason: "请写明日期" });
    const desk = await by(writer).get("/desk");
    expect(desk.page("main").text()).to.include("退回给我的信息");
    const mine = await by(writer).get(desk.page("nav a:contains('退回给我的信息')").attr("href") ?? "");
    expect([mine.page("main tbody tr").length, mine.page("main tbody").text().includes("要改的")]).to.deep.equal([1, true]);
    const others = await by(reviewer).get(pathOf(sent));
    expect(others.page("form[action$='/submit'], a[href$='/edit'], a[href$='/delete']").length, "who sends back does not write for others").to.equal(0);
    expect((await by(reviewer).get("/news/manage?state=returned&own=1")).page("main tbody tr").length).to.equal(0);
    const token = others.page("[name=_csrf]").first().attr("value") ?? "";
    const forced = await by(reviewer).fetch(`${pathOf(sent)}/submit`, { method: "POST", body: new URLSearchParams({ _csrf: token }) });
    expect([forced.status, (await forced.text()).includes("请由起草单位办理")]).to.deep.equal([409, true]);
    const returned = await by(writer).get(pathOf(sent));
    expect(returned.page(".sx-warn").text()).to.include("请写明日期");
    const edit = await by(writer).get(`${pathOf(sent)}/edit`);
    const again = await by(writer).submit(edit, FORM, { body: "12 月 1 日" }, { button: "提交审核" });
    expect(again.page("main").text()).to.include("待审核");
    const recalled = await press(writer, again, "recall");
    expect(recalled.page("main").text()).to.include("草稿");
    expect((await press(reviewer, ask, "return", { reason: "晚了" })).status).to.equal(409);
    const gone = await press(writer, await by(writer).get(`${pathOf(sent)}/delete`), "delete");
    expect(pathOf(gone)).to.equal("/news/manage");
    expect((await by(writer).get(pathOf(sent))).status).to.equal(404);
  });

  it("is changed through a new draft while the old one stays public; the reviewer sees what is different", async () => {
    const first = await write({ title: "电话", body: "电话 0870-1111" });
    await publish(first);
    const edit = await press(writer, await by(writer).get(pathOf(first)), "change");
    const stale = await by(writer).get(`${pathOf(first)}/edit`);
    const changed = await by(writer).submit(edit, FORM, { body: "电话 0870-2222" }, { button: "提交审核" });
    expect((await by(writer).submit(stale, FORM, { body: "别的" }, { button: "保存并预览" })).status).to.equal(409);
    expect((await by(visitor).get(publicPath(first))).page("article").text()).to.include("0870-1111");
    const look = await by(reviewer).get(pathOf(changed));
    expect(look.page("del").text()).to.include("1111");
    expect(look.page("ins").text()).to.include("2222");
    await press(reviewer, await by(reviewer).get(`${pathOf(look)}/publish`), "publish");
    expect((await by(visitor).get(publicPath(first))).page("article").text()).to.include("0870-2222").and.not.include("1111");
    const states: { state: string }[] = await site.site.db("news_versions").where({ article_id: pathOf(first).split("/").at(-1) }).orderBy("number").select("state");
    expect(states.map(({ state }) => state)).to.deep.equal(["replaced", "published"]);
  });

  it("never overwrites what somebody else has saved meanwhile, and shows both", async () => {
    const draft = await write({ title: "两个人写" }, "保存并预览");
    const colleague = await site.signedIn("yangfan");
    const seat = site.site.db("core_staff").where({ account: "yangfan" });
    const { department_id: before }: { department_id: string } = await seat.clone().first("department_id");
    await seat.clone().update({ department_id: site.site.db("core_staff").where({ account: "liwenjing" }).select("department_id") });
    const [mine, theirs] = [await by(writer).get(`${pathOf(draft)}/edit`), await colleague.get(`${pathOf(draft)}/edit`)];
    await colleague.submit(theirs, FORM, { body: "他人写的" }, { button: "保存并预览" });
    const stale = await by(writer).submit(mine, FORM, { body: "我写的" }, { button: "保存并预览" });
    expect(stale.status).to.equal(422);
    await seat.clone().update({ department_id: before });
    expect(stale.text).to.include("杨帆").and.include("他人写的");
    expect(stale.page("textarea[name=body]").text()).to.include("我写的");
  });

  it("is taken back with a reason, also while it is being changed; its address says so, and nothing of its words is left", async () => {
    const first = await write({ title: "写错的", body: "不该公开的话" });
    await publish(first);
    const edit = await press(writer, await by(writer).get(pathOf(first)), "change");
    await by(writer).submit(edit, FORM, { title: "还没公开的标题" }, { button: "提交审核" });
    await press(reviewer, await by(reviewer).get(`${pathOf(first)}/return`), "return", { reason: "再核对一次" });
    const asked = await by(reviewer).get(`${pathOf(first)}/withdraw`);
    expect(asked.page("main").text()).to.include("公众马上看不到它");
    await press(reviewer, asked, "withdraw", { reason: "内容有误" });
    const gone = await by(visitor).get(publicPath(first));
    expect(gone.status).to.equal(404);
    expect(gone.page("main").text()).to.include("已经撤回").and.not.include("不该公开的话");
    expect((await by(visitor).get("/news")).text).to.not.include("写错的");
    const own = await by(writer).get(pathOf(first));
    expect(own.page(".sx-warn").text()).to.include("再核对一次").and.not.include("内容有误");
    expect(own.page("[aria-labelledby=h-history] li").first().text()).to.include("撤回 第 1 版").and.include("内容有误");
    const logged: { detail: { number: number; title: string } } = await site.site.db("core_audit").where({ action: "news.withdraw" }).orderBy("id", "desc").first("detail");
    expect(logged.detail).to.include({ number: 1, title: "写错的" });
    const again = await by(reviewer).get(`${pathOf(first)}/withdraw`);
    expect([again.status, again.page("main").text().includes("不能撤回")]).to.deep.equal([409, true]);
  });

  it("that was taken back before its day is nowhere told of, nor is one of a column that is off", async () => {
    const early = await write({ title: "提前写好的消息", shownOn: "2026-11-25" });
    await publish(early);
    await press(reviewer, await by(reviewer).get(`${pathOf(early)}/withdraw`), "withdraw", { reason: "写错了" });
    const answer = await by(visitor).get(publicPath(early));
    expect([answer.status, answer.text.includes("提前写好的消息")]).to.deep.equal([404, false]);
    const columns = site.site.db("news_columns").where({ name: "通知公告" });
    const gone: { id: string } = await site.site.db("news_versions").where({ title: "写错的" }).first("article_id as id");
    const told = async (): Promise<boolean> => (await by(visitor).get(`/news/${gone.id}`)).text.includes("写错的");
    expect(await told()).to.equal(true);
    await columns.clone().update({ is_open: false });
    expect(await told()).to.equal(false);
    await columns.clone().update({ is_open: true });
  });

  it("belongs to its place: strangers see none of it, and can do nothing with it", async () => {
    const draft = await write({ title: "只给本单位" }, "保存并预览");
    const other = await site.signedIn("yangfan");
    expect((await other.get("/news/manage")).text).to.not.include("只给本单位");
    expect((await other.get(pathOf(draft))).status).to.equal(404);
    const token = (await other.get("/news/manage/new")).page("[name=_csrf]").attr("value") ?? "";
    for (const act of ["submit", "delete"]) expect((await other.fetch(`${pathOf(draft)}/${act}`, { method: "POST", body: new URLSearchParams({ _csrf: token }) })).status, act).to.equal(403);
    const clerk = await site.signedIn("mujing");
    for (const path of ["/news/manage", "/news/manage/new", "/news/columns", "/news/columns/new"]) expect((await clerk.get(path)).status, path).to.equal(403);
    expect((await by(writer).get("/news/columns")).status).to.equal(403);
  });

  it("keeps columns in an order, and hides one that is off with all that is in it until it is on again", async () => {
    const xitong = await site.signedIn("xitong");
    const form = await xitong.get("/news/columns/new");
    expect((await xitong.submit(form, "main form[method=post]", { name: "通知公告" })).page("#f-name-error").text()).to.include("已经有这个名称");
    await xitong.submit(form, "main form[method=post]", { name: "招标公告", note: "说明", position: "5" });
    expect((await by(visitor).get("/news")).page(".state-bar a").eq(1).text()).to.include("招标公告");
    const list = await xitong.get("/news/columns");
    const row = list.page("tbody tr").filter((_, tr) => list.page(tr).text().includes("政策解读"));
    const press = `form[action='${row.find("form").attr("action") ?? ""}']`;
    await xitong.submit(list, press);
    // Whoever looks at the same list and wants the same has it already.
    expect((await xitong.submit(list, press)).page("main").text()).to.include("已停用栏目");
    expect((await by(visitor).get("/news")).text).to.not.include("开小餐馆，先办哪个证");
    expect((await by(writer).get("/news/manage/new")).page("[name=columnId]").text()).to.not.include("政策解读");
    await xitong.submit(await xitong.get("/news/columns"), press);
    expect((await by(visitor).get("/news")).text).to.include("开小餐馆，先办哪个证");
    const renamed = await xitong.submit(await xitong.get(row.find("th a").attr("href") ?? ""), "main form[method=post]", { name: "政策问答" });
    expect(renamed.page("tbody").text()).to.include("政策问答");
  });

  it("waits for its day; a change of what is public cannot", async () => {
    const later = await write({ title: "以后公开", shownOn: "2026-11-25" });
    const asked = await by(reviewer).get(`${pathOf(later)}/publish`);
    expect(asked.page("main").text()).to.include("栏目：通知公告").and.include("2026年11月25日，到这一天公开").and.include("不置顶");
    const published = await press(reviewer, asked, "publish");
    expect(published.page("main").text()).to.include("2026年11月25日起公众可以看到");
    expect(published.page("main").text()).to.include("到这一天公开");
    expect((await by(visitor).get(publicPath(later))).status).to.equal(404);
    expect((await by(visitor).get("/news")).text).to.not.include("以后公开");
    site.setNow(new Date("2026-11-25T02:00:00Z"));
    // Two days later nobody is signed in any more.
    writer = await site.signedIn("liwenjing");
    expect((await by(visitor).get(publicPath(later))).page("h1").text()).to.equal("以后公开");
    const edit = await press(writer, await by(writer).get(pathOf(later)), "change");
    const refused = await by(writer).submit(edit, FORM, { shownOn: "2026-12-01" }, { button: "提交审核" });
    expect(refused.page("#f-shownOn-error").text()).to.include("不能晚于今天");
    expect(site.errors).to.deep.equal([]);
  });
});
