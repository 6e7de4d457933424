import ExcelJS from "exceljs";
import { expect } from "chai";
import type { LibraryKind } from "../../../plugins/libraries/api.ts";
import type { Answer, BrowserClient } from "../../support/browser-client.ts";
import type { House } from "../../support/house.ts";
import { openBook, resultOf } from "../../catalogue/excel/open-result.ts";
import { libraryHouse } from "../library-house.ts";

type Change = (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void;

/** Each library with a column that may be changed, and whether a line can be added: its name, the fields it must have, and one with a fault. */
const KINDS: readonly { kind: LibraryKind; label: string; id: string; name: string; change: [string, string]; add?: Record<string, string>; wrong?: [string, string, string] }[] = [
  { kind: "laws", label: "法律法规", id: "YN-3.2.1, YN-3.2.2", name: "法规名称", change: ["文号", "试第 1 号"], add: { 法规名称: "云岭市表格办法", 效力级别: "地方政府规章", 效力状态: "有效", 施行日期: "2026年1月5日" }, wrong: ["施行日期", "2026-02-30", "请写成 2026-11-23 的样子"] },
  { kind: "materials", label: "申报材料", id: "YN-3.4.1, YN-3.4.2", name: "材料名称", change: ["来源渠道说明", "向公安机关申领"], add: { 材料名称: "表格里的材料", 材料类型: "复印件", 来源渠道: "政府部门核发" }, wrong: ["材料类型", "照片", "“照片”不在列表中"] },
  { kind: "documents", label: "附件文档", id: "YN-3.3.2", name: "文档名称", change: ["说明", "表格里改的说明"] },
  { kind: "windows", label: "办事窗口", id: "YN-3.5.1, YN-3.5.2", name: "窗口名称", change: ["电话", "0870-5559999"], add: { 窗口名称: "表格里的窗口", 所在区划: "539900", 地址: "文昌路 9 号", 工作日时间: "9:00–12:00", 经度: "103.83", 纬度: "25.04" }, wrong: ["工作日时间", "九点到十二点", "请写成"] },
  { kind: "systems", label: "业务系统", id: "YN-3.1.1, YN-3.1.2", name: "系统名称", change: ["运维联系人", "表格岗"], add: { 系统名称: "表格里的系统", 网址: "https://xt.yunling.example", 运行系统层级: "市级" }, wrong: ["网址", "xt.yunling", "请写完整，以 http:// 或者 https:// 开头"] },
];

describe("引用库的 Excel 导入和导出", function () {
  this.timeout(240_000);
  let site: House;
  let keeper: BrowserClient;
  before(async () => {
    ({ site } = await libraryHouse());
    // 区划管理员 keep every library of the region, the laws too.
    keeper = await site.signedIn("helihua");
  });
  after(() => site.close());

  const exported = async (kind: LibraryKind, query = "", by = keeper): Promise<Uint8Array> => {
    const page = await by.get(`/libraries/${kind}/export${query}`);
    return (await resultOf(site, by, await by.submit(page, `form[action='/libraries/${kind}/export']`))).content;
  };
  const changed = async (content: Uint8Array, change: Change): Promise<Uint8Array> => {
    const book = new ExcelJS.Workbook();
    // The types of the package ask for a Buffer of an older Node.
    await book.xlsx.load(content.buffer.slice(content.byteOffset, content.byteOffset + content.byteLength) as ExcelJS.Buffer);
    change(book.worksheets[0] ?? expect.fail("no sheet"), book);
    return new Uint8Array(await book.xlsx.writeBuffer());
  };
  const columnOf = (sheet: ExcelJS.Worksheet, header: string): number => {
    let found = 0;
    sheet.getRow(1).eachCell((cell, column) => { if (cell.text.replace("*", "") === header) found = column; });
    return found === 0 ? expect.fail(`no column ${header}`) : found;
  };
  const write = (sheet: ExcelJS.Worksheet, line: number, cells: Readonly<Record<string, string>>): void => {
    for (const [header, value] of Object.entries(cells)) sheet.getRow(line).getCell(columnOf(sheet, header)).value = value;
  };
  const upload = async (kind: LibraryKind, content: Uint8Array, by = keeper, name = "库.xlsx"): Promise<Answer> => {
    const sent = await by.submit(await by.get(`/libraries/${kind}/import`), "form[enctype='multipart/form-data']", {}, { files: { file: { name, content } } });
    if (sent.status !== 200) return sent;
    await site.drain();
    return by.get(new URL(sent.url).pathname);
  };
  const checked = async (kind: LibraryKind, content: Uint8Array, by = keeper): Promise<Answer> => {
    const work = await upload(kind, content, by);
    return by.get(work.page(".job a:contains('查看检查结果')").attr("href") ?? expect.fail(work.page(".job").text()));
  };
  const confirmed = async (page: Answer, by = keeper): Promise<Answer> => {
    const started = await by.submit(page, "form[action$='/run']");
    await site.drain();
    const work = await by.get(new URL(started.url).pathname);
    return by.get(work.page(".job a:contains('查看导入报告')").attr("href") ?? expect.fail(work.page(".job").text()));
  };
  const countsOf = (page: Answer): Record<string, number> => Object.fromEntries(page.page(".govuk-summary-list__row").map((_, row) => [[page.page(row).find("dt").text(), Number(page.page(row).find("dd").text())]]).get() as unknown as [string, number][]);
  const faultsOf = (page: Answer): string[] => page.page("tbody tr").map((_, row) => page.page(row).find("th, td").map((__, cell) => page.page(cell).text()).get().join(" | ")).get();

  const edits = async (kind: LibraryKind): Promise<number> => (await site.site.db("core_audit").where({ action: `libraries.${kind}-changed` }).select("id")).length;

  for (const { kind, label, id, name, change: [column, value], add, wrong } of KINDS) {
    describe(`${label} (${id})`, () => {
      it("has its buttons, a template with drop-downs and notes, and goes out and in again without a change", async () => {
        const list = await keeper.get(`/libraries/${kind}`);
        expect(list.page("a.govuk-button").map((_, a) => list.page(a).text().trim()).get()).to.include.members(["导入", "导出"]);
        const content = await exported(kind);
        const rows = (await openBook(content))[label] ?? expect.fail(`no sheet ${label}`);
        expect(rows.length).to.be.greaterThan(2);
        expect(rows[0]?.map((header) => header.replace("*", ""))).to.include.members(["编号", name, column, "系统核对"]);
        const page = await checked(kind, content);
        expect(faultsOf(page)).to.deep.equal([]);
        expect(countsOf(page)).to.deep.equal({ 可以新增: 0, 可以更新: 0, 没有变化: rows.length - 1, "有错误，不导入": 0 });
        expect(page.page("main").text()).to.include("与库里的相同").and.not.include("确认导入");
        if (add === undefined) return;
        const template = new ExcelJS.Workbook();
        const bytes = await (await keeper.fetch(`/libraries/${kind}/import/template`)).arrayBuffer();
        await template.xlsx.load(bytes as ExcelJS.Buffer);
        const sheet = template.getWorksheet(label) ?? expect.fail(`no sheet ${label}`);
        expect(sheet.getRow(1).getCell(columnOf(sheet, "编号")).note).not.to.equal(undefined);
        expect(template.getWorksheet("选项")?.state).to.equal("hidden");
        expect(Object.keys((sheet as unknown as { dataValidations: { model: object } }).dataValidations.model).length, "drop-downs").to.be.greaterThan(0);
      });

      it("checks first, names each fault at its cell on the page and in a copy, imports the rest, and a second time nothing", async () => {
        const editsBefore = await edits(kind);
        const before = (await openBook(await exported(kind)))[label] ?? expect.fail();
        const last = before.length;
        const nameCell = before[0]?.findIndex((header) => header.replace("*", "") === name) ?? -1;
        const edited = await changed(await exported(kind), (sheet) => {
          // One that the region's keeper may change: a province's window is not his.
          const whose = before[0]?.indexOf("所属单位") ?? -1;
          write(sheet, before.findIndex((row, index) => index > 0 && (whose < 0 || row[whose]?.startsWith("云岭市") === true)) + 1, { [column]: value });
          if (add === undefined) {
            write(sheet, last + 1, { [name]: "没有文件的文档" });
            return;
          }
          write(sheet, last + 1, add);
          write(sheet, last + 2, { ...add, [name]: "有错的一行", ...(wrong === undefined ? {} : { [wrong[0]]: wrong[1] }) });
          write(sheet, last + 3, add);
        });
        const page = await checked(kind, edited);
        const faults = faultsOf(page);
        expect(countsOf(page), faults.join("\n")).to.deep.equal({ 可以新增: add === undefined ? 0 : 1, 可以更新: 1, 没有变化: last - 2, "有错误，不导入": add === undefined ? 1 : 2 });
        if (add === undefined) expect(faults).to.deep.equal([`第 ${last + 1} 行 | ${label} | 整行 | 文档要带文件，不能用表格新增，请在页面上新增`]);
        else {
          expect(faults[0]).to.match(new RegExp(`^[A-Z]+${last + 2} \\| ${label} \\| ${wrong?.[0] ?? ""} \\| `)).and.include(wrong?.[2] ?? "");
          expect(faults[1]).to.match(new RegExp(`^[A-Z]+${last + 3} \\| ${label} \\| ${name} \\| 与第 ${last + 1} 行是同一`));
        }
        const marked = await keeper.fetch(page.page("a:contains('下载标出错误的表格')").attr("href") ?? expect.fail("no marked copy"));
        const copy = await openBook(new Uint8Array(await marked.arrayBuffer()));
        expect(copy[label]?.[last + (add === undefined ? 0 : 1)]?.at(-1)).to.include(faults[0]?.split(" | ").at(-1));
        expect((await openBook(await exported(kind)))[label], "a check changes nothing").to.deep.equal(before);
        const done = await confirmed(page);
        expect(countsOf(done)).to.deep.equal({ 已新增: add === undefined ? 0 : 1, 已更新: 1, 没有变化: last - 2, "有错误，不导入": add === undefined ? 1 : 2 });
        const after = (await openBook(await exported(kind)))[label] ?? expect.fail();
        expect(after.flat()).to.include(value);
        if (add !== undefined) expect(after.map((row) => row[nameCell])).to.include(add[name]).and.not.include("有错的一行");
        const again = await checked(kind, edited);
        expect(countsOf(again)["可以新增"], "what is in is not added again").to.equal(0);
        expect(countsOf(again)["可以更新"]).to.equal(0);
        const twice = await keeper.submit(page, "form[action$='/run']");
        expect(twice.status, "confirmed once").to.equal(409);
        expect(await edits(kind), "one change, one entry in the log").to.equal(editsBefore + 1);
      });
    });
  }

  it("laws bring their articles on a second sheet, new and changed (YN-3.2.1)", async () => {
    const content = await exported("laws", "?q=%E9%A3%9F%E5%93%81%E5%AE%89%E5%85%A8%E6%B3%95");
    const edited = await changed(content, (sheet, book) => {
      const articles = book.getWorksheet("条文") ?? expect.fail("no articles");
      const line = sheet.rowCount + 1;
      write(sheet, line, { 编号: "新1", 法规名称: "云岭市食品小摊贩办法", 效力级别: "地方政府规章", 效力状态: "有效" });
      const end = articles.rowCount;
      write(articles, end + 1, { 编号: "新1", 条号: "第一条", 条文内容: "为了方便群众，制定本办法。" });
      write(articles, end + 2, { 编号: "新1", 条号: "第二条", 条文内容: "摊贩应当登记。\n登记不收费。" });
      write(articles, end + 3, { 编号: "新9", 条号: "第一条", 条文内容: "没有主的一条。" });
      articles.getRow(2).getCell(columnOf(articles, "条文内容")).value = "国家对食品生产经营实行许可制度，另有规定的除外。";
    });
    const page = await checked("laws", edited);
    expect(faultsOf(page).join()).to.include("没有“新9”这个编号");
    expect(countsOf(page)).to.include({ 可以新增: 1, 可以更新: 1 });
    await confirmed(page);
    const law = await site.site.db("libraries_laws").where({ title: "云岭市食品小摊贩办法" }).first("id", "article_count");
    expect(law.article_count).to.equal(2);
    expect((await keeper.get(`/libraries/laws/${law.id}`)).page("main").text()).to.include("登记不收费。");
    const old: string[] = await site.site.db("libraries_articles as a").join("libraries_laws as l", "l.id", "a.law_id").where({ "l.title": "中华人民共和国食品安全法" }).orderBy("a.seq").pluck("a.text");
    expect(old[0]).to.equal("国家对食品生产经营实行许可制度，另有规定的除外。");
    expect(old.length).to.be.greaterThan(2);
  });

  it("takes out what the list shows, of every page of it, by its conditions", async () => {
    const all = (await openBook(await exported("materials")))["申报材料"] ?? [];
    expect(all.length - 1).to.equal(Number((await keeper.get("/libraries/materials")).page(".state-bar a b").first().text()));
    const some = (await openBook(await exported("materials", `?q=${encodeURIComponent("身份证")}`)))["申报材料"] ?? [];
    expect(some.length).to.be.greaterThan(1).and.lessThan(all.length);
    expect(some.slice(1).every((row) => row.join().includes("身份证"))).to.equal(true);
    const none = await keeper.get("/libraries/materials/export?q=%E6%B2%A1%E6%9C%89%E8%BF%99%E6%A0%B7%E7%9A%84");
    expect(none.page("main").text()).to.include("没有符合条件的材料");
  });

  it("nobody changes what is not his, nor what somebody has changed since; what is no workbook is said", async () => {
    const [editor, other] = [await site.signedIn("liwenjing"), await site.signedIn("yangfan")];
    const content = await exported("windows", "", editor);
    const edited = await changed(content, (sheet) => { for (let line = 2; line <= sheet.rowCount; line += 1) write(sheet, line, { 电话: "0870-5551111" }); });
    const page = await checked("windows", edited, other);
    expect(faultsOf(page).join("\n")).to.include("不归您维护");
    expect(countsOf(page)["有错误，不导入"]).to.be.greaterThan(0);
    const mine: { id: string } = await site.site.db("libraries_windows as w").join("core_departments as d", "d.id", "w.department_id").where({ "d.name": "云岭市市场监督管理局" }).first("w.id");
    await editor.submit(await editor.get(`/libraries/windows/${mine.id}/edit`), "form[action$='/edit']", { directions: "乘 3 路公交" });
    expect(faultsOf(await checked("windows", edited, editor)).join("\n")).to.include("导出以后有人修改过，不导入。请重新导出再改");
    const foreign = await keeper.get(new URL(page.url).pathname);
    expect(foreign.status, "an upload is its owner's alone").to.equal(404);
    const wrong = await upload("windows", Buffer.from("no workbook"), editor, "x.txt");
    expect(wrong.status).to.equal(422);
    expect(wrong.page(".govuk-error-summary").text()).to.include("请选择 .xlsx 工作簿");
    expect((await upload("windows", content.slice(0, content.length - 400), editor)).page(".job").text()).to.include("文件打不开");
    const empty = await checked("windows", await changed(content, (sheet) => { sheet.name = "别的"; }), editor);
    expect(faultsOf(empty).join("\n")).to.include("没有名称是“办事窗口”的工作表");
  });

  it("a stranger is refused: who may not keep a library brings nothing in", async () => {
    const clerk = await site.signedIn("mujing");
    for (const { kind } of KINDS) {
      expect((await clerk.get(`/libraries/${kind}`)).page("a:contains('导入')")).to.have.length(0);
      expect((await clerk.get(`/libraries/${kind}/import`)).status).to.equal(403);
      expect((await clerk.get(`/libraries/${kind}/import/template`)).status).to.equal(403);
      expect((await clerk.get(`/libraries/${kind}/export`)).status, "reading is taking out").to.equal(200);
      const csrf = (await clerk.get(`/libraries/${kind}/export`)).page("input[name=_csrf]").attr("value") ?? "";
      expect((await clerk.fetch(`/libraries/${kind}/import/1/run`, { method: "POST", body: new URLSearchParams({ _csrf: csrf }) })).status).to.equal(403);
    }
    expect((await site.visitor().get("/libraries/laws/export")).page("form[action^='/sign-in']")).to.have.length(1);
    expect(site.errors).to.deep.equal([]);
  });
});
