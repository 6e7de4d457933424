import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { expect } from "chai";
import { verifyAudit } from "../../../core/audit/audit.ts";
import { sharedData } from "../../support/shared-data.ts";
import { world, type World } from "../world.ts";
import { importWorld } from "./import-world.ts";

describe("import of real files", function () {
  this.timeout(180_000);
  let w: World;
  let imports: Awaited<ReturnType<typeof importWorld>>;
  before(async () => {
    w = await world();
    imports = await importWorld(w);
  });
  after(async () => {
    await imports.drop();
    await w.close();
  });
  const count = async (table: string, where: Readonly<Record<string, unknown>> = {}): Promise<number> =>
    Number(((await w.site.db(table).where(where).count("* as count").first()) as { count: string }).count);

  it("gd_items.ndjson: 2,262 rows in, none lost, published in one go; a second run changes nothing", async () => {
    const path = sharedData("items/gd_items.ndjson");
    if (path === undefined) return;
    const first = await imports.run(path, "guangdong", { publish: true });
    expect(first.totals).to.deep.include({ read: 2262, created: 2262, refused: 0, blocked: 0, published: 2262 });
    expect(await count("catalogue_item_versions", { state: "published" })).to.equal(2262);

    // Every row of the file, under its own code and name, read back from the file and not from the report.
    const rows: { task_code: string; name: string; type_code: string; materials: string[]; accept_condition: string }[] = [];
    for await (const line of createInterface({ input: createReadStream(path) })) rows.push(JSON.parse(line) as (typeof rows)[number]);
    const stored: { task_code: string; name: string; type_code: string; elements: Record<string, unknown> }[] = await w.site.db("catalogue_item_versions as v")
      .join("catalogue_item_contents as c", "c.version_id", "v.id").select("v.task_code", "v.name", "v.type_code", "c.elements");
    const byCode = new Map(stored.map((row) => [row.task_code, row]));
    const types: Readonly<Record<string, string>> = { "20": "10", "21": "20" };
    for (const row of rows) {
      const item = byCode.get(row.task_code);
      expect(item, row.task_code).to.include({ name: row.name, type_code: types[row.type_code] ?? row.type_code });
      expect(item?.elements["accept_condition"] ?? "", row.task_code).to.equal(row.accept_condition.trim());
      expect((item?.elements["materials"] as unknown[] | undefined)?.length ?? 0, row.task_code).to.equal(row.materials.length);
    }

    // Six bodies in the file have no valid 统一社会信用代码 (README of the data); the codes are kept and doubted.
    expect(first.report.filter(({ kind, reason }) => kind === "存疑" && reason.includes("统一社会信用代码，请对照"))).to.have.length(6);
    expect(first.report.filter(({ kind, field }) => kind === "翻译" && field === "type_code")).to.have.length(1586 + 77);
    const batches: { detail: { published: number; note: string } }[] = await w.site.db("core_audit").where({ action: "catalogue.items-imported-and-published" }).select("detail");
    expect(batches).to.have.length(Math.ceil(2262 / 100));
    expect(batches.reduce((sum, { detail }) => sum + detail.published, 0)).to.equal(2262);
    expect(batches[0]?.detail.note).to.contain("未经审核");
    expect((await verifyAudit(w.site.db)).brokenAt).to.equal(null);

    const before = await snapshot(w);
    const second = await imports.run(path, "guangdong", { publish: true });
    expect(second.totals).to.deep.include({ read: 2262, created: 0, changed: 0, unchanged: 2262, published: 0, refused: 0 });
    expect(second.report).to.deep.equal(first.report);
    expect(await snapshot(w)).to.deep.equal(before);
    await w.drain();
    expect(new Set(w.heard.filter(({ event }) => event === "published").flatMap(({ itemIds }) => itemIds)).size).to.equal(2262);
  });

  it("sc_qianfeng_items.csv: 1,135 rows in with their local codes, departments and 主项", async () => {
    const path = sharedData("items/sc_qianfeng_items.csv");
    if (path === undefined) return;
    const { totals, report } = await imports.run(path, "sichuan");
    expect(totals).to.deep.include({ read: 1135, created: 1135, refused: 0, published: 0 });
    expect(await count("catalogue_item_versions", { source: "sichuan", state: "draft" })).to.equal(1135);
    const local: string[] = await w.site.db("catalogue_items").whereNull("task_code").whereNot("local_task_code", "").pluck("local_task_code");
    expect(local).to.have.length(1135).and.include.members(["E-000004-001-11511301008778386B", "1J-5100-00027-511602000000-000-11511301008778386B-1-00"]);
    expect(report.filter(({ field, kind }) => field === "base_code" && kind === "存疑").map(({ reason }) => reason).join()).to.contain("G-000007-001").and.contain("H-000185-001");
    const types: { type_code: string; count: string }[] = await w.site.db("catalogue_item_versions").where({ source: "sichuan" }).groupBy("type_code").orderBy("type_code").select("type_code").count("* as count");
    expect(Object.fromEntries(types.map((row) => [row.type_code, Number(row.count)]))).to.deep.equal({ "01": 536, "05": 9, "07": 50, "08": 2, "09": 8, "10": 182, "20": 348 });
    const grouped: { count: string } | undefined = await w.site.db("catalogue_item_versions").where({ source: "sichuan" }).whereNotNull("entry_id").count("* as count").first() as { count: string } | undefined;
    expect(Number(grouped?.count)).to.equal(520);
    const departments: string[] = await w.site.db("core_departments").where({ region_code: "511602" }).pluck("name");
    expect(departments).to.have.length(34).and.include("区行政审批局");
    expect((await imports.run(path, "sichuan")).totals).to.deep.include({ created: 0, changed: 0, unchanged: 1135 });
    const published = await imports.run(path, "sichuan", { publish: true });
    expect(published.totals, "drafts that nobody has touched are published by a later run").to.deep.include({ unchanged: 1135, published: 1135 });
    const [found] = await w.items.published(w.site.db, { code: "E-000004-001-11511301008778386B" });
    expect(found).to.include({ taskCode: "", localCode: "E-000004-001-11511301008778386B" });
  });

  it("only the rows of one region and below when asked so", async () => {
    const path = sharedData("items/gd_items.ndjson");
    if (path === undefined) return;
    const other = await world();
    const files = await importWorld(other);
    try {
      expect((await files.run(path, "guangdong", { region: "440100" })).totals).to.deep.include({ read: 2262, created: 238, left: 2024 });
      expect((await files.run(path, "guangdong", { region: "440000" })).totals).to.deep.include({ created: 2024, unchanged: 238, left: 0 });
    } finally {
      await files.drop();
      await other.close();
    }
  });
});

const snapshot = async (w: World): Promise<unknown> => {
  const tables = ["catalogue_entries", "catalogue_items", "catalogue_item_versions", "catalogue_item_contents", "catalogue_version_links", "catalogue_acts", "catalogue_import_rows", "core_departments", "core_audit"];
  return Promise.all(tables.map(async (table) => (await w.site.db.raw(`select count(*) as rows, md5(string_agg(md5(t::text), '' order by md5(t::text))) as content from ${table} t`) as { rows: unknown[] }).rows));
};
