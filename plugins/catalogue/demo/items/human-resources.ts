import type { ElementValues } from "../../elements/element.ts";
import type { DemoDepartment, DemoItem } from "../demo-types.ts";
import { codes, counter, faq, law, limits, need, needIf, needLater, papers, spared, steps, words } from "../element-rows.ts";
import { published, returned } from "../life-stages.ts";
import { mainEntry, soleEntry } from "../sole-entry.ts";
import { allOnline, approval, atWindowOnly, certificate, cityOffice, handedOver, onTheSpot, paper, partlyOnline, payment } from "../usual-answers.ts";

const INSURANCE_LAW = "中华人民共和国社会保险法";
const BUREAU = "社会保险中心";
const WINDOW = "云岭市政务服务中心社会保险窗口";

const common: ElementValues = {
  ...cityOffice({
    consult: "0870-5550125", complain: "0870-5550225", window: WINDOW, hall: "云岭市政务服务中心",
    address: "云岭市翠湖区文昌路 88 号政务服务中心二楼 A 区", post: "云岭市翠湖区文昌路 88 号政务服务中心二楼 A 区社会保险窗口收，0870-5550125，邮编 657000",
  }),
  systems: [{ record: "社会保险经办系统" }], undertake_org: BUREAU,
};

const cardCommon: ElementValues = {
  server_type: codes("server_type", "自然人"), user_topic_type: codes("user_topic", "社会保障（社会保险、社会救助）、证件办理"), life_event: codes("life_event", "就业、就医"),
  is_service_terminals: "1", handle_area: codes("handle_area", "跨省"), is_elec_licence: "1", elec_licence_name: "电子社会保障卡",
  windows: [counter(WINDOW, "申领、补领、挂失"), counter("云岭市政务服务中心综合窗口", "周六上午收件"), counter("文昌街道便民服务中心", "代办")],
};

const cardNew: DemoItem = {
  life: [published(520, { limit_scene_num: 1, limit_scene_explain: "到银行网点领卡时激活金融账户。" }), published(200)],
  values: {
    ...cardCommon, ...allOnline("social-card-new"), ...limits("60 自然日", "5 工作日"), task_name: "社会保障卡申领",
    task_content: "参加社会保险的人员第一次申领社会保障卡。卡可以看病结算、领取待遇，也可以当银行卡用。",
    daily_terms: words("社保卡、办社保卡、医保卡、新办社保卡、第三代社保卡"), project_type: "2", accept_condition: "已经在本市参加社会保险，或者领取社会保险待遇。\n还没有社会保障卡。",
    materials: [
      need("居民身份证", "复印件 1", { accept_stand: "网上办理的，实名认证即可。" }),
      need("本人近期免冠照片", "原件 1", { fill_explain: "白底，网上拍照上传即可。" }),
      needIf("授权委托书", "委托他人代办的", "原件 1"),
    ],
    steps: approval(BUREAU, ["当场", "1 工作日", "1 工作日", "3 工作日"], "核对参保信息和照片。", "社会保障卡"), ...certificate("中华人民共和国社会保障卡", "10 年。"),
    ...handedOver("邮寄到家，或者到选定的银行网点领取；电子社会保障卡申领后马上可以用。"), post_to: "",
    by_law: [law(INSURANCE_LAW, "第五十八条")],
    faqs: [faq("卡还没拿到，看病怎么结算？", "先在手机上领取电子社会保障卡或者医保电子凭证，扫码就能结算。"), faq("孩子可以办吗？", "可以。参加居民医保的孩子出生后就能办，由监护人申请。")],
  },
};

