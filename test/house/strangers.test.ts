import { expect } from "chai";
import { can } from "../../core/people/access.ts";
import { loadUser } from "../../core/people/load-user.ts";
import { DEMO_STAFF } from "../../core/demo/demo-people.ts";
import { house, type House } from "../support/house.ts";

/** What everybody may open without an account. A new public route is a decision: it is written down here. */
const PUBLIC = [
  "GET /", "GET /healthz", "GET /readyz", "GET /sign-in", "POST /sign-in", "GET /sign-in/documents/:id", "GET /look",
  "GET /robots.txt", "GET /sitemap.xml", "GET /sitemap/:after.xml", "GET /portal/latest.rss", "GET /accessibility", "GET /portal/search", "GET /portal/suggest", "POST /portal/log/opened", "GET /portal/departments", "GET /portal/departments/:id",
  "GET /news", "GET /news/latest.rss", "GET /news/:id", "GET /news/:id/files/:file",
  "GET /portal/halls/:hall", "GET /portal/questions", "GET /portal/latest", "GET /portal/map", "GET /portal/regions", "GET /portal/regions/choose",
  "GET /guide/check", "GET /guide/:code", "GET /guide/:code/print.pdf", "GET /guide/:code/files/:file", "GET /guide/windows/:id",
  "GET /open-data", "GET /api/v1/openapi.json", "GET /api/v1/items", "GET /api/v1/items/:code", "GET /api/v1/items/:code.jsonld", "GET /api/v1/items/:code/versions", "GET /api/v1/search",
  "GET /api/v1/changes", "GET /api/v1/departments", "GET /api/v1/code-lists", "GET /api/v1/*rest",
  "GET /catalogue/public-inventories", "GET /catalogue/public-inventories/:id", "GET /catalogue/public-inventories/:id/print",
];

const concrete = (path: string): string => path.replace(/:[A-Za-z]+/g, "1");

describe("a stranger at the door of every route", function () {
  this.timeout(120_000);
  let site: House;
  before(async () => { site = await house(); });
  after(() => site.close());

  it("finds open only what is meant for everybody", () => {
    const open = site.site.registry.routes.filter((route) => route.access === "public").map((route) => `${route.method} ${route.path}`);
    expect(open).to.have.members(PUBLIC);
  });

  it("meets no door whose permission nobody has declared", () => {
    const declared = new Set(["public", "signed-in", ...site.site.registry.permissions.map(({ id }) => id)]);
    const entries = [...site.site.registry.routes.map((route) => [route.access, `${route.method} ${route.path}`]), ...site.site.registry.nav.map((entry) => [entry.access, entry.href])];
    expect(entries.filter(([access = ""]) => !declared.has(access))).to.deep.equal([]);
  });

  it("is sent to the sign-in page by every other address, reading and writing", async () => {
    const visitor = site.visitor();
    for (const route of site.site.registry.routes.filter((r) => r.access !== "public")) {
      const response = await visitor.fetch(concrete(route.path), { method: route.method });
      expect(response.status, `${route.method} ${route.path}`).to.equal(303);
      expect(response.headers.get("location"), `${route.method} ${route.path}`).to.match(/^\/sign-in/);
    }
  });

  it("is refused with the name of the permission when signed in without it, at every address that needs one, and nothing is changed", async () => {
    const { routes, permissions } = site.site.registry;
    const closed = new Set(routes.filter(({ access }) => access !== "public" && access !== "signed-in"));
    const written: string[] = [];
    for (const { account } of DEMO_STAFF) {
      const browser = await site.signedIn(account);
      const token = (await browser.get("/people/password")).page("[name=_csrf]").attr("value") ?? "";
      const row: { id: string } = await site.site.db("core_staff").where({ account }).first();
      const user = await loadUser(site.site.db, row.id);
      const note = ({ sql }: { sql: string }): void => { if (!["core_sessions", undefined].includes(/^\s*(?:insert into|update|delete from)\s+"?(\w+)/i.exec(sql)?.[1])) written.push(sql); };
      site.site.db.on("query", note);
      for (const route of [...closed].filter(({ access }) => !can(user, access))) {
        const response = await browser.fetch(concrete(route.path), route.method === "GET" ? {} : { method: "POST", body: new URLSearchParams({ _csrf: token }) });
        expect(response.status, `${route.method} ${route.path}`).to.equal(403);
        expect(await response.text(), `${route.method} ${route.path}`).to.include(permissions.find(({ id }) => id === route.access)?.label ?? "-");
        closed.delete(route);
      }
      site.site.db.off("query", note);
    }
    expect([...closed].map(({ method, path }) => `${method} ${path}`)).to.deep.equal([]);
    expect(written).to.deep.equal([]);
  });

  it("cannot send a form without its token", async () => {
    const tried = new Set<string>();
    for (const { account } of DEMO_STAFF) {
      const browser = await site.signedIn(account);
      const row: { id: string } = await site.site.db("core_staff").where({ account }).first();
      const user = await loadUser(site.site.db, row.id);
      for (const route of site.site.registry.routes.filter((r) => r.method === "POST" && r.access !== "public" && (r.access === "signed-in" || can(user, r.access)))) {
        const response = await browser.fetch(concrete(route.path), { method: "POST", body: new URLSearchParams({ _csrf: "forged" }) });
        expect(response.status, route.path).to.equal(409);
        expect(await response.text(), route.path).to.include("页面已经过期");
        tried.add(route.path);
      }
    }
    expect([...tried]).to.have.members([...new Set(site.site.registry.routes.filter((r) => r.method === "POST" && r.access !== "public").map((r) => r.path))]);
  });
});
