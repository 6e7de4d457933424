import type { ElementValues } from "../../elements/element.ts";
import type { DemoDepartment, DemoItem } from "../demo-types.ts";
import { codes, documents, faq, law, limits, need, needIf, needLater, papers, spared, steps, words } from "../element-rows.ts";
import { published } from "../life-stages.ts";
import { soleEntry } from "../sole-entry.ts";
import { allOnline, approval, certificate, cityOffice, handedOver, paper, partlyOnline } from "../usual-answers.ts";

const SEWAGE = "城镇排水与污水处理条例";
const STREETS = "城市市容和环境卫生管理条例";

const building: ElementValues = {
  ...cityOffice({
    consult: "0870-5550129", complain: "0870-5550229", window: "云岭市政务服务中心工程建设审批窗口", hall: "云岭市政务服务中心",
    address: "云岭市翠湖区文昌路 88 号政务服务中心三楼 D 区", post: "云岭市翠湖区文昌路 88 号政务服务中心三楼 D 区工程建设审批窗口收，0870-5550129，邮编 657000",
  }),
  undertake_org: "行政审批科",
};

const construction: DemoItem = {
  life: [
    published(725, {
      ...limits("7 工作日", "5 工作日"), steps: approval("行政审批科", ["1 工作日", "2 工作日", "1 工作日", "1 工作日"], "审查书面材料，核查现场。", "建筑工程施工许可证"),
      materials: [
        need("建筑工程施工许可证申请表", "原件 1"),
        need("使用土地的证明文件", "复印件 1"),
        need("建设工程规划许可证", "复印件 1"),
        need("建设工程施工合同", "复印件 1"),
        need("施工图设计文件审查合格书", "复印件 1"),
        need("资金安排承诺书", "原件 1"),
        need("质量和安全措施资料", "原件 1"),
      ],
    }),
    published(275),
  ],
  values: {
    ...allOnline("construction-permit"), ...limits("7 自然日", "2 工作日"), task_name: "建筑工程施工许可证核发",
    task_content: "工程投资额、建筑面积达到限额的房屋建筑和市政工程，建设单位在开工前申请施工许可证。", daily_terms: words("施工证、开工证、施工许可、工地开工、盖楼开工"),
    server_type: codes("server_type", "企业法人、事业法人、社会组织法人、行政机关"), project_type: "2", systems: [{ record: "工程建设项目审批管理系统" }],
    apply_scope: "适用于工程投资额 100 万元以上并且建筑面积 500 平方米以上的房屋建筑和市政基础设施工程。农民自建低层住宅、抢险救灾工程不用办。", anticipate_explain: "法律规定自收到申请之日起七日内。",
    accept_condition: "已经办理用地批准手续。\n取得建设工程规划许可证。\n施工场地基本具备施工条件。\n已经确定施工企业，签订施工合同。\n有满足施工需要的资金安排、施工图纸和技术资料。\n有保证工程质量和安全的具体措施。",
    materials: [
      need("建筑工程施工许可证申请表", "原件 1"),
      spared("使用土地的证明文件", "由系统共享，您不用提交。"),
      spared("建设工程规划许可证", "由系统共享，您不用提交。"),
      need("建设工程施工合同", "复印件 1"),
      spared("施工图设计文件审查合格书", "由审图系统共享，您不用提交。"),
      needLater("资金安排承诺书", "受理后 5 个工作日内", "原件 1"),
      need("质量和安全措施资料", "原件 1", { fill_explain: "包括危大工程清单和安全管理措施。" }),
    ],
    form_guid: documents(["建筑工程施工许可证申请表（空表）", "空表"]),
    steps: approval("行政审批科", ["当场", "1 工作日", "0.5 工作日", "0.5 工作日"], "审查书面材料；发证后七日内到现场核查。", "建筑工程施工许可证"),
    ...certificate("建筑工程施工许可证", "3 个月内开工；可以延期两次，每次不超过 3 个月。"), result_guid: papers("建筑工程施工许可证（样本）"), ...handedOver("电子证照在工程审批系统下载，不发纸质证。"),
    is_elec_licence: "1", elec_licence_name: "建筑工程施工许可证", is_construction: "1", corp_topic_type: codes("corp_topic", "国土和规划建设、投资审批"),
    corp_event: codes("corp_event", "工程建设"), nation_catalog_name: "建筑工程施工许可", is_accept_by_approver: "1", review_1: "1",
    supervise_body: "云岭市住房和城乡建设局", cert_area: "许可证载明的工程地点", impl_basis: [law("中华人民共和国建筑法", "第八条、第九条")],
    faqs: [
      faq("厂房内部装修要办吗？", "装修工程投资额 100 万元以上并且面积 500 平方米以上的要办。"),
      faq("三个月内开不了工怎么办？", "到期前申请延期，最多两次，每次不超过三个月。"),
      faq("换了施工单位要重新办吗？", "要。建设单位、施工单位变更的，应当重新申请。"),
    ],
  },
};

