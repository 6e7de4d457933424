import type { RoleId, ScopeKind } from "../contract.ts";
import type { NewDepartment } from "../people/directory.ts";

/** The password of every demo account, printed at the first start. Demo sites never hold real data. */
export const DEMO_PASSWORD = "Shixiang#2026";

/** A province, a fictional city in it, its districts and streets: four levels. */
export const DEMO_REGIONS = [
  { code: "530000", name: "云南省", level: 1, parentCode: null },
  { code: "539900", name: "云岭市", level: 2, parentCode: "530000" },
  { code: "539901", name: "翠湖区", level: 3, parentCode: "539900" },
  { code: "539902", name: "云屏县", level: 3, parentCode: "539900" },
  { code: "539901001", name: "文昌街道", level: 4, parentCode: "539901" },
  { code: "539901002", name: "莲池街道", level: 4, parentCode: "539901" },
  { code: "539902100", name: "石屏镇", level: 4, parentCode: "539902" },
] as const;

const city = (name: string, shortName: string, creditCode: string, phone: string): NewDepartment =>
  ({ regionCode: "539900", name: `云岭市${name}`, shortName, creditCode, phone, address: "云岭市翠湖区文昌路 88 号" });

/** Made-up bodies with well-formed codes (GB 32100 check characters computed, region part 5399). */
export const DEMO_DEPARTMENTS: readonly NewDepartment[] = [
  { regionCode: "530000", name: "云南省教育厅", shortName: "省教育厅", creditCode: "11530000990000375A", phone: "0871-00000101", address: "昆明市学府路 1 号" },
  { regionCode: "530000", name: "中共云南省委机构编制委员会办公室", shortName: "省委编办", creditCode: "11530000990006662C" },
  { regionCode: "530000", name: "云南省政务服务管理局", shortName: "省政务服务局", creditCode: "11530000990007032E" },
  city("政务服务管理局", "市政务服务局", "11539900990000746Y", "0870-5550100"),
  { regionCode: "539900", name: "中共云岭市委机构编制委员会办公室", shortName: "市委编办", creditCode: "115399009900011161", phone: "0870-5550102", address: "云岭市翠湖区文昌路 1 号" },
  city("市场监督管理局", "市市场监管局", "11539900990001482W", "0870-5550123"),
  city("公安局", "市公安局", "11539900990001853K", "0870-5550124"),
  city("人力资源和社会保障局", "市人力资源社会保障局", "11539900990002223M", "0870-5550125"),
  city("民政局", "市民政局", "1153990099000259XE", "0870-5550126"),
  city("教育体育局", "市教育体育局", "115399009900029608", "0870-5550127"),
  city("自然资源和规划局", "市自然资源和规划局", "11539900990003330A", "0870-5550128"),
  city("住房和城乡建设局", "市住房城乡建设局", "115399009900037011", "0870-5550129"),
  city("卫生健康委员会", "市卫生健康委", "11539900990004077A", "0870-5550130"),
  city("医疗保障局", "市医保局", "115399009900044481", "0870-5550131"),
  city("交通运输局", "市交通运输局", "11539900990004819P", "0870-5550132"),
  city("农业农村局", "市农业农村局", "11539900990005184Y", "0870-5550133"),
  city("住房公积金管理中心", "市公积金中心", "11539900990005555M", "0870-5550134"),
  { regionCode: "539901", name: "云岭市翠湖区行政审批局", shortName: "翠湖区行政审批局", creditCode: "11539901990005926T", phone: "0870-5550140", address: "云岭市翠湖区莲池路 6 号" },
  { regionCode: "539901001", name: "云岭市翠湖区文昌街道办事处", shortName: "文昌街道", creditCode: "115399019900062912", phone: "0870-5550141", address: "云岭市翠湖区文昌路 12 号" },
];

export type DemoPerson = { account: string; name: string; department: string; role: RoleId; scope: ScopeKind; what: string };

/** One account per role, and a second editor so that a person can try what belongs to another department. */
export const DEMO_STAFF: readonly DemoPerson[] = [
  { account: "liwenjing", name: "李文静", department: "云岭市市场监督管理局", role: "editor", scope: "department", what: "单位录入员（市市场监管局）" },
  { account: "wangjianjun", name: "王建军", department: "云岭市市场监督管理局", role: "head", scope: "department", what: "部门负责人（市市场监管局）" },
  { account: "yangfan", name: "杨帆", department: "云岭市公安局", role: "editor", scope: "department", what: "单位录入员（市公安局）" },
  { account: "shengjiaoyu", name: "段晓梅", department: "云南省教育厅", role: "editor", scope: "department", what: "单位录入员（省教育厅）" },
  { account: "zhaozhiyuan", name: "赵志远", department: "中共云岭市委机构编制委员会办公室", role: "examiner", scope: "region", what: "编办审核员" },
  { account: "chenyulan", name: "陈玉兰", department: "云岭市政务服务管理局", role: "publisher", scope: "region", what: "政务办发布员" },
  { account: "helihua", name: "和丽华", department: "云岭市政务服务管理局", role: "region-manager", scope: "region", what: "区划管理员" },
  { account: "mujing", name: "木静", department: "云岭市政务服务管理局", role: "clerk", scope: "region", what: "窗口人员" },
  { account: "fangzheng", name: "方正", department: "云岭市政务服务管理局", role: "supervisor", scope: "region", what: "监察员" },
  { account: "xitong", name: "罗建国", department: "云岭市政务服务管理局", role: "system-admin", scope: "site", what: "系统管理员" },
  { account: "anquan", name: "白云山", department: "云岭市政务服务管理局", role: "security-admin", scope: "site", what: "安全管理员" },
  { account: "shenji", name: "孟秋", department: "云岭市政务服务管理局", role: "audit-admin", scope: "site", what: "审计管理员" },
];

const editor = (account: string, name: string, department: string): DemoPerson =>
  ({ account, name, department, role: "editor", scope: "department", what: "单位录入员" });

/** Those who keep the items of the other departments; they may sign in like everybody, but nobody needs them to look around. */
export const DEMO_COLLEAGUES: readonly DemoPerson[] = [
  editor("zhouxiaoyan", "周晓燕", "云岭市人力资源和社会保障局"),
  editor("liguodong", "李国栋", "云岭市民政局"),
  editor("yangxuemei", "杨雪梅", "云岭市教育体育局"),
  editor("zhangjianhua", "张建华", "云岭市自然资源和规划局"),
  editor("wangliping", "王丽萍", "云岭市住房和城乡建设局"),
  editor("liuhaitao", "刘海涛", "云岭市卫生健康委员会"),
  editor("chensiyuan", "陈思源", "云岭市医疗保障局"),
  editor("majun", "马骏", "云岭市交通运输局"),
  editor("yangchunhua", "杨春华", "云岭市农业农村局"),
  editor("hejing", "何静", "云岭市住房公积金管理中心"),
  editor("puqiongfen", "普琼芬", "云岭市政务服务管理局"),
  editor("zhaomin", "赵敏", "云岭市翠湖区行政审批局"),
  editor("duanyun", "段云", "云岭市翠湖区文昌街道办事处"),
  { account: "yangbianban", name: "杨永康", department: "中共云南省委机构编制委员会办公室", role: "examiner", scope: "region", what: "编办审核员（省）" },
  { account: "lizhengwu", name: "李秋萍", department: "云南省政务服务管理局", role: "publisher", scope: "region", what: "政务办发布员（省）" },
];
