import { expect } from "chai";
import { switches } from "../../config/plugins.ts";
import { can } from "../../core/people/access.ts";
import { loadUser } from "../../core/people/load-user.ts";
import { DEMO_STAFF } from "../../core/demo/demo-people.ts";
import type { BrowserClient } from "../support/browser-client.ts";
import { crawl, openUnlinked } from "../support/crawl.ts";
import { house, type House } from "../support/house.ts";

/** The session lives on, that a guide was opened is counted, and one that is printed is kept, with who did it, so many an hour. */
const WRITTEN_BY_READING = ["core_sessions", "portal_visits", "core_files", "guide_prints", "guide_recent_prints", "core_rate_limits"];

describe("every page of the demo site", function () {
  this.timeout(240_000);
  let site: House;
  const people = new Map<string, BrowserClient>();
  const opened = new Set<string>();
  const written: string[] = [];
  before(async () => {
    // Everybody comes from one address here, and faster than anybody reads.
    site = await house({ switches: switches.map((one) => (one.plugin.id === "guide" ? { ...one, settings: { enabled: true, printsPerMinute: 1_000 } } : one)) });
    for (const { account } of DEMO_STAFF) people.set(account, await site.signedIn(account));
    site.site.db.on("query", ({ sql }: { sql: string }) => {
      const table = /^\s*(?:insert into|update|delete from)\s+"?(\w+)/i.exec(sql)?.[1];
      if (table !== undefined && !WRITTEN_BY_READING.includes(table)) written.push(sql);
    });
  });
  after(() => site.close());

  /** By links first, then every other route that is open to this person. */
  const lookAround = async (browser: BrowserClient, starts: readonly string[], isOpen: (access: string) => boolean): Promise<number> => {
    const { routes } = site.site.registry;
    const found = await crawl(browser, routes, starts, { html: true });
    const { tried, complaints } = await openUnlinked(browser, routes.filter(({ access }) => isOpen(access)), found);
    expect([...found.complaints, ...complaints]).to.deep.equal([]);
    for (const path of [...found.visitedRoutes, ...tried]) opened.add(path);
    return found.pages;
  };

  it("is sound for visitors: links lead somewhere, forms can be sent, fragments are parts, the HTML is that of the standard", async () => {
    expect(await lookAround(site.visitor(), ["/"], (access) => access === "public")).to.be.greaterThan(5);
  });

  for (const { account, what } of DEMO_STAFF) {
    it(`is sound for ${what}, who opens every address open to that role`, async () => {
      const row: { id: string } = await site.site.db("core_staff").where({ account }).first();
      const user = await loadUser(site.site.db, row.id);
      const pages = await lookAround(people.get(account) ?? expect.fail(), ["/desk", "/"], (access) => access === "public" || access === "signed-in" || can(user, access));
      expect(pages).to.be.greaterThan(2);
      expect(site.errors).to.deep.equal([]);
    });
  }

  it("was opened: no route was left out", () => {
    expect(site.site.registry.routes.filter(({ method, path }) => method === "GET" && !opened.has(path)).map(({ path }) => path)).to.deep.equal([]);
  });

  it("was read without changing anything", () => {
    expect([...new Set(written)]).to.deep.equal([]);
  });
});
