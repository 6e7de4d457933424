import type { WorkCalendar } from "../../../core/contract.ts";
import { withChoice } from "../content/guide-choice.ts";
import type { GuideContent } from "../content/guide-content.ts";
import { guidePage, type PageContext } from "./guide-page.ts";

type Page = ReturnType<typeof guidePage>;
type Kept = { words: string; calendar: WorkCalendar; page: Page };

const MINUTE_MS = 60_000;

/**
 * The page of a public guide; the very same one as the last time when it can only say the same. All that changes with the clock are opening hours and
 * days, and these do from one minute to the next. It goes with the content that it was made of.
 */
export const pageKeeper = (): ((content: GuideContent, context: PageContext) => Page) => {
  const kept = new WeakMap<GuideContent, Kept>();
  return (content, context) => {
    const { now, calendar, checkCode, cardHref, ownHref, choice } = context;
    const words = [Math.floor(now.getTime() / MINUTE_MS), checkCode, cardHref, withChoice(ownHref, choice)].join(" ");
    const last = kept.get(content);
    if (last?.words === words && last.calendar === calendar) return last.page;
    const page = guidePage(content, context);
    kept.set(content, { words, calendar, page });
    return page;
  };
};
