import type { DemoMaterial } from "./demo-types.ts";

const SERVICE = "云岭市政务服务管理局";
const MARKET = "云岭市市场监督管理局";
const POLICE = "云岭市公安局";
const LABOUR = "云岭市人力资源和社会保障局";
const CIVIL = "云岭市民政局";
const SCHOOL = "云岭市教育体育局";
const LAND = "云岭市自然资源和规划局";
const BUILDING = "云岭市住房和城乡建设局";
const HEALTH = "云岭市卫生健康委员会";
const INSURANCE = "云岭市医疗保障局";
const TRAFFIC = "云岭市交通运输局";
const FARMING = "云岭市农业农村局";
const FUND = "云岭市住房公积金管理中心";
const PROVINCE = "云南省教育厅";

const person = ["姓名", "公民身份号码", "联系电话", "住址"];
const company = ["申请人名称", "统一社会信用代码", "法定代表人（负责人）", "联系人和联系电话"];
const signed = ["以上内容属实", "申请人签名（盖章）", "日期"];

/** What many departments ask for is kept once, by 政务服务管理局; the rest belongs to whoever asks for it. */
export const DEMO_MATERIALS: readonly DemoMaterial[] = [
  { department: SERVICE, name: "居民身份证", type: "1", format: "3", source: "20", sourceNote: "公安机关核发", fillNote: "出示原件或者电子身份证，当场核对后退还。" },
  { department: SERVICE, name: "居民户口簿", type: "1", format: "1", source: "20", sourceNote: "公安机关核发", fillNote: "首页和本人页。" },
  { department: SERVICE, name: "营业执照", type: "1", format: "3", source: "20", sourceNote: "市场监督管理部门核发", fillNote: "可以出示电子营业执照。" },
  { department: SERVICE, name: "授权委托书", type: "1", format: "1", source: "10", fillNote: "委托他人办理的才需要，写明委托的事项和期限。", blankForm: ["委托人", "受托人", "委托事项", "委托期限", ...signed] },
  { department: SERVICE, name: "学历证书", type: "2", format: "3", source: "20", sourceNote: "毕业院校核发" },
  { department: SERVICE, name: "本人近期免冠照片", type: "1", format: "3", source: "10", fillNote: "白底彩色，小二寸，六个月内拍摄。" },
  { department: SERVICE, name: "政府信息公开申请表", type: "1", format: "3", source: "10", blankForm: [...person, "需要的信息名称、文号或者特征", "提供信息的形式", "获取信息的方式"] },

  { department: MARKET, name: "食品经营许可申请书", type: "1", format: "3", source: "10", fillNote: "主体业态和经营项目按实际勾选，不要多选。", blankForm: [...company, "经营场所", "主体业态", "经营项目", ...signed] },
  { department: MARKET, name: "主要设备设施布局和操作流程文件", type: "1", format: "3", source: "10", fillNote: "画出加工、清洗、贮存的位置和先后顺序，手绘清楚的也可以。" },
  { department: MARKET, name: "食品安全管理制度文本", type: "1", format: "3", source: "10", fillNote: "写明由谁负责、怎样进货查验、怎样管理从业人员健康。" },
  { department: MARKET, name: "食品经营许可证", type: "1", format: "3", source: "20", sourceNote: "市场监督管理部门核发" },
  { department: MARKET, name: "公司登记（备案）申请书", type: "1", format: "3", source: "10", blankForm: ["公司名称", "住所", "注册资本", "经营范围", "法定代表人", ...signed] },
  { department: MARKET, name: "公司章程", type: "1", format: "3", source: "10", fillNote: "全体股东签名或者盖章。" },
  { department: MARKET, name: "住所（经营场所）使用证明", type: "2", format: "3", source: "10", fillNote: "自有的交产权证明，租用的交租赁合同。" },
  { department: MARKET, name: "特种设备使用登记表", type: "1", format: "3", source: "10", blankForm: [...company, "设备种类", "产品编号", "使用地点", ...signed] },
  { department: MARKET, name: "特种设备监督检验证明", type: "2", format: "3", source: "20", sourceNote: "特种设备检验机构出具" },
  { department: MARKET, name: "药品经营许可证申请表", type: "1", format: "3", source: "10", blankForm: [...company, "经营地址", "经营范围", "质量负责人", ...signed] },

  { department: POLICE, name: "出生医学证明", type: "1", format: "3", source: "20", sourceNote: "医疗机构签发" },
  { department: POLICE, name: "居民身份证申领登记表", type: "1", format: "1", source: "10", fillNote: "在窗口打印，核对后签名，不用事先填写。" },
  { department: POLICE, name: "中国公民出入境证件申请表", type: "1", format: "3", source: "10", blankForm: [...person, "申请证件种类", "前往地", "取证方式", ...signed] },
  { department: POLICE, name: "准予迁入证明", type: "1", format: "3", source: "20", sourceNote: "迁入地公安机关签发" },

  { department: LABOUR, name: "社会保险登记表", type: "1", format: "3", source: "10", blankForm: [...company, "参保险种", "职工人数", ...signed] },
  { department: LABOUR, name: "工伤认定申请表", type: "1", format: "1", source: "10", blankForm: [...person, "用人单位", "事故时间和地点", "事故经过", "受伤部位和程度", ...signed] },
  { department: LABOUR, name: "医疗诊断证明或者职业病诊断证明书", type: "1", format: "1", source: "20", sourceNote: "医疗机构出具" },
  { department: LABOUR, name: "劳动合同", type: "2", format: "3", source: "10", fillNote: "没有劳动合同的，交其他能证明劳动关系的材料。" },
  { department: LABOUR, name: "基本养老金申领表", type: "1", format: "3", source: "10", blankForm: [...person, "参加工作时间", "开户银行和账号", ...signed] },
  { department: LABOUR, name: "一次性创业补贴申请表", type: "1", format: "3", source: "10", blankForm: [...person, "创办主体名称", "登记日期", "开户银行和账号", ...signed] },

  { department: CIVIL, name: "高龄津贴申请表", type: "1", format: "3", source: "10", fillNote: "本人不便填写的，由代理人代填并签名。", blankForm: [...person, "出生日期", "开户银行和账号", "代理人姓名和电话", ...signed] },
  { department: CIVIL, name: "申请结婚登记声明书", type: "1", format: "1", source: "10", fillNote: "在婚姻登记处当场填写。" },
  { department: CIVIL, name: "离婚协议书", type: "1", format: "1", source: "10", fillNote: "一式三份，写明子女抚养、财产和债务处理。" },
  { department: CIVIL, name: "最低生活保障申请书", type: "1", format: "3", source: "10", blankForm: [...person, "共同生活的家庭成员", "家庭收入", "家庭财产", "申请理由", ...signed] },
  { department: CIVIL, name: "家庭经济状况核对授权书", type: "1", format: "1", source: "10", blankForm: ["授权人", "共同生活的家庭成员", "同意核对的内容", ...signed] },

  { department: SCHOOL, name: "教师资格认定申请表", type: "1", format: "3", source: "10", blankForm: [...person, "申请资格种类", "任教学科", "最高学历", ...signed] },
  { department: SCHOOL, name: "教师资格认定体检表", type: "1", format: "1", source: "20", sourceNote: "指定医疗机构出具" },
  { department: SCHOOL, name: "普通话水平测试等级证书", type: "2", format: "3", source: "20", sourceNote: "语言文字工作部门核发" },
  { department: SCHOOL, name: "民办学校设立申请报告", type: "1", format: "3", source: "10", fillNote: "写明举办者、培养目标、办学规模、办学条件、管理体制、经费筹措。" },
  { department: SCHOOL, name: "民办学校章程", type: "1", format: "3", source: "10" },
  { department: PROVINCE, name: "高等学校教师资格认定申请表", type: "1", format: "3", source: "10", blankForm: [...person, "任教高校", "任教学科", "最高学历", ...signed] },

  { department: LAND, name: "不动产登记申请书", type: "1", format: "3", source: "10", blankForm: [...person, "登记类型", "不动产坐落", "不动产单元号", ...signed] },
  { department: LAND, name: "不动产权属证书", type: "1", format: "3", source: "20", sourceNote: "不动产登记机构核发" },
  { department: LAND, name: "房屋买卖合同", type: "1", format: "3", source: "10" },
  { department: LAND, name: "建设工程设计方案", type: "1", format: "2", source: "10", fillNote: "含总平面图，电子图纸格式见窗口公告。" },
  { department: LAND, name: "建设工程规划许可证申请表", type: "1", format: "3", source: "10", blankForm: [...company, "项目名称", "建设位置", "建设规模", ...signed] },

  { department: BUILDING, name: "建筑工程施工许可证申请表", type: "1", format: "3", source: "10", blankForm: [...company, "工程名称", "建设地址", "合同价格", "合同工期", ...signed] },
  { department: BUILDING, name: "建设工程规划许可证", type: "1", format: "3", source: "20", sourceNote: "自然资源和规划部门核发" },
  { department: BUILDING, name: "建设工程施工合同", type: "2", format: "3", source: "10" },
  { department: BUILDING, name: "燃气经营许可申请表", type: "1", format: "3", source: "10", blankForm: [...company, "燃气种类", "经营区域", "气源情况", ...signed] },

  { department: HEALTH, name: "护士执业注册申请审核表", type: "1", format: "3", source: "10", blankForm: [...person, "毕业院校和专业", "拟执业医疗机构", ...signed] },
  { department: HEALTH, name: "护士执业资格考试成绩合格证明", type: "2", format: "3", source: "20", sourceNote: "卫生健康部门核发" },
  { department: HEALTH, name: "健康体检证明", type: "1", format: "1", source: "20", sourceNote: "二级以上医疗机构出具" },
  { department: HEALTH, name: "公共场所卫生许可申请表", type: "1", format: "3", source: "10", blankForm: [...company, "经营场所", "经营项目", ...signed] },
  { department: HEALTH, name: "公共场所卫生检测报告", type: "1", format: "3", source: "20", sourceNote: "有资质的检测机构出具" },
  { department: HEALTH, name: "医疗机构申请执业登记注册书", type: "1", format: "3", source: "10", blankForm: [...company, "机构类别", "诊疗科目", "床位数", ...signed] },

  { department: INSURANCE, name: "基本医疗保险参保登记表", type: "1", format: "3", source: "10", blankForm: [...person, "参保类别", "缴费方式", ...signed] },
  { department: INSURANCE, name: "医疗费用票据和费用清单", type: "1", format: "3", source: "20", sourceNote: "医疗机构出具" },
  { department: INSURANCE, name: "异地就医备案表", type: "1", format: "3", source: "10", blankForm: [...person, "备案类型", "就医地", "开始日期", ...signed] },

  { department: TRAFFIC, name: "道路旅客运输经营申请表", type: "1", format: "3", source: "10", blankForm: [...company, "申请经营范围", "拟投入车辆", ...signed] },
  { department: TRAFFIC, name: "机动车行驶证", type: "2", format: "3", source: "20", sourceNote: "公安机关核发" },
  { department: TRAFFIC, name: "安全生产管理制度文本", type: "1", format: "3", source: "10" },

  { department: FARMING, name: "农药经营许可证申请表", type: "1", format: "3", source: "10", blankForm: [...company, "经营范围", "仓储场所", "经营人员", ...signed] },
  { department: FARMING, name: "农药经营人员学历或者培训证明", type: "2", format: "3", source: "20", sourceNote: "学校或者培训机构出具" },
  { department: FARMING, name: "动物防疫条件审查申请表", type: "1", format: "3", source: "10", blankForm: [...company, "场所地址", "动物种类和规模", ...signed] },

  { department: FUND, name: "住房公积金提取申请表", type: "1", format: "3", source: "10", blankForm: [...person, "提取原因", "提取金额", "收款账号", ...signed] },
];
