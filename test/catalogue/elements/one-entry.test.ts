import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { expect } from "chai";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Answer, BrowserClient } from "../../support/browser-client.ts";
import type { House } from "../../support/house.ts";
import { openBook, openZip, resultOf, type Sheets } from "../excel/open-result.ts";
import { act, handIn, itemIdOf, notice, press } from "../pages/desk.ts";
import { largerProduct, type LargerProduct } from "./larger-product.ts";

const TABLE = "plugins/catalogue/elements/tables/window-elements.ts";

/** What somebody writes who adds elements: a line of words, a choice of a code list, a table with a date, and one for the staff alone. */
const ENTRIES = `
  {
    key: "sign_language", label: "手语服务", section: "windows", control: { kind: "text", max: 12 }, required: true, search: "alias",
    guide: { print: ["office"], page: ["places"] }, help: { what: "写提供手语翻译的时间。", reader: "听障人士据此安排时间。", example: "每周二上午" },
  },
  {
    key: "hall_topic", label: "大厅专区", section: "windows", control: { kind: "choice", list: "corp_topic" }, required: true, search: "condition",
    guide: { print: ["office"], page: ["places"] }, help: { what: "选大厅里办理它的专区。", reader: "公众据此找到专区。", example: "农林牧渔" },
  },
  {
    key: "helpers", label: "帮办点", section: "windows", required: true, search: "material", guide: { print: ["office"], page: ["places"] },
    control: { kind: "rows", rowName: "帮办点", max: 3, columns: [
      { key: "name", label: "帮办点名称", control: { kind: "text", max: 20 }, required: true }, { key: "from", label: "启用日期", control: { kind: "date" } },
    ] },
    help: { what: "写可以请人帮忙填表的地方。", reader: "不会填表的人据此找人。", example: "一楼东侧志愿服务台" },
  },
  {
    key: "hall_notes", label: "大厅内部说明", section: "windows", control: { kind: "text", max: 50 }, public: false, search: "alias",
    help: { what: "写只给工作人员看的话。", reader: "工作人员。", example: "钥匙在前台" },
  },
`;
const ADDED = ["手语服务", "大厅专区", "帮办点"];
const FIELDS = { sign_language: "周二柚香手译", hall_topic: "065", "helpers[0][name]": "银杏志愿台", "helpers[0][from]": "2026-12-01", hall_notes: "钥匙在琥珀柜" };
/** How each is read by people. */
const SAID = { sign_language: "周二柚香手译", hall_topic: "海关口岸", helpers: "银杏志愿台" };

