import { z } from "zod";
import { definePlugin, page } from "../../core/contract.ts";
import { items, itemsPublished, itemsTouched, itemsWithdrawn } from "../catalogue/api.ts";
import { guideAlternate, guides } from "../guide/api.ts";
import { itemSearch } from "../portal/api.ts";
import { aboutPage } from "./about/about-page.ts";
import { changeEndpoints } from "./changes/endpoints.ts";
import { catchUp, keepChanges } from "./changes/keep-changes.ts";
import { ROOT } from "./exchange-tools.ts";
import { itemPath } from "./items/addresses.ts";
import { governmentService } from "./items/government-service.ts";
import { itemEndpoints } from "./items/endpoints.ts";
import { referenceEndpoints } from "./reference/endpoints.ts";
import { dataRoutes } from "./routes.ts";
import { searchEndpoints } from "./search/endpoints.ts";
import { text } from "./text.ts";

/** 数据共享: other systems read what is in force (HLJ-1.3 同步更新、同源公开、多方使用; INTRO1-6.1). */
export const plugin = definePlugin({
  id: "exchange",
  label: "数据共享",
  text,
  settings: z.object({
    enabled: z.boolean(),
    /** Per address: a copy of a whole province is read in a few hundred requests. */
    requestsPerMinute: z.number().int().min(1).default(600),
  }),
  needs: { items, guides },
  uses: { itemSearch },
  register(house, services) {
    const tools = { ...house, ...services };
    const endpoints = [itemEndpoints, searchEndpoints, changeEndpoints, referenceEndpoints].flatMap((list) => list(tools));
    const limit = house.limit("exchange", { points: house.settings.requestsPerMinute, seconds: 60, refusal: "exchange.too-many" });
    house.routes(ROOT, dataRoutes({ endpoints, site: house.site, limit }));
    house.routes("/open-data", (r) => r.get("/", { access: "public" }, async () => page("exchange/about/about.njk", aboutPage(endpoints, house.site))));
    house.add(guideAlternate, { type: "application/json", href: itemPath });
    house.add(guideAlternate, { type: "application/ld+json", href: (code) => `${itemPath(code)}.jsonld`, embedded: (item) => governmentService(item, `${house.site.publicUrl}${services.guides.pageHref(item.publicCode)}`) });
    house.nav({ area: "footer", label: "数据开放接口", href: "/open-data", access: "public", order: 20 });
    for (const told of [itemsPublished, itemsTouched, itemsWithdrawn]) house.on(told, ({ itemIds }) => keepChanges(tools, itemIds));
    house.job("catch-up", "10 4 * * *", async () => { house.log.info({ count: await catchUp(tools) }, "the feed of changes has caught up"); });
  },
});
