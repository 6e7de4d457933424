import { expect } from "chai";
import type { MaterialFacts } from "../../../plugins/guide/content/materials.ts";
import { fitsBrief } from "../../../plugins/guide/print/fit-brief.ts";
import { briefMaterialTable, materialTable } from "../../../plugins/guide/print/material-table.ts";
import { paragraph, plainTable } from "../../../plugins/guide/print/print-blocks.ts";

const material = (given: Partial<MaterialFacts>): MaterialFacts => ({
  name: "申请书", need: "必要", when: "", exempt: false, originals: "1", copies: "", type: "", sheets: "", form: "纸质", pageFormat: "", source: "申请人自备",
  conditions: [], fillNote: "", standard: "", remark: "", more: [], blankFormId: "", sampleId: "", ...given,
});
const kinds = (table: { head: readonly { label: string; kind: string }[] }): string[] => table.head.map(({ label, kind }) => `${label} ${kind}`);

describe("办事指南的表格", () => {
  it("keeps short columns on one line, and lets long words break before they squeeze their neighbours", () => {
    expect(kinds(materialTable([material({}), material({})]))).to.include("来源 short").and.include("形式 short");
    expect(kinds(materialTable([material({}), material({ source: "政府部门核发（市场监督管理部门核发）" })]))).to.include("来源 text");
    expect(kinds(plainTable("窗口", ["窗口", "电话"], [["B12", "0870-5550123"]]))).to.deep.equal(["窗口 key", "电话 short"]);
  });

  it("does not tear lines apart that hold telephone numbers, hours, codes or addresses", () => {
    const ragged = (text: string): boolean => { const block = paragraph(text); return block.kind === "paragraph" && block.ragged; };
    for (const text of ["咨询电话：省厅：020-86351219、020-86351130", "实施编码：1144000000694016742440109002002", "网办地址：https://example.gov.cn/a", "工作日 9:00–12:00"]) expect(ragged(text), text).to.equal(true);
    for (const text of ["符合《中华人民共和国食品安全法》第三十五条规定的，5 个工作日内作出决定。", "发改价格规〔2016〕2559 号"]) expect(ragged(text), text).to.equal(false);
  });

  it("leaves out columns that say nothing, and marks empty cells", () => {
    const table = plainTable("环节", ["环节", "处室", "时限", "结果"], [["受理", "", "1 个工作日", ""], ["决定", "", "", ""]]);
    expect(table.head.map(({ label }) => label)).to.deep.equal(["环节", "时限"]);
    expect(table.rows).to.deep.equal([["受理", "1 个工作日"], ["决定", "—"]]);
  });

  it("keeps a low table in one piece, and lets a high one break instead of leaving half a page white", () => {
    const steps = (text: string) => plainTable("环节", ["环节", "处室", "时限", "审查标准", "结果", "特别程序", "用于哪些情形"], Array.from({ length: 5 }, (_, n) => [`环节${n + 1}`, "市场监管窗口", "1 个工作日", text, text, text, text]));
    expect([steps("材料齐全。").whole, steps("现场核查场所、设施设备和布局流程是不是与申请相符，制作笔录并当场签字。").whole]).to.deep.equal([true, false]);
    expect([5, 12].map((count) => materialTable(Array.from({ length: count }, () => material({}))).whole)).to.deep.equal([true, false]);
  });

  it("says in each row how many of what are needed, and nothing of what need not be brought", () => {
    const row = (given: Partial<MaterialFacts>) => materialTable([material(given)]).rows[0];
    expect(row({ copies: "2" })?.slice(2, 4)).to.deep.equal(["原件、复印件", "1、2"]);
    expect(row({ originals: "", type: "复印件", sheets: "3" })?.slice(2, 4)).to.deep.equal(["复印件", "3"]);
    expect(row({ exempt: true })?.slice(2, 6)).to.deep.equal(["免提交", "—", "纸质", "由办理机构核验，申请人不用提交"]);
    expect(row({ originals: "", form: "", source: "", need: "非必要" })?.slice(2)).to.deep.equal(["—", "—", "—", "视情况提供", "—"]);
    expect(row({ need: "非必要", when: "委托他人代办的", pageFormat: "A4" })?.[5]).to.equal("视情况提供：委托他人代办的。A4");
    expect(row({ pageFormat: "A4", conditions: ["委托他人办理的提交"], fillNote: "核对原件" })?.[5]).to.equal("委托他人办理的提交。A4。核对原件");
    expect(row({ fillNote: "写明委托的事项和期限", standard: "写明委托的事项和期限，有委托人签名" })?.[5]).to.equal("写明委托的事项和期限。受理标准：写明委托的事项和期限，有委托人签名");
    expect(row({ fillNote: "核对原件", standard: "核对原件" })?.[5]).to.equal("核对原件");
    expect(briefMaterialTable([material({ exempt: true }), material({})]).rows.map((cells) => cells.slice(2)), "简版 has a column for whether it is needed").to.deep.equal([["免提交", "—", "—"], ["必须提供", "原件", "1"]]);
  });

  it("knows by the length of the text whether 简版 has room on one page", () => {
    const saying = (length: number, parts: number) => Array.from({ length: parts }, () => ({ heading: "办理条件", short: true, blocks: [paragraph("字".repeat(length))] }));
    expect([fitsBrief(saying(46, 12)), fitsBrief(saying(46 * 3, 12)), fitsBrief(saying(46 * 4, 12))]).to.deep.equal([true, true, false]);
    const table = (rows: number) => [{ heading: "办理材料", short: true, blocks: [briefMaterialTable(Array.from({ length: rows }, () => material({})))] }];
    expect([fitsBrief(table(20)), fitsBrief(table(60))]).to.deep.equal([true, false]);
  });
});
