import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect } from "chai";
import { parse } from "csv-parse/sync";
import { importLawsCommand } from "../../../plugins/libraries/laws/import/import-command.ts";
import { openReport } from "../../../core/import/open-report.ts";
import { importLaws, type ImportTools } from "../../../plugins/libraries/laws/import/import-laws.ts";
import type { House } from "../../support/house.ts";
import { sharedData } from "../../support/shared-data.ts";
import { libraryHouse, type Borrower } from "../library-house.ts";

type Planted = Record<string, unknown>;

const law = (id: string, changes: Planted = {}): Planted => ({
  id, title: `导入检验办法${id}`, short_title: "", level: "规范性文件", doc_no: "", issuer: "云岭市人民政府", publish_date: "2026-01-01", effective_date: "2026-02-01",
  expire_date: "", status: "有效", history: [], article_count: 1, articles: [{ no: "第一条", part: "", chapter: "", section: "", text: "正文。" }], ...changes,
});

describe("导入法规", () => {
  let site: House;
  let borrower: Borrower;
  let folder: string;

  beforeEach(async () => {
    ({ site, borrower } = await libraryHouse("template_empty"));
    folder = await mkdtemp(join(tmpdir(), "shixiang-laws-"));
  });
  afterEach(async () => {
    await site.close();
    await rm(folder, { recursive: true });
  });

  const run = async (path: string): Promise<{ code: number; said: string[] }> => {
    const said: string[] = [];
    const code = await importLawsCommand(site.site.ports, { say: (line) => said.push(line) }).run([path]);
    return { code, said };
  };
  const fileOf = async (name: string, lines: readonly (Planted | string)[]): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n"));
    return path;
  };
  const toolsFor = (changes: Partial<ImportTools>): ImportTools => ({
    transact: site.site.ports.transact, act: { audit: site.site.ports.audit, now: site.site.ports.clock.now() },
    report: openReport(join(folder, "report.csv"), "many.ndjson"), progress: () => undefined, ...changes,
  });
  const count = async (table: string): Promise<number> => Number((await site.site.db(table).count("* as n").first())?.["n"]);
  const reportOf = async (said: readonly string[]): Promise<string[][]> => {
    const path = /列在：(.+)$/.exec(said.at(-1) ?? "")?.[1] ?? "";
    return parse(await readFile(path), { bom: true, fromLine: 2 });
  };

  it("brings 300 real laws with 17,131 articles in, and changes nothing when run again", async function () {
    this.timeout(60_000);
    const path = sharedData("laws/laws_core.ndjson");
    if (path === undefined) return;
    const first = await run(path);
    expect(first.code).to.equal(0);
    expect(first.said[0]).to.contain("共 300 行：新增 300 部，更新 0 部，不变 0 部，拒绝 0 行；条文 17131 条");
    expect([await count("libraries_laws"), await count("libraries_articles")]).to.deep.equal([300, 17_131]);
    const doubted = await reportOf(first.said);
    expect(doubted.filter(([, , , , field]) => field === "effective_date"), "README: effective_date is empty in 11 of these").to.have.length(11);
    const before = await site.site.db("libraries_laws").select("id", "revision", "updated_at").orderBy("id");
    expect((await run(path)).said[0]).to.contain("新增 0 部，更新 0 部，不变 300 部，拒绝 0 行");
    expect(await site.site.db("libraries_laws").select("id", "revision", "updated_at").orderBy("id")).to.deep.equal(before);
    const trademark = await site.site.db("libraries_laws").where({ short_title: "商标法" }).orderBy("effective_on").select("status", "effective_on");
    expect(trademark.map(({ status }) => status), "one law, two revisions").to.deep.equal(["有效", "尚未施行"]);
  });

  it("goes on where it was stopped", async () => {
    const path = await fileOf("many.ndjson", Array.from({ length: 130 }, (_, index) => law(`k${index}`)));
    let batches = 0;
    const tools = toolsFor({ transact: (work) => site.site.ports.transact(async (tx) => {
      batches += 1;
      if (batches === 2) throw new Error("killed");
      return work(tx);
    }) });
    expect(await importLaws(path, tools).then(() => "", (fault: Error) => fault.message)).to.equal("killed");
    expect(await count("libraries_laws"), "one batch, whole").to.equal(50);
    expect(tools.report.isWritten(), "nothing to report").to.equal(false);
    expect((await run(path)).said).to.deep.equal(["共 130 行：新增 80 部，更新 0 部，不变 50 部，拒绝 0 行；条文 130 条；存疑 0 处（0 部）。"]);
    expect([await count("libraries_laws"), await count("libraries_articles")]).to.deep.equal([130, 130]);
  });

  it("leaves a batch that fails as if it had never begun", async () => {
    const path = await fileOf("many.ndjson", Array.from({ length: 60 }, (_, index) => law(`k${index}`)));
    const broken = importLaws(path, toolsFor({ act: { audit: { record: async () => { throw new Error("the power went"); } }, now: site.site.ports.clock.now() } }));
    expect(await broken.then(() => "", (fault: Error) => fault.message)).to.equal("the power went");
    expect(await count("libraries_laws")).to.equal(0);
    expect((await run(path)).said[0]).to.contain("新增 60 部");
  });

  it("refuses bad rows and notes doubtful ones, each with its line and field, and takes the rest", async () => {
    const path = await fileOf("planted.ndjson", [
      law("a"),
      "{不是 JSON",
      "",
      law("b", { title: "  " }),
      law("c", { articles: "正文" }),
      law("d", { articles: [{ no: "第一条", text: "甲。" }, { no: "", text: "乙。" }] }),
      law("a", { title: "编号重复的办法" }),
      law("e", { title: "导入检验办法a" }),
      law("f", { status: "不详", effective_date: "", publish_date: "2026-13-01", level: "办法" }),
      law("g", { article_count: 9, articles: [{ no: "第一条", text: "甲。" }, { no: "第三条", text: "" }] }),
      law("h", { title: "=cmd|' /C calc'!A0" , issuer: "" }),
      "[]",
    ]);
    const { code, said } = await run(path);
    expect(code).to.equal(0);
    expect(said[0]).to.contain("共 11 行：新增 4 部，更新 0 部，不变 0 部，拒绝 7 行");
    const report = (await reportOf(said)).map(([file, line, kind, title, field, reason]) => [`${file}:${line}`, kind, title, field, reason]);
    expect(report.filter(([, kind]) => kind === "拒绝").map(([at, , , field, reason]) => `${at} ${field} ${reason}`)).to.have.members([
      "planted.ndjson:2  不是完整的 JSON",
      "planted.ndjson:4 title 名称不能为空",
      "planted.ndjson:5 articles 应当是一列条文",
      "planted.ndjson:6 articles[1].no 条号不能为空",
      "planted.ndjson:7 id 编号与第 1 行相同",
      "planted.ndjson:8 title 名称、公布日期和施行日期与另一部相同，来源编号不同",
      "planted.ndjson:12  不是一个 JSON 对象",
    ]);
    expect(report.filter(([at, kind]) => kind === "存疑" && at === "planted.ndjson:9").map(([, , , field, reason]) => `${field} ${reason}`)).to.have.members([
      "level 效力级别“办法”不在列表中", "status 效力状态“不详”不在列表中", "effective_date 施行日期没有填写", "publish_date 公布日期“2026-13-01”不是日期，没有收入",
    ]);
    expect(report.filter(([at]) => at === "planted.ndjson:10").map(([, , , , reason]) => reason)).to.have.members(["写的是 9 条，实际有 2 条", "第一条之后是第三条", "第三条没有内容"]);
    expect(report.find(([at]) => at === "planted.ndjson:11")?.[2], "no formula for the spreadsheet").to.equal("'=cmd|' /C calc'!A0");
    const [doubted] = await site.site.db("libraries_laws").where({ external_id: "f" });
    expect([doubted.status, doubted.effective_on, doubted.published_on, doubted.level, doubted.doubts.length]).to.deep.equal(["待核实", null, null, "办法", 4]);
  });

  it("what the database cannot keep is refused with its reason; the other laws of the file come in", async () => {
    // A sign that no text of PostgreSQL holds, a number too long for its index, and a name that the form would not take either.
    const long = Array.from({ length: 40 }, (_, index) => createHash("sha512").update(String(index)).digest("hex")).join("");
    const path = await fileOf("hard.ndjson", [
      law("a"), law("b", { articles: [{ no: "第一条", text: "正\u0000文。" }] }), law("c", { articles: [{ no: long, text: "正文。" }] }),
      law("d", { short_title: "长".repeat(3_000) }), law("e"),
    ]);
    const { code, said } = await run(path);
    expect(code).to.equal(0);
    expect(said[0]).to.contain("共 5 行：新增 2 部，更新 0 部，不变 0 部，拒绝 3 行");
    expect((await reportOf(said)).filter(([, , kind]) => kind === "拒绝").map(([, line, , title, , reason]) => `${line} ${title} ${reason}`)).to.have.members([
      "2 导入检验办法b 有不能保存的字符（例如 \\u0000），请删去", "3 导入检验办法c 有一项内容太长，数据库不能保存", "4 导入检验办法d 简称超过 100 个字",
    ]);
    expect(await site.site.db("libraries_laws").orderBy("title").pluck("external_id")).to.deep.equal(["a", "e"]);
  });

  it("reads the files of older office programs too", async () => {
    const path = join(folder, "gb.ndjson");
    // 《导入检验办法a》 in GB18030 where the title stands.
    const [head = "", tail = ""] = JSON.stringify(law("a", { title: "#", level: "", issuer: "", status: "", articles: [] })).split("#");
    await writeFile(path, Buffer.concat([Buffer.from(head), Buffer.from([0xb5, 0xbc, 0xc8, 0xeb]), Buffer.from(tail), Buffer.from("\r\n")]));
    expect((await run(path)).said[0]).to.contain("新增 1 部");
    expect(await site.site.db("libraries_laws").pluck("title")).to.deep.equal(["导入"]);
  });

  it("updates what the source has changed, keeps what people have mended, and tells those who show it", async () => {
    await run(await fileOf("one.ndjson", [law("a"), law("b")]));
    await site.drain();
    borrower.heard.length = 0;
    const [a, b] = await site.site.db("libraries_laws").orderBy("external_id").select("id");
    await site.site.db("libraries_laws").where({ id: b.id }).update({ issuer: "经办人改正的机关" });
    const changed = law("a", { articles: [{ no: "第一条", text: "新的正文。" }, { no: "第二条", text: "又一条。" }], article_count: 2 });
    expect((await run(await fileOf("two.ndjson", [changed, law("b")]))).said[0]).to.contain("新增 0 部，更新 1 部，不变 1 部");
    await site.drain();
    expect(borrower.heard).to.deep.equal([{ kind: "laws", ids: [a.id] }]);
    expect(await site.site.db("libraries_articles").where({ law_id: a.id }).orderBy("seq").pluck("text")).to.deep.equal(["新的正文。", "又一条。"]);
    expect(await site.site.db("libraries_laws").where({ id: b.id }).pluck("issuer")).to.deep.equal(["经办人改正的机关"]);
  });

  it("takes over a law of the same title and dates that was typed in by hand", async () => {
    await site.site.db("libraries_laws").insert({ title: "导入检验办法a", level: "规范性文件", status: "有效", published_on: "2026-01-01", effective_on: "2026-02-01", updated_at: new Date("2026-01-01") });
    expect((await run(await fileOf("one.ndjson", [law("a")]))).said[0]).to.contain("新增 0 部，更新 1 部");
    expect((await run(await fileOf("one.ndjson", [law("a")]))).said[0]).to.contain("不变 1 部");
    expect(await count("libraries_laws")).to.equal(1);
  });

  it("reads packed files, and says in one sentence what it cannot read", async () => {
    const packed = join(folder, "packed.ndjson.gz");
    await writeFile(packed, gzipSync(`\uFEFF${JSON.stringify(law("a"))}\r\n${JSON.stringify(law("b"))}\r\n`));
    expect((await run(packed)).said[0]).to.contain("新增 2 部");
    const cut = join(folder, "cut.ndjson.gz");
    await writeFile(cut, gzipSync(JSON.stringify(law("c"))).subarray(0, 60));
    expect(await run(cut)).to.deep.include({ code: 1 });
    const missing = await run(join(folder, "missing.ndjson"));
    expect([missing.code, missing.said]).to.deep.equal([1, [`没有找到文件：${join(folder, "missing.ndjson")}`]]);
    expect((await run(folder)).code).to.equal(1);
  });

  it("is a command of the operator", () => {
    expect(site.site.commands().find(({ name }) => name === "import laws")?.usage).to.contain("npm run import -- laws");
  });
});
