import { appendFile } from "node:fs/promises";
import { expect } from "chai";
import { anchorFile, readAnchors } from "../../../core/audit/anchors.ts";
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
    expect(await verifyAudit(site.site.db, [], 3)).to.deep.equal({ entries: 7, brokenAt: null });
  });

  it("names the first entry that somebody with the keys of the database has changed", async () => {
    const { db } = site.site;
    await db.raw("alter table core_audit disable trigger core_audit_no_change");
    const rows: { id: string }[] = await db("core_audit").orderBy("id").select("id");
    const victim = rows[3]?.id ?? expect.fail();
    await db("core_audit").where({ id: victim }).update({ actor_name: "丙" });
    expect(await verifyAudit(db, [], 3)).to.deep.equal({ entries: 3, brokenAt: victim });
    await db("core_audit").where({ id: victim }).update({ actor_name: "甲" });
    expect((await verifyAudit(db)).brokenAt).to.equal(null);
    await db("core_audit").where({ id: victim }).delete();
    expect((await verifyAudit(db)).brokenAt).to.equal(rows[4]?.id);
  });

  it("is held to what was written down beside the database: a cut end and a chain computed anew are found", async () => {
    const own = await house({ template: "template_empty", switches: [] });
    const { db, ports } = own.site;
    const record = (name: string): Promise<void> => ports.transact((tx) => ports.audit.record(tx, { at: NOW, actor: { id: "1", name }, action: "test.act", subject: "test:1", detail: {} }));
    const keep = own.site.registry.jobs.find(({ task }) => task === "core.keep-audit-anchor") ?? expect.fail();
    for (const name of ["甲", "乙", "丙"]) await record(name);
    await keep.run();
    await keep.run();
    await appendFile(anchorFile(ports.varDir), '{"at":"cut');
    await record("丁");
    await keep.run();
    const anchors = await readAnchors(ports.varDir);
    const ids: string[] = await db("core_audit").orderBy("id").pluck("id");
    expect(anchors.map(({ id }) => id)).to.deep.equal([ids[2], ids[3]]);
    expect(await verifyAudit(db, anchors)).to.deep.equal({ entries: 4, brokenAt: null });

    await db.raw("alter table core_audit disable trigger core_audit_no_change");
    await db("core_audit").where("id", ids[3]).delete();
    expect(await verifyAudit(db)).to.deep.equal({ entries: 3, brokenAt: null });
    expect(await verifyAudit(db, anchors)).to.deep.equal({ entries: 3, brokenAt: ids[3] });

    await db("core_audit").whereIn("id", ids).delete();
    await db.raw(`alter table core_audit alter column id restart with ${Number(ids[0])}`);
    for (const name of ["甲", "乙", "谁"]) await record(name);
    expect((await verifyAudit(db)).brokenAt).to.equal(null);
    expect(await verifyAudit(db, anchors)).to.deep.equal({ entries: 2, brokenAt: ids[2] });
    await own.close();
  });
});
