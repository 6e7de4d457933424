import { expect } from "chai";
import { loadUser } from "../../../core/people/load-user.ts";
import { addGroup } from "../../../plugins/portal/synonyms/add-group.ts";
import { changeGroup } from "../../../plugins/portal/synonyms/change-group.ts";
import { deleteGroup } from "../../../plugins/portal/synonyms/delete-group.ts";
import { switchGroup } from "../../../plugins/portal/synonyms/switch-group.ts";
import type { Answer, BrowserClient } from "../../support/browser-client.ts";
import { house, NOW, type House } from "../../support/house.ts";

const FORM = "main form[action^='/portal/synonyms']";

describe("同义词库", function () {
  this.timeout(120_000);
  let site: House;
  let staff: BrowserClient;
  before(async () => {
    site = await house();
    await site.site.db("portal_searches").delete();
    staff = await site.signedIn("chenyulan");
    for (const q of ["居民身份证", "下岗补贴"]) await site.visitor().get(`/portal/search?q=${encodeURIComponent(q)}`);
  });
  after(() => site.close());

  const list = (query = ""): Promise<Answer> => staff.get(`/portal/synonyms${query}`);
  const rows = ({ page }: Answer): string[] => page("main tbody th").map((_, cell) => page(cell).text().trim()).get();
  const linkOf = (answer: Answer, words: string): string => answer.page(`main tbody a:contains('${words}')`).first().attr("href") ?? expect.fail(words);
  const first = async (q: string): Promise<string> => {
    const { page } = await site.visitor().get(`/portal/search?q=${encodeURIComponent(q)}`);
    return page(".results a[href^='/guide/']").first().text();
  };
  /** A change holds for every search within two seconds. */
  const becomes = async (q: string, isSo: (name: string) => boolean): Promise<void> => {
    const until = performance.now() + 2_000;
    for (let name = await first(q); !isSo(name); name = await first(q)) expect(performance.now(), `${q}: ${name}`).to.be.lessThan(until);
  };
  const revision = async (): Promise<number> => ((await site.site.db("portal_synonyms_state").first("revision")) as { revision: number }).revision;

  it("lists what comes with the system, and finds a group by any of its words (HEN-3.1.1f)", async () => {
    const all = await list();
    expect(Number(all.page(".state-bar a[aria-current] b").text())).to.be.greaterThan(400);
    expect(rows(await list("?page=2"))).to.not.deep.equal(rows(all));
    const found = await list(`?q=${encodeURIComponent("户口簿")}`);
    expect(rows(found).join()).to.include("户口本");
    expect((await list("?view=own")).page(".sx-empty").text()).to.include("还没有添加");
    for (const odd of ["?view=x", "?page=999", "?q=%25"]) expect((await list(odd)).status, odd).to.equal(200);
  });

  it("shows what a new group would change before anything is saved, and holds within two seconds after", async () => {
    expect((await site.visitor().get(`/portal/search?q=${encodeURIComponent("喵喵咪咪")}`)).page("h1").text()).to.include("没有找到");
    const form = await staff.get("/portal/synonyms/new?words=%E5%96%B5%E5%96%B5%E5%92%AA%E5%92%AA");
    const wrong = await staff.submit(form, FORM, { kind: "said", official: "" }, { button: "预览" });
    expect(wrong.status).to.equal(422);
    expect(wrong.page(".govuk-error-message").text()).to.include("单向的一组请填写");
    expect(wrong.page("[name=words]").val()).to.equal("喵喵咪咪");
    const preview = await staff.submit(wrong, FORM, { official: "居民身份证" }, { button: "预览" });
    expect(preview.status).to.equal(200);
    expect(preview.page(".ranks__one").first().text()).to.include("喵喵咪咪").and.to.include("变为有结果").and.to.include("身份证");
    expect(preview.page(".sx-fold").text()).to.include("居民身份证");
    expect(await site.site.db("portal_synonyms")).to.deep.equal([]);
    expect(await first("喵喵咪咪")).to.equal("");
    const again = await staff.submit(preview, FORM, {}, { button: "返回修改" });
    expect([again.page("[name=words]").val(), again.page("[name=official]").val()]).to.deep.equal(["喵喵咪咪", "居民身份证"]);
    const saved = await staff.submit(preview, FORM, {}, { button: "确认保存" });
    expect(saved.page(".sx-notice").text()).to.include("已添加同义词");
    await becomes("喵喵咪咪", (name) => name.includes("身份证"));
    expect((await staff.submit(again, FORM, {}, { button: "预览" })).page(".govuk-error-message").text()).to.include("已有相同的一组");
  });

  it("lets nobody save what was previewed with an older library, and keeps the words", async () => {
    const form = await staff.get("/portal/synonyms/new");
    const [mine, theirs] = [await staff.submit(form, FORM, { kind: "same", words: "汪汪本 户口簿" }, { button: "预览" }), await staff.submit(form, FORM, { kind: "same", words: "咩咩本 户口簿" }, { button: "预览" })];
    expect((await staff.submit(theirs, FORM, {}, { button: "确认保存" })).status).to.equal(200);
    const late = await staff.submit(mine, FORM, {}, { button: "确认保存" });
    expect(late.status).to.equal(422);
    expect(late.page(".govuk-error-summary").text()).to.include("被他人改动");
    expect(late.page("[name=words]").val()).to.equal("汪汪本、户口簿");
    const mended = await staff.submit(late, FORM, {}, { button: "预览" });
    expect((await staff.submit(mended, FORM, {}, { button: "确认保存" })).page(".sx-notice").text()).to.include("已添加");
  });

  it("changes, switches off and deletes its own groups", async () => {
    const edit = await staff.get(linkOf(await list(`?q=${encodeURIComponent("喵喵咪咪")}`), "修改"));
    const preview = await staff.submit(edit, FORM, { words: "喵喵咪咪、汪喵证", official: "居住证" }, { button: "预览" });
    expect(preview.page(".ranks").text()).to.include("汪喵证");
    await staff.submit(preview, FORM, {}, { button: "确认保存" });
    await becomes("喵喵咪咪", (name) => name.includes("居住"));
    const off = await staff.get(linkOf(await list("?view=own&q=%E5%96%B5"), "停用"));
    expect(off.page(".ranks__one").first().text()).to.include("变为无结果");
    await staff.submit(off, FORM);
    await becomes("喵喵咪咪", (name) => name === "");
    expect(rows(await list("?view=off")).join()).to.include("已停用").and.to.include("喵喵咪咪");
    const deleted = await staff.submit(await staff.get(linkOf(await list("?view=off"), "删除")), FORM);
    expect(deleted.page(".sx-notice").text()).to.include("已删除");
    expect(rows(await list(`?q=${encodeURIComponent("喵喵咪咪")}`))).to.deep.equal([]);
  });

  it("switches a group of the system off and on, tells what that does, and neither changes nor deletes it", async () => {
    const found = await list(`?q=${encodeURIComponent("下岗补贴")}`);
    const before = await first("下岗补贴");
    expect(found.page("main tbody a:contains('删除'), main tbody a[href$='/edit']").length).to.equal(0);
    const switching = linkOf(found, "停用");
    expect((await staff.get(switching.replace("/switch", "/delete"))).status).to.equal(404);
    expect((await staff.get(switching.replace("/switch", "/edit"))).status).to.equal(404);
    expect((await staff.get("/portal/synonyms/x000000000000/switch")).status).to.equal(404);
    await staff.submit(await staff.get(switching), FORM);
    expect(rows(await list("?view=off")).join()).to.include("下岗补贴");
    const copied = await staff.get(linkOf(await list("?view=off"), "复制后修改"));
    expect(copied.page("[name=words]").val()).to.include("下岗补贴");
    await staff.submit(await staff.get(switching), FORM);
    expect(rows(await list("?view=off"))).to.deep.equal([]);
    await becomes("下岗补贴", (name) => name === before);
  });

  it("writes every change into the log of the audit administrator (GB/T 22239 8.1.4.3)", async () => {
    const { page } = await (await site.signedIn("shenji")).get("/people/logs");
    for (const words of ["添加同义词", "修改同义词", "停用同义词", "启用同义词", "删除同义词"]) expect(page("main").text()).to.include(words);
  });

  it("is nobody's to change who lacks the permission for the whole site", async () => {
    const { db, ports } = site.site;
    const row = await db("core_staff").where({ account: "helihua" }).first("id") as { id: string };
    const stranger = await loadUser(db, row.id) ?? expect.fail("nobody");
    const seen = { revision: await revision(), ref: "1" };
    const words = { words: ["甲证"], official: ["乙证"] };
    const tools = { audit: ports.audit, now: NOW };
    for (const act of [
      () => ports.transact((tx) => addGroup(tx, stranger, { ...seen, ...words }, tools)), () => ports.transact((tx) => changeGroup(tx, stranger, { ...seen, ...words }, tools)),
      () => ports.transact((tx) => switchGroup(tx, stranger, { ...seen, active: false }, tools)), () => ports.transact((tx) => deleteGroup(tx, stranger, seen, tools)),
    ]) expect(await act().then(() => "done", ({ status }: { status: number }) => status)).to.equal(403);
    expect(await revision()).to.equal(seen.revision);
    expect(site.errors).to.deep.equal([]);
  });
});
