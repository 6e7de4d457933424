import { dateText } from "../../../core/calendar/chinese-date.ts";
import { pageHref } from "../addresses.ts";

/** The last page of an item that was abolished: what it was, since when, where to look instead. */
export const gonePage = (code: string, { name, at, successor }: { name: string; at: Date; successor: { name: string; code: string } | null }) => ({
  gone: { name, code, on: dateText(at), successor: successor === null ? null : { name: successor.name, href: pageHref(successor.code) } },
});
