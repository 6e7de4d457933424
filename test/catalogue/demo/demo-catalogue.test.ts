import { expect } from "chai";
import { verifyAudit } from "../../../core/audit/audit.ts";
import { fingerprint } from "../../../core/crypto/fingerprint.ts";
import { items as itemsToken, type CatalogueItems, type ItemState } from "../../../plugins/catalogue/api.ts";
import { parseTaskCode } from "../../../plugins/catalogue/codes/task-code.ts";
import { typeCode } from "../../../plugins/catalogue/codes/type-codes.ts";
import { checkElements } from "../../../plugins/catalogue/elements/check-elements.ts";
import { completeness } from "../../../plugins/catalogue/elements/completeness.ts";
import type { ElementValues, Row } from "../../../plugins/catalogue/elements/element.ts";
import { cellText, codesIn, numberIn, rowsIn, textIn } from "../../../plugins/catalogue/elements/element-values.ts";
import { schemaFor } from "../elements/schema-for.ts";
import { citedArticles } from "../../../core/codes/article-number.ts";
import { identityOf } from "../../../plugins/catalogue/items/describe-version.ts";
import type { VersionRow } from "../../../plugins/catalogue/items/model.ts";
import { libraries as librariesToken, type Libraries } from "../../../plugins/libraries/api.ts";
import { house, type House } from "../../support/house.ts";

type Version = VersionRow & { elements: ElementValues; department: string };

