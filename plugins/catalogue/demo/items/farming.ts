import type { ElementValues } from "../../elements/element.ts";
import type { DemoDepartment, DemoItem } from "../demo-types.ts";
import { codes, faq, law, limits, need, needIf, needLater, papers, spared, steps, words } from "../element-rows.ts";
import { published, suspensionAsked } from "../life-stages.ts";
import { soleEntry } from "../sole-entry.ts";
import { allOnline, approval, certificate, cityOffice, handedOver, onTheSpot, paper, partlyOnline } from "../usual-answers.ts";

const PESTICIDES = "农药管理条例";

const farmingCommon: ElementValues = {
  ...cityOffice({
    consult: "0870-5550133", complain: "0870-5550233", window: "云岭市政务服务中心农业农村窗口", hall: "云岭市政务服务中心",
    address: "云岭市翠湖区文昌路 88 号政务服务中心二楼 B 区", post: "云岭市翠湖区文昌路 88 号政务服务中心二楼 B 区农业农村窗口收，0870-5550133，邮编 657000",
  }),
  undertake_org: "行政审批科", corp_topic_type: codes("corp_topic", "农林牧渔"), corp_event: codes("corp_event", "准入准营"),
  special_group: codes("special_group", "农民和农民工"),
};

const pesticide: DemoItem = {
  life: [
    published(485, { promise_day: 15, steps: approval("行政审批科", ["1 工作日", "9 工作日", "3 工作日", "2 工作日"], "审查材料，现场核查营业和仓储场所。", "农药经营许可证") }),
    published(65),
  ],
  values: {
    ...partlyOnline("pesticide-licence", 1, "现场核查时负责人要在场。"), ...limits("20 工作日", "7 工作日"), task_name: "农药经营许可",
    task_content: "开店卖农药的个人和企业，经营前申请农药经营许可证。卖卫生杀虫剂的不用办。", short_name: "卖农药办证", daily_terms: words("卖农药、农药店、农资店、农药证、开农资店、农药经营"),
    server_type: codes("server_type", "自然人、企业法人、非法人企业"), project_type: "2",
    accept_condition: "经营人员有农学、植保等专业中专以上学历，或者经过 56 学时以上培训。\n营业场所不少于 30 平方米，仓储场所不少于 50 平方米，与其他商品、生活区域有效隔离，配有防护设施。\n有质量管理、台账记录、安全防护、应急处置、仓储管理制度。\n有可追溯电子信息码扫描设备。",
    forbid_condition: "被吊销农药经营许可证，直接负责的主管人员十年内不得从事农药经营。",
    materials: [
      need("农药经营许可证申请表", "原件 1"),
      spared("营业执照", "由系统核验，您不用提交。"),
      need("农药经营人员学历或者培训证明", "复印件 1"),
      need("住所（经营场所）使用证明", "复印件 1", { fill_explain: "营业场所和仓储场所的，附平面图。" }),
      needLater("农药经营管理制度文本", "受理后 5 个工作日内", "原件 1"),
    ],
    steps: approval("行政审批科", ["1 工作日", "4 工作日", "1 工作日", "1 工作日"], "审查材料，现场核查营业和仓储场所。", "农药经营许可证"),
    ...certificate("农药经营许可证", "有效期 5 年，届满 90 日前申请延续。"), result_guid: papers("农药经营许可证（样本）"), ...handedOver("电子证照在网上下载，也可以邮寄纸质证。"),
    user_topic_type: codes("user_topic", "准营准办"), life_event: codes("life_event", "就业"),
    nation_catalog_name: "农药经营许可", is_accept_by_approver: "1", review_1: "1", cert_renew: "届满 90 日前申请延续。", cert_area: "许可证载明的经营场所",
    supervise_body: "云岭市农业农村局", impl_basis: [law(PESTICIDES, "第二十五条、第二十六条、第二十七条")],
    faqs: [faq("没有学历怎么办？", "参加 56 学时以上的农药专业培训，取得培训证明就可以。培训免费，报名电话 0870-5550133。"), faq("开分店要重新办证吗？", "不用。申请变更许可证，写明分支机构，再到分店所在地备案。")],
  },
};

