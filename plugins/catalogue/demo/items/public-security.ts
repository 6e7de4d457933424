import type { ElementValues } from "../../elements/element.ts";
import type { DemoDepartment, DemoItem } from "../demo-types.ts";
import { codes, faq, law, limits, need, needIf, papers, steps, words } from "../element-rows.ts";
import { draft, published } from "../life-stages.ts";
import { mainEntry, soleEntry } from "../sole-entry.ts";
import { allOnline, approval, atWindowOnly, certificate, charged, cityOffice, fee, handedOver, inPerson, onTheSpot, paper, partlyOnline, windowOnly } from "../usual-answers.ts";

const ID_CARD = "中华人民共和国居民身份证法";
const HALL = "云岭市公安局户政出入境大厅";
const HOUSEHOLD = "户政支队";
const ID_FEE = "《国家发展改革委 财政部关于居民身份证收费标准及有关问题的通知》（发改价格〔2003〕2322号）";

const common: ElementValues = {
  ...cityOffice({
    consult: "0870-5550124", complain: "0870-5550224", window: HALL, hall: "云岭市公安局办证大厅",
    address: "云岭市翠湖区莲池路 20 号办证大厅一楼咨询台", post: "",
  }),
  undertake_org: HOUSEHOLD, server_type: codes("server_type", "自然人"), is_elder: "1",
};

const idCard: ElementValues = {
  ...inPerson(1, "按规定要当面核对相貌，当场采集指纹。", "领取身份证要当面核对本人并采集指纹，不能在网上完成。"),
  undertake_org: HOUSEHOLD, systems: [{ record: "人口信息管理系统" }], handle_area: codes("handle_area", "全国"),
  handle_areas: [{ name: "全国通办", area: "全国各地公安派出所、办证大厅", mode: "异地受理" }],
  is_express: "1", post_fee: "选择邮寄的，邮费由申请人付。", user_topic_type: codes("user_topic", "户籍办理、证件办理"), life_event: codes("life_event", "生活"),
  ...certificate("中华人民共和国居民身份证", "十六周岁至二十五周岁 10 年，二十六周岁至四十五周岁 20 年，四十六周岁以上长期；未满十六周岁 5 年。"),
  result_send_way: codes("delivery_way", "自取、物流"), result_send_explain: "证件做好后有短信通知。凭领取凭证到受理的窗口领取，也可以选择邮寄。",
};

const idSteps = (made: string) => steps(
  `受理｜当场｜${HOUSEHOLD}｜窗口受理岗｜核对身份，照相、采集指纹，请申请人核对登记表并签名。｜居民身份证领取凭证`,
  `审核｜1 工作日｜${HOUSEHOLD}｜审核岗｜核对人口信息、照片和指纹。｜审核意见`,
  `办结｜${made}｜省公安厅制证中心｜制证岗｜制作证件并检验。｜居民身份证`,
  `送达｜1 工作日｜${HOUSEHOLD}｜窗口发证岗｜本人或者代领人领取，也可以邮寄｜居民身份证`,
);

const idFirst: DemoItem = {
  life: [published(900, { ...limits("60 自然日", "20 工作日"), steps: idSteps("15 工作日") }), published(250)],
  values: {
    ...idCard, ...limits("60 自然日", "10 工作日"), task_name: "居民身份证（首次申领）",
    task_content: "年满十六周岁的公民，从满十六周岁起三个月内第一次申请领取居民身份证；未满十六周岁的，可以由监护人代为申请。",
    daily_terms: words("办身份证、第一次办身份证、小孩身份证、十六岁办身份证、身份证办理"), project_type: "2", special_group: codes("special_group", "学生"),
    accept_condition: "户口在国内任何地方都可以在本市办理。\n未满十六周岁的，由监护人陪同。",
    materials: [
      need("居民户口簿", "原件 1", { accept_stand: "看首页和本人页，当场退还。本市户口的由系统核对，可以不带。" }),
      needIf("居民身份证", "未满十六周岁的，交陪同监护人的", "原件 1", { accept_stand: "当场核对后退还。" }),
      need("居民身份证申领登记表", "原件 1", { fill_explain: "在窗口打印，核对后签名，不用事先填写。" }),
    ],
    steps: idSteps("8 工作日"), result_guid: papers("居民身份证领取凭证（样本）"),
    faqs: [
      faq("孩子刚上学，能办身份证吗？", "可以。没有年龄下限，由父母一方陪同，带户口簿就能办，有效期 5 年。"),
      faq("第一次办要交钱吗？", "不收费。"),
      faq("急着用，等不及怎么办？", "可以同时申请临时居民身份证，3 个工作日内领取。"),
    ],
  },
};

