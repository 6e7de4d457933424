import { expect } from "chai";
import type { Audit } from "../../../core/contract.ts";
import { parseUscc } from "../../../core/codes/uscc.ts";
import { parseBaseCode } from "../../../plugins/catalogue/codes/base-code.ts";
import { parseTaskCode } from "../../../plugins/catalogue/codes/task-code.ts";
import { typeCodes } from "../../../plugins/catalogue/codes/type-codes.ts";
import { demoVolume } from "../../../plugins/catalogue/demo/volume/load-volume.ts";
import { volumeDepartments } from "../../../plugins/catalogue/demo/volume/places.ts";
import { MOST_ITEMS, volumeItem, VOLUME_ENTRIES } from "../../../plugins/catalogue/demo/volume/plan-volume.ts";
import { checkElements } from "../../../plugins/catalogue/elements/check-elements.ts";
import type { ElementValues } from "../../../plugins/catalogue/elements/element.ts";
import type { VersionRow } from "../../../plugins/catalogue/items/model.ts";
import { libraries as librariesToken, type Libraries } from "../../../plugins/libraries/api.ts";
import { house, type House } from "../../support/house.ts";
import { schemaFor } from "../elements/schema-for.ts";

type Version = VersionRow & { elements: ElementValues };
const COUNT = 400;

