import type { Element } from "../element.ts";
import { forSituations } from "./for-situations.ts";
import { applied } from "./type-families.ts";

const charged = [{ key: "is_fee", is: ["1"] }];

/** 收费 (domain-standards §1.10, 1.12; R21: a fee needs its basis and at least one position). */
export const feeElements: readonly Element[] = [
  {
    key: "is_fee",
    label: "是否收费",
    section: "fees",
    of: "both",
    families: applied,
    control: { kind: "yes-no", yes: "收费", no: "不收费" },
    required: true,
    shared: "with-basics",
    guide: { print: ["fees"], page: ["fees"] },
    help: {
      what: "申请人在办理中要向本单位缴任何费用的，选“是”。",
      reader: "公众首先看的四件事之一。",
      example: "否",
    },
  },
  {
    key: "fee_basis",
    label: "收费依据",
    section: "fees",
    of: "both",
    families: applied,
    control: { kind: "long-text", max: 5000 },
    shown: charged,
    required: true,
    shared: "with-basics",
    guide: { print: ["fees"], page: ["fees"] },
    ask: "请填写收费文件的名称和文号",
    help: {
      what: "写批准收费的文件名称和文号，几个文件分行写。",
      reader: "公众有权知道凭什么收费；审核人员据此核对。",
      example: "《国家发展改革委 财政部关于不动产登记收费标准等有关问题的通知》（发改价格规〔2016〕2559号）",
    },
  },
  {
    key: "fees",
    label: "收费项目",
    section: "fees",
    of: "both",
    families: applied,
    control: {
      kind: "rows",
      rowName: "收费项目",
      max: 50,
      columns: [
        { key: "name", label: "收费项目名称", control: { kind: "text", max: 200 }, required: true },
        { key: "standard", label: "收费标准", control: { kind: "long-text", max: 2000 }, required: true, hint: "例如：住宅类 80 元/件" },
        { key: "way", label: "收费方式", control: { kind: "choice", list: "charge_way" } },
        { key: "kind", label: "收费性质", control: { kind: "text", max: 100, width: 20 }, hint: "例如：行政事业性收费" },
        { key: "collector", label: "收取单位", control: { kind: "text", max: 200 } },
        { key: "basis", label: "收费依据", control: { kind: "long-text", max: 2000 } },
        { key: "is_reduce", label: "是否允许减免", control: { kind: "yes-no" } },
        {
          key: "reduce_basis",
          label: "允许减免依据",
          control: { kind: "text", max: 1000 },
          required: (row) => row.is_reduce === "1",
        },
        forSituations("都不选的，各种情形都收。"),
        { key: "remark", label: "备注", control: { kind: "text", max: 500 } },
      ],
    },
    shown: charged,
    required: true,
    shared: "with-basics",
    guide: { print: ["fees"], page: ["fees"] },
    ask: "请至少填写一个收费项目",
    help: {
      what: "每种费用写一行：名称、标准、由谁收、能不能减免。",
      reader: "公众据此备好费用；窗口据此开票。",
      example: "不动产登记费，住宅类 80 元/件",
    },
  },
];
