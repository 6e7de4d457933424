import { expect } from "chai";
import { saveDraft } from "../../../plugins/catalogue/items/save-draft.ts";
import { world, type World } from "../world.ts";
import { gdRow, importWorld, ndjson } from "./import-world.ts";

describe("import of dirty rows", () => {
  let w: World;
  let imports: Awaited<ReturnType<typeof importWorld>>;
  beforeEach(async () => {
    w = await world();
    imports = await importWorld(w);
  });
  afterEach(async () => {
    await imports.drop();
    await w.close();
  });
  const versions = async (code: unknown): Promise<{ id: string; number: number; state: string; name: string }[]> =>
    w.site.db("catalogue_item_versions").where({ task_code: String(code) }).orderBy("number").select("id", "number", "state", "name");
  const elementsOf = async (code: unknown): Promise<Record<string, unknown>> =>
    (await w.site.db("catalogue_item_contents as c").join("catalogue_item_versions as v", "v.id", "c.version_id").where("v.task_code", String(code)).orderBy("v.number", "desc").first("c.elements") as { elements: Record<string, unknown> }).elements;

  it("one bad row never stops the rest, and each fault is told at its line", async () => {
    const path = await imports.file("planted.ndjson", ndjson([
      gdRow(1), "{\"task_code\": \"broken", "[1, 2]", "", gdRow(2, { name: "   " }), gdRow(3, { task_code: "" }), gdRow(4, { type_code: "77" }),
      gdRow(5, { area_code: "999999" }), gdRow(6, { dept_name: "" }), gdRow(1, { name: "同一编码的另一行" }), { name: "别的文件" }, gdRow(7, { name: "长".repeat(1001) }), gdRow(8),
    ]));
    const { totals, report } = await imports.run(path, "guangdong", { publish: true });
    expect(totals).to.deep.include({ read: 12, created: 2, refused: 10, published: 2 });
    expect(report.filter(({ kind }) => kind === "拒绝").map(({ line, field, reason }) => `${line} ${field} ${reason}`)).to.deep.equal([
      "2  不是完整的 JSON", "3  不是一个 JSON 对象", "5 事项名称 没有名称", "6 编码 没有编码，下次导入时认不出是同一个事项", "7 事项类型 没有“77”这个类型",
      "8 区划 映射中没有区划“999999”", "9 实施主体 没有实施主体", "10 编码 与第 1 行的编码相同", "11 task_code 没有这一列，请核对文件和映射", "12 事项名称 名称超过 1000 个字",
    ]);
  });

  it("dirty values come in with their faults noted, never repaired in silence", async () => {
    const row = gdRow(1, { legal_days: "二十", promise_days: -3, service_objects: ["自然人", "外星人"], apply_url: "javascript:alert(1)", visit_number: "2 遍", consult_phone: "9".repeat(300) });
    const { totals, report } = await imports.run(await imports.file("dirty.ndjson", ndjson([row])), "guangdong");
    expect(totals).to.deep.include({ created: 1, refused: 0 });
    const doubts = report.filter(({ kind }) => kind === "存疑").map(({ field }) => field);
    expect(doubts).to.include.members(["法定办结时限", "承诺办结时限", "服务对象", "网办地址", "到办事现场次数"]);
    const elements = await elementsOf(row["task_code"]);
    expect(elements).not.to.have.any.keys("anticipate_day", "promise_day", "online_handle_url");
    expect(elements).to.deep.include({ server_type: ["1"], limit_scene_num: 2 });
    expect(elements["link_way"], "the long number is kept where there is room").to.contain("9".repeat(300));
  });

  it("codes are kept as they are, whatever the rules say; theme words find their list", async () => {
    const row = gdRow(1, { task_code: "TE440000GD030003VV2442199374000", type_code: "21", type_name: "公共服务", themes: ["医疗卫生", "残疾人", "买房子", "城市综合执法"] });
    const { report } = await imports.run(await imports.file("codes.ndjson", ndjson([row])), "guangdong");
    expect(report.filter(({ field }) => field === "实施编码")).to.have.length(1);
    expect(await versions("TE440000GD030003VV2442199374000")).to.have.length(1);
    expect(await elementsOf("TE440000GD030003VV2442199374000")).to.deep.include({ user_topic_type: ["145"], special_group: ["G02"], life_event: ["L05"], user_character_topic_type: ["城市综合执法"] });
  });

  it("a changed row becomes a new draft; what is in force is never overwritten in silence", async () => {
    const code = gdRow(1)["task_code"];
    await imports.run(await imports.file("a.ndjson", ndjson([gdRow(1)])), "guangdong", { publish: true });
    const changed = await imports.file("b.ndjson", ndjson([gdRow(1, { promise_days: 3 })]));
    expect((await imports.run(changed, "guangdong")).totals).to.deep.include({ changed: 1, published: 0 });
    expect((await versions(code)).map(({ number, state }) => [number, state])).to.deep.equal([[1, "published"], [2, "draft"]]);
    expect((await imports.run(changed, "guangdong")).totals).to.deep.include({ unchanged: 1 });
    const again = await imports.file("c.ndjson", ndjson([gdRow(1, { promise_days: 2 })]));
    await imports.run(again, "guangdong");
    expect((await versions(code)).map(({ number, state }) => [number, state]), "the untouched draft is written anew").to.deep.equal([[1, "published"], [2, "draft"]]);
    expect(await elementsOf(code)).to.include({ promise_day: 2 });
    expect((await imports.run(again, "guangdong", { publish: true })).totals).to.deep.include({ unchanged: 1, published: 1 });
    expect((await versions(code)).map(({ number, state }) => [number, state])).to.deep.equal([[1, "archived"], [2, "published"]]);
  });

  it("a draft on which somebody is working is left alone, told, and taken up by the next run", async () => {
    const code = gdRow(1)["task_code"];
    await imports.run(await imports.file("a.ndjson", ndjson([gdRow(1)])), "guangdong");
    const [draft] = await versions(code);
    const owner = { ...w.user("editor"), grants: [{ permission: "catalogue.edit", scope: { kind: "region" as const, path: "/" } }] };
    await w.run((tx) => saveDraft(tx, owner, { versionId: draft?.id ?? "", revision: 1, values: { task_name: "有人正在改" }, now: w.now }));
    const { totals, report } = await imports.run(await imports.file("b.ndjson", ndjson([gdRow(1, { promise_days: 3 })])), "guangdong", { publish: true });
    expect(totals).to.deep.include({ blocked: 1, changed: 0, published: 0 });
    expect(report).to.deep.include({ line: 1, field: "事项", reason: "事项正在填写或者审核，这次没有更新；办完后再导入一次", kind: "存疑" });
    expect(await versions(code)).to.deep.equal([{ ...draft, name: "有人正在改" }]);
  });

  it("a code that another item has already stays with it; the row comes in with the code as its local one", async () => {
    const { versionId } = await w.item([]);
    const code = (await w.items.version(w.site.db, versionId))?.taskCode ?? "";
    const { totals, report } = await imports.run(await imports.file("a.ndjson", ndjson([gdRow(1, { task_code: code })])), "guangdong");
    expect(totals).to.deep.include({ created: 1, refused: 0 });
    expect(report.map(({ reason }) => reason).join()).to.contain("已经是“老年人优待证办理”的编码");
    expect(await w.site.db("catalogue_items").where({ local_task_code: code }).pluck("task_code")).to.deep.equal([null]);
  });

  it("nor does it come in by a change of the row, drafted or published; a second run of the same file changes nothing", async () => {
    const { versionId } = await w.item([]);
    const code = (await w.items.version(w.site.db, versionId))?.taskCode ?? "";
    const local = async (): Promise<unknown> => w.site.db("catalogue_items").where({ local_task_code: code }).pluck("task_code");
    const file = (changes: Readonly<Record<string, unknown>>) => imports.file("a.ndjson", ndjson([gdRow(1, { task_code: code, ...changes }), gdRow(2, changes)]));
    await imports.run(await file({}), "guangdong");
    for (const changes of [{ promise_days: 3 }, { promise_days: 2 }, { promise_days: 1 }]) {
      const { totals, report } = await imports.run(await file(changes), "guangdong", { publish: true });
      expect(totals).to.deep.include({ changed: 2, refused: 0, published: 2 });
      expect(report.filter(({ field, line }) => field === "实施编码" && line === 1).map(({ reason }) => reason).join()).to.contain("已经是“老年人优待证办理”的编码");
      expect(await local()).to.deep.equal([null]);
    }
    expect((await imports.run(await file({ promise_days: 1 }), "guangdong", { publish: true })).totals).to.deep.include({ unchanged: 2, refused: 0 });
  });

  it("killed half-way, the next run does the rest", async () => {
    const path = await imports.file("long.ndjson", ndjson(Array.from({ length: 350 }, (_, index) => gdRow(index))));
    let batches = 0;
    const { transact } = w.site.ports;
    Object.assign(w.site.ports, {
      transact: <T>(work: Parameters<typeof transact<T>>[0]): Promise<T> => transact<T>(async (tx) => {
        batches += 1;
        const done = await work(tx);
        if (batches === 3) throw new Error("killed");
        return done;
      }),
    });
    let fault = "";
    await imports.run(path, "guangdong", { publish: true }).catch((thrown: unknown) => { fault = String(thrown); });
    Object.assign(w.site.ports, { transact });
    expect(fault).to.contain("killed");
    expect(await w.site.db("catalogue_items").count("* as count").first()).to.deep.equal({ count: "200" });
    expect((await imports.run(path, "guangdong", { publish: true })).totals).to.deep.include({ read: 350, created: 150, unchanged: 200, published: 150 });
    expect(await w.site.db("catalogue_item_versions").where({ state: "published" }).countDistinct("task_code as count").first()).to.deep.equal({ count: "350" });
  });

  it("a row that the database refuses is told alone; its neighbours come in", async () => {
    // Three of ninety names hold a sign that PostgreSQL cannot store; JSON writes it as an escape.
    const rows = Array.from({ length: 90 }, (_, index) => gdRow(index, index % 30 === 7 ? { parent_name: "坏\u0000名" } : {}));
    const { totals, report } = await imports.run(await imports.file("zero.ndjson", ndjson(rows)), "guangdong");
    expect(totals).to.deep.include({ created: 87, refused: 3 });
    expect(report.filter(({ kind }) => kind === "拒绝").map(({ line }) => line)).to.deep.equal([8, 38, 68]);
  });

  it("a CSV with stray quotation marks, missing cells and damaged bytes loses only its broken rows", async () => {
    const head = "department,main_item,name,item_code,base_code,area_code,dept_code,task_type,task_type_name,link";
    const code = (number: number): string => `511A01380000${String(number).padStart(2, "0")}-511602000000-000-115113010833722043-1-00`;
    const row = (number: number, name: string): string => `区教科体局,,${name},${code(number)},511A01380000${number},511602000000,115113010833722043,1,行政许可,http://x`;
    const text = Buffer.from([head, row(10, "好的一行"), row(11, "\"没有关上的引号"), row(12, "\"引号，与\n换行\""), row(13, "多了一列,"), "区教科体局,,缺列的一行," + code(14) + ",b,511602000000,,1", row(15, "坏字节#"), row(16, "最后一行")].join("\n"));
    text[text.indexOf("#")] = 0xff;
    const { totals, report } = await imports.run(await imports.file("sc.csv", text), "sichuan");
    const names: string[] = await w.site.db("catalogue_item_versions").where({ source: "sichuan" }).orderBy("id").pluck("name");
    expect(names).to.deep.equal(["好的一行", "引号，与 换行", "缺列的一行", "坏字节�", "最后一行"]);
    expect(totals).to.deep.include({ created: 5, refused: 2 });
    expect(report.filter(({ kind }) => kind === "拒绝").map(({ line, reason }) => `${line} ${reason}`)).to.deep.equal(["3 引号没有成对", "6 有 11 列，应为 10 列"]);
    expect(report.some(({ reason }) => reason.includes("只有 8 列"))).to.equal(true);
    expect(report.some(({ field, reason }) => field === "name" && reason.includes("读不出来的字节"))).to.equal(true);
  });
});
