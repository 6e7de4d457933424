import type { ElementValues, Row } from "../elements/element.ts";
import { codes, counter, steps } from "./element-rows.ts";

type Office = {
  /** 咨询电话 and 投诉电话; never the same. */
  consult: string; complain: string;
  /** The window of the library, what is done there, and where the hall is. */
  window: string; hall: string; address: string;
  /** Where materials can be posted to. */
  post: string;
};

/** What all offices of the city answer alike: rights, recourse, contact, booking. `""` in an item takes an answer away again. */
export const cityOffice = ({ consult, complain, window, hall, address, post }: Office): ElementValues => ({
  dept_type: "1", power_source: "1", is_devolved: "0", special_procedure: "无", is_fee: "0", is_need_material: "1",
  link_way: `窗口：${hall}\n电话：${consult}（工作日 9:00–12:00，13:00–17:00）`, consult_phone: consult, consult_addr: address,
  supervise_way: `电话：${complain}（工作日 9:00–12:00，13:00–17:00）\n政务服务便民热线：12345（全天）`, supervise_phone: complain,
  supervise_addr: "云岭市翠湖区文昌路 88 号政务服务中心三楼投诉受理室",
  apply_rights: "有权查询办理进度和结果。\n没有办成的，有权要求说明理由。\n提供的个人信息和商业秘密依法受到保护。",
  apply_duties: "如实填写申请，提交真实的材料，并对材料的真实性负责。\n情况有变化的，及时告知办理单位。",
  reconsider_dept: "云岭市人民政府", reconsider_addr: "云岭市翠湖区人民路 1 号行政复议受理窗口", reconsider_phone: "0870-5550456",
  reconsider_explain: "自知道办理结果之日起六十日内，可以向云岭市人民政府申请行政复议，提交申请书和身份证明。",
  lawsuit_dept: "云岭市翠湖区人民法院", lawsuit_addr: "云岭市翠湖区莲池路 60 号诉讼服务中心", lawsuit_phone: "0870-5550468",
  lawsuit_explain: "自知道办理结果之日起六个月内，可以向人民法院提起行政诉讼；先申请行政复议的，收到复议决定书之日起十五日内起诉。",
  is_entry_center: "1", hall_name: hall, is_one_window: "1", windows: [counter(window, "咨询、收件、发证")],
  is_schedule: "1", schedule_rule: `可以提前 7 天拨打 ${consult} 或者到窗口预约；迟到超过 30 分钟的，重新取号。`, is_agent: "1",
  is_express: "1", post_to: post, post_fee: "寄送结果由本单位付费，寄送材料由申请人付费。",
  submit_way: "网上提交、窗口提交、邮寄，任选一种。",
  query_way: `拨打 ${consult}，或者带受理通知书到窗口查询。`,
  is_secret: "0", is_show_guide: "1",
});

/** 全程网办: from the application to the result without going anywhere. */
export const allOnline = (slug: string, host = "yunling"): ElementValues => ({
  limit_scene_num: 0, handle_type: codes("handle_type", "窗口办理、网上办理、快递申请"),
  is_fit_online: "1", is_online: "1",
  online_handle_depth: codes("online_handle_depth", "互联网咨询、互联网收件、互联网预审、互联网受理、互联网办理、互联网办理结果信息反馈、互联网电子证照反馈"),
  online_handle_url: `https://zwfw.${host}.example/items/${slug}`, mobile_terminal_url: `https://m.zwfw.${host}.example/items/${slug}`,
  is_single_login: "1", app_is_single_login: "1",
});

/** Applied for online; one or more visits remain, and why. */
export const partlyOnline = (slug: string, visits: number, why: string, host = "yunling"): ElementValues => ({
  ...allOnline(slug, host), limit_scene_num: visits, limit_scene_explain: why, handle_type: codes("handle_type", "窗口办理、网上办理"), submit_way: "网上提交或者窗口提交。",
  post_to: "", post_fee: "寄送结果由本单位付费。",
  online_handle_depth: codes("online_handle_depth", "互联网咨询、互联网收件、互联网预审、互联网受理、互联网办理结果信息反馈"),
});