const cardLost: DemoItem = {
  life: [published(170)],
  values: {
    ...cardCommon, ...allOnline("social-card-lost"), ...limits("当场", "当场"), task_name: "社会保障卡补领、换领", task_content: "社会保障卡丢失、损坏、到期的，申请补领或者换领新卡。",
    short_name: "社保卡补办",
    daily_terms: words("社保卡丢了、社保卡挂失、补办社保卡、换社保卡、社保卡坏了、社保卡消磁"), project_type: "1",
    accept_condition: "原卡已经挂失，或者交回损坏、到期的卡。", materials: [need("居民身份证", "原件 1"), needIf("授权委托书", "委托他人代办的", "原件 1")],
    steps: onTheSpot(BUREAU, "核对身份和原卡状态。", "社会保障卡"), ...certificate("中华人民共和国社会保障卡", "10 年。"), ...handedOver("在即时制卡网点当场拿卡；网上申请的邮寄到家。"), post_to: "",
    by_law: [law(INSURANCE_LAW, "第五十八条")],
    service_form: words("马上办、网上办、就近办"), life_event: codes("life_event", "生活、就医"),
    faqs: [faq("卡里的钱会丢吗？", "不会。拨打发卡银行电话挂失金融账户，再拨打 0870-5550125 或者在手机上挂失社保账户。"), faq("哪里能当场拿卡？", "政务服务中心二楼 A 区和各区县社保大厅都能当场制卡。")],
  },
};

const unemployment: DemoItem = {
  life: [
    published(500, {
      promise_day: 10, steps: steps(`受理｜1 工作日｜${BUREAU}｜受理岗`, `审核｜7 工作日｜${BUREAU}｜审核岗`, `办结｜2 工作日｜${BUREAU}｜发放岗`),
      materials: [need("居民身份证", "复印件 1"), need("解除或者终止劳动关系证明", "原件 1"), need("失业登记证明", "原件 1")],
    }),
    published(90),
  ],
  values: {
    ...allOnline("unemployment-benefit"), ...limits("10 工作日", "3 工作日"), task_name: "失业保险金申领",
    task_content: "缴纳失业保险费满一年、不是自己辞职而失去工作的人员，办理失业登记后按月领取失业保险金。",
    short_name: "领失业金", daily_terms: words("失业金、失业补助、下岗补贴、被辞退、被裁员、失业了怎么领钱、失业保险"), server_type: codes("server_type", "自然人"), project_type: "2",
    by_law: [law(INSURANCE_LAW, "第四十五条、第五十条"), law("社会保险经办条例", "第二十四条")],
    accept_condition: "失业前本人和单位已经缴纳失业保险费满一年。\n不是因为本人意愿中断就业：劳动合同期满、被单位辞退、双方协商解除都可以。\n已经办理失业登记，并有求职要求。",
    forbid_condition: "重新就业、应征服兵役、移居境外、享受基本养老保险待遇的，停止领取。",
    materials: [
      need("居民身份证", "复印件 1", { accept_stand: "网上办理的，实名认证即可。" }),
      spared("失业登记证明", "由系统核对失业登记信息，您不用提交。"),
      spared("解除或者终止劳动关系证明", "由系统核对单位减员信息，您不用提交。"),
    ],
    is_need_material: "1",
    steps: steps(`受理｜当场｜${BUREAU}｜受理岗｜核对参保缴费记录。｜受理登记`, `审核｜2 工作日｜${BUREAU}｜审核岗｜核对失业原因和缴费年限，核定领取月数。｜待遇核定表`, `办结｜1 工作日｜${BUREAU}｜发放岗｜转入社会保障卡账户。｜失业保险金`),
    ...paper("其他", "失业保险待遇核定通知"), result_send_way: codes("delivery_way", "短信通知、电子送达"), result_send_explain: "核定后短信通知，当月起转入社会保障卡账户。", post_to: "",
    post_fee: "", is_express: "0",
    user_topic_type: codes("user_topic", "就业创业、社会保障（社会保险、社会救助）"), life_event: codes("life_event", "就业"),
    special_group: codes("special_group", "失业人员"), handle_area: codes("handle_area", "全国"), service_form: words("网上办、一次办"),
    faqs: [
      faq("自己辞职能领吗？", "一般不能。因为单位拖欠工资、不缴社保等原因被迫辞职的，可以领，请提交仲裁或者监察的结论。"),
      faq("能领几个月？领多少？", "缴费满一年不足五年的，最长 12 个月；满五年不足十年的，最长 18 个月；十年以上的，最长 24 个月。标准是本地最低工资的 90%。"),
      faq("领失业金期间医保断吗？", "不断。医疗保险费由失业保险基金代缴，您不用缴。"),
    ],
  },
};

