import { readFile } from "node:fs/promises";
import { expect } from "chai";
import { load } from "cheerio";
import { addStaff } from "../../../core/people/add-staff.ts";
import { DEMO_PASSWORD } from "../../../core/demo/demo-people.ts";
import { readRows } from "../../../core/import/read-rows.ts";
import { onlineDepthScales } from "../../../plugins/catalogue/elements/online-depth.ts";
import { libraries, type Libraries } from "../../../plugins/libraries/api.ts";
import type { BrowserClient } from "../../support/browser-client.ts";
import { house, NOW, type House } from "../../support/house.ts";
import { sharedData } from "../../support/shared-data.ts";
import { importWorld, ndjson, type Imported } from "./import-world.ts";

type Cells = Readonly<Record<string, string | number>>;
type Elements = Readonly<Record<string, string | number | readonly Cells[]>>;
/** Where a value of the source is to be found again: in an element, in a column of its rows, or on the pages of the library records of an element. */
type Place = string | { library: string } | ((elements: Elements) => readonly string[]);

/** Every field of `guides_sample.json`, written from the file: its place in `/catalogue/items/:id.json`. */
const GUIDE: Readonly<Record<string, readonly Place[]>> = {
  name: ["task_name"], daily_terms: ["daily_terms"], item_type: ["task_type_text"], case_type: ["project_type_text"], promise_days: ["promise_day"],
  legal_days: ["anticipate_day"], unit: ["promise_type_text", "anticipate_type_text"], visits: ["limit_scene_num"], must_visit_reason: ["limit_scene_explain"],
  notify_commit: ["is_promise_apply"], dept: ["dept_name"], dept_nature: ["dept_type_text"], dept_code: ["dept_code"], impl_code: [({ task_code: code = "" }) => [String(code).slice(0, 31)]],
  base_code: ["catalog_code"], handle_item_code: ["task_handle_item"], level: ["use_level_text"], power_source: ["power_source_text"], handle_forms: ["handle_type_text"],
  service_forms: ["service_form"], online_depth: [(elements) => onlineDepthScales({ online_handle_depth: String(elements["online_handle_depth"]).split("^"), limit_scene_num: Number(elements["limit_scene_num"]) }).map((line) => /：(.+?级)/.exec(line)?.[1]?.normalize("NFKC") ?? "")],
  in_hall: ["is_entry_center"], courier: ["is_express"], booking: ["is_schedule"], business_system: ["systems.name"], service_objects: ["server_type_text"],
  themes: ["user_topic_type_text", "user_character_topic_type"], "cross_region.scope": ["handle_areas.name"], "cross_region.area": ["handle_areas.area"], "cross_region.mode": ["handle_areas.mode"],
  "results.name": ["results.name", "result_name"], "results.type": ["results.type_text", "result_type_text"], "results.linked_e_cert": ["results.is_elec_licence", "is_elec_licence"],
  apply_content: ["apply_scope"], accept_condition: ["accept_condition"], "materials.name": ["materials.name"], "materials.original": ["materials.original_num"], "materials.copies": ["materials.copy_num"],
  "materials.form": ["materials.material_format_text"], "materials.necessity": ["materials.is_need_text"], "materials.material_type": ["materials.material_kind"], "materials.source": ["materials.source_type_text"],
  "materials.exempt_submit": ["materials.is_exempt"], "materials.linked_e_cert": ["materials.is_elec_licence"], "materials.note": ["materials.remark"],
  "fee.charged": ["is_fee"], "fee.items.name": ["fees.name"], "fee.items.standard": ["fees.standard"], "fee.items.kind": ["fees.kind"], "fee.items.collector": ["fees.collector"], "fee.items.reducible": ["fees.is_reduce"], "fee.items.basis": ["fees.basis"],
  "process.step": ["steps.name"], "process.limit": [limits("steps")], "process.result": ["steps.result"], "process.standard": ["steps.standard"], "process.delivery": ["steps.delivery"],
  online_process: ["handle_flow_online"], window_process: ["handle_flow_window"],
  "special_procedures.type": ["special_procedures.name"], "special_procedures.total_limit": [limits("special_procedures")], "special_procedures.note": ["special_procedures.explain"],
  "laws.name": ["by_law.name"], "laws.doc_no": [{ library: "by_law" }], "laws.clause": ["by_law.clause"], "laws.issuer": [{ library: "by_law" }], "laws.effective_date": [{ library: "by_law" }], "laws.text": ["by_law.clause_content"],
  "windows.name": ["windows.name"], "windows.address": [{ library: "windows" }], "windows.tel": [{ library: "windows" }], "windows.hours": [{ library: "windows" }],
  consult: ["consult_phone"], complain: ["supervise_phone"], "faq.q": ["faqs.question"], "faq.a": ["faqs.answer"],
};
/** The short list: what is said in the report to have no element. */
const GUIDE_LEFT = ["source", "source_kind", "version"];

