import type { ElementValues } from "../../elements/element.ts";
import type { DemoDepartment, DemoItem } from "../demo-types.ts";
import { codes, faq, law, limits, need, needIf, needLater, papers, spared, steps, words } from "../element-rows.ts";
import { published } from "../life-stages.ts";
import { mainEntry, soleEntry } from "../sole-entry.ts";
import { allOnline, approval, certificate, cityOffice, handedOver, paper } from "../usual-answers.ts";

const PLACES = "公共场所卫生管理条例";
const DOCTORS = "中华人民共和国医师法";
const OFFICE = "行政审批科";

const common: ElementValues = {
  ...cityOffice({
    consult: "0870-5550130", complain: "0870-5550230", window: "云岭市政务服务中心卫生健康窗口", hall: "云岭市政务服务中心",
    address: "云岭市翠湖区文昌路 88 号政务服务中心二楼 B 区", post: "云岭市翠湖区文昌路 88 号政务服务中心二楼 B 区卫生健康窗口收，0870-5550130，邮编 657000",
  }),
  undertake_org: OFFICE,
};

const placeCommon: ElementValues = {
  server_type: codes("server_type", "自然人、企业法人、事业法人、社会组织法人、非法人企业"), project_type: "2",
  user_topic_type: codes("user_topic", "准营准办"), corp_topic_type: codes("corp_topic", "医疗卫生、准营准办"), corp_event: codes("corp_event", "准入准营"),
  life_event: codes("life_event", "就业"),
  nation_catalog_name: "公共场所卫生许可", is_accept_by_approver: "1", supervise_body: "云岭市卫生健康委员会", cert_area: "许可证载明的经营场所", review_1: "1",
  is_elec_licence: "1", elec_licence_name: "公共场所卫生许可证",
  ...certificate("公共场所卫生许可证", "有效期 4 年，届满 30 日前申请延续。"), result_guid: papers("公共场所卫生许可证（样本）"),
  ...handedOver("电子证照随时可以下载；纸质证到窗口领取或者邮寄。"),
};

const placeNew: DemoItem = {
  life: [published(555, {
    promise_day: 10, steps: approval(OFFICE, ["1 工作日", "6 工作日", "2 工作日", "1 工作日"], "一律现场核查。", "公共场所卫生许可证"), is_promise_apply: "0",
    promise_apply_explain: "",
    materials: [
      need("公共场所卫生许可申请表", "原件 1"),
      need("营业执照", "复印件 1"),
      need("公共场所卫生检测报告", "原件 1"),
      need("公共场所平面图和卫生设施布局图", "原件 1"),
      need("公共场所卫生管理制度文本", "原件 1"),
    ],
  }), published(105)],
  values: {
    ...placeCommon, ...allOnline("public-place-new"), ...limits("20 工作日", "5 工作日"), task_name: "公共场所卫生许可（新办）",
    task_content: "开宾馆、理发店、美容院、浴室、游泳馆、影剧院、商场等公共场所，营业前申请卫生许可证。", short_name: "理发店宾馆卫生许可",
    daily_terms: words("卫生许可证、开理发店、开宾馆、开民宿、开美容院、开浴室、开网吧、卫生证、开健身房、开酒店"),
    accept_condition: "已经取得营业执照。\n场所布局、通风、消毒、保洁设施符合卫生要求。\n空气、水质、公共用品等检测合格。\n有卫生管理制度和专职或者兼职的卫生管理人员，从业人员有健康合格证明。",
    materials: [
      need("公共场所卫生许可申请表", "原件 1"), spared("营业执照", "由系统核验，您不用提交。"),
      need("公共场所平面图和卫生设施布局图", "原件 1", { fill_explain: "手绘清楚的也可以。" }),
      needIf("公共场所卫生检测报告", "不采用告知承诺方式的", "原件 1", { situations: ["不采用告知承诺"] }),
      needIf("公共场所卫生许可告知承诺书", "采用告知承诺方式的", "原件 1", { situations: ["采用告知承诺"] }),
      needLater("公共场所卫生管理制度文本", "受理后 10 个工作日内", "原件 1"),
    ],
    situations: [{ name: "采用告知承诺", question: "用哪种方式办理？", explain: "当场发证，30 日内现场核查" }, { name: "不采用告知承诺", question: "用哪种方式办理？" }],
    steps: approval(OFFICE, ["0.5 工作日", "3 工作日", "1 工作日", "0.5 工作日"], "审查材料，现场核查一次；采用告知承诺的，先发证、后核查。", "公共场所卫生许可证"),
    is_promise_apply: "1", promise_apply_explain: "书面承诺场所符合卫生要求的，当场发证，免交检测报告；30 日内现场核查，与承诺不符的责令整改，整改后仍不符合的撤销许可。",
    reform_way: "实行告知承诺：申请人可以自愿选择。", cert_renew: "届满 30 日前申请延续。", yearly_check: "每两年复核一次，由卫生健康部门在日常监督中进行，不用申请。",
    faqs: [
      faq("饭店也要办这个证吗？", "不用。饭馆、咖啡馆、酒吧、茶座的卫生许可已经并入食品经营许可，只办食品经营许可证。"),
      faq("三间房的民宿要办吗？", "要办。可以选择告知承诺，当场领证。"),
      faq("检测报告找谁做？", "有资质的检测机构都可以，由您自己选择；选择告知承诺的，不用先检测。"),
    ],
  },
};

