import type { ElementValues } from "../../elements/element.ts";
import type { DemoDepartment, DemoItem } from "../demo-types.ts";
import { codes, faq, law, limits, need, needIf, needLater, papers, spared, steps, words } from "../element-rows.ts";
import { published } from "../life-stages.ts";
import { mainEntry, soleEntry } from "../sole-entry.ts";
import { allOnline, approval, certificate, cityOffice, handedOver, onTheSpot, paper, partlyOnline } from "../usual-answers.ts";

const ROADS = "中华人民共和国道路运输条例";
const PESTICIDES = "农药管理条例";
const FUND_RULES = "住房公积金管理条例";

const traffic: ElementValues = {
  ...cityOffice({
    consult: "0870-5550132", complain: "0870-5550232", window: "云岭市政务服务中心交通运输窗口", hall: "云岭市政务服务中心",
    address: "云岭市翠湖区文昌路 88 号政务服务中心二楼 B 区", post: "云岭市翠湖区文昌路 88 号政务服务中心二楼 B 区交通运输窗口收，0870-5550132，邮编 657000",
  }),
  undertake_org: "行政审批科",
};

const coach: DemoItem = {
  life: [published(530, { promise_day: 15, steps: steps("受理｜1 自然日｜行政审批科｜窗口受理岗", "审核｜10 自然日｜运输科｜审核岗", "审批｜3 自然日｜运输科｜审批岗", "办结｜1 自然日｜行政审批科｜制证岗") }), published(155)],
  values: {
    ...partlyOnline("coach-licence", 1, "核对车辆技术等级时，车辆要到场。"), ...limits("20 自然日", "10 自然日"), task_name: "道路旅客运输经营许可（省际、市际、县际）", task_content: "企业经营跨县、跨市、跨省的班车、包车、旅游客运，投入营运前申请许可。", short_name: "客运许可",
    daily_terms: words("客运班线、大巴营运、包车、旅游大巴、客车营运证、跑客运"), server_type: codes("server_type", "企业法人"), project_type: "2",
    accept_condition: "已经办理营业执照。\n有检测合格的车辆，数量和类型等级符合要求。\n驾驶员有相应的从业资格，三年内没有重大以上交通责任事故。\n有健全的安全生产管理制度。\n申请班车客运的，有明确的线路和站点方案。",
    materials: [
      need("道路旅客运输经营申请表", "原件 1"), spared("营业执照", "由系统核验，您不用提交。"), needIf("机动车行驶证", "已有车辆的", "复印件 1", { accept_stand: "系统能核对的不用交。" }), needIf("拟投入车辆承诺书", "还没有购车的", "原件 1"),
      need("驾驶员从业资格证", "复印件 1"), need("安全生产管理制度文本", "原件 1"), needIf("客运班线和站点方案", "申请班车客运的", "原件 1", { situations: ["班车客运"] }),
    ],
    situations: [{ name: "班车客运", question: "经营哪一种客运？" }, { name: "包车、旅游客运", question: "经营哪一种客运？" }],
    steps: steps("受理｜1 自然日｜行政审批科｜窗口受理岗｜材料不齐的一次告知。｜受理通知书", "审核｜6 自然日｜运输科｜审核岗｜审查材料，核查车辆。｜审核意见", "审批｜2 自然日｜运输科｜审批岗｜作出决定。｜准予或者不予的决定", "办结｜1 自然日｜行政审批科｜制证岗｜制作许可证、配发车辆营运证。｜道路运输经营许可证", "送达｜当场｜行政审批科｜窗口发证岗｜当面领取或者邮寄。｜道路运输经营许可证"),
    limit_exclude: "与线路另一端交通运输部门协商的时间不计入。", special_procedure: "协商：跨市、跨省班线要与目的地交通运输部门协商，时间不计入承诺时限。",
    ...certificate("道路运输经营许可证", "企业许可证长期有效；班线经营权 4 年至 8 年。"), ...handedOver("电子证照在网上下载，也可以邮寄纸质证。"), is_elec_licence: "1", elec_licence_name: "道路运输经营许可证",
    corp_topic_type: codes("corp_topic", "交通运输、准营准办"), corp_event: codes("corp_event", "准入准营"), nation_catalog_name: "道路旅客运输经营许可", is_accept_by_approver: "1", review_1: "1", cert_area: "许可的线路和范围", supervise_body: "云岭市交通运输局",
    faqs: [faq("个人能申请客运吗？", "跨县以上的客运只许可给企业；个人可以与企业签订合同承包驾驶。"), faq("没买车可以先申请吗？", "可以。承诺投入的车辆，取得许可后 180 日内购置到位。")],
  },
};

