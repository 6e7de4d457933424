import { expect } from "chai";
import { z } from "zod";
import { switches } from "../../../../config/plugins.ts";
import { flip } from "../../../../core/boot/switchboard.ts";
import { definePlugin } from "../../../../core/contract.ts";
import type { Answer, BrowserClient } from "../../../support/browser-client.ts";
import { house, type House } from "../../../support/house.ts";

const FORM = "main form[method=post]";
/** A plugin with a role of its own. */
const surveys = definePlugin({
  id: "surveys", label: "问卷", settings: z.object({ enabled: z.boolean() }),
  register(room) {
    room.permission("surveys.ask", "发放问卷", [room.role("asker", { label: "问卷专员", note: "发放和回收问卷" })]);
    room.routes("/surveys", (r) => { r.get("/", { access: "surveys.ask" }, async () => ({ json: {} })); });
  },
});

let site: House;
let anquan: BrowserClient;

const idOf = async (account: string): Promise<string> => (await site.site.db("core_staff").where({ account }).first()).id;
const lastAudit = async () => site.site.db("core_audit").orderBy("id", "desc").first();
const grant = async (account: string, role: string, scope = "department"): Promise<Answer> =>
  anquan.submit(await anquan.get(`/people/staff/${await idOf(account)}/roles`), "form#grant", { role, scope });