const newJobs: DemoItem = {
  life: [
    published(480, { promise_day: 15, steps: payment("就业服务中心", ["1 工作日", "10 工作日", "2 工作日", "2 工作日"], "核对参保缴费和劳动合同。", "补贴资金") }), published(100),
  ],
  values: {
    ...allOnline("new-jobs-subsidy"), ...limits("20 工作日", "10 工作日"), task_name: "城镇新增就业补贴给付",
    task_content: "企业新招用就业困难人员、离校未就业高校毕业生，签订劳动合同并缴纳社会保险费的，申请就业补贴。",
    short_name: "企业招人补贴", daily_terms: words("稳岗补贴、用工补贴、招大学生补贴、社保补贴、吸纳就业补贴、企业招工补贴"), undertake_org: "就业服务中心",
    server_type: codes("server_type", "企业法人、非法人企业、社会组织法人"), project_type: "2",
    accept_condition: "新招用的人员属于就业困难人员，或者毕业两年内的高校毕业生。\n签订一年以上劳动合同，已经缴纳社会保险费满三个月。\n企业没有拖欠工资、社会保险费。",
    forbid_condition: "同一名职工已经享受同类补贴的，不重复享受。",
    materials: [
      need("城镇新增就业补贴申请表", "原件 1"),
      need("招用人员花名册", "原件 1", { fill_explain: "写明姓名、公民身份号码、合同起止时间，电子表格即可。" }),
      need("劳动合同", "复印件 1"),
      spared("营业执照", "由系统核验，您不用提交。"),
    ],
    steps: payment("就业服务中心", ["1 工作日", "5 工作日", "2 工作日", "2 工作日"], "核对人员身份、劳动合同和缴费记录。", "补贴资金"), limit_exclude: "公示的时间不计入。",
    special_procedure: "公示：审核通过后在市人民政府网站公示 3 日，公示时间不计入时限。",
    ...paper("其他", "补贴发放通知"), result_send_way: codes("delivery_way", "短信通知、电子送达"), result_send_explain: "资金转入企业账户。", is_express: "0", post_to: "",
    post_fee: "",
    corp_topic_type: codes("corp_topic", "人力资源"), corp_event: codes("corp_event", "招聘用工"),
    faqs: [faq("补贴标准是多少？", "按企业实际缴纳的养老、医疗、失业保险费补贴，个人缴纳的部分不补；就业困难人员最长补三年，高校毕业生补一年。"), faq("必须每个月来申请吗？", "不用。每季度申请一次，核定后按季发放。")],
  },
};

const startUp: DemoItem = {
  life: [published(60)],
  values: {
    ...allOnline("start-up-subsidy"), ...limits("20 工作日", "10 工作日"), task_name: "一次性创业补贴给付",
    task_content: "第一次创业、正常经营满一年的高校毕业生、退役军人、就业困难人员和返乡农民工，申请一次性创业补贴。",
    daily_terms: words("创业补贴、大学生创业、返乡创业、创业资金、开店补贴"), undertake_org: "就业服务中心", server_type: codes("server_type", "自然人"), project_type: "2",
    accept_condition: "属于毕业五年内的高校毕业生、退役军人、登记的就业困难人员或者返乡创业的农民工。\n第一次创办企业或者个体工商户，本人是法定代表人、负责人或者经营者。\n正常经营一年以上，缴纳社会保险费三个月以上。",
    materials: [
      need("一次性创业补贴申请表", "原件 1"),
      spared("营业执照", "由系统核验，您不用提交。"),
      needIf("学历证书", "高校毕业生申请的", "复印件 1", { situations: ["高校毕业生"] }),
      needIf("退役军人证件", "退役军人申请的", "复印件 1", { situations: ["退役军人"] }),
    ],
    situations: [
      { name: "高校毕业生", question: "您属于哪一类人员？" }, { name: "退役军人", question: "您属于哪一类人员？" }, { name: "就业困难人员", question: "您属于哪一类人员？" },
      { name: "返乡创业农民工", question: "您属于哪一类人员？" },
    ],
    steps: payment("就业服务中心", ["1 工作日", "5 工作日", "2 工作日", "2 工作日"], "核对身份、登记和纳税、缴费记录，必要时到店里看看。", "补贴资金"), ...paper("其他", "补贴发放通知"),
    result_send_way: codes("delivery_way", "短信通知"), result_send_explain: "资金转入本人社会保障卡账户。", is_express: "0", post_to: "", post_fee: "",
    user_topic_type: codes("user_topic", "就业创业"), life_event: codes("life_event", "就业"),
    special_group: codes("special_group", "退役军人和军人军属、学生、农民和农民工、失业人员"),
    faqs: [faq("补多少钱？", "一次性 10,000 元，每人只能享受一次。"), faq("开网店可以申请吗？", "登记为个体工商户、满足经营时间的网店可以。")],
  },
};

