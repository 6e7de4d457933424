import type { ElementValues } from "../../elements/element.ts";
import type { DemoDepartment, DemoItem } from "../demo-types.ts";
import { codes, counter, faq, law, limits, need, needIf, papers, spared, steps, words } from "../element-rows.ts";
import { published, submitted, suspended } from "../life-stages.ts";
import { mainEntry, soleEntry } from "../sole-entry.ts";
import { allOnline, approval, atWindowOnly, certificate, cityOffice, handedOver, inPerson, onTheSpot, paper, partlyOnline } from "../usual-answers.ts";

const AID_LAW = "中华人民共和国社会救助法";
const CIVIL_CODE = "中华人民共和国民法典";
const REGISTRY = "婚姻登记处";

const common: ElementValues = {
  ...cityOffice({
    consult: "0870-5550126", complain: "0870-5550226", window: "云岭市政务服务中心综合窗口", hall: "云岭市政务服务中心",
    address: "云岭市翠湖区莲池路 52 号云岭市民政局一楼咨询台", post: "云岭市翠湖区莲池路 52 号云岭市民政局收，0870-5550126，邮编 657000",
  }),
  server_type: codes("server_type", "自然人"),
};

const marriageCommon: ElementValues = {
  undertake_org: REGISTRY, is_entry_center: "0", hall_name: "", is_one_window: "", windows: [counter("云岭市民政局婚姻登记处", "登记、发证、免费颁证仪式")],
  user_topic_type: codes("user_topic", "婚姻登记"), life_event: codes("life_event", "生活"), handle_area: codes("handle_area", "全国"),
  schedule_rule: "可以提前 30 天在手机上预约；周六和节日办理要先预约。", query_way: "当场办完；补领记录可以拨打 0870-5550126 查询。",
};

const marry: DemoItem = {
  life: [
    published(850, {
      accept_condition: "男年满二十二周岁，女年满二十周岁。\n双方自愿。\n双方都没有配偶。\n一方的户口在本市。",
      materials: [need("居民身份证", "原件 1"), need("居民户口簿", "原件 1"), need("申请结婚登记声明书", "原件 1", { is_present: "1" }), need("本人近期免冠照片", "原件 3")],
      handle_area: codes("handle_area", "跨县"),
    }),
    published(310),
  ],
  values: {
    ...marriageCommon, ...inPerson(1, "法律规定双方要亲自到场。", "结婚登记要双方亲自到场表达意愿，不能委托，也不能在网上办理。"), ...limits("当场", "当场"), task_name: "结婚登记",
    task_content: "自愿结婚的男女双方，一起到婚姻登记机关登记，领取结婚证。", daily_terms: words("领证、领结婚证、登记结婚、扯证、结婚证、民政局领证"), project_type: "1",
    accept_condition: "男年满二十二周岁，女年满二十周岁。\n双方自愿，亲自到场。\n双方都没有配偶，不是直系血亲和三代以内旁系血亲。\n户口在国内任何地方都可以在本市办理。",
    forbid_condition: "有配偶的、有禁止结婚的亲属关系的、没有到法定婚龄的，不予登记。",
    materials: [
      need("居民身份证", "原件 1", { accept_stand: "双方的；在有效期内，当场退还。" }),
      need("申请结婚登记声明书", "原件 1", { is_present: "1", fill_explain: "在登记处当场填写。" }),
      needIf("本人近期免冠照片", "自己带照片的", "原件 3", { fill_explain: "二寸双人合影，登记处也可以免费拍。" }),
    ],
    steps: onTheSpot(REGISTRY, "核对双方身份，询问结婚意愿，核对婚姻登记信息。", "结婚证"), ...certificate("结婚证", "长期有效。"), result_guid: papers("结婚证（样本）"),
    ...atWindowOnly("当场发给双方，每人一本。"), is_elec_licence: "1", elec_licence_name: "结婚证",
    special_group: codes("special_group", "妇女儿童"),
    faqs: [faq("还要带户口簿吗？", "不用。只带双方身份证，户口信息由系统核对。"), faq("双方都不是云岭人，能在这里领证吗？", "能。户口在哪里都可以。"), faq("要婚检吗？", "自愿，免费。登记处旁边就有婚前检查点。")],
  },
};

