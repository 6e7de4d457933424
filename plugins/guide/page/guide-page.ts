import { dateText } from "../../../core/calendar/chinese-date.ts";
import { localDay } from "../../../core/calendar/local-day.ts";
import type { WorkCalendar } from "../../../core/contract.ts";
import type { Suspension } from "../../catalogue/api.ts";
import { checkCodeHref, windowHref } from "../addresses.ts";
import { EXTENTS, EXTENT_WORDS, withChoice, type GuideChoice } from "../content/guide-choice.ts";
import type { GuideContent } from "../content/guide-content.ts";
import { suspensionWords } from "../content/suspension-words.ts";
import { qrCode } from "../print/qr-code.ts";
import { fourFacts } from "./four-facts.ts";
import { guidanceOf } from "./situations.ts";
import { sectionsOf } from "./sections.ts";

export type PageContext = {
  now: Date;
  calendar: WorkCalendar;
  /** `""` while the guide has no check code yet, and in a preview. */
  checkCode: string;
  /** The same for programs; none in a preview. */
  alternates(): readonly { type: string; href: string; data: object | undefined }[];
  printHref: string;
  /** The card for the window, for the staff; `""` for the public and in a preview. */
  cardHref: string;
  /** The site as a scanner has to know it. */
  publicUrl: string;
  fileHref(fileId: string): string;
  /** The page itself, and what was chosen in its address. */
  ownHref: string;
  choice: GuideChoice;
  /** The bar on top of a preview: what it shows, and the way back; `null` on the public page. */
  notice: { title: string; text: string; back: { text: string; href: string } } | null;
};

/** A guide as `views/guide/page/guide.njk` shows it. */
export const guidePage = (content: GuideContent, context: PageContext) => {
  const { choice } = context;
  const guidance = guidanceOf(content.item, choice.answers);
  const { item } = guidance;
  const paused = isPaused(item.suspension, context.now);
  return {
    guide: {
      name: item.name, type: item.typeName, notice: context.notice, suspended: suspendedPart(item.suspension, context.now),
      tags: [{ text: item.typeName, tone: "brand" }, ...(item.facts.projectType === "" ? [] : [{ text: item.facts.projectType, tone: "line" }])],
      department: item.department.name, summary: item.summary === item.name ? "" : item.summary,
      keys: fourFacts(guidance), ownHref: context.ownHref,
      // A preview is no page of the public.
      canonical: context.notice === null ? `${context.publicUrl}${context.ownHref}` : "",
      onlineHref: paused ? "" : onlineHref(content), printHref: withChoice(context.printHref, choice), printKind: choice.extent === "brief" ? EXTENT_WORDS.brief : "办事指南", extents: extentsPart(context), cardHref: context.cardHref, alternates: context.alternates(),
      narrowed: item.elements.flatMap(({ key, page }) => (guidance.counts.has(key) ? page.slice(0, 1) : [])),
      sections: sectionsOf({ ...content, item }, { records: content.records, fileHref: context.fileHref, calendar: context.calendar, now: context.now, paused, guidance, ownHref: context.ownHref, extent: choice.extent,
        // In a preview the window may have nothing public yet.
        windowHref: (id) => (context.notice === null ? windowHref(id) : "") }),
      codeParts: codeParts(item.publicCode), version: versionWords(item.number, item.publishedAt),
      checkCode: context.checkCode, checkHref: context.checkCode === "" ? "" : checkCodeHref(context.checkCode),
      qr: context.checkCode === "" ? "" : qrCode(context.publicUrl + checkCodeHref(context.checkCode)),
    },
  };
};

/** 完整版 and 简版 beside each other; the answers go along. */
const extentsPart = ({ ownHref, choice: { extent, answers } }: PageContext): { text: string; href: string; current: boolean }[] => EXTENTS.map((one) =>
  ({ text: EXTENT_WORDS[one], href: withChoice(ownHref, { extent: one, answers }), current: one === extent }));

/** The 18 signs of the department and the type before the 12 of the 基本编码 and what follows: a narrow line breaks between them only. */
const codeParts = (code: string): string[] => (code.length === CODE_LENGTH ? [code.slice(0, 19), code.slice(19)] : [code]).filter((part) => part !== "");
const CODE_LENGTH = 31;

/** Now, not only announced: nobody is invited to apply. */
const isPaused = (suspension: Suspension | null, now: Date): boolean => suspension !== null && suspension.from <= localDay(now);

/** 暂停办理 as the public reads it, from when it is announced until it is over. */
const suspendedPart = (suspension: Suspension | null, now: Date): { title: string; text: string } | null => suspension === null ? null : {
  title: isPaused(suspension, now) ? "这个事项现在暂停办理" : "这个事项即将暂停办理",
  text: suspensionWords(suspension),
};

/** 第 3 版，2026年9月14日发布. */
export const versionWords = (number: number, publishedAt: Date | null): string =>
  `第 ${number} 版${publishedAt === null ? "" : `，${dateText(publishedAt)}发布`}`;

/** Where one applies online; only where the item says that one can. */
const onlineHref = ({ item }: GuideContent): string => {
  if (!item.facts.online) return "";
  const address = ["online_handle_url", "mobile_terminal_url"].map((key) => item.elements.find((element) => element.key === key)?.value);
  return address.find((value): value is string => typeof value === "string" && /^https?:\/\//.test(value)) ?? "";
};
