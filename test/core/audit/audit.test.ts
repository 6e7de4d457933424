import { expect } from "chai";
import { verifyAudit } from "../../../core/audit/audit.ts";
import { house, NOW, type House } from "../../support/house.ts";

describe("the audit chain", () => {
  let site: House;
  before(async () => {
    site = await house({ template: "template_empty", switches: [] });
    for (let n = 1; n <= 7; n += 1) {
      await site.site.ports.transact((tx) => site.site.ports.audit.record(tx, { at: NOW, actor: { id: "1", name: "甲" }, action: "test.act", subject: `test:${n}`, detail: { n, 名称: "乙" } }));
    }
  });
  after(() => site.close());

  it("holds, page by page", async () => {
    expect(await verifyAudit(site.site.db, 3)).to.deep.equal({ entries: 7, brokenAt: null });
  });

  it("names the first entry that somebody with the keys of the database has changed", async () => {
    const { db } = site.site;
    await db.raw("alter table core_audit disable trigger core_audit_no_change");
    const rows: { id: string }[] = await db("core_audit").orderBy("id").select("id");
    const victim = rows[3]?.id ?? expect.fail();
    await db("core_audit").where({ id: victim }).update({ actor_name: "丙" });
    expect(await verifyAudit(db, 3)).to.deep.equal({ entries: 3, brokenAt: victim });
    await db("core_audit").where({ id: victim }).update({ actor_name: "甲" });
    expect((await verifyAudit(db)).brokenAt).to.equal(null);
    await db("core_audit").where({ id: victim }).delete();
    expect((await verifyAudit(db)).brokenAt).to.equal(rows[4]?.id);
  });
});
