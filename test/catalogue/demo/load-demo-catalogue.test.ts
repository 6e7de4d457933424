import { expect } from "chai";
import type { Audit } from "../../../core/contract.ts";
import { loadDemo } from "../../../core/demo/load-demo.ts";
import { loadDemoCatalogue } from "../../../plugins/catalogue/demo/load-demo-catalogue.ts";
import { libraries as librariesToken, type Libraries } from "../../../plugins/libraries/api.ts";
import { house, type House } from "../../support/house.ts";

describe("loading the demo catalogue", function () {
  this.timeout(60_000);
  let site: House;
  before(async () => { site = await house({ template: "template_empty" }); });
  after(() => site.close());

  const count = async (table: string): Promise<number> => Number((await site.site.db(table).count("* as n").first())?.["n"]);
  const jobs = async (): Promise<number> => Number((await site.site.db("graphile_worker._private_jobs as j").join("graphile_worker._private_tasks as t", "t.id", "j.task_id")
    .where("t.identifier", "portal:catalogue.items-published").count("* as n").first())?.["n"]);

  it("goes on after a start that was killed half-way, and announces all publications at once", async () => {
    const { db, ports, registry, demo } = site.site;
    const load = (parts: ReturnType<typeof demo>): Promise<void> => loadDemo({ db, transact: ports.transact, now: ports.clock.now(), say: () => undefined }, parts);
    await load(demo().filter(({ order }) => order < 40));
    let left = 120;
    const dying: Audit = { record: async (tx, entry) => { left -= 1; if (left === 0) throw new Error("killed"); await ports.audit.record(tx, entry); } };
    const broken = loadDemoCatalogue({ ...ports, audit: dying, libraries: registry.services.get(librariesToken.id) as Libraries });
    expect(await broken().catch((fault: unknown) => String(fault))).to.equal("Error: killed");
    expect([await count("catalogue_entries"), await count("catalogue_items"), await jobs()]).to.deep.equal([0, 0, 0]);
    await load(demo());
    expect(await count("catalogue_items")).to.be.at.least(60);
    expect(await jobs()).to.equal(1);
  });
});
