import type { ElementValues } from "../../elements/element.ts";
import type { DemoDepartment, DemoItem } from "../demo-types.ts";
import { codes, faq, law, limits, need, needIf, spared, steps, words } from "../element-rows.ts";
import { published } from "../life-stages.ts";
import { mainEntry } from "../sole-entry.ts";
import { allOnline, approval, cityOffice, handedOver, onTheSpot, paper, partlyOnline } from "../usual-answers.ts";

const FUND_RULES = "住房公积金管理条例";

const fundCommon: ElementValues = {
  ...cityOffice({
    consult: "0870-5550134", complain: "0870-5550234", window: "云岭市政务服务中心公积金窗口", hall: "云岭市政务服务中心",
    address: "云岭市翠湖区文昌路 88 号政务服务中心一楼 C 区", post: "云岭市翠湖区文昌路 88 号政务服务中心一楼 C 区公积金窗口收，0870-5550134，邮编 657000",
  }),
  dept_type: "2", server_type: codes("server_type", "自然人"), user_topic_type: codes("user_topic", "住房保障"), life_event: codes("life_event", "置业"),
  undertake_org: "归集提取科", is_service_terminals: "0",
};

const moneyArrives: ElementValues = {
  ...paper("其他", "住房公积金提取结果"), result_send_way: codes("delivery_way", "短信通知"), result_send_explain: "款项转入本人银行卡，短信通知。", is_express: "0", post_to: "",
  post_fee: "",
};

const buying: DemoItem = {
  life: [
    published(525, {
      promise_day: 3, project_type: "2", steps: approval("归集提取科", ["当场", "2 工作日", "1 工作日", "当场"], "核对购房信息。", "提取款"),
      materials: [need("住房公积金提取申请表", "原件 1"), need("居民身份证", "复印件 1"), need("房屋买卖合同", "复印件 1"), need("购房付款凭证", "复印件 1")],
    }),
    published(175),
  ],
  values: {
    ...moneyArrives, ...allOnline("fund-buying"), is_express: "0", ...limits("3 工作日", "当场"), task_name: "住房公积金提取（购买住房）",
    task_content: "买房的职工，提取本人和配偶账户里的公积金，用来付房款。", short_name: "买房提公积金", daily_terms: words("提公积金、取公积金、买房取公积金、公积金提取、公积金取出来、首付提取"), project_type: "1",
    accept_condition: "购买的是自住住房。\n合同备案或者取得产权证后一年内申请。\n提取总额不超过实际购房支出。", forbid_condition: "用虚假购房资料骗提的，追回资金，五年内不得提取和贷款。",
    materials: [
      needIf("住房公积金提取申请表", "到窗口办理的", "原件 1"),
      spared("房屋买卖合同", "由房屋网签系统提取，您不用提交。"),
      needIf("购房付款凭证", "购买二手房、拍卖房的", "复印件 1", { situations: ["二手房", "拍卖房"] }),
      needIf("结婚证", "同时提取配偶账户的", "复印件 1"),
    ],
    situations: [{ name: "新建商品房", question: "买的是哪种住房？" }, { name: "二手房", question: "买的是哪种住房？" }, { name: "拍卖房", question: "买的是哪种住房？" }],
    steps: onTheSpot("归集提取科", "核对购房信息和账户余额。", "提取款"), service_form: words("马上办、网上办、一次办"), handle_area: codes("handle_area", "跨省"),
    faqs: [faq("可以用公积金付首付吗？", "可以。购买新建商品房的，网签后可以直接把公积金转入监管账户付首付。"), faq("父母可以帮子女提取吗？", "可以。子女买房的，父母在同一套房的购房支出范围内可以提取。")],
  },
};

const renting: DemoItem = {
  life: [published(135)],
  values: {
    ...moneyArrives, ...allOnline("fund-renting"), is_express: "0", ...limits("3 工作日", "当场"), task_name: "住房公积金提取（租赁住房）",
    task_content: "在本市没有自有住房、租房居住的职工，提取公积金付房租，可以约定每月自动提取。", short_name: "租房提公积金", daily_terms: words("租房提取、租房取公积金、公积金付房租、房租提取、公积金交房租"),
    project_type: "1", life_event: codes("life_event", "生活、置业"),
    accept_condition: "连续足额缴存公积金满三个月。\n本人和配偶在本市没有自有住房。",
    materials: [
      needIf("住房公积金提取申请表", "到窗口办理的", "原件 1"),
      spared("不动产登记资料查询结果", "由系统核对，您不用提交。"),
      needIf("房屋租赁合同或者住宿证明", "提取超过每月 1,500 元的", "复印件 1", { situations: ["按实际房租提取"] }),
    ],
    situations: [
      { name: "按定额提取", question: "提取多少？", explain: "每月不超过 1,500 元，不用交合同" }, { name: "按实际房租提取", question: "提取多少？" },
      { name: "租住公租房", question: "提取多少？" },
    ],
    steps: onTheSpot("归集提取科", "核对有没有自有住房。", "提取款"), service_form: words("马上办、网上办"),
    faqs: [faq("能不能每个月自动到账？", "能。签订按月提取约定，每月 20 日自动转到您的银行卡，到年底复核一次。"), faq("多子女家庭有优惠吗？", "有。有两个以上未成年子女的，可以按实际房租提取，不受定额限制。")],
  },
};

