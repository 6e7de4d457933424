import { z } from "zod";
import { definePlugin, demoContent, publicSearch } from "../../core/contract.ts";
import { items, itemsPublished, itemsTouched, itemsWithdrawn } from "../catalogue/api.ts";
import { guides } from "../guide/api.ts";
import { accessibilityRoutes } from "./accessibility/routes.ts";
import { loadDemoSearches } from "./demo/load-demo-searches.ts";
import { departmentRoutes } from "./departments/routes.ts";
import { feedRoutes } from "./feeds/routes.ts";
import { homeRoutes } from "./home/routes.ts";
import { itemSearch } from "./api.ts";
import { rebuildIndex, reindexItems } from "./index/keep-index.ts";
import { registerLog } from "./log/register-log.ts";
import { searchItems } from "./search/item-search.ts";
import { HALLS, hallHref } from "./search/halls.ts";
import { searchRoutes } from "./search/routes.ts";
import { registerSynonyms } from "./synonyms/register-synonyms.ts";
import { text } from "./text.ts";

/** 办事大厅：what the public finds. It reads the search index and never the drafts. */
export const plugin = definePlugin({
  id: "portal",
  label: "办事大厅",
  text,
  settings: z.object({ enabled: z.boolean() }),
  needs: { items, guides },
  register(house, services) {
    const { db, search, people } = house;
    const tools = { db, search, people, ...services };
    house.provide(itemSearch, searchItems(tools));
    house.add(publicSearch, { action: "/portal/search" });
    for (const [index, hall] of HALLS.entries()) house.nav({ area: "public", label: hall.name, href: hallHref(hall), access: "public", order: 10 + index });
    house.nav({ area: "public", label: "部门", href: "/portal/departments", access: "public", order: 30 });
    house.nav({ area: "public", label: "指南核验", href: services.guides.checkHref, access: "public", order: 40 });
    house.nav({ area: "footer", label: "无障碍说明", href: "/accessibility", access: "public", order: 10 });
    for (const told of [itemsPublished, itemsTouched, itemsWithdrawn]) house.on(told, ({ itemIds }) => reindexItems(tools, itemIds));
    house.job("rebuild-search", "30 3 * * *", async () => {
      const count = await rebuildIndex(tools);
      house.log.info({ count }, "search index rebuilt");
    });
    const { counter, links } = registerLog(house);
    registerSynonyms(house, () => counter.flush());
    house.add(demoContent, { order: 70, title: "搜索记录", load: () => loadDemoSearches({ ...house, ...services }) });
    house.routes("/", homeRoutes(tools));
    house.routes("/", feedRoutes({ ...tools, site: house.site, view: house.view }));
    house.routes("/accessibility", accessibilityRoutes);
    house.routes("/portal/search", searchRoutes({ ...tools, counter, links }));
    house.routes("/portal/departments", departmentRoutes(tools));
  },
});