const placeRenew: DemoItem = {
  life: [published(550)],
  values: {
    ...placeCommon, ...allOnline("public-place-renew"), ...limits("20 工作日", "3 工作日"), task_name: "公共场所卫生许可（延续）",
    task_content: "卫生许可证快到期、还要继续经营的，申请延续。", daily_terms: words("卫生许可证到期、卫生证延续、换卫生许可证"),
    accept_condition: "许可证有效期届满 30 日前申请。\n经营条件没有变化，或者变化后仍然符合卫生要求。",
    materials: [need("公共场所卫生许可申请表", "原件 1"), needIf("公共场所卫生检测报告", "近一年没有监督检测记录的", "原件 1")],
    steps: approval(OFFICE, ["0.5 工作日", "1.5 工作日", "0.5 工作日", "0.5 工作日"], "核对监督记录；有不良记录的现场核查。", "新的公共场所卫生许可证"),
    faqs: [faq("过期一个月了怎么办？", "要重新申请新办，可以选择告知承诺，当天就能领证。")],
  },
};

const staffCommon: ElementValues = {
  server_type: codes("server_type", "自然人"), project_type: "2", user_topic_type: codes("user_topic", "职业资格、医疗卫生"),
  life_event: codes("life_event", "就业"), is_accept_by_approver: "1", supervise_body: "云岭市卫生健康委员会", cert_area: "全国",
  submit_way: "由所在医疗机构在系统里统一提交，个人在手机上确认。", is_elec_licence: "1", ...handedOver("电子证照即时生效；纸质证由医疗机构统一领取。"),
};

