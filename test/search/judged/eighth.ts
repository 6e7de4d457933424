import { judged, unanswered, type JudgedKind } from "./judged-query.ts";

/** Written after what the seventh set showed was mended, from items drawn by lot, and measured once. */
export const EIGHTH_KINDS: readonly JudgedKind[] = [
  {
    kind: "有事项",
    queries: [
      judged("煤气站打算停一阵子要报批吗", /^燃气经营者停业、歇业审批$/, /^燃气经营/),
      judged("二级消防师注册", /^二级注册消防工程师注册审批$/, /注册消防工程师/),
      judged("想做试管婴儿哪些医院有资格", /产前诊断和辅助生殖技术服务的医疗机构名单查询$/, /医疗机构查询|产前诊断/),
      judged("查我儿子的学籍", /^省内中小学学籍查询$/, /学籍/),
      judged("塔吊第一次租出去要备案", /^建筑起重机械首次出租及首次安装前备案$/, /建筑起重机械/),
      judged("攀岩馆开业许可", /^经营攀岩许可$/, /高危险性体育项目/),
      judged("买弩要审批", /^弩的购置审批$/, /^弩的/),
      judged("护士不干了证怎么销", /^护士执业注销注册$/, /^护士/),
      judged("修路碰到一棵百年老树想挪走", /^古树名木移植审批$/, /古树名木/),
      judged("社保卡折断了换张新的", /^社会保障卡补领、换领、换发$/, /社会保障卡/),
      judged("我表弟从部队退下来以前开大货车的军照能不能换地方驾照", /^机动车驾驶证持军警驾驶证申领\(退役军人持军队（大中型客货车）/, /持军警驾驶证申领/),
      judged("律师要去看守所见当事人先预约", /^被监管人员律师会见预约$/, /会见/),
      judged("家里顶梁柱突然病倒了日子过不下去能申请救济吗", /^临时救助$/, /临时救助|最低生活保障/),
      judged("垃圾处置许可", /^城乡生活垃圾经营性处置许可$/, /垃圾/),
      judged("mianyi guihua yimiao", /^国家免疫规划疫苗种类及接种程序信息查询$/, /疫苗/),
    ],
  },
  {
    kind: "没有事项",
    queries: [
      unanswered("电饭煲内胆掉漆怎么办"),
      unanswered("朋友结婚随多少礼金"),
      unanswered("手机号码过户给别人"),
      unanswered("神兽饲养许可"),
      unanswered("高铁上可以带猫吗"),
    ],
  },
];