const divorce: DemoItem = {
  life: [published(305)],
  values: {
    ...marriageCommon, ...inPerson(2, "申请时双方到场一次；三十日后双方再到场一次领取离婚证。", "离婚登记要双方亲自到场表达意愿，不能委托，也不能在网上办理。"), ...limits("当场", "当场"), task_name: "离婚登记",
    task_content: "夫妻双方自愿离婚，对子女、财产、债务商量好以后，一起到婚姻登记机关申请。", daily_terms: words("离婚、办离婚、离婚证、协议离婚、离婚冷静期"), project_type: "1",
    accept_condition: "双方自愿离婚，亲自到场。\n结婚登记是在内地办理的。\n签订了书面离婚协议，对子女抚养、财产和债务处理协商一致。",
    limit_exclude: "法律规定的三十日冷静期，以及期满后三十日的领证期，不计入时限。", special_procedure: "离婚冷静期：收到申请之日起三十日内，任何一方不愿意离婚的，可以撤回申请；期满后三十日内双方不来领证的，视为撤回。",
    special_procedures: [{ name: "离婚冷静期", type: "2", limit: 30, limit_type: "2", by_law: "《中华人民共和国民法典》第一千零七十七条", is_fee: "0", is_counted: "0", explain: "登记处提供免费的婚姻家庭辅导。" }],
    materials: [
      need("居民身份证", "原件 1", { accept_stand: "双方的。" }),
      need("结婚证", "原件 1", { accept_stand: "双方的；丢失的先补领，可以当天一起办。" }),
      need("离婚协议书", "原件 3"),
      need("本人近期免冠照片", "原件 2", { fill_explain: "二寸单人照片。" }),
    ],
    steps: steps(
      `申请和受理｜当场｜${REGISTRY}｜登记岗｜核对身份，询问双方意愿。｜离婚登记申请受理回执单`,
      `审核｜当场｜${REGISTRY}｜登记岗｜冷静期满，双方到场，再次确认意愿和协议。｜审核意见`,
      `办结｜当场｜${REGISTRY}｜登记岗｜登记后发证。｜离婚证`,
    ),
    ...certificate("离婚证", "长期有效。"), ...atWindowOnly("当场发给双方，每人一本。"),
    faqs: [faq("冷静期一个人能撤回吗？", "能。任何一方带身份证和回执单来撤回就可以，不用对方同意。"), faq("对方不同意怎么办？", "不能协议离婚的，可以向人民法院起诉。")],
  },
};