const truck: DemoItem = {
  life: [published(515)],
  values: {
    ...allOnline("truck-licence"), ...limits("20 自然日", "2 自然日"), task_name: "道路普通货物运输经营许可", task_content: "用总质量 4.5 吨以上的货车跑普通货运的个人和企业，营运前申请许可。", short_name: "货运许可", daily_terms: words("货车营运证、跑货运、大货车、货运资格、道路运输证、拉货"), server_type: codes("server_type", "自然人、企业法人、非法人企业"), project_type: "2",
    accept_condition: "已经办理营业执照。\n有检测合格的车辆。\n驾驶员有相应的驾驶证和从业资格。\n有安全生产管理制度。", materials: [need("道路货物运输经营申请表", "原件 1"), spared("营业执照", "由系统核验，您不用提交。"), spared("机动车行驶证", "由公安机关共享，您不用提交。"), needLater("安全生产管理制度文本", "受理后 10 个工作日内", "原件 1")],
    steps: steps("受理｜当场｜行政审批科｜窗口受理岗｜材料齐全的当场受理。｜受理通知书", "审核｜1 自然日｜行政审批科｜审核岗｜核对车辆检测和从业资格。｜审核意见", "审批｜1 自然日｜行政审批科｜审批岗｜作出决定。｜准予或者不予的决定", "办结｜当场｜行政审批科｜制证岗｜制作许可证。｜道路运输经营许可证", "送达｜当场｜行政审批科｜窗口发证岗｜当面领取或者邮寄。｜道路运输经营许可证"),
    ...certificate("道路运输经营许可证", "长期有效。"), ...handedOver("电子证照在网上下载，也可以邮寄纸质证。"), is_elec_licence: "1", elec_licence_name: "道路运输经营许可证", user_topic_type: codes("user_topic", "交通出行、就业创业"), corp_topic_type: codes("corp_topic", "交通运输"), corp_event: codes("corp_event", "准入准营"), life_event: codes("life_event", "就业"), special_group: codes("special_group", "农民和农民工"),
    nation_catalog_name: "道路货物运输经营许可", is_accept_by_approver: "1", review_1: "0", cert_area: "全国", supervise_body: "云岭市交通运输局", faqs: [faq("4.2 米的轻型货车要办吗？", "总质量 4.5 吨及以下的普通货车不用办，直接可以营运。"), faq("货车每年要审吗？", "每年在网上提交检验检测合格信息即可，不用到窗口。")],
  },
};

const seizure: DemoItem = {
  life: [published(455)],
  values: {
    task_name: "暂扣没有车辆营运证的道路运输车辆", task_content: "检查时发现车辆没有营运证、又当场拿不出其他有效证明的，可以暂扣车辆。", undertake_org: "交通运输综合行政执法支队", daily_terms: words("扣车、黑车、无证营运"), anticipate_day: 30, anticipate_type: "2", anticipate_explain: "情况复杂的，经负责人批准可以延长，延长不超过三十日。",
    handle_flow: "两名以上执法人员出示证件；当场告知理由、依据和权利，听取陈述、申辩；制作笔录，交付暂扣凭证；安排旅客改乘；妥善保管，不得使用；查清事实后处理或者发还。", steps: steps("实施｜当场｜执法大队｜承办岗｜全过程记录，交付暂扣凭证。｜暂扣凭证", "处理｜30 自然日｜执法大队｜承办岗｜查清事实，作出决定，及时发还。｜处理决定书"), faqs: [faq("扣车期间停车费谁出？", "由行政机关承担，不得向当事人收取。")],
  },
};

export const transport: DemoDepartment = {
  name: "云岭市交通运输局", editor: "majun", common: traffic,
  entries: [soleEntry("01", coach, [law(ROADS, "第八条、第十条")], "市级"), soleEntry("01", truck, [law(ROADS, "第二十一条、第二十四条")]), soleEntry("03", seizure, [law(ROADS, "第六十二条")])], services: [],
};