const doctorNew: DemoItem = {
  life: [published(545)],
  values: {
    ...staffCommon, ...allOnline("doctor-new"), ...limits("20 工作日", "5 工作日"), task_name: "医师执业注册（首次注册）",
    task_content: "通过医师资格考试的人员，被医疗机构聘用后申请注册，领取医师执业证书，才能行医。", daily_terms: words("医师证、执业医师注册、医生上岗、医生注册、医师执业证"), nation_catalog_name: "医师执业注册",
    accept_condition: "已经取得医师资格证书。\n已经被医疗、预防、保健机构聘用。\n身体健康，能够胜任工作。\n取得资格两年以上没有注册的，要接受三至六个月培训并考核合格。",
    forbid_condition: "无民事行为能力或者限制民事行为能力的，不予注册。\n受刑事处罚，刑罚执行完毕不满二年的，不予注册。\n被吊销医师执业证书不满二年的，不予注册。",
    materials: [
      need("医师执业注册申请审核表", "原件 1"),
      spared("医师资格证书", "由系统核对，您不用提交。"),
      need("医疗机构聘用证明", "原件 1"),
      need("健康体检证明", "原件 1"),
      needIf("培训考核合格证明", "取得资格两年以上没有注册的", "原件 1"),
    ],
    steps: approval(OFFICE, ["0.5 工作日", "3 工作日", "1 工作日", "0.5 工作日"], "核对资格、聘用和执业范围。", "医师执业证书"), ...certificate("医师执业证书", "长期有效，每三年定期考核。"),
    elec_licence_name: "医师执业证书", impl_basis: [law(DOCTORS, "第十四条、第十六条")],
    faqs: [faq("在两家医院上班怎么注册？", "以一家为主执业机构注册，其他机构办理多点执业备案，手机上就能办。"), faq("刚考过还没拿到证能注册吗？", "成绩合格、资格信息已经在系统里的就可以，不用等纸质证。")],
  },
};

const doctorChange: DemoItem = {
  life: [published(540, { promise_day: 10, steps: approval(OFFICE, ["1 工作日", "6 工作日", "2 工作日", "1 工作日"], "核对变更内容。", "医师执业证书") }), published(50)],
  values: {
    ...staffCommon, ...allOnline("doctor-change"), ...limits("20 工作日", "3 工作日"), task_name: "医师执业注册（变更注册）",
    task_content: "医师换了执业机构、执业类别或者执业范围的，申请变更注册。", daily_terms: words("医生换医院、医师变更、执业地点变更、医师换单位"), nation_catalog_name: "医师执业注册",
    accept_condition: "已经取得医师执业证书。\n拟执业机构同意聘用。\n变更执业类别、范围的，有相应的学历或者培训考核证明。",
    materials: [need("医师执业注册申请审核表", "原件 1", { fill_explain: "只填写有变化的内容。" }), need("医疗机构聘用证明", "原件 1"), needIf("培训考核合格证明", "变更执业类别、范围的", "原件 1")],
    steps: approval(OFFICE, ["0.5 工作日", "1.5 工作日", "0.5 工作日", "0.5 工作日"], "核对变更内容。", "医师执业证书"), ...certificate("医师执业证书", "长期有效，每三年定期考核。"),
    elec_licence_name: "医师执业证书", faqs: [faq("原来的医院不肯放人怎么办？", "变更注册不需要原机构同意，劳动关系按劳动合同处理。"), faq("去乡镇卫生院支援，要变更吗？", "不用。对口支援、会诊、义诊和医联体内执业不用变更。")],
  },
};

const nurse: DemoItem = {
  life: [published(535)],
  values: {
    ...staffCommon, ...allOnline("nurse-new"), ...limits("20 工作日", "5 工作日"), task_name: "护士执业注册（首次注册）",
    task_content: "通过护士执业资格考试的人员，被医疗机构聘用后申请注册，领取护士执业证书。", daily_terms: words("护士证、护士注册、护士上岗证、护士执业证"), nation_catalog_name: "护士执业注册",
    accept_condition: "有完全民事行为能力。\n完成三年以上全日制护理、助产专业学习，并有八个月以上临床实习。\n通过护士执业资格考试。\n身体健康。\n从考试通过之日起三年内申请；超过的，要接受三个月临床护理培训并考核合格。",
    materials: [
      need("护士执业注册申请审核表", "原件 1"),
      spared("护士执业资格考试成绩合格证明", "由系统核对，您不用提交。"),
      spared("学历证书", "由系统核对，您不用提交。"),
      need("健康体检证明", "原件 1"),
      need("医疗机构聘用证明", "原件 1"), needIf("培训考核合格证明", "考试通过三年以上的", "原件 1"),
    ],
    steps: approval(OFFICE, ["0.5 工作日", "3 工作日", "1 工作日", "0.5 工作日"], "核对考试、学历和健康情况。", "护士执业证书"), ...certificate("护士执业证书", "有效期 5 年，届满 30 日前申请延续。"),
    elec_licence_name: "护士执业证书", cert_renew: "届满 30 日前申请延续。",
    faqs: [faq("换医院要重新注册吗？", "不用，办理变更就可以，7 个工作日内办完。"), faq("证书到期忘了延续怎么办？", "要重新注册，并提交三个月临床培训考核合格证明。")],
  },
};

