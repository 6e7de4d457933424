import type { GuideContent } from "../content/guide-content.ts";
import { inOrder } from "../content/in-order.ts";
import { withoutEchoes } from "../content/own-words.ts";
import { writtenNumber } from "../../../core/codes/chinese-number.ts";
import { labelledBlocks } from "./labelled-blocks.ts";
import { leadBlocks } from "./lead-blocks.ts";
import { paragraph, type PrintBlock } from "./print-blocks.ts";
import { PRINT_PARTS, type PrintPart } from "./print-parts.ts";

/** `short`: few lines that stay on one page. */
export type PrintSection = { heading: string; short: boolean; blocks: readonly PrintBlock[] };

/** So much text stays together; longer parts may break. */
const SHORT_LENGTH = 240;

/** The 21 parts, each with what the item says in it or 无. */
export const printSections = (content: GuideContent): PrintSection[] => PRINT_PARTS.map((part, index) => {
  const blocks = blocksOf(part, content);
  const filled = blocks.length === 0 ? [paragraph("无。")] : blocks;
  return { heading: `${writtenNumber(index + 1)}、${part.label}`, short: lengthOf(filled) <= SHORT_LENGTH, blocks: filled };
});

const blocksOf = (part: PrintPart, { item, records }: GuideContent): PrintBlock[] => {
  const own = withoutEchoes(item.elements).filter(({ print }) => print.includes(part.id));
  const leading = part.lead.flatMap((key) => own.filter((element) => element.key === key)).flatMap((element) => leadBlocks(element, records));
  const labelled = inOrder(own.filter(({ key }) => !part.lead.includes(key)), part.first);
  const counted = labelled.length > 1;
  return [...leading, ...labelled.flatMap((element, index) => labelledBlocks(element, counted ? `（${writtenNumber(index + 1)}）` : "", records))];
};

const lengthOf = (blocks: readonly PrintBlock[]): number => blocks.reduce((sum, block) => {
  switch (block.kind) {
    case "paragraph": return sum + block.text.length + 20;
    case "points": return sum + block.items.join("").length + 20 * block.items.length;
    case "table": case "figure": case "question": return sum + SHORT_LENGTH;
  }
}, 0);
