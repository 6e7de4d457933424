import ExcelJS from "exceljs";
import { expect } from "chai";
import type { Answer, BrowserClient } from "../../support/browser-client.ts";
import { house, type House } from "../../support/house.ts";
import { openBook, resultOf } from "./open-result.ts";

type Change = (book: ExcelJS.Workbook) => void;

describe("Excel in (YN-2.3.2)", function () {
  this.timeout(240_000);
  let site: House;
  let editor: BrowserClient;
  let table: Uint8Array;

  before(async () => {
    site = await house();
    editor = await site.signedIn("liwenjing");
    table = await exported("");
  });
  after(() => site.close());

  const exported = async (query: string): Promise<Uint8Array> => {
    const page = await editor.get(`/catalogue/export${query}`);
    return (await resultOf(site, editor, await editor.submit(page, "form[action='/catalogue/export']", { form: "table" }))).content;
  };
  const loaded = async (content: Uint8Array): Promise<ExcelJS.Workbook> => {
    const book = new ExcelJS.Workbook();
    // The types of the package ask for a Buffer of an older Node.
    await book.xlsx.load(content.buffer.slice(content.byteOffset, content.byteOffset + content.byteLength) as ExcelJS.Buffer);
    return book;
  };
  const changed = async (content: Uint8Array, change: Change): Promise<Uint8Array> => {
    const book = await loaded(content);
    change(book);
    return new Uint8Array(await book.xlsx.writeBuffer());
  };
  const sheetOf = (book: ExcelJS.Workbook, name: string): ExcelJS.Worksheet => book.getWorksheet(name) ?? expect.fail(`no sheet ${name}`);
  const columnOf = (sheet: ExcelJS.Worksheet, header: string): number => {
    let found = 0;
    sheet.getRow(1).eachCell((cell, column) => { if (cell.text.replace("*", "") === header) found = column; });
    return found === 0 ? expect.fail(`no column ${header}`) : found;
  };
  /** Uploads, lets the check run, and answers the page with what was found. */
  const checked = async (content: Uint8Array, by = editor): Promise<Answer> => {
    const sent = await by.submit(await by.get("/catalogue/import"), "form[enctype='multipart/form-data']", {}, { files: { file: { name: "事项.xlsx", content } } });
    await site.drain();
    const work = await by.get(new URL(sent.url).pathname);
    return by.get(work.page(".job a:contains('查看检查结果')").attr("href") ?? expect.fail(work.page(".job").text()));
  };
  const confirmed = async (page: Answer): Promise<Answer> => {
    const started = await editor.submit(page, "form[action$='/run']");
    await site.drain();
    const work = await editor.get(new URL(started.url).pathname);
    return editor.get(work.page(".job a:contains('查看导入报告')").attr("href") ?? expect.fail(work.page(".job").text()));
  };
  const countsOf = (page: Answer): Record<string, number> => Object.fromEntries(page.page(".govuk-summary-list__row").map((_, row) => [[page.page(row).find("dt").text(), Number(page.page(row).find("dd").text())]]).get() as unknown as [string, number][]);
  /** What the page says will be changed, or has been: item, element, before, after. */
  const changesOf = async (page: Answer): Promise<string[]> => {
    const shown = await editor.get(page.page(".state-bar a:last").attr("href") ?? expect.fail());
    const [count] = /\d+$/.exec(shown.page(".state-bar a[aria-current]").text()) ?? [];
    const rows = shown.page(".diff tbody").map((_, body) => shown.page(body).find("tr:not(.diff__of)").map((__, row) =>
      [shown.page(body).find(".diff__of a").text(), ...shown.page(row).children().map((___, cell) => shown.page(cell).text()).get()].join(" | ")).get()).get();
    expect(rows.length, "the number beside the word is that of the list").to.equal(Number(count));
    return rows;
  };
  const faultsOf = (page: Answer): string[] => page.page("tbody tr").map((_, row) => page.page(row).find("td").map((__, cell) => page.page(cell).text()).get().join(" | ")).get();

  it("exporting and importing the demo site again changes nothing", async () => {
    const page = await checked(table);
    expect(faultsOf(page)).to.deep.equal([]);
    const counts = countsOf(page);
    expect(counts["没有变化"]).to.be.greaterThan(10);
    expect({ ...counts, 没有变化: 0 }).to.deep.equal({ 可以新增: 0, 可以更新: 0, 没有变化: 0, "有错误，不导入": 0, "暂缓（正在审核等）": 0 });
    expect(page.page("main").text()).to.include("内容与系统里的相同").and.to.not.include("确认导入");
  });

  it("reports what it does not understand at its cell, marks it in a copy, imports the rest, and a second time nothing", async () => {
    const edited = await changed(table, (book) => {
      const sheet = sheetOf(book, "行政许可");
      sheet.getRow(2).getCell(columnOf(sheet, "承诺办结时限")).value = "很快";
      sheet.getRow(3).getCell(columnOf(sheet, "受理条件")).value = "从表格里改的条件。";
      sheet.getRow(4).getCell(columnOf(sheet, "事项名称")).value = "";
    });
    const page = await checked(edited);
    const faults = faultsOf(page);
    expect(faults).to.have.length(2);
    expect(faults[0]).to.match(/^[A-Z]+2 \| 行政许可 \| 承诺办结时限 \| .*不是数字/);
    expect(faults[1]).to.match(/^[A-Z]+4 \| 行政许可 \| 事项名称 \| 请填写事项名称/);
    expect(countsOf(page)).to.include({ 可以更新: 1, "有错误，不导入": 2 });
    expect(page.page("#sum ~ p").text(), "a row that lacks something comes in too").to.include("标为“信息不全”，以后补全再提交");
    const marked = new Uint8Array(await (await editor.fetch(page.page("a:contains('下载标出错误的表格')").attr("href") ?? "")).arrayBuffer());
    const copy = sheetOf(await loaded(marked), "行政许可");
    const cell = copy.getRow(2).getCell(columnOf(copy, "承诺办结时限"));
    expect([cell.text, JSON.stringify(cell.fill), JSON.stringify(cell.note)]).to.satisfy(([text, fill, note]: [string, string, string]) => text === "很快" && fill.includes("FFFCEBE9") && note.includes("不是数字"));
    expect(page.page("tbody th").map((_, th) => page.page(th).text()).get()).to.deep.equal([sheetOf(await loaded(table), "行政许可").getRow(2).getCell(columnOf(sheetOf(await loaded(table), "行政许可"), "事项名称")).text, `编号 ${sheetOf(await loaded(table), "行政许可").getRow(4).getCell(1).text}`]);
    expect(page.page("h1").text()).to.equal("导入检查：事项.xlsx");
    const third = sheetOf(await loaded(table), "行政许可").getRow(3);
    const [title, condition] = [third.getCell(columnOf(sheetOf(await loaded(table), "行政许可"), "事项名称")).text, third.getCell(columnOf(sheetOf(await loaded(table), "行政许可"), "受理条件")).text];
    const foreseen = `${title} | 受理条件 | ${condition.replaceAll("\n", "")} | 从表格里改的条件。`;
    expect((await changesOf(page)).map((row) => row.replaceAll("\n", "")), "each change before it is confirmed").to.deep.equal([foreseen]);
    const report = await confirmed(page);
    expect(report.page("h1").text()).to.equal("导入报告：事项.xlsx");
    expect((await changesOf(report)).map((row) => row.replaceAll("\n", "")), "and in the report").to.deep.equal([foreseen]);
    expect(report.page(".state-bar").text()).to.include("已经改动");
    const drafts = await editor.get(report.page("a:contains('查看导入的事项')").attr("href") ?? "");
    expect([drafts.page("h1").text(), drafts.page("tbody tr").length > 0]).to.deep.equal(["待办", true]);
    expect(countsOf(report)).to.include({ 已更新: 1, 已新增: 0 });
    expect(site.errors).to.deep.equal([]);
    const again = await checked(edited);
    expect(countsOf(again)).to.include({ 可以更新: 0, "有错误，不导入": 2 });
    expect([await changesOf(again), again.page(".desk-head, main").first().text().includes("等待确认")]).to.deep.equal([[], false]);
    expect((await editor.get("/catalogue/import")).page("tbody tr").first().text()).to.include("没有可以导入的内容");
    const name = (await openBook(edited))["行政许可"]?.[2]?.[columnOf(sheetOf(await loaded(edited), "行政许可"), "事项名称") - 1] ?? "";
    const list = await editor.get(`/catalogue/items?q=${encodeURIComponent(name)}`);
    expect(list.page("#it tbody").text()).to.include("暂存");
  });

  it("takes a 权力清单 and a 公共服务目录, each row with the department's own number (HLJ-1.1)", async () => {
    for (const [type, sheetName, title, entry] of [["01", "行政许可", "食品小作坊备案登记", "食品经营许可"], ["20", "公共服务", "老年食堂地址查询", ""]] as const) {
      const template = new Uint8Array(await (await editor.fetch(`/catalogue/import/template?type=${type}`)).arrayBuffer());
      const page = await checked(await changed(template, (book) => {
        const sheet = sheetOf(book, sheetName);
        for (const [header, value] of [["编号", "1"], ["事项名称", title], ["目录名称", entry]] as const) sheet.getRow(2).getCell(columnOf(sheet, header)).value = value;
      }));
      expect(faultsOf(page), sheetName).to.deep.equal([]);
      expect(countsOf(await confirmed(page)), sheetName).to.include({ 已新增: 1 });
      const found = await editor.get(`/catalogue/items?type=${type}&q=${encodeURIComponent(title)}`);
      expect(found.page("#it tbody .code").text(), title).to.match(/\w{31}/);
    }
  });

  it("makes new items from the template, with a code of the system, once", async () => {
    const response = await editor.fetch("/catalogue/import/template?type=20");
    const template = new Uint8Array(await response.arrayBuffer());
    const filled = await changed(template, (book) => {
      const sheet = sheetOf(book, "公共服务");
      const put = (header: string, value: string | number): void => { sheet.getRow(2).getCell(columnOf(sheet, header)).value = value; };
      put("编号", "新1");
      put("事项名称", "老年食堂信息查询");
      const steps = sheetOf(book, "办理环节");
      steps.getRow(2).getCell(1).value = "新1";
      steps.getRow(2).getCell(3).value = "受理";
    });
    const page = await checked(filled);
    expect(faultsOf(page)).to.deep.equal([]);
    expect(countsOf(page)).to.include({ 可以新增: 1 });
    expect(countsOf(await confirmed(page))).to.include({ 已新增: 1 });
    const row = await editor.get("/catalogue/items?q=信息查询 老年");
    expect(row.page("#it tbody .code").text()).to.match(/\w{31}/);
    expect(countsOf(await checked(filled))).to.include({ 可以新增: 0, 没有变化: 1 });
    const sheet = sheetOf(await loaded(template), "公共服务");
    expect(sheet.getRow(1).getCell(columnOf(sheet, "事项名称")).text).to.equal("*事项名称");
    expect(JSON.stringify(sheet.getRow(1).getCell(columnOf(sheet, "事项名称")).note)).to.include("例如");
    expect(sheet.getRow(7).getCell(columnOf(sheet, "是否收费")).dataValidation).to.include({ type: "list" });
  });

  it("offers what comes near to what it does not know, tells all of an item together, and what the 体检 will refuse (YN-2.3.2)", async () => {
    const template = new Uint8Array(await (await editor.fetch("/catalogue/import/template?type=01")).arrayBuffer());
    const page = await checked(await changed(template, (book) => {
      const sheet = sheetOf(book, "行政许可");
      const rows: readonly Readonly<Record<string, string | number>>[] = [
        { 编号: "新1", 事项名称: "食品经营许可（场所增加）", 目录名称: "食品经营许可证", 实施主体: "云岭市市场监管局", 办件类型: "承若件" },
        { 编号: "新2", 事项名称: "食品经营许可（场所减少）", 目录名称: "食品经营许可", 所属区划: "云岭" },
        { 编号: "新3", 事项名称: "食品经营许可（仓库增加）", 目录名称: "食品经营许可", 法定办结时限: 20, 法定办结时限单位: "工作日", 承诺办结时限: 99, 承诺办结时限单位: "工作日" },
      ];
      rows.forEach((cells, index) => { for (const [header, value] of Object.entries(cells)) sheet.getRow(2 + index).getCell(columnOf(sheet, header)).value = value; });
      const laws = sheetOf(book, "设定依据");
      laws.getRow(2).getCell(1).value = "新1";
      laws.getRow(2).getCell(3).value = "中国食品安全法";
    }));
    expect(faultsOf(page).map((fault) => fault.split(" | ").slice(1).join(" | "))).to.deep.equal([
      "行政许可 | 目录名称 | 没有“食品经营许可证”这个目录，或者它不适用于这个类型和单位，是不是“食品经营许可”？",
      "行政许可 | 实施主体 | 没有“云岭市市场监管局”这个单位，或者您不能为它新增事项，是不是“云岭市市场监督管理局”？",
      "行政许可 | 办件类型 | “承若件”不导入：不在代码表中，是不是“承诺件”？",
      "设定依据 | 依据名称 | 引用库里没有“中国食品安全法”，是不是“中华人民共和国食品安全法”？库里确实没有的，请先在引用库中新增",
      "行政许可 | 所属区划 | “云岭”不是这个单位所在的区划，应为“云岭市”",
    ]);
    expect(page.page("tbody th").map((_, th) => page.page(th).text()).get().slice(0, 4), "the row of a law is called by its item").to.deep.equal(Array.from({ length: 4 }, () => "食品经营许可（场所增加）"));
    const hints = faultsOf(await editor.get(`${new URL(page.url).pathname}?kind=hint`));
    expect(hints.filter((hint) => hint.includes("承诺")).join()).to.include("可以导入，提交审核以前要改正");
  });

  it("does not overwrite what somebody saved after the export, and nothing of another department", async () => {
    const stale = await changed(table, (book) => {
      const sheet = sheetOf(book, "行政许可");
      sheet.getRow(3).getCell(columnOf(sheet, "受理条件")).value = "又一次从旧表格里改。";
    });
    expect(faultsOf(await checked(stale)).join()).to.include("导出以后有人修改过这个事项");
    const theirs = await checked(table, await site.signedIn("yangfan"));
    expect(faultsOf(theirs).join()).to.include("没有这个事项，或者您无权修改");
    expect(countsOf(theirs)).to.include({ 可以更新: 0, 可以新增: 0 });
    const stranger = await site.signedIn("zhaozhiyuan");
    expect((await stranger.get("/catalogue/import")).status).to.equal(403);
  });

  it("tells nothing about the items of others, not even that they are there", async () => {
    const guessing = await changed(table, (book) => {
      const sheet = sheetOf(book, "行政许可");
      for (const header of ["实施主体", "目录名称"]) sheet.getRow(3).getCell(columnOf(sheet, header)).value = "随便写的";
      sheet.getRow(4).getCell(1).value = "SX999999999";
    });
    const own = await openBook(guessing);
    const secret = [own["行政许可"]?.[1]?.[columnOf(sheetOf(await loaded(guessing), "行政许可"), "实施主体") - 1] ?? expect.fail()];
    const said = faultsOf(await checked(guessing, await site.signedIn("yangfan"))).filter((line) => line.includes("行政许可"));
    expect(said.filter((line) => / \| 行政许可 \| /.test(line) && secret.some((word) => line.includes(word)))).to.deep.equal([]);
    expect(said.filter((line) => /^\D+3 /.test(line))).to.have.length(1);
    expect(said.find((line) => /^\D+4 /.test(line))).to.include("没有这个事项，或者您无权修改");
  });

  const conditionOf = (content: Uint8Array, rows: readonly number[], words: string): Promise<Uint8Array> => changed(content, (book) => {
    const sheet = sheetOf(book, "行政许可");
    for (const row of rows) sheet.getRow(row).getCell(columnOf(sheet, "受理条件")).value = words;
  });
  /** The drafts among the rows of the sheet. */
  const draftsIn = async (content: Uint8Array): Promise<{ row: number; id: string }[]> => {
    const keys = ((await openBook(content))["行政许可"] ?? []).map(([key = ""]) => key);
    const drafts: { id: string; item_id: string; task_code: string }[] = await site.site.db("catalogue_item_versions").where({ head: true, state: "draft", step: "" }).select("id", "item_id", "task_code");
    return keys.flatMap((key, index) => drafts.filter((draft) => key !== "" && (key === draft.task_code || key === `SX${draft.item_id}`)).map(({ id }) => ({ row: index + 1, id })));
  };

  it("what waits for its 部门负责人, or is taken away while the import runs, is told in its row, and the rest goes in", async () => {
    const { db } = site.site;
    // Drafts, made by an import of their own.
    await confirmed(await checked(await conditionOf(await exported(""), [2, 3, 4, 5, 6], "先成为暂存。")));
    const fresh = await exported("");
    const drafts = await draftsIn(fresh);
    const [waiting, taken, plain] = [drafts[0] ?? expect.fail(), drafts[1] ?? expect.fail(), drafts[2] ?? expect.fail()];
    await db("catalogue_item_versions").where({ id: waiting.id }).update({ step: "head", step_since: "2026-11-23T02:00:00Z" });
    const page = await checked(await conditionOf(fresh, [waiting.row, taken.row, plain.row], "再改一次。"));
    expect(countsOf(page)).to.include({ 可以更新: 2, "暂缓（正在审核等）": 1 });
    expect(faultsOf(page).join()).to.include("正在等待部门负责人审核");
    expect(await changesOf(page)).to.have.length(2);
    await db.raw(`create function taken_away() returns trigger language plpgsql as $$ begin raise exception 'taken away' using errcode = 'CA001'; end $$;
      create trigger taken_away before update on catalogue_item_contents for each row when (old.version_id = ${Number(taken.id)}) execute function taken_away()`);
    const report = await confirmed(page);
    await db.raw("drop function taken_away cascade");
    expect(countsOf(report)).to.include({ 已更新: 1, "有错误，不导入": 1, "暂缓（正在审核等）": 1 });
    expect(faultsOf(report).join()).to.include("现在不能修改");
    expect(await changesOf(report), "what was not written is not in the report").to.have.length(1);
    expect(site.errors).to.deep.equal([]);
  });

  it("can be confirmed again after it was cancelled, and uploaded again when its check was", async () => {
    const page = await checked(await conditionOf(await exported(""), [4], "取消以后再导入。"));
    const started = await editor.submit(page, "form[action$='/run']");
    await editor.submit(await editor.get(new URL(started.url).pathname), ".job form");
    await site.drain();
    const again = await editor.get(new URL(page.url).pathname);
    expect(again.page("main").text()).to.include("等待确认");
    expect(countsOf(await confirmed(again))).to.include({ 已更新: 1 });
    const sent = await editor.submit(await editor.get("/catalogue/import"), "form[enctype='multipart/form-data']", {}, { files: { file: { name: "不查了.xlsx", content: table } } });
    await editor.submit(await editor.get(new URL(sent.url).pathname), ".job form");
    const list = await editor.get("/catalogue/import");
    const row = list.page("tbody tr:contains('不查了.xlsx')");
    expect(row.text()).to.include("检查没有完成");
    expect((await editor.get(row.find("a").attr("href") ?? "")).page("main").text()).to.include("请重新上传");
  });

  it("says plainly when a file is no workbook, and shows an upload to its owner alone", async () => {
    const wrong = await editor.submit(await editor.get("/catalogue/import"), "form[enctype='multipart/form-data']", {}, { files: { file: { name: "事项.txt", content: new TextEncoder().encode("一") } } });
    expect([wrong.status, wrong.page(".govuk-error-summary").text()]).to.satisfy(([status, text]: [number, string]) => status === 422 && text.includes("请选择一个 Excel 工作簿"));
    const renamed = await editor.submit(await editor.get("/catalogue/import"), "form[enctype='multipart/form-data']", {}, { files: { file: { name: "清单.xlsx", content: new TextEncoder().encode("编号,事项名称") } } });
    expect([renamed.status, renamed.page("#f-file-error").text()]).to.satisfy(([status, text]: [number, string]) => status === 422 && text.includes("另存为“Excel 工作簿（.xlsx）”"));
    const broken = table.slice(0, table.length - 400);
    const sent = await editor.submit(await editor.get("/catalogue/import"), "form[enctype='multipart/form-data']", {}, { files: { file: { name: "坏.xlsx", content: broken } } });
    await site.drain();
    expect((await editor.get(new URL(sent.url).pathname)).page(".job").text()).to.include("文件打不开");
    const large = await changed(table, (book) => {
      const row = sheetOf(book, "行政许可").getRow(5);
      for (let column = 2; column < 80; column += 1) row.getCell(column).value = "长".repeat(32_000);
    });
    const sentLarge = await editor.submit(await editor.get("/catalogue/import"), "form[enctype='multipart/form-data']", {}, { files: { file: { name: "大.xlsx", content: large } } });
    await site.drain();
    expect((await editor.get(new URL(sentLarge.url).pathname)).page(".job").text()).to.include("文件太大：有一行的文字超过 200 万字。请分成几个文件上传。");
    const { id: largeId }: { id: string } = await site.site.db("catalogue_imports").where({ file_name: "大.xlsx" }).first("id");
    expect(await site.site.db("catalogue_import_lines").where({ import_id: largeId })).to.deep.equal([]);
    const other = await site.signedIn("yangfan");
    const { id }: { id: string } = await site.site.db("catalogue_imports").where({ state: "checked" }).first("id");
    expect((await other.get(`/catalogue/import/${id}`)).status).to.equal(404);
    const token = String((await other.get("/catalogue/import")).page("input[name=_csrf]").first().val());
    expect((await other.fetch(`/catalogue/import/${id}/run`, { method: "POST", body: new URLSearchParams({ _csrf: token }) })).status).to.equal(404);
    expect(site.errors).to.deep.equal([]);
  });
});
