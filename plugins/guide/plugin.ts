import { z } from "zod";
import { auditLinks, definePlugin, deskList } from "../../core/contract.ts";
import { itemLinks, items, itemsPublished, itemsTouched } from "../catalogue/api.ts";
import { libraries, recordLinks } from "../libraries/api.ts";
import { bookletsHref, checkHref, pageHref, printHref } from "./addresses.ts";
import { guides } from "./api.ts";
import { printBooklet } from "./booklets/print-booklet.ts";
import { bookletRoutes } from "./booklets/routes.ts";
import { PRINT_MANY } from "./booklets/start-booklet.ts";
import { windowLink } from "./booklets/window-link.ts";
import { cardRoutes } from "./cards/routes.ts";
import { guideFinder } from "./content/find-guide.ts";
import { itemFinder } from "./content/find-item.ts";
import { guideAuditLinks } from "./content/guide-audit-links.ts";
import { checkRoutes } from "./check/routes.ts";
import { guideRoutes } from "./page/routes.ts";
import { guideLink } from "./preview/item-link.ts";
import { previewRoutes } from "./preview/routes.ts";
import { dropOldPrints } from "./print/drop-old-prints.ts";
import { recentPrints } from "./recent/recent-prints.ts";
import { registerPublished } from "./print/register-published.ts";
import { text } from "./text.ts";
import { windowRoutes } from "./windows/routes.ts";

/** 办事指南: what the public reads, prints and checks of an item in force. */
export const plugin = definePlugin({
  id: "guide",
  label: "办事指南",
  text,
  settings: z.object({
    enabled: z.boolean(),
    /** Fresh PDFs per address: each takes a browser a second or two. One address may be a whole service hall. */
    printsPerMinute: z.number().int().min(1).default(30),
  }),
  needs: { items, libraries },
  register(house, services) {
    const printLimit = house.limit("print", { points: house.settings.printsPerMinute, seconds: 60, refusal: "guide.too-many-prints" });
    const tools = { ...house, ...services, printLimit, findGuide: guideFinder({ ...house, ...services }) };
    house.provide(guides, { pageHref, printHref, checkHref, find: itemFinder(tools.findGuide) });
    house.add(itemLinks, guideLink);
    house.add(auditLinks, guideAuditLinks(services.items));
    house.add(deskList, recentPrints(house.db, () => house.clock.now()));
    // A withdrawn item needs nothing: its prints are kept for the check, and no page finds it any more.
    house.on(itemsPublished, registerPublished(tools));
    house.on(itemsTouched, registerPublished(tools));
    house.add(recordLinks, windowLink);
    house.job("drop-old-prints", "35 2 * * *", async () => { house.log.info({ count: await house.transact(dropOldPrints) }, "PDFs of what guides said before are forgotten"); });
    const most = house.parameter("booklet-guides", {
      group: "办事指南", label: "一册汇编最多收入", note: "更多的请分开汇编：一册太厚，打印和翻看都不方便，生成时也占用较多内存。改动后立即生效。", unit: "份", usual: 200, min: 10, max: 1000,
    });
    const start = house.work("booklet", printBooklet({ ...tools, most }));
    house.nav({ area: "desk", group: "事项", label: "办事指南汇编", href: bookletsHref, access: PRINT_MANY, order: 18 });
    // The fixed addresses come before /guide/:code.
    house.routes("/guide", bookletRoutes({ ...tools, start, most }));
    for (const routes of [checkRoutes, previewRoutes, windowRoutes, cardRoutes, guideRoutes]) house.routes("/guide", routes(tools));
  },
});
