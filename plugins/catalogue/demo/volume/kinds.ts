/**
 * What departments of one kind deal with, in every region alike: the words that synthetic 目录 and 事项 are named with. `province` is
 * what the body is called above the cities; `towns`: offices of streets and towns do the same work.
 */
export type DepartmentKind = { name: string; province: string; topics: readonly string[]; towns?: true };

const kind = (name: string, province: string, topics: string, towns = false): DepartmentKind => ({ name, province, topics: topics.split("、"), ...(towns ? { towns } : {}) });

export const DEPARTMENT_KINDS: readonly DepartmentKind[] = [
  kind("市场监督管理局", "市场监督管理局", "食品经营、食品生产、特种设备使用、计量器具、药品零售、广告发布、商标代理、检验检测机构"),
  kind("公安局", "公安厅", "居民户籍、机动车驾驶、爆炸物品、旅馆业、大型群众活动、出入境证件、保安服务、养犬"),
  kind("人力资源和社会保障局", "人力资源和社会保障厅", "人力资源服务、劳务派遣、失业保险、工伤认定、职业技能鉴定、就业登记、养老保险、劳动用工", true),
  kind("民政局", "民政厅", "社会团体、养老机构、慈善组织、殡葬服务、最低生活保障、特困人员供养、收养登记、地名命名", true),
  kind("教育体育局", "教育厅", "民办学校、教师资格、学籍、校车使用、体育场所、校外培训机构、助学金、学前教育机构"),
  kind("自然资源和规划局", "自然资源厅", "建设用地、不动产登记、矿产资源开采、测绘作业、临时用地、乡村建设规划、土地复垦、地质灾害治理", true),
  kind("住房和城乡建设局", "住房和城乡建设厅", "建筑施工、商品房预售、房屋租赁、燃气经营、物业服务、公共租赁住房、城市绿地占用、建筑企业资质", true),
  kind("卫生健康委员会", "卫生健康委员会", "医疗机构执业、医师执业、护士执业、公共场所卫生、放射诊疗、饮用水供水、母婴保健、职业病诊断", true),
  kind("医疗保障局", "医疗保障局", "职工医疗保险、居民医疗保险、生育保险、医疗救助、定点医药机构、异地就医、门诊慢性病、医保关系转移", true),
  kind("交通运输局", "交通运输厅", "道路货运经营、道路客运经营、出租汽车、公路占用、机动车维修、驾驶员培训、港口经营、危险货物运输"),
  kind("农业农村局", "农业农村厅", "种子生产经营、农药经营、兽药经营、动物防疫、渔业捕捞、农机驾驶、宅基地使用、绿色食品", true),
  kind("住房公积金管理中心", "住房公积金监管中心", "公积金缴存、公积金提取、公积金贷款、缴存单位登记、个人账户转移、贷款提前还款、缴存基数、异地贷款"),
  kind("生态环境局", "生态环境厅", "排污、危险废物经营、建设项目环境影响评价、辐射安全、入河排污口、废弃电器拆解、噪声排放、环境监测"),
  kind("水务局", "水利厅", "取水、河道采砂、水土保持方案、水利工程建设、城镇排水、节水、农村供水、洪水影响评价", true),
  kind("林业和草原局", "林业和草原局", "林木采伐、野生动物繁育、林地占用、木材运输、森林防火、草原利用、林木种苗、自然保护地", true),
  kind("文化和旅游局", "文化和旅游厅", "营业性演出、互联网上网服务、娱乐场所、旅行社经营、文物保护、导游执业、艺术品经营、非物质文化遗产"),
  kind("应急管理局", "应急管理厅", "危险化学品经营、烟花爆竹零售、非煤矿山安全生产、安全评价机构、特种作业、救灾物资、应急预案、安全培训"),
  kind("司法局", "司法厅", "律师执业、公证、法律援助、司法鉴定、基层法律服务、人民调解、仲裁机构、法律职业资格", true),
  kind("财政局", "财政厅", "会计师事务所、政府采购、代理记账、非税收入、国有资产处置、会计从业、财政票据、惠民补贴"),
  kind("税务局", "税务局", "纳税人登记、发票领用、税收优惠、延期申报、出口退税、完税证明、税务代理、不动产交易税费"),
  kind("商务局", "商务厅", "成品油零售、对外贸易、拍卖经营、直销、外商投资、报废机动车回收、家电回收、展会"),
  kind("退役军人事务局", "退役军人事务厅", "退役安置、优抚对象抚恤、烈士褒扬、军人公墓安葬、创业扶持、残疾等级评定、自主就业、立功受奖", true),
  kind("残疾人联合会", "残疾人联合会", "残疾人证、残疾人补贴、辅助器具适配、残疾儿童康复、就业保障、托养服务、无障碍改造、残疾人培训", true),
  kind("发展和改革局", "发展和改革委员会", "企业投资项目、固定资产投资节能、价格认定、粮食收购、政府投资项目、招标方案、新能源汽车充电、石油天然气管道"),
];

/** How a 目录 about a topic is called, of which type it is, and what its 子项 are; `loose`: a service that has no 目录 (YN-2.1.1.1). */
export type MatterKind = { typeCode: string; name: (topic: string) => string; subs: readonly string[]; loose?: true };

const STAGES = ["首次申请", "变更", "延续", "注销"];

/** The mix follows the real lists: most of what is offered is 公共服务 and 行政许可. */
export const MATTER_KINDS: readonly MatterKind[] = [
  { typeCode: "20", name: (topic) => `${topic}信息查询`, subs: [] },
  { typeCode: "01", name: (topic) => `${topic}许可`, subs: STAGES },
  { typeCode: "20", name: (topic) => `${topic}证明开具`, subs: [] },
  { typeCode: "07", name: (topic) => `${topic}资格确认`, subs: ["资格确认", "资格变更确认"] },
  { typeCode: "20", name: (topic) => `${topic}办事咨询`, subs: [], loose: true },
  { typeCode: "02", name: (topic) => `对违反${topic}管理规定的行为的处罚`, subs: [] },
  { typeCode: "01", name: (topic) => `${topic}场所设立审批`, subs: [] },
  { typeCode: "10", name: (topic) => `${topic}备案`, subs: ["新办备案", "变更备案", "注销备案"] },
  { typeCode: "05", name: (topic) => `${topic}补助金给付`, subs: [] },
  { typeCode: "06", name: (topic) => `对${topic}情况的监督检查`, subs: [] },
  { typeCode: "01", name: (topic) => `${topic}从业人员资格认定`, subs: STAGES },
  { typeCode: "20", name: (topic) => `${topic}网上预约服务`, subs: [] },
  { typeCode: "08", name: (topic) => `对${topic}工作成绩显著的单位和个人的奖励`, subs: [] },
  { typeCode: "03", name: (topic) => `对${topic}中违法使用的场所、设施的查封`, subs: [] },
  { typeCode: "09", name: (topic) => `${topic}争议裁决`, subs: [] },
  { typeCode: "04", name: (topic) => `${topic}管理费征收`, subs: [] },
];
