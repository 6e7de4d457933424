import { dateText } from "../../../core/calendar/chinese-date.ts";
import type { Abolished } from "../../catalogue/api.ts";
import { pageHref } from "../addresses.ts";
import { reasonWords } from "../content/reason-words.ts";

/** The last page of an item that was abolished: what it was, since when and why, what its department says to that, where to go instead. */
export const gonePage = (code: string, former: Abolished) => ({
  gone: {
    name: former.name, code, on: dateText(former.at), reason: reasonWords(former), notice: former.notice,
    successor: former.successor === null ? null : { name: former.successor.name, href: pageHref(former.successor.code) },
  },
});