const minimum: DemoItem = {
  life: [
    published(830, {
      promise_day: 30, steps: steps("受理｜2 工作日｜乡镇、街道｜受理岗", "审核｜18 工作日｜乡镇、街道｜审核岗", "审批｜10 工作日｜区县民政局｜审批岗"), by_law: [law("社会救助暂行办法", "第九条、第十一条")],
      limit_scene_num: 2, limit_scene_explain: "递交申请、配合调查。",
    }),
    published(390, {
      promise_day: 25, steps: steps("受理｜1 工作日｜乡镇、街道｜受理岗", "审核｜16 工作日｜乡镇、街道｜审核岗", "审批｜8 工作日｜区县民政局｜审批岗"), by_law: [law("社会救助暂行办法", "第九条、第十一条")],
      materials: [
        need("最低生活保障申请书", "原件 1"),
        need("家庭经济状况核对授权书", "原件 1"),
        need("居民户口簿", "复印件 1"),
        need("居民身份证", "复印件 1"),
        needIf("收入证明", "有工作单位的", "原件 1"),
      ],
    }),
    published(95),
  ],
  values: {
    ...allOnline("minimum-living"), ...limits("30 工作日", "20 工作日"), task_name: "最低生活保障金给付",
    task_content: "家庭人均收入低于本市最低生活保障标准、财产符合规定的家庭，申请最低生活保障，按月领取保障金。", short_name: "低保",
    daily_terms: words("低保、吃低保、困难户、贫困户补助、低保户、申请低保、五保"), undertake_org: "社会救助科", project_type: "2",
    accept_condition: "共同生活的家庭成员人均收入低于本市最低生活保障标准。\n家庭财产符合本市规定。\n向户口所在地的乡镇、街道提出；持有居住证、在本市住满一年的，可以在居住地提出。",
    forbid_condition: "隐瞒收入、财产，或者不配合核查的，不予批准；已经领取的，退回。",
    materials: [
      need("最低生活保障申请书", "原件 1", { fill_explain: "不会写字的，由工作人员代填、本人按手印。" }),
      need("家庭经济状况核对授权书", "原件 1", { accept_stand: "共同生活的成年成员都要签名。" }),
      spared("居民户口簿", "由系统核对户籍信息，您不用提交。"),
    ],
    steps: steps(
      "受理｜1 工作日｜乡镇、街道便民服务中心｜受理岗｜材料齐全的当场受理。｜受理通知书",
      "审核｜12 工作日｜乡镇、街道｜审核岗｜入户调查，核对收入和财产，在村、社区公示 7 日。｜审核意见",
      "审批｜5 工作日｜区县民政局｜审批岗｜作出确认决定；不予确认的书面说明理由。｜确认决定",
      "办结｜1 工作日｜区县民政局｜发放岗｜从批准的当月起发放。｜最低生活保障金",
      "送达｜1 工作日｜乡镇、街道｜送达岗｜送到家｜确认决定书",
    ),
    special_procedure: "公示：审核期间在申请人所在的村、社区公示，公示时间计入时限。", windows: [counter("文昌街道便民服务中心", "受理"), counter("翠湖区政务服务中心综合窗口", "咨询")], is_elder: "1",
    ...paper("其他", "最低生活保障确认决定书"), ...handedOver("决定书送到家；保障金每月 10 日前转入社会保障卡账户。"), result_validity: "每年或者每半年复核一次。",
    user_topic_type: codes("user_topic", "社会保障（社会保险、社会救助）"), life_event: codes("life_event", "救助"),
    special_group: codes("special_group", "老年人、残疾人、低收入和困难群众"), service_form: words("就近办"),
    faqs: [
      faq("有一辆三轮车，影响申请吗？", "谋生用的三轮车、残疾人代步车不影响。"),
      faq("子女在外打工，老人能单独申请吗？", "看子女有没有能力赡养。请如实填写，核对后由街道告诉您。"),
      faq("每月能领多少？", "按家庭人均收入与标准的差额发放；本市城市标准每人每月 780 元，农村 610 元。"),
    ],
  },
};

