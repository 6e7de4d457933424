/** An office: how people call it, and the words that the names of its departments bear. */
export type Office = { readonly said: readonly string[]; readonly named: readonly string[] };

const office = (said: string, named: string): Office => ({ said: said.split(" "), named: named.split(" ") });

/** The offices of a place since the reform of 2018 with the names they had before; a question that names one asks for what it does. */
export const offices: readonly Office[] = [
  office("公安局 公安厅 派出所 警察局 公安分局 警察", "公安"), office("交警 交警队 交警大队 车管所 交管所 交管局", "公安 交通管理"),
  office("出入境 出入境管理局 出入境大厅", "公安 移民"), office("民政局 民政厅", "民政"), office("司法局 司法厅 司法所", "司法"),
  office("财政局 财政厅", "财政"), office("教育局 教育厅 教体局 教科体局 教委", "教育 教科体"), office("科技局 科技厅 科学技术局", "科学技术 教科体 科技"),
  office("人社局 人社厅 人力社保局 人力资源局 劳动局 社保局 人事局 人力资源和社会保障局", "人力资源 人社"),
  office("住建局 住建厅 建设局 房管局 住房局 住建委 住房和城乡建设局 住房城乡建设局", "住房和城乡建设 住房城乡建设 住建"),
  office("自然资源局 国土局 国土资源局 规划局 规划和自然资源局 自然资源和规划局 不动产登记中心", "自然资源"),
  office("市场监管局 市监局 市场监督管理局 工商局 质监局 食药监局 工商所 市监所 市场局", "市场监督管理 市监 市场监管"), office("药监局 药品监督管理局", "药品监督管理 市场监督管理 市监"),
  office("税务局 地税局 国税局 税局 税务所 税务大厅", "税务"), office("卫健委 卫健局 卫生局 卫计委 卫计局 卫生健康局 卫生健康委", "卫生健康 卫健"),
  office("医保局 医疗保障局 医保中心 医保办", "医疗保障 医保"), office("交通局 交通运输局 交通厅 运管所 运管局 公路局 交委", "交通运输 交通"),
  office("农业局 农业农村局 农业厅 畜牧局 农委 农机站", "农业农村 农业"), office("水利局 水务局 水利厅", "水利 水务"), office("林业局 园林局 林业站 林草局", "林业"),
  office("环保局 生态环境局 环保厅 环境局", "生态环境"), office("文旅局 文化局 旅游局 文体局 文广旅局 文广新局 文化厅 文化和旅游局", "文化和旅游 文广旅"),
  office("体育局 体委", "体育 教科体"), office("发改委 发改局 发展改革委 发展和改革委员会 物价局", "发展和改革 发改"), office("工信局 经信局 经信委 工信委 工信厅", "工业和信息化 经信"),
  office("商务局 商务厅 商委", "商务"), office("应急管理局 应急局 安监局", "应急管理"), office("消防队 消防大队 消防救援 消防局", "消防"),
  office("退役军人局 退役军人事务局 退役军人服务站", "退役军人事务"), office("城管 城管局 综合执法局 城市管理局", "综合执法 城市管理"), office("统计局", "统计"),
  office("民宗局 宗教局 民宗委 民族宗教局", "民族宗教"), office("残联 残疾人联合会", "残联 残疾人联合会"), office("烟草局 烟草专卖局 烟草公司", "烟草专卖"), office("气象局", "气象"),
  office("电网公司 供电局 电力公司 供电所 电力局", "电网 供电 电力"), office("自来水公司 供水公司 水司", "供水 自来水 水务"), office("档案局 档案馆", "档案"), office("地震局", "地震"),
  office("海事局", "海事"), office("邮政管理局", "邮政管理"), office("新闻出版局 广电局 版权局", "新闻出版 广播电视 文广旅"), office("人防办 人防局", "人民防空 人防"), office("侨办 侨联", "侨"),
  office("妇联", "妇女联合会"), office("团委 共青团", "共产主义青年团"), office("总工会 工会", "总工会"), office("行政审批局 审批局 政务服务中心 办事大厅", "行政审批"),
];
