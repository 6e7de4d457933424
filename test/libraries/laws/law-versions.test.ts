import { expect } from "chai";
import { alignArticles } from "../../../plugins/libraries/laws/compare/align-articles.ts";
import { keepLawDays } from "../../../plugins/libraries/laws/keep-law-days.ts";
import type { BrowserClient } from "../../support/browser-client.ts";
import { NOW, type House } from "../../support/house.ts";
import { libraryHouse, type Borrower } from "../library-house.ts";

const OLD = "第一条　为了检验修订，制定本办法。\n第二条　申请人应当提交申请书和身份证。\n第三条　行政机关应当在二十日内作出决定。\n第四条　本办法自公布之日起施行。";
const LATER = "第一条　为了检验修订，制定本办法。\n第二条　鼓励申请人在网上办理，线上线下适用同一标准。\n第三条　申请人应当提交申请书，不再提交身份证。\n第四条　行政机关应当在十日内作出决定。";

describe("逐条对照", () => {
  const article = (no: string, text: string) => ({ no, text, part: "", chapter: "", section: "" });
  const shown = (pairs: ReturnType<typeof alignArticles>): string[] => pairs.map(({ before, after }) => `${before?.no ?? "—"}→${after?.no ?? "—"}`);

  it("finds the same article under a new number, beside what is new and what is gone", () => {
    const before = [article("第一条", "甲乙丙丁戊己庚辛"), article("第二条", "申请人应当提交申请书和身份证"), article("第三条", "本条将被删去，与别的没有关系")];
    const after = [article("第一条", "甲乙丙丁戊己庚辛"), article("第二条", "全新的内容写在这里"), article("第三条", "申请人应当提交申请书")];
    expect(shown(alignArticles(before, after))).to.deep.equal(["第一条→第一条", "—→第二条", "第二条→第三条", "第三条→—"]);
  });

  it("loses no article and keeps the order on both sides, also where everything differs", () => {
    const many = (count: number, word: string) => Array.from({ length: count }, (_, n) => article(`第${n + 1}条`, `${word}${n}${"之".repeat(n % 7)}`));
    for (const [before, after] of [[many(30, "旧"), many(25, "新")], [many(300, "旧"), many(250, "新")], [many(3, "同"), []], [[], many(2, "同")], [many(5, "同"), many(5, "同")]] as const) {
      const pairs = alignArticles(before, after);
      expect(pairs.flatMap((pair) => pair.before ?? [])).to.deep.equal(before);
      expect(pairs.flatMap((pair) => pair.after ?? [])).to.deep.equal(after);
    }
  });
});

