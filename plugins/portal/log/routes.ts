import { page, pageWithin, type Db, type RateLimit, type RouteTable } from "../../../core/contract.ts";
import { localDay } from "../../../core/calendar/local-day.ts";
import { READ_SEARCHES } from "../policy.ts";
import { countTexts, countWordless, findDays, findTexts } from "./find-searches.ts";
import { firstDay, logPage } from "./log-page.ts";
import { LogAddress } from "./model.ts";
import { OpenedAddress, type OpenedLinks } from "./opened-links.ts";
import type { SearchCounter } from "./search-counter.ts";

type Tools = { db: Db; counter: SearchCounter; links: OpenedLinks; openedLimit: RateLimit };

/** 搜索分析, and where browsers tell what was opened (`<a ping>`); one that we have not signed counts nothing. */
export const logRoutes = ({ db, counter, links, openedLimit }: Tools) => (r: RouteTable): void => {
  r.get("/", { access: READ_SEARCHES, query: LogAddress }, async ({ query, user, now }) => {
    await counter.flush();
    const today = localDay(now);
    const asked = { from: firstDay(today, query.days), q: query.q };
    const counts = await countTexts(db, asked);
    const address = { ...query, page: pageWithin(query.page, counts[query.list]) };
    const [texts, days, wordless] = [await findTexts(db, { ...asked, ...address }), await findDays(db, asked.from), await countWordless(db, asked.from)];
    return page("portal/log/log.njk", logPage(address, today, { counts, texts, days, wordless }, user));
  });

  r.ping("/opened", { access: "public", query: OpenedAddress }, async ({ query: { opening, sign }, user, visitor, now }) => {
    // What staff try out is not what people want.
    if (user !== null) return;
    await openedLimit.take(visitor.address);
    if (await links.counts(opening, sign, now)) counter.opened({ ...opening, now });
  });
};
