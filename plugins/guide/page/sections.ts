import type { PresentedElement } from "../../catalogue/api.ts";
import type { GuideContent } from "../content/guide-content.ts";
import { inOrder } from "../content/in-order.ts";
import { withoutEchoes } from "../content/own-words.ts";
import type { Block, Section } from "./blocks.ts";
import { dueSentence } from "./due-date.ts";
import { elementBlock, type PageTools } from "./element-blocks.ts";
import { PAGE_PARTS, type PagePart } from "./page-parts.ts";

/** The parts that have something to say. An element stands in the first of its parts only, so nothing is said twice on one page. */
export const sectionsOf = ({ item }: GuideContent, tools: PageTools): Section[] => {
  const elements = withoutEchoes(item.elements).filter(saysSomething);
  return PAGE_PARTS.map((part) => {
    const own = elements.filter(({ key, page }) => page[0] === part.id && !part.hidden.includes(key));
    return { id: part.id, title: part.instead[own[0]?.key ?? ""] ?? part.label, blocks: [...blocksOf(part, own, tools), ...extra(part, elements, tools)] };
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

const extra = ({ id }: PagePart, elements: readonly PresentedElement[], { calendar, now }: PageTools): Block[] => {
  const sentence = id === "limits" ? dueSentence(elements.find(({ key }) => key === "promise_day"), calendar, now) : "";
  return sentence === "" ? [] : [{ kind: "due", sentence }];
};