const destitute: DemoItem = {
  life: [published(820), suspended(2, "供养资格核对系统升级，暂停受理新的申请。已经享受供养的不受影响，急需救助的请先申请临时救助。")],
  values: {
    ...allOnline("destitute-support"), ...limits("20 工作日", "15 工作日"), task_name: "特困人员救助供养给付",
    task_content: "没有劳动能力、没有生活来源、没有人赡养抚养的老年人、残疾人和未成年人，申请特困人员供养。", daily_terms: words("五保户、孤寡老人、五保、特困供养、敬老院"), undertake_org: "社会救助科",
    project_type: "2",
    accept_condition: "没有劳动能力。\n没有生活来源。\n没有法定赡养、抚养、扶养义务人，或者义务人没有履行能力。",
    materials: [need("特困人员救助供养申请书", "原件 1", { fill_explain: "本人申请有困难的，由村、社区代为提出。" }), need("家庭经济状况核对授权书", "原件 1"), needIf("残疾人证", "是残疾人的", "复印件 1")],
    steps: steps(
      "受理｜1 工作日｜乡镇、街道便民服务中心｜受理岗｜主动发现的，由村、社区代办。｜受理通知书",
      "审核｜9 工作日｜乡镇、街道｜审核岗｜入户调查，评估生活自理能力，公示。｜审核意见",
      "审批｜4 工作日｜区县民政局｜审批岗｜作出确认决定。｜确认决定书",
      "送达｜1 工作日｜乡镇、街道｜送达岗｜送到家，商定供养方式｜确认决定书",
    ),
    windows: [counter("文昌街道便民服务中心", "受理")], ...paper("其他", "特困人员确认决定书"), ...handedOver("决定书送到家。"), is_elder: "1",
    user_topic_type: codes("user_topic", "社会保障（社会保险、社会救助）"), life_event: codes("life_event", "救助、养老"),
    special_group: codes("special_group", "老年人、残疾人、妇女儿童、低收入和困难群众"),
    faqs: [faq("一定要住敬老院吗？", "不一定。可以在家分散供养，也可以到供养服务机构集中供养，由本人选择。")],
  },
};

const disabled: DemoItem = {
  life: [published(810, { promise_day: 20, steps: steps("受理｜1 工作日｜乡镇、街道｜受理岗", "审核｜14 工作日｜残联、区县民政局｜审核岗", "审批｜5 工作日｜区县民政局｜审批岗") }), published(270)],
  values: {
    ...allOnline("disability-subsidies"), ...limits("30 工作日", "10 工作日"), task_name: "困难残疾人生活补贴和重度残疾人护理补贴给付",
    task_content: "低保家庭中的残疾人申请生活补贴，一级、二级重度残疾人申请护理补贴；两项都符合的可以同时领。", short_name: "残疾人两项补贴",
    daily_terms: words("残疾人补贴、残疾补助、护理补贴、残疾人两补、残疾证补贴"), undertake_org: "社会福利科", project_type: "2",
    accept_condition: "持有有效的残疾人证。\n申请生活补贴的，是最低生活保障家庭中的残疾人。\n申请护理补贴的，残疾等级为一级、二级，需要长期照护。",
    materials: [need("残疾人两项补贴申请表", "原件 1"), spared("残疾人证", "由系统核对，您不用提交。"), needIf("授权委托书", "监护人、亲属代办的", "原件 1")],
    steps: steps(
      "受理｜当场｜乡镇、街道便民服务中心｜受理岗｜核对残疾人证信息。｜受理登记",
      "审核｜5 工作日｜区县残疾人联合会｜审核岗｜核对残疾等级。｜审核意见",
      "审批｜4 工作日｜区县民政局｜审批岗｜从申请的当月起计发。｜审批决定",
      "办结｜1 工作日｜区县民政局｜发放岗｜转入社会保障卡账户。｜补贴资金",
    ),
    windows: [counter("文昌街道便民服务中心", "受理"), counter("云岭市政务服务中心综合窗口", "受理、代办")], other_dept: "云岭市残疾人联合会", handle_area: codes("handle_area", "跨省"),
    handle_areas: [{ name: "跨省通办", area: "全国", mode: "全程网办、异地代收代办" }],
    ...paper("其他", "补贴审批结果通知"), result_send_way: codes("delivery_way", "短信通知、电子送达"), result_send_explain: "补贴每月 10 日前转入社会保障卡账户。", is_express: "0",
    post_to: "", post_fee: "", user_topic_type: codes("user_topic", "社会保障（社会保险、社会救助）"), life_event: codes("life_event", "救助"),
    special_group: codes("special_group", "残疾人、低收入和困难群众"),
    is_elder: "1", faqs: [faq("每月多少钱？", "生活补贴每人每月 90 元；护理补贴一级每人每月 100 元，二级 80 元。"), faq("在外地能申请吗？", "能。户口在云岭的，在全国任何一个街道都可以递交，也可以在手机上申请。")],
  },
};

