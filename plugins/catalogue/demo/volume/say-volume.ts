import type { Department } from "../../../../core/contract.ts";
import type { ElementValues, Row } from "../../elements/element.ts";
import { settledValues } from "../../elements/shown-elements.ts";
import { levelDigit } from "../../items/compose-code.ts";
import { codes, faq } from "../element-rows.ts";
import type { Chance } from "./chance.ts";
import type { VolumeEntry, VolumeItem } from "./plan-volume.ts";

/** What the libraries offer for one department: its materials and window, and the laws that fit a topic. */
export type VolumeRecords = {
  materials: readonly string[]; window: string;
  laws: readonly [Row, ...Row[]];
  /** No longer in force: a few items still cite one, for the rule that finds them. */
  stale: readonly Row[];
};
export type Saying = { item: VolumeItem; department: Department; records: VolumeRecords };

/** Every text of such an item says that nobody has written it. */
export const SYNTHETIC = "虚构的示范事项（synthetic=true），用来试验大量数据，不能据此办事。";

/** 法定办结时限 by type, as measured on real lists; 20 where nothing was measured. */
const LEGAL_DAYS: Readonly<Record<string, number>> = { "07": 180, "08": 180, "09": 132, "05": 80, "20": 15, "02": 90, "03": 30, "04": 30, "06": 30 };
/** Promised against legal: p10 0.02, p50 0.28, p90 1. */
const RATIOS = [0.02, 0.05, 0.1, 0.2, 0.28, 0.28, 0.4, 0.6, 1, 1] as const;
const OFFICES = ["行政审批科", "综合业务科", "政务服务科"] as const;

const ONLINE = codes("online_handle_depth", "互联网咨询、互联网收件、互联网预审、互联网受理、互联网办理、互联网办理结果信息反馈");
const BOTH_WAYS = codes("handle_type", "窗口办理、网上办理");
/** 服务对象 with the subjects that go with them. */
const PERSON = { user_topic_type: codes("user_topic", "户籍办理") };
const BODY = { corp_topic_type: codes("corp_topic", "准营准办") };
const WHO: readonly [ElementValues, ...ElementValues[]] = [
  { server_type: codes("server_type", "自然人"), ...PERSON }, { server_type: codes("server_type", "企业法人、事业法人、社会组织法人"), ...BODY }, { server_type: codes("server_type", "自然人、企业法人"), ...PERSON, ...BODY },
];

/** 收件、受理、审查、决定、制证、送达 (GENERATOR 5): the promise divided 10/10/40/20/10/10, in tenths of a day. */
const SHARES = [["收件", 0.1, "窗口受理岗"], ["受理", 0.1, "窗口受理岗"], ["审查", 0.4, "审核岗"], ["决定", 0.2, "审批岗"], ["制证", 0.1, "制证岗"], ["送达", 0.1, "窗口发证岗"]] as const;
const stepsOf = (promise: number, office: string): Row[] =>
  SHARES.map(([name, share, post]) => ({ name, limit: Math.floor(promise * share * 10) / 10, limit_type: "1", office, post, ...(name === "送达" ? { delivery: "按申请人选择的方式送达" } : { standard: `按照规定完成${name}` }) }));

/** 必要 80 %, 容缺 5 %, 非必要 15 % (GENERATOR 4). */
const materialOf = (record: string, chance: Chance): Row => {
  const need = chance.next();
  const shared = { record, material_type: "1", original_num: 1, page_format: "A4" };
  if (need < 0.8) return { ...shared, is_need: "1" };
  return need < 0.85 ? { ...shared, is_need: "3", defer_explain: "受理后 5 个工作日内补交" } : { ...shared, is_need: "2", need_explain: "委托他人办理时提交" };
};

type Limits = { legal: number; promise: number; unit: string };
/** One in twenty breaks a rule, so that the check has something to find: promised longer than the law allows, or days that are not working days. */
const limitsOf = (typeCode: string, chance: Chance): Limits => {
  const legal = LEGAL_DAYS[typeCode] ?? 20;
  const promise = Math.max(1, Math.round(legal * chance.pick(RATIOS)));
  if (chance.happens(0.025)) return { legal, promise: legal + 5, unit: "1" };
  return { legal, promise: promise === 1 ? 0 : promise, unit: chance.happens(0.025) ? "2" : "1" };
};

