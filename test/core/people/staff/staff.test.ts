import { expect } from "chai";
import { resetAdmin } from "../../../../core/cli/reset-admin.ts";
import { activationCode } from "../../../../core/people/staff/activation-code.ts";
import { DEMO_PASSWORD } from "../../../../core/demo/demo-people.ts";
import type { Answer, BrowserClient } from "../../../support/browser-client.ts";
import { house, NOW, type House } from "../../../support/house.ts";

const FORM = "main form[method=post]";
let site: House;
let xitong: BrowserClient;

const idOf = async (account: string): Promise<string> => (await site.site.db("core_staff").where({ account }).first<{ id: string } | undefined>("id"))?.id ?? expect.fail(`no account ${account}`);
const departmentOf = async (name: string): Promise<string> => (await site.site.db("core_departments").where({ name }).first()).id;
const lastAudit = async () => site.site.db("core_audit").orderBy("id", "desc").first();
const tryPassword = async (account: string, password: string, browser = site.visitor()): Promise<{ browser: BrowserClient; answer: Answer }> =>
  ({ browser, answer: await browser.submit(await browser.get("/sign-in"), "form[action^='/sign-in']", { account, password }) });
const add = async (fields: Record<string, string>): Promise<Answer> => xitong.submit(await xitong.get("/people/staff/new"), FORM, fields);
const act = async (account: string, what: string): Promise<Answer> => xitong.submit(await xitong.get(`/people/staff/${await idOf(account)}/${what}`), FORM);

