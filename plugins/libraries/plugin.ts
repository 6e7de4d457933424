import { z } from "zod";
import { localDay } from "../../core/calendar/local-day.ts";
import { auditWords, cliCommand, definePlugin, demoContent, dropOldImports, placeUses, type RoleId } from "../../core/contract.ts";
import { libraries, recordUses } from "./api.ts";
import { loadDemoLibraries } from "./demo/load-demo-libraries.ts";
import { documentRoutes } from "./documents/routes.ts";
import { libraryBooks } from "./excel/library-books.ts";
import { excelRoutes } from "./excel/routes.ts";
import { importLawsCommand } from "./laws/import/import-command.ts";
import { keepLawDays } from "./laws/keep-law-days.ts";
import { lawRoutes } from "./laws/routes.ts";
import { supersededUses } from "./laws/superseded-uses.ts";
import { materialRoutes } from "./materials/routes.ts";
import { mergedUses } from "./records/merged-uses.ts";
import { usesFinder } from "./records/find-uses.ts";
import { kinds, listHref } from "./records/kinds.ts";
import { libraryService } from "./records/library-service.ts";
import { auditWordsOfRecords } from "./records/audit-words.ts";
import { placeUsesOfRecords } from "./records/place-uses.ts";
import { systemRoutes } from "./systems/routes.ts";
import { text } from "./text.ts";
import { windowRoutes } from "./windows/routes.ts";

const READERS: readonly RoleId[] = ["editor", "examiner", "publisher", "region-manager", "clerk", "supervisor"];

/** 引用库: what items refer to instead of writing it down again (requirements YN-3.*). */
export const plugin = definePlugin({
  id: "libraries",
  label: "引用库",
  text,
  settings: z.object({ enabled: z.boolean() }),
  register(house) {
    house.permission("libraries.read", "查看引用库", READERS);
    house.permission("libraries.edit", "维护本单位的材料、文档、窗口和业务系统", ["editor", "region-manager"]);
    house.permission("libraries.add-laws", "新增法律法规", ["editor", "publisher", "region-manager"]);
    house.permission("libraries.edit-laws", "维护全部法律法规", ["publisher", "region-manager"]);
    (["laws", "materials", "documents", "windows", "systems"] as const).forEach((kind, index) => {
      house.nav({ area: "desk", group: "引用库", label: kinds[kind].label, href: listHref(kind), access: "libraries.read", order: 40 + index });
    });
    house.provide(libraries, libraryService(house.clock));
    house.add(recordUses, supersededUses);
    house.add(placeUses, placeUsesOfRecords);
    house.add(auditWords, auditWordsOfRecords);
    house.add(recordUses, mergedUses);
    house.job("law-days", "5 0 * * *", async () => {
      const now = house.clock.now();
      const moved = await house.transact((tx) => keepLawDays(tx, localDay(now), { audit: house.audit, now }));
      if (moved > 0) house.log.info({ moved }, "laws came into force or ended today");
    });
    house.add(cliCommand, importLawsCommand(house, { say: (line) => { process.stdout.write(`${line}\n`); } }));
    house.add(demoContent, { order: 20, title: "引用库", load: () => loadDemoLibraries(house) });
    const uses = usesFinder(house);
    house.job("drop-old-imports", "51 3 * * *", () => dropOldImports(house, "libraries_imports", house.clock.now()));
    for (const book of libraryBooks(house, uses)) house.routes("/libraries", excelRoutes(house, book));
    for (const routes of [lawRoutes, materialRoutes, documentRoutes, windowRoutes, systemRoutes]) house.routes("/libraries", routes(house, uses));
  },
});
