import type { ElementValues } from "../../elements/element.ts";
import type { DemoDepartment, DemoItem } from "../demo-types.ts";
import { codes, documents, faq, law, limits, need, needIf, spared, steps, words } from "../element-rows.ts";
import { examined, published } from "../life-stages.ts";
import { mainEntry } from "../sole-entry.ts";
import { allOnline, approval, certificate, cityOffice, handedOver, onTheSpot, paper, partlyOnline, windowOnly } from "../usual-answers.ts";

const WATER = "取水许可和水资源费征收管理条例";

const street: ElementValues = {
  ...cityOffice({
    consult: "0870-5550141", complain: "0870-5550241", window: "文昌街道便民服务中心", hall: "文昌街道便民服务中心",
    address: "云岭市翠湖区文昌路 12 号文昌街道便民服务中心", post: "云岭市翠湖区文昌路 12 号文昌街道便民服务中心收，0870-5550141，邮编 657000",
  }),
  reconsider_dept: "云岭市翠湖区人民政府", reconsider_addr: "云岭市翠湖区莲池路 2 号行政复议受理窗口", reconsider_phone: "0870-5550457", reconsider_explain: "自知道办理结果之日起六十日内，可以向翠湖区人民政府申请行政复议，提交申请书和身份证明。",
  supervise_addr: "云岭市翠湖区文昌路 12 号文昌街道纪工委", town_name: "文昌街道", town_code: "539901001", server_type: codes("server_type", "自然人"), undertake_org: "便民服务中心", is_elder: "1",
};

const oldAge: DemoItem = {
  life: [published(535, { limit_scene_num: 1, limit_scene_explain: "本人或者代办人到窗口递交申请。", promise_day: 8, steps: steps("受理｜1 工作日｜便民服务中心｜受理岗", "审核｜5 工作日｜社会事务办公室｜审核岗", "审批｜2 工作日｜翠湖区民政局｜审批岗") }), published(265)],
  values: {
    ...allOnline("old-age-allowance"), ...limits("10 工作日", "5 工作日"), task_name: "高龄津贴给付", task_content: "户口在文昌街道、年满八十周岁的老年人，申请按月领取高龄津贴。子女、邻居、社区工作人员都可以代办。", short_name: "高龄津贴",
    daily_terms: words("高龄补贴、老人补贴、八十岁补贴、长寿补贴、老年补贴、老人津贴"), project_type: "2", accept_condition: "户口在文昌街道。\n年满八十周岁；满龄的前一个月就可以申请。",
    materials: [need("高龄津贴申请表", "原件 1", { fill_explain: "本人不便填写的，由代办人代填并签名。" }), spared("居民身份证", "由系统核对年龄和户籍，您不用提交。"), needIf("授权委托书", "由亲属以外的人代办的", "原件 1")], form_guid: documents(["高龄津贴申请表（空表）", "空表"]),
    steps: steps("受理｜当场｜便民服务中心｜受理岗｜核对年龄和户籍。｜受理登记", "审核｜3 工作日｜社会事务办公室｜审核岗｜核对信息。｜审核意见", "审批｜1 工作日｜翠湖区民政局｜审批岗｜批准。｜审批决定", "办结｜1 工作日｜翠湖区民政局｜发放岗｜从满龄的当月起计发。｜高龄津贴"),
    ...paper("其他", "高龄津贴核定通知"), result_send_way: codes("delivery_way", "直接送达、短信通知"), result_send_explain: "津贴每月 10 日前转入社会保障卡账户。", user_topic_type: codes("user_topic", "社会保障（社会保险、社会救助）"), life_event: codes("life_event", "养老"), special_group: codes("special_group", "老年人"), service_form: words("就近办、一次办"),
    faqs: [faq("每月有多少钱？", "八十至八十九周岁每月 60 元，九十至九十九周岁每月 120 元，一百周岁以上每月 500 元。"), faq("每年都要去认证吗？", "不用。由系统核对，核对不到的，社区工作人员上门看望。"), faq("晚申请了几个月，能补发吗？", "能。从满龄的当月起补发，最多补 12 个月。")],
  },
};

