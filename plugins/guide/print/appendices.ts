import type { PresentedElement } from "../../catalogue/api.ts";
import { attachmentsOf } from "../content/attachments.ts";
import type { GuideContent } from "../content/guide-content.ts";
import { materialsOf } from "../content/materials.ts";
import { stepsOf } from "../content/steps.ts";
import { flowChart } from "../flow/flow-chart.ts";
import { questionBlocks } from "./lead-blocks.ts";
import { paragraph, type PrintBlock } from "./print-blocks.ts";

export type Appendix = { title: string; blocks: readonly PrintBlock[] };

/** 流程图; 表格和样本; 其他附件; 常见问题: the appendix of the 完整版. One without blocks prints 无. */
export const appendices = (content: GuideContent): Appendix[] => {
  const elements = content.item.elements.filter(({ print }) => print.includes("appendix"));
  const forms = elements.filter(({ key, library }) => library === "documents" && key !== "flow_chart" && key !== "annex");
  const others = elements.filter(({ key }) => key === "annex");
  return [
    { title: "办理流程图", blocks: [...drawn(content), ...fileLines(elements.filter(({ key }) => key === "flow_chart"), content)] },
    { title: "申请表格、示范文本和结果样本", blocks: [...materialForms(content), ...fileLines(forms, content)] },
    { title: "其他附件", blocks: fileLines(others, content) },
    { title: "常见问题解答", blocks: elements.filter(({ key }) => key === "faqs").flatMap(questionBlocks) },
  ];
};

const drawn = ({ item }: GuideContent): PrintBlock[] => {
  const steps = item.elements.filter(({ key, rows }) => key === "steps" && rows.length > 0).flatMap(stepsOf);
  if (steps.length === 0) return [];
  return [{ kind: "figure", svg: flowChart(steps, { columns: Math.min(steps.length, 3), boxWidth: 190 }), label: `${item.name}流程图：${steps.map(({ name }) => name).join("，")}` }];
};

const materialForms = ({ item, records }: GuideContent): PrintBlock[] =>
  item.elements.filter(({ library }) => library === "materials").flatMap((element) => materialsOf(element, records.materials)).flatMap((facts) => {
    const forms = [facts.blankFormId === "" ? "" : "空白表", facts.sampleId === "" ? "" : "填写示例"].filter((text) => text !== "");
    return forms.length === 0 ? [] : [paragraph(`${facts.name}：${forms.join("、")}`)];
  });

const fileLines = (elements: readonly PresentedElement[], { records }: GuideContent): PrintBlock[] =>
  elements.flatMap((element) => attachmentsOf(element, records)).map(({ name, explain, type }) =>
    paragraph(`${name}${explain === "" ? "" : `：${explain}`}${type === "" ? "" : `（${type}）`}`));
