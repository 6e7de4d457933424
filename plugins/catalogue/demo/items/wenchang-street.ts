import type { ElementValues } from "../../elements/element.ts";
import type { DemoDepartment, DemoItem } from "../demo-types.ts";
import { codes, documents, faq, law, limits, need, needIf, spared, steps, words } from "../element-rows.ts";
import { published } from "../life-stages.ts";
import { allOnline, cityOffice, handedOver, onTheSpot, paper } from "../usual-answers.ts";

const street: ElementValues = {
  ...cityOffice({
    consult: "0870-5550141", complain: "0870-5550241", window: "文昌街道便民服务中心", hall: "文昌街道便民服务中心",
    address: "云岭市翠湖区文昌路 12 号文昌街道便民服务中心", post: "云岭市翠湖区文昌路 12 号文昌街道便民服务中心收，0870-5550141，邮编 657000",
  }),
  reconsider_dept: "云岭市翠湖区人民政府", reconsider_addr: "云岭市翠湖区莲池路 2 号行政复议受理窗口", reconsider_phone: "0870-5550457",
  reconsider_explain: "自知道办理结果之日起六十日内，可以向翠湖区人民政府申请行政复议，提交申请书和身份证明。",
  supervise_addr: "云岭市翠湖区文昌路 12 号文昌街道纪工委", town_name: "文昌街道", town_code: "539901001", server_type: codes("server_type", "自然人"),
  undertake_org: "便民服务中心", is_elder: "1",
};

const oldAge: DemoItem = {
  life: [
    published(535, {
      limit_scene_num: 1, limit_scene_explain: "本人或者代办人到窗口递交申请。", promise_day: 8,
      steps: steps("受理｜1 工作日｜便民服务中心｜受理岗", "审核｜5 工作日｜社会事务办公室｜审核岗", "审批｜2 工作日｜翠湖区民政局｜审批岗"),
    }),
    published(265),
  ],
  values: {
    ...allOnline("old-age-allowance"), ...limits("10 工作日", "5 工作日"), task_name: "高龄津贴给付",
    task_content: "户口在文昌街道、年满八十周岁的老年人，申请按月领取高龄津贴。子女、邻居、社区工作人员都可以代办。", short_name: "高龄津贴",
    daily_terms: words("高龄补贴、老人补贴、八十岁补贴、长寿补贴、老年补贴、老人津贴"), project_type: "2", accept_condition: "户口在文昌街道。\n年满八十周岁；满龄的前一个月就可以申请。",
    materials: [
      need("高龄津贴申请表", "原件 1", { fill_explain: "本人不便填写的，由代办人代填并签名。" }),
      spared("居民身份证", "由系统核对年龄和户籍，您不用提交。"),
      needIf("授权委托书", "由亲属以外的人代办的", "原件 1"),
    ],
    form_guid: documents(["高龄津贴申请表（空表）", "空表"]),
    steps: steps(
      "受理｜当场｜便民服务中心｜受理岗｜核对年龄和户籍。｜受理登记",
      "审核｜3 工作日｜社会事务办公室｜审核岗｜核对信息。｜审核意见",
      "审批｜1 工作日｜翠湖区民政局｜审批岗｜批准。｜审批决定",
      "办结｜1 工作日｜翠湖区民政局｜发放岗｜从满龄的当月起计发。｜高龄津贴",
    ),
    ...paper("其他", "高龄津贴核定通知"), result_send_way: codes("delivery_way", "直接送达、短信通知"), result_send_explain: "津贴每月 10 日前转入社会保障卡账户。",
    user_topic_type: codes("user_topic", "社会保障（社会保险、社会救助）"), life_event: codes("life_event", "养老"), special_group: codes("special_group", "老年人"),
    service_form: words("就近办、一次办"),
    faqs: [
      faq("每月有多少钱？", "八十至八十九周岁每月 60 元，九十至九十九周岁每月 120 元，一百周岁以上每月 500 元。"),
      faq("每年都要去认证吗？", "不用。由系统核对，核对不到的，社区工作人员上门看望。"),
      faq("晚申请了几个月，能补发吗？", "能。从满龄的当月起补发，最多补 12 个月。"),
    ],
  },
};