const farmingCommon: ElementValues = {
  ...cityOffice({
    consult: "0870-5550133", complain: "0870-5550233", window: "云岭市政务服务中心农业农村窗口", hall: "云岭市政务服务中心",
    address: "云岭市翠湖区文昌路 88 号政务服务中心二楼 B 区", post: "云岭市翠湖区文昌路 88 号政务服务中心二楼 B 区农业农村窗口收，0870-5550133，邮编 657000",
  }),
  undertake_org: "行政审批科", corp_topic_type: codes("corp_topic", "农林牧渔"), corp_event: codes("corp_event", "准入准营"), special_group: codes("special_group", "农民和农民工"),
};

const pesticide: DemoItem = {
  life: [published(485, { promise_day: 15, steps: approval("行政审批科", ["1 工作日", "9 工作日", "3 工作日", "2 工作日"], "审查材料，现场核查营业和仓储场所。", "农药经营许可证") }), published(65)],
  values: {
    ...partlyOnline("pesticide-licence", 1, "现场核查时负责人要在场。"), ...limits("20 工作日", "7 工作日"), task_name: "农药经营许可", task_content: "开店卖农药的个人和企业，经营前申请农药经营许可证。卖卫生杀虫剂的不用办。", short_name: "卖农药办证", daily_terms: words("卖农药、农药店、农资店、农药证、开农资店、农药经营"), server_type: codes("server_type", "自然人、企业法人、非法人企业"), project_type: "2",
    accept_condition: "经营人员有农学、植保等专业中专以上学历，或者经过 56 学时以上培训。\n营业场所不少于 30 平方米，仓储场所不少于 50 平方米，与其他商品、生活区域有效隔离，配有防护设施。\n有质量管理、台账记录、安全防护、应急处置、仓储管理制度。\n有可追溯电子信息码扫描设备。",
    forbid_condition: "被吊销农药经营许可证，直接负责的主管人员十年内不得从事农药经营。", materials: [need("农药经营许可证申请表", "原件 1"), spared("营业执照", "由系统核验，您不用提交。"), need("农药经营人员学历或者培训证明", "复印件 1"), need("住所（经营场所）使用证明", "复印件 1", { fill_explain: "营业场所和仓储场所的，附平面图。" }), needLater("农药经营管理制度文本", "受理后 5 个工作日内", "原件 1")],
    steps: approval("行政审批科", ["1 工作日", "4 工作日", "1 工作日", "1 工作日"], "审查材料，现场核查营业和仓储场所。", "农药经营许可证"), ...certificate("农药经营许可证", "有效期 5 年，届满 90 日前申请延续。"), result_guid: papers("农药经营许可证（样本）"), ...handedOver("电子证照在网上下载，也可以邮寄纸质证。"), user_topic_type: codes("user_topic", "准营准办"), life_event: codes("life_event", "就业"),
    nation_catalog_name: "农药经营许可", is_accept_by_approver: "1", review_1: "1", cert_renew: "届满 90 日前申请延续。", cert_area: "许可证载明的经营场所", supervise_body: "云岭市农业农村局", impl_basis: [law(PESTICIDES, "第二十五条、第二十六条、第二十七条")], faqs: [faq("没有学历怎么办？", "参加 56 学时以上的农药专业培训，取得培训证明就可以。培训免费，报名电话 0870-5550133。"), faq("开分店要重新办证吗？", "不用。申请变更许可证，写明分支机构，再到分店所在地备案。")],
  },
};