describe("角色和授权 (三员分立, HLJ-2.1.2, HLJ-2.1.3, ZKHL-4.8.3)", function () {
  this.timeout(60_000);
  before(async () => {
    site = await house({ switches: [...switches, flip(surveys, { enabled: true })] });
    anquan = await site.signedIn("anquan");
  });
  after(() => site.close());

  it("lists the built-in roles with what they may do and how many hold them", async () => {
    const list = await anquan.get("/people/roles");
    expect(list.page("tbody tr").length).to.equal(11);
    expect(list.page("tbody").text()).to.include("单位录入员").and.include("区划管理员").and.include("审计管理");
    const editor = await anquan.get("/people/roles/editor");
    expect(editor.text).to.include("编辑目录和事项");
  });

  it("copies a role, narrows it, and grants it with a reach: it is in force with the next page", async () => {
    const form = await anquan.get("/people/roles/new?from=editor");
    const made = await anquan.submit(form, FORM, { label: "只读人员", note: "只看不改", "permissions": ["catalogue.read"] });
    expect(made.page("h1").text()).to.equal("只读人员");
    const reader = (await site.site.db("core_roles").where({ label: "只读人员" }).first()).id;
    const mujing = await site.signedIn("mujing");
    expect((await mujing.get("/catalogue/items")).status).to.equal(200);
    const held = await anquan.get(`/people/staff/${await idOf("mujing")}/roles`);
    await anquan.submit(held, "form[action$='/revoke']");
    expect((await lastAudit()).action).to.equal("people.role-revoked");
    expect((await mujing.get("/catalogue/items")).status).to.equal(403);
    const done = await grant("mujing", reader, "region");
    expect(done.page(".sx-notice").text()).to.include("角色已授予");
    expect((await mujing.get("/catalogue/items")).status).to.equal(200);
    expect(await lastAudit()).to.deep.include({ action: "people.role-granted", actor_name: "白云山" });
    expect((await lastAudit()).detail).to.deep.equal({ account: "mujing", role: "只读人员", scope: "region" });
  });

  it("changes what a role may do for all who hold it, and deletes one only when nobody does", async () => {
    const id = (await site.site.db("core_roles").where({ label: "只读人员" }).first()).id;
    const edit = await anquan.get(`/people/roles/${id}/edit`);
    expect((await anquan.submit(edit, FORM, { permissions: [] })).page("#f-permissions-error").text()).to.include("至少选择一项");
    await anquan.submit(edit, FORM, { label: "查阅人员", permissions: ["libraries.read"] });
    expect((await lastAudit()).detail).to.deep.include({ added: ["libraries.read"], removed: ["catalogue.read"] });
    const mujing = await site.signedIn("mujing");
    expect((await mujing.get("/libraries/laws")).status).to.equal(200);
    expect((await mujing.get("/catalogue/items")).status).to.equal(403);
    expect((await anquan.get(`/people/roles/${id}/delete`)).text).to.include("1 人持有");
    await anquan.submit(await anquan.get(`/people/staff/${await idOf("mujing")}/roles`), "form[action$='/revoke']");
    expect((await anquan.submit(await anquan.get(`/people/roles/${id}/delete`), FORM)).page(".sx-notice").text()).to.include("已删除角色");
    expect((await anquan.submit(await anquan.get("/people/roles/clerk/delete"), FORM)).text).to.include("内置角色不能删除");
  });

  it("keeps the three administrators apart from each other and from the business, on the page and in the database", async () => {
    const page = await anquan.get(`/people/staff/${await idOf("xitong")}/roles`);
    expect(page.page("input[name=role]").map((_, e) => page.page(e).attr("value")).get()).to.deep.equal(["system-admin"]);
    for (const [account, role] of [["xitong", "audit-admin"], ["xitong", "editor"], ["liwenjing", "security-admin"], ["shenji", "system-admin"]] as const) {
      const refused = await grant(account, role, "region");
      expect(refused.status, `${account} ${role}`).to.equal(422);
      expect(refused.page("#f-role-error").text()).to.include("互相排斥");
      const inserted: unknown = await site.site.db("core_staff_roles").insert({ staff_id: await idOf(account), role_id: role, scope: "region" }).then(() => "accepted", (fault: unknown) => fault);
      expect(String(inserted)).to.include("separate");
    }
    const widened: unknown = await site.site.db("core_role_permissions").insert({ role_id: "editor", permission_id: "people.grant" }).then(() => "accepted", (fault: unknown) => fault);
    expect(String(widened)).to.include("another duty");
  });

  it("holds when two grants of different duties come at once", async () => {
    const id = await idOf("duanyun");
    await site.site.db("core_staff_roles").where({ staff_id: id }).delete();
    const pages = await Promise.all(["system-admin", "audit-admin"].map(async (role) => ({ role, form: await anquan.get(`/people/staff/${id}/roles`) })));
    await Promise.all(pages.map(({ role, form }) => anquan.submit(form, "form#grant", { role, scope: "region" })));
    expect((await site.site.db("core_staff_roles").where({ staff_id: id })).length).to.equal(1);
  });

  it("lets nobody grant to himself, nor change a role he holds, nor take away the last administrator", async () => {
    const self = await idOf("anquan");
    expect((await anquan.get(`/people/staff/${self}`)).page("main a[href$='/roles']").length).to.equal(0);
    const refused = await grant("anquan", "security-admin", "own");
    expect(refused.status).to.equal(422);
    expect(refused.text).to.include("不能给自己授予");
    const direct: unknown = await site.site.db("core_staff_roles").insert({ staff_id: self, role_id: "security-admin", scope: "own", granted_by: self }).then(() => "accepted", (fault: unknown) => fault);
    expect(String(direct)).to.include("core_nobody_grants_to_himself");
    const last = await anquan.submit(await anquan.get(`/people/staff/${await idOf("shenji")}/roles`), "form[action$='/revoke']");
    expect(last.status).to.equal(422);
    expect(last.text).to.include("最后一位能够登录的审计管理员");
    const fixed = await anquan.submit(await anquan.get("/people/roles/security-admin/edit"), FORM, {});
    expect(fixed.status).to.equal(422);
    expect(fixed.text).to.include("由制度规定");
  });

  it("gives no reach that the giver does not have: whose own is a department gives nothing over the region", async () => {
    const db = site.site.db;
    const department = (await db("core_departments").where({ name: "云岭市公安局" }).first("id")).id;
    const home = (await db("core_staff").where({ account: "anquan" }).first("department_id")).department_id;
    await db("core_staff_roles").where({ staff_id: await idOf("anquan") }).update({ scope: "department" });
    await db("core_staff").where({ account: "anquan" }).update({ department_id: department });
    try {
      const page = await anquan.get(`/people/staff/${await idOf("yangfan")}/roles`);
      expect(page.page("#grant input[name=scope]").map((_, e) => page.page(e).attr("value")).get()).to.deep.equal(["department", "own"]);
      const before = await db("core_staff_roles").where({ staff_id: await idOf("yangfan") });
      expect((await grant("yangfan", "head", "region")).status).to.equal(403);
      expect(await db("core_staff_roles").where({ staff_id: await idOf("yangfan") })).to.deep.equal(before);
      expect((await grant("yangfan", "head", "department")).status).to.equal(200);
    } finally {
      await db("core_staff").where({ account: "anquan" }).update({ department_id: home });
      await db("core_staff_roles").where({ staff_id: await idOf("anquan") }).update({ scope: "site" });
    }
  });

  it("is refused to strangers, and beyond one's reach", async () => {
    for (const account of ["xitong", "shenji", "liwenjing"]) {
      const browser = await site.signedIn(account);
      for (const path of ["/people/roles", "/people/roles/new", "/people/roles/editor/edit", `/people/staff/${await idOf("mujing")}/roles`]) expect((await browser.get(path)).status, `${account} ${path}`).to.equal(403);
    }
    const reach = async (scope: string): Promise<unknown> => site.site.db("core_staff_roles").where({ staff_id: await idOf("anquan") }).update({ scope });
    await reach("region");
    expect((await anquan.get(`/people/staff/${await idOf("shengjiaoyu")}/roles`)).status).to.equal(403);
    const page = await anquan.get(`/people/staff/${await idOf("xitong")}/roles`);
    expect([page.page("form[action$='/revoke']").length, page.page("#grant input[name=scope][value=site]").length], "全部 is neither taken nor given by who has less").to.deep.equal([0, 0]);
    const [held]: string[] = await site.site.db("core_staff_roles").where({ staff_id: await idOf("xitong") }).pluck("id");
    const token = page.page("[name=_csrf]").attr("value") ?? "";
    expect((await anquan.fetch(`/people/staff/${await idOf("xitong")}/roles/${held ?? ""}/revoke`, { method: "POST", body: new URLSearchParams({ _csrf: token }) })).status).to.equal(403);
    expect((await grant("duanyun", "clerk", "site")).status).to.equal(403);
    await reach("site");
  });

  it("come with a plugin too, with what its permissions say, and are granted like the others", async () => {
    await site.site.prepare();
    await site.site.prepare();
    const list = await anquan.get("/people/roles");
    expect(list.page("tbody tr:contains('问卷专员')").text()).to.include("发放和回收问卷").and.include("内置");
    expect((await anquan.get("/people/roles/surveys.asker")).page("main").text()).to.include("发放问卷");
    // A new version that brings a role for a permission that the site has long had.
    await site.site.db("core_role_permissions").where({ role_id: "surveys.asker" }).delete();
    await site.site.db("core_roles").where({ id: "surveys.asker" }).delete();
    await site.site.prepare();
    expect((await anquan.get("/people/roles/surveys.asker")).page("main").text()).to.include("发放问卷");
    await grant("zhouxiaoyan", "surveys.asker");
    expect((await site.site.db("core_staff_roles").where({ staff_id: await idOf("zhouxiaoyan") }).orderBy("id").pluck("role_id"))).to.deep.equal(["editor", "surveys.asker"]);
    expect((await (await site.signedIn("zhouxiaoyan")).fetch("/surveys")).status).to.equal(200);
    expect((await (await site.signedIn("liwenjing")).fetch("/surveys")).status).to.equal(403);
  });
});
