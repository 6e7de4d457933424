import type { Element } from "../element.ts";

/** 常见问题 (domain-standards §1.12; YN-2.1.2.9). */
export const questionElements: readonly Element[] = [
  {
    key: "faqs",
    label: "常见问题",
    section: "questions",
    control: {
      kind: "rows",
      rowName: "问题",
      max: 50,
      columns: [
        { key: "question", label: "问题", control: { kind: "text", max: 500 }, required: true },
        { key: "answer", label: "答案", control: { kind: "long-text", max: 5000 }, required: true },
      ],
    },
    guide: { print: ["appendix"], page: ["questions"] },
    hint: "用群众的话来问，用几句话答清。",
    help: {
      what: "把窗口和电话里常被问到的写上来，一个问题一行。",
      reader: "公众先看这里，往往就不用再打电话。",
      example: "还没有装修好，可以先申请吗？可以先提交材料，现场核查前完成装修即可。",
    },
  },
];
