import type { ElementValues } from "../../plugins/catalogue/elements/element.ts";

/** Ids of library records that the item refers to. */
export type Shelf = { law: string; oldLaw: string; application: string; licence: string; layout: string; rules: string; window: string; chart: string };

/** 食品经营许可（首次申请） with everything that a guide can show: the worked example of the design reference. */
export const restaurantLicence = (shelf: Shelf): ElementValues => ({
  task_name: "食品经营许可（首次申请）", task_content: "开饭店、食堂、奶茶店或者食品店之前，向市场监督管理局申请食品经营许可证。",
  use_level: ["3"], power_source: "1", is_devolved: "0", dept_type: "1", server_type: ["1", "2"], project_type: "2", handle_type: ["1", "2"],
  apply_scope: "本指南适用于在云岭市行政区域内从事餐饮服务、食品销售的单位和个人，首次申请食品经营许可。", review_type: "1",
  accept_dept: "云岭市市场监督管理局行政审批科（进驻云岭市政务服务中心）", is_certificate: "1", certificate_name: "食品经营许可证",
  by_law: [
    { record: shelf.law, clause: "第三十五条" },
    { record: shelf.oldLaw, clause: "第四条", clause_content: "申请食品经营许可，应当先行取得营业执照等合法主体资格。" },
  ],
  anticipate_day: 10, anticipate_type: "1", promise_day: 5, promise_type: "1", promise_explain: "自受理之日起计算。", limit_exclude: "现场核查后申请人整改所用的时间不计入。",
  accept_condition: "同时符合以下条件的，可以申请：\n已经取得营业执照；\n具有与经营的食品品种、数量相适应的经营场所，保持该场所环境整洁，并与有毒、有害场所以及其他污染源保持规定的距离；\n具有与经营的食品品种、数量相适应的设备、设施和合理的布局；\n有专职或者兼职的食品安全管理人员和保证食品安全的规章制度。",
  forbid_condition: "因隐瞒真实情况或者提供虚假材料申请，被决定不予许可未满一年的，不予许可；\n被吊销食品经营许可，自处罚决定作出之日起未满五年的，不予许可。",
  situations: [
    { name: "餐馆、饭店、小吃店", question: "经营场所属于哪一类？" }, { name: "单位食堂", question: "经营场所属于哪一类？", explain: "由用餐单位申请。" },
    { name: "经营者本人", question: "由谁来办理？" }, { name: "委托他人代办", question: "由谁来办理？" },
  ],
  is_need_material: "1",
  materials: [
    { record: shelf.application, is_need: "1", original_num: 1, fill_explain: "按示范文本填写，申请人签名或者盖章" },
    { record: shelf.licence, is_need: "1", is_exempt: "1" },
    { record: shelf.layout, is_need: "1", copy_num: 1, page_format: "A4", accept_stand: "标明各功能区名称和面积；食品处理区流程合理，能够避免交叉污染，原料、半成品和成品分开存放，并注明主要设备的位置。" },
    { record: shelf.rules, is_need: "3", defer_explain: "受理后 10 个工作日内", original_num: 1 },
  ],
  submit_way: "网上提交，窗口提交，或者邮寄。",
  steps: [
    { name: "申请" },
    { name: "受理", office: "行政审批科", post: "窗口受理岗", limit: 1, limit_type: "1", standard: "材料齐全、符合法定形式；不齐全的一次告知。", result: "受理通知书" },
    { name: "审查", office: "食品经营科", post: "审查岗", limit: 3, limit_type: "1", standard: "书面审查，必要时现场核查。", result: "审查意见" },
    { name: "决定", office: "局领导", post: "审批岗", limit: 1, limit_type: "1", result: "准予或者不予许可的决定" },
    { name: "送达", office: "行政审批科", post: "窗口发证岗", limit: 0, limit_type: "1", result: "食品经营许可证" },
  ],
  flow_chart: [{ record: shelf.chart }],
  special_procedure: "无", is_fee: "0",
  is_entry_center: "1", hall_name: "云岭市政务服务中心", windows: [{ record: shelf.window, business: "收件、发证" }], limit_scene_num: 0, is_agent: "1",
  is_fit_online: "1", is_online: "1", online_handle_depth: ["4", "5", "6"], online_handle_url: "https://zwfw.example.gov.cn/items/food", is_single_login: "1",
  app_is_single_login: "1", is_express: "1", post_to: "云岭市翠湖区文昌路 88 号，市场监督管理局窗口收",
  result_type: ["10"], result_validity: "有效期 5 年，届满 30 个工作日前申请延续。", is_elec_licence: "1", elec_licence_name: "食品经营许可证",
  result_send_way: ["1", "2"], result_send_explain: "自作出决定之日起 2 个工作日内送达。", query_way: "登录云岭市政务服务网，凭受理通知书上的查询码查询。",
  link_way: "电话：0870-5550123（工作日 9:00–17:00）\n窗口：云岭市政务服务中心一楼咨询台", consult_phone: "0870-5550123", supervise_way: "电话：0870-12345（全天）", supervise_phone: "12345",
  apply_rights: "有权查询办理进度；对不予许可的决定，有权要求说明理由。", apply_duties: "如实提交有关材料和反映真实情况，并对申请材料的真实性负责。",
  reconsider_dept: "云岭市人民政府", lawsuit_dept: "云岭市翠湖区人民法院",
  faqs: [
    { question: "还没有装修好，可以先申请吗？", answer: "可以先提交材料，现场核查前完成装修即可。" },
    { question: "在网上卖自己做的糕点，要办吗？", answer: "要办。请选择“餐馆、饭店、小吃店”，并注明网络经营。" },
  ],
  daily_terms: ["开饭店"],
});

/** A public service that says only what it must. */
export const plainService = (shelf: Pick<Shelf, "law">, name = "老年人优待证办理"): ElementValues => ({
  task_name: name, task_content: "六十周岁以上的老年人申请办理优待证。", use_level: ["3"], dept_type: "1", server_type: ["1"],
  project_type: "1", by_law: [{ record: shelf.law, clause: "第五十八条" }], accept_condition: "年满六十周岁。", is_need_material: "0",
  handle_flow: "申请、受理、发证。", is_fee: "0", is_entry_center: "0", transact_addr: "文昌路 88 号一楼 3 号窗口", transact_time: "工作日 9:00–17:00",
  limit_scene_num: 1, limit_scene_explain: "需要核对本人。", is_fit_online: "0", unfit_reason: "需要核对本人。", is_express: "0", link_way: "电话：0870-5550123",
  supervise_way: "电话：0870-12345", special_procedure: "无", result_type: ["10"], result_name: "老年人优待证",
});