const familyAward: DemoItem = {
  life: [published(370)],
  values: {
    ...allOnline("family-planning-award"), ...limits("60 工作日", "40 工作日"), task_name: "农村部分计划生育家庭奖励扶助金给付",
    task_content: "年满六十周岁、只有一个子女或者两个女孩的农村居民，申请每年领取奖励扶助金。", daily_terms: words("独生子女奖励、计生奖励、奖扶、双女户补贴、独生子女补贴"), undertake_org: "人口家庭科",
    server_type: codes("server_type", "自然人"), project_type: "2",
    accept_condition: "本人是农村户口或者界定为农村居民。\n年满六十周岁。\n现有一个子女、两个女孩，或者子女死亡后现在没有子女。\n没有违反生育政策的记录，以规定的时间为准。",
    materials: [need("计划生育家庭奖励扶助申请表", "原件 1"), spared("居民户口簿", "由系统核对，您不用提交。")],
    steps: steps(
      "受理｜5 工作日｜乡镇、街道便民服务中心｜受理岗｜村、社区可以代办。｜受理登记",
      "审核｜25 工作日｜乡镇、街道｜审核岗｜核对信息，公示 10 日。｜审核意见",
      "审批｜7 工作日｜区县卫生健康部门｜审批岗｜确认名单。｜确认决定",
      "办结｜3 工作日｜区县卫生健康部门｜发放岗｜转入社会保障卡账户。｜奖励扶助金",
    ),
    special_procedure: "公示：在村、社区公示 10 日，公示时间计入时限。",
    windows: [{ record: "文昌街道便民服务中心", business: "受理" }], ...paper("其他", "奖励扶助确认通知"), result_send_way: codes("delivery_way", "短信通知"),
    result_send_explain: "每年 6 月底前发放。", is_express: "0", post_to: "", post_fee: "", user_topic_type: codes("user_topic", "社会保障（社会保险、社会救助）、生育收养"),
    life_event: codes("life_event", "养老"), special_group: codes("special_group", "老年人、农民和农民工"), is_elder: "1",
    faqs: [faq("每年有多少钱？", "每人每年 1,200 元，夫妻双方分别发放。"), faq("每年都要申请吗？", "不用。第一次确认后，每年由系统核对。")],
  },
};

const blood: DemoItem = {
  life: [published(365)],
  values: {
    ...allOnline("blood-donor-award"), ...limits("60 工作日", "30 工作日"), task_name: "对无偿献血先进个人和单位的奖励",
    task_content: "对多次无偿献血、捐献造血干细胞的个人和组织献血成绩突出的单位给予奖励。", daily_terms: words("献血奖励、献血荣誉证、献血三免、无偿献血奖"), undertake_org: "医政科",
    server_type: codes("server_type", "自然人、企业法人、事业法人、社会组织法人、行政机关、其他组织"), project_type: "2",
    accept_condition: "个人：累计献血二十次以上，或者捐献过造血干细胞。\n单位：近两年组织职工献血成绩突出。", materials: [needIf("无偿献血奖励申报表", "单位申报的；个人由血站直接提名，不用申报", "原件 1")],
    steps: approval("医政科", ["2 工作日", "18 工作日", "6 工作日", "4 工作日"], "与血站核对献血记录，公示 5 个工作日。", "荣誉证书"), special_procedure: "公示：公示 5 个工作日，计入时限。",
    is_certificate: "1", certificate_name: "无偿献血荣誉证书", result_type: codes("result_type", "证照"), result_name: "无偿献血荣誉证书", result_validity: "长期有效。",
    result_send_way: codes("delivery_way", "直接送达、物流"), result_send_explain: "在表彰会上颁发，或者邮寄。", user_topic_type: codes("user_topic", "医疗卫生"),
    corp_topic_type: codes("corp_topic", "医疗卫生"), life_event: codes("life_event", "就医"), corp_event: codes("corp_event", "经营发展"),
    faqs: [faq("获奖有什么优待？", "凭荣誉证书在本市免费乘公交、进公园，在公立医院免交普通门诊诊察费。")],
  },
};