const society: DemoItem = {
  life: [published(360)],
  values: {
    ...partlyOnline("society-founding", 1, "领取登记证书，并留存印模。"), ...limits("60 自然日", "20 自然日"), promise_explain: "业务主管单位审查的时间不计入。", task_name: "社会团体成立登记",
    task_content: "发起人取得业务主管单位同意后，申请成立协会、学会、商会等社会团体。", daily_terms: words("成立协会、商会登记、注册协会、学会、同乡会"), undertake_org: "社会组织管理科",
    server_type: codes("server_type", "自然人、企业法人、事业法人、社会组织法人"), project_type: "2",
    accept_condition: "有五十个以上的个人会员，或者三十个以上的单位会员；混合组成的，总数不少于五十个。\n有规范的名称和相应的组织机构。\n有固定的住所。\n有专职工作人员。\n有三万元以上的活动资金。\n有独立承担民事责任的能力。",
    forbid_condition: "在同一行政区域内已有业务范围相同或者相似的社会团体，没有必要成立的，不予登记。",
    materials: [
      need("社会团体成立登记申请书", "原件 1"),
      need("业务主管单位批准文件", "原件 1"),
      need("验资报告", "原件 1", { source_type: "30", source_explain: "会计师事务所出具" }),
      need("住所（经营场所）使用证明", "复印件 1"),
      need("发起人和拟任负责人基本情况", "原件 1"),
      need("社会团体章程草案", "原件 1"),
    ],
    steps: steps(
      "受理｜1 自然日｜社会组织管理科｜受理岗｜材料不齐的一次告知。｜受理通知书",
      "审核｜14 自然日｜社会组织管理科｜审核岗｜审查章程、名称、会员和资金。｜审核意见",
      "审批｜3 自然日｜民政局｜审批岗｜作出准予或者不予登记的决定。｜决定书",
      "办结｜2 自然日｜社会组织管理科｜制证岗｜制作证书。｜社会团体法人登记证书",
      "送达｜当场｜社会组织管理科｜窗口岗｜当面领取｜社会团体法人登记证书",
    ),
    ...certificate("社会团体法人登记证书", "有效期 4 年，期满换发。"), ...atWindowOnly("到窗口领取。"), user_topic_type: codes("user_topic", "设立变更"),
    corp_topic_type: codes("corp_topic", "设立变更"), corp_event: codes("corp_event", "准入准营"), life_event: codes("life_event", "生活"),
    nation_catalog_name: "社会团体成立、变更、注销登记", yearly_report: "每年 5 月 31 日前报送上一年度工作报告。", yearly_check: "每年接受年度检查。",
    intermediaries: [{ name: "验资", basis: "《社会团体登记管理条例》第十一条", provider: "依法设立的会计师事务所，由申请人自主选择", fee_kind: "市场调节价" }], is_accept_by_approver: "1",
    cert_area: "云岭市", supervise_body: "云岭市民政局",
    faqs: [faq("没有业务主管单位可以成立吗？", "行业协会商会、科技类、公益慈善类、城乡社区服务类可以直接登记，由我们征求有关部门意见。")],
  },
};