const animals: DemoItem = {
  life: [published(455)],
  values: {
    ...partlyOnline("animal-disease", 1, "现场审查时负责人要在场。"), ...limits("20 工作日", "8 工作日"), task_name: "动物防疫条件合格证核发", task_content: "开办养殖场、屠宰场、隔离场和无害化处理场的单位和个人，申请动物防疫条件合格证。", daily_terms: words("养猪场、养殖场、养鸡场、养牛场、屠宰场、防疫合格证、养殖许可"), server_type: codes("server_type", "自然人、企业法人、非法人企业、其他组织"), project_type: "2",
    accept_condition: "场所位置与居民区、水源地、学校、医院保持规定的距离。\n生产区域封闭隔离，流程符合防疫要求。\n有污水、污物处理和清洗消毒设施。\n有与规模相适应的执业兽医或者防疫技术人员。\n有隔离消毒、购销台账、日常巡查制度。",
    materials: [need("动物防疫条件审查申请表", "原件 1"), need("场所地理位置图和布局平面图", "原件 1"), need("设施设备清单", "原件 1"), need("动物防疫管理制度文本", "原件 1"), need("防疫技术人员资格证明", "复印件 1")], steps: approval("行政审批科", ["1 工作日", "5 工作日", "1 工作日", "1 工作日"], "两名以上工作人员现场审查，评估选址风险。", "动物防疫条件合格证"),
    ...certificate("动物防疫条件合格证", "长期有效，每年报告防疫情况。"), ...handedOver("电子证照在网上下载，也可以邮寄纸质证。"), user_topic_type: codes("user_topic", "准营准办"), life_event: codes("life_event", "就业"), yearly_report: "每年 3 月底前报告上一年度的防疫条件情况。", nation_catalog_name: "动物防疫条件合格证核发", is_accept_by_approver: "1", review_1: "1", supervise_body: "云岭市农业农村局", cert_area: "合格证载明的场所",
    faqs: [faq("家里养十来头猪要办吗？", "不用。达到规模养殖标准（生猪年出栏 500 头以上）的才要办。"), faq("先建场还是先申请？", "请先拨打 0870-5550133 做选址咨询，避免建好了不符合距离要求。")],
  },
};

const seeds: DemoItem = {
  life: [published(335)],
  values: {
    ...allOnline("seed-record"), ...limits("20 工作日", "当场"), task_name: "农作物种子经营备案", task_content: "只卖包装好、不再分装的种子，或者受种子企业委托代销的，向农业农村部门备案。", daily_terms: words("卖种子、种子店、种子备案、代销种子"), server_type: codes("server_type", "自然人、企业法人、非法人企业"), project_type: "1",
    accept_condition: "已经办理营业执照，经营范围包括种子。\n只经营不再分装的包装种子，或者有书面委托。", materials: [need("种子经营备案表", "原件 1", { fill_explain: "在种子备案系统里填写。" }), needIf("种子代销委托书", "受委托代销的", "复印件 1"), spared("营业执照", "由系统核验，您不用提交。")], steps: onTheSpot("种业科", "核对委托书和经营范围。", "备案回执"), ...paper("其他", "种子经营备案回执", "按委托期限或者长期有效。"), ...handedOver("当场在系统里下载。"),
    user_topic_type: codes("user_topic", "准营准办"), life_event: codes("life_event", "就业"), faqs: [faq("农民自己留的种子可以卖吗？", "剩余的常规种子可以在当地集贸市场上出售、串换，不用备案。")],
  },
};

const illegalPesticide: DemoItem = {
  life: [published(325)],
  values: {
    ...limits("90 自然日", "90 自然日"), task_name: "对未取得农药经营许可证经营农药的处罚", task_content: "没有农药经营许可证卖农药的，依法给予处罚。", undertake_org: "农业综合行政执法支队", corp_topic_type: "", corp_event: "", special_group: "",
    punishment_method: "行为：没有取得农药经营许可证经营农药。\n种类：责令停止经营，没收违法所得、违法经营的农药和工具、设备，罚款。\n幅度：货值金额不足一万元的，罚款五千元以上五万元以下；一万元以上的，罚款货值金额的五倍以上十倍以下。", handle_flow: "立案；调查取证；告知权利，听取陈述、申辩；审核、决定；送达和执行。", steps: steps("立案｜7 自然日｜执法支队｜承办岗", "调查取证｜50 自然日｜执法支队｜承办岗", "告知和听取意见｜15 自然日｜执法支队｜承办岗", "审核和决定｜15 自然日｜法规科｜审核岗", "送达和执行｜3 自然日｜执法支队｜承办岗"), faqs: [faq("小卖部卖几瓶蚊香液算不算？", "不算。蚊香、杀虫气雾剂等卫生用农药，不用许可。")],
  },
};

export const farming: DemoDepartment = {
  name: "云岭市农业农村局", editor: "yangchunhua", common: farmingCommon,
  entries: [
    soleEntry("01", pesticide, [law(PESTICIDES, "第二十四条")]), soleEntry("01", animals, [law("中华人民共和国动物防疫法", "第二十四条、第二十五条")]), soleEntry("10", seeds, [law("中华人民共和国种子法", "第三十八条")]), soleEntry("02", illegalPesticide, [law(PESTICIDES, "第五十五条")]),
  ],
  services: [],
};

