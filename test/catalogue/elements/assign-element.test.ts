import { expect } from "chai";
import { assignElement } from "../../../plugins/catalogue/elements/assign-element.ts";

const value = (key: string, raw: unknown) => assignElement(key, raw).value;
const doubt = (key: string, raw: unknown) => assignElement(key, raw).doubt;

describe("cells of a table become values", () => {
  it("takes codes or words, several in one cell with whatever stands between", () => {
    for (const text of ["1^2", "自然人、企业法人", "企业法人；自然人", "自然人|企业法人", "自然人\n企业法人", "1，企业法人", "自然人^自然人^2"]) {
      expect(assignElement("server_type", text), text).to.deep.equal({ value: ["1", "2"] });
    }
    expect(value("server_type", ["自然人", "企业法人"])).to.deep.equal(["1", "2"]);
  });

  it("finds words that hold a 、 or brackets themselves, in half or full width", () => {
    expect(assignElement("user_topic_type", "证件办理、社会保障（社会保险、社会救助）、其他")).to.deep.equal({ value: ["085", "090", "999"] });
    expect(value("use_level", "镇(乡、街道)级")).to.deep.equal(["5"]);
    expect(value("use_level", "市级、村（社区）级")).to.deep.equal(["3", "6"]);
  });

  it("keeps what is known and doubts what is not", () => {
    expect(assignElement("server_type", "自然人、个体工商户")).to.deep.equal({ value: ["1"], doubt: "“个体工商户”不导入：不在代码表中" });
    expect(assignElement("power_source", "权力下沉")).to.deep.equal({ doubt: "“权力下沉”不导入：不在代码表中" });
    expect(assignElement("project_type", "即办件、承诺件")).to.deep.equal({ doubt: "“即办件、承诺件”不导入：只能有一项" });
  });

  it("takes the number out of a number with words, and says so", () => {
    expect(assignElement("promise_day", "5")).to.deep.equal({ value: 5 });
    expect(assignElement("promise_day", 0.5)).to.deep.equal({ value: 0.5 });
    expect(assignElement("limit_scene_num", "1 次")).to.deep.equal({ value: 1 });
    expect(assignElement("promise_day", "5个工作日")).to.deep.equal({ value: 5, doubt: "“5个工作日”只导入数字 5" });
    expect(assignElement("promise_day", "当场办结")).to.deep.equal({ value: 0, doubt: "“当场办结”按 0 导入" });
    expect(assignElement("promise_day", "五天")).to.deep.equal({ doubt: "“五天”不导入：不是数字" });
    expect(assignElement("limit_scene_num", "1.5")).to.deep.equal({ doubt: "“1.5”不导入：请填写整数，例如 5" });
    expect(doubt("limit_scene_num", "100次")).to.equal("“100次”不导入：请填 99 或更小的数");
  });

  it("takes the yes and no of people, of programs and of the element itself", () => {
    for (const raw of ["是", "1", "true", true, 1, "Y", "收费", "√"]) expect(value("is_fee", raw), String(raw)).to.equal("1");
    for (const raw of ["否", "0", "FALSE", false, 0, "不收费"]) expect(value("is_fee", raw), String(raw)).to.equal("0");
    expect(assignElement("is_fee", "待定")).to.deep.equal({ doubt: "“待定”不导入：看不出是“是”还是“否”" });
  });

  it("takes dates of spreadsheets and refuses days that do not exist", () => {
    expect(value("plan_effective_date", new Date(Date.UTC(2026, 10, 23)))).to.equal("2026-11-23");
    expect(value("plan_effective_date", "2026-11-23T00:00:00Z")).to.equal("2026-11-23");
    expect(doubt("plan_effective_date", "2026-02-30")).to.match(/^“2026-02-30”不导入/);
  });

  it("gives the names of library records, which the importer finds or creates", () => {
    expect(assignElement("materials", "身份证明；户口簿\n经营者、经办人的委托书")).to.deep.equal({
      names: [{ name: "身份证明", details: {} }, { name: "户口簿", details: {} }, { name: "经营者、经办人的委托书", details: {} }],
    });
    expect(assignElement("materials", ["申请书；一式两份", "户口簿"]).names?.map(({ name }) => name)).to.deep.equal(["申请书；一式两份", "户口簿"]);
    expect(assignElement("materials", [{ name: "身份证", is_need: "必要", original_num: 1, material_type: "未知" }])).to.deep.equal({
      names: [{ name: "身份证", details: { is_need: "1", original_num: 1 } }],
      doubt: "材料类型“未知”不导入：不在代码表中",
    });
  });

  it("reads citations of laws", () => {
    expect(assignElement("by_law", "《军人抚恤优待条例》第四十四条；退役军人部发〔2022〕3号；《档案法》").names).to.deep.equal([
      { name: "军人抚恤优待条例", details: { clause: "第四十四条" } },
      { name: "退役军人部发〔2022〕3号", details: {} },
      { name: "档案法", details: {} },
    ]);
    expect(assignElement("by_law", "《食品安全法》第三十五条：“国家对食品生产经营实行许可制度；从事生产，应当取得许可。”").names).to.deep.equal([
      { name: "食品安全法", details: { clause: "第三十五条", clause_content: "国家对食品生产经营实行许可制度；从事生产，应当取得许可。" } },
    ]);
    expect(assignElement("by_law", "根据《甲法》第一条、《乙法》第二条第一款").names).to.deep.equal([
      { name: "甲法", details: { clause: "第一条" } },
      { name: "乙法", details: { clause: "第二条第一款" } },
    ]);
  });

  it("reads rows from objects, or one per line", () => {
    expect(value("steps", [{ name: "受理", limit: "0.5", limit_type: "工作日" }, {}, { name: "决定" }])).to.deep.equal([{ name: "受理", limit: 0.5, limit_type: "1" }, { name: "决定" }]);
    expect(value("steps", "受理\n\n决定")).to.deep.equal([{ name: "受理" }, { name: "决定" }]);
  });

  it("gives nothing for nothing, and doubts what it does not know", () => {
    for (const raw of ["", "  ", null, undefined, [], {}]) expect(assignElement("task_name", raw), String(raw)).to.deep.equal({});
    expect(assignElement("task_code", "1")).to.deep.equal({ doubt: "没有可以导入的要素“task_code”" });
    expect(assignElement("__proto__", "1")).to.have.property("doubt");
    expect(doubt("short_name", "长".repeat(101))).to.match(/^“长{20}…”不导入：请缩短到 100 个字以内/);
  });
});