const funeral: DemoItem = {
  life: [published(230)],
  values: {
    ...allOnline("funeral-fee-relief"), ...limits("当场", "当场"), task_name: "基本殡葬服务费用减免", task_content: "户口在本市的居民去世后，遗体接运、存放、火化、骨灰寄存等基本服务费用，由政府承担。",
    short_name: "丧葬费减免",
    daily_terms: words("丧葬费、火化费、老人去世、办后事、殡仪馆费用、安葬费"), undertake_org: "社会事务科", project_type: "1", by_law: [law("殡葬管理条例", "第二条、第十三条")],
    accept_condition: "逝者的户口在本市，或者是在本市去世的低保对象、特困人员。\n在本市殡仪馆火化。",
    materials: [need("死亡证明", "复印件 1", { source_explain: "医疗机构或者公安机关出具" }), need("居民身份证", "复印件 1", { accept_stand: "经办的家属的。" })],
    steps: onTheSpot("殡仪馆服务大厅", "核对逝者户籍信息。", "费用直接减免"), is_entry_center: "0", hall_name: "", windows: [],
    transact_addr: "云岭市翠湖区青松路 9 号云岭市殡仪馆服务大厅 2 号窗口", transact_time: "全天 24 小时，工作日和节假日都办理。", is_schedule: "0", schedule_rule: "",
    query_way: "拨打 0870-5550126 查询。", result_type: codes("result_type", "无"), result_name: "", ...atWindowOnly("在结算时直接减免，不用另外申请。"),
    is_certificate: "", is_express: "0", post_to: "", post_fee: "", user_topic_type: codes("user_topic", "死亡殡葬"),
    life_event: codes("life_event", "身后"), special_group: codes("special_group", "老年人"), is_elder: "1",
    faqs: [faq("减免哪些项目？", "遗体接运（市内）、存放 3 天、普通炉火化、骨灰寄存 1 年，一共四项；选用其他服务的自己付费。")],
  },
};

const praise: DemoItem = {
  life: [published(380)],
  values: {
    ...allOnline("charity-award"), ...limits("60 工作日", "40 工作日"), task_name: "对慈善事业发展作出突出贡献的表彰",
    task_content: "每两年一次，对在慈善事业中作出突出贡献的个人、单位和志愿服务项目进行表彰。", daily_terms: words("慈善奖、好人好事表彰、爱心企业"), undertake_org: "慈善事业促进科",
    server_type: codes("server_type", "自然人、企业法人、事业法人、社会组织法人、其他组织"), project_type: "2",
    accept_condition: "遵守法律，信用良好。\n近两年在本市慈善捐赠、志愿服务、慈善信托等方面有突出贡献。\n由本人、单位自荐或者他人推荐。", limit_explain: "每届表彰个人 20 名、单位 10 个、项目 5 个，经评审、公示后确定。",
    materials: [need("慈善表彰推荐表", "原件 1"), need("事迹材料", "原件 1", { fill_explain: "2,000 字以内，附证明。" })],
    steps: approval("慈善事业促进科", ["2 工作日", "25 工作日", "8 工作日", "5 工作日"], "组织评审，征求有关部门意见，公示 5 个工作日。", "表彰决定"),
    special_procedure: "专家评审、公示：评审委员会评审，结果向社会公示。",
    ...paper("批文", "表彰决定"), result_send_way: codes("delivery_way", "直接送达、公告"), result_send_explain: "在市人民政府网站公布，颁发证书和奖牌，没有奖金。", is_express: "0",
    post_to: "", post_fee: "", user_topic_type: codes("user_topic", "其他"), corp_topic_type: codes("corp_topic", "其他"),
    life_event: codes("life_event", "生活"), faqs: [faq("可以推荐邻居吗？", "可以。填写推荐表，我们会核实并征求本人意见。")],
  },
};

