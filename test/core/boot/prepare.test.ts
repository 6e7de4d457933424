import { randomBytes } from "node:crypto";
import { expect } from "chai";
import { isEmptySite } from "../../../core/demo/load-demo.ts";
import { createDatabase, dropDatabase, urlOf } from "../../support/databases.ts";
import { house, type House } from "../../support/house.ts";

describe("a first start", function () {
  this.timeout(60_000);
  const name = `test_start_${randomBytes(4).toString("hex")}`;
  let sites: House[] = [];
  before(async () => {
    await createDatabase(name);
    sites = await Promise.all([1, 2, 3].map(() => house({ url: urlOf(name) })));
  });
  after(async () => {
    for (const site of sites) await site.close();
    await dropDatabase(name);
  });

  it("of several processes at once migrates once, and all of them run", async () => {
    await Promise.all(sites.map(({ site }) => site.prepare()));
    for (const site of sites) expect((await site.visitor().get("/readyz")).status).to.equal(200);
    expect(sites.flatMap(({ errors }) => errors)).to.deep.equal([]);
    await sites[0]?.site.prepare();
  });

  it("takes a database for empty only when nobody and nothing is in it: real items never get the demo's accounts beside them", async () => {
    const [first] = sites;
    if (first === undefined) throw new Error("no site");
    const { db, ports } = first.site;
    expect(await isEmptySite(db)).to.equal(true);
    await ports.transact((tx) => ports.people.addRegions(tx, [{ code: "440000", name: "广东省", level: 1, parentCode: null }]));
    expect(await isEmptySite(db)).to.equal(false);
  });
});