const urgentAid: DemoItem = {
  life: [published(410)],
  values: {
    ...allOnline("temporary-aid"), ...limits("20 工作日", "5 工作日"), promise_explain: "情况紧急的，先行救助，24 小时内发放。", task_name: "临时救助给付", task_content: "因为火灾、交通事故、突发重病等原因，基本生活一时出现严重困难的个人和家庭，申请临时救助。", daily_terms: words("临时救助、急难救助、遇到困难、火灾救助、没钱看病、没饭吃"), project_type: "2",
    accept_condition: "因突发、紧迫的困难，基本生活暂时难以维持。\n在困难发生地的街道、乡镇提出，不限户口。", materials: [need("临时救助申请书", "原件 1", { fill_explain: "情况紧急的，可以口头提出、事后补填。" }), needIf("困难情况的证明", "不是紧急情况的", "复印件 1", { fill_explain: "例如医疗费票据、事故证明。" })],
    steps: steps("受理｜当场｜便民服务中心｜受理岗｜问清情况，紧急的马上启动先行救助。｜受理登记", "审核｜3 工作日｜社会事务办公室｜审核岗｜入户查看，核对情况。｜审核意见", "审批｜1 工作日｜街道办事处｜审批岗｜金额较大的报区民政局。｜审批决定", "办结｜1 工作日｜街道办事处｜发放岗｜发放救助金或者实物。｜救助金或者实物"),
    ...paper("其他", "临时救助决定"), result_send_way: codes("delivery_way", "直接送达、短信通知"), result_send_explain: "救助金转入银行账户，紧急的发放现金。", is_express: "0", post_to: "", post_fee: "", user_topic_type: codes("user_topic", "社会保障（社会保险、社会救助）"), life_event: codes("life_event", "救助"), special_group: codes("special_group", "低收入和困难群众、农民和农民工"),
    faqs: [faq("我是外地人，可以申请吗？", "可以。困难发生在文昌街道的，不限户口。"), faq("一年能申请几次？", "同一个原因一年一般一次；新的困难可以再申请。")],
  },
};

const birth: DemoItem = {
  life: [published(405, { server_type: codes("server_type", "自然人"), materials: [need("居民身份证", "复印件 1"), need("居民户口簿", "复印件 1"), need("生育登记表", "原件 1")] }), published(75)],
  values: {
    ...allOnline("birth-registration"), ...limits("当场", "当场"), task_name: "生育登记", task_content: "怀孕或者生育的夫妻（个人）到居住地街道登记，领取孕产保健、托育等服务信息。", daily_terms: words("准生证、生育服务证、怀孕登记、二胎登记、三胎登记、办准生证、生孩子登记"), project_type: "1", by_law: [law("中华人民共和国人口与计划生育法", "第十八条、第二十七条")],
    accept_condition: "户口或者居住地在文昌街道。\n怀孕期间或者生育以后都可以登记。\n不以是否结婚为条件。", materials: [need("居民身份证", "原件 1", { accept_stand: "网上办理的，实名认证即可。" }), needIf("生育登记表", "到窗口办理的", "原件 1")],
    steps: onTheSpot("便民服务中心", "核对填写的信息。", "生育登记服务单"), ...paper("其他", "生育登记服务单", "长期有效。"), ...handedOver("当场打印，或者在手机上下载。"), user_topic_type: codes("user_topic", "生育收养"), life_event: codes("life_event", "出生"), special_group: codes("special_group", "妇女儿童"), service_form: words("马上办、网上办、就近办"), is_elder: "0", handle_area: codes("handle_area", "跨省"),
    faqs: [faq("不登记会影响生孩子报销吗？", "不影响。生育医疗费用报销不看生育登记。"), faq("生第三个孩子要审批吗？", "不用。都是登记，不需要审批。")],
  },
};

export const wenchangStreet: DemoDepartment = {
  name: "云岭市翠湖区文昌街道办事处", editor: "duanyun", common: street, entries: [], services: [birth],
  under: [{ department: "云岭市民政局", entry: "高龄津贴给付", items: [oldAge] }, { department: "云岭市民政局", entry: "临时救助给付", items: [urgentAid] }],
};

const district: ElementValues = {
  ...cityOffice({
    consult: "0870-5550140", complain: "0870-5550240", window: "翠湖区政务服务中心综合窗口", hall: "翠湖区政务服务中心",
    address: "云岭市翠湖区莲池路 6 号翠湖区政务服务中心一楼", post: "云岭市翠湖区莲池路 6 号翠湖区行政审批局收，0870-5550140，邮编 657000",
  }),
  reconsider_dept: "云岭市翠湖区人民政府", reconsider_addr: "云岭市翠湖区莲池路 2 号行政复议受理窗口", reconsider_phone: "0870-5550457", reconsider_explain: "自知道办理结果之日起六十日内，可以向翠湖区人民政府申请行政复议，提交申请书和身份证明。",
  supervise_addr: "云岭市翠湖区莲池路 6 号翠湖区政务服务中心三楼投诉室", undertake_org: "农水审批科", is_devolved: "1", superior_dept: "云岭市水务局", power_source: "2",
};

