import { expect } from "chai";
import { dictionary } from "../../../plugins/catalogue/elements/dictionary.ts";
import type { Element, ElementValues } from "../../../plugins/catalogue/elements/element.ts";
import { presentElement, presentRows } from "../../../plugins/catalogue/elements/present-element.ts";
import { licence, records } from "./sample-values.ts";

const element = (key: string): Element => {
  const found = dictionary.elements.find((each) => each.key === key);
  if (found === undefined) throw new Error(`no element ${key}`);
  return found;
};
const say = (key: string, values: ElementValues) => presentElement(element(key), values, records);

describe("elements in the words of readers (design.md §11)", () => {
  it("says limits with their unit, and 当场办结 instead of 0", () => {
    const said = (day: number, type: string) => say("promise_day", { promise_day: day, promise_type: type });
    expect(said(5, "1")).to.deep.equal(["5 个工作日"]);
    expect(said(30, "2")).to.deep.equal(["30 个自然日"]);
    expect(said(2, "3")).to.deep.equal(["2 小时"]);
    expect(said(3, "4")).to.deep.equal(["3 个月"]);
    expect(said(1, "5")).to.deep.equal(["1 年"]);
    expect(said(0.5, "1")).to.deep.equal(["0.5 个工作日"]);
    expect(said(0, "1")).to.deep.equal(["当场办结"]);
    expect(say("promise_day", { promise_day: 5 })).to.deep.equal(["5"]);
    expect(say("limit_scene_num", { limit_scene_num: 0 })).to.deep.equal(["0 次"]);
  });

  it("says 不收费 instead of 否, and dates as people write them", () => {
    expect(say("is_fee", { is_fee: "0" })).to.deep.equal(["不收费"]);
    expect(say("is_fee", { is_fee: "1" })).to.deep.equal(["收费"]);
    expect(say("is_express", { is_express: "0" })).to.deep.equal(["否"]);
    expect(say("plan_effective_date", { plan_effective_date: "2026-09-04" })).to.deep.equal(["2026年9月4日"]);
  });

  it("says the words of codes, and a code it does not know as it is", () => {
    expect(say("server_type", licence)).to.deep.equal(["企业法人、社会组织法人"]);
    expect(say("power_source", { power_source: "88" })).to.deep.equal(["88"]);
  });

  it("gives one line for each paragraph, and nothing for what is not filled in", () => {
    expect(say("accept_condition", licence)).to.deep.equal(["符合当地教育发展的需求；", "举办者具有政治权利和完全民事行为能力。"]);
    expect(say("accept_condition", {})).to.deep.equal([]);
    expect(say("materials", {})).to.deep.equal([]);
  });

  it("cites laws with 《》, clause and words", () => {
    expect(say("by_law", { by_law: [{ record: "101", clause: "第十二条", clause_content: "由教育行政部门审批。" }, { record: "102" }, { record: "999" }] })).to.deep.equal([
      "《中华人民共和国民办教育促进法》第十二条：“由教育行政部门审批。”", "《云南省民办教育条例》", "（引用库中已没有这一条）",
    ]);
  });

  it("says rows with what they say, the unit at its number", () => {
    expect(say("steps", licence)).to.deep.equal(["受理（办理处室：行政审批处；办理时限：1 个工作日）", "决定（办理时限：0.5 个工作日）"]);
  });

  it("lets the library speak where the item says nothing, and the item where it does", () => {
    const { control } = element("materials");
    if (control.kind !== "library") throw new Error("materials come from a library");
    const { columns, rows } = presentRows(control, [{ record: "201", is_need: "1" }, { record: "202", is_need: "1", material_type: "3" }, { record: "999" }], records);
    expect(columns.map(({ label }) => label)).to.deep.equal(["必要性", "材料类型", "纸质材料规格"]);
    expect(rows.map(({ name, cells }) => [name, cells["material_type"], cells["page_format"]])).to.deep.equal([
      ["筹设申请报告", "原件", "A4"], ["举办者的法人资格证明", "原件和复印件", ""], ["（引用库中已没有这一条）", "", ""],
    ]);
    expect(rows.map(({ missing }) => missing)).to.deep.equal([false, false, true]);
  });
});
