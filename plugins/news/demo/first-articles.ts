/** The columns and articles of the demo site; all of it is made up. `days`: so many before the day on which the site is loaded. */
export const FIRST_COLUMNS = [
  { name: "通知公告", note: "办事时间、系统维护和窗口调整的通知。", position: 10 },
  { name: "政策解读", note: "新规定对办事有什么影响，用平常的话说清楚。", position: 20 },
  { name: "工作动态", note: "", position: 30 },
] as const;

export type FirstArticle = { column: string; account: string; state: "published" | "waiting" | "draft"; title: string; summary: string; body: string; days: number; pinned?: true };

export const FIRST_ARTICLES: readonly FirstArticle[] = [
  {
    column: "通知公告", account: "puqiongfen", state: "published", days: 3, pinned: true, title: "市政务服务中心周六上午照常办事",
    summary: "身份证、社保、公积金和企业登记窗口周六上午开放，不用请假来办。",
    body: "从 12 月起，市政务服务中心每周六 9:00–12:00 开放部分窗口。\n\n## 哪些窗口开放\n\n- 居民身份证、居住证\n- 社会保险、医疗保险\n- 住房公积金\n- 企业登记、食品经营许可\n\n## 来之前\n\n1. 先在办事指南里看要带的材料。\n2. 能在线办理的，不用到现场。\n\n法定节假日不开放。其他窗口的时间不变，各窗口的时间以**办事指南**上写的为准。",
  },
  {
    column: "通知公告", account: "yangfan", state: "published", days: 9, title: "补领身份证可以在任一派出所办理", summary: "不用再回户口所在地，材料和时间都不变。",
    body: "补领、换领居民身份证，可以在全市任何一个派出所的户籍窗口办理。\n\n| 业务 | 需要带 | 多久取证 |\n| --- | --- | --- |\n| 补领 | 户口簿 | 20 个工作日 |\n| 到期换领 | 旧证 | 20 个工作日 |\n\n急用的，可以同时申请临时身份证。",
  },
  {
    column: "政策解读", account: "liwenjing", state: "published", days: 5, title: "开小餐馆，先办哪个证", summary: "先登记再申请许可；符合条件的可以一次提交。",
    body: "开一家小餐馆，一般要办两件事：**经营主体登记**和**食品经营许可**。\n\n## 先后次序\n\n1. 先登记，领到营业执照。\n2. 再申请食品经营许可，经营场所要和执照一致。\n\n两件事可以一次提交，由窗口在部门之间转交。\n\n## 常被退回的原因\n\n- 平面图上没有标出洗手和消毒的位置\n- 从业人员的健康证明过期\n\n具体材料见食品经营许可的办事指南。",
  },
  {
    column: "工作动态", account: "puqiongfen", state: "published", days: 14, title: "办事指南新增校验码，扫码就知道是不是最新", summary: "窗口打印的指南右上角有校验码，网上随时能核对。",
    body: "窗口打印的办事指南右上角都有一个**校验码**。扫一扫旁边的二维码，或者在“指南核验”里输入校验码，就能知道这一份是不是最新的；已经更新的，会说明改了哪些内容。",
  },
  {
    column: "通知公告", account: "zhouxiaoyan", state: "waiting", days: 1, title: "社会保险窗口 12 月中旬调整到二楼", summary: "",
    body: "社会保险窗口从 12 月 14 日起调整到市政务服务中心二楼 B 区，电话不变。",
  },
  {
    column: "政策解读", account: "liwenjing", state: "draft", days: 1, title: "食品小作坊登记有哪些变化", summary: "", body: "草稿：待补充新旧要求的对照。",
  },
];
