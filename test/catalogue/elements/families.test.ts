import { expect } from "chai";
import type { Element } from "../../../plugins/catalogue/elements/element.ts";
import { elementsFor } from "../../../plugins/catalogue/elements/elements-for.ts";
import { isRequired } from "../../../plugins/catalogue/elements/shown-elements.ts";
import { scopeOf } from "../../../plugins/catalogue/elements/scope-of.ts";

/**
 * domain-standards §1.9–1.13, copied from there line by line: 要素, column, 必填 (是, 否, or “若”: required under a condition), for each
 * family; the words are those of the forms where the standard shortens (乡镇街道, 事项版本). Not derived from the dictionary: what the two say differently fails here. Exchange bookkeeping (row_guid, data_source, cd_*,
 * task_guid, extend_field) is made when data is handed on and is no element of a form.
 */
type Mark = "是" | "否" | "若";
type Line = readonly [label: string, key: string, mark: Mark];

/** Given by the system wherever the standard says 是. */
const IDENTITY: readonly Line[] = [
  ["基本编码", "catalog_code", "是"], ["实施编码", "task_code", "是"], ["业务办理项编码", "task_handle_item", "否"], ["事项类型", "task_type", "是"],
  ["事项状态", "task_state", "是"], ["版本", "task_version", "是"], ["实施主体", "dept_name", "是"], ["实施主体编码", "dept_code", "是"],
];
/** The common part of all five tables. */
const COMMON: readonly Line[] = [
  ...IDENTITY, ["事项名称", "task_name", "是"], ["地方基本编码", "local_catalog_code", "否"], ["地方实施编码", "local_task_code", "否"],
  ["设定依据", "by_law", "是"], ["行使层级", "use_level", "是"], ["实施主体性质", "dept_type", "是"], ["委托部门", "entrust_name", "若"],
  ["办理流程", "handle_flow", "是"], ["咨询方式", "link_way", "是"], ["监督投诉方式", "supervise_way", "是"],
  ["计划生效日期", "plan_effective_date", "否"], ["计划取消日期", "plan_cancel_date", "否"],
];
/** §1.10, beside the common part, for those that people apply for. */
const APPLIED: readonly Line[] = [
  ["法定办结时限说明", "anticipate_explain", "否"], ["承诺办结时限说明", "promise_explain", "否"], ["受理条件", "accept_condition", "是"],
  ["是否收费", "is_fee", "是"], ["收费依据", "fee_basis", "若"], ["服务对象", "server_type", "是"], ["办件类型", "project_type", "是"], ["办理形式", "handle_type", "否"],
  ["到办事现场次数", "limit_scene_num", "是"], ["特别程序", "special_procedure", "是"], ["移动端是否对接单点登录", "app_is_single_login", "若"],
  ["移动端办理地址", "mobile_terminal_url", "否"], ["计算机端是否对接单点登录", "is_single_login", "若"], ["计算机端在线办理跳转地址", "link_addr", "否"],
  ["办理地点", "transact_addr", "是"], ["办理时间", "transact_time", "是"],
];
/** §1.11. 是否网办 and 是否支持网上支付 are asked after the questions that open them. */
const EXTENDED: readonly Line[] = [
  ["是否进驻政务大厅", "is_entry_center", "是"], ["通办范围", "handle_area", "否"], ["联办机构", "other_dept", "否"], ["中介服务情况", "service_type", "否"],
  ["审批结果类型", "result_type", "是"], ["审批结果名称", "result_name", "若"], ["审批结果样本", "result_guid", "否"], ["是否支持预约办理", "is_schedule", "否"],
  ["是否支持网上支付", "is_pay_online", "若"], ["是否支持物流快递", "is_express", "是"], ["是否支持自助终端办理", "is_service_terminals", "否"],
  ["面向自然人事项主题分类", "user_topic_type", "否"], ["自然人地方特色主题", "user_character_topic_type", "否"], ["面向法人事项主题分类", "corp_topic_type", "否"],
  ["法人地方特色主题", "corp_character_topic_type", "否"], ["是否网办", "is_online", "若"], ["网上办理深度", "online_handle_depth", "若"], ["网办地址", "online_handle_url", "否"],
  ["必须现场办理原因说明", "limit_scene_explain", "若"], ["乡镇（街道）名称", "town_name", "否"], ["乡镇（街道）代码", "town_code", "否"], ["村（社区）名称", "village_name", "否"], ["村（社区）代码", "village_code", "否"],
];
const limits = (mark: Mark): readonly Line[] => [
  ["法定办结时限", "anticipate_day", mark], ["法定办结时限单位", "anticipate_type", "若"], ["承诺办结时限", "promise_day", mark], ["承诺办结时限单位", "promise_type", "若"],
];
/** §1.12. */
const PARTS: readonly Line[] = [["申请材料", "materials", "若"], ["收费项目", "fees", "若"], ["办理情形", "situations", "否"], ["办理环节", "steps", "否"], ["常见问题", "faqs", "否"]];
/** §1.13, beside what the other parts hold: 设定依据, 服务对象, 申请材料, 收费, 环节 are there already. */
const LICENCE: readonly Line[] = [
  ["实施依据", "impl_basis", "否"], ["监管依据", "supervise_basis", "否"], ["审批层级", "approve_level", "否"], ["是否由审批机关受理", "is_accept_by_approver", "否"], ["受理层级", "accept_level", "若"],
  ["是否存在初审环节", "is_first_review", "否"], ["初审层级", "first_review_level", "若"], ["对应国家级基本目录名称", "nation_catalog_name", "否"], ["要素统一情况", "unify_state", "否"],
  ["行政许可事项类型", "licence_kind", "否"], ["准予行政许可的条件", "grant_condition", "否"], ["规定许可条件的依据", "grant_condition_basis", "否"], ["改革举措", "reform_way", "否"], ["中介服务", "intermediaries", "否"],
  ["承诺受理时限", "accept_promise_day", "否"], ["承诺受理时限单位", "accept_promise_type", "否"], ["是否需要现场勘验", "review_1", "否"], ["是否需要听证", "review_2", "否"], ["是否需要招标拍卖挂牌", "review_3", "否"],
  ["是否需要检验检测检疫", "review_4", "否"], ["是否需要鉴定", "review_5", "否"], ["是否需要专家评审", "review_6", "否"], ["是否需要公示", "review_7", "否"], ["规定证件有效期限的依据", "cert_validity_basis", "否"],
  ["证件延续要求", "cert_renew", "否"], ["证件有效地域范围", "cert_area", "否"], ["数量限制的公布和实施", "quantity_way", "否"], ["年检要求", "yearly_check", "否"], ["年报要求", "yearly_report", "否"], ["监管主体", "supervise_body", "否"], ["实施规范备注", "licence_remark", "否"],
];
/** Elements that other real systems have (§1.11, last paragraph): all optional there. Conditions of ours are marked 若. */
const OFFERED: readonly Line[] = [
  ["大厅名称", "hall_name", "否"], ["通办明细", "handle_areas", "否"], ["每天可预约办理量", "schedule_num", "否"], ["预约规则", "schedule_rule", "否"], ["材料邮寄地址", "post_to", "否"], ["快递费用", "post_fee", "否"],
  ["交通指引", "traffic", "否"], ["办理流程图", "flow_chart", "否"], ["窗口办理流程说明", "handle_flow_window", "否"], ["网上办理流程说明", "handle_flow_online", "否"], ["咨询电话", "consult_phone", "否"], ["咨询地址", "consult_addr", "否"],
  ["投诉电话", "supervise_phone", "否"], ["投诉地址", "supervise_addr", "否"], ["依法享有的权利", "apply_rights", "否"], ["依法履行的义务", "apply_duties", "否"], ["是否实行告知承诺", "is_promise_apply", "否"], ["告知承诺说明", "promise_apply_explain", "若"],
  ["告知承诺书", "promise_apply_doc", "否"], ["是否电子证照", "is_elec_licence", "否"], ["电子证照名称", "elec_licence_name", "否"], ["电子证照编码", "elec_licence_code", "否"], ["是否一窗受理", "is_one_window", "否"], ["是否可代办", "is_agent", "否"],
  ["咨询网址", "consult_url", "否"], ["咨询邮箱", "consult_mail", "否"], ["投诉网址", "supervise_url", "否"], ["投诉邮箱", "supervise_mail", "否"], ["身份验证等级", "verify_level", "否"], ["关联电子表单", "form_name", "否"],
  ["是否视频办", "is_video", "否"], ["是否适老化事项", "is_elder", "否"], ["是否工改事项", "is_construction", "否"], ["是否自贸区事项", "is_free_trade", "否"], ["是否涉密", "is_secret", "否"], ["是否展示办事指南", "is_show_guide", "否"], ["办理进程及结果查询途径", "query_way", "否"], ["结果送达方式", "result_send_way", "否"],
];
const RECOURSE: readonly Line[] = [["行政复议", "reconsider"], ["行政诉讼", "lawsuit"]].flatMap(([name, key]): Line[] =>
  [["部门", "dept"], ["地址", "addr"], ["电话", "phone"], ["网址", "url"]].map(([what, end]): Line => [`${name}${what}`, `${key}_${end}`, "否"]));

