import { z } from "zod";
import { auditLinks, definePlugin, deskList } from "../../core/contract.ts";
import { itemLinks, items, itemsPublished, itemsTouched } from "../catalogue/api.ts";
import { libraries } from "../libraries/api.ts";
import { checkHref, pageHref, printHref } from "./addresses.ts";
import { guides } from "./api.ts";
import { guideAuditLinks } from "./content/guide-audit-links.ts";
import { checkRoutes } from "./check/routes.ts";
import { guideRoutes } from "./page/routes.ts";
import { guideLink } from "./preview/item-link.ts";
import { previewRoutes } from "./preview/routes.ts";
import { recentPrints } from "./recent/recent-prints.ts";
import { registerPublished } from "./print/register-published.ts";
import { text } from "./text.ts";

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
    const tools = { ...house, ...services, printLimit };
    house.provide(guides, { pageHref, printHref, checkHref });
    house.add(itemLinks, guideLink);
    house.add(auditLinks, guideAuditLinks(services.items));
    house.add(deskList, recentPrints(house.db, () => house.clock.now()));
    // A withdrawn item needs nothing: its prints are kept for the check, and no page finds it any more.
    house.on(itemsPublished, registerPublished(tools));
    house.on(itemsTouched, registerPublished(tools));
    // The fixed addresses come before /guide/:code.
    for (const routes of [checkRoutes, previewRoutes, guideRoutes]) house.routes("/guide", routes(tools));
  },
});