const inspection: DemoItem = {
  life: [published(360)],
  values: {
    task_name: "公共场所卫生监督检查", task_content: "检查宾馆、理发店、浴室、游泳馆等公共场所遵守卫生规定的情况，抽检空气、水质和公共用品。", undertake_org: "卫生监督所",
    handle_flow: "随机抽取对象；两名以上监督员出示证件、亮码入企；现场检查、采样；告知结果，公开卫生信誉等级；不合格的依法处理。",
    steps: steps("抽取｜1 工作日｜卫生监督所｜检查岗｜按风险和信誉等级抽取。｜检查任务单", "现场检查｜1 工作日｜卫生监督所｜检查岗｜两人以上，全程记录。｜监督笔录", "结果公开｜20 工作日｜卫生监督所｜检查岗｜公布抽检结果和信誉等级。｜检查结果"),
    remark: "信誉等级为 A 级的单位，两年检查一次；B 级一年一次；C 级一年两次。", faqs: [faq("检查要收检测费吗？", "不收。监督抽检的费用由财政承担。")],
  },
};

const illegalPractice: DemoItem = {
  life: [published(355)],
  values: {
    ...limits("90 自然日", "90 自然日"), task_name: "对非医师行医的处罚", task_content: "没有取得医师执业证书的人从事诊疗活动的，依法给予处罚。", daily_terms: words("黑诊所、非法行医、游医、无证行医"),
    undertake_org: "卫生监督所",
    punishment_method: "行为：没有取得医师执业证书从事医师执业活动。\n种类：责令停止非法执业活动，没收违法所得和药品、医疗器械，罚款。\n幅度：违法所得的二倍以上十倍以下；违法所得不足一万元的，按一万元计算。涉嫌犯罪的，移送公安机关。",
    handle_flow: "立案；调查取证；告知权利，听取陈述、申辩，符合条件的组织听证；决定；送达和执行。",
    steps: steps("立案｜7 自然日｜卫生监督所｜承办岗", "调查取证｜50 自然日｜卫生监督所｜承办岗", "告知和听取意见｜15 自然日｜卫生监督所｜承办岗", "审核和决定｜15 自然日｜法规科｜审核岗", "送达和执行｜3 自然日｜卫生监督所｜承办岗"),
    faqs: [faq("发现黑诊所怎么举报？", "拨打 12345 或者 0870-5550230。我们为您保密，查实有奖。")],
  },
};

export const health: DemoDepartment = {
  name: "云岭市卫生健康委员会", editor: "liuhaitao", common,
  entries: [
    mainEntry("01", "公共场所卫生许可", [law(PLACES, "第二条、第四条、第八条")], [placeNew, placeRenew]),
    mainEntry("01", "医师执业注册", [law(DOCTORS, "第十三条、第十八条")], [doctorNew, doctorChange]),
    soleEntry("01", nurse, [law("护士条例", "第七条、第八条")]), soleEntry("05", familyAward, [law("中华人民共和国人口与计划生育法", "第三十一条")]),
    soleEntry("08", blood, [law("中华人民共和国献血法", "第六条、第十七条")], "市级"),
    soleEntry("06", inspection, [law(PLACES, "第十条、第十一条")]), soleEntry("02", illegalPractice, [law(DOCTORS, "第五十九条")]),
  ],
  services: [],
};
