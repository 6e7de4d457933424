import type { ElementValues } from "../../elements/element.ts";
import type { DemoDepartment, DemoItem } from "../demo-types.ts";
import { codes, faq, law, limits, need, needIf, needLater, spared, steps, words } from "../element-rows.ts";
import { published } from "../life-stages.ts";
import { soleEntry } from "../sole-entry.ts";
import { allOnline, certificate, cityOffice, handedOver, partlyOnline } from "../usual-answers.ts";

const ROADS = "中华人民共和国道路运输条例";

const traffic: ElementValues = {
  ...cityOffice({
    consult: "0870-5550132", complain: "0870-5550232", window: "云岭市政务服务中心交通运输窗口", hall: "云岭市政务服务中心",
    address: "云岭市翠湖区文昌路 88 号政务服务中心二楼 B 区", post: "云岭市翠湖区文昌路 88 号政务服务中心二楼 B 区交通运输窗口收，0870-5550132，邮编 657000",
  }),
  undertake_org: "行政审批科",
};

const coach: DemoItem = {
  life: [
    published(530, { promise_day: 15, steps: steps("受理｜1 自然日｜行政审批科｜窗口受理岗", "审核｜10 自然日｜运输科｜审核岗", "审批｜3 自然日｜运输科｜审批岗", "办结｜1 自然日｜行政审批科｜制证岗") }),
    published(155),
  ],
  values: {
    ...partlyOnline("coach-licence", 1, "核对车辆技术等级时，车辆要到场。"), ...limits("20 自然日", "10 自然日"), task_name: "道路旅客运输经营许可（省际、市际、县际）",
    task_content: "企业经营跨县、跨市、跨省的班车、包车、旅游客运，投入营运前申请许可。", short_name: "客运许可",
    daily_terms: words("客运班线、大巴营运、包车、旅游大巴、客车营运证、跑客运"), server_type: codes("server_type", "企业法人"), project_type: "2",
    accept_condition: "已经办理营业执照。\n有检测合格的车辆，数量和类型等级符合要求。\n驾驶员有相应的从业资格，三年内没有重大以上交通责任事故。\n有健全的安全生产管理制度。\n申请班车客运的，有明确的线路和站点方案。",
    materials: [
      need("道路旅客运输经营申请表", "原件 1"),
      spared("营业执照", "由系统核验，您不用提交。"),
      needIf("机动车行驶证", "已有车辆的", "复印件 1", { accept_stand: "系统能核对的不用交。" }),
      needIf("拟投入车辆承诺书", "还没有购车的", "原件 1"),
      need("驾驶员从业资格证", "复印件 1"),
      need("安全生产管理制度文本", "原件 1"),
      needIf("客运班线和站点方案", "申请班车客运的", "原件 1", { situations: ["班车客运"] }),
    ],
    situations: [{ name: "班车客运", question: "经营哪一种客运？" }, { name: "包车、旅游客运", question: "经营哪一种客运？" }],
    steps: steps(
      "受理｜1 自然日｜行政审批科｜窗口受理岗｜材料不齐的一次告知。｜受理通知书",
      "审核｜6 自然日｜运输科｜审核岗｜审查材料，核查车辆。｜审核意见",
      "审批｜2 自然日｜运输科｜审批岗｜作出决定。｜准予或者不予的决定",
      "办结｜1 自然日｜行政审批科｜制证岗｜制作许可证、配发车辆营运证。｜道路运输经营许可证",
      "送达｜当场｜行政审批科｜窗口发证岗｜当面领取或者邮寄｜道路运输经营许可证",
    ),
    limit_exclude: "与线路另一端交通运输部门协商的时间不计入。", special_procedure: "协商：跨市、跨省班线要与目的地交通运输部门协商，时间不计入承诺时限。",
    ...certificate("道路运输经营许可证", "企业许可证长期有效；班线经营权 4 年至 8 年。"), ...handedOver("电子证照在网上下载，也可以邮寄纸质证。"), is_elec_licence: "1",
    elec_licence_name: "道路运输经营许可证",
    corp_topic_type: codes("corp_topic", "交通运输、准营准办"), corp_event: codes("corp_event", "准入准营"), nation_catalog_name: "道路旅客运输经营许可",
    is_accept_by_approver: "1", review_1: "1", cert_area: "许可的线路和范围", supervise_body: "云岭市交通运输局",
    faqs: [faq("个人能申请客运吗？", "跨县以上的客运只许可给企业；个人可以与企业签订合同承包驾驶。"), faq("没买车可以先申请吗？", "可以。承诺投入的车辆，取得许可后 180 日内购置到位。")],
  },
};

