import { z } from "zod";
import { ById, can, forbid, page, redirect, type RouteTable } from "../../../core/contract.ts";
import { findRecords } from "../items/find-records.ts";
import { versionSections } from "../items/version-sections.ts";
import type { PageTools } from "../page-tools.ts";
import { entryEditRoutes } from "./edit-routes.ts";
import { deleteEntryPage, entryPage } from "./entry-page.ts";
import { findEntry } from "./find-entry.ts";
import { findStanding } from "./find-standing.ts";
import { removeEntry } from "./remove-entry.ts";

/** The staff pages of 目录 (YN-2.1.1). */
export const entryRoutes = (tools: PageTools) => (r: RouteTable): void => {
  const { house } = tools;
  entryEditRoutes(tools)(r);
  r.get("/entries/:id", { access: "catalogue.read", params: ById }, async ({ params, user, now }) => {
    const entry = await findEntry(house.db, user, params.id);
    const { type_code: type, elements } = entry.row;
    const records = await findRecords(house.db, tools.libraries, [{ typeCode: type, values: elements }]);
    return page("catalogue/entries/show.njk", entryPage({ entry, now, mayEdit: can(user, "catalogue.edit", entry.place), sections: versionSections("entry", type, elements, records) }));
  });

  r.form("/entries/:id/delete", {
    access: "catalogue.edit", params: ById, body: z.unknown(),
    show: async ({ params, user }) => {
      const entry = await findEntry(house.db, user, params.id);
      if (!can(user, "catalogue.edit", entry.place)) throw forbid("catalogue.edit");
      return page("catalogue/entries/delete.njk", deleteEntryPage(entry, await findStanding(house.db, params.id)));
    },
    submit: async ({ params, user, now }) => {
      await house.transact((tx) => removeEntry(tx, user, { id: params.id, now }, house));
      return redirect("/catalogue/items", { kind: "done", title: "已删除目录", text: "" });
    },
  });
};