const idRenew: DemoItem = {
  life: [published(890, { ...limits("60 自然日", "20 工作日"), steps: idSteps("15 工作日") }), published(240)],
  values: {
    ...idCard, ...limits("60 自然日", "10 工作日"), task_name: "居民身份证（换领）",
    task_content: "身份证有效期满、姓名变更、证件损坏或者登记内容有错误的，申请换领新证。",
    daily_terms: words("身份证到期、身份证过期、换身份证、身份证消磁、身份证刷不了、改名换证、换二代证"), project_type: "2",
    accept_condition: "有效期满前三个月内就可以换领。\n领取新证时交回旧证。",
    materials: [
      need("居民身份证", "原件 1", { accept_stand: "旧证在领取新证时交回。" }),
      need("居民身份证申领登记表", "原件 1"),
      needIf("居民户口簿", "姓名等登记内容有变更的", "原件 1"),
    ],
    ...charged(
      ID_FEE, true, fee("居民身份证工本费", "每证 20 元", "云岭市公安局", { is_reduce: "1", reduce_basis: "《中华人民共和国居民身份证法》第二十一条：领取最低生活保障金的城市居民、农村有特殊生活困难的居民，免收。" }),
    ),
    steps: idSteps("8 工作日"), is_service_terminals: "1",
    situations: [{ name: "有效期满或者证件损坏", question: "为什么换证？" }, { name: "姓名等登记内容变更", question: "为什么换证？" }],
    faqs: [
      faq("相貌没有大变化，可以用旧照片吗？", "四十六周岁以上、上次的指纹和照片清楚的，可以沿用，在自助机上几分钟就能办完申请。"),
      faq("老人行动不便去不了怎么办？", "可以拨打 0870-5550124 预约上门，民警带设备到家里采集。"),
    ],
  },
};

const idLost: DemoItem = {
  life: [published(230)],
  values: {
    ...idCard, ...limits("60 自然日", "10 工作日"), task_name: "居民身份证（补领）", task_content: "身份证丢失的，先挂失，再申请补领。挂失和补领可以一次办完。",
    daily_terms: words("身份证丢了、补办身份证、身份证挂失、身份证被偷、身份证不见了"), project_type: "2", accept_condition: "身份证已经丢失。\n本人到场。",
    materials: [need("居民身份证申领登记表", "原件 1"), needIf("居民户口簿", "指纹比对不通过的", "原件 1")],
    ...charged(ID_FEE, true, fee("居民身份证工本费", "每证 40 元", "云岭市公安局")),
    steps: idSteps("8 工作日"),
    faqs: [
      faq("怕别人冒用，怎么办？", "挂失后信息立刻进入全国核查系统，用丢失的证办事会有提示。冒用造成的责任不由您承担。"),
      faq("旧证后来找到了，还能用吗？", "补领以后旧证作废，请交到任何一个派出所。"),
    ],
  },
};