const GENERAL: readonly Line[] = [...COMMON, ["权力来源", "power_source", "是"], ...limits("是"), ...APPLIED, ...EXTENDED, ["数量限制", "limit_explain", "否"], ...PARTS, ...OFFERED, ...RECOURSE];
const DUTY: readonly Line[] = [...COMMON, ["权力来源", "power_source", "否"], ["法定办结时限", "anticipate_day", "否"], ["常见问题", "faqs", "否"]];

/** Item types with what the standard asks of their family. */
const FAMILIES: readonly { name: string; codes: readonly string[]; lines: readonly Line[]; without: readonly string[] }[] = [
  { name: "行政许可", codes: ["01"], lines: [...GENERAL, ...LICENCE], without: ["punishment_method", "is_permit_reduce", "collect_type"] },
  { name: "给付、确认、奖励、裁决、其他", codes: ["05", "07", "08", "09", "10"], lines: GENERAL, without: ["punishment_method", "collect_type", "grant_condition"] },
  { name: "公共服务", codes: ["20", "21"], lines: [...COMMON, ...limits("否"), ...APPLIED, ...EXTENDED, ...PARTS, ...OFFERED], without: ["power_source", "limit_explain", "punishment_method"] },
  { name: "行政处罚", codes: ["02"], lines: [...DUTY, ["处罚的行为、种类、幅度", "punishment_method", "是"]], without: ["accept_condition", "is_fee", "promise_day", "materials"] },
  { name: "行政征收", codes: ["04"], lines: [...DUTY, ["是否涉及征收费减免的审批", "is_permit_reduce", "否"], ["征收种类", "collect_type", "否"], ["申请材料", "materials", "若"]], without: ["punishment_method", "accept_condition", "promise_day"] },
  { name: "行政强制和行政检查", codes: ["03", "06"], lines: DUTY, without: ["punishment_method", "collect_type", "materials", "accept_condition", "promise_day"] },
];
/** §1.9, the 基本目录 itself. */
const ENTRY: readonly Line[] = [
  ["事项名称", "task_name", "是"], ["基本编码", "catalog_code", "是"], ["地方基本编码", "local_catalog_code", "否"], ["事项类型", "task_type", "是"], ["设定依据", "by_law", "是"], ["行使层级", "use_level", "是"],
  ["计划生效日期", "plan_effective_date", "否"], ["计划取消日期", "plan_cancel_date", "否"], ["事项状态", "task_state", "是"], ["版本", "task_version", "是"], ["是否填写基本信息", "is_basic_info", "是"],
  ["权限划分", "power_divide", "否"], ["行使内容", "exercise_content", "否"], ["承办机构", "undertake_org", "否"], ["共同实施部门", "joint_dept", "否"], ["中央业务指导部门", "central_dept", "否"],
];

