import type { PresentedElement } from "../../catalogue/api.ts";
import { cellOf, rowName } from "../content/cells.ts";
import type { GuideRecords } from "../content/guide-content.ts";
import { lawsOf, type LawBasis } from "../content/law-basis.ts";
import { closed, closedLine, readableLines, readableList } from "../content/lines.ts";
import { materialsOf } from "../content/materials.ts";
import { stepChain, stepsOf, type Step } from "../content/steps.ts";
import { windowsOf, type WindowFacts } from "../content/windows.ts";
import { materialTable } from "./material-table.ts";
import { paragraph, plainTable, type PrintBlock } from "./print-blocks.ts";

const CONDITIONS = new Set(["accept_condition", "forbid_condition", "grant_condition"]);

/** An element whose part says already what it is: no label, whole sentences. */
export const leadBlocks = (element: PresentedElement, records: GuideRecords): PrintBlock[] => {
  switch (element.library) {
    case "laws": return lawsOf(element, records).flatMap(lawParagraphs);
    case "materials": return [materialTable(materialsOf(element, records.materials))];
    case "windows": return windowBlocks(windowsOf(element, records.windows));
    default: return CONDITIONS.has(element.key) ? conditionBlocks(element) : plainBlocks(element);
  }
};

const plainBlocks = (element: PresentedElement): PrintBlock[] => {
  const { key, value, lines } = element;
  if (key === "faqs") return questionBlocks(element);
  if (key === "steps" && element.rows.length > 0) return stepBlocks(stepsOf(element));
  if (key === "is_need_material") return value === "0" ? [paragraph("无需提交材料。")] : [];
  if (key === "is_fee" && value === "1") return [paragraph("本事项收费，依据和标准如下。")];
  if (key === "special_procedure") return [paragraph(/^无[。.]?$/.test(lines.join("")) ? "一般程序，没有特别程序。" : closed(`特别程序：${lines.join("")}`))];
  return readableLines(lines).map((line) => paragraph(closedLine(line)));
};

/** 常见问题, each in one piece with its answer. */
export const questionBlocks = ({ rows }: PresentedElement): PrintBlock[] =>
  rows.map((row) => ({ kind: "question", question: rowName(row), answer: readableLines(cellOf(row, "answer").split("\n")) }));

/** 《中华人民共和国食品安全法》第三十五条：“国家对……” */
export const lawParagraphs = ({ title, clause, text: [first = "", ...rest], warning }: LawBasis): PrintBlock[] => {
  const head = `${title}${clause}${warning === "" ? "" : `（${warning}）`}`;
  if (first === "") return [paragraph(closed(head))];
  const opened = paragraph(`${head}：“${first}${rest.length === 0 ? "”" : ""}`);
  return [opened, ...rest.map((line, index) => paragraph(index === rest.length - 1 ? `${line}”` : line))];
};

const conditionBlocks = ({ lines }: PresentedElement): PrintBlock[] => {
  const { intro, items, numbered } = readableList(lines);
  const opened = intro === "" ? [] : [paragraph(intro)];
  return [...opened, ...(numbered ? [{ kind: "points" as const, items }] : items.map((line) => paragraph(closed(line))))];
};

const stepBlocks = (steps: readonly Step[]): PrintBlock[] => {
  const chain = paragraph(`${stepChain(steps)}。流程图见附录 1。`);
  const labels = [...new Set(steps.flatMap(({ more }) => more.map(({ label }) => label)))];
  if (labels.length === 0 && steps.every(({ who }) => who === "")) return [chain];
  const rows = steps.map(({ name, who, limit, more }) => [name, who, limit, ...labels.map((label) => more.find((pair) => pair.label === label)?.value ?? "")]);
  return [chain, plainTable("办理环节", ["环节", "办理处室和岗位", "时限", ...labels], rows)];
};

const windowBlocks = (windows: readonly WindowFacts[]): PrintBlock[] => {
  if (windows.length === 0) return [];
  const rows = windows.map(({ place, number, business, address, hours, phone }) =>
    [[place, number, business].filter((text) => text !== "").join(" "), address, hours.join("\n"), phone]);
  const ways = [...new Set(windows.map(({ directions }) => directions).filter((text) => text !== ""))];
  return [plainTable("办事窗口", ["窗口", "地址", "办公时间", "电话"], rows), ...ways.map((way) => paragraph(closed(`乘车路线：${way}`)))];
};
