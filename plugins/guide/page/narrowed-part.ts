import { isBrief } from "../content/brief-parts.ts";
import { withChoice, type Extent } from "../content/guide-choice.ts";
import type { Answered } from "./situations.ts";

/** What is said above a list that the reader has narrowed by his answers: 全部情况共 7 份材料，您的情况（……）需要 3 份. */
export type NarrowedPart = { chosen: readonly string[]; total: number; needed: number; spared: number; unit: string; what: string };

/** How each list is counted. */
const COUNTED: Readonly<Record<string, { unit: string; what: string }>> = { materials: { unit: "份", what: "材料" }, steps: { unit: "个", what: "环节" } };
const OTHERS = { unit: "个", what: "项目" };

/** `null` while nothing was answered, and above a list of which the answers say nothing. */
export const narrowedPart = ({ chosen, counts }: Answered, key: string): NarrowedPart | null => {
  const count = counts.get(key);
  if (chosen.length === 0 || count === undefined) return null;
  return { chosen, total: count.total, needed: count.needed, spared: count.total - count.needed, ...(COUNTED[key] ?? OTHERS) };
};

/** The questions as a form; without anything to narrow they are a list to be read. `extent`: goes along with the answers, `""` for 完整版. */
export type QuestionsPart = {
  asks: boolean; extent: "" | Extent; allHref: string;
  /** What the answers narrow: 申请材料、办理环节. */
  narrows: string;
  /** The link to the materials, `""` where the answers say nothing of them. */
  listText: string;
  groups: readonly { field: string; question: string; options: readonly { id: string; name: string; explain: string; chosen: boolean }[] }[];
};

/** The questions with the answers chosen, and how to take them back. */
export const questionsPart = ({ groups, chosen, counts: all }: Answered, ownHref: string, extent: Extent): QuestionsPart => {
  // 简版 asks for nothing that it does not show.
  const counts = extent === "brief" ? new Map([...all].filter(([key]) => isBrief({ key }))) : all;
  const materials = counts.get("materials");
  return {
    asks: counts.size > 0, extent: extent === "full" ? "" : extent, narrows: [...counts.values()].map(({ label }) => label).join("、"),
    allHref: chosen.length === 0 ? "" : `${withChoice(ownHref, { extent, answers: new Map() })}#part-situations`,
    listText: materials === undefined ? "" : chosen.length === 0 ? `看全部 ${materials.total} 份材料` : `看您需要的 ${materials.needed} 份材料`,
    groups: groups.map(({ field, question, options, chosen: answer }) => ({
      field, question: question === "" ? "您的情况" : question, options: options.map(({ name, explain }, index) => ({ id: `${field}-${index}`, name, explain, chosen: name === answer })),
    })),
  };
};