const urgentAid: DemoItem = {
  life: [published(410)],
  values: {
    ...allOnline("temporary-aid"), ...limits("20 工作日", "5 工作日"), promise_explain: "情况紧急的，先行救助，24 小时内发放。", task_name: "临时救助给付",
    task_content: "因为火灾、交通事故、突发重病等原因，基本生活一时出现严重困难的个人和家庭，申请临时救助。", daily_terms: words("临时救助、急难救助、遇到困难、火灾救助、没钱看病、没饭吃"), project_type: "2",
    accept_condition: "因突发、紧迫的困难，基本生活暂时难以维持。\n在困难发生地的街道、乡镇提出，不限户口。",
    materials: [
      need("临时救助申请书", "原件 1", { fill_explain: "情况紧急的，可以口头提出、事后补填。" }),
      needIf("困难情况的证明", "不是紧急情况的", "复印件 1", { fill_explain: "例如医疗费票据、事故证明。" }),
    ],
    steps: steps(
      "受理｜当场｜便民服务中心｜受理岗｜问清情况，紧急的马上启动先行救助。｜受理登记",
      "审核｜3 工作日｜社会事务办公室｜审核岗｜入户查看，核对情况。｜审核意见",
      "审批｜1 工作日｜街道办事处｜审批岗｜金额较大的报区民政局。｜审批决定",
      "办结｜1 工作日｜街道办事处｜发放岗｜发放救助金或者实物。｜救助金或者实物",
    ),
    ...paper("其他", "临时救助决定"), result_send_way: codes("delivery_way", "直接送达、短信通知"), result_send_explain: "救助金转入银行账户，紧急的发放现金。", is_express: "0",
    post_to: "", post_fee: "", user_topic_type: codes("user_topic", "社会保障（社会保险、社会救助）"), life_event: codes("life_event", "救助"),
    special_group: codes("special_group", "低收入和困难群众、农民和农民工"),
    faqs: [faq("我是外地人，可以申请吗？", "可以。困难发生在文昌街道的，不限户口。"), faq("一年能申请几次？", "同一个原因一年一般一次；新的困难可以再申请。")],
  },
};

const birth: DemoItem = {
  life: [
    published(405, { server_type: codes("server_type", "自然人"), materials: [need("居民身份证", "复印件 1"), need("居民户口簿", "复印件 1"), need("生育登记表", "原件 1")] }),
    published(75),
  ],
  values: {
    ...allOnline("birth-registration"), ...limits("当场", "当场"), task_name: "生育登记", task_content: "怀孕或者生育的夫妻、个人，到居住地街道登记，领取孕产保健、托育等服务信息。",
    daily_terms: words("准生证、生育服务证、怀孕登记、二胎登记、三胎登记、办准生证、生孩子登记"), project_type: "1", by_law: [law("中华人民共和国人口与计划生育法", "第十八条、第二十七条")],
    accept_condition: "户口或者居住地在文昌街道。\n怀孕期间或者生育以后都可以登记。\n不以是否结婚为条件。",
    materials: [need("居民身份证", "原件 1", { accept_stand: "网上办理的，实名认证即可。" }), needIf("生育登记表", "到窗口办理的", "原件 1")],
    steps: onTheSpot("便民服务中心", "核对填写的信息。", "生育登记服务单"), ...paper("其他", "生育登记服务单", "长期有效。"), ...handedOver("当场打印，或者在手机上下载。"),
    user_topic_type: codes("user_topic", "生育收养"), life_event: codes("life_event", "出生"), special_group: codes("special_group", "妇女儿童"),
    service_form: words("马上办、网上办、就近办"), is_elder: "0", handle_area: codes("handle_area", "跨省"),
    faqs: [faq("不登记会影响生孩子报销吗？", "不影响。生育医疗费用报销不看生育登记。"), faq("生第三个孩子要审批吗？", "不用。都是登记，不需要审批。")],
  },
};

export const wenchangStreet: DemoDepartment = {
  name: "云岭市翠湖区文昌街道办事处", editor: "duanyun", common: street, entries: [], services: [birth],
  under: [{ department: "云岭市民政局", entry: "高龄津贴给付", items: [oldAge] }, { department: "云岭市民政局", entry: "临时救助给付", items: [urgentAid] }],
};