const retiring: DemoItem = {
  life: [published(510)],
  values: {
    ...moneyArrives, ...allOnline("fund-retiring"), is_express: "0", ...limits("3 工作日", "当场"), task_name: "住房公积金提取（离休、退休）",
    task_content: "退休的职工，把账户里的公积金全部取出来，并注销账户。", short_name: "退休提公积金", daily_terms: words("退休取公积金、公积金销户、退休提取"), project_type: "1",
    life_event: codes("life_event", "养老"), special_group: codes("special_group", "老年人"), is_elder: "1",
    accept_condition: "已经办理退休，或者达到法定退休年龄。\n没有未还清的公积金贷款；有贷款的，先用账户余额还款。",
    materials: [needIf("住房公积金提取申请表", "到窗口办理的", "原件 1"), needIf("退休证", "系统核对不到退休信息的", "复印件 1")], steps: onTheSpot("归集提取科", "核对退休信息。", "提取款"),
    service_form: words("马上办、网上办"),
    faqs: [faq("单位还没给我停缴，可以提吗？", "请单位先做封存，一般第二天就可以提取。")],
  },
};

const loan: DemoItem = {
  life: [
    published(345, {
      promise_day: 10, steps: steps("受理｜1 自然日｜信贷科｜窗口受理岗", "审核｜6 自然日｜信贷科｜审核岗", "审批｜2 自然日｜信贷科｜审批岗", "办结｜1 自然日｜受委托银行｜签约岗"),
    }),
    published(30),
  ],
  values: {
    ...partlyOnline("fund-loan", 1, "当面签订借款合同。"), ...limits("15 自然日", "7 自然日"), task_name: "个人住房公积金贷款", task_content: "连续缴存公积金的职工买房时，申请低利率的公积金贷款。",
    short_name: "公积金贷款", daily_terms: words("公积金贷款、买房贷款、房贷、组合贷、公积金能贷多少"), project_type: "2", undertake_org: "信贷科", by_law: [law(FUND_RULES, "第二十六条")],
    accept_condition: "连续足额缴存公积金满六个月。\n购买的是自住住房，已经支付规定比例的首付。\n有稳定的收入，信用良好，有还款能力。\n家庭没有未还清的公积金贷款。",
    materials: [
      need("住房公积金贷款申请表", "原件 1"),
      need("居民身份证", "复印件 1", { accept_stand: "借款人和配偶的。" }),
      spared("房屋买卖合同", "由房屋网签系统提取，您不用提交。"),
      need("购房付款凭证", "复印件 1"),
      needIf("收入证明", "系统核对不到收入的", "原件 1"),
    ],
    steps: steps(
      "受理｜1 自然日｜信贷科｜窗口受理岗｜材料齐全的当场受理。｜受理通知书",
      "审核｜4 自然日｜信贷科｜审核岗｜核对缴存、征信和购房情况。｜审核意见",
      "审批｜1 自然日｜信贷科｜审批岗｜确定额度和年限。｜贷款审批通知",
      "办结｜1 自然日｜受委托银行｜签约岗｜签订合同，办理抵押。｜借款合同",
    ),
    limit_exclude: "办理抵押登记和银行放款的时间不计入。", ...paper("其他", "住房公积金贷款审批通知"), ...handedOver("短信通知，网上可以查看。"), handle_area: codes("handle_area", "跨省"),
    faqs: [faq("最多能贷多少？", "单人缴存最高 50 万元，双人缴存最高 70 万元；多子女家庭上浮 20%。"), faq("在外地缴存，能在云岭贷款吗？", "能。开具异地缴存证明即可，手机上就能开。")],
  },
};

const deposit: DemoItem = {
  life: [published(315)],
  values: {
    ...allOnline("fund-deposit"), ...limits("当场", "当场"), task_name: "单位住房公积金缴存登记和汇缴",
    task_content: "单位为新录用的职工开设公积金账户，并在每月发工资后五日内把单位和职工缴存的部分一起汇缴。", short_name: "单位交公积金",
    daily_terms: words("公司交公积金、公积金开户、公积金汇缴、员工公积金、五险一金、公积金托收"), server_type: codes("server_type", "企业法人、事业法人、社会组织法人、非法人企业、行政机关、其他组织"),
    project_type: "1", by_law: [law(FUND_RULES, "第十五条、第十九条")],
    accept_condition: "单位已经登记成立。\n录用职工后三十日内办理缴存登记。\n缴存比例在 5% 至 12% 之间，缴存基数不超过本市上年度职工月平均工资的三倍。",
    materials: [
      need("住房公积金汇缴清册", "原件 1", { fill_explain: "网上办理的，在线核对人员和金额即可。" }),
      spared("营业执照", "由系统核验，您不用提交。"),
    ],
    steps: onTheSpot("归集提取科", "核对单位信息、人员和金额。", "汇缴回单"), ...paper("其他", "住房公积金汇缴回单"), result_send_way: codes("delivery_way", "电子送达"),
    result_send_explain: "回单在网上下载。",
    is_express: "0", post_to: "", post_fee: "",
    corp_topic_type: codes("corp_topic", "社会保障、人力资源"), corp_event: codes("corp_event", "纳税缴费、招聘用工"), service_form: words("马上办、网上办"),
    faqs: [
      faq("公司经营困难，可以少缴或者晚点缴吗？", "可以。经职工代表大会或者工会讨论通过，申请降低比例或者缓缴，等效益好转再补。"),
      faq("员工离职了怎么办？", "三十日内在网上办理封存，员工到新单位后自动转移。"),
    ],
  },
};

export const housingFund: DemoDepartment = {
  name: "云岭市住房公积金管理中心", editor: "hejing", common: fundCommon,
  entries: [mainEntry("20", "住房公积金提取", [law(FUND_RULES, "第二十四条、第二十五条")], [buying, renting, retiring], "市级")], services: [loan, deposit],
};