const fundCommon: ElementValues = {
  ...cityOffice({
    consult: "0870-5550134", complain: "0870-5550234", window: "云岭市政务服务中心公积金窗口", hall: "云岭市政务服务中心",
    address: "云岭市翠湖区文昌路 88 号政务服务中心一楼 C 区", post: "云岭市翠湖区文昌路 88 号政务服务中心一楼 C 区公积金窗口收，0870-5550134，邮编 657000",
  }),
  dept_type: "2", server_type: codes("server_type", "自然人"), user_topic_type: codes("user_topic", "住房保障"), life_event: codes("life_event", "置业"), undertake_org: "归集提取科", is_service_terminals: "0",
};

const moneyArrives: ElementValues = { ...paper("其他", "住房公积金提取结果"), result_send_way: codes("delivery_way", "短信通知"), result_send_explain: "款项转入本人银行卡，短信通知。", is_express: "0", post_to: "", post_fee: "" };

const buying: DemoItem = {
  life: [published(525, { promise_day: 3, project_type: "2", steps: approval("归集提取科", ["当场", "2 工作日", "1 工作日", "当场"], "核对购房信息。", "提取款"), materials: [need("住房公积金提取申请表", "原件 1"), need("居民身份证", "复印件 1"), need("房屋买卖合同", "复印件 1"), need("购房付款凭证", "复印件 1")] }), published(175)],
  values: {
    ...moneyArrives, ...allOnline("fund-buying"), is_express: "0", ...limits("3 工作日", "当场"), task_name: "住房公积金提取（购买住房）", task_content: "买房的职工，提取本人和配偶账户里的公积金，用来付房款。", short_name: "买房提公积金", daily_terms: words("提公积金、取公积金、买房取公积金、公积金提取、公积金取出来、首付提取"), project_type: "1",
    accept_condition: "购买的是自住住房。\n合同备案或者取得产权证后一年内申请。\n提取总额不超过实际购房支出。", forbid_condition: "用虚假购房资料骗提的，追回资金，五年内不得提取和贷款。", materials: [needIf("住房公积金提取申请表", "到窗口办理的", "原件 1"), spared("房屋买卖合同", "由房屋网签系统提取，您不用提交。"), needIf("购房付款凭证", "购买二手房、拍卖房的", "复印件 1", { situations: ["二手房", "拍卖房"] }), needIf("结婚证", "同时提取配偶账户的", "复印件 1")],
    situations: [{ name: "新建商品房", question: "买的是哪种住房？" }, { name: "二手房", question: "买的是哪种住房？" }, { name: "拍卖房", question: "买的是哪种住房？" }], steps: onTheSpot("归集提取科", "核对购房信息和账户余额。", "提取款"), service_form: words("马上办、网上办、一次办"), handle_area: codes("handle_area", "跨省"),
    faqs: [faq("可以用公积金付首付吗？", "可以。购买新建商品房的，网签后可以直接把公积金转入监管账户付首付。"), faq("父母可以帮子女提取吗？", "可以。子女买房的，父母在同一套房的购房支出范围内可以提取。")],
  },
};

const renting: DemoItem = {
  life: [published(135)],
  values: {
    ...moneyArrives, ...allOnline("fund-renting"), is_express: "0", ...limits("3 工作日", "当场"), task_name: "住房公积金提取（租赁住房）", task_content: "在本市没有自有住房、租房居住的职工，提取公积金付房租，可以约定每月自动提取。", short_name: "租房提公积金", daily_terms: words("租房提取、租房取公积金、公积金付房租、房租提取、公积金交房租"), project_type: "1", life_event: codes("life_event", "生活、置业"),
    accept_condition: "连续足额缴存公积金满三个月。\n本人和配偶在本市没有自有住房。", materials: [needIf("住房公积金提取申请表", "到窗口办理的", "原件 1"), spared("不动产登记资料查询结果", "由系统核对，您不用提交。"), needIf("房屋租赁合同或者住宿证明", "提取超过每月 1,500 元的", "复印件 1", { situations: ["按实际房租提取"] })],
    situations: [{ name: "按定额提取", question: "提取多少？", explain: "每月不超过 1,500 元，不用交合同" }, { name: "按实际房租提取", question: "提取多少？" }, { name: "租住公租房", question: "提取多少？" }], steps: onTheSpot("归集提取科", "核对有没有自有住房。", "提取款"), service_form: words("马上办、网上办"),
    faqs: [faq("能不能每个月自动到账？", "能。签订按月提取约定，每月 20 日自动转到您的银行卡，到年底复核一次。"), faq("多子女家庭有优惠吗？", "有。有两个以上未成年子女的，可以按实际房租提取，不受定额限制。")],
  },
};