const dispatch: DemoItem = {
  life: [
    published(460, { promise_day: 12, steps: approval("行政审批科", ["1 工作日", "7 工作日", "2 工作日", "2 工作日"], "审查书面材料，两名工作人员现场核查经营场所。", "劳务派遣经营许可证") }),
    published(80),
  ],
  values: {
    ...partlyOnline("labour-dispatch", 1, "领取许可证正本。"), ...limits("20 工作日", "8 工作日"), task_name: "劳务派遣经营许可",
    task_content: "公司经营劳务派遣业务之前，向人力资源社会保障部门申请劳务派遣经营许可证。",
    daily_terms: words("劳务派遣、派遣公司、劳务公司、劳务派遣许可证"), undertake_org: "行政审批科", server_type: codes("server_type", "企业法人"), project_type: "2",
    accept_condition: "注册资本不少于人民币二百万元。\n有与业务相适应的固定经营场所和设施。\n有符合法律规定的劳务派遣管理制度。", forbid_condition: "因违法经营被吊销劳务派遣经营许可不满三年的，不予许可。",
    materials: [
      need("劳务派遣经营许可申请书", "原件 1"),
      spared("营业执照", "由系统核验，您不用提交。"),
      need("公司章程", "复印件 1"),
      need("住所（经营场所）使用证明", "复印件 1"),
      need("劳务派遣管理制度文本", "原件 1", { fill_explain: "包括劳动合同、劳动报酬、社会保险、工作时间、休息休假、劳动纪律等内容。" }),
      needLater("拟与用工单位签订的劳务派遣协议样本", "受理后 5 个工作日内", "原件 1"),
    ],
    steps: approval("行政审批科", ["1 工作日", "4 工作日", "2 工作日", "1 工作日"], "审查书面材料，两名工作人员现场核查经营场所。", "劳务派遣经营许可证"),
    ...certificate("劳务派遣经营许可证", "有效期 3 年，届满 60 日前申请延续。"), result_guid: papers("劳务派遣经营许可证（样本）"), ...handedOver("作出决定后 2 个工作日内送达。"),
    corp_topic_type: codes("corp_topic", "人力资源、准营准办"), corp_event: codes("corp_event", "准入准营"), nation_catalog_name: "劳务派遣经营许可",
    is_accept_by_approver: "1", review_1: "1", yearly_report: "每年 3 月 31 日前提交上一年度劳务派遣经营情况报告。", cert_renew: "有效期届满 60 日前提出延续申请。",
    cert_area: "云南省", supervise_body: "云岭市人力资源和社会保障局", impl_basis: [law("中华人民共和国劳动合同法", "第五十七条")],
    faqs: [faq("二百万元要实缴吗？", "要。提交验资报告，或者银行出具的入资证明。"), faq("人力资源外包要办这个证吗？", "不用。只有以自己的名义招人、再派到别的单位工作的，才需要。")],
  },
};