const newborn: DemoItem = {
  life: [published(870, { limit_scene_num: 2, limit_scene_explain: "申请一次，领取户口簿一次。" }), published(320)],
  values: {
    ...partlyOnline("newborn-household", 1, "到窗口核对原件，在户口簿上加页。"), ...limits("当场", "当场"), task_name: "新生儿出生登记（落户）",
    task_content: "孩子出生后，由父母、其他亲属或者抚养人为孩子登记户口。", short_name: "新生儿落户",
    daily_terms: words("上户口、给孩子报户口、宝宝上户口、小孩落户、出生登记、新生儿入户"), project_type: "1",
    accept_condition: "父母一方的户口在本市。\n孩子没有在别处登记过户口。", apply_scope: "适用于在国内出生、随父或者随母落户的新生儿。在国外出生的孩子，到出入境窗口咨询。",
    materials: [
      needIf("出生医学证明", "有出生医学证明的", "原件 1", { accept_stand: "与医院登记的信息一致；由系统核对的，可以不带。", situations: ["在医院出生，有出生医学证明"] }),
      need("居民户口簿", "原件 1", { accept_stand: "孩子要随谁落户，就带谁的。" }),
      need("居民身份证", "原件 1", { accept_stand: "父母双方的；一方来不了的，交复印件和委托书。" }),
      needIf("亲子关系证明", "没有出生医学证明的", "原件 1", { source_explain: "有资质的鉴定机构出具", situations: ["不在医院出生，没有出生医学证明"] }),
      needIf("授权委托书", "由其他亲属代办的", "原件 1", { situations: ["其他亲属代办"] }),
    ],
    situations: [
      { name: "在医院出生，有出生医学证明", question: "孩子有没有出生医学证明？" }, { name: "不在医院出生，没有出生医学证明", question: "孩子有没有出生医学证明？", explain: "先到有资质的机构做亲子鉴定" },
      { name: "父母一方或者双方来办", question: "谁来办理？" }, { name: "其他亲属代办", question: "谁来办理？" },
    ],
    steps: onTheSpot(HOUSEHOLD, "核对出生信息和父母身份。", "登记好的户口簿"), ...paper("其他", "加页后的居民户口簿"), ...atWindowOnly("当场交给申请人。"),
    user_topic_type: codes("user_topic", "生育收养、户籍办理"), life_event: codes("life_event", "出生"), special_group: codes("special_group", "妇女儿童"),
    is_express: "0",
    service_form: words("马上办、一次办"), other_dept: "云岭市卫生健康委员会、云岭市医疗保障局、云岭市人力资源和社会保障局（出生一件事联办）",
    faqs: [
      faq("没有结婚证能给孩子上户口吗？", "能。上户口不以结婚证、准生证为条件。"),
      faq("孩子可以跟妈妈姓吗？", "可以。随父姓、随母姓都行，由父母商量决定。"),
      faq("超过一个月没有办，会罚款吗？", "不罚款，随时可以补办。请尽早办理，方便孩子接种疫苗、参加医保。"),
    ],
  },
};

const residence: DemoItem = {
  life: [published(150)],
  values: {
    ...allOnline("residence-permit"), ...limits("15 自然日", "7 自然日"), task_name: "居住证申领", task_content: "户口不在本市、在本市住满半年的公民，申领居住证，凭证享受教育、就业、医疗等服务。",
    daily_terms: words("暂住证、办居住证、外地人办证、流动人口登记、孩子上学办居住证"), project_type: "2",
    accept_condition: "离开户口所在地，在本市居住半年以上。\n有合法稳定就业、合法稳定住所、连续就读三个条件中的一个。",
    materials: [
      need("居民身份证", "复印件 1"),
      need("本人近期免冠照片", "原件 1"),
      needIf("房屋租赁合同或者住宿证明", "凭住所申领的", "复印件 1", { situations: ["有稳定住所"] }),
      needIf("劳动合同", "凭就业申领的", "复印件 1", { situations: ["有稳定就业"] }),
      needIf("就读学校证明", "凭就读申领的", "原件 1", { situations: ["连续就读"] }),
    ],
    situations: [{ name: "有稳定住所", question: "您符合哪个条件？" }, { name: "有稳定就业", question: "您符合哪个条件？" }, { name: "连续就读", question: "您符合哪个条件？" }],
    steps: steps(
      "受理｜当场｜派出所｜窗口受理岗｜核对材料。｜领取凭证",
      "审核｜2 自然日｜派出所｜审核岗｜核对居住登记时间。｜审核意见",
      `办结｜4 自然日｜${HOUSEHOLD}｜制证岗｜制作证件。｜居住证`,
      "送达｜1 自然日｜派出所｜窗口发证岗｜当面领取或者邮寄｜居住证",
    ),
    ...certificate("中华人民共和国居住证", "每年签注一次，不签注的暂停使用，补签后恢复。"), ...handedOver("做好后短信通知，可以自取、邮寄；电子居住证在手机上查看。"), post_to: "", post_fee: "邮费由申请人付。",
    by_law: [law("居住证暂行条例", "第二条、第八条、第九条")], user_topic_type: codes("user_topic", "户籍办理、证件办理"), life_event: codes("life_event", "生活"),
    special_group: codes("special_group", "农民和农民工"),
    faqs: [faq("刚搬来，可以马上办吗？", "先办居住登记，从登记那天起满半年就能申领居住证。"), faq("居住证到期怎么办？", "居住每满一年前一个月内在手机上签注，一分钟办完，不用换证。")],
  },
};