const drain: DemoItem = {
  life: [
    published(715, {
      promise_day: 10, steps: approval("行政审批科", ["1 工作日", "5 工作日", "2 工作日", "2 工作日"], "现场查看接管位置和预处理设施。", "城镇污水排入排水管网许可证"), is_promise_apply: "0",
      promise_apply_explain: "",
    }),
    published(165),
  ],
  values: {
    ...allOnline("drainage-permit"), ...limits("15 工作日", "6 工作日"), task_name: "城镇污水排入排水管网许可", task_content: "向城镇排水管网排放污水的工厂、工地、餐馆、医院等排水户，申请排水许可证。",
    short_name: "排水许可", daily_terms: words("排水证、排污水、污水接管、餐馆排水、工地排水、下水道接管、排水许可证"), server_type: codes("server_type", "自然人、企业法人、事业法人、非法人企业、其他组织"),
    project_type: "2",
    accept_condition: "排放口设置符合排水规划。\n建有隔油池、沉淀池、化粪池等预处理设施；重点排水户装有水质、水量检测设施。\n排放的污水符合纳管标准。",
    materials: [
      need("排水许可申请表", "原件 1"),
      need("排水管网图和预处理设施图", "原件 1", { fill_explain: "标出排放口位置、管径；小餐馆画示意图即可。" }),
      needIf("水质检测报告", "属于重点排水户的", "原件 1", { source_type: "30", source_explain: "有资质的检测机构出具，一个月内" }),
      spared("营业执照", "由系统核验，您不用提交。"),
    ],
    situations: [
      { name: "餐饮、美容、洗车等小排水户", question: "属于哪一类排水户？", explain: "可以承诺后当场领证" }, { name: "工业、医疗等重点排水户", question: "属于哪一类排水户？" },
      { name: "建筑工地", question: "属于哪一类排水户？" },
    ],
    steps: approval("行政审批科", ["1 工作日", "3 工作日", "1 工作日", "1 工作日"], "现场查看接管位置和预处理设施。", "城镇污水排入排水管网许可证"),
    ...certificate("城镇污水排入排水管网许可证", "有效期 5 年；施工排水的，不超过施工期。届满 30 日前申请延续。"), result_guid: papers("城镇污水排入排水管网许可证（样本）"),
    ...handedOver("电子证照在网上下载，也可以邮寄纸质证。"), corp_topic_type: codes("corp_topic", "环保绿化、公用事业"), user_topic_type: codes("user_topic", "公用事业、准营准办"),
    corp_event: codes("corp_event", "经营发展、工程建设"), life_event: codes("life_event", "生活"),
    is_promise_apply: "1", promise_apply_explain: "餐饮、美容、洗车等小排水户，承诺已经建好预处理设施、达标排放的，当场发证；60 日内现场核查，不符合的撤销许可。", nation_catalog_name: "城镇污水排入排水管网许可",
    is_accept_by_approver: "1", review_1: "1", supervise_body: "云岭市住房和城乡建设局", cert_area: "许可证载明的排放口", cert_renew: "届满 30 日前申请延续。",
    faqs: [faq("小餐馆也要办吗？", "要办，但手续简单：承诺建好隔油池，当场就能领证。"), faq("居民家里的污水要办吗？", "不用。居民生活污水不需要许可。")],
  },
};