describe("synthetic items in numbers", function () {
  this.timeout(120_000);
  let site: House;
  let versions: Version[];
  const load = (count: number, audit: Audit = site.site.ports.audit): Promise<string> => {
    const { ports, db, registry } = site.site;
    return demoVolume({ ...ports, db, audit, libraries: registry.services.get(librariesToken.id) as Libraries }).load(count, () => undefined);
  };
  const read = async (): Promise<Version[]> => {
    const rows: Version[] = await site.site.db("catalogue_item_versions as v").join("catalogue_item_contents as c", "c.version_id", "v.id").where("v.source", "synthetic").orderBy("v.id").select("v.*", "c.elements");
    return rows;
  };
  const counts = async (): Promise<Record<string, number>> => {
    const tables = ["core_departments", "core_audit", "catalogue_entries", "catalogue_items", "catalogue_item_versions", "catalogue_item_contents", "catalogue_version_links", "catalogue_acts", "catalogue_requests", "catalogue_groups", "libraries_materials", "libraries_windows"];
    const all = await Promise.all(tables.map(async (table) => [table, Number((await site.site.db(table).count("* as n").first())?.["n"])] as const));
    return Object.fromEntries(all);
  };
  before(async () => {
    site = await house();
    await load(COUNT);
    await site.drain();
    versions = await read();
  });
  after(() => site.close());

  it("has well-formed codes that nobody has twice", async () => {
    const items: { task_code: string; base_code: string; credit_code: string }[] = await site.site.db("catalogue_items as i").join("catalogue_import_rows as k", "k.item_id", "i.id").join("core_departments as d", "d.id", "i.department_id")
      .where("k.source", "synthetic").select("i.task_code", "i.base_code", "d.credit_code");
    expect(items).to.have.length(COUNT);
    for (const { task_code: code, base_code: base, credit_code: credit } of items) {
      const read = parseTaskCode(code);
      expect(read.ok ? read.warnings : read.problems, code).to.deep.equal([]);
      expect(code.slice(0, 18)).to.equal(credit);
      expect(code.slice(19, 31)).to.equal(base);
      expect(parseBaseCode(base).ok, base).to.equal(true);
    }
    for (const { creditCode, name } of volumeDepartments) expect(parseUscc(creditCode).ok, name).to.equal(true);
    const planned = Array.from({ length: 60_000 }, (_, index) => volumeItem((index * 16) % MOST_ITEMS));
    expect(new Set(planned.map(({ department, baseCode, seq }) => `${department} ${baseCode} ${seq}`)).size, "also among a million").to.equal(60_000);
    expect(planned.every(({ seq }) => seq.length !== 1 && seq.length < 3)).to.equal(true);
  });

  it("shows every type and every state, in many places, with 主项 and 子项 and services that have no 目录", () => {
    expect([...new Set(versions.map((version) => version.type_code))].toSorted()).to.deep.equal(typeCodes.map(({ code }) => code));
    expect([...new Set(versions.map(({ state }) => state))].toSorted()).to.deep.equal(["abolished", "archived", "draft", "examined", "published", "submitted"]);
    expect(new Set(versions.map((version) => version.department_id)).size).to.be.greaterThan(60);
    expect(new Set(versions.map((version) => version.region_code)).size).to.be.greaterThan(15);
    expect(versions.some((version) => version.entry_id === null && version.type_code === "20")).to.equal(true);
    expect(versions.some((version) => version.entry_id === null && version.type_code !== "20")).to.equal(false);
    expect(versions.some((version) => /(?!000)\d{3}$/.test(version.base_code))).to.equal(true);
    expect(VOLUME_ENTRIES).to.be.greaterThan(3_000);
  });

  it("fits the element dictionary, says that it is made up, and lacks something only where it is written still", () => {
    const schemas = new Map(typeCodes.map(({ code }) => [code, schemaFor("item", code)]));
    const broken = new Set<string>();
    for (const { name, number, item_id: itemId, type_code: type, elements, state, missing } of versions) {
      expect(schemas.get(type)?.safeParse(elements).error?.message ?? "", `${name} ${number}`).to.equal("");
      expect(elements["remark"], name).to.contain("synthetic=true");
      if (state === "draft") continue;
      expect(missing, name).to.equal(0);
      const problems = checkElements("item", type, elements).map(({ key }) => key);
      expect(problems.filter((key) => key !== "promise_day"), `${name} ${number}`).to.deep.equal([]);
      if (problems.length > 0) broken.add(itemId);
    }
    // A few promise more time than the law allows, so that the check has something to find.
    expect(broken.size).to.be.within(1, COUNT / 10);
    expect(versions.filter(({ state, missing }) => state === "draft" && missing > 0)).not.to.have.length(0);
  });

  it("has versions from 1 on, at most one being written and one in force, each later than the one before", () => {
    for (const [itemId, all] of Map.groupBy(versions, (version) => version.item_id)) {
      const lives = all.toSorted((a, b) => a.number - b.number);
      expect(lives.map(({ number }) => number), itemId).to.deep.equal(lives.map((_, index) => index + 1));
      expect(lives.filter(({ head }) => head), itemId).to.have.length(1);
      for (const [index, version] of lives.entries()) {
        expect(version.updated_at >= version.created_at, `${version.name} ${version.number}`).to.equal(true);
        const next = lives[index + 1];
        if (next !== undefined) expect(next.created_at >= (version.published_at ?? next.created_at), `${version.name} ${version.number}`).to.equal(true);
      }
    }
  });

  it("is there for those who look: lists, tree, query, check, progress, inboxes and the public search", async () => {
    const [editor, examiner, publisher, visitor] = [await site.signedIn("liwenjing"), await site.signedIn("zhaozhiyuan"), await site.signedIn("chenyulan"), site.visitor()];
    for (const path of ["/catalogue/items", "/catalogue/items?type=01", "/catalogue/items?type=20&entry=none", "/catalogue/items?state=archived", "/catalogue/query?q=许可", "/catalogue/query?from=2025-01-01", "/catalogue/health", "/catalogue/progress", "/catalogue/inventories", "/catalogue/groups", "/catalogue/recognitions", "/review/inbox"]) {
      expect((await publisher.get(path)).status, path).to.equal(200);
    }
    expect((await editor.get("/catalogue/todo")).status).to.equal(200);
    const inbox = await examiner.get("/review/inbox");
    expect(inbox.text).to.contain("事项");
    const shown = versions.find(({ state, head, region_path: path }) => state === "published" && head && path.startsWith("/530000/539900/"));
    expect((await publisher.get(`/catalogue/query?q=${encodeURIComponent(shown?.name ?? "")}`)).text).to.contain(`/catalogue/items/${shown?.item_id}"`);
    expect((await publisher.get(`/catalogue/items/${shown?.item_id}`)).status).to.equal(200);
    expect((await visitor.get(`/portal/search?q=${encodeURIComponent(shown?.name ?? "")}`)).text).to.contain(`/guide/${shown?.task_code}`);
    expect(site.errors).to.deep.equal([]);
  });

  it("another run changes nothing, a larger number adds only what is new, and a run that was killed is completed by the next", async () => {
    const before = await counts();
    await load(COUNT);
    await load(20);
    expect(await counts()).to.deep.equal(before);
    const dying: Audit = { record: async () => { throw new Error("killed"); } };
    expect(await load(COUNT + 30, dying).catch((fault: unknown) => String(fault))).to.equal("Error: killed");
    await load(COUNT + 30);
    await site.drain();
    const after = await read();
    expect(new Set(after.map((version) => version.item_id)).size).to.equal(COUNT + 30);
    expect(after.slice(0, versions.length).map((version) => [version.id, version.fingerprint, version.revision])).to.deep.equal(versions.map((version) => [version.id, version.fingerprint, version.revision]));
    const fresh = after.find(({ id, state, head }) => state === "published" && head && !versions.some((version) => version.id === id));
    expect((await site.visitor().get(`/portal/search?q=${encodeURIComponent(fresh?.name ?? "")}`)).text).to.contain(`/guide/${fresh?.task_code}`);
  });

  it("does not stand beside items that were imported", async () => {
    await site.site.db("catalogue_import_rows").insert({ source: "guangdong", external_key: "1", item_id: versions[0]?.item_id, fingerprint: "x", imported_at: site.site.ports.clock.now() });
    const before = await counts();
    expect(await load(COUNT + 60)).to.contain("不能在旁边装入虚构的事项");
    expect(await counts()).to.deep.equal(before);
  });
});
