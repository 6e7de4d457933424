import type { PresentedElement } from "../../catalogue/api.ts";
import { BRIEF_PARTS, type BriefPart } from "../content/brief-parts.ts";
import { plainLabel } from "../content/cells.ts";
import type { GuideContent, GuideRecords } from "../content/guide-content.ts";
import { materialsOf } from "../content/materials.ts";
import { withoutEchoes } from "../content/own-words.ts";
import { leadBlocks } from "./lead-blocks.ts";
import { briefMaterialTable } from "./material-table.ts";
import { paragraph, type PrintBlock } from "./print-blocks.ts";
import type { PrintSection } from "./print-sections.ts";

/** Facts of so few signs share a line. */
const SHORT = 40;
const MANY_ROWS = 12;

/** The parts of 简版, each with what the item says in it or 无. */
export const briefSections = (content: GuideContent): PrintSection[] => BRIEF_PARTS.map((part) => {
  const blocks = blocksOf(part, content);
  return { heading: part.label, short: !blocks.some(isLong), blocks: blocks.length === 0 ? [paragraph("无。")] : blocks };
});

const isLong = (block: PrintBlock): boolean => block.kind === "table" && block.rows.length > MANY_ROWS;

const blocksOf = ({ lead, also }: BriefPart, { item, records }: GuideContent): PrintBlock[] => {
  const elements = withoutEchoes(item.elements);
  const named = (keys: readonly string[]): PresentedElement[] => keys.flatMap((key) => elements.filter((element) => element.key === key));
  return [...named(lead).flatMap((element) => leading(element, records)), ...factLines(named(also))];
};

const leading = (element: PresentedElement, records: GuideRecords): PrintBlock[] => {
  if (element.library === "materials") return [briefMaterialTable(materialsOf(element, records.materials))];
  const most = MOST[element.key];
  if (most === undefined || element.rows.length <= most) return leadBlocks(element, records);
  return [...leadBlocks({ ...element, rows: element.rows.slice(0, most) }, records), paragraph(`共 ${element.rows.length} 个，其余见完整版。`)];
};

/** More of them would not fit on the page; what has to be brought is never shortened. */
const MOST: Readonly<Record<string, number>> = { windows: 3, faqs: 2 };

/** 承诺办结时限：5 个工作日；法定办结时限：10 个工作日。 */
const factLines = (elements: readonly PresentedElement[]): PrintBlock[] =>
  elements.map(({ label, lines }) => `${plainLabel(label)}：${lines.join("；")}`).reduce<string[]>((told, fact) => {
    const last = told.at(-1);
    return last !== undefined && last.length + fact.length <= SHORT ? [...told.slice(0, -1), `${last}；${fact}`] : [...told, fact];
  }, []).map((fact) => paragraph(/[。！？]$/.test(fact) ? fact : `${fact}。`));
