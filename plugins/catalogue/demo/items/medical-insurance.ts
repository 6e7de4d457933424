import type { ElementValues } from "../../elements/element.ts";
import type { DemoDepartment, DemoItem } from "../demo-types.ts";
import { codes, counter, faq, law, limits, need, needIf, spared, steps, words } from "../element-rows.ts";
import { published } from "../life-stages.ts";
import { soleEntry } from "../sole-entry.ts";
import { allOnline, approval, cityOffice, handedOver, onTheSpot, paper, payment } from "../usual-answers.ts";

const INSURANCE_LAW = "中华人民共和国社会保险法";
const FUND = "医疗保障基金使用监督管理条例";
const BUREAU = "医疗保障中心";
const WINDOW = "云岭市政务服务中心医疗保障窗口";

const common: ElementValues = {
  ...cityOffice({
    consult: "0870-5550131", complain: "0870-5550231", window: WINDOW, hall: "云岭市政务服务中心",
    address: "云岭市翠湖区文昌路 88 号政务服务中心二楼 A 区", post: "云岭市翠湖区文昌路 88 号政务服务中心二楼 A 区医疗保障窗口收，0870-5550131，邮编 657000",
  }),
  undertake_org: BUREAU, server_type: codes("server_type", "自然人"), user_topic_type: codes("user_topic", "社会保障（社会保险、社会救助）、医疗卫生"),
  life_event: codes("life_event", "就医"),
};

const join: DemoItem = {
  life: [published(160)],
  values: {
    ...allOnline("medical-join"), ...limits("当场", "当场"), task_name: "城乡居民基本医疗保险参保登记", task_content: "没有参加职工医保的城乡居民，包括新生儿、学生、老年人，登记参加居民医保。",
    daily_terms: words("居民医保、交医保、新农合、学生医保、宝宝医保、医保参保"), project_type: "1",
    by_law: [law(INSURANCE_LAW, "第二十五条")], accept_condition: "户口或者居住证在本市，没有参加职工医保。\n每年 9 月至 12 月集中参保；新生儿出生后 90 日内随时可以参保。",
    materials: [need("居民身份证", "复印件 1", { accept_stand: "新生儿用户口簿；网上办理的，实名认证即可。" }), needIf("基本医疗保险参保登记表", "到窗口办理的", "原件 1")],
    steps: onTheSpot(BUREAU, "核对身份和参保状态。", "参保登记信息"),
    ...paper("其他", "参保登记信息", "参保年度内有效。"), ...handedOver("当场生效，手机上可以查看。"), life_event: codes("life_event", "出生、就医"),
    special_group: codes("special_group", "老年人、妇女儿童、学生、农民和农民工"), service_form: words("马上办、网上办、就近办"),
    windows: [counter(WINDOW, "登记、查询"), counter("文昌街道便民服务中心", "登记、代办")], is_elder: "1",
    faqs: [faq("每年要交多少钱？", "个人缴费标准由国家每年公布，低保对象、特困人员等由政府资助全部或者部分费用。"), faq("错过了集中参保期怎么办？", "可以补办，但有等待期；新生儿、退役军人、刚毕业的学生不受限制。")],
  },
};

const elsewhere: DemoItem = {
  life: [
    published(530, { promise_day: 2, project_type: "2", steps: approval(BUREAU, ["当场", "1 工作日", "0.5 工作日", "0.5 工作日"], "核对备案原因。", "备案信息") }),
    published(260),
  ],
  values: {
    ...allOnline("medical-elsewhere"), ...limits("2 工作日", "当场"), task_name: "异地就医备案", task_content: "要到外地看病、或者长期住在外地的参保人员，先备案，在外地医院可以直接结算。",
    short_name: "外地看病备案",
    daily_terms: words("异地就医、外地看病、异地报销、跨省看病、转院、异地医保备案、在外地住院"), project_type: "1", by_law: [law(INSURANCE_LAW, "第二十九条")],
    accept_condition: "已经参加本市职工医保或者居民医保。",
    materials: [
      need("异地就医备案表", "原件 1", { fill_explain: "网上办理的，在线填写即可。" }),
      needIf("医疗机构转诊意见", "转诊就医、要按转诊比例报销的", "原件 1", { situations: ["转到外地医院治疗"] }),
      needIf("居住证或者居住承诺书", "长期居住在外地的", "复印件 1", { situations: ["长期住在外地"] }),
    ],
    situations: [
      { name: "长期住在外地", question: "为什么到外地就医？", explain: "退休异地安置、随子女居住、常驻外地工作" }, { name: "转到外地医院治疗", question: "为什么到外地就医？" },
      { name: "临时外出急诊", question: "为什么到外地就医？", explain: "急诊抢救的，视同已备案，不用办理" },
    ],
    steps: onTheSpot(BUREAU, "核对参保状态和备案原因。", "备案信息"), ...paper("其他", "异地就医备案信息", "长期居住的长期有效；转诊的一年内有效。"), ...handedOver("当场生效，短信通知。"),
    handle_area: codes("handle_area", "全国"), special_group: codes("special_group", "老年人"), is_elder: "1",
    service_form: words("马上办、网上办"), faqs: [faq("人已经在外地住院了，还能补吗？", "能。出院结算前补办备案，就能直接结算。"), faq("备案以后在老家还能用医保吗？", "能。长期居住备案的，在备案地和参保地都可以直接结算。")],
  },
};