const noCrime: DemoItem = {
  life: [published(660, { promise_day: 3, steps: approval(HOUSEHOLD, ["当场", "2 工作日", "1 工作日", "当场"], "查询违法犯罪信息系统。", "无犯罪记录证明") }), published(280)],
  values: {
    ...allOnline("no-criminal-record"), ...limits("3 工作日", "1 工作日"), task_name: "开具无犯罪记录证明", task_content: "求职、考公、出国、办资格证需要的，申请开具无犯罪记录证明。",
    short_name: "无犯罪证明", daily_terms: words("无犯罪证明、没有犯罪记录、政审证明、派出所开证明、入职证明"), project_type: "2",
    by_law: [law("中华人民共和国个人信息保护法", "第三十四条")], by_law_explain: "按照公安部关于犯罪记录查询的有关规定办理。",
    accept_condition: "户口或者居住证在本市。\n用人单位为职工查询的，所在行业有法律规定的从业禁止。",
    materials: [
      need("居民身份证", "复印件 1"),
      needIf("授权委托书", "委托他人代办的", "原件 1"),
      needIf("单位查询函", "单位申请查询的", "原件 1", { fill_explain: "写明查询的法律依据，附拟录用人员名单。" }),
    ],
    steps: approval(HOUSEHOLD, ["当场", "0.5 工作日", "0.5 工作日", "当场"], "查询违法犯罪信息系统。", "无犯罪记录证明"), ...paper("其他", "无犯罪记录证明", "有效期由使用证明的单位规定，一般为 3 个月。"),
    ...handedOver("电子证明带二维码，可以在线核验；需要纸质的到窗口打印。"),
    post_to: "", post_fee: "邮费由申请人付。", user_topic_type: codes("user_topic", "公共安全、就业创业"), life_event: codes("life_event", "就业"),
    handle_area: codes("handle_area", "跨省"), service_form: words("网上办"),
    faqs: [faq("以前被行政拘留过，能开吗？", "能。行政处罚不是犯罪记录。"), faq("人在外地怎么办？", "在手机上申请，选择电子证明，不用回来。")],
  },
};