const billboard: DemoItem = {
  life: [
    published(710, { promise_day: 12, steps: approval("市容管理科", ["1 工作日", "8 工作日", "2 工作日", "1 工作日"], "现场查看，征求规划、交警意见。", "户外广告设置批准书") }),
    published(115),
  ],
  values: {
    ...allOnline("outdoor-advertising"), ...limits("20 工作日", "7 工作日"), task_name: "设置大型户外广告及在城市建筑物、设施上悬挂、张贴宣传品审批",
    task_content: "在楼顶、墙面、道路旁设置大型广告牌，或者在建筑物、公共设施上挂横幅、贴宣传品的单位和个人，设置前申请批准。", short_name: "户外广告审批", daily_terms: words("广告牌、挂横幅、楼顶广告、门头招牌、灯箱、户外广告"),
    undertake_org: "市容管理科", server_type: codes("server_type", "自然人、企业法人、事业法人、社会组织法人、其他组织"), project_type: "2",
    accept_condition: "符合户外广告设置规划和容貌标准。\n结构安全，不影响采光、通行和消防。\n已经取得载体所有人同意。",
    forbid_condition: "利用交通安全设施、交通标志的，不予批准。\n影响市政公共设施、消防设施使用的，不予批准。\n在国家机关、文物保护单位的建筑控制地带内的，不予批准。",
    materials: [
      need("户外广告设置申请表", "原件 1"),
      need("设置位置实景图和效果图", "原件 1"),
      need("载体使用权证明", "复印件 1"),
      needIf("结构安全说明", "单面面积 10 平方米以上或者高度 4 米以上的", "原件 1", { source_type: "30", source_explain: "有资质的设计单位出具" }),
    ],
    steps: approval("市容管理科", ["0.5 工作日", "4 工作日", "1.5 工作日", "1 工作日"], "现场查看，征求规划、交警意见。", "户外广告设置批准书"),
    ...paper("批文", "户外广告设置批准书", "3 年；悬挂横幅、张贴宣传品的，不超过批准的天数。"), ...handedOver("电子批准书在网上下载。"), corp_topic_type: codes("corp_topic", "商务贸易"),
    user_topic_type: codes("user_topic", "准营准办"), corp_event: codes("corp_event", "经营发展"), life_event: codes("life_event", "就业"),
    nation_catalog_name: "设置大型户外广告及在城市建筑物、设施上悬挂、张贴宣传品审批", is_accept_by_approver: "1", review_1: "1", supervise_body: "云岭市住房和城乡建设局",
    faqs: [faq("店铺门头招牌要审批吗？", "一店一招、按街区容貌指引设置的门头招牌，不用审批，可以到窗口免费领取设计指引。"), faq("广告的内容也在这里审吗？", "不在。广告内容由广告主、广告经营者负责，药品、医疗等广告向有关部门申请审查。")],
  },
};

const gas: DemoItem = {
  life: [published(705)],
  values: {
    ...partlyOnline("gas-licence", 1, "现场核查站点设施时要有人在场。"), ...limits("20 工作日", "9 工作日"), task_name: "燃气经营许可",
    task_content: "经营管道燃气、瓶装液化气、加气站的企业，经营前申请燃气经营许可证。", daily_terms: words("开液化气站、瓶装煤气、加气站、天然气公司、燃气许可证、卖煤气"),
    server_type: codes("server_type", "企业法人"), project_type: "2",
    accept_condition: "符合燃气发展规划。\n有符合标准的气源和燃气设施。\n有固定的经营场所、完善的安全管理制度和经营方案。\n主要负责人、安全管理人员和运行、维护、抢修人员考核合格。",
    materials: [
      need("燃气经营许可申请表", "原件 1"),
      spared("营业执照", "由系统核验，您不用提交。"),
      need("燃气气源证明", "复印件 1"),
      need("燃气设施竣工验收报告", "复印件 1"),
      need("安全生产管理制度文本", "原件 1"),
      need("从业人员考核合格证明", "复印件 1"),
    ],
    steps: approval("行政审批科", ["1 工作日", "5 工作日", "2 工作日", "1 工作日"], "专家参加现场核查站点和设施。", "燃气经营许可证"), ...certificate("燃气经营许可证", "有效期 5 年，届满 30 日前申请延续。"),
    ...handedOver("电子证照在网上下载，也可以邮寄纸质证。"), corp_topic_type: codes("corp_topic", "公用事业、安全生产"), corp_event: codes("corp_event", "准入准营"),
    nation_catalog_name: "燃气经营许可", is_accept_by_approver: "1", review_1: "1", supervise_body: "云岭市住房和城乡建设局", cert_area: "许可证载明的经营区域",
    cert_renew: "届满 30 日前申请延续。",
    faqs: [faq("个人可以卖瓶装液化气吗？", "不可以。只有取得燃气经营许可的企业才能经营；个人可以受企业委托做送气工。"), faq("供应站点要单独办证吗？", "不用。站点在企业许可证上载明，增加站点时申请变更。")],
  },
};