describe("the catalogue of the demo site", function () {
  this.timeout(60_000);
  let site: House;
  let items: CatalogueItems;
  let libraries: Libraries;
  let versions: Version[];

  before(async () => {
    site = await house();
    items = site.site.registry.services.get(itemsToken.id) as CatalogueItems;
    libraries = site.site.registry.services.get(librariesToken.id) as Libraries;
    versions = await site.site.db("catalogue_item_versions as v").join("catalogue_item_contents as c", "c.version_id", "v.id")
      .join("core_departments as d", "d.id", "v.department_id").orderBy("v.id").select("v.*", "c.elements", "d.name as department");
  });
  after(() => site.close());

  const inState = (...states: ItemState[]): Version[] => versions.filter(({ state }) => states.includes(state));
  const named = (list: readonly Version[]): string[] => list.map(({ name }) => name).toSorted();
  /** Those whose text the public reads now or soon. */
  const finished = (): Version[] => versions.filter(({ state }) => state !== "draft");
  const offenders = (list: readonly Version[], isWrong: (version: Version) => boolean): string[] => list.filter(isWrong).map(({ name, number }) => `${name} ${number}`);
  const inForce = (): Version[] => inState("published");

  it("has items of every type and in every state, in a dozen departments", () => {
    const count = (type: string): number => new Set(versions.filter((version) => version.type_code === type).map((version) => version.item_id)).size;
    expect(new Set(versions.map((version) => version.item_id)).size).to.be.at.least(60);
    expect({ "01": count("01") >= 20, "20": count("20") >= 14, "05": count("05") >= 6 }).to.deep.equal({ "01": true, "20": true, "05": true });
    for (const type of ["02", "03", "04", "06", "07", "08", "09", "10"]) expect(count(type), typeCode(type)?.label).to.be.at.least(1);
    expect(new Set(versions.map(({ department }) => department)).size).to.be.at.least(12);
    expect(inForce().length).to.be.at.least(60);
    expect(inState("submitted").length).to.be.within(3, 5);
    expect(inState("examined").length).to.equal(2);
    expect(inState("abolished").length).to.equal(1);
    expect(versions.filter(({ procedure }) => procedure === "abolition").length).to.equal(1);
    expect(inState("draft").filter(({ missing }) => missing > 0).length).to.equal(2);
    expect(inState("draft").filter(({ returned }) => returned).length).to.be.at.least(1);
    expect(inState("archived").length).to.be.at.least(10);
  });

  it("fits the element dictionary: known keys, codes, lengths", () => {
    const schemas = new Map([...new Set(versions.map(({ type_code: type }) => type))].map((type) => [type, schemaFor("item", type)]));
    for (const { name, type_code: type, elements } of versions) {
      const result = schemas.get(type)?.safeParse(elements);
      expect(result?.error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`) ?? [], name).to.deep.equal([]);
    }
  });

  it("is complete and without contradictions wherever it has been handed in", () => {
    for (const { name, type_code: type, elements, missing } of finished()) {
      expect(checkElements("item", type, elements), name).to.deep.equal([]);
      expect(missing, name).to.equal(0);
    }
    for (const draft of inState("draft")) {
      expect(draft.missing, draft.name).to.equal(new Set(completeness("item", draft.type_code, draft.elements).missing.map(({ key }) => key)).size);
    }
  });

  it("carries the fingerprint of what it says, also where it was written together", () => {
    expect(offenders(versions, (version) => version.fingerprint !== fingerprint({ identity: identityOf(version), elements: version.elements }))).to.deep.equal([]);
  });

  it("has codes that are well formed and given once, with the numbers of each 目录 in their order", async () => {
    const heads = [...new Map(versions.map((version) => [version.item_id, version])).values()];
    expect(offenders(heads, ({ task_code: code }) => !parseTaskCode(code).ok)).to.deep.equal([]);
    expect(new Set(heads.map(({ task_code: code }) => code)).size).to.equal(heads.length);
    const school: { base_code: string }[] = await site.site.db("catalogue_entries").where({ name: "筹设、设立民办中等职业学校" }).select("base_code");
    expect(school.map(({ base_code: code }) => code)).to.deep.equal(["53010000100Y"]);
    const subs = heads.filter(({ base_code: code }) => code.startsWith("530100001")).map(({ name, base_code: code, department }) => [department, name, code]);
    expect(subs).to.deep.equal([["云南省教育厅", "筹设民办中等职业学校", "530100001001"], ["云南省教育厅", "设立民办中等职业学校", "530100001002"]]);
  });

  it("cites articles that the law library has, with their words", async () => {
    const cited = finished().flatMap((version) => rowsIn(version.elements, "by_law").map((row) => ({ version, lawId: cellText(row, "record"), clause: cellText(row, "clause"), content: cellText(row, "clause_content") })));
    const asked = cited.flatMap(({ lawId, clause }) => citedArticles(clause).map((no) => ({ lawId, no })));
    const found = new Set((await libraries.articles(site.site.db, asked)).map(({ lawId, no }) => `${lawId} ${no}`));
    for (const { version, lawId, clause, content } of cited) {
      expect(citedArticles(clause), `${version.name}：${clause}`).to.not.deep.equal([]);
      for (const no of citedArticles(clause)) expect(found.has(`${lawId} ${no}`), `${version.name}：${no}`).to.equal(true);
      expect(content, version.name).to.not.equal("");
    }
    const laws = await libraries.find(site.site.db, "laws", [...new Set(inForce().flatMap(({ elements }) => rowsIn(elements, "by_law").map((row) => cellText(row, "record"))))]);
    for (const law of laws.values()) expect(law.usable, law.title).to.equal(true);
  });

  it("points to records that are there, and links them for the question “who uses this”", async () => {
    for (const [kind, keys] of [["materials", ["materials"]], ["windows", ["windows"]], ["documents", ["form_guid", "annex", "result_guid"]], ["systems", ["systems"]]] as const) {
      const ids = new Set(versions.flatMap(({ elements }) => keys.flatMap((key) => rowsIn(elements, key).map((row) => cellText(row, "record")))));
      expect([...(await libraries.find(site.site.db, kind, [...ids])).keys()].toSorted()).to.deep.equal([...ids].toSorted());
      const linked: string[] = await site.site.db("catalogue_version_links").where({ kind }).distinct().pluck("record_id");
      expect(linked.toSorted()).to.deep.equal([...ids].toSorted());
    }
  });

  const workdays = (values: ElementValues, key: string): number | undefined =>
    textIn(values, key.replace("_day", "_type")) === "1" ? numberIn(values, key) : undefined;

  it("promises no more than the law allows, and its steps fit into the promise (R17, R20)", () => {
    for (const { name, number, elements } of finished()) {
      const [law, promise] = [workdays(elements, "anticipate_day"), workdays(elements, "promise_day")];
      if (law !== undefined && promise !== undefined) expect(promise, name).to.be.at.most(law);
      const unit = textIn(elements, "promise_type");
      if (unit === "") continue;
      const steps = rowsIn(elements, "steps");
      const timed = steps.filter((step) => numberOf(step, "limit") > 0);
      expect(timed.every((step) => cellText(step, "limit_type") === unit || unit === "4"), `${name} ${number}`).to.equal(true);
      if (unit === "1" || unit === "2") expect(timed.reduce((sum, step) => sum + numberOf(step, "limit"), 0), `${name} ${number}`).to.be.at.most(numberIn(elements, "promise_day") ?? 0);
    }
  });

  it("passes the checks that a province runs on published items (R01–R16, R19, R21, R25)", () => {
    const applied = inForce().filter(({ elements }) => textIn(elements, "project_type") !== "");
    const onTheSpot = ({ elements }: Version): boolean => numberIn(elements, "promise_day") === 0;
    expect(offenders(applied, (version) => numberIn(version.elements, "promise_day") !== undefined && onTheSpot(version) !== (textIn(version.elements, "project_type") === "1"))).to.deep.equal([]);
    const results = (version: Version): string => textIn(version.elements, "result_name") || textIn(version.elements, "certificate_name");
    expect(offenders(applied, (version) => /批复|批文/.test(results(version)) && !codesIn(version.elements, "result_type").includes("20"))).to.deep.equal([]);
    expect(offenders(applied, (version) => /(?<!凭)证$|证书/.test(results(version)) && !codesIn(version.elements, "result_type").includes("10"))).to.deep.equal([]);
    const visits = ({ elements }: Version): number => numberIn(elements, "limit_scene_num") ?? -1;
    expect(offenders(applied, (version) => visits(version) < 0 || (visits(version) > 0) !== (textIn(version.elements, "limit_scene_explain") !== ""))).to.deep.equal([]);
    expect(offenders(applied, (version) => visits(version) === 0 && textIn(version.elements, "is_online") !== "1")).to.deep.equal([]);
    expect(offenders(inForce(), ({ elements }) => !isPhone(textIn(elements, "consult_phone")) || !isPhone(textIn(elements, "supervise_phone")) || textIn(elements, "consult_phone") === textIn(elements, "supervise_phone"))).to.deep.equal([]);
    expect(offenders(applied, ({ elements }) => textIn(elements, "transact_time") !== "" && !/工作日|全天/.test(textIn(elements, "transact_time")))).to.deep.equal([]);
    expect(offenders(applied, ({ elements }) => rowsIn(elements, "windows").length === 0 && !/窗口/.test(textIn(elements, "transact_addr")))).to.deep.equal([]);
    expect(offenders(inForce(), ({ elements }) => textIn(elements, "consult_addr") === "" || textIn(elements, "supervise_addr") === "")).to.deep.equal([]);
    expect(offenders(applied, ({ elements }) => codesIn(elements, "server_type").includes("1") !== (codesIn(elements, "user_topic_type").length > 0))).to.deep.equal([]);
    expect(offenders(applied, ({ elements }) => codesIn(elements, "server_type").some((code) => code !== "1") !== (codesIn(elements, "corp_topic_type").length > 0))).to.deep.equal([]);
    const licences = inForce().filter(({ type_code: type }) => type === "01");
    expect(offenders(licences, ({ elements }) => rowsIn(elements, "faqs").length === 0)).to.deep.equal([]);
    expect(offenders(licences, ({ elements }) => ["受理", "审核", "审批", "办结", "送达"].some((name) => !rowsIn(elements, "steps").some((step) => cellText(step, "name") === name)))).to.deep.equal([]);
    expect(offenders(applied, ({ elements }) => textIn(elements, "is_fee") === "0" && textIn(elements, "is_pay_online") === "1")).to.deep.equal([]);
    expect(offenders(applied, ({ elements }) => textIn(elements, "is_fee") === "1" && (rowsIn(elements, "fees").length === 0 || textIn(elements, "fee_basis") === ""))).to.deep.equal([]);
  });

  it("keeps the house style: no sweeping clauses, no half-width punctuation between words, no shouting, only made-up numbers", () => {
    for (const { name, elements } of versions) {
      const words = allWords(elements);
      const said = words.join("\n");
      expect(said, name).to.not.match(/其他材料|其他条件|相对人|系统异常|操作失败|！|!/);
      expect(said, name).to.not.match(/[\u4e00-\u9fff][,;?][\u4e00-\u9fff]/);
      expect(said, name).to.not.match(/"|'/);
      const phones = said.match(/\d{3,4}-\d{7,8}/g) ?? [];
      expect(phones.filter((phone) => !isPhone(phone)), name).to.deep.equal([]);
      expect((said.match(/https?:\/\/[^\s]+/g) ?? []).filter((url) => !new URL(url).hostname.endsWith(".example")), name).to.deep.equal([]);
      expect(said.replaceAll(/\d{6,}/g, (digits) => (/^(5399|657000|650000)/.test(digits) ? "" : digits)), name).to.not.match(/1[3-9]\d{9}|\d{17}[\dX]/);
    }
  });

  it("says different things in the versions of one item: a limit shortened, a material dropped", () => {
    const past = versions.filter(({ state }) => state === "archived");
    const next = (version: Version): Version => versions.find((other) => other.item_id === version.item_id && other.number === version.number + 1) ?? expect.fail(version.name);
    expect(offenders(past, (version) => next(version).fingerprint === version.fingerprint)).to.deep.equal([]);
    expect(past.filter((version) => (numberIn(version.elements, "promise_day") ?? 0) > (numberIn(next(version).elements, "promise_day") ?? 0)).length).to.be.at.least(10);
    expect(past.filter((version) => rowsIn(version.elements, "materials").length > rowsIn(next(version).elements, "materials").length).length).to.be.at.least(2);
    expect(versions.filter(({ number }) => number >= 3).length).to.be.at.least(3);
  });

  it("has the edges: done on the spot, everything filled in, next to nothing filled in, a very long name, several windows, situations", () => {
    expect(inForce().some((version) => numberIn(version.elements, "promise_day") === 0)).to.equal(true);
    expect(Math.max(...inForce().map(({ name }) => name.length))).to.be.above(60);
    expect(Math.max(...inForce().map(({ elements }) => rowsIn(elements, "windows").length))).to.be.at.least(3);
    expect(inForce().filter(({ elements }) => rowsIn(elements, "situations").length > 0).length).to.be.at.least(10);
    const full = inForce().find(({ name }) => name === "食品经营许可（首次申请）") ?? expect.fail();
    const bare = inForce().find(({ name }) => name === "政务服务大厅帮办代办") ?? expect.fail();
    expect(Object.keys(full.elements).length).to.be.above(100);
    expect(Object.keys(bare.elements).length).to.be.below(35);
  });

  it("is found by the words that people say", async () => {
    const visitor = site.visitor();
    const first = async (words: string): Promise<string> =>
      (await visitor.get(`/portal/search?q=${encodeURIComponent(words)}`)).page("ol.results > li.res").first().text().replaceAll(/\s/g, "");
    for (const [words, name] of [
      ["开饭店", "食品经营许可"], ["身份证丢了", "居民身份证（补领）"], ["低保", "最低生活保障金给付"], ["小孩上户口", "新生儿出生登记"], ["领证", "结婚登记"],
      ["失业金", "失业保险金申领"], ["租房取公积金", "住房公积金提取（租赁住房）"], ["打井", "取水许可"], ["广告牌", "设置大型户外广告"], ["卖农药", "农药经营许可"],
    ] as const) expect(await first(words), words).to.contain(name);
  });

  it("shows the reviewers a red, a yellow and a green light", async () => {
    const examiner = await site.signedIn("zhaozhiyuan");
    const inbox = (await examiner.get("/review/inbox?step=examine")).page("main").text();
    expect(inbox).to.contain("超期 1 个工作日").and.contain("剩 1 个工作日").and.contain("剩 3 个工作日");
    expect((await examiner.get("/review/inbox?step=abolition")).page("main").text()).to.contain("仅销售预包装食品备案");
    const publisher = await site.signedIn("chenyulan");
    expect((await publisher.get("/review/inbox?step=publish")).page("main").text()).to.contain("建设工程规划许可证核发").and.contain("取水许可（延续）");
  });

  it("has the lives of its items on record, by people who may do what they did", async () => {
    const food = inForce().find(({ name }) => name === "食品经营许可（首次申请）") ?? expect.fail();
    const history = await items.history(site.site.db, food.item_id);
    expect(history.length).to.equal(14);
    expect(history.at(-1)).to.include({ action: "create", actor: "李文静" });
    expect(history[0]).to.include({ action: "publish", actor: "陈玉兰", number: 3 });
    const province = inForce().find(({ name }) => name === "筹设民办中等职业学校") ?? expect.fail();
    expect((await items.history(site.site.db, province.item_id))[0]).to.include({ action: "publish", actor: "李秋萍" });
    expect(named(inState("abolished"))).to.deep.equal(["食品摊贩备案"]);
    expect((await verifyAudit(site.site.db)).brokenAt).to.equal(null);
  });

  it("stays as it is when it is loaded again", async () => {
    const before = await site.site.db("catalogue_item_versions").count("* as n").first();
    for (const part of site.site.demo()) await part.load();
    expect(await site.site.db("catalogue_item_versions").count("* as n").first()).to.deep.equal(before);
  });
});

const numberOf = (row: Row, key: string): number => Number(cellText(row, key) || 0);
const isPhone = (phone: string): boolean => /^0870-5550\d{3}$|^0871-00000\d{3}$/.test(phone);

/** Every text of a version but the words of laws, which are quoted as they are. */
const allWords = (values: ElementValues): string[] => Object.values(values).flatMap((value) => {
  if (typeof value === "string") return [value];
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: string | Row) => (typeof entry === "string" ? [entry] : Object.entries(entry).flatMap(([key, cell]) => (key !== "clause_content" && typeof cell === "string" ? [cell] : []))));
});