describe("an element is one entry in the dictionary, and the whole product has it (issue 3, “It must show” 3)", function () {
  this.timeout(120_000);
  let larger: LargerProduct;
  let site: House;
  let editor: BrowserClient;
  let id = "";
  let code = "";

  before(async () => {
    larger = await largerProduct(TABLE, ENTRIES);
    const varDir = process.env["TEST_BROWSER_DIR"] ?? join(tmpdir(), "shixiang-test-browser");
    await mkdir(varDir, { recursive: true });
    const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const { chromiumPdf, assertOutsideTransaction } = larger.ports;
    site = await larger.house({ pdf: chromiumPdf({ staticDir: join(larger.root, "static"), varDir, executablePath: undefined, log: quiet, assertOutside: assertOutsideTransaction }) });
    editor = await site.signedIn("liwenjing");
    const list = await editor.get(`/catalogue/items?type=01&state=published&q=${encodeURIComponent("食品经营许可（首次申请）")}`);
    const item = await editor.get(list.page("#it tbody a[href^='/catalogue/items/']").first().attr("href") ?? expect.fail(list.text));
    id = itemIdOf(item);
    await editor.submit(await editor.get(`/catalogue/items/${id}/change`), "main form");
  });
  after(async () => {
    await site.close();
    await larger.remove();
  });

  const edit = (): Promise<Answer> => editor.get(`/catalogue/items/${id}/edit`);
  const json = async (browser: BrowserClient, path: string): Promise<Record<string, unknown>> => {
    const answer = await browser.get(path);
    expect([answer.status, answer.headers.get("content-type")]).to.deep.equal([200, "application/json; charset=utf-8"]);
    // The one JSON document with this shape.
    return (JSON.parse(answer.text) as { elements: Record<string, unknown> }).elements;
  };
  const exported = async (form: "books" | "table", query = ""): Promise<Uint8Array> => {
    const page = await editor.get(`/catalogue/export?${query}`);
    return (await resultOf(site, editor, await editor.submit(page, "form[action='/catalogue/export']", { form }))).content;
  };

  it("nothing else was touched", async () => {
    expect(await larger.changed()).to.deep.equal([TABLE]);
  });

  it("the form asks for it with its star and its help, and 暂存 counts it among what is missing (YN-2.1.1.3, 2.1.2.2, 2.1.2.3)", async () => {
    const page = await edit();
    const label = (key: string): string => page.page(`#w-${key}`).text().replace(/\s+/g, " ");
    for (const [key, help] of [["sign_language", "每周二上午"], ["hall_topic", "公众据此找到专区"], ["helpers", "不会填表的人"]] as const) {
      expect(label(key)).to.include("*").and.to.include(help).and.to.include("填写帮助");
    }
    expect(label("hall_notes")).to.include("大厅内部说明").and.not.to.include("*");
    expect(page.page("[name='hall_topic'] option").map((_, option) => page.page(option).text().trim()).get()).to.include(SAID.hall_topic);
    const tick = (from: Answer): string => from.page(".secnav li:contains('窗口服务情况')").text();
    expect(tick(page)).to.include("缺 3 项");
    const saved = await press(editor, page, "save", { hall_notes: FIELDS.hall_notes });
    expect(notice(saved)).to.include("还缺 3 项必填内容");
    const wrong = await press(editor, saved, "save", { ...FIELDS, sign_language: "每周二上午九点到十二点都有", "helpers[0][from]": "明天" });
    expect(wrong.page(".govuk-error-summary li").map((_, line) => wrong.page(line).text().trim()).get().join()).to.include("手语服务").and.to.include("启用日期");
    const filled = await press(editor, wrong, "save", FIELDS);
    expect(notice(filled)).to.include("必填内容已经填完");
    expect(tick(filled)).to.include("必填项已填完");
    expect([filled.page("[name='sign_language']").val(), filled.page("[name='hall_topic'] option[selected]").attr("value"), filled.page("[name='helpers[0][from]']").val()]).to.deep.equal([FIELDS.sign_language, "065", "2026-12-01"]);
  });

  it("comes into force, and two versions differ in it (YN-2.1.3.2)", async () => {
    const sent = await editor.submit(await edit(), "#editor", {}, { button: "提交审核" });
    if (sent.page("form[action$='/hand-in']").length > 0) await handIn(editor, sent);
    await act(site, "zhaozhiyuan", id, "pass", "同意。");
    await act(site, "chenyulan", id, "publish");
    await site.drain();
    const item = await editor.get(`/catalogue/items/${id}`);
    for (const words of [...ADDED, "大厅内部说明", ...Object.values(SAID)]) expect(item.page("main").text()).to.include(words);
    const compared = await editor.get(`/catalogue/items/${id}/compare`);
    const row = (label: string): string => compared.page(`.diff tbody tr:has(th:contains('${label}')) ins`).text();
    expect([row("手语服务"), row("大厅专区")]).to.deep.equal([SAID.sign_language, SAID.hall_topic]);
    expect(row("帮办点")).to.include(SAID.helpers).and.to.include("2026年12月1日");
  });

  it("the JSON of the staff and that of the public have it, by its key and in words", async () => {
    const staff = await json(editor, `/catalogue/items/${id}.json`);
    expect(staff).to.deep.include({ sign_language: FIELDS.sign_language, hall_topic: "065", hall_topic_text: "海关口岸", helpers: [{ name: "银杏志愿台", from: "2026-12-01" }], hall_notes: FIELDS.hall_notes });
    code = String(staff["task_code"]);
    const open = await json(site.visitor(), `/api/v1/items/${code}`);
    expect(open).to.deep.include({ sign_language: FIELDS.sign_language, hall_topic: "065", hall_topic_text: "海关口岸", helpers: [{ name: "银杏志愿台", from: "2026-12-01" }] });
    expect(open).not.to.have.property("hall_notes");
  });

  it("the guide says it, on the page and in print, and keeps what is not for the public (HLJ-2.4.2.1)", async () => {
    const page = await site.visitor().get(`/guide/${code}`);
    const text = page.page("main").text();
    for (const words of [...ADDED, ...Object.values(SAID)]) expect(text).to.include(words);
    expect(text).not.to.include(FIELDS.hall_notes);
    const response = await site.visitor().fetch(`/guide/${code}/print.pdf`);
    expect(response.headers.get("content-type")).to.equal("application/pdf");
    const printed = await pdfText(new Uint8Array(await response.arrayBuffer()));
    for (const words of [...ADDED, ...Object.values(SAID)]) expect(printed).to.include(words);
    expect(printed).not.to.include(FIELDS.hall_notes);
  });

  it("the public finds the item by words that stand in it alone, and not by those kept inside", async () => {
    const found = async (words: string): Promise<string> => (await site.visitor().get(`/portal/search?q=${encodeURIComponent(words)}`)).page(".res__name").text();
    for (const words of ["柚香手译", SAID.hall_topic, SAID.helpers]) expect(await found(words), words).to.include("食品经营许可（首次申请）");
    expect(await found(FIELDS.hall_notes)).not.to.include("食品经营许可（首次申请）");
  });

  it("one workbook per item and the one table hold it (YN-2.3.2)", async () => {
    const books = await openZip(await exported("books", `type=01&q=${encodeURIComponent("食品经营许可（首次申请）")}`));
    const book = await openBook([...books.values()][0] ?? expect.fail());
    const facts = new Map((book["基本要素"] ?? []).map(([label = "", text = ""]) => [label, text]));
    expect([facts.get("手语服务"), facts.get("大厅专区"), facts.get("大厅内部说明")]).to.deep.equal([SAID.sign_language, SAID.hall_topic, FIELDS.hall_notes]);
    expect(book["帮办点"]).to.deep.equal([["帮办点名称", "启用日期"], [SAID.helpers, "2026-12-01"]]);
    const table = await openBook(await exported("table", "type=01"));
    const row = rowOf(table, "行政许可", "事项名称", "食品经营许可（首次申请）");
    expect([row["*手语服务"], row["*大厅专区"], row["大厅内部说明"]]).to.deep.equal([SAID.sign_language, SAID.hall_topic, FIELDS.hall_notes]);
    expect(rowOf(table, "帮办点", "帮办点名称", SAID.helpers)["启用日期"]).to.equal("2026-12-01");
  });

  it("the template asks for it, with a drop-down for the code list", async () => {
    const response = await editor.fetch("/catalogue/import/template?type=01");
    const template = await loaded(new Uint8Array(await response.arrayBuffer()));
    const sheet = template.getWorksheet("行政许可") ?? expect.fail();
    const head = sheet.getRow(1);
    const at = columnOf(sheet, "*大厅专区");
    expect(JSON.stringify(head.getCell(columnOf(sheet, "*手语服务")).note)).to.include("每周二上午");
    expect(sheet.getRow(7).getCell(at).dataValidation).to.include({ type: "list" });
    expect(columnOf(template.getWorksheet("帮办点") ?? expect.fail(), "启用日期")).to.be.greaterThan(1);
  });

  it("an import takes it back unchanged, writes what was changed, and refuses what is wrong at its cell", async () => {
    const table = await exported("table", "type=01");
    const same = await checked(table);
    expect([faultsOf(same), same.page("main").text()]).to.satisfy(([faults, text]: [string[], string]) => faults.length === 0 && text.includes("内容与系统里的相同"));
    const wrong = await checked(await changed(table, "海底世界", "二〇二六年某日"));
    expect(faultsOf(wrong).join("\n")).to.match(/行政许可 \| 大厅专区 \| .*海底世界/).and.to.match(/帮办点 \| 启用日期 \| /);
    const right = await checked(await changed(table, "档案文物", "2026-12-31"));
    expect(faultsOf(right).slice(1), "nothing to put right, and what will be changed is said beforehand").to.deep.equal([
      "大厅专区 | 海关口岸 | 档案文物", "帮办点 | 银杏志愿台（启用日期：2026年12月1日） | 银杏志愿台（启用日期：2026年12月31日）",
    ]);
    await editor.submit(right, "form[action$='/run']");
    await site.drain();
    const draft = await json(editor, `/catalogue/items/${id}.json`);
    expect(draft).to.deep.include({ sign_language: FIELDS.sign_language, hall_topic: "170", helpers: [{ name: "银杏志愿台", from: "2026-12-31" }] });
  });

  it("and nothing went wrong behind the pages", () => {
    expect(site.errors).to.deep.equal([]);
  });

  const checked = async (content: Uint8Array): Promise<Answer> => {
    const sent = await editor.submit(await editor.get("/catalogue/import"), "form[enctype='multipart/form-data']", {}, { files: { file: { name: "事项.xlsx", content } } });
    await site.drain();
    const work = await editor.get(new URL(sent.url).pathname);
    return editor.get(work.page(".job a:contains('查看检查结果')").attr("href") ?? expect.fail(work.page(".job").text()));
  };
});

