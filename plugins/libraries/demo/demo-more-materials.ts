import type { DemoMaterial } from "./demo-types.ts";

type Shelf = {
  department: string;
  /** Forms that the applicant fills in; each gets a blank form with the usual questions of a person or of an organisation. */
  forms: { readonly person?: readonly string[]; readonly organisation?: readonly string[] };
  /** What another body has issued: name → who. */
  issued: Readonly<Record<string, string>>;
  /** What the applicant writes or gathers without a form. */
  own: readonly string[];
};

const SHELVES: readonly Shelf[] = [
  {
    department: "云岭市政务服务管理局",
    forms: {},
    issued: {
      结婚证: "婚姻登记机关核发", 残疾人证: "残疾人联合会核发", 退役军人证件: "退役军人事务部门核发", 死亡证明: "医疗机构或者公安机关出具",
      最低生活保障证明: "民政部门核发", 居住证或者居住承诺书: "居住证由公安机关核发，承诺书由本人填写", 不动产登记资料查询结果: "不动产登记机构出具",
    },
    own: ["收入证明", "房屋租赁合同或者住宿证明", "事迹材料"],
  },
  {
    department: "云岭市民政局",
    forms: { person: ["特困人员救助供养申请书", "残疾人两项补贴申请表", "儿童基本生活费申请表", "慈善表彰推荐表"], organisation: ["社会团体成立登记申请书"] },
    issued: { 父母情况的证明: "公安、法院、医疗机构出具", 业务主管单位批准文件: "业务主管单位出具", 验资报告: "会计师事务所出具" },
    own: ["发起人和拟任负责人基本情况", "社会团体章程草案"],
  },
  {
    department: "云岭市教育体育局",
    forms: { person: ["家庭经济困难学生资助申请表", "学生转学申请表"], organisation: ["高危险性体育项目经营许可申请书"] },
    issued: { 社会体育指导员和救生员资格证书: "体育部门、人力资源和社会保障部门核发" },
    own: ["体育设施符合国家标准的说明", "安全保障和应急救援制度文本"],
  },
  {
    department: "云南省教育厅",
    forms: {},
    issued: { 筹设批准书: "教育行政部门核发", 教学能力测试合格证明: "指定的高等学校出具" },
    own: [
      "资产来源和资金证明", "捐赠协议", "联合办学协议", "专业建设和人才需求论证报告", "筹设情况报告", "首届学校理事会、董事会组成人员名单",
      "学校资产的有效证明文件", "校长、教师、财会人员资格证明",
    ],
  },
  {
    department: "云岭市翠湖区行政审批局",
    forms: { organisation: ["取水许可申请书", "取水许可延续申请书"] },
    issued: { 项目备案材料: "发展改革部门核发" },
    own: ["水资源论证报告书（表）", "与第三者利害关系的说明", "近三年取水和用水情况说明"],
  },
  {
    department: "云岭市翠湖区文昌街道办事处",
    forms: { person: ["生育登记表", "临时救助申请书"] },
    issued: {},
    own: ["困难情况的证明"],
  },
  {
    department: "云岭市卫生健康委员会",
    forms: { person: ["医师执业注册申请审核表", "计划生育家庭奖励扶助申请表", "无偿献血奖励申报表"], organisation: ["公共场所卫生许可告知承诺书"] },
    issued: { 医师资格证书: "卫生健康部门核发", 医疗机构聘用证明: "拟执业的医疗机构出具", 培训考核合格证明: "指定的培训机构出具" },
    own: ["公共场所平面图和卫生设施布局图", "公共场所卫生管理制度文本"],
  },
  {
    department: "云岭市人力资源和社会保障局",
    forms: { organisation: ["城镇新增就业补贴申请表", "劳务派遣经营许可申请书"] },
    issued: { 交通事故责任认定书: "公安机关交通管理部门出具", 解除或者终止劳动关系证明: "用人单位出具", 失业登记证明: "公共就业服务机构出具" },
    own: ["招用人员花名册", "劳务派遣管理制度文本", "拟与用工单位签订的劳务派遣协议样本", "职工个人档案"],
  },
  {
    department: "云岭市住房和城乡建设局",
    forms: { person: ["公共租赁住房申请表"], organisation: ["排水许可申请表", "户外广告设置申请表"] },
    issued: { 施工图设计文件审查合格书: "施工图审查机构出具", 水质检测报告: "有资质的检测机构出具", 从业人员考核合格证明: "住房和城乡建设部门核发" },
    own: ["资金安排承诺书", "质量和安全措施资料", "排水管网图和预处理设施图", "设置位置实景图和效果图", "载体使用权证明", "结构安全说明", "燃气气源证明", "燃气设施竣工验收报告"],
  },
  {
    department: "云岭市自然资源和规划局",
    forms: { person: ["土地权属争议处理申请书"], organisation: ["乡村建设规划许可证申请表"] },
    issued: { 使用土地的证明文件: "自然资源部门核发", 完税证明: "税务部门核发", 建设项目用地批准文件: "自然资源部门核发", 日照分析报告: "设计单位出具", 村民委员会意见: "村民委员会出具" },
    own: ["补充耕地方案", "存在利害关系的证明"],
  },
  {
    department: "云岭市市场监督管理局",
    forms: { person: ["个体工商户登记（备案）申请书", "举报奖励申领表", "专利侵权纠纷处理请求书"], organisation: ["仅销售预包装食品备案信息采集表"] },
    issued: { 专利证书和专利登记簿副本: "国家知识产权局核发" },
    own: ["自动售货设备清单", "涉嫌侵权的证据材料"],
  },
  {
    department: "云岭市医疗保障局",
    forms: { person: ["医疗救助申请书"] },
    issued: { 医疗机构转诊意见: "医疗机构出具", 出院记录或者诊断证明: "医疗机构出具" },
    own: ["外伤情况说明"],
  },
  {
    department: "云岭市公安局",
    forms: {},
    issued: {
      亲子关系证明: "出生医学证明或者户口簿可以代替", 国家工作人员同意办理出国证件的函: "所在单位出具", 驾驶人身体条件证明: "指定的医疗机构出具",
      就读学校证明: "学校出具", 犬只狂犬病免疫证明: "动物诊疗机构出具",
    },
    own: ["单位查询函", "犬只照片"],
  },
  {
    department: "云岭市农业农村局",
    forms: { organisation: ["种子经营备案表"] },
    issued: { 防疫技术人员资格证明: "农业农村部门核发" },
    own: ["农药经营管理制度文本", "场所地理位置图和布局平面图", "设施设备清单", "动物防疫管理制度文本", "种子代销委托书"],
  },
  {
    department: "云岭市住房公积金管理中心",
    forms: { person: ["住房公积金贷款申请表"] },
    issued: { 退休证: "人力资源和社会保障部门核发" },
    own: ["购房付款凭证", "住房公积金汇缴清册"],
  },
  {
    department: "云岭市交通运输局",
    forms: { organisation: ["道路货物运输经营申请表"] },
    issued: { 驾驶员从业资格证: "交通运输部门核发" },
    own: ["拟投入车辆承诺书", "客运班线和站点方案"],
  },
];

const SIGNED = ["申请内容", "以上内容属实", "申请人签名（盖章）", "日期"];
const PERSON = ["姓名", "公民身份号码", "联系电话", "住址", ...SIGNED];
const ORGANISATION = ["申请人名称", "统一社会信用代码", "法定代表人（负责人）", "联系人和联系电话", ...SIGNED];

/** What the demo items ask for beyond the fully described materials of `demo-materials.ts`. */
export const DEMO_MORE_MATERIALS: readonly DemoMaterial[] = SHELVES.flatMap(({ department, forms, issued, own }) => [
  ...(forms.person ?? []).map((name) => ({ department, name, type: "1", format: "3", source: "10", blankForm: PERSON }) as const),
  ...(forms.organisation ?? []).map((name) => ({ department, name, type: "1", format: "3", source: "10", blankForm: ORGANISATION }) as const),
  ...Object.entries(issued).map(([name, sourceNote]) => ({ department, name, type: "1", format: "3", source: "20", sourceNote }) as const),
  ...own.map((name) => ({ department, name, type: "1", format: "3", source: "10" }) as const),
]);
