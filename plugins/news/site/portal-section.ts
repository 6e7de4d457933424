import { dateText } from "../../../core/calendar/chinese-date.ts";
import { localDay } from "../../../core/calendar/local-day.ts";
import type { Db } from "../../../core/contract.ts";
import type { PortalSection } from "../../portal/api.ts";
import { articleHref, columnListHref, feedHref, NEWS } from "./addresses.ts";
import { findAddresses, findNewest, findOpenColumns } from "./find-public.ts";

/** A map of addresses names so many articles; older ones are found through their columns. */
const MOST_ADDRESSES = 5_000;

/** What 政务信息 adds to the portal: the newest few on its first page, its columns on the site map, its addresses for search engines. */
export const newsSection = (db: Db): PortalSection => ({
  title: "政务信息", href: NEWS, feedHref: feedHref(),
  newest: async (now, most) => (await findNewest(db, localDay(now), most, { pinnedFirst: true })).map((row) => ({ text: row.title, href: articleHref(row.articleId), note: dateText(row.shownOn) })),
  parts: async (now) => (await findOpenColumns(db, localDay(now))).map(({ id, name }) => ({ text: name, href: columnListHref(id) })),
  addresses: async (now) => (await findAddresses(db, localDay(now), MOST_ADDRESSES)).map(({ articleId, changedAt }) => ({ href: articleHref(articleId), day: localDay(changedAt) })),
});
