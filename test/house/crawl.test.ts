import { expect } from "chai";
import { DEMO_STAFF } from "../../core/demo/demo-people.ts";
import { crawl } from "../support/crawl.ts";
import { house, type House } from "../support/house.ts";

describe("every page of the demo site", function () {
  this.timeout(240_000);
  let site: House;
  before(async () => { site = await house(); });
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
});