/** Columns of the rows of §1.12, under the heading of their element. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  materials: ["材料类型", "材料形式", "必要性", "来源渠道", "来源渠道说明", "纸质材料份数", "纸质材料规格", "填报须知", "受理标准", "要求提供材料的依据", "备注", "原件份数", "复印件份数", "需要的情形", "是否需本人到现场填写", "关联电子证照", "证照目录编码", "用于哪些情形"],
  fees: ["收费项目名称", "收费标准", "收费依据", "是否允许减免", "允许减免依据", "备注", "收费方式"],
  faqs: ["问题", "答案"], situations: ["情形", "说明"], steps: ["环节名称", "办理处室", "责任岗位", "办理时限", "时限单位", "有无特别程序", "特别程序说明"],
};

/** 是: always; 若: with a condition, in the table or because another answer opens it; 否: never. */
const markOf = (element: Element, of: "item" | "entry", code: string): Mark => {
  if (element.source === "identity") return "是";
  if (element.required === undefined || element.required === false) return "否";
  if (element.shown !== undefined) return "若";
  return isRequired(element, {}, scopeOf(of, code)) ? "是" : "若";
};

const compare = (of: "item" | "entry", code: string, lines: readonly Line[]): string[] => {
  const known = new Map(elementsFor(of, code).map((element) => [element.key, element]));
  return lines.flatMap(([label, key, mark]) => {
    const element = known.get(key);
    if (element === undefined) return [`${key} ${label} 没有`];
    const found = markOf(element, of, code);
    // What the system gives is never asked for, whatever the standard says of it.
    const fits = element.source === "identity" || found === mark || (mark === "否" && found === "若" && element.required !== true);
    return [...(element.label === label ? [] : [`${key} 叫“${element.label}”，标准是“${label}”`]), ...(fits ? [] : [`${key} ${label} 是“${found}”，标准是“${mark}”`])];
  });
};

describe("the families of elements against the standard (domain-standards §1.9–1.13)", () => {
  for (const { name, codes, lines, without } of FAMILIES) {
    it(`${name}: every element of its table, with its name and its mark, and none of the others'`, () => {
      for (const code of codes) {
        expect(compare("item", code, lines), code).to.deep.equal([]);
        const keys = elementsFor("item", code).map(({ key }) => key);
        expect(keys.filter((key) => without.includes(key)), code).to.deep.equal([]);
      }
    });
  }

  it("目录: every element of up_task_directory and of GB/T 39046 表4", () => {
    for (const code of ["01", "02", "03", "04", "05", "20"]) expect(compare("entry", code, ENTRY), code).to.deep.equal([]);
  });

  it("rows of materials, fees, questions, situations and steps have every column of §1.12", () => {
    const known = new Map(elementsFor("item", "01").map((element) => [element.key, element]));
    for (const [key, columns] of Object.entries(COLUMNS)) {
      const control = known.get(key)?.control ?? expect.fail(key);
      const labels = control.kind === "rows" ? control.columns.map(({ label }) => label) : control.kind === "library" ? control.details.map(({ label }) => label) : [];
      expect(columns.filter((column) => !labels.includes(column)), key).to.deep.equal([]);
    }
  });
});
