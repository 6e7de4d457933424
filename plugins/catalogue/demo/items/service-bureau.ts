import type { ElementValues } from "../../elements/element.ts";
import type { DemoDepartment, DemoItem } from "../demo-types.ts";
import { codes, faq, law, limits, need, steps, words } from "../element-rows.ts";
import { published } from "../life-stages.ts";
import { allOnline, cityOffice, handedOver, paper, windowOnly } from "../usual-answers.ts";

const serviceOffice: ElementValues = cityOffice({
  consult: "0870-5550100", complain: "0870-5550200", window: "云岭市政务服务中心综合窗口", hall: "云岭市政务服务中心",
  address: "云岭市翠湖区文昌路 88 号政务服务中心一楼咨询台", post: "云岭市翠湖区文昌路 88 号政务服务中心一楼综合窗口收，0870-5550100，邮编 657000",
});

/** Only what every public service has to say. */
const help: DemoItem = {
  life: [published(390)],
  values: {
    ...windowOnly(1, "在大厅里由帮办员陪同办理。"), task_name: "政务服务大厅帮办代办", task_content: "老年人、残疾人、不会上网的群众和投资项目单位，由帮办员陪同或者代为办理各种事项。",
    server_type: codes("server_type", "自然人、企业法人"), project_type: "1", by_law: [law("优化营商环境条例", "第三十六条")], accept_condition: "需要帮助就可以提出，没有别的条件。",
    is_need_material: "0", handle_flow: "在一楼咨询台告诉工作人员，或者拨打 0870-5550100，帮办员当场安排。",
    result_type: codes("result_type", "无"), user_topic_type: codes("user_topic", "其他"), corp_topic_type: codes("corp_topic", "其他"), hall_name: "",
    is_one_window: "", is_schedule: "", schedule_rule: "", is_agent: "", submit_way: "", query_way: "", apply_rights: "", apply_duties: "",
    is_secret: "", is_show_guide: "",
  },
};

const openness: DemoItem = {
  life: [published(45)],
  values: {
    ...allOnline("information-disclosure"), ...limits("20 工作日", "15 工作日"), task_name: "政府信息公开申请", task_content: "公民、单位需要政府没有主动公开的信息，可以提出申请，由行政机关答复。",
    daily_terms: words("信息公开、依申请公开、查政府文件、申请公开"), undertake_org: "政务公开科", server_type: codes("server_type", "自然人、企业法人、事业法人、社会组织法人、其他组织"),
    project_type: "2",
    by_law: [law("中华人民共和国政府信息公开条例", "第二十七条、第二十九条")], accept_condition: "有明确的信息名称、文号或者特征描述。\n提供真实的身份和联系方式。\n不用说明用途。",
    forbid_condition: "涉及国家秘密，或者公开后危及国家安全、公共安全的信息，不予公开。",
    materials: [need("政府信息公开申请表", "原件 1", { fill_explain: "写字有困难的，可以口头提出，由工作人员代填。" }), need("居民身份证", "复印件 1", { accept_stand: "网上申请的，实名认证即可。" })],
    steps: steps(
      "受理｜1 工作日｜政务公开科｜受理岗｜内容不清楚的，7 个工作日内一次告知补正。｜登记回执",
      "审核｜9 工作日｜承办科室｜办理岗｜查找信息，涉及第三方的征求意见。｜办理意见",
      "审批｜3 工作日｜政务公开科｜审批岗｜审查是否可以公开。｜审批意见",
      "办结｜2 工作日｜政务公开科｜答复岗｜按申请人要求的形式提供。｜答复书",
    ),
    limit_exclude: "征求第三方和其他机关意见的时间不计入。",
    ...paper("其他", "政府信息公开答复书"), ...handedOver("按您选择的方式：邮寄、电子邮件、当面领取。"), user_topic_type: codes("user_topic", "其他"),
    corp_topic_type: codes("corp_topic", "其他"), life_event: codes("life_event", "生活"), corp_event: codes("corp_event", "经营发展"),
    faqs: [faq("申请信息公开收费吗？", "一般不收。申请的数量、频次明显超过合理范围的，按国家规定收取信息处理费。"), faq("不答复怎么办？", "可以向 0870-5550200 投诉，也可以依法申请行政复议或者提起行政诉讼。")],
  },
};

export const serviceBureau: DemoDepartment = {
  name: "云岭市政务服务管理局", editor: "puqiongfen", common: serviceOffice, entries: [], services: [help, openness],
};
