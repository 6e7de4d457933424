import { editHref } from "../items/item-hrefs.ts";
import type { Other } from "./find-others.ts";

/** Who else is at work on the draft, “杨帆 正在编辑（2 分钟前）”; `text` is empty when nobody is. The part asks for itself again. */
export type PresencePart = { href: string; text: string };

const MINUTE_MS = 60_000;

export const presencePart = (itemId: string, others: readonly Other[], now: Date): PresencePart => ({
  href: `${editHref(itemId)}/presence`,
  text: others.map(({ name, seenAt }) => `${name} 正在编辑（${ageOf(now.getTime() - seenAt.getTime())}）`).join("，"),
});

const ageOf = (passed: number): string => (passed < MINUTE_MS ? "刚刚" : `${Math.floor(passed / MINUTE_MS)} 分钟前`);
