import type { Element } from "../element.ts";
import { applied, generalOnly } from "./type-families.ts";

/** 申请条件: what must hold, what must not, how many, and the situations that narrow materials, steps and fees (domain-standards §1.10–1.12). */
export const conditionElements: readonly Element[] = [
  {
    key: "accept_condition",
    label: "受理条件",
    section: "conditions",
    of: "both",
    families: applied,
    control: { kind: "long-text", max: 20000 },
    required: true,
    shared: "with-basics",
    search: "condition",
    guide: { print: ["conditions"], page: ["conditions"] },
    hint: "一个条件写一行。",
    ask: "请填写，符合哪些条件可以申请",
    help: {
      what: "写清符合哪些条件就可以申请，一个条件一行。不要写“符合法律法规规定的其他条件”。",
      reader: "公众据此判断自己能不能办；窗口据此决定是否受理。",
      example: "已经取得营业执照；有与食品品种、数量相适应的经营场所。",
    },
  },
  {
    key: "forbid_condition",
    label: "禁止性要求",
    section: "conditions",
    of: "both",
    families: applied,
    control: { kind: "long-text", max: 10000 },
    shared: "with-basics",
    guide: { print: ["prohibitions"], page: ["conditions"] },
    help: {
      what: "写有哪些情形就不能批准，一种情形一行；没有的不填。",
      reader: "公众据此提前知道办不成的情形，少跑一趟。",
      example: "被吊销食品经营许可，自处罚决定作出之日起未满五年的，不予许可。",
    },
  },
  {
    key: "limit_explain",
    label: "数量限制",
    section: "conditions",
    of: "both",
    families: generalOnly,
    control: { kind: "long-text", max: 2000 },
    shared: "with-basics",
    guide: { print: ["quantity"], page: ["conditions"] },
    help: {
      what: "批准的数量有限的，写明多少、怎么公布、怎么选定；没有限制的不填。",
      reader: "公众据此知道符合条件是不是就一定能批准。",
      example: "全市每年新增巡游出租汽车经营权 50 个，通过招标确定。",
    },
  },
  {
    key: "situations",
    label: "办理情形",
    section: "conditions",
    families: applied,
    control: {
      kind: "rows",
      rowName: "情形",
      max: 60,
      columns: [
        { key: "name", label: "情形", control: { kind: "text", max: 200 }, required: true },
        { key: "question", label: "所属问题", control: { kind: "text", max: 200 }, hint: "同一个问题下的情形，公众只选其中一个。" },
        { key: "explain", label: "说明", control: { kind: "text", max: 500 } },
      ],
    },
    guide: { page: ["situations"] },
    hint: "不同情况的材料、环节或者费用不一样时填写，再在申请材料、办理环节、收费项目中勾选每一项用于哪些情形。",
    help: {
      what: "把不同的情况列出来，并写明它们回答的是哪个问题。",
      reader: "公众先回答问题，只看自己需要的材料、环节和费用。",
      example: "问题“由谁来办理？”，情形“经营者本人”“委托他人代办”。",
    },
  },
];
