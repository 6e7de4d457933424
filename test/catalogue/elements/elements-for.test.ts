import { expect } from "chai";
import { elementsFor, sectionsFor, unitKeys } from "../../../plugins/catalogue/elements/elements-for.ts";

const keysOf = (typeCode: string, of: "item" | "entry" = "item") => elementsFor(of, typeCode).map(({ key }) => key);

describe("elements of a type (domain-standards §1.10, 1.13)", () => {
  it("gives 公共服务 the list of 行政许可 without 权力来源 and without 数量限制", () => {
    expect(keysOf("20")).to.include.members(["promise_day", "accept_condition", "materials", "is_online", "result_type"]);
    expect(keysOf("20")).not.to.include("power_source");
    expect(keysOf("20")).not.to.include("limit_explain");
    expect(keysOf("07")).to.include("limit_explain");
  });

  it("gives 行政处罚 only the common part and 处罚的行为、种类、幅度", () => {
    expect(keysOf("02")).to.include.members(["by_law", "dept_type", "anticipate_day", "handle_flow", "link_way", "supervise_way", "punishment_method"]);
    for (const key of ["promise_day", "accept_condition", "materials", "is_fee", "is_online", "result_type", "project_type", "transact_addr"]) {
      expect(keysOf("02"), key).not.to.include(key);
    }
  });

  it("gives 行政征收 materials, 减免 and 种类; 强制 and 检查 the common part only", () => {
    expect(keysOf("04")).to.include.members(["is_permit_reduce", "collect_type", "materials"]).and.not.to.include("punishment_method");
    expect(keysOf("03")).to.deep.equal(keysOf("06"));
    expect(keysOf("06")).not.to.include.members(["materials"]).and.not.to.include("punishment_method");
  });

  it("asks the licence norms of 行政许可 alone", () => {
    expect(keysOf("01")).to.include("grant_condition");
    expect(keysOf("05")).not.to.include("grant_condition");
    expect(sectionsFor("item", "05").map(({ id }) => id)).not.to.include("licence");
  });

  it("treats the types that provinces added as the family they extend (21 as 公共服务)", () => {
    expect(keysOf("21")).to.deep.equal(keysOf("20"));
  });

  it("keeps the questions of a 目录 and of an 事项 apart", () => {
    expect(keysOf("01", "entry")).to.include.members(["is_basic_info", "by_law", "power_divide", "accept_condition"]).and.not.to.include("transact_addr");
    expect(keysOf("01")).not.to.include("is_basic_info");
  });

  it("keeps the order of the editor", () => {
    expect(sectionsFor("item", "01").map(({ label }) => label)).to.deep.equal([
      "基本信息", "设定依据", "办理时限", "申请条件", "申请材料", "办理流程", "收费", "窗口服务情况", "网上服务情况", "办理结果", "权利救济与监督", "许可规范要素",
      "扩展信息", "常见问题",
    ]);
    expect(keysOf("01").slice(0, 1)).to.deep.equal(["task_type"]);
    expect(keysOf("01").at(-1)).to.equal("faqs");
  });

  it("knows which elements are the unit of another", () => {
    expect([...unitKeys(elementsFor("item", "01"))]).to.have.members(["anticipate_type", "promise_type", "accept_promise_type"]);
  });
});
