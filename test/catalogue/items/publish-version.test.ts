import { expect } from "chai";
import { connect } from "../../../core/data/connect.ts";
import { transactWith } from "../../../core/data/transact.ts";
import { Refusal } from "../../../core/http/refusal.ts";
import { fingerprint } from "../../../core/crypto/fingerprint.ts";
import { verifyAudit } from "../../../core/audit/audit.ts";
import { ACT_FORMS, actFor } from "../../../plugins/catalogue/items/act-forms.ts";
import { findItem } from "../../../plugins/catalogue/items/find-item.ts";
import { saveDraft } from "../../../plugins/catalogue/items/save-draft.ts";
import { cloneDatabase } from "../../support/databases.ts";
import { completeService, EXAMINED, PUBLISHED, world, type World } from "../world.ts";

describe("the switch to a new version", () => {
  let w: World;
  let database: Awaited<ReturnType<typeof cloneDatabase>>;
  before(async () => {
    database = await cloneDatabase("template_empty");
    w = await world({ review: true, url: database.url });
  });
  after(async () => {
    await w.close();
    await database.drop();
  });

  const states = async (itemId: string): Promise<Record<number, string>> => {
    const rows: { number: number; state: string }[] = await w.site.db("catalogue_item_versions").where({ item_id: itemId }).orderBy("number").select("number", "state");
    return Object.fromEntries(rows.map((row) => [row.number, row.state]));
  };
  const reviewed = async (): Promise<{ itemId: string; versionId: string }> => {
    const first = await w.item(PUBLISHED);
    const draft = await w.act("editor", first.versionId, "change");
    await w.run((tx) => saveDraft(tx, w.user("editor"), { versionId: draft.versionId, revision: 1, values: { ...completeService("1"), transact_time: "全天" }, now: w.now }));
    await w.act("editor", draft.versionId, "submit");
    await w.act("examiner", draft.versionId, "pass");
    return { itemId: first.itemId, versionId: draft.versionId };
  };

  it("the published version stays public until the next one is, and then goes to the archive (YN-2.1.3.2)", async () => {
    const { itemId, versionId } = await reviewed();
    expect(await states(itemId)).to.deep.equal({ 1: "published", 2: "examined" });
    expect((await w.items.published(w.site.db, { itemIds: [itemId] })).map(({ number }) => number)).to.deep.equal([1]);
    await w.act("publisher", versionId, "publish");
    expect(await states(itemId)).to.deep.equal({ 1: "archived", 2: "published" });
    const [now] = await w.items.published(w.site.db, { itemIds: [itemId] });
    expect(now).to.include({ number: 2, effectiveOn: "2026-11-23" });
    expect(now?.elements.find(({ key }) => key === "transact_time")?.lines).to.deep.equal(["全天"]);
  });

  it("two publishers at once: one publishes, the other is told that the state has changed", async () => {
    const db = connect({ url: database.url, poolMax: 4 });
    const transact = transactWith(db, () => []);
    try {
      for (let round = 0; round < 5; round += 1) {
        const { itemId, versionId } = await reviewed();
        const outcomes = await Promise.allSettled(["publisher", "second-publisher"].map((account) =>
          transact((tx) => w.items.perform(tx, w.user(account), { versionId, action: "publish", opinion: "", now: w.now }))));
        expect(outcomes.map(({ status }) => status).toSorted()).to.deep.equal(["fulfilled", "rejected"]);
        const refused = outcomes.find((outcome) => outcome.status === "rejected");
        expect(refused?.reason).to.be.instanceOf(Refusal).and.include({ status: 409, code: "catalogue.not-now" });
        expect(await states(itemId)).to.deep.equal({ 1: "archived", 2: "published" });
      }
    } finally {
      await db.destroy();
    }
  });

  it("two editors who begin a change at once make one draft", async () => {
    const db = connect({ url: database.url, poolMax: 4 });
    const transact = transactWith(db, () => []);
    try {
      const { itemId, versionId } = await w.item(PUBLISHED);
      const outcomes = await Promise.allSettled(["editor", "all-in-one"].map((account) =>
        transact((tx) => w.items.perform(tx, w.user(account), { versionId, action: "change", opinion: "", now: w.now }))));
      expect(outcomes.filter(({ status }) => status === "fulfilled")).to.have.length(1);
      expect(await states(itemId)).to.deep.equal({ 1: "published", 2: "draft" });
    } finally {
      await db.destroy();
    }
  });

  it("a publication that fails half-way leaves the old version in force", async () => {
    const { itemId, versionId } = await reviewed();
    let fault: unknown;
    await w.run(async (tx) => {
      await w.items.perform(tx, w.user("publisher"), { versionId, action: "publish", opinion: "", now: w.now });
      throw new Error("the power is cut");
    }).catch((thrown: unknown) => { fault = thrown; });
    expect(String(fault)).to.contain("the power is cut");
    expect(await states(itemId)).to.deep.equal({ 1: "published", 2: "examined" });
  });

  it("the fingerprint is SM3 over identity and elements, and every act is in the life and in the audit chain", async () => {
    const { itemId, versionId } = await w.item(PUBLISHED);
    const row = await w.site.db("catalogue_item_versions").where({ id: versionId }).first() as Record<string, unknown>;
    const content = await w.site.db("catalogue_item_contents").where({ version_id: versionId }).first() as { elements: unknown };
    const identity = Object.fromEntries(["type_code", "entry_id", "base_code", "task_code", "local_task_code", "region_code", "department_id"].map((key) => [key, row[key]]));
    expect(row["fingerprint"]).to.equal(fingerprint({ identity, elements: content.elements })).and.match(/^[0-9a-f]{64}$/);
    expect((await w.items.history(w.site.db, itemId)).map(({ action, to, actor }) => `${action} ${to} ${actor}`))
      .to.deep.equal(["publish published publisher", "pass examined examiner", "submit submitted editor", "create draft editor"]);
    const audited: string[] = await w.site.db("core_audit").where({ subject: `item:${itemId}` }).orderBy("id").pluck("action");
    expect(audited).to.deep.equal(["catalogue.item-create", "catalogue.item-submit", "catalogue.item-pass", "catalogue.item-publish"]);
    expect((await verifyAudit(w.site.db)).brokenAt).to.equal(null);
  });

  const scheduled = async (): Promise<{ itemId: string; versionId: string; next: string }> => {
    const { itemId, versionId } = await w.item(PUBLISHED);
    const { versionId: next } = await w.act("editor", versionId, "change");
    await w.run((tx) => saveDraft(tx, w.user("editor"), { versionId: next, revision: 1, values: { ...completeService("1", "新规定的名称"), plan_effective_date: "2026-11-25" }, now: w.now }));
    for (const [account, action] of [["editor", "submit"], ["examiner", "pass"], ["publisher", "publish"]] as const) await w.act(account, next, action);
    return { itemId, versionId, next };
  };
  const turn = async (days: number): Promise<void> => {
    w.setNow(new Date(w.now.getTime() + days * 86_400_000));
    await w.site.registry.jobs.find(({ task }) => task === "catalogue.turn-day")?.run();
    w.setNow(w.now);
  };

  it("one version that cannot take effect keeps no other back, and is in the log", async () => {
    const [bad, good] = [await scheduled(), await scheduled()];
    await w.site.db.raw(`create function broken() returns trigger language plpgsql as $$ begin raise exception 'this row is broken'; end $$;
      create trigger broken before update on catalogue_item_versions for each row when (old.id = ${Number(bad.next)}) execute function broken()`);
    await turn(2);
    await w.site.db.raw("drop function broken cascade");
    expect([(await w.items.version(w.site.db, bad.next))?.state, (await w.items.version(w.site.db, good.next))?.state]).to.deep.equal(["examined", "published"]);
    expect(w.errors.filter((line) => line.includes("this row is broken") && line.includes(bad.next))).to.have.length(1);
    await turn(2);
    expect((await w.items.version(w.site.db, bad.next))?.state).to.equal("published");
  });

  it("a date in the plan is the day from which the version holds: until then it waits, and the present one stays in force (待生效)", async () => {
    const { itemId, versionId, next } = await scheduled();
    expect(await w.items.version(w.site.db, next)).to.include({ state: "examined", step: "scheduled", effectiveOn: "2026-11-25" });
    const found = await findItem(w.site.db, w.user("publisher"), itemId);
    const asked = ACT_FORMS.filter(({ action }) => action === "return").map((act) => actFor(act, found));
    expect(asked.map(({ title, points }) => [title, points(found)[0]]), "taken back, it says what stays").to.deep.equal([["撤回发布", "2026年11月25日不再生效，第 1 版继续公开。"]]);
    const inForce = async (): Promise<(string | undefined)[]> => (await w.items.published(w.site.db, { itemIds: [itemId] })).map((item) => item.versionId);
    await turn(1);
    expect(await inForce()).to.deep.equal([versionId]);
    await turn(2);
    expect(await inForce()).to.deep.equal([next]);
    expect(await w.items.version(w.site.db, versionId)).to.include({ state: "archived" });
    expect((await w.items.history(w.site.db, itemId))[0]).to.include({ action: "take-effect", actor: "系统", to: "published" });
    await turn(3);
    expect((await w.items.history(w.site.db, itemId)).filter(({ action }) => action === "take-effect").length, "once").to.equal(1);
  });

  describe("kept by the database itself", () => {
    const refused = async (sql: string, values: readonly unknown[]): Promise<string> => {
      try {
        await w.site.db.raw(sql, [...values] as string[]);
      } catch (fault) {
        return String(fault);
      }
      return "accepted";
    };

    it("what is reviewed, in force or in the archive cannot be rewritten or deleted by SQL", async () => {
      const { versionId: examined } = await w.item(EXAMINED);
      const { itemId, versionId: latest } = await reviewed();
      await w.act("publisher", latest, "publish");
      const [first] = await w.site.db("catalogue_item_versions").where({ item_id: itemId, number: 1 }).pluck("id") as string[];
      for (const id of [examined, latest, first]) {
        for (const column of ["name = 'x'", "fingerprint = 'x'", "number = 99", "task_code = 'x'", "type_code = '01'", "missing = 5", "entry_id = null, base_code = '1'"]) {
          expect(await refused(`update catalogue_item_versions set ${column} where id = ?`, [id ?? ""]), `${id} ${column}`).to.contain("cannot change");
        }
        expect(await refused("update catalogue_item_contents set elements = '{}' where version_id = ?", [id ?? ""])).to.contain("cannot change");
        expect(await refused("delete from catalogue_item_contents where version_id = ?", [id ?? ""])).to.contain("cannot change");
        expect(await refused("delete from catalogue_item_versions where id = ?", [id ?? ""])).to.contain("only a draft");
      }
      for (const column of ["published_at = now()", "published_by = null", "effective_on = '2020-01-01'", "submitted_by = null"]) {
        expect(await refused(`update catalogue_item_versions set ${column} where id = ?`, [latest]), column).to.contain("cannot change");
      }
      expect(await refused("update catalogue_item_versions set state = 'published' where id = ?", [first ?? ""])).to.contain("cannot go from archived");
      expect(await refused("update catalogue_item_versions set state = 'draft' where id = ?", [latest])).to.contain("cannot go from published");
      expect(await refused("delete from catalogue_items where id = ?", [itemId])).to.contain("only a draft");
    });

    it("one open version, one in force, one number, one code per item; no unknown state", async () => {
      const { itemId, versionId } = await w.item(PUBLISHED);
      const other = await w.item(PUBLISHED);
      const draft = await w.act("editor", versionId, "change");
      const copy = (columns: string, id: string): string => `insert into catalogue_item_versions (item_id, number, state, name, type_code, region_code, department_id, region_path, department_path, fingerprint, created_at, updated_at)
        select item_id, ${columns}, name, type_code, region_code, department_id, region_path, department_path, fingerprint, created_at, updated_at from catalogue_item_versions where id = ${id}`;
      expect(await refused(copy("7, 'submitted'", draft.versionId), [])).to.contain("catalogue_one_");
      expect(await refused(copy("7, 'published'", versionId), [])).to.contain("catalogue_one_published");
      expect(await refused(copy("1, 'archived'", versionId), [])).to.contain("item_id_number");
      expect(await refused(copy("7, 'lost'", versionId), [])).to.contain("state_check");
      expect(await refused("update catalogue_items set task_code = (select task_code from catalogue_items where id = ?) where id = ?", [other.itemId, itemId])).to.contain("task_code_unique");
    });

    it("lists show one version of each item: the open one, otherwise the one in force", async () => {
      const heads = async (itemId: string): Promise<number[]> => w.site.db("catalogue_item_versions").where({ item_id: itemId, head: true }).pluck("number");
      const { itemId, versionId } = await w.item(PUBLISHED);
      expect(await heads(itemId)).to.deep.equal([1]);
      const draft = await w.act("editor", versionId, "change");
      expect(await heads(itemId)).to.deep.equal([2]);
      await w.site.db("catalogue_item_versions").where({ id: draft.versionId }).delete();
      expect(await heads(itemId)).to.deep.equal([1]);
      await w.act("editor", versionId, "request-abolition", "取消");
      await w.act("examiner", versionId, "approve-abolition");
      expect(await heads(itemId)).to.deep.equal([1]);
    });
  });
});