const faultsOf = (page: Answer): string[] => page.page("tbody tr").map((_, row) => page.page(row).find("th, td").map((__, cell) => page.page(cell).text()).get().join(" | ")).get();

const loaded = async (content: Uint8Array): Promise<ExcelJS.Workbook> => {
  const book = new ExcelJS.Workbook();
  // The types of the package ask for a Buffer of an older Node.
  await book.xlsx.load(content.buffer.slice(content.byteOffset, content.byteOffset + content.byteLength) as ExcelJS.Buffer);
  return book;
};

const columnOf = (sheet: ExcelJS.Worksheet, header: string): number => {
  let found = 0;
  sheet.getRow(1).eachCell((cell, column) => { if (cell.text === header) found = column; });
  return found === 0 ? expect.fail(`no column ${header}`) : found;
};

/** The table with another answer to the choice and another date in the row, both of the one item that has them. */
const changed = async (content: Uint8Array, choice: string, date: string): Promise<Uint8Array> => {
  const book = await loaded(content);
  const put = (name: string, by: string, is: string, header: string, value: string): void => {
    const sheet = book.getWorksheet(name) ?? expect.fail(name);
    const at = columnOf(sheet, by);
    sheet.eachRow((row) => { if (row.getCell(at).text === is) row.getCell(columnOf(sheet, header)).value = value; });
  };
  put("行政许可", "*手语服务", SAID.sign_language, "*大厅专区", choice);
  put("帮办点", "*帮办点名称", SAID.helpers, "启用日期", date);
  return new Uint8Array(await book.xlsx.writeBuffer());
};

/** A row of a sheet by heading, found by one of its cells; headings with and without their star. */
const rowOf = (sheets: Sheets, name: string, by: string, is: string): Record<string, string> => {
  const [head = [], ...rows] = sheets[name] ?? expect.fail(`no sheet ${name}`);
  const at = head.findIndex((text) => text.replace("*", "") === by);
  const row = rows.find((cells) => cells[at] === is) ?? expect.fail(`no ${is} in ${name}`);
  return Object.fromEntries(head.map((text, index) => [text, row[index] ?? ""]));
};

const pdfText = async (data: Uint8Array): Promise<string> => {
  const pdf = await getDocument({ data, useSystemFonts: false }).promise;
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, async (_, index) => (await (await pdf.getPage(index + 1)).getTextContent()).items));
  return pages.flat().map((item) => ("str" in item ? item.str : "")).join("");
};