const truck: DemoItem = {
  life: [published(515)],
  values: {
    ...allOnline("truck-licence"), ...limits("20 自然日", "2 自然日"), task_name: "道路普通货物运输经营许可", task_content: "用总质量 4.5 吨以上的货车跑普通货运的个人和企业，营运前申请许可。",
    short_name: "货运许可", daily_terms: words("货车营运证、跑货运、大货车、货运资格、道路运输证、拉货"), server_type: codes("server_type", "自然人、企业法人、非法人企业"), project_type: "2",
    accept_condition: "已经办理营业执照。\n有检测合格的车辆。\n驾驶员有相应的驾驶证和从业资格。\n有安全生产管理制度。",
    materials: [
      need("道路货物运输经营申请表", "原件 1"),
      spared("营业执照", "由系统核验，您不用提交。"),
      spared("机动车行驶证", "由公安机关共享，您不用提交。"),
      needLater("安全生产管理制度文本", "受理后 10 个工作日内", "原件 1"),
    ],
    steps: steps(
      "受理｜当场｜行政审批科｜窗口受理岗｜材料齐全的当场受理。｜受理通知书",
      "审核｜1 自然日｜行政审批科｜审核岗｜核对车辆检测和从业资格。｜审核意见",
      "审批｜1 自然日｜行政审批科｜审批岗｜作出决定。｜准予或者不予的决定",
      "办结｜当场｜行政审批科｜制证岗｜制作许可证。｜道路运输经营许可证",
      "送达｜当场｜行政审批科｜窗口发证岗｜当面领取或者邮寄｜道路运输经营许可证",
    ),
    ...certificate("道路运输经营许可证", "长期有效。"), ...handedOver("电子证照在网上下载，也可以邮寄纸质证。"), is_elec_licence: "1", elec_licence_name: "道路运输经营许可证",
    user_topic_type: codes("user_topic", "交通出行、就业创业"), corp_topic_type: codes("corp_topic", "交通运输"), corp_event: codes("corp_event", "准入准营"),
    life_event: codes("life_event", "就业"), special_group: codes("special_group", "农民和农民工"),
    nation_catalog_name: "道路货物运输经营许可", is_accept_by_approver: "1", review_1: "0", cert_area: "全国", supervise_body: "云岭市交通运输局",
    faqs: [faq("4.2 米的轻型货车要办吗？", "总质量 4.5 吨及以下的普通货车不用办，直接可以营运。"), faq("货车每年要审吗？", "每年在网上提交检验检测合格信息即可，不用到窗口。")],
  },
};

const seizure: DemoItem = {
  life: [published(455)],
  values: {
    task_name: "暂扣没有车辆营运证的道路运输车辆", task_content: "检查时发现车辆没有营运证、又当场拿不出其他有效证明的，可以暂扣车辆。", undertake_org: "交通运输综合行政执法支队",
    daily_terms: words("扣车、黑车、无证营运"), anticipate_day: 30, anticipate_type: "2", anticipate_explain: "情况复杂的，经负责人批准可以延长，延长不超过三十日。",
    handle_flow: "两名以上执法人员出示证件；当场告知理由、依据和权利，听取陈述、申辩；制作笔录，交付暂扣凭证；安排旅客改乘；妥善保管，不得使用；查清事实后处理或者发还。",
    steps: steps("实施｜当场｜执法大队｜承办岗｜全过程记录，交付暂扣凭证。｜暂扣凭证", "处理｜30 自然日｜执法大队｜承办岗｜查清事实，作出决定，及时发还。｜处理决定书"), faqs: [faq("扣车期间停车费谁出？", "由行政机关承担，不得向当事人收取。")],
  },
};

export const transport: DemoDepartment = {
  name: "云岭市交通运输局", editor: "majun", common: traffic,
  entries: [
    soleEntry("01", coach, [law(ROADS, "第八条、第十条")], "市级"), soleEntry("01", truck, [law(ROADS, "第二十一条、第二十四条")]),
    soleEntry("03", seizure, [law(ROADS, "第六十二条")]),
  ],
  services: [],
};
