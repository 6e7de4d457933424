import type { ElementValues } from "../../elements/element.ts";
import type { DemoDepartment, DemoEntry, DemoItem } from "../demo-types.ts";
import { codes, counter, faq, law, limits, need, needIf, papers, spared, steps, words } from "../element-rows.ts";
import { draft, published } from "../life-stages.ts";
import { soleEntry } from "../sole-entry.ts";
import { allOnline, certificate, cityOffice, handedOver, paper, partlyOnline } from "../usual-answers.ts";

const PRIVATE_SCHOOLS = "中华人民共和国民办教育促进法";
const OFFICE = "行政审批处";

const common: ElementValues = {
  ...cityOffice({
    consult: "0871-00000101", complain: "0871-00000102", window: "云南省教育厅教师资格窗口", hall: "云南省教育厅一楼办事大厅",
    address: "昆明市学府路 1 号云南省教育厅一楼办事大厅", post: "昆明市学府路 1 号云南省教育厅行政审批处收，0871-00000101，邮编 650000",
  }),
  is_entry_center: "0", hall_name: "", is_one_window: "", windows: [], transact_addr: "昆明市学府路 1 号云南省教育厅一楼办事大厅 1 号窗口",
  transact_time: "工作日 9:00–12:00，13:00–17:00；法定节假日休息。",
  supervise_addr: "昆明市学府路 1 号云南省教育厅机关纪委", schedule_rule: "可以提前 7 天拨打 0871-00000101 预约。", query_way: "拨打 0871-00000101 或者到窗口查询。",
  reconsider_dept: "云南省人民政府", reconsider_addr: "云南省人民政府行政复议受理窗口", reconsider_phone: "", reconsider_explain: "自知道办理结果之日起六十日内，可以向云南省人民政府申请行政复议。",
  lawsuit_dept: "有管辖权的人民法院", lawsuit_addr: "", lawsuit_phone: "", undertake_org: OFFICE,
};

const schoolCommon: ElementValues = {
  server_type: codes("server_type", "自然人、企业法人、事业法人、社会组织法人"), project_type: "2", user_topic_type: codes("user_topic", "教育科研、设立变更"),
  corp_topic_type: codes("corp_topic", "文体教育、设立变更"), corp_event: codes("corp_event", "准入准营"), life_event: codes("life_event", "教育"),
  nation_catalog_name: "实施中等及中等以下学历教育、学前教育、自学考试助学及其他文化教育的学校设立、变更和终止审批", is_accept_by_approver: "1", review_6: "1",
  supervise_body: "云南省教育厅、学校所在地教育行政部门", cert_area: "云南省", special_procedure: "专家评审：组织专家组到校考察评议，时间不计入承诺时限。",
  limit_exclude: "专家评审所用的时间不计入。",
};

const prepare: DemoItem = {
  life: [
    published(765, { promise_day: 30, promise_type: "2", steps: steps("受理｜3 自然日｜行政审批处｜受理岗", "审核｜22 自然日｜职业教育与成人教育处｜审核岗", "审批｜5 自然日｜分管领导｜审批岗") }),
    published(135),
  ],
  values: {
    ...schoolCommon, ...partlyOnline("vocational-school-preparation", 1, "专家评议时，举办者要到场说明。", "yunnan"), ...limits("30 自然日", "20 自然日"),
    task_name: "筹设民办中等职业学校",
    task_content: "举办者准备办一所民办中等职业学校，条件还不完全具备的，先申请筹设；批准后三年内完成筹设，再申请正式设立。", short_name: "筹设民办中职",
    daily_terms: words("办中专、办职高、民办中专、职业学校筹建、办技工学校、开办职业学校"),
    apply_scope: "适用于在云南省行政区域内申请筹设实施学历教育的民办中等职业学校。技工学校的筹设，向人力资源社会保障部门申请。",
    accept_condition: "举办者是具有政治权利和完全民事行为能力的个人，或者有法人资格的社会组织，信用良好。\n符合当地职业教育发展规划和布局的需要。\n有稳定、合法的办学资金来源。\n有与拟办规模相适应的土地、校舍计划。",
    forbid_condition: "举办者被列入严重失信主体名单的，不予批准。\n以现有公办学校品牌、国有资产入股牟利的，不予批准。",
    materials: [
      need("民办学校设立申请报告", "原件 3", { fill_explain: "写明举办者、培养目标、办学规模、办学条件、内部管理、经费筹措。" }),
      spared("营业执照", "举办者是企业的，由系统核验，不用提交。"),
      need("资产来源和资金证明", "原件 1", { fill_explain: "写明数额和产权，附银行存款证明或者验资报告。" }),
      needIf("捐赠协议", "校产属于捐赠的", "复印件 1", { situations: ["含捐赠资产"] }),
      needIf("联合办学协议", "两个以上举办者联合办学的", "原件 1", { situations: ["联合举办"] }),
      need("专业建设和人才需求论证报告", "原件 3"),
    ],
    situations: [
      { name: "单独举办", question: "由谁举办？" }, { name: "联合举办", question: "由谁举办？" }, { name: "全部为自有资产", question: "资产来源是什么？" },
      { name: "含捐赠资产", question: "资产来源是什么？" },
    ],
    steps: steps(
      `受理｜1 自然日｜${OFFICE}｜受理岗｜材料不齐的五日内一次告知。｜受理通知书`,
      "审核｜13 自然日｜职业教育与成人教育处｜审核岗｜审查材料，提出专家评议意见。｜审核意见",
      "审批｜4 自然日｜厅长办公会｜审批岗｜集体研究决定。｜同意或者不同意筹设的决定",
      `办结｜2 自然日｜${OFFICE}｜文书岗｜制作批准书。｜筹设批准书`,
      `送达｜当场｜${OFFICE}｜窗口岗｜当面领取或者邮寄｜筹设批准书`,
    ),
    ...paper("批文", "筹设批准书", "筹设期不超过 3 年；超过的要重新申请。"), ...handedOver("作出决定后 3 日内送达；不同意的，书面说明理由。"), post_to: "",
    faqs: [faq("筹设期间可以招生吗？", "不可以。正式设立、取得办学许可证以后才能招生。"), faq("条件已经具备，可以跳过筹设吗？", "可以。达到设置标准的，直接申请正式设立。")],
  },
};

