import type { ElementValues } from "../../elements/element.ts";
import type { DemoDepartment, DemoItem } from "../demo-types.ts";
import { codes, faq, law, limits, need, needIf, spared, words } from "../element-rows.ts";
import { examined, published } from "../life-stages.ts";
import { mainEntry } from "../sole-entry.ts";
import { allOnline, approval, certificate, cityOffice, handedOver, partlyOnline } from "../usual-answers.ts";

const WATER = "取水许可和水资源费征收管理条例";

const district: ElementValues = {
  ...cityOffice({
    consult: "0870-5550140", complain: "0870-5550240", window: "翠湖区政务服务中心综合窗口", hall: "翠湖区政务服务中心",
    address: "云岭市翠湖区莲池路 6 号翠湖区政务服务中心一楼", post: "云岭市翠湖区莲池路 6 号翠湖区行政审批局收，0870-5550140，邮编 657000",
  }),
  reconsider_dept: "云岭市翠湖区人民政府", reconsider_addr: "云岭市翠湖区莲池路 2 号行政复议受理窗口", reconsider_phone: "0870-5550457",
  reconsider_explain: "自知道办理结果之日起六十日内，可以向翠湖区人民政府申请行政复议，提交申请书和身份证明。",
  supervise_addr: "云岭市翠湖区莲池路 6 号翠湖区政务服务中心三楼投诉室", undertake_org: "农水审批科", is_devolved: "1", superior_dept: "云岭市水务局", power_source: "2",
};

const waterCommon: ElementValues = {
  server_type: codes("server_type", "自然人、企业法人、事业法人、社会组织法人、其他组织"), project_type: "2", user_topic_type: codes("user_topic", "公用事业"),
  corp_topic_type: codes("corp_topic", "水务气象"), corp_event: codes("corp_event", "经营发展"), life_event: codes("life_event", "生活"),
  nation_catalog_name: "取水许可", is_accept_by_approver: "1", supervise_body: "云岭市翠湖区水务局", cert_area: "许可证载明的取水地点",
  by_law: [law("中华人民共和国水法", "第四十八条"), law(WATER, "第二条、第四条、第十条、第十一条、第十九条")], is_elec_licence: "1", elec_licence_name: "取水许可证", elec_licence_code: "",
};

const water: DemoItem = {
  life: [
    published(545, {
      promise_day: 30, steps: approval("农水审批科", ["2 工作日", "18 工作日", "6 工作日", "4 工作日"], "审查论证报告，现场查看取水口，征求水务部门意见。", "取水申请批准文件、取水许可证"),
      is_promise_apply: "0", promise_apply_explain: "",
    }),
    published(185),
  ],
  values: {
    ...waterCommon, ...partlyOnline("water-permit", 1, "配合现场查看取水口。"), ...limits("45 工作日", "15 工作日"), task_name: "取水许可（新办）",
    task_content: "从河流、湖泊取水或者打井取用地下水的单位和个人，申请取水许可。", daily_terms: words("打井、抽水、取水证、挖井、抽河水、用地下水、取水许可证"),
    accept_condition: "符合水资源规划和用水总量控制指标。\n有合理的取水用途和节水措施。\n取水、退水不损害别人的合法权益和生态环境。",
    forbid_condition: "在地下水禁止开采区打井的，不予批准。\n公共供水管网能够满足用水需要，还要打井取水的，不予批准。", limit_explain: "受本区年度用水总量控制指标限制；指标用完的，当年不再批准。",
    quantity_way: "每年 1 月在翠湖区人民政府网站公布剩余指标。",
    materials: [
      need("取水许可申请书", "原件 1"),
      need("水资源论证报告书（表）", "原件 1", { fill_explain: "年取水量 1 万立方米以下的填报告表；可以自己编制。" }),
      need("与第三者利害关系的说明", "原件 1"),
      needIf("项目备案材料", "属于备案项目的", "复印件 1"), spared("营业执照", "由系统核验，您不用提交。"),
    ],
    situations: [
      { name: "取用地表水", question: "从哪里取水？" }, { name: "取用地下水", question: "从哪里取水？" }, { name: "企业和单位", question: "谁来申请？" },
      { name: "个人", question: "谁来申请？" },
    ],
    steps: approval("农水审批科", ["1 工作日", "9 工作日", "3 工作日", "2 工作日"], "审查论证报告，现场查看取水口，征求水务部门意见。", "取水申请批准文件、取水许可证"),
    special_procedure: "专家评审：对论证报告书进行技术审查，时间不计入承诺时限。", limit_exclude: "听证、征求意见和专家评审所用的时间不计入。",
    special_procedures: [{ name: "专家评审", type: "2", limit: 15, limit_type: "1", by_law: "《取水许可和水资源费征收管理条例》第十九条", is_fee: "0", is_counted: "0" }],
    review_1: "1", review_6: "1", review_2: "0",
    ...certificate("取水许可证", "一般 5 年，最长不超过 10 年；届满 45 日前申请延续。"), ...handedOver("电子取水许可证在网上下载。"), cert_renew: "届满 45 日前申请延续。", is_promise_apply: "1",
    promise_apply_explain: "年取水量 1 万立方米以下、用于农业灌溉的，可以承诺符合条件、不提交论证报告表，当场批准；三个月内现场核查，不符合的撤销许可并记入信用档案。",
    faqs: [
      faq("自家院子打一口井洗菜浇花，要办吗？", "不用。家庭生活少量取水不需要许可。"),
      faq("办证要交钱吗？", "办证不收费。取水以后按规定向税务部门缴纳水资源税。"),
      faq("井打好了再来办可以吗？", "不可以。要先取得批准文件再施工，验收合格后发证。"),
    ],
  },
};

const waterRenew: DemoItem = {
  life: [examined(4, 1)],
  values: {
    ...waterCommon, ...allOnline("water-permit-renew"), ...limits("45 工作日", "8 工作日"), task_name: "取水许可（延续）",
    task_content: "取水许可证快到期、还要继续取水的单位和个人，申请延续。", daily_terms: words("取水证到期、取水许可延续、续水证"),
    accept_condition: "许可证有效期届满 45 日前申请。\n取水量、用途和取水口没有变化。\n按时缴纳水资源税，装有计量设施。",
    materials: [need("取水许可延续申请书", "原件 1"), needIf("近三年取水和用水情况说明", "年取水量超过 10 万立方米的", "原件 1")],
    steps: approval("农水审批科", ["1 工作日", "4 工作日", "2 工作日", "1 工作日"], "核对取水量、计量和缴税情况。", "新的取水许可证"), ...certificate("取水许可证", "5 年。"),
    ...handedOver("电子取水许可证在网上下载。"), faqs: [faq("延续还要重新做论证报告吗？", "取水量没有增加的，不用。")],
  },
};

export const cuihuDistrict: DemoDepartment = {
  name: "云岭市翠湖区行政审批局", editor: "zhaomin", common: district,
  entries: [mainEntry("01", "取水许可", [law("中华人民共和国水法", "第四十八条"), law(WATER, "第二条、第十九条")], [water, waterRenew], "县级")], services: [],
};
