import { expect } from "chai";
import { createEntry } from "../../../plugins/catalogue/entries/create-entry.ts";
import { createItem } from "../../../plugins/catalogue/items/create-item.ts";
import { deleteDraft } from "../../../plugins/catalogue/items/delete-draft.ts";
import { moveItem } from "../../../plugins/catalogue/items/move-item.ts";
import { saveDraft } from "../../../plugins/catalogue/items/save-draft.ts";
import { completeService, PUBLISHED, SUBMITTED, world, type World } from "../world.ts";

/** The shared information of a 目录 (YN-2.1.1.4). */
const entryValues = {
  task_name: "食品经营许可", use_level: ["3"], by_law: [{ record: "1", clause: "第三十五条" }], is_basic_info: "1",
  task_content: "从事食品经营。", server_type: ["1", "2"], project_type: "2", anticipate_day: 20, anticipate_type: "1", promise_day: 5, promise_type: "1",
  accept_condition: "有营业执照。", is_need_material: "0", is_fee: "0", handle_flow: "申请、审查、发证。", result_type: ["99"],
};

describe("writing items", () => {
  let w: World;
  before(async () => { w = await world(); });
  after(async () => { await w.close(); });

  const entry = (account = "editor", divided = true, values = entryValues, typeCode = "01"): Promise<{ id: string; baseCode: string }> =>
    w.run((tx) => createEntry(tx, w.user(account), { departmentId: w.user(account).department.id, typeCode, divided, values, now: w.now }, w.site.ports));
  const create = (account: string, input: { entryId: string | null; typeCode?: string; baseCode?: string; departmentId?: string }) => {
    const user = w.user(account);
    return w.run((tx) => createItem(tx, user, { departmentId: input.departmentId ?? user.department.id, entryId: input.entryId, typeCode: input.typeCode ?? "20", baseCode: input.baseCode ?? "", values: {}, now: w.now }, w.site.ports));
  };
  const version = async (versionId: string) => {
    const found = await w.items.version(w.site.db, versionId);
    if (found === null) throw new Error("gone");
    return found;
  };
  const elements = async (versionId: string): Promise<Record<string, unknown>> =>
    (await w.site.db("catalogue_item_contents").where({ version_id: versionId }).first() as { elements: Record<string, unknown> }).elements;

  it("shared information of the 目录 flows into a new item and stays with the item (YN-2.1.1.4)", async () => {
    const { id } = await entry();
    const { versionId } = await create("editor", { entryId: id });
    const shared = Object.fromEntries(Object.entries(entryValues).filter(([key]) => key !== "is_basic_info"));
    expect(await elements(versionId)).to.deep.include(shared);
    expect(await elements(versionId)).not.to.have.property("is_basic_info");
    expect(await version(versionId)).to.include({ name: "食品经营许可", typeCode: "01", state: "draft", number: 1 });
  });

  it("codes: 目录 …00Y, its items 001 and 002, the code of the body in front, and a number is never given twice", async () => {
    const { id, baseCode } = await entry();
    expect(baseCode).to.match(/^5301\d{5}00Y$/);
    const main = baseCode.slice(0, 9);
    const [first, second] = [await create("editor", { entryId: id }), await create("editor", { entryId: id })];
    expect(await version(first.versionId)).to.include({ baseCode: `${main}001`, taskCode: `11539900990001482W3${main}001` });
    expect(await version(second.versionId)).to.include({ baseCode: `${main}002` });
    await w.run((tx) => deleteDraft(tx, w.user("editor"), { versionId: second.versionId, now: w.now }, w.site.ports));
    const third = await create("editor", { entryId: id });
    expect(await version(third.versionId)).to.include({ baseCode: `${main}003` });
    expect(Number((await entry()).baseCode.slice(4, 9))).to.equal(Number(baseCode.slice(4, 9)) + 1);
  });

  it("counts on beyond nine 子项, where the code of the 主项 (…00Y) stands among them", async () => {
    const { id, baseCode } = await entry();
    const codes: string[] = [];
    for (let i = 0; i < 11; i += 1) codes.push((await version((await create("editor", { entryId: id })).versionId)).baseCode);
    expect(codes).to.deep.equal(Array.from({ length: 11 }, (_, index) => `${baseCode.slice(0, 9)}${String(index + 1).padStart(3, "0")}`));
  });

  it("an undivided 目录 gives its own code; the second item of a department is a 业务办理项 with two digits more", async () => {
    const { id, baseCode } = await entry("editor", false);
    expect(baseCode).to.match(/000$/);
    const [first, second, third] = [await create("editor", { entryId: id }), await create("editor", { entryId: id }), await create("editor", { entryId: id })];
    expect((await version(first.versionId)).taskCode).to.equal(`11539900990001482W3${baseCode}`);
    expect((await version(second.versionId)).taskCode).to.equal(`11539900990001482W3${baseCode}01`);
    expect((await version(third.versionId)).taskCode).to.equal(`11539900990001482W3${baseCode}02`);
  });

  it("a code that a deleted draft had is not given again, of a moved draft neither the first nor the second", async () => {
    const [from, to] = [await entry("editor", false), await entry("editor", false)];
    const code = async (made: { versionId: string }): Promise<string> => (await version(made.versionId)).taskCode;
    const remove = (made: { versionId: string }) => w.run((tx) => deleteDraft(tx, w.user("editor"), { ...made, now: w.now }, w.site.ports));
    const first = await create("editor", { entryId: from.id });
    expect(await code(first)).to.equal(`11539900990001482W3${from.baseCode}`);
    await remove(first);
    const second = await create("editor", { entryId: from.id });
    expect(await code(second)).to.equal(`11539900990001482W3${from.baseCode}01`);
    await w.run((tx) => moveItem(tx, w.user("editor"), { versionId: second.versionId, entryId: to.id, typeCode: "", now: w.now }, w.site.ports));
    expect(await code(second)).to.equal(`11539900990001482W3${to.baseCode}`);
    expect(await code(await create("editor", { entryId: from.id })), "the moved one keeps its first code until it is published").to.match(/02$/);
    await remove(second);
    const released: string[] = await w.site.db("catalogue_code_history").where({ kind: "released" }).pluck("old_code");
    expect(released).to.include.members([`11539900990001482W3${from.baseCode}01`, `11539900990001482W3${to.baseCode}`]);
    expect(await code(await create("editor", { entryId: to.id }))).to.equal(`11539900990001482W3${to.baseCode}01`);
  });

  it("the draft of a move that is given up keeps its code from others too", async () => {
    const to = await entry("editor", false, entryValues, "20");
    const { versionId } = await w.item(PUBLISHED);
    const moved = await w.run((tx) => moveItem(tx, w.user("editor"), { versionId, entryId: to.id, typeCode: "", now: w.now }, w.site.ports));
    await w.run((tx) => deleteDraft(tx, w.user("editor"), { versionId: moved.versionId, now: w.now }, w.site.ports));
    expect((await version((await create("editor", { entryId: to.id })).versionId)).taskCode).to.equal(`11539900990001482W3${to.baseCode}01`);
  });

  it("a district takes over a 子项 of the city's 目录 under its own code", async () => {
    const { id } = await entry();
    const city = await version((await create("editor", { entryId: id })).versionId);
    const district = await version((await create("district-editor", { entryId: id, baseCode: city.baseCode })).versionId);
    expect(district.taskCode).to.equal(`11539901990005926T4${city.baseCode}`);
    const again = await w.attempt((tx) => createItem(tx, w.user("district-editor"), { departmentId: w.user("district-editor").department.id, entryId: id, typeCode: "01", baseCode: city.baseCode, values: {}, now: w.now }, w.site.ports));
    expect(again).to.include({ ok: false, status: 422, code: "catalogue.base-taken" });
  });

  it("administrative powers need a 目录, services may have none (YN-2.1.1.1)", async () => {
    const refused = (typeCode: string, entryId: string | null) => w.attempt((tx) =>
      createItem(tx, w.user("editor"), { departmentId: w.user("editor").department.id, entryId, typeCode, baseCode: "", values: {}, now: w.now }, w.site.ports));
    for (const type of ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10"]) expect(await refused(type, null), type).to.include({ ok: false, status: 422, code: "catalogue.entry-needed" });
    expect(await refused("99", null)).to.include({ ok: false, code: "catalogue.type-unknown" });
    expect(await refused("20", null)).to.deep.equal({ ok: true });
    expect(await refused("01", (await entry("other-editor")).id), "目录 of another department").to.include({ ok: false, code: "catalogue.entry-unfit" });
    expect(await refused("01", "999999")).to.include({ ok: false, code: "catalogue.entry-unfit" });
  });

  it("a draft is saved half-filled; what is missing is counted, what it cites is linked", async () => {
    const { versionId } = await create("editor", { entryId: null });
    const saved = await w.run((tx) => saveDraft(tx, w.user("editor"), { versionId, revision: 1, values: { task_name: "半成品", by_law: [{ record: "7", clause: "第三条、第12条第一款" }, { record: "8" }] }, now: w.now }));
    expect(saved.revision).to.equal(2);
    expect(await version(versionId)).to.include({ name: "半成品", state: "draft" });
    expect((await version(versionId)).missing).to.be.greaterThan(5);
    const links = await w.site.db("catalogue_version_links").where({ version_id: versionId }).orderBy(["record_id", "article_no"]).select("element", "kind", "record_id", "article_no") as unknown[];
    expect(links).to.have.deep.members([
      { element: "by_law", kind: "laws", record_id: "7", article_no: "第三条" },
      { element: "by_law", kind: "laws", record_id: "7", article_no: "第十二条" },
      { element: "by_law", kind: "laws", record_id: "8", article_no: "" },
    ]);
    await w.run((tx) => saveDraft(tx, w.user("editor"), { versionId, revision: 2, values: {}, now: w.now }));
    expect(await version(versionId)).to.include({ name: "（尚未填写名称）" });
    expect(await w.site.db("catalogue_version_links").where({ version_id: versionId })).to.deep.equal([]);
  });

  it("a record that is no longer in its library cannot be chosen; nothing is saved and the form says so", async () => {
    const { versionId } = await create("editor", { entryId: null });
    for (const record of ["999999", "17b", "99999999999999999999"]) {
      const attempt = await w.attempt((tx) => saveDraft(tx, w.user("editor"), { versionId, revision: 1, values: { task_name: "半成品", by_law: [{ record }] }, now: w.now }));
      expect(attempt, record).to.include({ ok: false, status: 422, code: "catalogue.record-gone" });
    }
  });

  it("two people on one draft: the second save is refused, names what differs, and overwrites nothing", async () => {
    const { versionId } = await w.item([]);
    await w.run((tx) => saveDraft(tx, w.user("all-in-one"), { versionId, revision: 1, values: { ...completeService("1"), transact_time: "全天", remark: "甲" }, now: w.now }));
    const second = { ...completeService("1"), transact_time: "上午" };
    let words = "";
    await w.run((tx) => saveDraft(tx, w.user("editor"), { versionId, revision: 1, values: second, now: w.now }))
      .catch((fault: unknown) => { words = JSON.stringify(fault); });
    expect(JSON.parse(words)).to.deep.include({ code: "catalogue.stale", status: 422, field: "revision", values: { name: "all-in-one", time: "2026-11-23 10:00", labels: "办理时间、备注" } });
    expect(await elements(versionId)).to.include({ transact_time: "全天" });
    expect((await w.run((tx) => saveDraft(tx, w.user("editor"), { versionId, revision: 2, values: second, now: w.now }))).revision).to.equal(3);
    expect((await w.run((tx) => saveDraft(tx, w.user("editor"), { versionId, revision: 1, values: second, now: w.now }))).revision, "the same words are no conflict").to.equal(3);
  });

  it("only a draft that was never submitted can be deleted; its item goes with it", async () => {
    const fresh = await w.item([]);
    expect(await w.run((tx) => deleteDraft(tx, w.user("editor"), { versionId: fresh.versionId, now: w.now }, w.site.ports))).to.deep.equal({ itemGone: true });
    expect(await w.site.db("catalogue_items").where({ id: fresh.itemId })).to.deep.equal([]);
    const returned = await w.item([...SUBMITTED, ["examiner", "return"]]);
    expect(await w.attempt((tx) => deleteDraft(tx, w.user("editor"), { versionId: returned.versionId, now: w.now }, w.site.ports))).to.include({ ok: false, code: "catalogue.not-deletable" });
    const published = await w.item(PUBLISHED);
    const change = await w.act("editor", published.versionId, "change");
    expect(await w.run((tx) => deleteDraft(tx, w.user("editor"), { versionId: change.versionId, now: w.now }, w.site.ports))).to.deep.equal({ itemGone: false });
    expect((await w.items.published(w.site.db, { itemIds: [published.itemId] })).map(({ number }) => number)).to.deep.equal([1]);
  });

  it("a stranger is refused by every command", async () => {
    const { id } = await entry();
    const { versionId } = await w.item([]);
    for (const account of ["other-editor", "district-editor", "examiner", "clerk", "nobody"]) {
      const user = w.user(account);
      const departmentId = w.user("editor").department.id;
      for (const [name, command] of Object.entries({
        createEntry: (tx: Parameters<typeof createEntry>[0]) => createEntry(tx, user, { departmentId, typeCode: "01", divided: true, values: entryValues, now: w.now }, w.site.ports),
        createItem: (tx: Parameters<typeof createEntry>[0]) => createItem(tx, user, { departmentId, entryId: id, typeCode: "01", baseCode: "", values: {}, now: w.now }, w.site.ports),
        saveDraft: (tx: Parameters<typeof createEntry>[0]) => saveDraft(tx, user, { versionId, revision: 1, values: {}, now: w.now }),
        deleteDraft: (tx: Parameters<typeof createEntry>[0]) => deleteDraft(tx, user, { versionId, now: w.now }, w.site.ports),
        moveItem: (tx: Parameters<typeof createEntry>[0]) => moveItem(tx, user, { versionId, entryId: id, typeCode: "", now: w.now }, w.site.ports),
      })) expect(await w.attempt(command), `${name} by ${account}`).to.include({ ok: false, status: 403 });
    }
  });

  it("移动 across types: the old code stays in force until publication, then it leads to the new one (YN-2.1.5)", async () => {
    const { itemId, versionId } = await w.item(PUBLISHED);
    const { id, baseCode } = await entry("editor", true, entryValues, "20");
    const old = await version(versionId);
    const moved = await w.run((tx) => moveItem(tx, w.user("editor"), { versionId, entryId: id, typeCode: "", now: w.now }, w.site.ports));
    const draft = await version(moved.versionId);
    expect(draft).to.include({ state: "draft", procedure: "move", baseCode: `${baseCode.slice(0, 9)}001` });
    expect((await w.items.published(w.site.db, { code: old.taskCode })).map(({ number }) => number)).to.deep.equal([1]);
    expect(await w.items.resolveCode(w.site.db, draft.taskCode)).to.equal(null);
    for (const [account, action] of [["editor", "submit"], ["examiner", "pass"], ["publisher", "publish"]] as const) await w.act(account, moved.versionId, action);
    expect((await w.items.published(w.site.db, { itemIds: [itemId] })).map(({ taskCode, procedure }) => [taskCode, procedure])).to.deep.equal([[draft.taskCode, ""]]);
    expect(await w.items.resolveCode(w.site.db, old.taskCode)).to.deep.equal({ kind: "current", code: draft.taskCode });
    expect(await w.attempt((tx) => moveItem(tx, w.user("editor"), { versionId: moved.versionId, entryId: id, typeCode: "", now: w.now }, w.site.ports))).to.include({ ok: false, code: "catalogue.move-nowhere" });
  });
});
