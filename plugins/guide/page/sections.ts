import { openNow } from "../../../core/calendar/open-now.ts";
import type { PresentedElement } from "../../catalogue/api.ts";
import { isBrief } from "../content/brief-parts.ts";
import type { GuideContent } from "../content/guide-content.ts";
import { inOrder } from "../content/in-order.ts";
import { withoutEchoes } from "../content/own-words.ts";
import { plainLabel } from "../content/cells.ts";
import { readHours } from "../content/read-hours.ts";
import type { Block, Pair, Section } from "./blocks.ts";
import { dueSentence } from "./due-date.ts";
import { elementBlock, type PageTools } from "./element-blocks.ts";
import { onlineWords } from "./online-words.ts";
import { PAGE_PARTS, type PagePart } from "./page-parts.ts";
import { plainElements } from "./plain-elements.ts";

/** The parts that have something to say, in 简版 those that it has. An element stands in the first of its parts only, so nothing is said twice on one page. */
export const sectionsOf = ({ item }: GuideContent, tools: PageTools): Section[] => {
  const all = withoutEchoes(item.elements).filter(saysSomething);
  const plain = plainElements(all, tools.records);
  const [elements, registered] = tools.extent === "brief" ? [plain.shown.filter((element) => isBrief(element) || isQuestion(element)), []] : [plain.shown, plain.registered];
  const extra = (id: string): Block[] => {
    switch (id) {
      case "limits": return dueBlocks(elements, tools);
      case "places": return openBlocks(elements, tools);
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

/** The questions choose what the page shows; paper has been asked already. */
const isQuestion = ({ key }: PresentedElement): boolean => key === "situations";

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

/** A window has its light on its card; an office that only writes when it is open has one below its hours, where they can be read. */
const openBlocks = (elements: readonly PresentedElement[], { calendar, now, paused }: PageTools): Block[] => {
  const time = elements.find(({ key }) => key === "transact_time");
  const weekly = paused || time === undefined || elements.some(({ library }) => library === "windows") ? null : readHours(time.lines.join("；"));
  return weekly === null ? [] : [{ kind: "open", now: openNow(weekly, calendar, now) }];
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
