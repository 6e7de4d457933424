import type { Element, ElementValues } from "../element.ts";
import { codesIn, textIn } from "../element-values.ts";
import { applied } from "./type-families.ts";

/** “无” in the list of 审批结果类型. */
const noResult = "99";

/** 办理结果 (domain-standards §1.11; R04: a named result has a type). */
export const resultElements: readonly Element[] = [
  {
    key: "result_type",
    label: "审批结果类型",
    section: "results",
    of: "both",
    families: applied,
    control: { kind: "choices", list: "result_type" },
    required: true,
    shared: "with-basics",
    check: (values) => {
      const types = codesIn(values, "result_type");
      return types.includes(noResult) && types.length > 1 ? "请只选“无”，或者去掉“无”" : undefined;
    },
    guide: { print: ["results"], page: ["results"] },
    help: {
      what: "发证件执照的选“证照”，发批复文件的选“批文”，出具证明、报告等的选“其他”，什么都不发的选“无”。",
      reader: "公众据此知道能拿到什么。",
      example: "证照",
    },
  },
  {
    key: "result_name",
    label: "审批结果名称",
    section: "results",
    of: "both",
    families: applied,
    control: { kind: "text", max: 500 },
    required: resultNeedsName,
    shared: "with-basics",
    otherwise: "certificate_name",
    guide: { print: ["results"], page: ["results"] },
    hint: "与审批证件名称相同的不用填。",
    ask: "请填写结果文书或者证件的名称",
    help: {
      what: "照结果文书或者证件上印的名称写，几种结果用“、”隔开。",
      reader: "公众据此核对拿到的结果。",
      example: "食品经营许可证",
    },
  },
  {
    key: "result_guid",
    label: "审批结果样本",
    section: "results",
    families: applied,
    control: { kind: "library", library: "documents", many: true, max: 10, rowName: "样本", details: [] },
    guide: { print: ["appendix"], page: ["results"] },
    help: {
      what: "从附件文档库选择结果的样本，号码和姓名等要遮盖或者用示例代替。",
      reader: "公众据此看到结果是什么样子。",
      example: "食品经营许可证样本",
    },
  },
  {
    key: "result_validity",
    label: "结果有效期",
    section: "results",
    families: applied,
    control: { kind: "text", max: 500 },
    guide: { print: ["results"], page: ["results"] },
    help: {
      what: "写有效多长时间，到期前多久要申请延续；长期有效的写“长期有效”。",
      reader: "公众据此记住什么时候再来办。",
      example: "有效期 5 年，届满 30 个工作日前申请延续。",
    },
  },
  {
    key: "results",
    label: "多项结果",
    section: "results",
    families: applied,
    control: {
      kind: "rows",
      rowName: "结果",
      max: 20,
      columns: [
        { key: "name", label: "结果名称", control: { kind: "text", max: 200 }, required: true },
        { key: "type", label: "结果类型", control: { kind: "choice", list: "result_type" } },
        { key: "validity", label: "有效期", control: { kind: "text", max: 200, width: 20 } },
        { key: "is_elec_licence", label: "是否关联电子证照", control: { kind: "yes-no" } },
        { key: "remark", label: "备注", control: { kind: "text", max: 500 } },
      ],
    },
    guide: { print: ["results"], page: ["results"] },
    hint: "只有一种结果的不用填。",
    help: {
      what: "一次办理会发几种不同的证件或者文书的，每种写一行。",
      reader: "公众据此知道各种结果分别是什么。",
      example: "营业执照，证照；登记通知书，其他",
    },
  },
  {
    key: "is_elec_licence",
    label: "是否电子证照",
    section: "results",
    families: applied,
    control: { kind: "yes-no" },
    guide: { print: ["results"], page: ["results"] },
    help: {
      what: "结果同时生成电子证照的，选“是”。",
      reader: "公众据此用手机出示证照。",
      example: "是",
    },
  },
  {
    key: "elec_licence_name",
    label: "电子证照名称",
    section: "results",
    families: applied,
    control: { kind: "text", max: 200 },
    shown: [{ key: "is_elec_licence", is: ["1"] }],
    guide: { print: ["results"] },
    help: {
      what: "写证照目录中的名称。",
      reader: "电子证照系统按名称对应。",
      example: "食品经营许可证",
    },
  },
  {
    key: "elec_licence_code",
    label: "电子证照编码",
    section: "results",
    families: applied,
    control: { kind: "text", max: 100, width: 20 },
    shown: [{ key: "is_elec_licence", is: ["1"] }],
    help: {
      what: "写证照目录中的编码。",
      reader: "电子证照系统按编码对应。",
      example: "11100000MB0143028R027",
    },
  },
  {
    key: "result_send_way",
    label: "结果送达方式",
    section: "results",
    families: applied,
    control: { kind: "choices", list: "delivery_way" },
    guide: { print: ["delivery"], page: ["results"] },
    help: {
      what: "结果可以用哪些方式交给申请人，都选上。",
      reader: "公众据此选择自取、邮寄还是电子送达。",
      example: "自取、物流、电子送达",
    },
  },
  {
    key: "result_send_explain",
    label: "结果送达说明",
    section: "results",
    families: applied,
    control: { kind: "long-text", max: 1000 },
    guide: { print: ["delivery"], page: ["results"] },
    help: {
      what: "写作出决定后几天内送达、到哪里领、要带什么。",
      reader: "公众据此知道什么时候、怎样拿到结果。",
      example: "自作出决定之日起 2 个工作日内送达；自取的凭受理通知书到 B12 号窗口领取。",
    },
  },
  {
    key: "query_way",
    label: "办理进程及结果查询途径",
    section: "results",
    families: applied,
    control: { kind: "long-text", max: 1000 },
    guide: { print: ["inquiry"], page: ["contact"] },
    help: {
      what: "写怎样查办到哪一步：网站、电话、窗口，凭什么查。",
      reader: "公众随时查询进度。",
      example: "拨打 0870-5550123，或者带受理通知书到窗口查询。",
    },
  },
];

/** Needed unless the result is “无” or the certificate, whose name then stands for it. */
function resultNeedsName(values: ElementValues): boolean {
  const types = codesIn(values, "result_type");
  return types.some((type) => type !== noResult) && !(textIn(values, "is_certificate") === "1" && textIn(values, "certificate_name") !== "");
}