describe("法规的修订和废止", () => {
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
  beforeEach(async () => {
    await site.drain();
    borrower.ended.length = 0;
  });

  const add = async (fields: Record<string, string> = {}): Promise<{ id: string; title: string }> => {
    count += 1;
    const title = `云岭市修订检验办法之${count}`;
    const answer = await keeper.submit(await keeper.get("/libraries/laws/new"), "form[action='/libraries/laws/new']", { title, level: "规范性文件", effective_on: "2020-01-01", articles: OLD, ...fields });
    return { title, id: /\/laws\/(\d+)$/.exec(answer.url)?.[1] ?? "" };
  };
  const revise = async (id: string, fields: Record<string, string>, browser = keeper) => browser.submit(await browser.get(`/libraries/laws/${id}/revise`), "form[action$='/revise']", fields);
  const row = async (id: string) => site.site.db("libraries_laws").where({ id }).first("status", "superseded_by", "expires_on", "abolish_reason");
  const idOf = (url: string): string => /\/laws\/(\d+)$/.exec(url)?.[1] ?? "";
  const days = (day: string): Promise<number> => site.site.ports.transact((tx) => keepLawDays(tx, day, { audit: site.site.ports.audit, now: NOW }));

  it("makes a later version a law of its own, tells those who cite the earlier one, and lists both (YN-3.2.2)", async () => {
    const { id, title } = await add();
    const missing = await revise(id, { effective_on: "" });
    expect(missing.page("#f-effective_on-error").text()).to.contain("从哪一天起施行");
    expect(missing.page("#f-articles").text(), "the earlier articles are there to be changed").to.contain("第四条");
    const later = await revise(id, { effective_on: "2026-06-01", doc_no: "云政发〔2026〕12号", articles: LATER });
    expect(later.page(".sx-done").text()).to.contain(`已保存新版本《${title}》`);
    const laterId = idOf(later.url);
    expect(await row(id)).to.deep.equal({ status: "已被新版取代", superseded_by: laterId, expires_on: "2026-06-01", abolish_reason: "" });
    expect(await row(laterId)).to.include({ status: "有效" });
    const lines = later.page("#versions tbody tr").map((_, tr) => later.page(tr).text().replace(/\s+/g, " ")).get();
    expect(lines).to.have.length(2);
    expect(lines[0]).to.contain("2020年1月1日起施行").and.contain("已被新版取代");
    expect(lines[1]).to.contain("正在查看").and.contain("云政发〔2026〕12号");
    await site.drain();
    expect(borrower.ended).to.deep.equal([{ lawId: id, change: "revised", successorId: laterId }]);
    expect((await keeper.get(`/libraries/laws/${id}`)).page("a[href$='/revise']"), "revised already").to.have.length(0);
    expect((await revise(laterId, { effective_on: "2026-07-01" })).status).to.equal(200);
  });

  it("asks to look again when the earlier version was changed meanwhile, and keeps what was typed", async () => {
    const { id } = await add();
    const open = await keeper.get(`/libraries/laws/${id}/revise`);
    await keeper.submit(await keeper.get(`/libraries/laws/${id}/edit`), "form[action$='/edit']", { issuer: "云岭市人民政府" });
    const refused = await keeper.submit(open, "form[action$='/revise']", { effective_on: "2026-06-03", doc_no: "云政发〔2026〕13号" });
    expect(refused.status).to.equal(422);
    expect(refused.page(".govuk-error-summary").text()).to.contain("别人修改过这里的内容");
    expect(refused.page("#f-doc_no").attr("value")).to.equal("云政发〔2026〕13号");
    expect((await keeper.submit(refused, "form[action$='/revise']")).page(".sx-done").text()).to.contain("已保存新版本");
  });

  it("puts two versions side by side, article by article", async () => {
    const { id } = await add();
    const later = await revise(id, { effective_on: "2026-06-02", articles: LATER });
    const laterId = idOf(later.url);
    const compare = await keeper.get(later.page("#versions a[href*='/compare']").attr("href") ?? "");
    expect(new URL(compare.url).pathname, "the earlier one on the left").to.equal(`/libraries/laws/${id}/compare`);
    expect(compare.page(".desk-head").text()).to.contain("修改 2 条，新增 1 条，删去 1 条，只改条号 0 条，没有变化 1 条");
    const rows = compare.page(".law-compare tbody tr").map((_, tr) => compare.page(tr).text().replace(/\s+/g, "")).get();
    expect(rows.join(" ")).to.contain("新增（没有这一条）第二条鼓励申请人").and.contain("修改第二条申请人应当提交申请书").and.contain("删去第四条本办法自公布之日起施行。（没有这一条）");
    expect(compare.page(".law-compare del").text()).to.contain("二十");
    expect(compare.page(".law-compare ins").text()).to.contain("十");
    const all = await keeper.get(`/libraries/laws/${id}/compare?with=${laterId}&all=1`);
    expect(all.page(".law-compare tbody tr")).to.have.length(5);
    expect((await keeper.get(`/libraries/laws/${id}/compare`)).url, "the successor by itself").to.contain(id);
    expect((await keeper.get(`/libraries/laws/${id}/compare?with=999999999`)).status).to.equal(404);
    expect((await keeper.get(`/libraries/laws/${(await add()).id}/compare`)).status, "nothing to compare with").to.equal(404);
  });

  it("lets a later version wait for its day: both stand until then, and the night's job moves them once", async () => {
    const { id } = await add();
    const later = await revise(id, { effective_on: "2027-01-01", articles: LATER });
    const laterId = idOf(later.url);
    expect(later.page(".sx-done").text()).to.contain("到 2027年1月1日 自动施行");
    expect(await row(id)).to.include({ status: "有效", superseded_by: laterId });
    expect(await row(laterId)).to.include({ status: "尚未施行" });
    expect((await keeper.get(`/libraries/laws/${id}`)).page(".govuk-summary-list").text()).to.contain("新版本（尚未施行）");
    const edited = await keeper.submit(await keeper.get(`/libraries/laws/${id}/edit`), "form[action$='/edit']", { issuer: "云岭市人民政府" });
    expect(edited.page(".sx-done"), "the link is kept by an edit").to.have.length(1);
    expect(await row(id)).to.include({ superseded_by: laterId });
    await site.drain();
    expect(borrower.ended).to.deep.equal([]);
    await days("2026-12-31");
    expect(await row(laterId)).to.include({ status: "尚未施行" });
    expect(await days("2027-01-01")).to.be.at.least(2);
    expect(await row(laterId)).to.include({ status: "有效" });
    expect(await row(id)).to.include({ status: "已被新版取代", expires_on: "2027-01-01" });
    await site.drain();
    expect(borrower.ended).to.deep.include({ lawId: id, change: "revised", successorId: laterId });
    expect(await days("2027-01-01"), "once").to.equal(0);
    expect(site.site.registry.jobs.map(({ task }) => task)).to.include("libraries.law-days");
  });

  it("abolishes with day and reason, now or on a day to come (YN-3.2.3)", async () => {
    const [now, later] = [await add(), await add()];
    const abolish = async (id: string, fields: Record<string, string>) => keeper.submit(await keeper.get(`/libraries/laws/${id}/abolish`), "form[action$='/abolish']", fields);
    const empty = await abolish(now.id, { on: "2026-02-30", reason: "" });
    expect(empty.page("#f-on-error").text()).to.contain("废止日期");
    expect(empty.page("#f-reason-error").text()).to.contain("请写废止的依据，例如");
    const done = await abolish(now.id, { on: "2026-11-23", reason: "市政府第12号令废止" });
    expect(done.page(".sx-done").text()).to.contain("已废止");
    expect(done.page(".govuk-summary-list").text()).to.contain("市政府第12号令废止");
    expect(await row(now.id)).to.include({ status: "失效", expires_on: "2026-11-23" });
    const waiting = await abolish(later.id, { on: "2026-12-31", reason: "到期" });
    expect(waiting.page(".sx-done").text()).to.contain("将于 2026年12月31日 废止");
    expect(await row(later.id)).to.include({ status: "有效", expires_on: "2026-12-31" });
    await site.drain();
    expect(borrower.ended).to.deep.equal([{ lawId: now.id, change: "abolished", successorId: "" }]);
    await days("2026-12-31");
    expect(await row(later.id)).to.include({ status: "失效" });
    const csrf = (await keeper.get(`/libraries/laws/new`)).page("input[name=_csrf]").attr("value") ?? "";
    const again = await keeper.fetch(`/libraries/laws/${now.id}/abolish`, { method: "POST", body: new URLSearchParams({ _csrf: csrf, on: "2026-11-23", reason: "再一次" }) });
    expect(again.status).to.equal(422);
    expect(await again.text()).to.contain("不用再废止");
  });

  it("tells of a law that ends by an edit or by an import as well", async () => {
    const { id } = await add();
    await keeper.submit(await keeper.get(`/libraries/laws/${id}/edit`), "form[action$='/edit']", { status: "失效" });
    await keeper.submit(await keeper.get(`/libraries/laws/${id}/edit`), "form[action$='/edit']", { short_title: "改简称不算" });
    await site.drain();
    expect(borrower.ended).to.deep.equal([{ lawId: id, change: "abolished", successorId: "" }]);
  });

  it("refuses a stranger who would revise or abolish, and shows no button", async () => {
    const { id } = await add();
    expect((await editor.get(`/libraries/laws/${id}`)).page("a[href$='/revise'], a[href$='/abolish']")).to.have.length(0);
    const csrf = (await editor.get("/libraries/laws/new")).page("input[name=_csrf]").attr("value") ?? "";
    for (const [act, body] of [["revise", { title: "外人", short_title: "", level: "规范性文件", doc_no: "", issuer: "", published_on: "", effective_on: "2026-01-01", articles: "", revision: "1" }], ["abolish", { on: "2026-11-23", reason: "外人" }]] as const) {
      expect((await editor.get(`/libraries/laws/${id}/${act}`)).status).to.equal(403);
      expect((await editor.fetch(`/libraries/laws/${id}/${act}`, { method: "POST", body: new URLSearchParams({ _csrf: csrf, ...body }) })).status, act).to.equal(403);
    }
    expect(await row(id)).to.include({ status: "有效", superseded_by: null });
  });

  it("logs no error while all this happens", () => {
    expect(site.errors).to.deep.equal([]);
  });
});
