import { judged, unanswered, type JudgedKind } from "./judged-query.ts";

/** Written after what the fifth set showed was mended, and measured once: nothing was changed for what it shows. */
export const SIXTH_KINDS: readonly JudgedKind[] = [
  {
    kind: "有事项",
    queries: [
      judged("开旅行社分店", /^旅行社设立分社备案$/, /旅行社/),
      judged("办演唱会要审批吗", /^举办营业性演出审批$/, /营业性演出/),
      judged("请保姆照顾不了的残疾人能不能送去托养", /^残疾人托养服务申请$/, /残疾人/),
      judged("毕业证丢了自考的", /^办理自学考试毕业证明书/, /自学考试|学历证明/),
      judged("家里停电装表扩容", /^用电服务增容$/, /^用电服务|报装/),
      judged("退税商店", /^退税商店资格信息报告/, /出口退（免）税/),
      judged("渔船过户登记", /^渔业船舶登记$/, /渔船|渔业船舶/),
      judged("民办学校换校长", /^民办初级中学、小学、幼儿园校（园）长变更审核确认$/, /民办/),
      judged("演出经济人备案", /^个体演出经纪人备案$/, /演出经纪人/),
      judged("社会公供墓地", /^建设社会公共墓地审批$/, /墓地/),
      judged("shehui tuanti zhuxiao", /^(?:文旅类)?社会团体注销登记/, /社会团体/),
      judged("jyyyxk", /^经营游泳许可$/, /高危险性体育项目/),
      judged("採礦權轉讓", /^采矿权转让变更登记$/, /采矿权/),
      judged("气象局 气球", /气球/),
      judged("我们厂欠税想把厂房卖了要跟税务局说一声吗", /^欠税人处置不动产或大额资产报告/, /不动产项目|税务/),
    ],
  },
  {
    kind: "没有事项",
    queries: [
      unanswered("儿童滑板车哪款好"),
      unanswered("护照套定制印字"),
      unanswered("健身房私教课多少钱"),
      unanswered("食堂红烧排骨做法"),
      unanswered("魔法扫帚飞行执照"),
    ],
  },
];