const passport: DemoItem = {
  life: [
    published(640, { promise_day: 10, steps: approval("出入境管理支队", ["当场", "4 工作日", "2 工作日", "4 工作日"], "核对身份，查询是否属于不准出境的人。", "普通护照") }), published(140),
  ],
  values: {
    ...windowOnly(1, "第一次申请要当面照相，采集指纹和签名。"), ...limits("15 自然日", "7 工作日"), promise_explain: "从受理的第二天起计算，含制证时间。", task_name: "普通护照（首次申请）",
    task_content: "出国旅行、探亲、学习、就业的公民，第一次申请普通护照。", daily_terms: words("办护照、出国证件、出国旅游、护照办理"), project_type: "2", undertake_org: "出入境管理支队",
    accept_condition: "具有中国国籍。\n在全国任何一个出入境窗口都可以办理。\n未满十六周岁的，由监护人陪同。", forbid_condition: "法律规定不准出境的人，不予签发。",
    materials: [
      need("中国公民出入境证件申请表", "原件 1", { fill_explain: "可以在自助填表机上填写打印。" }),
      need("居民身份证", "原件 1", { accept_stand: "当场核对后退还。" }),
      need("本人近期免冠照片", "原件 1", { fill_explain: "大厅里可以免费拍照。" }),
      needIf("居民户口簿", "未满十六周岁、没有身份证的", "原件 1"),
      needIf("国家工作人员同意办理出国证件的函", "登记备案的国家工作人员", "原件 1"),
    ],
    ...charged("《国家发展改革委 财政部关于降低部分行政事业性收费标准的通知》（发改价格〔2019〕914号）", true, fee("普通护照工本费", "每本 120 元", "云岭市公安局")),
    steps: approval("出入境管理支队", ["当场", "3 工作日", "1 工作日", "3 工作日"], "核对身份，查询是否属于不准出境的人。", "普通护照"),
    ...certificate("中华人民共和国普通护照", "十六周岁以上 10 年，未满十六周岁 5 年。"), result_send_way: codes("delivery_way", "自取、物流"),
    result_send_explain: "凭取证回执到大厅自助取证机领取，也可以邮寄。", is_express: "1", post_fee: "邮费由申请人付。",
    user_topic_type: codes("user_topic", "出境入境"), life_event: codes("life_event", "出行"), handle_area: codes("handle_area", "全国"),
    is_service_terminals: "1", nation_catalog_name: "普通护照签发", cert_area: "世界各国和地区",
    review_1: "0", review_2: "0", is_accept_by_approver: "1", supervise_body: "云岭市公安局",
    faqs: [faq("护照快到期了也办这一项吗？", "不是。有效期不足一年、签证页用完或者丢失的，办理换发、补发，可以在手机上申请。"), faq("急着出国可以加急吗？", "出国奔丧、探望危重病人、开学、就业报到时间临近的，可以凭证明申请加急。")],
  },
};

const licence: DemoItem = {
  life: [published(110)],
  values: {
    ...allOnline("driving-licence-renew"), ...limits("1 工作日", "当场"), task_name: "机动车驾驶证期满换证", task_content: "驾驶证有效期快满的，在期满前九十日内申请换领新证。",
    short_name: "驾照到期换证",
    daily_terms: words("驾照到期、换驾照、驾驶证换证、驾照年审、驾驶证过期、换驾驶证"), project_type: "1", undertake_org: "交通警察支队车辆管理所",
    accept_condition: "在有效期满前九十日内申请。\n没有未处理完的交通违法和事故。\n身体条件符合驾驶要求。",
    materials: [
      need("居民身份证", "原件 1", { accept_stand: "网上办理的，通过实名认证即可。" }),
      need("驾驶人身体条件证明", "原件 1", { source_explain: "县级以上医院或者有资质的体检机构出具，可以在网上传送，不用带纸质的。" }),
      needIf("本人近期免冠照片", "系统里没有合格照片的", "原件 1"),
    ],
    ...charged("《国家发展改革委 财政部关于机动车牌证工本费收费标准等有关问题的通知》（发改价格〔2004〕2831号）", true, fee("驾驶证工本费", "每证 10 元", "云岭市公安局交通警察支队")),
    steps: approval("车辆管理所", ["当场", "当场", "当场", "当场"], "核对身份、体检结果和违法记录。", "机动车驾驶证"), ...certificate("中华人民共和国机动车驾驶证", "6 年、10 年或者长期。"),
    ...handedOver("电子驾驶证即时更新；纸质证邮寄到家或者到窗口、自助机领取。"), post_to: "", post_fee: "邮费由申请人付。",
    is_elec_licence: "1", elec_licence_name: "机动车驾驶证", is_service_terminals: "1", user_topic_type: codes("user_topic", "交通出行、证件办理"),
    life_event: codes("life_event", "出行"), handle_area: codes("handle_area", "全国"),
    nation_catalog_name: "机动车驾驶证核发", is_accept_by_approver: "1", review_1: "0", service_form: words("马上办、网上办、一次办"),
    faqs: [
      faq("驾驶证过期了还能换吗？", "超过有效期一年以内的，可以直接换证，但过期期间不能开车；超过一年的要注销，两年内参加科目一考试合格可以恢复。"),
      faq("在外地可以换云岭的驾照吗？", "可以。全国任何一个车辆管理所或者“交管 12123”都能办。"),
      faq("七十岁以上还要交体检证明吗？", "要。年满七十周岁的，每年提交一次身体条件证明，可以由医院直接在网上传送。"),
    ],
  },
};

