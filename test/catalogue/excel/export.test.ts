import { expect } from "chai";
import { STATE_WORDS } from "../../../plugins/catalogue/api.ts";
import { elementsFor } from "../../../plugins/catalogue/elements/elements-for.ts";
import type { BrowserClient } from "../../support/browser-client.ts";
import { house, type House } from "../../support/house.ts";
import { openBook, openZip, resultOf } from "./open-result.ts";

describe("Excel out (YN-2.3.2)", function () {
  this.timeout(120_000);
  let site: House;
  let editor: BrowserClient;

  before(async () => {
    site = await house();
    editor = await site.signedIn("liwenjing");
  });
  after(() => site.close());

  const ask = async (query: string, form: "books" | "table") => {
    const list = await editor.get(`/catalogue/items${query}`);
    const total = Number(list.page("#it .sx-foot .num").first().text());
    const page = await editor.get(list.page("#it a:contains('导出')").attr("href") ?? "");
    expect(page.page("h1").text()).to.equal(`导出 ${total} 个事项`);
    return { total, started: await editor.submit(page, "form[action='/catalogue/export']", { form }) };
  };

  it("the result of a query is one zip with a workbook for each item", async () => {
    const { total, started } = await ask("?type=01&state=published", "books");
    const { content, name, page } = await resultOf(site, editor, started);
    expect(page.page("h1").text()).to.equal(`导出 ${total} 个事项（每个事项一个文件）`);
    expect(name).to.equal("事项 2026-11-23.zip");
    const files = await openZip(content);
    expect(total).to.be.greaterThan(1);
    expect(files.size).to.equal(total);
    const [path = "", book] = [...files].find(([file]) => file.includes("食品经营许可")) ?? [];
    expect(path).to.match(/^行政许可\/\w{31,33} .*食品经营许可.*\.xlsx$/);
    const sheets = await openBook(book ?? new Uint8Array());
    const facts = new Map((sheets["基本要素"] ?? []).map(([label = "", text = ""]) => [label, text]));
    expect([...facts.keys()]).to.include.members(["要素", "编号", ...elementsFor("item", "01").filter(({ control }) => control.kind !== "rows" && control.kind !== "library").map(({ label }) => label)]);
    expect(facts.get("事项类型")).to.equal("行政许可");
    expect(facts.get("实施编码")).to.equal(/ ?(\w{31,33}) /.exec(path.replace("行政许可/", " "))?.[1]);
    expect(sheets["设定依据"]?.[0]?.[0]).to.equal("依据名称");
    expect(sheets["设定依据"]?.slice(1).map(([law]) => law).join()).to.include("食品安全法");
    expect(Object.keys(sheets)).to.include.members(["申请材料", "办理环节"]);
  });

  it("or one table: a sheet per type, a row per item, a sheet per element with rows keyed by the code", async () => {
    const { total, started } = await ask("", "table");
    const { content, name } = await resultOf(site, editor, started);
    expect(name).to.equal("事项 2026-11-23.xlsx");
    const sheets = await openBook(content);
    const types = ["行政许可", "公共服务"];
    expect(Object.keys(sheets)).to.include.members([...types, "设定依据", "申请材料", "办理环节"]);
    const rows = Object.entries(sheets).filter(([, [head]]) => head?.at(-1) === "系统核对").flatMap(([, list]) => list.slice(1));
    expect(rows).to.have.length(total);
    const keys = rows.map(([key]) => key);
    expect(new Set(keys).size).to.equal(total);
    const [head = []] = sheets["行政许可"] ?? [];
    expect(head.slice(1, -1).map((text) => text.replace("*", ""))).to.deep.equal(elementsFor("item", "01").filter(({ control }) => control.kind !== "rows" && control.kind !== "library").map(({ label }) => label));
    expect(head).to.include("*事项名称");
    const at = head.indexOf("事项状态");
    const states = new Set((sheets["行政许可"] ?? []).slice(1).map((row) => row[at]));
    expect([...states].every((state) => Object.values<unknown>(STATE_WORDS).includes(state)), [...states].join()).to.equal(true);
    expect(states, "a draft is not in force").to.include(STATE_WORDS.draft).and.to.include(STATE_WORDS.published);
    expect(sheets["申请材料"]?.slice(1).every(([key = ""]) => keys.includes(key))).to.equal(true);
  });

  it("leaves out what the reader may not see, and says so when nothing is left", async () => {
    const district = await site.signedIn("liwenjing");
    const empty = await district.get("/catalogue/export?q=没有这个名称的事项");
    expect(empty.page("main").text()).to.include("没有符合条件的事项");
    const wrong = await editor.submit(await editor.get("/catalogue/export?type=01"), "form[action='/catalogue/export']", { form: "pdf" });
    expect([wrong.status, wrong.page(".govuk-error-summary").text()]).to.satisfy(([status, text]: [number, string]) => status === 422 && text.includes("请选择一种"));
    expect(wrong.page("input[name='type']").val()).to.equal("01");
  });
});
