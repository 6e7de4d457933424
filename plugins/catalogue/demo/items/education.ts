import type { ElementValues } from "../../elements/element.ts";
import type { DemoDepartment, DemoItem } from "../demo-types.ts";
import { codes, documents, faq, law, limits, need, needIf, papers, spared, steps, words } from "../element-rows.ts";
import { draft, published, submitted } from "../life-stages.ts";
import { soleEntry } from "../sole-entry.ts";
import { allOnline, approval, certificate, cityOffice, handedOver, paper, partlyOnline } from "../usual-answers.ts";

const OFFICE = "行政审批科";
const WINDOW = "云岭市政务服务中心教育体育窗口";

const common: ElementValues = {
  ...cityOffice({
    consult: "0870-5550127", complain: "0870-5550227", window: WINDOW, hall: "云岭市政务服务中心",
    address: "云岭市翠湖区文昌路 88 号政务服务中心二楼 B 区", post: "云岭市翠湖区文昌路 88 号政务服务中心二楼 B 区教育体育窗口收，0870-5550127，邮编 657000",
  }),
  undertake_org: OFFICE,
};

const teacher: DemoItem = {
  life: [
    published(770, {
      promise_day: 25, steps: steps("受理｜5 工作日｜教师工作科｜受理岗", "审核｜14 工作日｜教师工作科｜审核岗", "审批｜4 工作日｜教师工作科｜审批岗", "办结｜2 工作日｜教师工作科｜制证岗"), limit_scene_num: 2,
      limit_scene_explain: "现场确认一次，领取证书一次。",
    }),
    published(330, { promise_day: 20, steps: approval("教师工作科", ["4 工作日", "11 工作日", "3 工作日", "2 工作日"], "审查学历、考试成绩、体检结果和有无犯罪记录。", "教师资格证书") }),
    submitted(6),
  ],
  values: {
    ...partlyOnline("teacher-senior", 1, "到指定医院体检。"), ...limits("30 工作日", "15 工作日"), anticipate_explain: "从受理期限终止之日起计算。",
    task_name: "教师资格认定（高级中学、中等职业学校）",
    task_content: "具备规定学历、通过教师资格考试的人员，申请认定高级中学、中等职业学校教师资格。", daily_terms: words("教师资格证、教资、教师证、高中老师资格、认定教师资格"), undertake_org: "教师工作科",
    server_type: codes("server_type", "自然人"), project_type: "2",
    accept_condition: "中国公民，遵守宪法和法律，有良好的思想品德。\n有大学本科以上学历。\n教师资格考试合格，合格证明在有效期内；师范生按规定免试。\n普通话水平达到二级乙等以上。\n体检合格。\n户籍、居住证、人事关系或者就读学校在本市。",
    forbid_condition: "剥夺政治权利，或者因故意犯罪受到有期徒刑以上刑事处罚的，不能取得教师资格。\n被撤销教师资格不满五年的，不予认定。",
    materials: [
      need("教师资格认定申请表", "原件 1", { fill_explain: "网上报名后由系统生成。" }),
      spared("学历证书", "由系统核对学历信息；核对不到的，交复印件。"),
      spared("普通话水平测试等级证书", "由系统核对，您不用提交。"),
      need("教师资格认定体检表", "原件 1", { accept_stand: "由指定医院直接送达。" }),
      need("本人近期免冠照片", "原件 1"),
      needIf("居住证或者居住承诺书", "凭居住证申请的", "复印件 1"),
    ],
    annex: documents(["教师资格认定申请须知", "请先阅读"]), steps: approval("教师工作科", ["2 工作日", "9 工作日", "2 工作日", "2 工作日"], "审查学历、考试成绩、体检结果，由系统查询有无犯罪记录。", "教师资格证书"),
    ...certificate("中华人民共和国教师资格证书", "长期有效，任教后每 5 年定期注册。"), result_guid: papers("教师资格证书（样本）"), ...handedOver("证书可以邮寄，也可以到窗口领取；电子证照同时生成。"),
    is_elec_licence: "1", elec_licence_name: "教师资格证书",
    user_topic_type: codes("user_topic", "职业资格、教育科研"), life_event: codes("life_event", "就业"), special_group: codes("special_group", "学生"),
    nation_catalog_name: "教师资格认定", is_accept_by_approver: "0", accept_level: codes("use_level", "县级"), is_first_review: "1",
    first_review_level: codes("use_level", "县级"), cert_area: "全国", supervise_body: "云岭市教育体育局",
    faqs: [faq("每年什么时候可以申请？", "春季 4 月、秋季 10 月各受理一次，具体日期提前一个月公布。"), faq("在读学生能申请吗？", "应届毕业的最后一学期可以。")],
  },
};