const found: DemoItem = {
  life: [
    published(125),
    draft(
      2,
      {differs: {
        promise_day: 40,
        steps: steps(
          `受理｜1 自然日｜${OFFICE}｜受理岗｜材料不齐的五日内一次告知。｜受理通知书`,
          "审核｜30 自然日｜职业教育与成人教育处｜审核岗｜审查材料，组织专家到校考察。｜专家评议意见",
          "审批｜7 自然日｜厅长办公会｜审批岗｜集体研究决定。｜批准或者不批准的决定",
          `办结｜2 自然日｜${OFFICE}｜制证岗｜制作办学许可证。｜民办学校办学许可证`,
          `送达｜当场｜${OFFICE}｜窗口岗｜当面领取或者邮寄｜民办学校办学许可证`,
        ),
        accept_condition: "已经取得筹设批准书并完成筹设，或者条件已经具备、达到设置标准。\n有章程和决策机构，校长具备任职资格。\n生均校舍、实训设备、专任教师比例达到中等职业学校设置标准。\n办学资金到位，注册资金不少于 1,000 万元。",
      }},
    ),
  ],
  values: {
    ...schoolCommon, ...partlyOnline("vocational-school-founding", 1, "专家到校考察时，举办者要到场。", "yunnan"), ...limits("3 月", "60 自然日"),
    promise_explain: "专家评审时间另计，一般不超过 30 日。", task_name: "设立民办中等职业学校",
    task_content: "完成筹设，或者条件已经具备、达到设置标准的举办者，申请正式设立民办中等职业学校，领取办学许可证。", short_name: "设立民办中职", daily_terms: words("办学许可证、民办中专设立、开办职业学校、职高审批、学校办学许可"),
    accept_condition: "已经取得筹设批准书并完成筹设，或者条件已经具备、达到设置标准。\n有章程和决策机构，校长具备任职资格。\n校舍、实训设备、师资达到中等职业学校设置标准。\n办学资金到位。",
    forbid_condition: "筹设期内擅自招生的，不予批准。",
    materials: [
      needIf("筹设批准书", "经过筹设的", "原件 1", { situations: ["经过筹设"] }),
      needIf("筹设情况报告", "经过筹设的", "原件 3", { situations: ["经过筹设"] }),
      needIf("民办学校设立申请报告", "直接申请设立的", "原件 3", { situations: ["直接申请设立"] }),
      need("民办学校章程", "原件 3"),
      need("首届学校理事会、董事会组成人员名单", "原件 1"),
      need("学校资产的有效证明文件", "复印件 1", { fill_explain: "土地、校舍产权或者不少于五年的租赁合同，设备清单。" }),
      need("校长、教师、财会人员资格证明", "复印件 1"),
    ],
    situations: [{ name: "经过筹设", question: "是否经过筹设？" }, { name: "直接申请设立", question: "是否经过筹设？" }],
    steps: steps(
      `受理｜2 自然日｜${OFFICE}｜受理岗｜材料不齐的五日内一次告知。｜受理通知书`,
      "审核｜44 自然日｜职业教育与成人教育处｜审核岗｜审查材料，组织专家到校考察。｜专家评议意见",
      "审批｜10 自然日｜厅长办公会｜审批岗｜集体研究决定。｜批准或者不批准的决定",
      `办结｜4 自然日｜${OFFICE}｜制证岗｜制作办学许可证。｜民办学校办学许可证`,
      `送达｜当场｜${OFFICE}｜窗口岗｜当面领取或者邮寄｜民办学校办学许可证`,
    ),
    ...certificate("民办学校办学许可证", "有效期 6 年，届满前 6 个月申请换发。"), result_guid: papers("民办学校办学许可证（样本）"), ...handedOver("作出决定后 5 日内送达。"), post_to: "",
    cert_renew: "届满前 6 个月申请换发。", yearly_check: "每年 3 月接受年度检查。", review_1: "1",
    faqs: [faq("办学许可证拿到以后还要办什么？", "非营利性的到民政部门登记为民办非企业单位，营利性的到市场监督管理部门登记为公司，再刻章、开户、核定收费。"), faq("租来的校舍可以吗？", "可以，租期不少于五年，并且要通过消防验收。")],
  },
};

