/**
 * What the people of 云岭市 ask, how often on a working day, how many items that finds, which item they then open (a piece of its name) and how many of ten do.
 * Made up, like everything of the demo site.
 */
export type DemoSearch = { text: string; aDay: number; hits: number; opens: string; ofTen: number };

const asked = (text: string, aDay: number, hits: number, opens = "", ofTen = 6): DemoSearch => ({ text, aDay, hits, opens, ofTen: opens === "" ? 0 : ofTen });

export const DEMO_SEARCHES: readonly DemoSearch[] = [
  asked("身份证丢了怎么办", 14, 1, "居民身份证（补领）", 8), asked("公积金提取", 12, 3, "住房公积金提取（租赁住房）"), asked("开饭店", 9, 5, "食品经营许可", 7), asked("居住证", 8, 1, "居住证申领", 8),
  asked("个体户营业执照", 7, 3, "个体工商户设立登记", 7), asked("异地就医备案", 6, 1, "异地就医备案", 9), asked("新生儿上户口", 5, 1, "出生登记", 5), asked("失业金", 5, 1, "失业保险金申领", 8),
  asked("二手房过户", 4, 2, "不动产转移登记（存量房买卖）", 6), asked("无犯罪记录证明", 4, 1, "开具无犯罪记录证明", 9), asked("低保怎么申请", 3, 1, "最低生活保障", 5), asked("养狗要办什么证", 3, 0),
  asked("转学", 3, 1, "义务教育阶段学生转学", 6), asked("公租房", 3, 1, "公共租赁住房申请", 8), asked("工伤认定", 2, 1, "工伤认定", 8), asked("护士证", 2, 1, "护士执业注册", 5), asked("农村建房", 2, 1, "乡村建设规划许可", 4),
  asked("打井", 1, 1, "取水许可", 5), asked("大病医疗救助", 1, 1, "医疗救助给付", 5), asked("食堂", 2, 5), asked("户外广告", 2, 2), asked("游泳馆", 1, 3), asked("排水", 1, 2), asked("外卖骑手社保", 2, 0), asked("学区房政策", 2, 0), asked("夜市摆摊", 2, 0), asked("电动车充电桩", 1, 0),
  asked("宽带报装", 2, 0), asked("火车票改签", 2, 0), asked("快递投诉", 3, 0), asked("共享单车押金", 1, 0), asked("手机号实名", 1, 0), asked("信用卡逾期", 1, 0), asked("相亲角", 1, 0),
];
