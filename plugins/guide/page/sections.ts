import type { PresentedElement } from "../../catalogue/api.ts";
import type { GuideContent } from "../content/guide-content.ts";
import { inOrder } from "../content/in-order.ts";
import { withoutEchoes } from "../content/own-words.ts";
import { plainLabel } from "../content/cells.ts";
import type { Block, Pair, Section } from "./blocks.ts";
import { dueSentence } from "./due-date.ts";
import { elementBlock, type PageTools } from "./element-blocks.ts";
import { onlineWords } from "./online-words.ts";
import { PAGE_PARTS, type PagePart } from "./page-parts.ts";
import { plainElements } from "./plain-elements.ts";

/** The parts that have something to say. An element stands in the first of its parts only, so nothing is said twice on one page. */
export const sectionsOf = ({ item }: GuideContent, tools: PageTools): Section[] => {
  const all = withoutEchoes(item.elements).filter(saysSomething);
  const { shown: elements, registered } = plainElements(all, tools.records);
  const extra = (id: string): Block[] => {
    switch (id) {
      case "limits": return dueBlocks(elements, tools);
      case "facts": return registered.length === 0 ? [] : [{ kind: "registered", rows: registered.map(registeredPair) }];
      default: return [];
    }
  };
  return PAGE_PARTS.map((part) => {
    const own = elements.filter(({ key, page }) => page[0] === part.id && !part.hidden.includes(key));
    const blocks = [...(part.id === "online" ? onlineBlocks(all) : []), ...blocksOf(part, own, tools), ...extra(part.id)];
    return { id: part.id, title: part.instead[own[0]?.key ?? ""] ?? part.label, blocks, isLong: blocks.some(isLong) };
  }).filter(({ blocks }) => blocks.length > 0);
};

/** “特别程序：无” is worth a line on paper, not on the page. */
const saysSomething = ({ key, lines }: PresentedElement): boolean => !(key === "special_procedure" && /^无[。.]?$/.test(lines.join("")));

const blocksOf = ({ lead, first }: PagePart, elements: readonly PresentedElement[], tools: PageTools): Block[] =>
  inOrder(elements, [...lead, ...first]).map((element) => elementBlock(element, lead.includes(element.key), tools)).reduce<Block[]>(joinPairs, []);

/** Short facts that follow each other make one list. */
const joinPairs = (blocks: Block[], next: Block): Block[] => {
  const last = blocks.at(-1);
  if (last?.kind !== "pairs" || next.kind !== "pairs") return [...blocks, next];
  return [...blocks.slice(0, -1), { kind: "pairs", rows: [...last.rows, ...next.rows] }];
};

const dueBlocks = (elements: readonly PresentedElement[], { calendar, now, paused }: PageTools): Block[] => {
  if (paused) return [];
  const sentence = dueSentence(elements.find(({ key }) => key === "promise_day"), calendar, now);
  return sentence === "" ? [] : [{ kind: "due", sentence }];
};

const onlineBlocks = (elements: readonly PresentedElement[]): Block[] => {
  const paragraphs = onlineWords(elements);
  return paragraphs.length === 0 ? [] : [{ kind: "text", title: "", paragraphs: [paragraphs.join("")] }];
};

/** The manual writes the levels with half-width brackets; on a page they are those of Chinese. */
const registeredPair = ({ label, lines }: PresentedElement): Pair => ({ label: plainLabel(label), value: lines.join("\n").replace(/\(/g, "（").replace(/\)/g, "）"), href: "" });

/** More lines than a phone shows at once. */
const MANY = 5;
const isLong = (block: Block): boolean => {
  switch (block.kind) {
    case "materials": case "steps": case "windows": return true;
    case "pairs": case "table": return block.rows.length > MANY;
    case "laws": return block.laws.length > MANY;
    default: return false;
  }
};
