import { expect } from "chai";
import type { ElementValues, LibraryRecord } from "../../../plugins/catalogue/elements/element.ts";
import { examineItem } from "../../../plugins/catalogue/health/examine-item.ts";
import { RULE_IDS, type RuleId } from "../../../plugins/catalogue/health/rule.ts";
import { healthRules } from "../../../plugins/catalogue/health/rules.ts";

const STEPS = [{ name: "受理", limit: 1, limit_type: "1" }, { name: "审核", limit: 2, limit_type: "1" }, { name: "审批", limit: 1, limit_type: "1" }, { name: "办结", limit: 1, limit_type: "1" }, { name: "送达", limit: 0, limit_type: "1" }];

/** A 行政许可 on which no rule finds anything. */
const SOUND: ElementValues = {
  task_name: "食品经营许可", project_type: "2", promise_day: 5, promise_type: "1", anticipate_day: 20, anticipate_type: "1",
  limit_scene_num: 0, is_fit_online: "1", is_online: "1", online_handle_depth: ["4", "5", "6"], online_handle_url: "https://zwfw.example.gov.cn/1",
  handle_type: ["1", "2"], is_fee: "0", is_pay_online: "0", server_type: ["1", "2"], user_topic_type: ["040"], corp_topic_type: ["010"],
  link_way: "云岭市文昌路 88 号 A03 号窗口，电话 0870-5550123", supervise_way: "云岭市文昌路 88 号 201 室，电话 0870-5550199",
  transact_addr: "云岭市政务服务中心一楼 A03 号窗口", transact_time: "工作日 9:00–12:00", result_type: ["10"], result_name: "食品经营许可证", result_guid: [{ record: "9" }],
  by_law: [{ record: "1", clause: "第三十五条" }], materials: [{ record: "21", is_need: "1", is_elec_licence: "1" }, { record: "22", is_need: "1" }], is_need_material: "1",
  steps: STEPS,
  faqs: [{ question: "多久能办好？", answer: "5 个工作日。" }],
};

const record = (id: string, name: string, more: Partial<LibraryRecord> = {}): [string, LibraryRecord] => [id, { id, name, ...more }];
const RECORDS = {
  laws: new Map([record("1", "食品安全法"), record("2", "卫生许可办法", { gone: true })]),
  materials: new Map([
    record("21", "营业执照", { fields: { source_type: "20" } }), record("22", "食品经营许可申请书", { fields: { source_type: "10" } }),
    record("23", "健康证明", { fields: { source_type: "20" } }), record("24", "其他材料"), record("25", "身份证、户口簿等"),
  ]),
};

const found = (change: ElementValues, typeCode = "01", without: readonly string[] = []): RuleId[] => {
  const values = Object.fromEntries(Object.entries({ ...SOUND, ...change }).filter(([key]) => !without.includes(key)));
  return examineItem({ typeCode, values, records: RECORDS }).map(({ rule }) => rule);
};

