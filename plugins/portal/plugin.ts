import { z } from "zod";
import { definePlugin, demoContent, publicSearch, regionSwitch } from "../../core/contract.ts";
import { items, itemsPublished, itemsTouched, itemsWithdrawn } from "../catalogue/api.ts";
import { guides, guideSeen } from "../guide/api.ts";
import { accessibilityRoutes } from "./accessibility/routes.ts";
import { loadDemoSearches } from "./demo/load-demo-searches.ts";
import { DEPARTMENTS } from "./departments/addresses.ts";
import { departmentRoutes } from "./departments/routes.ts";
import { feedRoutes } from "./feeds/routes.ts";
import { homeRoutes } from "./home/routes.ts";
import { itemSearch, portalSection } from "./api.ts";
import { rebuildIndex, reindexItems } from "./index/keep-index.ts";
import { registerLog } from "./log/register-log.ts";
import { searchItems } from "./search/item-search.ts";
import { hallRoutes } from "./halls/routes.ts";
import { LATEST } from "./latest/latest-page.ts";
import { latestRoutes } from "./latest/routes.ts";
import { MAP } from "./map/map-page.ts";
import { mapRoutes } from "./map/routes.ts";
import { QUESTIONS_PAGE } from "./questions/questions-page.ts";
import { questionRoutes } from "./questions/routes.ts";
import { REGIONS } from "./regions/regions-page.ts";
import { regionRoutes } from "./regions/routes.ts";
import { HALLS, hallPath } from "./search/halls.ts";
import { searchRoutes } from "./search/routes.ts";
import { SEARCH } from "./search/search-query.ts";
import { suggestRoutes } from "./suggest/routes.ts";
import { SUGGEST_HREF } from "./suggest/suggest-address.ts";
import { registerSynonyms } from "./synonyms/register-synonyms.ts";
import { text } from "./text.ts";
import { visitCounter } from "./visits/count-visits.ts";
import { rankPopular } from "./visits/rank-popular.ts";

/** 办事大厅：what the public finds. It reads the search index and never the drafts. */
export const plugin = definePlugin({
  id: "portal",
  label: "办事大厅",
  text,
  settings: z.object({ enabled: z.boolean() }),
  needs: { items, guides },
  register(house, services) {
    const { db, search, people, transact } = house;
    const tools = { db, search, people, transact, ...services, sections: () => house.collect(portalSection) };
    house.provide(itemSearch, searchItems(tools));
    house.add(publicSearch, { action: SEARCH, suggest: { href: SUGGEST_HREF, script: "/static/portal/suggest.js" } });
    house.add(regionSwitch, { href: REGIONS });
    for (const [index, hall] of HALLS.entries()) house.nav({ area: "public", label: hall.name, href: hallPath(hall), access: "public", order: 10 + index });
    house.nav({ area: "public", label: "部门", href: DEPARTMENTS, access: "public", order: 30 });
    house.nav({ area: "public", label: "指南核验", href: services.guides.checkHref, access: "public", order: 40 });
    house.nav({ area: "public", label: "常见问题", href: QUESTIONS_PAGE, access: "public", order: 35 });
    house.nav({ area: "footer", label: "网站地图", href: MAP, access: "public", order: 5 });
    house.nav({ area: "footer", label: "联系我们", href: `${MAP}#contact`, access: "public", order: 8 });
    house.nav({ area: "footer", label: "无障碍说明", href: "/accessibility", access: "public", order: 10 });
    for (const told of [itemsPublished, itemsTouched, itemsWithdrawn]) house.on(told, ({ itemIds }) => reindexItems(tools, itemIds));
    house.job("rebuild-search", "30 3 * * *", async () => {
      const count = await rebuildIndex(tools);
      house.log.info({ count }, "search index rebuilt");
    });
    const curator = house.role("curator", { label: "办事大厅维护员", note: "查看全站搜索分析，维护同义词库；作用范围为全部" });
    const { counter, links } = registerLog(house, curator);
    house.add(guideSeen, visitCounter(counter));
    registerSynonyms(house, curator, () => counter.flush());
    house.add(demoContent, { order: 70, title: "搜索记录", holders: [{ account: "chenyulan", role: curator, scope: "site" }], load: () => loadDemoSearches({ ...house, ...services }) });
    house.job("rank-popular", "12 * * * *", () => rankPopular(tools, house.clock.now()));
    house.routes("/", homeRoutes(tools));
    house.routes("/", feedRoutes({ ...tools, site: house.site, view: house.view }));
    house.routes("/accessibility", accessibilityRoutes);
    house.routes(SEARCH, searchRoutes({ ...tools, counter, links }));
    house.routes(SUGGEST_HREF, suggestRoutes(tools));
    house.routes(DEPARTMENTS, departmentRoutes(tools));
    house.routes("/portal/halls", hallRoutes(tools));
    house.routes(QUESTIONS_PAGE, questionRoutes(tools));
    house.routes(LATEST, latestRoutes(tools));
    house.routes(REGIONS, regionRoutes(db));
    house.routes(MAP, mapRoutes({ ...tools, publicLinks: house.publicLinks }));
  },
});
