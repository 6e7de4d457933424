import { z } from "zod";
import { auditLinks, auditNames, auditWords, cliCommand, definePlugin, demoContent, deskPanel, dropOldImports, placeUses } from "../../core/contract.ts";
import { libraries, recordMerging, recordUses } from "../libraries/api.ts";
import { items, reviewChain } from "./api.ts";
import { loadDemoCatalogue } from "./demo/load-demo-catalogue.ts";
import { demoVolume } from "./demo/volume/load-volume.ts";
import { groupRoutes } from "./groups/routes.ts";
import { adoptionRoutes } from "./adoptions/routes.ts";
import { excelRoutes } from "./excel/routes.ts";
import { excelWorks } from "./excel/works.ts";
import { importItemsCommand } from "./import/import-command.ts";
import { sweepDrafts } from "./drafts/sweep-drafts.ts";
import { entryRoutes } from "./entries/routes.ts";
import { listenForHealth } from "./health/listen.ts";
import { healthRoutes } from "./health/routes.ts";
import { catalogueItems } from "./items/catalogue-items.ts";
import { countAllTodo, todoPanel } from "./items/todo-panel.ts";
import { overviewPanels } from "./items/overview-panels.ts";
import { itemAuditLinks } from "./items/audit-links.ts";
import { itemAuditNames } from "./items/audit-names.ts";
import { auditWordsOfItems } from "./items/audit-words.ts";
import { placeUsesOfItems } from "./items/place-uses.ts";
import { addUpTallies } from "./items/tallies.ts";
import { turnDay } from "./items/turn-day.ts";
import { itemRoutes } from "./items/routes.ts";
import { inventoryRoutes } from "./inventories/routes.ts";
import { orderRoutes } from "./order/routes.ts";
import { recognitionRoutes } from "./recognitions/routes.ts";
import { pickerRoutes } from "./picker/routes.ts";
import { listenForTasks } from "./tasks/listen.ts";
import { taskRoutes } from "./tasks/routes.ts";
import { text } from "./text.ts";
import { entryUses } from "./uses/entry-uses.ts";
import { itemUses } from "./uses/item-uses.ts";
import { catalogueMerging } from "./uses/record-merging.ts";

/** 事项：目录, items with their versions and states, codes, elements, import. */
export const plugin = definePlugin({
  id: "catalogue",
  label: "事项",
  text,
  settings: z.object({ enabled: z.boolean() }),
  needs: { libraries },
  register(house, { libraries: records }) {
    house.permission("catalogue.read", "查看事项", ["editor", "head", "examiner", "publisher", "region-manager", "clerk", "supervisor"]);
    house.permission("catalogue.edit", "编辑目录和事项", ["editor"]);
    house.permission("catalogue.head-review", "审核本单位报送的事项", ["head"]);
    house.permission("catalogue.examine", "审核事项", ["examiner"]);
    house.permission("catalogue.publish", "发布事项", ["publisher"]);
    const service = catalogueItems({ libraries: records, audit: house.audit, chain: () => house.collect(reviewChain)[0] });
    house.provide(items, service);
    house.add(recordUses, itemUses);
    house.add(placeUses, placeUsesOfItems);
    house.add(auditWords, auditWordsOfItems);
    house.add(auditLinks, itemAuditLinks);
    house.add(auditNames, itemAuditNames);
    listenForHealth(house, records);
    house.add(recordUses, entryUses);
    house.add(recordMerging, catalogueMerging);
    house.add(cliCommand, importItemsCommand({ ...house, libraries: records }));
    house.add(demoContent, { order: 40, title: "目录和事项", load: loadDemoCatalogue({ ...house, libraries: records }), volume: demoVolume({ ...house, libraries: records }) });
    const tools = { house, libraries: records, items: service };
    const works = excelWorks(house, records);
    house.nav({ area: "desk", group: "事项", label: "待办", href: "/catalogue/todo", access: "catalogue.edit", order: 10, count: countAllTodo(house.db) });
    house.add(deskPanel, todoPanel(house.db));
    for (const panel of overviewPanels(house.db)) house.add(deskPanel, panel);
    house.nav({ area: "desk", group: "事项", label: "事项梳理", href: "/catalogue/items", access: "catalogue.read", order: 11 });
    house.nav({ area: "desk", group: "事项", label: "综合查询", href: "/catalogue/query", access: "catalogue.read", order: 12 });
    house.nav({ area: "desk", group: "事项", label: "分组管理", href: "/catalogue/groups", access: "catalogue.read", order: 13 });
    house.job("sweep-drafts", "20 3 * * *", () => house.transact((tx) => sweepDrafts(tx, house.clock.now())));
    house.nav({ area: "desk", group: "事项", label: "公共服务引入", href: "/catalogue/adoptions", access: "catalogue.edit", order: 14 });
    house.nav({ area: "desk", group: "事项", label: "事项认定", href: "/catalogue/recognitions", access: "catalogue.read", order: 15 });
    house.nav({ area: "desk", group: "事项", label: "梳理进度", href: "/catalogue/progress", access: "catalogue.read", order: 17 });
    house.nav({ area: "desk", group: "事项", label: "目录清单", href: "/catalogue/inventories", access: "catalogue.read", order: 16 });
    house.nav({ area: "footer", label: "目录清单", href: "/catalogue/public-inventories", access: "public", order: 6 });
    listenForTasks(house);
    house.job("turn-day", "5 * * * *", turnDay(house));
    house.job("add-up-tallies", "*/5 * * * *", () => addUpTallies(house.db));
    house.job("drop-old-imports", "47 3 * * *", () => dropOldImports(house, "catalogue_imports", house.clock.now()));
    house.routes("/catalogue", (r) => {
      itemRoutes(tools)(r);
      entryRoutes(tools)(r);
      groupRoutes(tools)(r);
      orderRoutes(tools)(r);
      taskRoutes(tools)(r);
      adoptionRoutes(tools)(r);
      inventoryRoutes(tools)(r);
      recognitionRoutes(tools)(r);
      pickerRoutes(tools)(r);
      excelRoutes(tools, works)(r);
      healthRoutes(tools)(r);
    });
  },
});