const animals: DemoItem = {
  life: [published(455), suspensionAsked(1, "检测设备送检，暂时不能受理。设备取回后恢复。")],
  values: {
    ...partlyOnline("animal-disease", 1, "现场审查时负责人要在场。"), ...limits("20 工作日", "8 工作日"), task_name: "动物防疫条件合格证核发",
    task_content: "开办养殖场、屠宰场、隔离场和无害化处理场的单位和个人，申请动物防疫条件合格证。", daily_terms: words("养猪场、养殖场、养鸡场、养牛场、屠宰场、防疫合格证、养殖许可"),
    server_type: codes("server_type", "自然人、企业法人、非法人企业、其他组织"), project_type: "2",
    accept_condition: "场所位置与居民区、水源地、学校、医院保持规定的距离。\n生产区域封闭隔离，流程符合防疫要求。\n有污水、污物处理和清洗消毒设施。\n有与规模相适应的执业兽医或者防疫技术人员。\n有隔离消毒、购销台账、日常巡查制度。",
    materials: [
      need("动物防疫条件审查申请表", "原件 1"),
      need("场所地理位置图和布局平面图", "原件 1"),
      need("设施设备清单", "原件 1"),
      need("动物防疫管理制度文本", "原件 1"),
      need("防疫技术人员资格证明", "复印件 1"),
    ],
    steps: approval("行政审批科", ["1 工作日", "5 工作日", "1 工作日", "1 工作日"], "两名以上工作人员现场审查，评估选址风险。", "动物防疫条件合格证"),
    ...certificate("动物防疫条件合格证", "长期有效，每年报告防疫情况。"), ...handedOver("电子证照在网上下载，也可以邮寄纸质证。"), user_topic_type: codes("user_topic", "准营准办"),
    life_event: codes("life_event", "就业"), yearly_report: "每年 3 月底前报告上一年度的防疫条件情况。", nation_catalog_name: "动物防疫条件合格证核发", is_accept_by_approver: "1",
    review_1: "1", supervise_body: "云岭市农业农村局", cert_area: "合格证载明的场所",
    faqs: [faq("家里养十来头猪要办吗？", "不用。达到规模养殖标准（生猪年出栏 500 头以上）的才要办。"), faq("先建场还是先申请？", "请先拨打 0870-5550133 做选址咨询，避免建好了不符合距离要求。")],
  },
};

const seeds: DemoItem = {
  life: [published(335)],
  values: {
    ...allOnline("seed-record"), ...limits("20 工作日", "当场"), task_name: "农作物种子经营备案", task_content: "只卖包装好、不再分装的种子，或者受种子企业委托代销的，向农业农村部门备案。",
    daily_terms: words("卖种子、种子店、种子备案、代销种子"), server_type: codes("server_type", "自然人、企业法人、非法人企业"), project_type: "1",
    accept_condition: "已经办理营业执照，经营范围包括种子。\n只经营不再分装的包装种子，或者有书面委托。",
    materials: [need("种子经营备案表", "原件 1", { fill_explain: "在种子备案系统里填写。" }), needIf("种子代销委托书", "受委托代销的", "复印件 1"), spared("营业执照", "由系统核验，您不用提交。")],
    steps: onTheSpot("种业科", "核对委托书和经营范围。", "备案回执"), ...paper("其他", "种子经营备案回执", "按委托期限或者长期有效。"), ...handedOver("当场在系统里下载。"),
    user_topic_type: codes("user_topic", "准营准办"), life_event: codes("life_event", "就业"), faqs: [faq("农民自己留的种子可以卖吗？", "剩余的常规种子可以在当地集贸市场上出售、串换，不用备案。")],
  },
};

const illegalPesticide: DemoItem = {
  life: [published(325)],
  values: {
    ...limits("90 自然日", "90 自然日"), task_name: "对未取得农药经营许可证经营农药的处罚", task_content: "没有农药经营许可证卖农药的，依法给予处罚。", undertake_org: "农业综合行政执法支队",
    corp_topic_type: "", corp_event: "", special_group: "",
    punishment_method: "行为：没有取得农药经营许可证经营农药。\n种类：责令停止经营，没收违法所得、违法经营的农药和工具、设备，罚款。\n幅度：货值金额不足一万元的，罚款五千元以上五万元以下；一万元以上的，罚款货值金额的五倍以上十倍以下。",
    handle_flow: "立案；调查取证；告知权利，听取陈述、申辩；审核、决定；送达和执行。",
    steps: steps("立案｜7 自然日｜执法支队｜承办岗", "调查取证｜50 自然日｜执法支队｜承办岗", "告知和听取意见｜15 自然日｜执法支队｜承办岗", "审核和决定｜15 自然日｜法规科｜审核岗", "送达和执行｜3 自然日｜执法支队｜承办岗"),
    faqs: [faq("小卖部卖几瓶蚊香液算不算？", "不算。蚊香、杀虫气雾剂等卫生用农药，不用许可。")],
  },
};

export const farming: DemoDepartment = {
  name: "云岭市农业农村局", editor: "yangchunhua", common: farmingCommon,
  entries: [
    soleEntry("01", pesticide, [law(PESTICIDES, "第二十四条")]), soleEntry("01", animals, [law("中华人民共和国动物防疫法", "第二十四条、第二十五条")]),
    soleEntry("10", seeds, [law("中华人民共和国种子法", "第三十八条")]), soleEntry("02", illegalPesticide, [law(PESTICIDES, "第五十五条")]),
  ],
  services: [],
};
