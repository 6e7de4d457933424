import { expect } from "chai";
import { DEMO_STAFF } from "../../core/demo/demo-people.ts";
import { crawl } from "../support/crawl.ts";
import { house, type House } from "../support/house.ts";

const KEPT_BY_READING = ["core_sessions", "core_files", "guide_prints", "core_rate_limits", "core_sign_in_failures", "core_staff", "core_audit"];

describe("every page of the demo site", function () {
  this.timeout(240_000);
  let site: House;
  const written: string[] = [];
  before(async () => {
    site = await house();
    // Reading changes nothing. Sessions are prolonged by it, and what was printed is kept.
    site.site.db.on("query", ({ sql }: { sql: string }) => {
      const table = /^\s*(?:insert into|update|delete from)\s+"?(\w+)/i.exec(sql)?.[1];
      if (table !== undefined && !KEPT_BY_READING.includes(table)) written.push(sql);
    });
  });
  after(() => site.close());

  it("is reachable for visitors and sound: links lead somewhere, forms can be sent, fragments are parts", async () => {
    const { pages, complaints } = await crawl(site.visitor(), site.site.registry.routes, ["/"]);
    expect(complaints).to.deep.equal([]);
    expect(pages).to.be.greaterThan(5);
  });

  for (const person of DEMO_STAFF) {
    it(`is sound for ${person.what}`, async () => {
      const { pages, complaints } = await crawl(await site.signedIn(person.account), site.site.registry.routes, ["/desk", "/"]);
      expect(complaints).to.deep.equal([]);
      expect(pages).to.be.greaterThan(2);
      expect(site.errors).to.deep.equal([]);
    });
  }

  it("was read without changing anything", () => {
    expect([...new Set(written)]).to.deep.equal([]);
  });
});