const orphans: DemoItem = {
  life: [submitted(3)],
  values: {
    ...allOnline("orphan-support"), ...limits("30 工作日", "15 工作日"), task_name: "孤儿和事实无人抚养儿童基本生活费给付",
    task_content: "失去父母、查找不到生父母，或者父母没有能力抚养的未成年人，由监护人申请基本生活费。", daily_terms: words("孤儿补助、没有父母的孩子、事实孤儿、困境儿童"), undertake_org: "儿童福利科",
    project_type: "2",
    accept_condition: "户口在本市，未满十八周岁；年满十八周岁仍在上学的，可以继续领取。\n父母双方死亡、失踪，或者一方死亡、失踪，另一方服刑、重残、重病、失联。",
    materials: [need("儿童基本生活费申请表", "原件 1"), need("居民户口簿", "复印件 1"), needIf("父母情况的证明", "系统核对不到的", "复印件 1", { fill_explain: "例如死亡证明、判决书、残疾人证。" })],
    steps: steps(
      "受理｜1 工作日｜乡镇、街道便民服务中心｜受理岗｜由监护人提出，村、社区可以代办。｜受理登记",
      "审核｜8 工作日｜乡镇、街道｜审核岗｜入户查看，征求儿童意见，注意保护隐私，不公示姓名。｜审核意见",
      "审批｜5 工作日｜区县民政局｜审批岗｜从批准的当月起发放。｜审批决定",
      "办结｜1 工作日｜区县民政局｜发放岗｜转入专户。｜基本生活费",
    ),
    windows: [counter("文昌街道便民服务中心", "受理")], ...paper("其他", "基本生活费审批决定"), result_send_way: codes("delivery_way", "直接送达、短信通知"),
    result_send_explain: "由儿童主任送到家。", user_topic_type: codes("user_topic", "社会保障（社会保险、社会救助）、生育收养"), life_event: codes("life_event", "救助"),
    special_group: codes("special_group", "妇女儿童、低收入和困难群众"),
    faqs: [faq("跟着爷爷奶奶生活，谁来申请？", "由实际照顾孩子的监护人申请，爷爷奶奶可以。")],
  },
};

const oldAge: ElementValues = {
  task_name: "高龄津贴给付", is_basic_info: "1", use_level: codes("use_level", "县级、镇（乡、街道）级"),
  by_law: [law("中华人民共和国老年人权益保障法", "第三十三条"), law("云岭市高龄津贴发放办法", "第二条、第三条、第五条")],
  power_divide: "乡镇、街道受理和核对，区县民政部门批准。", task_content: "户口在本市、年满八十周岁的老年人，申请按月领取高龄津贴。", daily_terms: words("高龄补贴、老人补贴、八十岁补贴、长寿补贴、老年补贴"),
  server_type: codes("server_type", "自然人"), project_type: "2",
  ...limits("10 工作日", "5 工作日"), accept_condition: "户口在本市。\n年满八十周岁。", is_need_material: "1", materials: [need("高龄津贴申请表", "原件 1")],
  handle_flow: "申请、受理、核对、批准、发放。", is_fee: "0",
  result_type: codes("result_type", "其他"), result_name: "高龄津贴核定通知", user_topic_type: codes("user_topic", "社会保障（社会保险、社会救助）"),
};

const temporaryAid: ElementValues = {
  task_name: "临时救助给付", is_basic_info: "0", use_level: codes("use_level", "县级、镇（乡、街道）级"), by_law: [law(AID_LAW, "第二十九条、第三十七条、第五十条")],
  power_divide: "救助金额不超过本市三个月最低生活保障标准的，由乡镇、街道审批；超过的，由区县民政部门审批。",
};

export const civilAffairs: DemoDepartment = {
  name: "云岭市民政局", editor: "liguodong", common,
  entries: [
    mainEntry("07", "婚姻登记", [law(CIVIL_CODE, "第一千零四十九条、第一千零七十六条、第一千零七十七条、第一千零七十八条")], [marry, divorce]),
    soleEntry("05", minimum, [law(AID_LAW, "第十八条、第三十七条、第四十四条")]), soleEntry("05", destitute, [law(AID_LAW, "第十六条、第三十七条")]),
    soleEntry("05", disabled, [law("中华人民共和国残疾人保障法", "第四十八条")]), soleEntry("05", orphans, [law(AID_LAW, "第十六条")]),
    { typeCode: "05", divided: false, values: oldAge, items: [] }, { typeCode: "05", divided: false, values: temporaryAid, items: [] },
    soleEntry("01", society, [law("社会团体登记管理条例", "第九条、第十条、第十一条、第十二条")]), soleEntry("08", praise, [law("中华人民共和国慈善法", "第一百条")], "市级"),
  ],
  services: [funeral],
};
