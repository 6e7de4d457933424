/** 个人全生命周期 and 经营主体全生命周期 of 国办发〔2025〕24号, each with what people look for in it. */
export const LIFE_STAGES = [
  { name: "出生", text: "生育登记、落户、医保参保" }, { name: "教育", text: "入学、资助、学历证明" },
  { name: "就业", text: "求职、创业、社保接续" }, { name: "生活", text: "户籍、婚姻、证件" },
  { name: "置业", text: "购房、公积金、不动产登记" }, { name: "出行", text: "驾驶证、机动车、出入境" },
  { name: "就医", text: "医保报销、异地就医" }, { name: "救助", text: "低保、临时救助、残疾人补贴" },
  { name: "养老", text: "退休、高龄津贴、养老金" }, { name: "身后", text: "丧葬补助、遗产公证" },
] as const;

export const BUSINESS_STAGES = [
  { name: "准入准营", text: "开办企业、许可证" }, { name: "招聘用工", text: "用工备案、社保开户" },
  { name: "纳税缴费", text: "申报、发票、退税" }, { name: "经营发展", text: "资质、融资、知识产权" },
  { name: "工程建设", text: "立项、施工许可、验收" }, { name: "注销退出", text: "税务、社保、企业注销" },
] as const;