/** Every column of `ln_power_catalog_sample.csv`. */
const POWER: Readonly<Record<string, readonly Place[]>> = {
  base_code: ["catalog_code"], name: ["task_name"], type_code: ["task_type"], levels: ["use_level"], dept_class: [({ dept_name: name = "" }) => [String(name).replace("辽宁省部门分类", "")]],
  basis: [({ by_law: laws = [], by_law_explain: words = "" }) => [
    [...(typeof laws === "object" ? laws : []).map(({ name = "", clause = "" }) => `《${name}》${clause}`), ...String(words).split("；")].filter((piece) => piece !== "").toSorted().join("；"),
  ]],
};

/** The words that the source has and the nation has not; each is said in the report as a translation. */
const TRANSLATED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "materials.form": { "纸质/电子化": "纸质和电子", 电子化: "电子" }, "materials.necessity": { 支持容缺处理: "容缺后补" }, online_depth: { III级: "III级", IV级: "IV级" }, type_code: { "99": "10" },
};

/** The same said in another order or with another sign. */
const REWRITTEN: Readonly<Record<string, (raw: string) => string>> = {
  basis: (raw) => raw.split("；").toSorted().join("；"), levels: (raw) => raw.split(",").join("^"), "process.limit": (raw) => raw.replace("个", ""), "special_procedures.total_limit": (raw) => raw.replace("个", ""),
};

function limits(element: string): Place {
  return (elements) => rowsOf(elements, element).map((row) => `${row["limit"]}${row["limit_type_text"]}`);
}
const rowsOf = (elements: Elements, key: string): readonly Cells[] => {
  const found = elements[key];
  return typeof found === "object" ? found : [];
};

/** Values with the path of the field that they stand in; what is empty says nothing. */
const leaves = (value: unknown, at = ""): [string, string][] => {
  if (value === null || value === undefined || value === "") return [];
  if (Array.isArray(value)) return value.flatMap((entry: unknown) => leaves(entry, at));
  if (typeof value === "object") return Object.entries(value).flatMap(([name, inner]) => leaves(inner, at === "" ? name : `${at}.${name}`));
  return [[at, typeof value === "boolean" ? (value ? "1" : "0") : String(value)]];
};

