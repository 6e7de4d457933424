import type { Element, ElementValues } from "../element.ts";
import { numberIn, rowsIn } from "../element-values.ts";
import { applied } from "./type-families.ts";

const inHall = [{ key: "is_entry_center", is: ["1"] }];
const bookable = [{ key: "is_schedule", is: ["1"] }];

/** 窗口服务情况: where, when and how often in person (domain-standards §1.10, 1.11; YN-2.1.2.6). */
export const windowElements: readonly Element[] = [
  {
    key: "is_entry_center",
    label: "是否进驻政务大厅",
    section: "windows",
    families: applied,
    control: { kind: "yes-no" },
    required: true,
    guide: { print: ["reception"], page: ["places"] },
    help: {
      what: "在政务服务大厅设有窗口办理的，选“是”。",
      reader: "公众据此决定去大厅还是去单位。",
      example: "是",
    },
  },
  {
    key: "hall_name",
    label: "大厅名称",
    section: "windows",
    families: applied,
    control: { kind: "text", max: 200 },
    shown: inHall,
    guide: { print: ["reception"], page: ["places"] },
    help: {
      what: "写大厅的全称，有几个大厅的写主要的一个。",
      reader: "公众据此找到大厅。",
      example: "云岭市政务服务中心",
    },
  },
  {
    key: "is_one_window",
    label: "是否一窗受理",
    section: "windows",
    families: applied,
    control: { kind: "yes-no" },
    shown: inHall,
    help: {
      what: "由综合窗口统一收件、再分给各部门办理的，选“是”。",
      reader: "大厅据此安排窗口。",
      example: "是",
    },
  },
  {
    key: "windows",
    label: "办事窗口",
    section: "windows",
    families: applied,
    control: {
      kind: "library",
      library: "windows",
      many: true,
      max: 50,
      rowName: "窗口",
      details: [
        { key: "window_no", label: "窗口号", control: { kind: "text", max: 100, width: 20 } },
        { key: "business", label: "办理内容", control: { kind: "text", max: 200 }, hint: "例如：收件、发证" },
      ],
    },
    guide: { print: ["reception", "office"], page: ["places"] },
    help: {
      what: "从办事窗口库选择可以办理的窗口，地址、上班时间和电话随窗口带出。库里没有的，可以就地新增。",
      reader: "公众照着地址和时间去办。",
      example: "云岭市政务服务中心二楼 B 区 B12 号窗口",
    },
  },
  {
    key: "transact_addr",
    label: "办理地点",
    section: "windows",
    families: applied,
    control: { kind: "long-text", max: 500 },
    required: withoutWindow,
    guide: { print: ["reception", "office"], page: ["places"] },
    hint: "写到楼层和窗口。已经选了办事窗口的，可以不填。",
    ask: "请填写办理地点，写到楼层和窗口，或者选择办事窗口",
    help: {
      what: "写街道、门牌号、楼层和窗口号。",
      reader: "公众照着地址去办。",
      example: "云岭市翠湖区文昌路 88 号政务服务中心二楼 B12 号窗口",
    },
  },
  {
    key: "transact_lng",
    label: "办理地点经度",
    section: "windows",
    families: applied,
    control: { kind: "number", min: 73, max: 136, decimals: 6 },
    check: bothCoordinates,
    hint: "东经，用小数，例如 103.716800。与纬度一起填写。",
    help: {
      what: "从地图或者测绘资料上抄下办事地点的东经度数，小数点后最多六位。选用办事窗口的，可以不填。",
      reader: "公众在手机上按它导航；也用来找最近的办理地点。",
      example: "103.716800",
    },
  },
  {
    key: "transact_lat",
    label: "办理地点纬度",
    section: "windows",
    families: applied,
    control: { kind: "number", min: 3, max: 54, decimals: 6 },
    check: bothCoordinates,
    hint: "北纬，用小数，例如 27.338200。与经度一起填写。",
    help: {
      what: "从地图或者测绘资料上抄下办事地点的北纬度数，小数点后最多六位。",
      reader: "公众在手机上按它导航；也用来找最近的办理地点。",
      example: "27.338200",
    },
  },
  {
    key: "transact_time",
    label: "办理时间",
    section: "windows",
    families: applied,
    control: { kind: "long-text", max: 500 },
    required: withoutWindow,
    guide: { print: ["reception", "office"], page: ["places"] },
    hint: "已经选了办事窗口的，可以不填。",
    ask: "请填写每周哪几天、几点到几点办理，或者选择办事窗口",
    help: {
      what: "写明工作日的上下午时间，节假日是否办理也要写。",
      reader: "公众据此安排时间，避免白跑。",
      example: "工作日 9:00–12:00，13:00–17:00；法定节假日休息。",
    },
  },
  {
    key: "traffic",
    label: "交通指引",
    section: "windows",
    families: applied,
    control: { kind: "long-text", max: 1000 },
    guide: { print: ["office"], page: ["places"] },
    help: {
      what: "写乘哪几路车、在哪一站下，有没有停车场和无障碍通道。",
      reader: "公众据此出行，老年人和残疾人尤其需要。",
      example: "乘 3 路、12 路、26 路公交到“政务中心”站。",
    },
  },
  {
    key: "limit_scene_num",
    label: "到办事现场次数",
    section: "windows",
    families: applied,
    control: { kind: "number", min: 0, max: 99, unit: "次" },
    required: true,
    guide: { print: ["reception"], page: ["facts"] },
    ask: "请填写申请人最多要到现场几次，不用到现场的填 0",
    help: {
      what: "从申请到拿到结果，申请人最多要到现场几次。全程网上办理的填 0。",
      reader: "公众首先看的四件事之一。",
      example: "0",
    },
  },
  {
    key: "limit_scene_explain",
    label: "必须现场办理原因说明",
    section: "windows",
    families: applied,
    control: { kind: "long-text", max: 1000 },
    shown: [{ key: "limit_scene_num", over: 0 }],
    required: true,
    guide: { print: ["reception"], page: ["places"] },
    ask: "请写明为什么必须到现场",
    help: {
      what: "写每一次到现场要做什么、为什么不能在网上完成。",
      reader: "公众据此理解为什么要跑一趟；审核人员据此看能不能减少。",
      example: "需要当场采集指纹。",
    },
  },
  {
    key: "is_schedule",
    label: "是否支持预约办理",
    section: "windows",
    families: applied,
    control: { kind: "yes-no" },
    guide: { page: ["places"] },
    help: {
      what: "可以提前约好时间再去窗口的，选“是”。",
      reader: "公众据此预约，减少排队。",
      example: "是",
    },
  },
  {
    key: "schedule_num",
    label: "每天可预约办理量",
    section: "windows",
    families: applied,
    control: { kind: "number", min: 1, max: 10000, unit: "件" },
    shown: bookable,
    help: {
      what: "一天最多接受多少个预约。",
      reader: "大厅据此放号。",
      example: "40",
    },
  },
  {
    key: "schedule_rule",
    label: "预约规则",
    section: "windows",
    families: applied,
    control: { kind: "long-text", max: 1000 },
    shown: bookable,
    guide: { page: ["places"] },
    help: {
      what: "写怎样预约、最早提前几天、过号怎么办。",
      reader: "公众照着预约。",
      example: "可以提前 7 天在网上或者拨打 0870-5550123 预约；迟到超过 30 分钟的重新取号。",
    },
  },
  {
    key: "is_service_terminals",
    label: "是否支持自助终端办理",
    section: "windows",
    families: applied,
    control: { kind: "yes-no" },
    guide: { page: ["places"] },
    help: {
      what: "可以在自助终端上完成申请或者领取结果的，选“是”。",
      reader: "公众据此在下班后也能办理。",
      example: "否",
    },
  },
  {
    key: "is_agent",
    label: "是否可代办",
    section: "windows",
    families: applied,
    control: { kind: "yes-no" },
    guide: { page: ["places"] },
    help: {
      what: "可以委托他人或者由便民服务站代为办理的，选“是”。",
      reader: "行动不便的人据此找人代办。",
      example: "是",
    },
  },
];

/** A chosen window brings address and hours with it. */
function withoutWindow(values: ElementValues): boolean {
  return rowsIn(values, "windows").length === 0;
}

/** One coordinate alone is no place. */
function bothCoordinates(values: ElementValues): string | undefined {
  return (numberIn(values, "transact_lng") === undefined) === (numberIn(values, "transact_lat") === undefined) ? undefined : "请把经度和纬度都填上，或者都不填";
}