const retiring: DemoItem = {
  life: [published(510)],
  values: {
    ...moneyArrives, ...allOnline("fund-retiring"), is_express: "0", ...limits("3 工作日", "当场"), task_name: "住房公积金提取（离休、退休）", task_content: "退休的职工，把账户里的公积金全部取出来，并注销账户。", short_name: "退休提公积金", daily_terms: words("退休取公积金、公积金销户、退休提取"), project_type: "1", life_event: codes("life_event", "养老"), special_group: codes("special_group", "老年人"), is_elder: "1",
    accept_condition: "已经办理退休，或者达到法定退休年龄。\n没有未还清的公积金贷款；有贷款的，先用账户余额还款。", materials: [needIf("住房公积金提取申请表", "到窗口办理的", "原件 1"), needIf("退休证", "系统核对不到退休信息的", "复印件 1")], steps: onTheSpot("归集提取科", "核对退休信息。", "提取款"), service_form: words("马上办、网上办"),
    faqs: [faq("单位还没给我停缴，可以提吗？", "请单位先做封存，一般第二天就可以提取。")],
  },
};

const loan: DemoItem = {
  life: [published(345, { promise_day: 10, steps: approval("信贷科", ["1 工作日", "6 工作日", "2 工作日", "1 工作日"], "核对缴存、征信和购房情况。", "贷款审批通知") }), published(30)],
  values: {
    ...partlyOnline("fund-loan", 1, "当面签订借款合同。"), ...limits("15 自然日", "7 自然日"), task_name: "个人住房公积金贷款", task_content: "连续缴存公积金的职工买房时，申请低利率的公积金贷款。", short_name: "公积金贷款", daily_terms: words("公积金贷款、买房贷款、房贷、组合贷、公积金能贷多少"), project_type: "2", undertake_org: "信贷科", by_law: [law(FUND_RULES, "第二十六条")],
    accept_condition: "连续足额缴存公积金满六个月。\n购买的是自住住房，已经支付规定比例的首付。\n有稳定的收入，信用良好，有还款能力。\n家庭没有未还清的公积金贷款。", materials: [need("住房公积金贷款申请表", "原件 1"), need("居民身份证", "复印件 1", { accept_stand: "借款人和配偶的。" }), spared("房屋买卖合同", "由房屋网签系统提取，您不用提交。"), need("购房付款凭证", "复印件 1"), needIf("收入证明", "系统核对不到收入的", "原件 1")],
    steps: steps("受理｜1 自然日｜信贷科｜窗口受理岗｜材料齐全的当场受理。｜受理通知书", "审核｜4 自然日｜信贷科｜审核岗｜核对缴存、征信和购房情况。｜审核意见", "审批｜1 自然日｜信贷科｜审批岗｜确定额度和年限。｜贷款审批通知", "办结｜1 自然日｜受委托银行｜签约岗｜签订合同，办理抵押。｜借款合同"), limit_exclude: "办理抵押登记和银行放款的时间不计入。", ...paper("其他", "住房公积金贷款审批通知"), ...handedOver("短信通知，网上可以查看。"), handle_area: codes("handle_area", "跨省"),
    faqs: [faq("最多能贷多少？", "单人缴存最高 50 万元，双人缴存最高 70 万元；多子女家庭上浮 20%。"), faq("在外地缴存，能在云岭贷款吗？", "能。开具异地缴存证明即可，手机上就能开。")],
  },
};

export const housingFund: DemoDepartment = {
  name: "云岭市住房公积金管理中心", editor: "hejing", common: fundCommon,
  entries: [mainEntry("20", "住房公积金提取", [law(FUND_RULES, "第二十四条、第二十五条")], [buying, renting, retiring], "市级")], services: [loan],
};
