import { withChoice, type Extent } from "../content/guide-choice.ts";
import type { Answered } from "./situations.ts";

/** What is said above a list of materials that the reader has narrowed by his answers. */
export type NarrowedPart = { chosen: readonly string[]; total: number; needed: number; spared: number };

export const narrowedPart = ({ chosen, total, needed }: Answered): NarrowedPart | null => (chosen.length === 0 ? null : { chosen, total, needed, spared: total - needed });

/** The questions as a form; without anything to narrow they are a list to be read. `extent`: goes along with the answers, `""` for 完整版. */
export type QuestionsPart = {
  asks: boolean; extent: "" | Extent; allHref: string; listText: string;
  groups: readonly { field: string; question: string; options: readonly { id: string; name: string; explain: string; chosen: boolean }[] }[];
};

export const questionsPart = (guidance: Answered, ownHref: string, extent: Extent): QuestionsPart => ({
  asks: guidance.narrows, extent: extent === "full" ? "" : extent,
  allHref: guidance.chosen.length === 0 ? "" : `${withChoice(ownHref, { extent, answers: new Map() })}#part-situations`,
  listText: guidance.chosen.length === 0 ? `看全部 ${guidance.total} 份材料` : `看您需要的 ${guidance.needed} 份材料`,
  groups: guidance.groups.map(({ field, question, options, chosen }) => ({
    field, question: question === "" ? "您的情况" : question, options: options.map(({ name, explain }, index) => ({ id: `${field}-${index}`, name, explain, chosen: name === chosen })),
  })),
});