const parking: DemoItem = {
  life: [published(610)],
  values: {
    task_name: "对违反规定停放机动车的处罚", task_content: "机动车违反停放规定、驾驶人不在现场或者拒绝驶离，妨碍通行的，依法给予处罚。", undertake_org: "交通警察支队", daily_terms: words("违停、贴罚单、乱停车、停车被罚"),
    ...limits("60 自然日", "60 自然日"),
    punishment_method: "行为：违反规定停放机动车，驾驶人不在现场，或者在现场但拒绝立即驶离，妨碍其他车辆、行人通行。\n种类：警告、罚款。\n幅度：二十元以上二百元以下。能够立即驶离、没有妨碍通行的，口头警告后放行。",
    handle_flow: "发现违法停放，口头警告或者固定证据；张贴告知单；当事人三十日内可以查询、申辩；作出处罚决定；缴纳罚款。",
    steps: steps("取证｜当场｜大队｜执勤岗｜拍照两张以上，能看清车牌、位置和标志。｜违法停车告知单", "告知｜3 自然日｜大队｜录入岗｜短信告知当事人。｜告知短信", "决定｜当场｜大队｜处理岗｜听取申辩后作出决定。｜处罚决定书"),
    faqs: [faq("送病人去医院停车被罚，可以申辩吗？", "可以。在手机上提交挂号单等证明，经核实属于紧急情况的，不予处罚。")],
  },
};

const dogs: DemoItem = {
  life: [draft(2)],
  values: {
    ...allOnline("dog-registration"), ...limits("10 工作日", "3 工作日"), task_name: "养犬登记", task_content: "在城区养犬的个人，给犬只免疫后申请登记，领取犬牌。",
    daily_terms: words("养狗证、狗证、办狗证、给狗上户口、养宠物狗"), project_type: "2",
    by_law: [law("中华人民共和国动物防疫法", "第三十条")], accept_condition: "有固定住所。\n犬只已经接种狂犬病疫苗，不属于禁养的烈性犬。",
    materials: [need("居民身份证", "复印件 1"), need("犬只狂犬病免疫证明", "复印件 1"), need("犬只照片", "原件 1", { fill_explain: "正面、侧面各一张。" })],
    steps: approval("治安支队", ["当场", "1 工作日", "1 工作日", "1 工作日"], "核对免疫证明和犬种。", "养犬登记证"), is_certificate: "1", certificate_name: "养犬登记证",
    result_type: codes("result_type", "证照"), result_name: "养犬登记证", result_validity: "1 年，每年免疫后自动延续。", ...handedOver("犬牌邮寄或者到社区警务室领取。"),
    undertake_org: "治安支队", user_topic_type: codes("user_topic", "公共安全"), life_event: codes("life_event", "生活"), faqs: [faq("登记要交钱吗？", "不收费，犬牌也免费。")],
  },
};

export const publicSecurity: DemoDepartment = {
  name: "云岭市公安局", editor: "yangfan", common,
  entries: [
    mainEntry("07", "居民身份证", [law(ID_CARD, "第二条、第十条、第十一条、第十二条")], [idFirst, idRenew, idLost]),
    soleEntry("07", newborn, [law("中华人民共和国户口登记条例", "第七条")]),
    soleEntry("01", passport, [law("中华人民共和国护照法", "第五条、第六条")]),
    soleEntry("01", licence, [law("中华人民共和国道路交通安全法", "第十九条"), law("机动车驾驶证申领和使用规定", "第六十三条")]),
    soleEntry("02", parking, [law("中华人民共和国道路交通安全法", "第九十三条")]),
  ],
  services: [residence, noCrime, dogs],
};