const schoolEntry: DemoEntry = {
  typeCode: "01", divided: true,
  values: {
    task_name: "筹设、设立民办中等职业学校", is_basic_info: "1", use_level: codes("use_level", "省级"),
    by_law: [law(PRIVATE_SCHOOLS, "第十二条、第十四条、第十七条"), law("中华人民共和国职业教育法", "第三十三条")], central_dept: "教育部",
    power_divide: "学历教育类民办中等职业学校的筹设、设立由省级办理；技工学校由人力资源社会保障部门办理。", exercise_content: "受理、审查和决定民办中等职业学校的筹设、设立。",
    task_content: "国家机构以外的社会组织和个人，利用非国家财政性经费举办民办中等职业学校，应当经过批准。可以先筹设、再设立，也可以直接设立。", daily_terms: words("民办中专、民办职高"),
    server_type: codes("server_type", "自然人、企业法人、事业法人、社会组织法人"), project_type: "2",
    ...limits("3 月", "60 自然日"), accept_condition: "举办者具备法定条件。\n符合职业教育发展规划。", is_need_material: "1", materials: [need("民办学校设立申请报告", "原件 3")],
    handle_flow: "申请、受理、审核（专家评议）、审批、办结、送达。", is_fee: "0", result_type: codes("result_type", "证照、批文"), result_name: "筹设批准书、民办学校办学许可证",
    user_topic_type: codes("user_topic", "教育科研"), corp_topic_type: codes("corp_topic", "文体教育"),
  },
  items: [prepare, found],
};

const university: DemoItem = {
  life: [published(350)],
  values: {
    ...allOnline("teacher-university", "yunnan"), ...limits("30 工作日", "12 工作日"), task_name: "高等学校教师资格认定",
    task_content: "在高等学校任教的人员，由学校集中申请认定高等学校教师资格。", daily_terms: words("高校教师资格证、大学老师教师证、高校教资"), server_type: codes("server_type", "自然人"),
    project_type: "2",
    accept_condition: "已经被高等学校聘用，承担教学任务。\n有硕士以上学位，或者是高等学校的本科以上学历专任教师。\n通过教育学、心理学等课程考核，教学能力测试合格。\n普通话水平达到规定等级，体检合格。",
    materials: [
      need("高等学校教师资格认定申请表", "原件 1"),
      spared("学历证书", "由系统核对学历信息。"),
      spared("普通话水平测试等级证书", "由系统核对。"),
      need("教师资格认定体检表", "原件 1", { accept_stand: "由指定医院出具。" }),
      need("教学能力测试合格证明", "原件 1", { source_explain: "由任教学校出具" }),
    ],
    windows: [counter("云南省教育厅教师资格窗口", "咨询、发证")], transact_addr: "", transact_time: "",
    steps: steps(
      `受理｜1 工作日｜${OFFICE}｜受理岗｜由学校集中报送。｜受理通知书`,
      "审核｜7 工作日｜教师工作处｜审核岗｜审查学历、测试成绩和体检结果，查询有无犯罪记录。｜审核意见",
      "审批｜2 工作日｜教师工作处｜审批岗｜作出认定结论。｜认定结论",
      `办结｜2 工作日｜${OFFICE}｜制证岗｜打印证书。｜教师资格证书`,
      `送达｜当场｜${OFFICE}｜窗口发证岗｜由学校集中领取｜教师资格证书`,
    ),
    ...certificate("中华人民共和国教师资格证书", "长期有效。"), result_guid: papers("教师资格证书（样本）"), ...handedOver("由学校集中领取，也可以邮寄。"),
    user_topic_type: codes("user_topic", "职业资格、教育科研"), life_event: codes("life_event", "就业"), nation_catalog_name: "教师资格认定",
    is_accept_by_approver: "1", cert_area: "全国",
    faqs: [faq("个人可以自己申请吗？", "由任教的高等学校统一组织，个人不单独申请。")],
  },
};

export const provincialEducation: DemoDepartment = {
  name: "云南省教育厅", editor: "shengjiaoyu", common,
  entries: [schoolEntry, soleEntry("01", university, [law("中华人民共和国教师法", "第十条"), law("教师资格条例", "第十三条")], "省级")],
  services: [],
};