/** Per rule: what must be found, and what looks like it and must not. */
const CASES: Readonly<Record<RuleId, { bad: ElementValues; good: ElementValues; without?: readonly string[] }>> = {
  R01: { bad: { promise_day: 0, steps: [] }, good: { promise_day: 0, project_type: "1", steps: [] } },
  R02: { bad: { project_type: "1" }, good: { project_type: "9" } },
  R03: { bad: { result_type: ["30"] }, good: { result_type: ["30"], result_name: "健康证明" } },
  R04: { bad: { result_type: ["99"] }, good: { result_type: ["20", "10"] } },
  R05: { bad: {}, without: ["limit_scene_num"], good: { limit_scene_num: 0 } },
  R06: { bad: { limit_scene_num: 1, online_handle_depth: ["4"] }, good: { limit_scene_num: 1, online_handle_depth: ["4"], limit_scene_explain: "要核对原件。" } },
  R07: { bad: { limit_scene_explain: "要核对原件。" }, good: { limit_scene_explain: "" } },
  R08: { bad: { is_online: "0" }, good: { is_online: "0", handle_type: ["1", "3"] } },
  R09: { bad: { limit_scene_num: 1, limit_scene_explain: "要核对原件。" }, good: { limit_scene_num: 1, limit_scene_explain: "要核对原件。", online_handle_depth: ["4"] } },
  R10: { bad: { supervise_way: "云岭市文昌路 88 号，电话 0870-5550123" }, good: { supervise_way: "文昌路 88 号，拨打 12345" } },
  R11: { bad: { transact_time: "9:00–17:00" }, good: { transact_time: "全天" } },
  R12: { bad: { transact_addr: "云岭市政府" }, good: { transact_addr: "云岭市文昌路 88 号" } },
  R13: { bad: { supervise_way: "电话 0870-5550199" }, good: { supervise_way: "电话 0870-5550199", supervise_addr: "文昌路 88 号" } },
  R14: { bad: { server_type: ["2"] }, good: { server_type: ["1", "6"] } },
  R15: { bad: { faqs: [] }, good: { faqs: [{ question: "一", answer: "二" }] } },
  R16: { bad: { steps: [{ name: "受理" }, { name: "审核" }] }, good: { steps: [{ name: "收件受理" }, { name: "复核" }, { name: "领导批准" }, { name: "制证" }, { name: "发证" }] } },
  R17: {
    bad: { promise_day: 4 },
    // Five days for everybody; of the last two steps each applicant has one.
    good: {
      promise_day: 6, situations: [{ name: "餐馆", question: "哪一类？" }, { name: "商店", question: "哪一类？" }],
      steps: [...STEPS.slice(0, 4), { name: "核查", limit: 1, limit_type: "1", situations: ["餐馆"] }, { name: "抽查", limit: 1, limit_type: "1", situations: ["商店"] }, { name: "送达", limit: 0, limit_type: "1" }],
    },
  },
  R18: { bad: { result_guid: [] }, good: { result_guid: [], result_type: ["99"], result_name: "", certificate_name: "" } },
  R19: { bad: { is_pay_online: "1" }, good: { is_pay_online: "1", is_fee: "1", fee_basis: "发改价格〔2016〕1 号", fees: [{ name: "工本费", standard: "10 元" }] } },
  R20: { bad: { promise_day: 21, steps: [] }, good: { promise_day: 20, steps: [] } },
  R21: { bad: { is_fee: "1", fee_basis: "发改价格〔2016〕1 号" }, good: { is_fee: "1", fee_basis: "发改价格〔2016〕1 号", fees: [{ name: "工本费", standard: "10 元" }] } },
  R22: { bad: { online_handle_url: "" }, good: { online_handle_url: "", link_addr: "https://zwfw.example.gov.cn/2" } },
  R23: { bad: { by_law: [{ record: "1" }, { record: "2" }] }, good: { by_law: [{ record: "1" }] } },
  R24: { bad: { materials: [{ record: "23", is_need: "1" }] }, good: { materials: [{ record: "23", is_need: "1", is_exempt: "1" }] } },
  R25: { bad: { materials: [{ record: "25", is_need: "1" }] }, good: { materials: [{ record: "22", is_need: "1" }] } },
};

describe("事项体检 (domain-standards §1.14)", () => {
  it("has every rule once, with a severity, a title and an element that exists", () => {
    expect(healthRules.map(({ id }) => id)).to.deep.equal([...RULE_IDS]);
    expect(new Set(healthRules.map(({ title }) => title)).size).to.equal(RULE_IDS.length);
  });

  it("finds nothing on a sound item", () => {
    expect(found({})).to.deep.equal([]);
  });

  for (const [id, { bad, good, without }] of Object.entries(CASES)) {
    it(`${id}: finds the fault and leaves its likeness alone`, () => {
      expect(found(bad, "01", without)).to.include(id);
      expect(found(good)).to.not.include(id);
    });
  }

  it("also finds a catch-all name without 等, and never what a type is not asked for", () => {
    expect(found({ materials: [{ record: "24", is_need: "1" }] })).to.include("R25");
    expect(found({ faqs: [], steps: [{ name: "受理" }] }, "20")).to.not.include.members(["R15", "R16"]);
    expect(found({ limit_scene_num: 1 }, "02")).to.not.include("R06");
  });

  it("leads to the element that lacks something, where a rule looks at several", () => {
    const keyIn = (id: string, changed: ElementValues): string => examineItem({ typeCode: "01", values: { ...SOUND, ...changed }, records: RECORDS }).find(({ rule }) => rule === id)?.key ?? "";
    const silent = { link_way: "电话 0870-5550123", supervise_way: "电话 0870-5550199", consult_addr: "", supervise_addr: "" };
    expect(keyIn("R13", silent)).to.equal("consult_addr");
    expect(keyIn("R13", { ...silent, consult_addr: "文昌路 88 号" })).to.equal("supervise_addr");
    expect(keyIn("R10", { link_way: "来窗口问", consult_phone: "" })).to.equal("link_way");
    expect(keyIn("R10", { supervise_way: "来窗口说", supervise_phone: "" })).to.equal("supervise_way");
  });

  it("repairs what needs no decision, and the rule is content afterwards", () => {
    for (const { id, repair } of healthRules) {
      if (repair === undefined) continue;
      const values = { ...SOUND, ...CASES[id].bad };
      const changed = repair.change({ typeCode: "01", values, records: RECORDS });
      expect(changed, id).to.not.equal(undefined);
      expect(examineItem({ typeCode: "01", values: changed ?? {}, records: RECORDS }).map(({ rule }) => rule), id).to.not.include(id);
    }
  });
});
