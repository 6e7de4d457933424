import { z } from "zod";
import { ById, page, PageNumber, redirect, type RouteTable, rowId, SearchText, several } from "../../../core/contract.ts";
import { findDraft } from "../items/find-draft.ts";
import { editHref } from "../items/item-hrefs.ts";
import type { PageTools } from "../page-tools.ts";
import { copyItem, planCopy } from "./copy-item.ts";
import { copyPage, sourcesPage } from "./copy-pages.ts";
import { COPY_PARTS } from "./copy-parts.ts";
import { findSource, findSources } from "./find-sources.ts";

const Filter = z.object({
  q: SearchText, type: z.enum(["", "all"]).catch(""), page: PageNumber,
});
const BySource = ById.extend({ source: rowId() });
const Part = z.enum(COPY_PARTS, "引入的内容：请从列表中选择");
const Parts = z.object({ parts: several(z.array(Part).min(1, "引入的内容：请至少选择一项")) });

/** 引入 (YN-2.1.2.14): choose an item, see what comes, and copy it into the draft. */
export const copyRoutes = (tools: PageTools) => (r: RouteTable): void => {
  const { house, libraries } = tools;
  r.get("/items/:id/copy", { access: "catalogue.edit", params: ById, query: Filter }, async ({ params, query, user }) => {
    const { draft } = await findDraft(house.db, user, params.id);
    const found = await findSources(house.db, user, { itemId: params.id, text: query.q, typeCode: query.type === "all" ? "" : draft.typeCode, page: query.page });
    return page("catalogue/copy/list.njk", sourcesPage(draft, query, found));
  });
  r.form("/items/:id/copy/:source", {
    access: "catalogue.edit", params: BySource, body: Parts,
    show: async ({ params, user, form }) => {
      const { draft } = await findDraft(house.db, user, params.id);
      const { version: source } = await findSource(house.db, user, params.source);
      const plan = await planCopy(house.db, user, { itemId: params.id, sourceId: params.source, parts: COPY_PARTS }, { libraries });
      return page("catalogue/copy/ask.njk", copyPage({ draft, source, plan, parts: form.errors.length > 0 ? [] : COPY_PARTS, form }));
    },
    submit: async ({ params, body, user, now }) => {
      const { left, count } = await house.transact((tx) => copyItem(tx, user, { itemId: params.id, sourceId: params.source, parts: body.parts, now }, { libraries }));
      return redirect(editHref(params.id), {
        kind: left.length === 0 ? "done" : "warn", title: count === 0 ? "选中的事项没有可以引入的内容" : `已引入 ${count} 个要素，请核对`, text: left.length === 0 ? "" : `没有带入：${left.join("、")}。`,
      });
    },
  });
};
