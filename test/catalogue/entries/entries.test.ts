import { expect } from "chai";
import type { Tx } from "../../../core/contract.ts";
import { changeEntry } from "../../../plugins/catalogue/entries/change-entry.ts";
import { createEntry } from "../../../plugins/catalogue/entries/create-entry.ts";
import { removeEntry } from "../../../plugins/catalogue/entries/remove-entry.ts";
import { createItem } from "../../../plugins/catalogue/items/create-item.ts";
import { world, type World } from "../world.ts";

const values = { task_name: "档案查询", use_level: ["3"], by_law: [{ record: "1" }], is_basic_info: "0" };

describe("目录", () => {
  let w: World;
  before(async () => { w = await world(); });
  after(async () => { await w.close(); });

  const create = (changes: object = {}, typeCode = "20") => (tx: Tx) =>
    createEntry(tx, w.user("editor"), { departmentId: w.user("editor").department.id, typeCode, divided: true, values: { ...values, ...changes }, now: w.now }, w.site.ports);

  it("keeps its elements and gets the next number of its type (YN-2.1.1.7)", async () => {
    const { id, baseCode } = await w.run(create({ plan_effective_date: "2027-01-01" }));
    const row = await w.site.db("catalogue_entries").where({ id }).first() as Record<string, unknown>;
    expect(row).to.deep.include({ name: "档案查询", type_code: "20", base_code: baseCode, has_basics: false, plan_effective_on: "2027-01-01", state: 1 });
    expect((await w.run(create())).baseCode).to.equal(`5320${String(Number(baseCode.slice(4, 9)) + 1).padStart(5, "0")}00Y`);
    expect((await w.run(create({}, "20"))).baseCode.slice(0, 4)).to.equal("5320");
  });

  it("says at its field what is missing; an unknown type is refused", async () => {
    expect(await w.attempt(create({ task_name: "", by_law: [] }))).to.deep.include({ ok: false, status: 422, fields: [
      { field: "task_name", message: "事项名称：请填写名称，写清办什么事" }, { field: "by_law", message: "设定依据：请至少选择一条法律法规" },
    ] });
    expect(await w.attempt(create({}, "99"))).to.include({ ok: false, code: "catalogue.type-unknown" });
  });

  it("is changed by whoever has seen the latest; somebody else's change is not overwritten", async () => {
    const { id } = await w.run(create());
    const change = (account: string, revision: number, name: string) => (tx: Tx) => changeEntry(tx, w.user(account), { id, revision, values: { ...values, task_name: name }, now: w.now }, w.site.ports);
    await w.run(change("all-in-one", 1, "档案查询和复制"));
    expect(await w.attempt(change("editor", 1, "档案利用"))).to.include({ ok: false, status: 422, code: "catalogue.stale" });
    await w.run(change("editor", 2, "档案利用"));
    expect(await w.site.db("catalogue_entries").where({ id }).pluck("name")).to.deep.equal(["档案利用"]);
  });

  it("is removed only while empty, and its number is not given again", async () => {
    const { id, baseCode } = await w.run(create());
    const remove = (account: string, entryId: string) => (tx: Tx) => removeEntry(tx, w.user(account), { id: entryId, now: w.now }, w.site.ports);
    const used = await w.run(create());
    await w.run((tx) => createItem(tx, w.user("editor"), { departmentId: w.user("editor").department.id, entryId: used.id, typeCode: "", baseCode: "", values: {}, now: w.now }, w.site.ports));
    expect(await w.attempt(remove("editor", used.id))).to.include({ ok: false, status: 409, code: "catalogue.entry-used" });
    await w.run(remove("editor", id));
    expect(await w.site.db("catalogue_entries").where({ id })).to.deep.equal([]);
    expect((await w.run(create())).baseCode).not.to.equal(baseCode);
    const last = await w.run(create());
    await w.run(remove("editor", last.id));
    expect((await w.run(create())).baseCode, "the highest number, too").not.to.equal(last.baseCode);
  });

  it("a stranger is refused by every command", async () => {
    const { id } = await w.run(create());
    for (const account of ["other-editor", "district-editor", "examiner", "region-manager", "nobody"]) {
      const user = w.user(account);
      expect(await w.attempt((tx) => changeEntry(tx, user, { id, revision: 1, values, now: w.now }, w.site.ports)), account).to.include({ ok: false, status: 403 });
      expect(await w.attempt((tx) => removeEntry(tx, user, { id, now: w.now }, w.site.ports)), account).to.include({ ok: false, status: 403 });
      expect(await w.attempt((tx) => createEntry(tx, user, { departmentId: w.user("editor").department.id, typeCode: "20", divided: true, values, now: w.now }, w.site.ports)), account).to.include({ ok: false, status: 403 });
    }
    expect(await w.attempt((tx) => removeEntry(tx, w.user("editor"), { id: "999999", now: w.now }, w.site.ports))).to.include({ ok: false, status: 404 });
  });
});