describe("import of whole guides and of a catalogue of powers", function () {
  this.timeout(60_000);
  let site: House;
  let imports: Awaited<ReturnType<typeof importWorld>>;
  let manager: BrowserClient;
  before(async () => {
    site = await house({ template: "template_empty" });
    const { ports, registry } = site.site;
    imports = await importWorld({ site: site.site, libraries: registry.services.get(libraries.id) as Libraries, now: NOW });
    await ports.transact(async (tx) => {
      await ports.people.addRegions(tx, [{ code: "440000", name: "广东省", level: 1, parentCode: null }, { code: "210000", name: "辽宁省", level: 1, parentCode: null }]);
      const [south, north] = await ports.people.ensureDepartments(tx, [{ regionCode: "440000", name: "省政务服务局" }, { regionCode: "210000", name: "省政务服务局" }]);
      await addStaff(tx, [["south", south], ["north", north]].flatMap(([account, department]) => (typeof account !== "string" || typeof department !== "object" ? [] : [{
        account, name: account, password: DEMO_PASSWORD, mustChangePassword: false, departmentId: department.id, roles: [{ role: "region-manager" as const, scope: "region" as const }],
      }])));
    });
  });
  after(async () => {
    await imports.drop();
    await site.close();
  });

  const itemId = async (name: unknown): Promise<string> =>
    (await site.site.db("catalogue_item_versions").where({ name: String(name), head: true }).first("item_id") as { item_id: string } | undefined)?.item_id ?? expect.fail(`no item ${String(name)}`);
  const elementsOf = async (name: unknown): Promise<Elements> => {
    const answer = await manager.fetch(`/catalogue/items/${await itemId(name)}.json`);
    expect(answer.status).to.equal(200);
    return (await answer.json() as { elements: Elements }).elements;
  };
  /** The words of the pages of the records that an element of the item points to. */
  const libraryWords = async (name: unknown, element: string): Promise<string[]> => {
    const links: { kind: string; record_id: string }[] = await site.site.db("catalogue_version_links as l").join("catalogue_item_versions as v", "v.id", "l.version_id")
      .where({ "v.item_id": await itemId(name), "v.head": true, "l.element": element }).distinct("l.kind", "l.record_id");
    const pages = await Promise.all(links.map(({ kind, record_id: id }) => manager.get(`/libraries/${kind}/${id}`)));
    return pages.flatMap((page) => page.page("main dd, main p").map((_, part) => page.page(part).text().trim()).get());
  };
  const isDay = /^(\d{4})-0?(\d+)-0?(\d+)$/;
  const spoken = (value: string): string => value.replace(isDay, "$1年$2月$3日");

  /** Looks for every value of a row where its field says. */
  const expectAll = async (row: Readonly<Record<string, unknown>>, places: Readonly<Record<string, readonly Place[]>>, left: readonly string[]): Promise<number> => {
    const elements = await elementsOf(row["name"]);
    const words = new Map<string, string[]>();
    let found = 0;
    for (const [path, raw] of leaves(row)) {
      if (left.includes(path)) continue;
      const value = TRANSLATED[path]?.[raw] ?? REWRITTEN[path]?.(raw) ?? raw;
      const known: string[] = [];
      for (const place of places[path] ?? expect.fail(`${path} has no place in the table of this test`)) {
        if (typeof place === "function") known.push(...place(elements));
        else if (typeof place === "object") {
          if (!words.has(place.library)) words.set(place.library, await libraryWords(row["name"], place.library));
          known.push(...words.get(place.library) ?? []);
        } else known.push(...valuesAt(elements, place));
      }
      const isThere = known.some((text) => text === value || text.split("^").includes(value) || text.split("、").includes(value)) || (places[path]?.some((place) => typeof place === "object") === true && known.some((text) => text.includes(spoken(value))));
      expect(isThere, `${String(row["name"])} ${path} = ${value}; there is ${known.join(" | ").slice(0, 400)}`).to.equal(true);
      found += 1;
    }
    return found;
  };
  const valuesAt = (elements: Elements, place: string): string[] => {
    const [key = "", column] = place.split(".");
    if (column !== undefined) return rowsOf(elements, key).flatMap((row) => (row[column] === undefined ? [] : [String(row[column])]));
    return elements[key] === undefined ? [] : [String(elements[key])];
  };
  const unmapped = ({ report }: Imported): string[] => report.filter(({ kind }) => kind === "没有要素").map(({ field }) => field).toSorted();

  it("six official guides: every field is an element of the item or stands in the short list, and is read back over HTTP (INTRO2-2.1, INTRO2-3.1)", async () => {
    const path = sharedData("items/guides_sample.json");
    if (path === undefined) return;
    manager = await site.signedIn("south");
    const first = await imports.run(path, "guides", { publish: true });
    expect(first.totals).to.deep.include({ read: 6, created: 6, refused: 0, published: 6 });
    const rows = JSON.parse(await readFile(path, "utf8")) as Readonly<Record<string, unknown>>[];
    expect(unmapped(first), "the short list").to.deep.equal(GUIDE_LEFT);
    const fields = new Set(rows.flatMap((row) => leaves(row).map(([field]) => field)));
    expect([...fields].filter((field) => GUIDE[field] === undefined && !GUIDE_LEFT.includes(field) && field !== "defect_notes")).to.deep.equal([]);
    expect(Object.keys(GUIDE).filter((field) => !fields.has(field)), "and the table has no field that the file has not").to.deep.equal([]);
    let found = 0;
    for (const row of rows) found += await expectAll(row, GUIDE, [...GUIDE_LEFT, "defect_notes"]);
    expect(found).to.be.greaterThan(500);
    // What is wrong with a source is told, not repaired.
    const doubts = first.report.filter(({ kind }) => kind === "存疑").map(({ field, reason }) => `${field} ${reason}`).join("\n");
    for (const note of rows.flatMap((row) => (Array.isArray(row["defect_notes"]) ? row["defect_notes"] as string[] : []))) expect(doubts).to.include(`defect_notes ${note}`);
    expect(doubts).to.include("统一社会信用代码").and.include("法律法规库里没有《中华人民共和国就业促进法》，已按“待核实”新增，请核对");
    expect(first.report.filter(({ kind, field }) => kind === "翻译" && field === "materials.necessity").map(({ reason }) => reason)).to.deep.equal(["“支持容缺处理”按“容缺后补”导入，补交期限请补上"]);
    expect((await imports.run(path, "guides", { publish: true })).totals, "a second run changes nothing").to.deep.include({ created: 0, changed: 0, unchanged: 6, published: 0 });
  });

  it("they are public guides with their windows, steps, laws and questions", async () => {
    if (sharedData("items/guides_sample.json") === undefined) return;
    const guide = await site.visitor().get("/guide/1144098158137993544002014010001");
    expect(guide.status).to.equal(200);
    const text = guide.page("main").text();
    for (const words of ["社会保障卡申领", "高州市人力资源和社会保障局", "高州市社会保障卡合作银行服务窗口", "0668-6882869", "有效身份证件", "社会保障卡多久能办好？", "广东省社会保障卡居民服务一卡通条例"]) expect(text).to.include(words);
  });

  it("30 powers of 辽宁, of all families: every column is an element, nothing is left (INTRO2-2.1)", async () => {
    const path = sharedData("items/ln_power_catalog_sample.csv");
    if (path === undefined) return;
    manager = await site.signedIn("north");
    const first = await imports.run(path, "liaoning");
    expect(first.totals).to.deep.include({ read: 30, created: 30, refused: 0 });
    expect(unmapped(first), "the short list is empty").to.deep.equal([]);
    let found = 0;
    for await (const source of readRows(path)) found += "fields" in source ? await expectAll(source.fields, POWER, []) : 0;
    expect(found).to.equal(30 * 6);
    expect(first.report.filter(({ field, kind }) => field === "type_code" && kind === "翻译").map(({ reason }) => reason)).to.deep.equal(["辽宁的类型 99 按全国的 10 导入，编码中的 99 保持不变，请核对"]);
    expect(first.report.filter(({ field, kind }) => field === "dept_class" && kind === "存疑")).to.have.length(30);
    const types: string[] = await site.site.db("catalogue_item_versions").where({ source: "liaoning" }).distinct("type_code").pluck("type_code");
    expect(types).to.include.members(["01", "02", "03", "04", "05", "06", "09", "10", "20"]);
    const page = load((await manager.get(`/catalogue/items/${await itemId("专利权侵权纠纷处理")}`)).text);
    expect(page("main").text()).to.include("中华人民共和国专利法").and.include("第六十五条").and.include("辽宁省部门分类73");
    expect((await imports.run(path, "liaoning")).totals).to.deep.include({ created: 0, changed: 0, unchanged: 30 });
    expect(site.errors).to.deep.equal([]);
  });

  it("a JSON list is read whole or told to be broken; a field that nobody has thought of is named", async () => {
    const row = { name: "某项服务", item_type: "公共服务", dept: "某局", dept_code: "11440100007483172Q", impl_code: "11440100007483172Q3442106041009", base_code: "442106041009", weather: { wind: "东风" }, empty: [] };
    const run = await imports.run(await imports.file("list.json", `\n  [\n${JSON.stringify(row)}, 7, {}\n]`), "guides");
    expect(run.totals).to.deep.include({ read: 3, created: 1, refused: 2 });
    expect(unmapped(run)).to.deep.equal(["weather.wind"]);
    expect(run.report.filter(({ kind }) => kind === "拒绝").map(({ line, reason }) => `${line} ${reason}`)).to.deep.equal(["2 不是一个 JSON 对象", "3 没有这一列，请核对文件和映射"]);
    const broken = await imports.run(await imports.file("broken.json", "[{\"name\": "), "guides");
    expect(broken.report.map(({ reason }) => reason)).to.deep.equal(["不是完整的 JSON"]);
    expect((await imports.run(await imports.file("lines.json", ndjson([row])), "guides")).totals, "one object per line is read too, whatever the name").to.deep.include({ read: 1, unchanged: 1 });
  });
});