const publicHousing: DemoItem = {
  life: [published(85)],
  values: {
    ...allOnline("public-rental-housing"), ...limits("60 工作日", "20 工作日"), task_name: "公共租赁住房申请",
    task_content: "没有住房或者住房困难的家庭、新就业的职工和外来务工人员，申请租住公租房或者领取租赁补贴。", short_name: "公租房", daily_terms: words("公租房、廉租房、保障房、租房补贴、申请公租房、没房子住"),
    undertake_org: "住房保障科", server_type: codes("server_type", "自然人"), project_type: "2", by_law: [law("中华人民共和国社会救助法", "第二十六条")],
    by_law_explain: "按照国家和本省公共租赁住房管理的有关规定办理。",
    accept_condition: "在本市没有住房，或者人均住房面积低于 15 平方米。\n家庭人均收入低于本市公布的标准。\n外来务工人员在本市稳定就业一年以上，新就业职工毕业不满五年。",
    materials: [
      need("公共租赁住房申请表", "原件 1"),
      need("家庭经济状况核对授权书", "原件 1"),
      spared("不动产登记资料查询结果", "由系统核对，您不用提交。"),
      needIf("劳动合同", "外来务工人员、新就业职工申请的", "复印件 1", { situations: ["外来务工人员", "新就业职工"] }),
    ],
    situations: [{ name: "本市住房困难家庭", question: "您属于哪一类？" }, { name: "新就业职工", question: "您属于哪一类？" }, { name: "外来务工人员", question: "您属于哪一类？" }],
    steps: steps(
      "受理｜1 工作日｜街道便民服务中心｜受理岗｜材料齐全的当场受理。｜受理通知书",
      "审核｜14 工作日｜住房保障科｜审核岗｜核对住房、收入和财产。｜审核意见",
      "审批｜3 工作日｜住房保障科｜审批岗｜确定实物配租或者租赁补贴。｜资格确认通知",
      "办结｜2 工作日｜住房保障科｜配租岗｜进入轮候，按次序选房。｜轮候号",
    ),
    special_procedure: "公示：公示 7 日，时间不计入时限。", ...paper("其他", "公共租赁住房保障资格通知", "每年复核一次。"), ...handedOver("短信通知，网上可以查看轮候次序。"),
    user_topic_type: codes("user_topic", "住房保障"), life_event: codes("life_event", "置业、生活"),
    special_group: codes("special_group", "老年人、残疾人、农民和农民工、低收入和困难群众"),
    faqs: [faq("排队要多久？", "看房源和家庭情况，轮候次序在网上公开。低保、残疾、优抚家庭优先。"), faq("等房期间有补贴吗？", "有。轮候期间可以申请租赁补贴。")],
  },
};

const sewageFee: DemoItem = {
  life: [published(475)],
  values: {
    task_name: "城镇污水处理费征收", task_content: "向城镇排水管网排放污水的单位和个人，按用水量缴纳污水处理费，随水费一起缴。", daily_terms: words("污水费、水费里的污水处理费"), undertake_org: "排水管理科",
    collect_type: "污水处理费", is_permit_reduce: "1", handle_flow: "供水企业随水费代征；自备水源的按取水量核定，发出缴款通知书；缴入国库。", ...limits("15 工作日", "15 工作日"),
    steps: steps("核定｜10 工作日｜排水管理科｜核定岗｜核定用水量、取水量。｜核定表", "告知｜3 工作日｜排水管理科｜征收岗｜发出缴款通知书。｜缴款通知书", "入库｜2 工作日｜财务科｜收费岗｜核对到账。｜缴款凭证"), is_need_material: "0",
    remark: "标准：居民每立方米 0.95 元，单位每立方米 1.40 元。低保、特困家庭每户每月减免 5 立方米。", faqs: [faq("没有下水道的地方也收吗？", "不收。没有接入污水管网的，不缴污水处理费。")],
  },
};

const demolish: DemoItem = {
  life: [published(465)],
  values: {
    task_name: "对逾期不拆除的违规户外广告设施强制拆除", task_content: "违反规定设置的大型户外广告，责令拆除后逾期不拆的，依法组织强制拆除。", undertake_org: "综合执法支队", anticipate_day: 30,
    anticipate_type: "2",
    handle_flow: "调查取证；责令限期拆除；催告，听取陈述、申辩；作出强制执行决定并公告；当事人在法定期限内不申请复议、不起诉又不拆除的，组织拆除；清点物品，制作笔录。",
    steps: steps(
      "催告｜10 自然日｜综合执法支队｜承办岗｜书面催告，听取陈述、申辩。｜催告书",
      "决定｜5 自然日｜法规科｜审核岗｜审查后报批准，公告。｜强制执行决定书",
      "实施｜15 自然日｜综合执法支队｜承办岗｜全过程记录，不在夜间和法定节假日实施，情况紧急的除外。｜现场笔录",
    ),
    faqs: [faq("拆下来的材料怎么办？", "清点登记后通知当事人领取；不领取的，保管三个月后依法处理。")],
  },
};

export const housing: DemoDepartment = {
  name: "云岭市住房和城乡建设局", editor: "wangliping", common: building,
  entries: [
    soleEntry("01", construction, [law("中华人民共和国建筑法", "第七条、第八条")]), soleEntry("01", drain, [law(SEWAGE, "第二十一条、第二十二条")]),
    soleEntry("01", billboard, [law(STREETS, "第十一条")]), soleEntry("01", gas, [law("城镇燃气管理条例", "第十五条")]),
    soleEntry("04", sewageFee, [law(SEWAGE, "第三十二条")]), soleEntry("03", demolish, [law(STREETS, "第三十六条、第三十七条")]),
  ],
  services: [publicHousing],
};