const injury: DemoItem = {
  life: [
    published(450, { promise_day: 30, promise_type: "2", steps: steps("受理｜15 自然日｜工伤保险科｜受理岗", "审核｜13 自然日｜工伤保险科｜调查岗", "办结｜2 自然日｜工伤保险科｜审批岗") }),
    published(220),
  ],
  values: {
    ...partlyOnline("work-injury", 1, "案情复杂的，请当事人当面说明情况。"), ...limits("60 自然日", "20 自然日"),
    anticipate_explain: "事实清楚、权利义务明确的，十五日内作出决定；要等司法机关或者有关部门结论的，时限中止。",
    task_name: "工伤认定", task_content: "职工上班时受伤或者患职业病的，由单位、本人或者家属申请认定工伤。", daily_terms: words("工伤、上班受伤、上下班路上车祸、职业病、工伤鉴定、工伤赔偿"), undertake_org: "工伤保险科",
    server_type: codes("server_type", "自然人、企业法人、事业法人、社会组织法人、其他组织"), project_type: "2",
    accept_condition: "单位在三十日内申请；单位没有申请的，职工本人、近亲属、工会可以在一年内申请。\n受伤职工与单位有劳动关系。\n用人单位在本市参加工伤保险；没有参保的，注册地或者生产经营地在本市。",
    materials: [
      need("工伤认定申请表", "原件 1"),
      need("劳动合同", "复印件 1", { fill_explain: "没有合同的，工资条、考勤、工作证、同事证言都可以。" }),
      need("医疗诊断证明或者职业病诊断证明书", "原件 1"),
      needIf("交通事故责任认定书", "上下班途中交通事故的", "复印件 1", { situations: ["上下班途中受伤"] }),
      needIf("授权委托书", "委托他人代办的", "原件 1"),
    ],
    situations: [{ name: "工作时受伤", question: "在什么情况下受伤？" }, { name: "上下班途中受伤", question: "在什么情况下受伤？" }, { name: "患职业病", question: "在什么情况下受伤？" }],
    steps: steps(
      "受理｜5 自然日｜工伤保险科｜受理岗｜材料不齐的一次书面告知。｜受理决定书",
      "审核｜12 自然日｜工伤保险科｜调查岗｜书面通知单位举证，必要时现场调查。｜调查笔录",
      "审批｜2 自然日｜工伤保险科｜审批岗｜对照法定情形作出认定。｜认定意见",
      "办结｜1 自然日｜工伤保险科｜文书岗｜制作决定书，送达单位和职工。｜认定工伤决定书",
    ),
    special_procedure: "中止：需要等交通事故认定、劳动仲裁等结论的，中止计算时限，结论作出后恢复。", limit_exclude: "等待司法机关或者有关行政主管部门作出结论的时间不计入。",
    ...paper("其他", "认定工伤决定书、不予认定工伤决定书"), ...atWindowOnly("作出决定后二十日内送达职工和单位。"), is_express: "0", post_to: "", post_fee: "",
    user_topic_type: codes("user_topic", "社会保障（社会保险、社会救助）"), corp_topic_type: codes("corp_topic", "社会保障"), life_event: codes("life_event", "就业、就医"),
    corp_event: codes("corp_event", "招聘用工"), special_group: codes("special_group", "农民和农民工"),
    faqs: [
      faq("单位没给我缴社保，还能认定吗？", "能。认定工伤与是否参保无关；没有参保的，费用由单位承担。"),
      faq("上班路上骑电动车被撞算工伤吗？", "在合理的时间和路线上，不是本人负主要责任的，可以认定。请提交交通事故责任认定书。"),
    ],
  },
};

const retire: DemoItem = {
  life: [
    published(440),
    returned(
      "examiner", 1, "办理时限与省级清单不一致：省级清单为 10 个工作日，请核对承诺办结时限后重新报送。",
      { promise_day: 12, steps: steps("受理｜1 工作日｜社会保险中心｜受理岗", "审核｜9 工作日｜社会保险中心｜审核岗", "办结｜2 工作日｜社会保险中心｜发放岗") },
    ),
  ],
  values: {
    ...allOnline("retirement"), ...limits("30 工作日", "10 工作日"), task_name: "职工正常退休申请（基本养老金申领）", task_content: "达到退休年龄、缴费年限符合规定的参保人员，申请退休并按月领取基本养老金。",
    short_name: "办退休", daily_terms: words("办退休、领养老金、退休手续、退休金、到龄退休、延迟退休"), server_type: codes("server_type", "自然人、企业法人、事业法人"), project_type: "2",
    by_law: [law(INSURANCE_LAW, "第十六条")],
    accept_condition: "达到法定退休年龄；按规定弹性提前或者延迟退休的，以本人书面选择为准。\n养老保险缴费年限达到国家规定的最低年限。",
    materials: [need("基本养老金申领表", "原件 1"), need("居民身份证", "复印件 1"), needIf("职工个人档案", "有视同缴费年限的", "原件 1", { fill_explain: "由单位或者档案保管机构移交，个人不用自取。" })],
    steps: steps(
      `受理｜1 工作日｜${BUREAU}｜受理岗｜核对年龄和缴费年限。｜受理通知书`,
      `审核｜7 工作日｜${BUREAU}｜审核岗｜审核档案，核定缴费年限和养老金。｜待遇核定表`,
      `办结｜2 工作日｜${BUREAU}｜发放岗｜本人确认后，从次月起发放。｜基本养老金`,
    ),
    ...paper("其他", "养老保险待遇核定表"), ...handedOver("核定表网上可以查看，也可以邮寄。"), user_topic_type: codes("user_topic", "离职退休、社会保障（社会保险、社会救助）"),
    corp_topic_type: codes("corp_topic", "社会保障"), life_event: codes("life_event", "养老"), special_group: codes("special_group", "老年人"),
    is_elder: "1", faqs: [faq("什么时候开始办？", "退休前一个月就可以提出，不会晚领。"), faq("养老金怎么算？", "带身份证到社保窗口，或者拨打咨询电话，可以先算一算。")],
  },
};