const waterCommon: ElementValues = {
  server_type: codes("server_type", "自然人、企业法人、事业法人、社会组织法人、其他组织"), project_type: "2", user_topic_type: codes("user_topic", "公用事业"), corp_topic_type: codes("corp_topic", "水务气象"), corp_event: codes("corp_event", "经营发展"), life_event: codes("life_event", "生活"),
  nation_catalog_name: "取水许可", is_accept_by_approver: "1", supervise_body: "云岭市翠湖区水务局", cert_area: "许可证载明的取水地点", by_law: [law("中华人民共和国水法", "第四十八条"), law(WATER, "第二条、第四条、第十条、第十一条、第十九条")], is_elec_licence: "1", elec_licence_name: "取水许可证", elec_licence_code: "",
};

const water: DemoItem = {
  life: [published(545, { promise_day: 30, steps: approval("农水审批科", ["2 工作日", "18 工作日", "6 工作日", "4 工作日"], "审查论证报告，现场查看取水口，征求水务部门意见。", "取水申请批准文件、取水许可证"), is_promise_apply: "0", promise_apply_explain: "" }), published(185)],
  values: {
    ...waterCommon, ...partlyOnline("water-permit", 1, "配合现场查看取水口。"), ...limits("45 工作日", "15 工作日"), task_name: "取水许可（新办）", task_content: "从河流、湖泊取水或者打井取用地下水的单位和个人，申请取水许可。", daily_terms: words("打井、抽水、取水证、挖井、抽河水、用地下水、取水许可证"),
    accept_condition: "符合水资源规划和用水总量控制指标。\n有合理的取水用途和节水措施。\n取水、退水不损害别人的合法权益和生态环境。", forbid_condition: "在地下水禁止开采区打井的，不予批准。\n公共供水管网能够满足用水需要，还要打井取水的，不予批准。", limit_explain: "受本区年度用水总量控制指标限制；指标用完的，当年不再批准。", quantity_way: "每年 1 月在翠湖区人民政府网站公布剩余指标。",
    materials: [need("取水许可申请书", "原件 1"), need("水资源论证报告书（表）", "原件 1", { fill_explain: "年取水量 1 万立方米以下的填报告表；可以自己编制。" }), need("与第三者利害关系的说明", "原件 1"), needIf("项目备案材料", "属于备案项目的", "复印件 1"), spared("营业执照", "由系统核验，您不用提交。")],
    situations: [{ name: "取用地表水", question: "从哪里取水？" }, { name: "取用地下水", question: "从哪里取水？" }, { name: "企业和单位", question: "谁来申请？" }, { name: "个人", question: "谁来申请？" }],
    steps: approval("农水审批科", ["1 工作日", "9 工作日", "3 工作日", "2 工作日"], "审查论证报告，现场查看取水口，征求水务部门意见。", "取水申请批准文件、取水许可证"), special_procedure: "专家评审：对论证报告书进行技术审查，时间不计入承诺时限。", limit_exclude: "听证、征求意见和专家评审所用的时间不计入。",
    special_procedures: [{ name: "专家评审", type: "2", limit: 15, limit_type: "1", by_law: "《取水许可和水资源费征收管理条例》第十九条", is_fee: "0", is_counted: "0" }], review_1: "1", review_6: "1", review_2: "0",
    ...certificate("取水许可证", "一般 5 年，最长不超过 10 年；届满 45 日前申请延续。"), ...handedOver("电子取水许可证在网上下载。"), cert_renew: "届满 45 日前申请延续。", is_promise_apply: "1", promise_apply_explain: "年取水量 1 万立方米以下、用于农业灌溉的，可以承诺符合条件、不提交论证报告表，当场批准；三个月内现场核查，不符合的撤销许可并记入信用档案。",
    faqs: [faq("自家院子打一口井洗菜浇花，要办吗？", "不用。家庭生活少量取水不需要许可。"), faq("办证要交钱吗？", "办证不收费。取水以后按规定向税务部门缴纳水资源税。"), faq("井打好了再来办可以吗？", "不可以。要先取得批准文件再施工，验收合格后发证。")],
  },
};

const waterRenew: DemoItem = {
  life: [examined(4, 1)],
  values: {
    ...waterCommon, ...allOnline("water-permit-renew"), ...limits("45 工作日", "8 工作日"), task_name: "取水许可（延续）", task_content: "取水许可证快到期、还要继续取水的单位和个人，申请延续。", daily_terms: words("取水证到期、取水许可延续、续水证"),
    accept_condition: "许可证有效期届满 45 日前申请。\n取水量、用途和取水口没有变化。\n按时缴纳水资源税，装有计量设施。", materials: [need("取水许可延续申请书", "原件 1"), needIf("近三年取水和用水情况说明", "年取水量超过 10 万立方米的", "原件 1")],
    steps: approval("农水审批科", ["1 工作日", "4 工作日", "2 工作日", "1 工作日"], "核对取水量、计量和缴税情况。", "新的取水许可证"), ...certificate("取水许可证", "5 年。"), ...handedOver("电子取水许可证在网上下载。"), faqs: [faq("延续还要重新做论证报告吗？", "取水量没有增加的，不用。")],
  },
};