const swimming: DemoItem = {
  life: [published(145)],
  values: {
    ...partlyOnline("swimming-pool", 1, "现场核查时，负责人要在场。"), ...limits("30 自然日", "12 自然日"), task_name: "经营高危险性体育项目许可（游泳）",
    task_content: "开办游泳馆、室外泳池对外经营的企业和个体工商户，经营前申请许可。", short_name: "开游泳馆",
    daily_terms: words("游泳馆、开泳池、游泳池许可、健身房泳池、高危险性体育项目"), undertake_org: "体育产业科", server_type: codes("server_type", "自然人、企业法人、非法人企业"),
    project_type: "2",
    accept_condition: "泳池的设施、水质、救生器材符合国家标准。\n有规定数量的持证社会体育指导员和救生员。\n有安全保障、应急救援的制度和措施。\n已经投保场所责任保险。",
    materials: [
      need("高危险性体育项目经营许可申请书", "原件 1"),
      spared("营业执照", "由系统核验，您不用提交。"),
      need("体育设施符合国家标准的说明", "原件 1", { fill_explain: "附泳池平面图和水质检测报告。" }),
      need("社会体育指导员和救生员资格证书", "复印件 1"), need("安全保障和应急救援制度文本", "原件 1"),
    ],
    steps: steps(
      "受理｜1 自然日｜行政审批科｜窗口受理岗｜材料不齐的一次告知。｜受理通知书",
      "审核｜8 自然日｜体育产业科｜审核岗｜两人以上现场核查设施、人员和制度。｜核查记录",
      "审批｜2 自然日｜体育产业科｜审批岗｜作出决定。｜准予或者不予的决定",
      "办结｜1 自然日｜行政审批科｜制证岗｜制作许可证。｜高危险性体育项目经营许可证",
      "送达｜当场｜行政审批科｜窗口发证岗｜当面领取或者邮寄｜高危险性体育项目经营许可证",
    ),
    ...certificate("高危险性体育项目经营许可证", "有效期 5 年，届满 30 日前申请延续。"), ...handedOver("作出决定后 3 日内送达。"), user_topic_type: codes("user_topic", "文化体育、准营准办"),
    corp_topic_type: codes("corp_topic", "文体教育"), corp_event: codes("corp_event", "准入准营"), life_event: codes("life_event", "就业"), review_1: "1",
    nation_catalog_name: "经营高危险性体育项目许可", is_accept_by_approver: "1", cert_renew: "届满 30 日前申请延续。", supervise_body: "云岭市教育体育局", cert_area: "许可证载明的场所",
    faqs: [faq("小区泳池只给业主用，要办吗？", "收费经营的要办；完全免费、只供本小区业主使用的不用办，但要符合卫生和安全要求。"), faq("救生员要几名？", "水面面积 250 平方米以下的至少 3 名，每增加 250 平方米增加 1 名。")],
  },
};

const transfer: DemoItem = {
  life: [published(55)],
  values: {
    ...allOnline("school-transfer"), ...limits("20 工作日", "7 工作日"), task_name: "义务教育阶段学生转学", task_content: "小学、初中学生因为搬家、父母工作变动等原因，申请转到另一所学校。",
    daily_terms: words("转学、小学转学、初中转学、孩子换学校、学籍转移"), undertake_org: "基础教育科", server_type: codes("server_type", "自然人"), project_type: "2",
    by_law: [law("中华人民共和国义务教育法", "第五条、第十二条")],
    accept_condition: "户口或者实际居住地发生变化，与转入学校的招生范围一致。\n转入学校有空余学位；没有的，由教育部门安排到相邻学校。\n毕业年级的最后一学期一般不转学。",
    materials: [
      need("学生转学申请表", "原件 1"),
      needIf("居民户口簿", "凭户口转学的", "复印件 1", { situations: ["户口迁入"] }),
      needIf("居住证或者居住承诺书", "凭居住证转学的", "复印件 1", { situations: ["随父母居住"] }),
      needIf("房屋租赁合同或者住宿证明", "租房居住的", "复印件 1", { situations: ["随父母居住"] }),
    ],
    situations: [{ name: "户口迁入", question: "因为什么转学？" }, { name: "随父母居住", question: "因为什么转学？" }, { name: "从外省、外市转回", question: "因为什么转学？" }],
    steps: steps(
      "受理｜1 工作日｜转入学校｜学籍岗｜核对材料和学位。｜受理登记",
      "审核｜4 工作日｜转出学校、转入学校｜学籍岗｜两所学校在学籍系统里核对。｜审核意见",
      "审批｜1 工作日｜教育行政部门｜学籍岗｜核准。｜核准意见",
      "办结｜1 工作日｜转入学校｜学籍岗｜学籍转移，通知报到。｜报到通知",
    ),
    ...paper("其他", "转学通知"), result_send_way: codes("delivery_way", "短信通知、电子送达"), result_send_explain: "短信通知报到时间和班级。", is_express: "0", post_to: "",
    post_fee: "", user_topic_type: codes("user_topic", "教育科研"), life_event: codes("life_event", "教育"),
    special_group: codes("special_group", "妇女儿童、学生、农民和农民工"), handle_area: codes("handle_area", "跨省"),
    faqs: [faq("什么时候可以转？", "寒假、暑假集中办理；搬家、父母调动等特殊情况学期中也可以。"), faq("要交借读费吗？", "不收任何费用。")],
  },
};