describe("用户管理", function () {
  this.timeout(60_000);
  let code = "";
  before(async () => {
    site = await house({ switches: [] });
    // The administrator of the city only: what lies beside and above it is not his.
    await site.site.db("core_staff_roles").where({ role_id: "system-admin" }).update({ scope: "region" });
    xitong = await site.signedIn("xitong");
  });
  after(() => site.close());

  it("lists the accounts of one's reach, and narrows by words, department, role and state (YN-4.2)", async () => {
    const all = await xitong.get("/people/staff");
    expect(all.page(".sx-foot").text()).to.match(/共 2\d 个账号/);
    expect(all.text).to.not.include("段晓梅");
    const found = await xitong.submit(all, "form.filter", { q: "公安局" });
    expect(found.page("tbody tr").length).to.equal(1);
    expect(found.page("tbody").text()).to.include("杨帆").and.include("单位录入员").and.include("正常");
    const byRole = await xitong.submit(all, "form.filter", { role: "examiner" });
    expect(byRole.page("tbody").text()).to.include("赵志远").and.not.include("杨帆");
    expect((await xitong.get(`/people/staff?department=${await departmentOf("云岭市民政局")}`)).page("tbody tr").length).to.equal(1);
    expect((await xitong.get("/people/staff?state=disabled")).page(".sx-empty").text()).to.include("没有找到");
  });

  it("opens an account with a code that is shown once and must be changed at the first sign-in (YN-4.2.1, YN-1.1.2)", async () => {
    const made = await add({ account: "heguang", name: "和光", department: await departmentOf("云岭市民政局"), phone: "13800000001" });
    expect(made.page("h1").text()).to.equal("账号已建立");
    code = made.page(".set__code").text();
    expect(code).to.match(/^[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}$/);
    expect(made.headers.get("cache-control")).to.include("no-store");
    expect((await xitong.get(`/people/staff/${await idOf("heguang")}`)).text).to.include("待激活").and.not.include(code);
    const { rows } = await site.site.db.raw("select count(*) from core_audit where detail::text like ?", [`%${code}%`]);
    expect(rows).to.deep.equal([{ count: "0" }]);
    expect(await lastAudit()).to.deep.include({ action: "people.account-added", actor_name: "罗建国" });
    const { browser, answer } = await tryPassword("heguang", code);
    expect(new URL(answer.url).pathname).to.equal("/people/password");
    // From paper: neither capitals nor dashes matter.
    const done = await browser.submit(answer, FORM, { current: code.toLowerCase().replaceAll("-", " "), next: "Yunling-7788", repeat: "Yunling-7788" });
    expect(done.page(".sx-notice").text()).to.include("密码已经修改");
    expect((await tryPassword("heguang", "Yunling-7788")).answer.page("h1").text()).to.include("和光");
    expect((await tryPassword("heguang", code)).answer.status).to.equal(422);
    const desk = (await tryPassword("heguang", "Yunling-7788")).answer.page("main").text();
    expect(desk, "nobody has granted anything yet").to.include("您还没有角色").and.include("联系安全管理员");
  });

  it("says what is wrong with a new account at its fields", async () => {
    const wrong = await add({ account: "1", name: "", department: "" });
    for (const [field, words] of [["account", "3 至 30 位"], ["name", "请填写"], ["department", "请选择"]] as const) expect(wrong.page(`#f-${field}-error`).text(), field).to.include(words);
    expect((await add({ account: "", name: "", department: "" })).page(".govuk-error-summary__list li").map((_, li) => wrong.page(li).text()).get(), "in the order of the page").to.deep.equal(["账号：请填写", "姓名：请填写", "部门：请选择"]);
    const taken = await add({ account: "liwenjing", name: "李文静", department: await departmentOf("云岭市民政局"), phone: "" });
    expect(taken.page("#f-account-error").text()).to.include("已经有人使用");
    const capital = await add({ account: "LiWenJing", name: "李小明", department: await departmentOf("云岭市民政局"), phone: "" });
    expect(capital.page("#f-account-error").text(), "capitals tell no accounts apart").to.include("已经有人使用");
    expect((await add({ account: "abc", name: "甲", department: await departmentOf("云岭市民政局"), phone: "abc" })).page("#f-phone-error").text()).to.include("请填写数字");
    const foreign = await add({ account: "abc", name: "甲", department: await departmentOf("云南省教育厅"), phone: "" });
    expect(foreign.page("#f-department-error").text()).to.include("管理范围内");
  });

  it("lets a code run out after seven days, and says so to whoever has the right one (YN-4.2.3)", async () => {
    const reset = await act("heguang", "reset");
    const fresh = reset.page(".set__code").text();
    expect(reset.page("h1").text()).to.equal("密码已重置");
    expect((await tryPassword("heguang", "Yunling-7788")).answer.status).to.equal(422);
    site.setNow(new Date(NOW.getTime() + 8 * 86_400_000));
    expect((await tryPassword("heguang", fresh)).answer.text).to.include("激活码已经过期");
    site.setNow(NOW);
    expect(new URL((await tryPassword("heguang", fresh)).answer.url).pathname).to.equal("/people/password");
    expect((await site.site.db("core_audit").where({ action: "people.password-reset" }).first()).subject).to.equal(`staff:${await idOf("heguang")}`);
  });

  it("ends a lock before its half hour", async () => {
    for (let tries = 0; tries < 5; tries += 1) await tryPassword("mujing", "Wrong#2026");
    const page = await xitong.get(`/people/staff/${await idOf("mujing")}`);
    expect(page.text).to.include("已锁定");
    expect((await xitong.get("/people/staff?state=locked")).page("tbody tr").length).to.equal(1);
    await xitong.submit(page, "form[action$='/unlock']");
    expect((await tryPassword("mujing", DEMO_PASSWORD)).answer.page("h1").text()).to.include("木静");
  });

  it("changes a person; another department takes away what would reach something else there, and nothing else (YN-4.2.2)", async () => {
    const id = await idOf("fangzheng");
    const same = await xitong.submit(await xitong.get(`/people/staff/${id}/edit`), FORM, { phone: "0870-5550111" });
    expect(same.text).to.include("0870-5550111").and.include("监察员");
    const moved = await xitong.submit(await xitong.get(`/people/staff/${id}/edit`), FORM, { department: await departmentOf("云岭市民政局") });
    expect([moved.page(".sx-notice").text().includes("收回"), moved.text.includes("监察员")], "the region is the same").to.deep.equal([false, true]);
    const editor = await xitong.submit(await xitong.get(`/people/staff/${await idOf("puqiongfen")}/edit`), FORM, { department: await departmentOf("云岭市医疗保障局") });
    expect(editor.page(".sx-notice").text()).to.include("1 个角色已收回");
    expect(editor.text).to.include("还没有角色");
    expect((await lastAudit()).detail).to.deep.include({ rolesTaken: ["单位录入员"] });
    const away = await xitong.submit(await xitong.get(`/people/staff/${id}/edit`), FORM, { department: await departmentOf("云岭市翠湖区行政审批局") });
    expect(away.page(".sx-notice").text(), "another region").to.include("1 个角色已收回");
    await xitong.submit(await xitong.get(`/people/staff/${id}/edit`), FORM, { department: await departmentOf("云岭市民政局") });
  });

  it("disables at once wherever the person is signed in, and enables again", async () => {
    const browser = await site.signedIn("yangfan");
    await act("yangfan", "disable");
    expect((await browser.get("/desk")).page("h1").text()).to.equal("工作人员登录");
    expect((await tryPassword("yangfan", DEMO_PASSWORD)).answer.status).to.equal(422);
    await xitong.submit(await xitong.get(`/people/staff/${await idOf("yangfan")}`), "form[action$='/enable']");
    expect((await tryPassword("yangfan", DEMO_PASSWORD)).answer.page("h1").text()).to.include("杨帆");
  });

  it("deletes only a disabled account of somebody who never did anything (YN-4.2.4)", async () => {
    await act("yangfan", "disable");
    expect((await xitong.get(`/people/staff/${await idOf("yangfan")}/delete`)).text).to.include("不能删除");
    await add({ account: "wrongone", name: "错建", department: await departmentOf("云岭市民政局"), phone: "" });
    const early = await xitong.get(`/people/staff/${await idOf("wrongone")}/delete`);
    expect(early.text).to.include("请先停用");
    await act("wrongone", "disable");
    const gone = await act("wrongone", "delete");
    expect(gone.page(".sx-notice").text()).to.include("已删除账号：错建");
    expect(await site.site.db("core_staff").where({ account: "wrongone" })).to.deep.equal([]);
  });

  it("does not let anybody disable himself or the last administrator of a duty", async () => {
    const self = await idOf("xitong");
    expect((await xitong.get(`/people/staff/${self}`)).page("a[href$='/disable']").length).to.equal(0);
    const refused = await xitong.submit(await xitong.get(`/people/staff/${self}/disable`), FORM);
    expect(refused.status).to.equal(422);
    expect(refused.text).to.include("另一位系统管理员");
    const last = await act("anquan", "disable");
    expect(last.status).to.equal(422);
    expect(last.text).to.include("最后一位能够登录的安全管理员");
    await xitong.submit(await xitong.get(`/people/staff/${await idOf("anquan")}/edit`), FORM, { department: await departmentOf("云岭市医疗保障局") });
    expect((await (await site.signedIn("anquan")).get("/people/roles")).status).to.equal(200);
  });

  it("gives out the list of accounts without any password, and puts that on record (HLJ-2.1.1)", async () => {
    const answer = await xitong.submit(await xitong.get("/people/staff?q=民政"), "form[action^='/people/staff/accounts']");
    expect(answer.headers.get("content-type")).to.include("text/csv");
    const lines = answer.text.replace("\ufeff", "").trim().split("\r\n");
    expect(lines[0]).to.equal("区划,部门,姓名,账号,联系电话,角色,状态,上次登录");
    expect(lines.length).to.equal(4);
    expect(answer.text).to.include("liguodong").and.not.match(/argon2|Shixiang|[A-Z2-9]{4}-[A-Z2-9]{4}/);
    expect(await lastAudit()).to.deep.include({ action: "people.accounts-exported" });
  });

  it("puts sign-ins, failures of known and unknown names, and sign-outs on record with the address", async () => {
    const { browser, answer } = await tryPassword("liwenjing", DEMO_PASSWORD);
    await tryPassword("nobody-at-all", "Wrong#2026");
    await browser.submit(answer, "form[action='/sign-out']");
    const rows: { action: string; detail: Record<string, unknown>; actor_name: string }[] = await site.site.db("core_audit").orderBy("id", "desc").limit(3);
    expect(rows.map(({ action }) => action)).to.deep.equal(["people.signed-out", "people.sign-in-failed", "people.signed-in"]);
    expect(rows[1]).to.deep.include({ actor_name: "系统" });
    expect(rows[1]?.detail).to.include({ account: "nobody-at-all", address: "127.0.0.1" });
  });

  it("is closed to strangers of the duty: who grants does not keep accounts, who keeps accounts does not grant, who audits does neither", async () => {
    const id = await idOf("liwenjing");
    const anquan = await site.signedIn("anquan");
    expect((await anquan.get(`/people/staff/${id}`)).status).to.equal(200);
    for (const path of ["/people/staff/new", `/people/staff/${id}/edit`, `/people/staff/${id}/reset`, `/people/staff/${id}/disable`, `/people/staff/${id}/delete`]) expect((await anquan.get(path)).status, path).to.equal(403);
    expect((await xitong.get(`/people/staff/${id}/roles`)).status).to.equal(403);
    expect((await xitong.get("/people/roles")).status).to.equal(403);
    for (const account of ["liwenjing", "shenji", "helihua"]) expect((await (await site.signedIn(account)).get("/people/staff")).status, account).to.equal(403);
    expect((await xitong.get(`/people/staff/${await idOf("shengjiaoyu")}`)).text).to.include("不属于您负责");
  });

  it("resets no administrator's password on a page, so that nobody holds two duties; the server's own command does", async () => {
    const before = await site.site.db("core_staff").where({ account: "shenji" }).first("password_hash");
    const refused = await act("shenji", "reset");
    expect(refused.status).to.equal(422);
    expect(refused.text).to.include("npm run admin:reset -- shenji").and.not.match(/[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}/);
    expect(await site.site.db("core_staff").where({ account: "shenji" }).first("password_hash")).to.deep.equal(before);
    const said: string[] = [];
    expect(await resetAdmin(site.site, "nobody", (line) => { said.push(line); })).to.equal(1);
    expect(await resetAdmin(site.site, "shenji", (line) => { said.push(line); })).to.equal(0);
    const given = /[A-HJ-NP-Z2-9]{4}(?:-[A-HJ-NP-Z2-9]{4}){2}/.exec(said.join())?.[0] ?? expect.fail(said.join());
    expect(new URL((await tryPassword("shenji", given)).answer.url).pathname).to.equal("/people/password");
    expect((await tryPassword("shenji", DEMO_PASSWORD)).answer.status).to.equal(422);
  });

  it("makes codes of sixty bits from chance", () => {
    expect(activationCode(() => 0)).to.equal("AAAA-AAAA-AAAA");
    expect(activationCode((below) => below - 1)).to.equal("9999-9999-9999");
  });
});