export const cuihuDistrict: DemoDepartment = {
  name: "云岭市翠湖区行政审批局", editor: "zhaomin", common: district,
  entries: [mainEntry("01", "取水许可", [law("中华人民共和国水法", "第四十八条"), law(WATER, "第二条、第十九条")], [water, waterRenew], "县级")], services: [],
};

const serviceOffice: ElementValues = cityOffice({
  consult: "0870-5550100", complain: "0870-5550200", window: "云岭市政务服务中心综合窗口", hall: "云岭市政务服务中心",
  address: "云岭市翠湖区文昌路 88 号政务服务中心一楼咨询台", post: "云岭市翠湖区文昌路 88 号政务服务中心一楼综合窗口收，0870-5550100，邮编 657000",
});

/** Only what every public service has to say. */
const help: DemoItem = {
  life: [published(390)],
  values: {
    ...windowOnly(1, "在大厅里由帮办员陪同办理。"), task_name: "政务服务大厅帮办代办", task_content: "老年人、残疾人、不会上网的群众和投资项目单位，由帮办员陪同或者代为办理各种事项。",
    server_type: codes("server_type", "自然人、企业法人"), project_type: "1", by_law: [law("优化营商环境条例", "第三十六条")], accept_condition: "需要帮助就可以提出，没有别的条件。", is_need_material: "0", handle_flow: "在一楼咨询台告诉工作人员，或者拨打 0870-5550100，帮办员当场安排。",
    result_type: codes("result_type", "无"), special_procedure: "无", hall_name: "", is_one_window: "", is_schedule: "", schedule_rule: "", is_agent: "", submit_way: "", query_way: "", apply_rights: "", apply_duties: "", consult_addr: "", is_secret: "", is_show_guide: "",
  },
};

const openness: DemoItem = {
  life: [published(45)],
  values: {
    ...allOnline("information-disclosure"), ...limits("20 工作日", "15 工作日"), task_name: "政府信息公开申请", task_content: "公民、单位需要政府没有主动公开的信息，可以提出申请，由行政机关答复。", daily_terms: words("信息公开、依申请公开、查政府文件、申请公开"), undertake_org: "政务公开科", server_type: codes("server_type", "自然人、企业法人、事业法人、社会组织法人、其他组织"), project_type: "2",
    by_law: [law("中华人民共和国政府信息公开条例", "第二十七条、第二十九条")], accept_condition: "有明确的信息名称、文号或者特征描述。\n提供真实的身份和联系方式。\n不用说明用途。", forbid_condition: "涉及国家秘密，或者公开后危及国家安全、公共安全的信息，不予公开。", materials: [need("政府信息公开申请表", "原件 1", { fill_explain: "写字有困难的，可以口头提出，由工作人员代填。" }), need("居民身份证", "复印件 1", { accept_stand: "网上申请的，实名认证即可。" })],
    steps: steps("受理｜1 工作日｜政务公开科｜受理岗｜内容不清楚的，7 个工作日内一次告知补正。｜登记回执", "审核｜9 工作日｜承办科室｜办理岗｜查找信息，涉及第三方的征求意见。｜办理意见", "审批｜3 工作日｜政务公开科｜审批岗｜审查是否可以公开。｜审批意见", "办结｜2 工作日｜政务公开科｜答复岗｜按申请人要求的形式提供。｜答复书"), limit_exclude: "征求第三方和其他机关意见的时间不计入。",
    ...paper("其他", "政府信息公开答复书"), ...handedOver("按您选择的方式：邮寄、电子邮件、当面领取。"), user_topic_type: codes("user_topic", "其他"), corp_topic_type: codes("corp_topic", "其他"), life_event: codes("life_event", "生活"), corp_event: codes("corp_event", "经营发展"), faqs: [faq("申请信息公开收费吗？", "一般不收。申请的数量、频次明显超过合理范围的，按国家规定收取信息处理费。"), faq("不答复怎么办？", "可以向 0870-5550200 投诉，也可以依法申请行政复议或者提起行政诉讼。")],
  },
};

export const serviceBureau: DemoDepartment = { name: "云岭市政务服务管理局", editor: "puqiongfen", common: serviceOffice, entries: [], services: [help, openness] };
