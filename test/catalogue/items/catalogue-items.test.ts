import { expect } from "chai";
import type { WaitingFilter, WaitingOrder } from "../../../plugins/catalogue/api.ts";
import { recordsChanged } from "../../../plugins/libraries/api.ts";
import type { LibraryKind, UsePart } from "../../../plugins/libraries/api.ts";
import { itemUses } from "../../../plugins/catalogue/uses/item-uses.ts";
import { saveDraft } from "../../../plugins/catalogue/items/save-draft.ts";
import { completeService, EXAMINED, PUBLISHED, SUBMITTED, world, type World } from "../world.ts";

describe("the service of 事项", () => {
  let w: World;
  before(async () => { w = await world(); });
  after(async () => { await w.close(); });

  const withMaterials = async (names: readonly string[]) => {
    const departmentId = w.user("editor").department.id;
    const ids = await w.run((tx) => w.libraries.ensureMaterials(tx, names.map((name) => ({ departmentId, name }))));
    return { ids, values: { ...completeService("1"), is_need_material: "1", materials: ids.map((record) => ({ record, is_need: "1" })) } };
  };
  const queries = async <T>(work: () => Promise<T>): Promise<{ result: T; count: number }> => {
    let count = 0;
    const listen = (): void => { count += 1; };
    w.site.db.on("query", listen);
    try {
      return { result: await work(), count };
    } finally {
      w.site.db.removeListener("query", listen);
    }
  };

  it("presents many published items in a handful of queries", async () => {
    const { values } = await withMaterials(["居民身份证", "近期照片"]);
    const ids: string[] = [];
    for (let i = 0; i < 20; i += 1) ids.push((await w.item([...PUBLISHED], { ...values, task_name: `优待证第 ${i} 种` })).itemId);
    const { result, count } = await queries(() => w.items.published(w.site.db, { itemIds: ids }));
    expect(result.map(({ itemId }) => itemId).toSorted()).to.deep.equal(ids.toSorted());
    expect(count).to.be.at.most(6);
    const [first] = result;
    expect(first).to.include({ typeName: "公共服务", useLevel: "市级", summary: "六十周岁以上的老年人申请办理优待证。", missing: 0 });
    expect(first?.facts).to.deep.equal({ time: "", legalTime: "", fee: "不收费", visits: "不用到现场", materials: 2, online: false, projectType: "即办件" });
    expect(first?.search).to.deep.include({ materials: ["居民身份证", "近期照片"], audience: ["自然人"], conditions: "年满六十周岁。" });
    const materials = first?.elements.find(({ key }) => key === "materials");
    expect(materials?.rows.map(({ cells }) => cells[0]?.text)).to.deep.equal(["居民身份证", "近期照片"]);
    expect(materials?.rows.map(({ record }) => record)).to.deep.equal((await withMaterials(["居民身份证", "近期照片"])).ids);
  }).timeout(60_000);

  it("shows the public only what is published: no draft, no submission, nothing abolished", async () => {
    const open = [await w.item([]), await w.item(SUBMITTED), await w.item(EXAMINED), await w.item([...PUBLISHED, ["editor", "request-abolition"], ["examiner", "approve-abolition"]])];
    expect(await w.items.published(w.site.db, { itemIds: open.map(({ itemId }) => itemId) })).to.deep.equal([]);
    const waitingForAbolition = await w.item([...PUBLISHED, ["editor", "request-abolition"]]);
    expect(await w.items.published(w.site.db, { itemIds: [waitingForAbolition.itemId] })).to.have.length(1);
    const all: string[] = [];
    for (let after = ""; ;) {
      const page = await w.items.publishedIdsAfter(w.site.db, after, 7);
      all.push(...page);
      if (page.length < 7) break;
      after = page.at(-1) ?? "";
    }
    expect(new Set(all).size).to.equal(all.length);
    expect(all).to.include(waitingForAbolition.itemId).and.not.include(open[0]?.itemId);
  });

  it("elements kept inside stay inside", async () => {
    const { versionId } = await w.item(PUBLISHED, { ...completeService("1"), remark: "仅供内部参考" });
    const [item] = await w.items.published(w.site.db, { code: (await w.items.version(w.site.db, versionId))?.taskCode ?? "" });
    const inside = ["remark"].filter((key) => item?.elements.some((element) => element.key === key));
    // 备注 is public or not as the dictionary says; whatever is declared internal never reaches a page.
    const { dictionary } = await import("../../../plugins/catalogue/elements/dictionary.ts");
    for (const element of dictionary.elements.filter((each) => each.public === false)) expect(item?.elements.map(({ key }) => key)).not.to.include(element.key);
    expect(inside.length).to.equal(dictionary.elements.find(({ key }) => key === "remark")?.public === false ? 0 : 1);
  });

  it("a code leads to its item, in any writing; the code of an abolished item says so", async () => {
    const { versionId } = await w.item(PUBLISHED);
    const code = (await w.items.version(w.site.db, versionId))?.taskCode ?? "";
    expect(await w.items.resolveCode(w.site.db, ` ${code.toLowerCase()} `)).to.deep.equal({ kind: "current", code });
    expect(await w.items.published(w.site.db, { code: code.toLowerCase() })).to.have.length(1);
    const gone = await w.item([...PUBLISHED, ["editor", "request-abolition"], ["examiner", "approve-abolition"]], completeService("1", "已经取消的服务"));
    const goneCode = (await w.items.version(w.site.db, gone.versionId))?.taskCode ?? "";
    expect(await w.items.resolveCode(w.site.db, goneCode)).to.deep.include({ kind: "abolished", name: "已经取消的服务" });
    const draft = await w.item([]);
    expect(await w.items.resolveCode(w.site.db, (await w.items.version(w.site.db, draft.versionId))?.taskCode ?? "")).to.equal(null);
    for (const none of ["", " "]) expect(await w.items.published(w.site.db, { code: none })).to.deep.equal([]);
    for (const nonsense of ["", "nothing", "' or 1=1 --"]) expect(await w.items.resolveCode(w.site.db, nonsense)).to.equal(null);
  });

  it("the inboxes: each sees what waits for him, oldest first, page by page, narrowed and counted (HLJ-2.4.3)", async () => {
    const at = { step: "examine", permission: "catalogue.examine" } as const;
    const look = (account: string, filter: Partial<WaitingFilter> = {}, part: { page: number; size: number; order: WaitingOrder } = { page: 1, size: 100, order: "oldest" }) =>
      w.items.waiting(w.site.db, w.user(account), { ...at, ...filter }, part);
    const before = await look("examiner");
    const mine = [await w.item(SUBMITTED, completeService("1", "排队甲")), await w.item(SUBMITTED, completeService("1", "排队乙"))];
    const [first, second] = [await look("examiner", {}, { page: 1, size: 1, order: "newest" }), await look("examiner", {}, { page: 2, size: 1, order: "newest" })];
    expect(first.total).to.equal(before.total + 2);
    expect([...first.versions, ...second.versions].map(({ itemId }) => itemId)).to.deep.equal(mine.map(({ itemId }) => itemId).toReversed());
    expect((await look("examiner", { text: "排队乙" })).total).to.equal(1);
    expect((await look("examiner", { text: "100%" })).total).to.equal(0);
    for (const account of ["foreign-examiner", "district-examiner", "nobody", "publisher"]) expect((await look(account)).total, account).to.equal(0);
    const others = (await look("examiner", { kind: "abolition" })).total;
    const { itemId } = await w.item([...PUBLISHED, ["editor", "request-abolition"]]);
    const abolitions = await look("examiner", { kind: "abolition" }, { page: 1, size: 1, order: "newest" });
    expect(abolitions.versions.map((version) => [version.itemId, version.procedure, version.procedureBy?.name])).to.deep.equal([[itemId, "abolition", "editor"]]);
    const asked = others + 1;
    const counts = await w.items.waitingCounts(w.site.db, w.user("examiner"), { ...at, kind: "abolition" });
    expect(counts).to.deep.include({ total: before.total + 3, types: [{ value: "20", label: "公共服务", count: asked }] });
    expect(counts.kinds).to.include({ abolition: asked, move: 0, suspension: 0 });
    expect(counts.senders).to.deep.equal([{ value: w.user("editor").id, label: "editor", count: asked }]);
    expect((await look("examiner", { senderId: w.user("examiner").id })).total).to.equal(0);
    expect((await look("examiner", { before: w.now })).total).to.equal(0);
    expect((await look("examiner", { from: w.now })).total).to.equal(before.total + 3);
  });

  it("a change is compared with the version in force, a first version with nothing", async () => {
    const { versionId } = await w.item(PUBLISHED);
    const change = await w.act("editor", versionId, "change");
    await w.run((tx) => saveDraft(tx, w.user("editor"), { versionId: change.versionId, revision: 1, values: { ...completeService("1"), is_fee: "1", transact_time: "工作日 9:00–12:00" }, now: w.now }));
    const diff = await w.items.diff(w.site.db, change.versionId);
    expect(diff.against).to.deep.equal({ number: 1 });
    expect(diff.rows.map(({ label }) => label)).to.deep.equal(["是否收费", "办理时间"]);
    const [fee] = diff.rows;
    expect([fee?.before, fee?.after].map((side) => side?.map(({ text }) => text).join(""))).to.deep.equal(["不收费", "收费"]);
    expect(fee?.before.filter(({ mark }) => mark === "removed").map(({ text }) => text).join("")).to.contain("不");
    expect(fee?.after.some(({ mark }) => mark === "removed")).to.equal(false);
    expect(diff.unchanged.length).to.be.greaterThan(15);
    expect(diff.unchanged.map(({ label }) => label)).to.include("受理条件").and.not.include("办理时间");
    const first = await w.items.diff(w.site.db, (await w.item(SUBMITTED)).versionId);
    expect(first.against).to.equal(null);
    expect(first.rows.flatMap(({ before }) => before.map(({ text }) => text)).join("")).to.equal("");
    expect(first.rows.map(({ label }) => label)).to.include.members(["事项名称", "受理条件", "实施编码"]);
    expect(await w.items.diff(w.site.db, "999999")).to.deep.equal({ against: null, rows: [], unchanged: [], sentBack: null });
  });

  it("says which items use a record, once each, with the version that is furthest along", async () => {
    const { ids, values } = await withMaterials(["一份少见的材料"]);
    const [record = ""] = ids;
    const published = await w.item(PUBLISHED, { ...values, task_name: "用到它的服务" });
    await w.act("editor", published.versionId, "change");
    await w.item([], { ...values, task_name: "用到它的草稿" });
    const uses = (kind: LibraryKind, wanted: readonly string[], limit = 10, account = "editor") => itemUses.find(w.site.db, { kind, ids: wanted, limit, offset: 0, each: "item", part: "", reader: w.user(account) });
    const { result, count } = await queries(() => uses("materials", ids));
    expect(count, "a count and a page").to.equal(2);
    expect(result.total).to.equal(2);
    expect(result.uses[0]).to.deep.equal({ recordId: record, title: "用到它的服务", href: `/catalogue/items/${published.itemId}`, state: "已入库", part: "current", version: "第 1 版", article: "" });
    expect(result.uses[1]).to.include({ title: "用到它的草稿", state: "暂存" });
    expect((await uses("materials", ids, 1)).uses).to.have.length(1);
    expect((await uses("laws", ids)).uses.filter(({ title }) => title.startsWith("用到它"))).to.deep.equal([]);
    expect(await uses("windows", [])).to.deep.equal({ total: 0, uses: [] });
    expect((await uses("materials", ids, 10, "other-editor")).uses.map(({ href }) => href), "no way to what one may not open").to.deep.equal(["", ""]);
  });

  it("tells the versions that use a record: in force, drafts and former ones, page by page (YN-3.4.2)", async () => {
    const { ids, values } = await withMaterials(["一份有历史的材料"]);
    const [record = ""] = ids;
    const first = await w.item(PUBLISHED, values);
    const draft = await w.act("editor", first.versionId, "change");
    const find = (each: "item" | "version", part: UsePart | "", offset = 0) => itemUses.find(w.site.db, { kind: "materials", ids, limit: 10, offset, each, part, reader: w.user("editor") });
    expect((await find("item", "")).uses.map(({ version, part }) => `${version} ${part}`)).to.deep.equal(["第 1 版 current"]);
    expect((await find("version", "")).uses.map(({ version, part }) => `${version} ${part}`)).to.deep.equal(["第 1 版 current", "第 2 版 draft"]);
    expect((await find("version", "draft")).uses.map(({ version, state }) => `${version} ${state}`)).to.deep.equal(["第 2 版 暂存"]);
    expect(await find("version", "", 1)).to.have.property("total", 2);
    expect((await find("version", "", 1)).uses).to.have.length(1);
    expect(await itemUses.count(w.site.db, "materials", [record, "999999"])).to.deep.equal(new Map([[record, { current: 1, draft: 1, past: 0 }]]));
    expect((await itemUses.used(w.site.db, "materials")).map(({ id }: { id: string }) => id)).to.include(record);
    await w.act("editor", draft.versionId, "submit");
    await w.act("examiner", draft.versionId, "pass");
    await w.act("publisher", draft.versionId, "publish");
    expect((await find("version", "past")).uses.map(({ version, state }) => `${version} ${state}`)).to.deep.equal(["第 1 版 备案"]);
  });

  it("announces what the public sees, after the commit: published, withdrawn, touched by a library", async () => {
    const { ids, values } = await withMaterials(["一份会改名的材料"]);
    const item = await w.item(PUBLISHED, values);
    const draft = await w.item([], values);
    await w.drain();
    const since = w.heard.length;
    await w.run((tx) => tx.emit(recordsChanged, { kind: "materials", ids }));
    await w.drain();
    await w.drain();
    expect(w.heard.slice(since)).to.deep.equal([{ event: "touched", itemIds: [item.itemId] }]);
    await w.act("editor", item.versionId, "request-abolition", "取消");
    await w.act("examiner", item.versionId, "approve-abolition");
    await w.drain();
    expect(w.heard.filter(({ itemIds }) => itemIds.includes(item.itemId)).map(({ event }) => event).filter((event) => event !== "moved")).to.deep.equal(["published", "touched", "withdrawn"]);
    expect(w.heard.filter(({ itemIds }) => itemIds.includes(draft.itemId)).map(({ event }) => event)).to.deep.equal(["moved"]);
  });
});
