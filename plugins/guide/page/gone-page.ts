import { dateText } from "../../../core/calendar/chinese-date.ts";
import { ABOLITION_REASONS, type Abolished } from "../../catalogue/api.ts";
import { pageHref } from "../addresses.ts";

/** The last page of an item that was abolished: what it was, since when, where to look instead. */
export const gonePage = (code: string, { name, at, reason, successor }: Abolished) => ({
  gone: { name, code, on: dateText(at), reason: reason === "" || reason === "other" ? "" : ABOLITION_REASONS[reason], successor: successor === null ? null : { name: successor.name, href: pageHref(successor.code) } },
});