const aid: DemoItem = {
  life: [
    published(415, { promise_day: 25, steps: steps("受理｜3 工作日｜就读学校｜班主任", "审核｜12 工作日｜就读学校｜资助评审组", "审批｜6 工作日｜学生资助管理中心｜审批岗", "办结｜4 工作日｜学生资助管理中心｜发放岗") }),
    published(205),
  ],
  values: {
    ...allOnline("student-aid"), ...limits("30 工作日", "20 工作日"), task_name: "家庭经济困难学生资助给付", task_content: "在本市上幼儿园、中小学、中等职业学校，家庭经济困难的学生申请生活补助、助学金。",
    daily_terms: words("助学金、贫困生补助、学费减免、贫困生、营养补助、助学贷款"), undertake_org: "学生资助管理中心", server_type: codes("server_type", "自然人"), project_type: "2",
    accept_condition: "有正式学籍，正在就读。\n家庭经济困难；低保、特困、孤儿、残疾等家庭的学生由系统认定，不用证明。",
    materials: [need("家庭经济困难学生资助申请表", "原件 1", { fill_explain: "在班主任处领取，或者网上填写。" }), spared("最低生活保障证明", "由系统核对，您不用提交。")],
    steps: steps(
      "受理｜2 工作日｜就读学校｜班主任｜收表。｜受理登记",
      "审核｜10 工作日｜就读学校｜资助评审组｜民主评议，注意保护学生隐私。｜评审名单",
      "审批｜5 工作日｜学生资助管理中心｜审批岗｜复核名单。｜审批意见",
      "办结｜3 工作日｜学生资助管理中心｜发放岗｜转入学生的社会保障卡或者资助卡。｜资助金",
    ),
    ...paper("其他", "资助结果通知"), result_send_way: codes("delivery_way", "短信通知"), result_send_explain: "资金每学期发放一次。", is_express: "0", post_to: "",
    post_fee: "", user_topic_type: codes("user_topic", "教育科研"), life_event: codes("life_event", "教育、救助"),
    special_group: codes("special_group", "学生、低收入和困难群众、残疾人"),
    faqs: [faq("要村里、社区开贫困证明吗？", "不用。如实填写家庭情况就可以。"), faq("一年有多少？", "普通高中助学金平均每生每年 2,300 元；义务教育寄宿生生活补助小学 1,250 元、初中 1,500 元。")],
  },
};

const kindergarten: DemoItem = {
  life: [draft(1, { empty: ["materials", "steps", "by_law", "accept_condition", "result_type", "result_name", "promise_day", "promise_type"] })],
  values: {
    ...partlyOnline("kindergarten", 1, "领取办学许可证。"), ...limits("3 月", "30 工作日"), task_name: "民办幼儿园设立审批", task_content: "单位和个人申请设立民办幼儿园。",
    daily_terms: words("开幼儿园、办幼儿园、托儿所"), server_type: codes("server_type", "自然人、企业法人、社会组织法人"), project_type: "2",
    ...certificate("民办学校办学许可证", "有效期 5 年。"), user_topic_type: codes("user_topic", "教育科研"), corp_topic_type: codes("corp_topic", "文体教育"),
  },
};

export const education: DemoDepartment = {
  name: "云岭市教育体育局", editor: "yangxuemei", common,
  entries: [
    soleEntry("01", teacher, [law("中华人民共和国教师法", "第十条"), law("教师资格条例", "第十三条、第十四条")], "市级、县级"),
    soleEntry("01", swimming, [law("全民健身条例", "第三十二条"), law("中华人民共和国体育法", "第一百零五条")]),
    soleEntry("05", aid, [law("中华人民共和国教育法", "第三十八条")]),
    soleEntry("01", kindergarten, [law("中华人民共和国民办教育促进法", "第十二条")], "县级"),
  ],
  services: [transfer],
};