const refund: DemoItem = {
  life: [
    published(525, { promise_day: 25, steps: steps(`受理｜3 工作日｜${BUREAU}｜受理岗`, `审核｜18 工作日｜${BUREAU}｜审核岗`, `办结｜4 工作日｜${BUREAU}｜财务岗`) }), published(120),
  ],
  values: {
    ...allOnline("medical-refund"), ...limits("30 工作日", "15 工作日"), task_name: "医疗费用手工（零星）报销", task_content: "看病时没有用医保结算、自己先付了钱的，出院后凭票据申请报销。",
    short_name: "看病报销",
    daily_terms: words("看病报销、医药费报销、住院报销、自费报销、门诊报销、报医药费"), project_type: "2", by_law: [law(INSURANCE_LAW, "第二十八条、第三十条")],
    accept_condition: "就医时参保状态正常。\n费用属于医保目录范围。\n就医结束后一年内申请。",
    forbid_condition: "应当由工伤保险基金或者第三人负担的、在境外就医的费用，不予报销。",
    materials: [
      need("医疗费用票据和费用清单", "原件 1", { accept_stand: "电子票据打印件也可以。" }),
      needIf("出院记录或者诊断证明", "住院的", "复印件 1"),
      needIf("外伤情况说明", "因外伤就医的", "原件 1"),
      spared("居民身份证", "实名认证，不用提交。"), needIf("授权委托书", "委托他人代办的", "原件 1"),
    ],
    steps: steps(
      `受理｜1 工作日｜${BUREAU}｜受理岗｜核对票据。｜受理通知书`,
      `审核｜10 工作日｜${BUREAU}｜审核岗｜按目录逐项审核。｜结算单`,
      `审批｜2 工作日｜${BUREAU}｜复核岗｜复核金额。｜复核意见`,
      `办结｜2 工作日｜${BUREAU}｜财务岗｜转入社会保障卡账户。｜报销款`,
    ),
    ...paper("其他", "医疗费用报销结算单"), ...handedOver("结算单网上可以查看；款项转入社会保障卡账户。"),
    faqs: [faq("票据丢了能报吗？", "请到医院申请补打电子票据。"), faq("外地看病没备案能报吗？", "能报，但报销比例会低一些。")],
  },
};

const aid: DemoItem = {
  life: [published(515)],
  values: {
    ...allOnline("medical-aid"), ...limits("30 工作日", "15 工作日"), task_name: "医疗救助给付",
    task_content: "特困人员、低保对象、低保边缘家庭和因病支出较大的困难家庭，医保报销后自己负担仍然较重的，申请医疗救助。",
    daily_terms: words("大病救助、看不起病、医疗救助、困难家庭看病"), project_type: "2",
    accept_condition: "属于特困人员、最低生活保障家庭、最低生活保障边缘家庭或者刚性支出困难家庭成员。\n基本医保、大病保险报销后，个人负担的合规费用达到救助标准。",
    materials: [
      need("医疗救助申请书", "原件 1"),
      need("医疗费用票据和费用清单", "复印件 1", { accept_stand: "已经在医院直接结算的，不用提交。" }),
      needIf("家庭经济状况核对授权书", "不是特困人员和低保对象的", "原件 1"),
    ],
    steps: payment(BUREAU, ["1 工作日", "10 工作日", "2 工作日", "2 工作日"], "核对困难身份和费用；身份由民政部门共享，不重复证明。", "救助金"), ...paper("其他", "医疗救助核定通知"),
    result_send_way: codes("delivery_way", "短信通知、电子送达"), result_send_explain: "救助金转入社会保障卡账户；在医院直接结算的，出院时已经减免。", is_express: "0", post_to: "",
    post_fee: "",
    life_event: codes("life_event", "就医、救助"), special_group: codes("special_group", "残疾人、低收入和困难群众"),
    windows: [counter(WINDOW, "收件、咨询"), counter("文昌街道便民服务中心", "收件、代办")], faqs: [faq("低保户住院要先交钱吗？", "在本市定点医院住院，先诊疗后付费，出院时只交自己负担的部分。")],
  },
};

const fraudReward: DemoItem = {
  life: [published(505)],
  values: {
    ...allOnline("fund-fraud-reward"), ...limits("30 工作日", "20 工作日"), task_name: "对举报骗取医疗保障基金行为的奖励",
    task_content: "举报医院、药店或者个人骗取医保基金，经查证属实的，给予举报人奖励。", daily_terms: words("举报骗保、医保举报奖励、套刷医保卡"),
    server_type: codes("server_type", "自然人、企业法人、社会组织法人、其他组织"), project_type: "2", undertake_org: "基金监管科",
    accept_condition: "有明确的举报对象和线索。\n举报内容事先没有被掌握。\n经查证属实，造成基金损失或者避免了损失。",
    materials: [need("举报奖励申领表", "原件 1"), needIf("居民身份证", "实名领取的", "复印件 1")],
    steps: payment("基金监管科", ["1 工作日", "14 工作日", "3 工作日", "2 工作日"], "核定举报等级和奖励金额。", "奖励金"), ...paper("其他", "举报奖励通知"),
    result_send_way: codes("delivery_way", "短信通知"), result_send_explain: "奖金转入指定账户。", is_express: "0", post_to: "", post_fee: "",
    user_topic_type: codes("user_topic", "医疗卫生"), corp_topic_type: codes("corp_topic", "医疗卫生"), life_event: codes("life_event", "就医"),
    faqs: [faq("最多奖励多少？", "按查实金额的一定比例，最低 200 元，最高 20 万元。")],
  },
};

export const medicalInsurance: DemoDepartment = {
  name: "云岭市医疗保障局", editor: "chensiyuan", common,
  entries: [
    soleEntry("05", aid, [law("中华人民共和国社会救助法", "第二十四条、第三十七条")]), soleEntry("08", fraudReward, [law(FUND, "第三十五条")], "市级"),
  ],
  services: [join, elsewhere, refund],
};
