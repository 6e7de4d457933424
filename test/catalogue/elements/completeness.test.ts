import { expect } from "chai";
import { checkElements } from "../../../plugins/catalogue/elements/check-elements.ts";
import { completeness } from "../../../plugins/catalogue/elements/completeness.ts";
import type { ElementValues } from "../../../plugins/catalogue/elements/element.ts";
import { problemLine } from "../../../plugins/catalogue/elements/problem-at.ts";
import { settledValues } from "../../../plugins/catalogue/elements/shown-elements.ts";
import { licence } from "./sample-values.ts";

const missing = (values: ElementValues, typeCode = "01") => completeness("item", typeCode, values).missing.map(({ path }) => path);
const errors = (values: ElementValues) => checkElements("item", "01", values).map(problemLine);
const without = (...keys: string[]): ElementValues => Object.fromEntries(Object.entries(licence).filter(([key]) => !keys.includes(key)));

describe("completeness of an item (YN-2.1.2.2, 2.1.2.3, 2.2.2)", () => {
  it("finds a complete item complete, with a tick at every section", () => {
    const { missing: none, sections } = completeness("item", "01", licence);
    expect(none).to.deep.equal([]);
    expect(sections.every(({ done }) => done)).to.equal(true);
    expect(sections.map(({ id }) => id)).to.include("licence");
  });

  it("names what is missing, with words that help", () => {
    expect(errors(without("task_content", "by_law"))).to.deep.equal(["事项内容：请填写，说明谁在什么情况下办理", "设定依据：请至少选择一条法律法规"]);
  });

  it("takes the tick from the section that lacks something, and only from it", () => {
    const { sections } = completeness("item", "01", without("by_law"));
    expect(sections.filter(({ done }) => !done)).to.deep.equal([{ id: "basis", label: "设定依据", required: 1, filled: 0, done: false }]);
    expect(sections.find(({ id }) => id === "limits")).to.deep.include({ required: 4, filled: 4, done: true });
    expect(sections.find(({ id }) => id === "questions")).to.deep.include({ required: 0, done: true });
  });

  it("asks for 上级主管部门 only of what was handed down (YN-2.1.2.4)", () => {
    expect(missing({ ...licence, is_devolved: "1" })).to.deep.equal(["superior_dept"]);
    expect(missing({ ...licence, is_devolved: "1", superior_dept: "教育部" })).to.deep.equal([]);
  });

  it("asks for the reason when an item does not fit the net, and then for nothing about the net (YN-2.1.2.7)", () => {
    const offline = without("is_online", "online_handle_depth", "is_single_login", "app_is_single_login");
    expect(missing({ ...offline, is_fit_online: "0" })).to.deep.equal(["unfit_reason"]);
    expect(missing({ ...offline, is_fit_online: "1" })).to.deep.equal(["is_online"]);
    // An answer left over from before opens nothing while its question is closed.
    expect(missing({ ...offline, is_fit_online: "0", unfit_reason: "涉密", is_online: "1" })).to.deep.equal([]);
  });

  it("asks for 委托部门 of a 受委托组织, or when the power is delegated by another body", () => {
    expect(missing({ ...licence, dept_type: "3" })).to.deep.equal(["entrust_name"]);
    expect(missing({ ...licence, power_source: "6" })).to.deep.equal(["entrust_name"]);
    expect(missing({ ...licence, power_source: "2" })).to.deep.equal([]);
  });

  it("asks for basis and positions of a fee, and for 网上支付 only then (R19, R21)", () => {
    expect(missing({ ...licence, is_fee: "1" })).to.deep.equal(["fee_basis", "fees", "is_pay_online"]);
  });

  it("asks why one has to come, as soon as one has to", () => {
    expect(missing({ ...licence, limit_scene_num: 1 })).to.deep.equal(["limit_scene_explain"]);
  });

  it("asks for the result's name unless there is none or the certificate gives it", () => {
    expect(missing({ ...licence, is_certificate: "0" })).to.deep.equal(["result_name"]);
    expect(missing({ ...licence, is_certificate: "0", result_type: ["99"] })).to.deep.equal([]);
  });

  it("asks for the flow in words only while there are no steps, and for the address only while no window is chosen", () => {
    expect(missing(without("steps"))).to.deep.equal(["handle_flow"]);
    expect(missing(without("windows"))).to.deep.equal(["transact_addr", "transact_time"]);
  });

  it("looks into the rows", () => {
    expect(missing({ ...licence, materials: [{ record: "201" }, { record: "202", is_need: "2" }] })).to.deep.equal(["materials[0][is_need]", "materials[1][need_explain]"]);
    expect(missing({ ...licence, faqs: [{ question: "多久？" }] })).to.deep.equal(["faqs[0][answer]"]);
  });

  it("asks for the unit of a limit, not for limits of 公共服务 or 处罚", () => {
    expect(missing(without("promise_type"))).to.deep.equal(["promise_type"]);
    expect(missing({}, "20")).not.to.include("promise_day");
    expect(missing({}, "02")).to.deep.equal(["task_name", "task_content", "use_level", "dept_type", "by_law", "punishment_method", "handle_flow", "link_way", "supervise_way"]);
  });
});

