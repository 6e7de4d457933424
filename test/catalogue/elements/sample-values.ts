import type { ElementValues, LibraryRecords } from "../../../plugins/catalogue/elements/element.ts";

/** A complete 行政许可 item: the worked example of requirements YN-2.1.1.7. */
export const licence: ElementValues = {
  task_name: "筹设民办中等职业学校审批",
  task_content: "举办者在正式设立民办中等职业学校之前，申请批准筹设，得到筹设批准书。",
  short_name: "筹设民办中职学校",
  daily_terms: ["办中专", "开职业学校"],
  use_level: ["2"],
  power_source: "1",
  is_devolved: "0",
  dept_type: "1",
  server_type: ["2", "4"],
  project_type: "2",
  is_certificate: "1",
  certificate_name: "筹设批准书",
  by_law: [{ record: "101", clause: "第十二条", clause_content: "举办实施学历教育的民办学校，由县级以上人民政府教育行政部门按照国家规定的权限审批。" }],
  anticipate_day: 30,
  anticipate_type: "1",
  promise_day: 20,
  promise_type: "1",
  accept_condition: "符合当地教育发展的需求；\n举办者具有政治权利和完全民事行为能力。",
  situations: [
    { name: "举办者是单位", question: "由谁举办？" },
    { name: "举办者是个人", question: "由谁举办？" },
  ],
  is_need_material: "1",
  materials: [
    { record: "201", is_need: "1", original_num: 1 },
    { record: "202", is_need: "3", defer_explain: "受理后 10 个工作日内", situations: ["举办者是单位"] },
  ],
  steps: [
    { name: "受理", office: "行政审批处", limit: 1, limit_type: "1" },
    { name: "决定", limit: 0.5, limit_type: "1" },
  ],
  special_procedure: "无",
  is_fee: "0",
  is_entry_center: "1",
  windows: [{ record: "301", window_no: "B12" }],
  limit_scene_num: 0,
  is_fit_online: "1",
  is_online: "1",
  online_handle_depth: ["4", "5", "6"],
  is_single_login: "1",
  app_is_single_login: "0",
  is_express: "1",
  result_type: ["20"],
  link_way: "电话：0871-65100000",
  supervise_way: "电话：0871-12345",
  corp_topic_type: ["120"],
  faqs: [{ question: "筹设期有多长？", answer: "不超过三年；超过三年的，重新申报。" }],
};

export const identity: ElementValues = {
  task_type: "01",
  task_code: "11530000015100345X2530105012001",
  catalog_code: "530105012001",
  dept_name: "云南省教育厅",
  task_version: 3,
  publish_date: "2026-09-14",
};

export const records: LibraryRecords = {
  laws: new Map([
    ["101", { id: "101", name: "中华人民共和国民办教育促进法", note: "现行有效" }],
    ["102", { id: "102", name: "云南省民办教育条例", gone: true }],
  ]),
  materials: new Map([
    ["201", { id: "201", name: "筹设申请报告", fields: { material_type: "1", page_format: "A4" } }],
    ["202", { id: "202", name: "举办者的法人资格证明", fields: { material_type: "2" } }],
    ["203", { id: "203", name: "校舍平面图" }],
  ]),
  windows: new Map([["301", { id: "301", name: "省政务服务中心教育厅窗口", note: "昆明市" }]]),
};
