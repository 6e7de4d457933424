import { expect } from "chai";
import { z } from "zod";
import { verifyAudit } from "../../../../core/audit/audit.ts";
import { definePlugin, placeUses, type PlaceUses } from "../../../../core/contract.ts";
import { switches } from "../../../../config/plugins.ts";
import { flip } from "../../../../core/boot/switchboard.ts";
import type { Answer, BrowserClient } from "../../../support/browser-client.ts";
import { house, type House } from "../../../support/house.ts";

const FORM = "main form[method=post]";
let site: House;
let xitong: BrowserClient;

const idOf = async (name: string): Promise<string> => (await site.site.db("core_departments").where({ name }).first<{ id: string } | undefined>("id"))?.id ?? expect.fail(`no department ${name}`);
const add = async (fields: Record<string, string>, region = "539901"): Promise<Answer> =>
  xitong.submit(await xitong.get(`/people/departments/new?region=${region}`), FORM, fields);
const lastAudit = async (): Promise<{ action: string; subject: string; actor_name: string; detail: Record<string, unknown> }> =>
  site.site.db("core_audit").orderBy("id", "desc").first();

describe("部门管理", function () {
  this.timeout(60_000);
  before(async () => {
    site = await house();
    // The administrator of the city only: what lies beside and above it is not his.
    await site.site.db("core_staff_roles").where({ role_id: "system-admin" }).update({ scope: "region" });
    xitong = await site.signedIn("xitong");
  });
  after(() => site.close());

  it("lists the departments of the chosen region and below, with people, and finds by name, short name and code", async () => {
    const all = await xitong.get("/people/departments");
    expect(all.page("h1").text()).to.equal("部门管理");
    expect(all.page("tbody tr").length).to.be.greaterThan(10);
    expect(all.page(".branch").text()).to.include("翠湖区");
    const district = await xitong.get("/people/departments?region=539901");
    expect(district.page("tbody th").map((_, e) => district.page(e).text()).get().join()).to.include("翠湖区行政审批局").and.not.include("市公安局");
    for (const q of ["市公安局", "11539900990001853K"]) {
      const found = await xitong.submit(all, "form.filter", { q });
      expect(found.page("tbody tr").length, q).to.equal(1);
      expect(found.page("tbody th").text(), q).to.include("云岭市公安局");
    }
    const nothing = await xitong.submit(all, "form.filter", { q: "没有这个部门" });
    expect(nothing.page(".sx-empty").text()).to.include("没有找到");
  });

  it("has no page for a region or a department outside the administrator's reach", async () => {
    expect((await xitong.get("/people/departments?region=530000")).status).to.equal(404);
    const refused = await xitong.get(`/people/departments/${await idOf("云南省教育厅")}`);
    expect(refused.status).to.equal(403);
    expect(refused.text).to.include("不属于您负责的部门或者区划").and.include("安全管理员");
  });

  it("adds a department and puts it on record (YN-4.1.1)", async () => {
    const made = await add({ name: "云岭市翠湖区文化和旅游局", short_name: "区文旅局", credit_code: "11539901990005926t", phone: "0870-5550190", position: "3" });
    expect(made.page("h1").text()).to.equal("云岭市翠湖区文化和旅游局");
    expect(made.text).to.include("11539901990005926T");
    const id = await idOf("云岭市翠湖区文化和旅游局");
    expect(await lastAudit()).to.deep.include({ action: "people.department-added", subject: `department:${id}`, actor_name: "罗建国" });
    expect((await site.site.db("core_departments").where({ id }).first()).path).to.equal(`/${id}/`);
  });

  it("computes the check characters of the 统一社会信用代码 and keeps what was typed (YN-4.1.1)", async () => {
    const wrong = await add({ name: "云岭市翠湖区统计局", credit_code: "11539901990005926X", position: "99999" });
    expect(wrong.status).to.equal(422);
    expect(wrong.page("#f-credit_code-error").text()).to.include("校验码不符");
    expect(wrong.page("#f-position-error").text()).to.include("0 至 9999");
    expect(wrong.page("[name=name]").attr("value")).to.equal("云岭市翠湖区统计局");
    expect((await add({ name: "" })).page("#f-name-error").text()).to.include("请填写");
  });

  it("refuses a second department of the same name in a region, at its field", async () => {
    const again = await add({ name: "云岭市翠湖区行政审批局" });
    expect(again.status).to.equal(422);
    expect(again.page("#f-name-error").text()).to.include("同名部门");
  });

  it("changes a department, and says that codes of items in force stay (YN-4.1.2)", async () => {
    const id = await idOf("云岭市民政局");
    const codes = await site.site.db("catalogue_items").where({ department_id: id }).orderBy("id").pluck("task_code");
    const saved = await xitong.submit(await xitong.get(`/people/departments/${id}/edit`), FORM, { phone: "0870-5559999", credit_code: "11539900990003330A" });
    expect(saved.text).to.include("0870-5559999");
    expect(saved.page(".sx-notice").text()).to.include("实施编码不变").and.include("下一次变更");
    expect(codes.length).to.be.greaterThan(0);
    expect(await site.site.db("catalogue_items").where({ department_id: id }).orderBy("id").pluck("task_code")).to.deep.equal(codes);
    expect((await lastAudit()).detail["changed"]).to.deep.equal(["credit_code", "phone"]);
  });

  it("deletes an empty department after a confirmation, and refuses one in use with what stands in the way (YN-4.1.3)", async () => {
    const used = await idOf("云岭市公安局");
    const page = await xitong.get(`/people/departments/${used}/delete`);
    expect(page.text).to.include("还不能删除").and.match(/人员账号 1 个/).and.match(/事项 \d+ 个/).and.match(/申报材料 \d+ 个/);
    expect(page.page(FORM).length).to.equal(0);
    const empty = await idOf("云岭市翠湖区文化和旅游局");
    const confirm = await xitong.get(`/people/departments/${empty}/delete`);
    await site.site.db("core_staff").where({ account: "duanyun" }).update({ department_id: empty });
    const meanwhile = await xitong.submit(confirm, FORM);
    expect(meanwhile.status).to.equal(422);
    expect(meanwhile.text).to.include("人员账号 1 个");
    await site.site.db("core_staff").where({ account: "duanyun" }).update({ department_id: await idOf("云岭市翠湖区文昌街道办事处") });
    const gone = await xitong.submit(await xitong.get(`/people/departments/${empty}/delete`), FORM);
    expect(gone.page(".sx-notice").text()).to.include("已删除部门");
    expect((await xitong.get(`/people/departments/${empty}`)).status).to.equal(404);
  });

  it("moves a department with everything below it: paths, copies in lists and reach follow (YN-4.1.2)", async () => {
    const [police, market] = [await idOf("云岭市公安局"), await idOf("云岭市市场监督管理局")];
    const below = await xitong.submit(await xitong.get(`/people/departments/new?region=539900&parent=${police}`), FORM, { name: "云岭市公安局出入境支队" });
    expect(below.page("h1").text()).to.equal("云岭市公安局出入境支队");
    const child = await idOf("云岭市公安局出入境支队");
    const form = await xitong.get(`/people/departments/${police}/move`);
    expect(form.page("[name=parent] option").map((_, e) => form.page(e).attr("value")).get(), "not below itself").to.not.include.members([police, child]);
    const moved = await xitong.submit(form, FORM, { parent: market });
    expect(moved.page(".sx-notice").text()).to.include("共 2 个");
    const db = site.site.db;
    expect((await db("core_departments").where({ id: child }).first()).path).to.equal(`/${market}/${police}/${child}/`);
    expect(await db("catalogue_item_versions").where({ department_id: police }).distinct().pluck("department_path")).to.deep.equal([`/${market}/${police}/`]);
    const held = async (): Promise<string[]> => db("core_staff_roles as sr").join("core_staff as s", "s.id", "sr.staff_id").where({ "s.account": "yangfan" }).orderBy("sr.id").pluck("sr.scope");
    await db("core_staff_roles").insert(["region", "site"].map((scope) => ({ staff_id: db("core_staff").where({ account: "yangfan" }).select("id"), role_id: "editor", scope })));
    const other = await xitong.submit(await xitong.submit(await xitong.get(`/people/departments/${police}/move`), "form[role=search]", { region: "539901" }), FORM, { parent: "" });
    expect(other.text).to.include("翠湖区");
    expect(await db("catalogue_item_versions").where({ department_id: police }).distinct().pluck("region_path")).to.deep.equal(["/530000/539900/539901/"]);
    expect(await db("catalogue_items").where({ department_id: police }).distinct().pluck("region_code")).to.deep.equal(["539901"]);
    expect((await db("core_departments").where({ id: child }).first()).region_code).to.equal("539901");
    expect([await held(), (await lastAudit()).detail["rolesTaken"]], "what reached over the old region is gone").to.deep.equal([["department", "site"], ["单位录入员"]]);
    await db("core_staff_roles").where({ scope: "site", role_id: "editor" }).delete();
    const editor = await site.signedIn("yangfan");
    expect((await editor.get("/catalogue/items")).page("tbody tr").length, "the editor still has his items").to.be.greaterThan(0);
  });

  it("does not put a department below itself, whatever the form says", async () => {
    const [police, child] = [await idOf("云岭市公安局"), await idOf("云岭市公安局出入境支队")];
    const refused = await xitong.submit(await xitong.get(`/people/departments/${police}/move`), FORM, { parent: child });
    expect(refused.status).to.equal(422);
    expect(refused.page("#f-parent-error").text()).to.include("下级部门");
  });

  it("merges a department: people, items and records go over, same names say where they come from, and codes stay", async () => {
    const db = site.site.db;
    const [from, into] = [await idOf("云岭市农业农村局"), await idOf("云岭市自然资源和规划局")];
    for (const department_id of [from, into]) await db("libraries_materials").insert({ department_id, name: "两边都有的材料", updated_at: new Date("2026-11-23T02:00:00Z") });
    const before = { items: await db("catalogue_items").where({ department_id: from }).pluck("id"), codes: await db("catalogue_items").where({ department_id: from }).orderBy("id").pluck("task_code") };
    const chosen = await xitong.submit(await xitong.get(`/people/departments/${from}/merge`), "form.filter", { q: "自然资源" });
    const link = chosen.page("tbody a").attr("href") ?? expect.fail("no target found");
    const confirm = await xitong.get(link);
    expect(confirm.text).to.include("并入“云岭市自然资源和规划局”").and.include(`事项 ${before.items.length} 个`).and.include("不能撤销");
    const done = await xitong.submit(confirm, FORM);
    expect(done.page(".sx-notice").text()).to.include("“云岭市农业农村局”已并入");
    expect(await db("core_departments").where({ id: from })).to.deep.equal([]);
    expect(await db("catalogue_items").whereIn("id", before.items).distinct().pluck("department_id")).to.deep.equal([into]);
    expect(await db("catalogue_items").whereIn("id", before.items).orderBy("id").pluck("task_code")).to.deep.equal(before.codes);
    expect(await db("catalogue_item_versions").whereIn("item_id", before.items).distinct().pluck("department_path")).to.deep.equal([`/${into}/`]);
    expect(await db("libraries_materials").where({ department_id: into }).whereLike("name", "两边都有的材料%").orderBy("name").pluck("name"))
      .to.deep.equal(["两边都有的材料", "两边都有的材料（原市农业农村局）"]);
    expect((await db("core_staff").where({ account: "yangchunhua" }).first()).department_id).to.equal(into);
    const entry = await lastAudit();
    expect(entry).to.deep.include({ action: "people.departments-merged", subject: `department:${into}` });
    expect((await verifyAudit(db)).brokenAt).to.equal(null);
    await site.drain();
    expect(site.errors).to.deep.equal([]);
    // He would have all items of the other department with it: his role is granted anew, by whoever grants.
    expect(done.page(".sx-notice").text()).to.include("1 个角色已收回");
    expect(entry.detail["rolesTaken"]).to.deep.equal(["单位录入员"]);
    expect((await (await site.signedIn("yangchunhua")).get("/catalogue/items")).status).to.equal(403);
    const old = await xitong.get(`/people/departments/${from}`);
    expect([new URL(old.url).pathname, old.page(".sx-notice").text()], "the old address leads on").to.satisfy(([path, told]: [string, string]) => path === `/people/departments/${into}` && told.includes("“云岭市农业农村局”已经并入"));
    const hall = await site.visitor().get(`/portal/departments/${from}`);
    expect([new URL(hall.url).pathname, hall.page(".sx-told").text()]).to.satisfy(([path, told]: [string, string]) => path === `/portal/departments/${into}` && told.includes("“云岭市农业农村局”已经并入云岭市自然资源和规划局"));
    expect(hall.page(".res .sx-facts").text(), "the page bears its name already").to.not.include("云岭市自然资源和规划局");
    expect(hall.page(".hall__facts a[href^='tel:']")).to.have.length(1);
    expect((await site.visitor().get(`/portal/departments/${into}?from=${await idOf("云岭市公安局")}`)).page(".sx-told")).to.have.length(0);
    expect((await (await site.signedIn("shenji")).get(`/people/logs?subject=${encodeURIComponent("云岭市农业农村局")}`)).page("tbody tr").length, "the log still knows it").to.be.greaterThan(0);
    expect((await (await site.signedIn("liwenjing")).get(`/people/departments/${from}`)).status).to.equal(403);
    await keptFiltersGoOn(from, into);
  });

  /** Lists that somebody has kept the address of, narrowed to a department that is no more. */
  const keptFiltersGoOn = async (from: string, into: string): Promise<void> => {
    const [manager, visitor] = [await site.signedIn("helihua"), site.visitor()];
    const old = encodeURIComponent("云岭市农业农村局");
    const where = (answer: Answer): string => decodeURIComponent(answer.url.replace(/^https?:\/\/[^/]+/, "").replaceAll("+", " "));
    for (const [browser, address, leadsTo] of [
      [manager, `/catalogue/query?q=%E8%AE%B8%E5%8F%AF&department=${from}`, `/catalogue/query?q=许可&department=${into}`], [manager, `/catalogue/items?department=${from}`, `/catalogue/items?department=${into}`],
      [manager, `/catalogue/health?department=${from}&severity=error`, `/catalogue/health?severity=error&department=${into}`], [manager, `/catalogue/recognitions?department=${from}`, `/catalogue/recognitions?department=${into}`],
      [xitong, `/people/staff?department=${from}`, `/people/staff?department=${into}`], [xitong, `/people/departments/${from}/edit`, `/people/departments/${into}`],
      [visitor, `/portal/search?department=${old}`, "/portal/search?department=云岭市自然资源和规划局"], [visitor, `/portal/search?department=${from}`, "/portal/search?department=云岭市自然资源和规划局"],
    ] as const) {
      const answer = await browser.get(address);
      expect([answer.status, where(answer)], address).to.deep.equal([200, leadsTo]);
      if (browser === visitor) expect(answer.headers.getSetCookie(), "no stranger's look at a page begins a session").to.deep.equal([]);
      else expect(answer.page(".sx-notice").text(), address).to.include("“云岭市农业农村局”已经并入");
    }
    const moved = await visitor.fetch(`/portal/search?department=${from}`);
    expect([moved.status, moved.headers.getSetCookie()]).to.deep.equal([303, []]);
    for (const address of ["/catalogue/query", "/catalogue/health"]) {
      const answer = await manager.get(`${address}?department=99999`);
      expect([where(answer), answer.page(".sx-notice").text()], address).to.satisfy(([path, told]: [string, string]) => path === address && told.includes("没有找到地址里的部门"));
    }
    expect(where(await manager.get("/libraries/materials?department=%E5%86%9C%E4%B8%9A")), "words that were typed are left alone").to.equal("/libraries/materials?department=农业");
  };

  it("is closed to everybody who is not a system administrator: pages and commands", async () => {
    const id = await idOf("云岭市教育体育局");
    for (const account of ["liwenjing", "helihua", "anquan", "shenji"]) {
      const browser = await site.signedIn(account);
      for (const path of ["/people/departments", "/people/departments/new", `/people/departments/${id}`, `/people/departments/${id}/move`, `/people/departments/${id}/merge`, "/people/regions"]) {
        expect((await browser.get(path)).status, `${account} ${path}`).to.equal(403);
      }
      expect((await browser.get("/desk")).page(".desk-nav").text()).to.not.include("部门管理");
    }
    expect((await xitong.get("/desk")).page(".desk-nav").text()).to.include("系统设置").and.include("部门管理");
  });
});

describe("a merge that fails half-way", function () {
  this.timeout(60_000);

  it("leaves nothing done: who throws last takes everybody back", async () => {
    const broken: PlaceUses = { count: async () => [], merge: async () => { throw new Error("the last keeper fails"); }, follow: async () => undefined };
    const last = definePlugin({ id: "zz", label: "最后", settings: z.object({ enabled: z.boolean() }), register: (h) => { h.add(placeUses, broken); } });
    const half = await house({ switches: [...switches, flip(last, { enabled: true })] });
    try {
      const { db } = half.site;
      const ids = async (name: string): Promise<string> => (await db("core_departments").where({ name }).first()).id;
      const [from, into] = [await ids("云岭市农业农村局"), await ids("云岭市自然资源和规划局")];
      const before = await db("catalogue_items").where({ department_id: from }).count();
      const browser = await half.signedIn("xitong");
      const answer = await browser.submit(await browser.get(`/people/departments/${from}/merge/${into}`), FORM);
      expect(answer.status).to.equal(500);
      expect(await db("catalogue_items").where({ department_id: from }).count()).to.deep.equal(before);
      expect(await db("core_staff").where({ department_id: from }).count()).to.deep.equal([{ count: "1" }]);
    } finally {
      await half.close();
    }
  });
});
