import { dateText } from "../../../core/calendar/chinese-date.ts";

/** The last page of an item that was abolished: what it was, since when, where to look instead. */
export const gonePage = (code: string, { name, at }: { name: string; at: Date }) => ({ gone: { name, code, on: dateText(at) } });