/** At the window only for now, although it could be online one day. */
export const windowOnly = (visits: number, why: string): ElementValues => ({
  limit_scene_num: visits, limit_scene_explain: why, handle_type: codes("handle_type", "窗口办理"), is_fit_online: "1", is_online: "0", submit_way: "到窗口提交。",
  is_express: "0", post_to: "", post_fee: "",
});

/** Never online: the person has to be there. */
export const inPerson = (visits: number, why: string, reason: string): ElementValues => ({
  limit_scene_num: visits, limit_scene_explain: why, handle_type: codes("handle_type", "窗口办理"), is_fit_online: "0", unfit_reason: reason,
  is_express: "0", post_to: "", post_fee: "", is_agent: "0", submit_way: "到窗口提交。",
});

/** 受理、审核、审批、办结、送达 with the time of each; `examines` is what the office looks at, `gives` what it hands over. */
export const approval = (office: string, times: readonly [string, string, string, string], examines: string, gives: string): readonly Row[] => steps(
  `受理｜${times[0]}｜${office}｜窗口受理岗｜材料齐全、符合要求的当场受理；不齐全的，一次告知要补的全部内容。｜受理通知书或者一次性补正告知书`,
  `审核｜${times[1]}｜${office}｜审核岗｜${examines}｜审核意见`,
  `审批｜${times[2]}｜${office}｜审批岗｜符合条件的，作出准予的决定；不符合的，作出不予的决定并书面说明理由。｜准予或者不予的决定`,
  `办结｜${times[3]}｜${office}｜制证岗｜核对决定内容，制作文书。｜${gives}`,
  `送达｜当场｜${office}｜窗口发证岗｜按申请人选择的方式送达｜${gives}`,
);

/** 受理、审核、审批、办结 of money: nothing is made, it is paid out. */
export const payment = (office: string, times: readonly [string, string, string, string], examines: string, gives: string): readonly Row[] => steps(
  `受理｜${times[0]}｜${office}｜窗口受理岗｜材料齐全、符合要求的当场受理；不齐全的，一次告知要补的全部内容。｜受理通知书或者一次性补正告知书`,
  `审核｜${times[1]}｜${office}｜审核岗｜${examines}｜审核意见`,
  `审批｜${times[2]}｜${office}｜审批岗｜符合条件的予以批准；不符合的，书面说明理由。｜准予或者不予的决定`,
  `办结｜${times[3]}｜${office}｜发放岗｜转入申请人的账户。｜${gives}`,
);

/** 当场办结. */
export const onTheSpot = (office: string, examines: string, gives: string): readonly Row[] => steps(
  `受理｜当场｜${office}｜窗口受理岗｜材料齐全、符合要求的当场受理；不齐全的，一次告知要补的全部内容。｜受理登记`,
  `审核｜当场｜${office}｜窗口受理岗｜${examines}｜审核结论`,
  `办结｜当场｜${office}｜窗口受理岗｜核对内容后制作文书，当场交给申请人。｜${gives}`,
);

/** How results reach people: at the window, by post, and electronically. */
export const handedOver = (explain: string): ElementValues => ({
  result_send_way: codes("delivery_way", "自取、物流、电子送达"), result_send_explain: explain,
});
export const atWindowOnly = (explain: string): ElementValues => ({ result_send_way: codes("delivery_way", "直接送达、自取"), result_send_explain: explain });

/** A certificate, with its validity. */
export const certificate = (name: string, validity: string): ElementValues => ({
  is_certificate: "1", certificate_name: name, result_type: codes("result_type", "证照"), result_name: name, result_validity: validity,
});
/** A written decision that is no certificate. */
export const paper = (kind: "批文" | "其他", name: string, validity = ""): ElementValues => ({
  is_certificate: "0", result_type: codes("result_type", kind), result_name: name, ...(validity === "" ? {} : { result_validity: validity }),
});

/** 不收费 is the rule; this is the exception. */
export const charged = (basis: string, payOnline: boolean, ...fees: readonly Row[]): ElementValues => ({ is_fee: "1", fee_basis: basis, is_pay_online: payOnline ? "1" : "0", fees });
/** One position: what for, how much, who collects. */
export const fee = (name: string, standard: string, collector: string, more: Row = {}): Row => ({ name, standard, way: "1", kind: "行政事业性收费", collector, ...more });
