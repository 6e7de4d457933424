import { expect } from "chai";
import type { LibraryKind } from "../../../plugins/libraries/api.ts";
import { createEntry } from "../../../plugins/catalogue/entries/create-entry.ts";
import { elementsOfVersion } from "../../../plugins/catalogue/items/read-elements-of.ts";
import { entryUses } from "../../../plugins/catalogue/uses/entry-uses.ts";
import { catalogueMerging } from "../../../plugins/catalogue/uses/record-merging.ts";
import { rewriteRecords } from "../../../plugins/catalogue/uses/rewrite-records.ts";
import type { ElementValues } from "../../../plugins/catalogue/elements/element.ts";
import { completeService, PUBLISHED, SUBMITTED, world, type World } from "../world.ts";

describe("事项随引用库合并", () => {
  let w: World;
  before(async () => { w = await world(); });
  after(async () => { await w.close(); });

  const materials = async (...names: string[]): Promise<string[]> => {
    const departmentId = w.user("editor").department.id;
    return w.run((tx) => w.libraries.ensureMaterials(tx, names.map((name) => ({ departmentId, name }))));
  };
  const using = (...ids: string[]): ElementValues => ({ ...completeService("1"), is_need_material: "1", materials: ids.map((record) => ({ record, is_need: "1" })) });
  const merge = async (kind: LibraryKind, from: readonly string[], into: string): Promise<void> =>
    w.run((tx) => catalogueMerging.merge(tx, w.user("editor"), { kind, from, into, intoTitle: "“保留的”", now: w.now }));
  const namedBy = async (versionId: string): Promise<unknown[]> => {
    const rows = (await elementsOfVersion(w.site.db, versionId))["materials"];
    return Array.isArray(rows) ? rows.map((row) => (typeof row === "object" ? row["record"] : row)) : [];
  };
  const version = async (id: string) => w.site.db("catalogue_item_versions").where({ id }).first("revision", "fingerprint", "updated_by");

  it("rewrites drafts with their links and fingerprint, and leaves what is in review or in force as it is", async () => {
    const [kept = "", twin = ""] = await materials("合并甲", "合并乙");
    const draft = await w.item([], using(twin));
    const submitted = await w.item([...SUBMITTED], using(twin));
    const published = await w.item([...PUBLISHED], using(twin));
    const before = await Promise.all([draft, submitted, published].map(({ versionId }) => version(versionId)));
    expect(await catalogueMerging.preview(w.site.db, { kind: "materials", from: [twin], into: kept })).to.deep.equal([
      "1 个暂存的事项、0 个目录改为引用保留的一条", "2 个已经提交、入库或者备案的版本不改动，继续显示原来的内容；下次修改时自动改为引用保留的一条",
    ]);
    await merge("materials", [twin], kept);
    expect(await Promise.all([draft, submitted, published].map(({ versionId }) => namedBy(versionId)))).to.deep.equal([[kept], [twin], [twin]]);
    const after = await Promise.all([draft, submitted, published].map(({ versionId }) => version(versionId)));
    expect(after[0].revision).to.equal(before[0].revision + 1);
    expect(after[0].fingerprint).to.not.equal(before[0].fingerprint);
    expect(after.slice(1)).to.deep.equal(before.slice(1));
    const links = await w.site.db("catalogue_version_links").where({ kind: "materials" }).whereIn("version_id", [draft.versionId, published.versionId]).orderBy("version_id").pluck("record_id");
    expect(links).to.deep.equal([kept, twin]);
    const act = await w.site.db("catalogue_acts").where({ version_id: draft.versionId }).orderBy("id", "desc").first("action", "opinion", "actor_name");
    expect(act).to.deep.equal({ action: "edit", opinion: "引用库合并重复材料，改为引用“保留的”", actor_name: "editor" });
    expect(await w.act("editor", draft.versionId, "submit"), "a draft goes on as before").to.include({ state: "submitted" });
  });

  it("names on the page that asks which drafts cite both, and leaves one line of what does not contradict itself", async () => {
    const [kept = "", twin = ""] = await materials("两引甲", "两引乙");
    const draft = await w.item([], { ...using(kept), materials: [{ record: kept, is_need: "1", paper_num: "1" }, { record: twin, is_need: "1" }] });
    const name = (await w.items.version(w.site.db, draft.versionId))?.name ?? "";
    expect(name).not.to.equal("");
    expect((await catalogueMerging.preview(w.site.db, { kind: "materials", from: [twin], into: kept }))[1]).to.include(`“${name}”`).and.to.include("同时引用了要合并的几条");
    await merge("materials", [twin], kept);
    expect((await elementsOfVersion(w.site.db, draft.versionId))["materials"]).to.deep.equal([{ record: kept, is_need: "1", paper_num: "1" }]);
  });

  it("begins a later draft of a published version with the kept record, also after a second merge", async () => {
    const [first = "", second = "", last = ""] = await materials("接续甲", "接续乙", "接续丙");
    const published = await w.item([...PUBLISHED], using(first));
    await merge("materials", [first], second);
    await merge("materials", [second], last);
    const draft = await w.act("editor", published.versionId, "change");
    expect(await namedBy(draft.versionId)).to.deep.equal([last]);
    expect(await namedBy(published.versionId)).to.deep.equal([first]);
    expect(await w.site.db("catalogue_version_links").where({ version_id: draft.versionId, kind: "materials" }).pluck("record_id")).to.deep.equal([last]);
  });

  it("rewrites 目录, which count as users of what they name (YN-2.1.1.5)", async () => {
    const values = { task_name: "合并检验目录", use_level: ["3"], by_law: [{ record: "5", clause: "第三条" }], is_basic_info: "0" };
    const { id } = await w.run((tx) => createEntry(tx, w.user("editor"), { departmentId: w.user("editor").department.id, typeCode: "20", divided: true, values, now: w.now }, w.site.ports));
    const find = (ids: readonly string[]) => entryUses.find(w.site.db, { kind: "laws", ids, limit: 10, offset: 0, each: "item", part: "", reader: w.user("editor") });
    expect((await find(["5"])).uses).to.deep.equal([{ recordId: "5", title: "目录：合并检验目录", state: "目录", part: "current", version: "", article: "第三条", href: `/catalogue/entries/${id}` }]);
    expect(await entryUses.count(w.site.db, "laws", ["5", "6"])).to.deep.equal(new Map([["5", { current: 1, draft: 0, past: 0 }]]));
    expect((await entryUses.used(w.site.db, "laws")).map((row: { id: string }) => row.id)).to.include("5");
    expect(await entryUses.used(w.site.db, "windows")).to.deep.equal([]);
    expect((await find(["7"])).total).to.equal(0);
    await merge("laws", ["5"], "6");
    expect((await find(["6"])).uses.map(({ article }) => article)).to.deep.equal(["第三条"]);
    expect(await w.site.db("catalogue_entries").where({ id }).pluck("revision")).to.deep.equal([2]);
    expect((await entryUses.find(w.site.db, { kind: "laws", ids: ["6"], limit: 10, offset: 0, each: "item", part: "", reader: w.user("other-editor") })).uses[0]?.href).to.equal("");
  });

  it("makes one row of two that say the same, and keeps two that do not", () => {
    const into = new Map([["2", "1"]]);
    const rewrite = (rows: ElementValues["materials"]) => rewriteRecords("item", "20", { materials: rows ?? [] }, { kind: "materials", into })["materials"];
    expect(rewrite([{ record: "1", is_need: "1" }, { record: "2", is_need: "1" }])).to.deep.equal([{ record: "1", is_need: "1" }]);
    expect(rewrite([{ record: "1", is_need: "1" }, { record: "2", is_need: "2" }])).to.deep.equal([{ record: "1", is_need: "1" }, { record: "1", is_need: "2" }]);
    expect(rewrite([{ record: "3", is_need: "1" }])).to.deep.equal([{ record: "3", is_need: "1" }]);
    expect(rewriteRecords("item", "20", { materials: [{ record: "2" }] }, { kind: "laws", into })).to.deep.equal({ materials: [{ record: "2" }] });
  });

  it("logs no error while all this happens", () => {
    expect(w.errors).to.deep.equal([]);
  });
});
