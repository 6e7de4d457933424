import { expect } from "chai";
import { addStaff } from "../../../core/people/add-staff.ts";
import { DEMO_PASSWORD } from "../../../core/demo/demo-people.ts";
import { house, NOW, type House } from "../../support/house.ts";

const ROLES = ["system-admin", "security-admin", "audit-admin", "region-manager"] as const;

/** Acts that touch everybody: each of them, found by the permission of its route, for an administrator of a district and for one of the site. */
describe("what belongs to the whole site (三员分立, HLJ-2.1.3)", function () {
  this.timeout(60_000);
  let site: House;
  const concrete = (path: string): string => path.replace(/:[A-Za-z]+/g, "1");

  before(async () => {
    site = await house();
    const { db, ports } = site.site;
    const district: { id: string } = await db("core_departments").where({ name: "云岭市翠湖区行政审批局" }).first("id");
    await ports.transact((tx) => addStaff(tx, ROLES.flatMap((role) => (["region", "site"] as const).map((scope) => ({
      account: `${role}-${scope}`, name: role, departmentId: district.id, password: DEMO_PASSWORD, mustChangePassword: false, roles: [{ role, scope }],
    })))));
  });
  after(() => site.close());

  const statuses = async (account: string, asked: readonly { method: string; path: string }[]): Promise<Map<string, number>> => {
    const browser = await site.signedIn(account);
    const token = (await browser.get("/people/password")).page("[name=_csrf]").attr("value") ?? "";
    const answers = new Map<string, number>();
    for (const { method, path } of asked) {
      const { status } = await browser.fetch(concrete(path), method === "GET" ? {} : { method, body: new URLSearchParams({ _csrf: token }) });
      answers.set(`${method} ${path}`, status);
    }
    return answers;
  };

  it("is refused to the administrators of a district at every address, and open to those of the site", async () => {
    const { routes, permissions } = site.site.registry;
    const wide = permissions.filter(({ reach }) => reach === "site");
    expect(wide.map(({ id }) => id)).to.have.members(["people.roles", "people.sign-in-documents", "people.parameters", "people.calendar", "people.logs", "handbook.edit", "handbook.answer", "news.columns", "portal.read-searches", "portal.edit-synonyms"]);
    const isAudited = async (): Promise<unknown> => site.site.db("core_audit").whereNot("action", "like", "people.signed-%").max("id");
    for (const role of ROLES) {
      const asked = routes.filter(({ access }) => wide.some(({ id, roles }) => id === access && roles.includes(role)));
      expect(asked.length, role).to.be.greaterThan(0);
      const before = await isAudited();
      for (const [address, status] of await statuses(`${role}-region`, asked)) expect(status, `${address} by ${role} of a district`).to.equal(403);
      expect(await isAudited()).to.deep.equal(before);
      for (const [address, status] of await statuses(`${role}-site`, asked)) expect(status, `${address} by ${role} of the site`).to.not.equal(403);
    }
  });

  it("has laws that are nobody's among it; who keeps those of a district keeps what its departments added", async () => {
    const { db } = site.site;
    const department: { department_id: string } = await db("core_staff").where({ account: "region-manager-region" }).first("department_id");
    const law = async (title: string, department_id: string | null): Promise<string> => {
      const [row]: { id: string }[] = await db("libraries_laws").insert({ title, level: "法律", status: "有效", department_id, updated_at: NOW }).returning("id");
      return row?.id ?? expect.fail(title);
    };
    const [shared, own] = [await law("导入的法", null), await law("本区增加的办法", department.department_id)];
    const city: { id: string } = await db("libraries_laws").whereNotIn("id", [shared, own]).whereNotNull("department_id").first("id");
    const acts = (id: string) => ["edit", "revise", "abolish", "delete"].map((act) => ({ method: "GET", path: `/libraries/laws/${id}/${act}` }));
    const posts = (id: string) => acts(id).map(({ path }) => ({ method: "POST", path }));
    for (const id of [shared, city.id]) for (const [address, status] of await statuses("region-manager-region", [...acts(id), ...posts(id)])) expect(status, address).to.be.oneOf(address.startsWith("GET") ? [403] : [403, 422]);
    for (const [address, status] of await statuses("region-manager-region", acts(own))) expect(status, address).to.equal(200);
    for (const [address, status] of await statuses("region-manager-site", [...acts(shared), ...acts(city.id)])) expect(status, address).to.equal(200);
    expect(await db("libraries_laws").whereIn("id", [shared, own, city.id]).pluck("revision")).to.deep.equal([1, 1, 1]);
  });
});