const insuranceOpen: DemoItem = {
  life: [published(430)],
  values: {
    ...allOnline("insurance-registration"), ...limits("15 自然日", "当场"), promise_type: "2", task_name: "用人单位社会保险登记",
    task_content: "新成立的单位为职工参加养老、工伤、失业保险办理登记；营业执照办好后可以一起办。", daily_terms: words("社保开户、公司交社保、单位参保、开社保账户、员工社保"),
    server_type: codes("server_type", "企业法人、事业法人、社会组织法人、非法人企业、其他组织"), project_type: "1", by_law: [law(INSURANCE_LAW, "第五十七条、第五十八条")],
    accept_condition: "单位已经登记成立。\n自成立之日起三十日内办理。",
    materials: [need("社会保险登记表", "原件 1"), spared("营业执照", "由系统核验，您不用提交。")], steps: onTheSpot(BUREAU, "核对单位登记信息。", "社会保险登记编号"),
    ...paper("其他", "社会保险登记编号", "长期有效。"), ...handedOver("当场生成，短信通知。"),
    corp_topic_type: codes("corp_topic", "社会保障、人力资源"), corp_event: codes("corp_event", "招聘用工"), service_form: words("马上办、网上办"),
    faqs: [faq("一个员工也没有，要不要登记？", "可以先登记，招人后三十日内为职工办理参保。")],
  },
};

const inspection: DemoItem = {
  life: [published(420)],
  values: {
    task_name: "劳动保障监察日常检查", task_content: "检查用人单位遵守劳动合同、工资支付、工作时间、社会保险等规定的情况。", undertake_org: "劳动保障监察支队", daily_terms: words("拖欠工资、讨薪、不交社保、加班不给钱"),
    handle_flow: "确定检查对象；两名以上监察员出示证件进入现场；查阅资料、询问有关人员；告知检查结果，有问题的责令改正；逾期不改的依法处理。",
    steps: steps("抽取｜1 工作日｜监察支队｜检查岗｜随机抽取，与其他部门联合的一次进门。｜检查任务单", "现场检查｜2 工作日｜监察支队｜检查岗｜出示证件，全程记录。｜检查记录", "处理｜20 工作日｜监察支队｜检查岗｜责令改正并复查。｜责令改正决定书"),
    faqs: [faq("被拖欠工资，向哪里反映？", "拨打 12345，也可以到政务服务中心一楼“欠薪反映窗口”。受理后 5 个工作日内告诉您处理情况。")],
  },
};

const SUBSIDY = [law("中华人民共和国就业促进法", "第五十二条")];

export const humanResources: DemoDepartment = {
  name: "云岭市人力资源和社会保障局", editor: "zhouxiaoyan", common,
  entries: [
    mainEntry("20", "社会保障卡服务", [law(INSURANCE_LAW, "第五十八条")], [cardNew, cardLost]),
    soleEntry("05", newJobs, SUBSIDY), soleEntry("05", startUp, [law("中华人民共和国就业促进法", "第十九条、第五十二条")]),
    soleEntry("01", dispatch, [law("中华人民共和国劳动合同法", "第五十七条")]), soleEntry("07", injury, [law("工伤保险条例", "第十四条、第十七条、第十八条、第二十条")], "市级"),
    soleEntry("06", inspection, [law("劳动保障监察条例", "第十条、第十一条、第十四条")]),
  ],
  services: [unemployment, retire, insuranceOpen],
};
