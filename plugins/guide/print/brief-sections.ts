import type { PresentedElement } from "../../catalogue/api.ts";
import { BRIEF_PARTS, type BriefPart } from "../content/brief-parts.ts";
import { plainLabel } from "../content/cells.ts";
import type { GuideContent, GuideRecords } from "../content/guide-content.ts";
import { materialsOf } from "../content/materials.ts";
import { withoutEchoes } from "../content/own-words.ts";
import { fitsBrief } from "./fit-brief.ts";
import { leadBlocks } from "./lead-blocks.ts";
import { briefMaterialTable } from "./material-table.ts";
import { paragraph, type PrintBlock } from "./print-blocks.ts";
import type { PrintSection } from "./print-sections.ts";

/** Facts of so few signs share a line. */
const SHORT = 40;
const MANY_ROWS = 12;
const MOST_WINDOWS = 3;
const MOST_QUESTIONS = 2;

/** The parts of 简版, each with what the item says in it or 无. Of 常见问题 so many stand there as the page has room for: they are no reason for a second sheet. */
export const briefSections = (content: GuideContent): PrintSection[] => {
  const tries = Array.from({ length: MOST_QUESTIONS + 1 }, (_, left) => sectionsWith(content, MOST_QUESTIONS - left));
  return tries.find(fitsBrief) ?? sectionsWith(content, 0);
};

const sectionsWith = (content: GuideContent, questions: number): PrintSection[] => BRIEF_PARTS.map((part) => {
  const blocks = blocksOf(part, content, { windows: MOST_WINDOWS, faqs: questions });
  return { heading: part.label, short: !blocks.some(isLong), blocks: blocks.length === 0 ? [paragraph("无。")] : blocks };
});

const isLong = (block: PrintBlock): boolean => block.kind === "table" && block.rows.length > MANY_ROWS;

/** More of them would not fit on the page; what has to be brought is never shortened. */
type Most = Readonly<Record<string, number>>;

const blocksOf = ({ lead, also }: BriefPart, { item, records }: GuideContent, most: Most): PrintBlock[] => {
  const elements = withoutEchoes(item.elements);
  const named = (keys: readonly string[]): PresentedElement[] => keys.flatMap((key) => elements.filter((element) => element.key === key));
  return [...named(lead).flatMap((element) => leading(element, records, most[element.key])), ...factLines(named(also))];
};

const leading = (element: PresentedElement, records: GuideRecords, most: number | undefined): PrintBlock[] => {
  if (element.library === "materials") return [briefMaterialTable(materialsOf(element, records.materials))];
  if (most === undefined || element.rows.length <= most) return leadBlocks(element, records);
  return [...leadBlocks({ ...element, rows: element.rows.slice(0, most) }, records), paragraph(`共 ${element.rows.length} 个，${most === 0 ? "" : "其余"}见完整版。`)];
};

/** 承诺办结时限：5 个工作日；法定办结时限：10 个工作日。 */
const factLines = (elements: readonly PresentedElement[]): PrintBlock[] =>
  elements.map(({ label, lines }) => `${plainLabel(label)}：${lines.join("；")}`).reduce<string[]>((told, fact) => {
    const last = told.at(-1);
    return last !== undefined && last.length + fact.length <= SHORT ? [...told.slice(0, -1), `${last}；${fact}`] : [...told, fact];
  }, []).map((fact) => paragraph(/[。！？]$/.test(fact) ? fact : `${fact}。`));