describe("contradictions between elements", () => {
  it("refuses a promise longer than the law allows, in the same unit (R20)", () => {
    expect(errors({ ...licence, promise_day: 31 })).to.deep.equal(["承诺办结时限：请填 30 或更小的数，不能多于法定办结时限"]);
    expect(errors({ ...licence, promise_day: 30 })).to.deep.equal([]);
    expect(errors({ ...licence, promise_day: 31, promise_type: "2" })).to.deep.equal([]);
  });

  it("refuses an end before the beginning, and 无 beside another result", () => {
    expect(errors({ ...licence, plan_effective_date: "2026-12-01", plan_cancel_date: "2026-11-30" })).to.deep.equal(["计划取消日期：请填写晚于计划生效日期的日期"]);
    expect(errors({ ...licence, result_type: ["10", "99"] })).to.deep.equal(["审批结果类型：请只选“无”，或者去掉“无”"]);
  });

  it("finds materials that name a situation that is gone", () => {
    expect(errors({ ...licence, situations: [{ name: "举办者是个人" }] })).to.deep.equal(["申请材料第 2 行的用于哪些情形：请重新选择，“举办者是单位”已经不在办理情形中"]);
  });
});

describe("a 目录 and its basic information (YN-2.1.1.4)", () => {
  const entry: ElementValues = { task_name: "筹设、设立民办中等职业学校", by_law: [{ record: "101" }], use_level: ["2"] };

  it("asks the shared elements only after 是否填写基本信息 is 是", () => {
    expect(completeness("entry", "01", entry).missing.map(({ key }) => key)).to.deep.equal(["is_basic_info"]);
    expect(completeness("entry", "01", { ...entry, is_basic_info: "0" }).missing).to.deep.equal([]);
    const asked = completeness("entry", "01", { ...entry, is_basic_info: "1" }).missing.map(({ key }) => key);
    expect(asked).to.include.members(["task_content", "server_type", "accept_condition", "is_fee", "anticipate_day"]);
    expect(asked).not.to.include("transact_addr");
  });
});

describe("what goes out with a version", () => {
  it("leaves out answers to questions that are no longer asked, and of another type", () => {
    const draft: ElementValues = { ...licence, fee_basis: "旧文件", superior_dept: "教育部", punishment_method: "罚款", task_code: "1" };
    expect(settledValues("item", "01", draft)).to.deep.equal(licence);
  });

  it("keeps one order of keys, whatever the order of typing", () => {
    const turned = Object.fromEntries(Object.entries(licence).reverse());
    expect(Object.keys(settledValues("item", "01", turned))).to.deep.equal(Object.keys(settledValues("item", "01", licence)));
  });
});
