import { fingerprint } from "../../../core/crypto/fingerprint.ts";
import { guidanceOf } from "../page/situations.ts";
import type { GuideChoice } from "./guide-choice.ts";
import type { GuideContent } from "./guide-content.ts";

/** One thing that can be printed: what a guide says, in which extent and for which situations, with the fingerprint that its check code follows from. */
export type GuidePrint = { content: GuideContent; choice: GuideChoice; fingerprint: string };

/** What is printed after a choice: materials narrowed as on the page, and of the answers those that are any. */
export const printOf = (content: GuideContent, { extent, answers }: GuideChoice): GuidePrint => {
  const { item, groups } = guidanceOf(content.item, answers);
  const choice = { extent, answers: new Map(groups.flatMap(({ field, chosen }) => (chosen === "" ? [] : [[field, chosen] as const]))) };
  return { content: { ...content, item }, choice, fingerprint: printFingerprint(content.fingerprint, choice) };
};

/** 完整版 for everybody is the content itself: it is registered when it is published, and its check code stands on the page. */
export const printFingerprint = (content: string, { extent, answers }: GuideChoice): string =>
  (extent === "full" && answers.size === 0 ? content : fingerprint({ content, extent, answers: Object.fromEntries(answers) }));
