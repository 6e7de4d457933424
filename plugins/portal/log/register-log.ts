import type { House, RoleId } from "../../../core/contract.ts";
import { localDay } from "../../../core/calendar/local-day.ts";
import { READ_SEARCHES } from "../policy.ts";
import { dropOldSearches } from "./drop-old-searches.ts";
import { LOG } from "./model.ts";
import { openedLinks, type OpenedLinks } from "./opened-links.ts";
import { logRoutes } from "./routes.ts";
import { searchCounter, type SearchCounter } from "./search-counter.ts";
import { weighOpened } from "./weigh-opened.ts";

/** What one address may open in ten minutes and be counted: a person reads guides, a robot does not. */
const OPENED = { points: 40, seconds: 600 };

/** 搜索分析: what the public searches and opens, counted without anybody's name, for staff to read and for the order of the hits. */
export const registerLog = (house: House<unknown>, curator: RoleId): { counter: SearchCounter; links: OpenedLinks } => {
  const { db, transact, log, clock } = house;
  const group = "搜索记录";
  const keptDays = house.parameter("kept-days", {
    group, label: "搜索记录保留时间", note: "更早的搜索词语和次数每天夜里清除，搜索分析不再显示。", unit: "天", usual: 400, min: 90, max: 1_100,
  });
  const newTexts = house.parameter("new-texts", {
    group, label: "每天保留的搜索词语", note: "一天内超出的新词语只计次数，不留文字，防止有人用程序占满存储。修改后马上生效。", unit: "条", usual: 2_000, min: 100, max: 20_000,
  });
  const [counter, links] = [searchCounter({ transact, log, newTexts }), openedLinks(db)];
  house.permission(READ_SEARCHES, "查看搜索分析", [curator, "region-manager", "system-admin"], "site");
  house.nav({ area: "desk", group: "办事大厅", label: "搜索分析", href: LOG, access: READ_SEARCHES, order: 200 });
  house.job("weigh-searches", "40 2 * * *", async () => {
    const today = localDay(clock.now());
    const { dropped, lifted } = await transact(async (tx) => ({ dropped: await dropOldSearches(tx, today, keptDays()), lifted: await weighOpened(tx, today) }));
    log.info({ dropped, lifted }, "the searches of the public were weighed");
  });
  house.routes(LOG, logRoutes({ db, counter, links, openedLimit: house.limit("portal-opened", OPENED) }));
  return { counter, links };
};