/** What the first version of an item says. */
export const sayVolume = ({ item, department, records }: Saying): ElementValues => {
  const { chance, entry, name } = item;
  const { legal, promise, unit } = limitsOf(entry.typeCode, chance);
  const office = chance.pick(OFFICES);
  const law = records.stale.length > 0 && chance.happens(0.03) ? records.stale[chance.below(records.stale.length)] : chance.pick(records.laws);
  const materials = records.materials.filter(() => chance.happens(0.45)).slice(0, 5).map((record) => materialOf(record, chance));
  const online = chance.happens(0.7);
  return settledValues("item", entry.typeCode, {
    ...officeOf(department, records.window), use_level: [levelDigit(department.regionCode)],
    task_name: name, task_content: `${department.name}办理“${name}”：核对申请内容，符合规定的予以办理，不符合的说明理由。`, remark: SYNTHETIC,
    by_law: [law ?? records.laws[0]], anticipate_day: legal, anticipate_type: "1", promise_day: promise, promise_type: unit, project_type: promise === 0 ? "1" : "2",
    ...chance.pick(WHO), accept_condition: `符合${entry.topic}管理规定的条件；\n申请内容真实，材料齐全。`, is_need_material: materials.length > 0 ? "1" : "0", materials,
    steps: stepsOf(promise, office), undertake_org: office, handle_flow: "收件、受理、审查、决定、制证、送达。", special_procedure: chance.happens(0.05) ? "现场勘验" : "无",
    is_fit_online: "1", is_online: online ? "1" : "0", online_handle_depth: ONLINE, online_handle_url: `https://zwfw.yunling.example/items/s${item.number}`, is_single_login: "1", app_is_single_login: "1",
    limit_scene_num: online ? 0 : 1, ...(online ? {} : { limit_scene_explain: "到窗口核对原件一次" }), handle_type: BOTH_WAYS,
    punishment_method: "警告、罚款；情节严重的，责令停业整顿。", faqs: [faq(`${entry.topic}的事项可以委托别人办理吗？`, "可以，请出具委托书和双方的身份证明。")],
  });
};

/** What every item of a department says alike. */
const officeOf = ({ name, phone, address }: Department, window: string): ElementValues => ({
  dept_type: "1", power_source: "1", is_devolved: "0", is_fee: "0", is_pay_online: "0", is_express: "1", is_certificate: "0", result_type: codes("result_type", "其他"), result_name: "办理结果通知书",
  is_entry_center: "1", hall_name: "政务服务中心", windows: [{ record: window, business: "咨询、收件、发证" }], transact_addr: `${address} 2 楼综合窗口`, transact_time: "工作日 9:00–12:00，13:00–17:00",
  consult_phone: phone, consult_addr: address, supervise_addr: `${address} 3 楼投诉受理室`, link_way: `窗口：${name}窗口\n电话：${phone}`, supervise_phone: "0870-12345", supervise_way: "电话：0870-12345（政务服务便民热线）",
});

/** What a version that is not finished has left open. */
const LEFT_OPEN = ["link_way", "accept_condition"];

/** What a later version says otherwise (GENERATOR 7). */
export const sayAnew = (values: ElementValues, { number, lacking }: { number: number; lacking: boolean }, { topic }: VolumeEntry): ElementValues => {
  const condition = values["accept_condition"] === undefined ? {} : { accept_condition: `符合${topic}管理规定的条件；\n申请内容真实，材料齐全；\n第 ${number} 版起可以告知承诺。` };
  const said = number === 1 ? values : { ...values, remark: `${SYNTHETIC}第 ${number} 版。`, ...condition };
  return lacking ? Object.fromEntries(Object.entries(said).filter(([key]) => !LEFT_OPEN.includes(key))) : said;
};
