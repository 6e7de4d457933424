import { z } from "zod";
import { ById, forbid, page, redirect, refuse, type RouteTable } from "../../../core/contract.ts";
import type { PageTools } from "../page-tools.ts";
import { ACT_FORMS, type ActForm } from "./act-forms.ts";
import { actPage, deletePage } from "./act-page.ts";
import { deleteDraft } from "./delete-draft.ts";
import { findItem } from "./find-item.ts";
import { checkHref, editHref, itemHref, itemsHref } from "./item-hrefs.ts";
import { elementsOfVersion } from "./read-elements-of.ts";
import { mayDelete, ownActions } from "./show-item.ts";
import { STATE_WORDS } from "../api.ts";

const Opinion = z.object({ opinion: z.string().max(2_000, "意见：请缩短到 2000 个字以内").default("") });

/** The acts of an item that ask first: 变更, 作废, 删除草稿; and 提交 and 发布, which are buttons on its page. */
export const actRoutes = (tools: PageTools) => (r: RouteTable): void => {
  for (const act of ACT_FORMS) actRoute(tools, r, act);
  deleteRoute(tools, r);
  for (const action of ["submit", "publish"] as const) {
    r.post(`/items/:id/${action}`, { access: action === "submit" ? "catalogue.edit" : "catalogue.publish", params: ById }, async ({ params, user, now }) => {
      const { head } = await findItem(tools.house.db, user, params.id);
      if (!ownActions(tools, user, head).includes(action)) throw refuse("catalogue.not-now", { values: { state: STATE_WORDS[head.state] } });
      if (head.missing > 0) return redirect(checkHref(params.id));
      await tools.house.transact((tx) => tools.items.perform(tx, user, { versionId: head.versionId, action, opinion: "", now }));
      return redirect(itemHref(params.id), { kind: "done", title: action === "submit" ? "已提交审核" : "已发布", text: `“${head.name}”第 ${head.number} 版。` });
    });
  }
};

const actRoute = ({ house, items, libraries }: PageTools, r: RouteTable, act: ActForm): void => {
  r.form(`/items/:id/${act.path}`, {
    access: "catalogue.read", params: ById, body: Opinion,
    show: async ({ form, params, user }) => {
      const found = await findItem(house.db, user, params.id);
      if (!ownActions({ house, items, libraries }, user, found.head).includes(act.action)) throw refuse("catalogue.not-now", { values: { state: STATE_WORDS[found.head.state] } });
      return page("catalogue/items/act.njk", actPage(act, found, form));
    },
    submit: async ({ body, params, user, now }) => {
      const { head } = await findItem(house.db, user, params.id);
      await house.transact((tx) => items.perform(tx, user, { versionId: head.versionId, action: act.action, opinion: body.opinion, now }));
      return redirect(act.action === "change" ? editHref(params.id) : itemHref(params.id), { kind: "done", ...act.done(head.name) });
    },
  });
};

const deleteRoute = ({ house }: PageTools, r: RouteTable): void => {
  r.form("/items/:id/delete", {
    access: "catalogue.edit", params: ById, body: z.unknown(),
    show: async ({ params, user }) => {
      const found = await findItem(house.db, user, params.id);
      if (!mayDelete(user, found.head)) throw found.head.state === "draft" && found.head.submittedAt === null ? forbid("catalogue.edit") : refuse("catalogue.not-deletable");
      const filled = Object.keys(await elementsOfVersion(house.db, found.head.versionId)).length;
      return page("catalogue/items/act.njk", deletePage(found, filled));
    },
    submit: async ({ params, user, now }) => {
      const { head } = await findItem(house.db, user, params.id);
      const { itemGone } = await house.transact((tx) => deleteDraft(tx, user, { versionId: head.versionId, now }, house));
      return redirect(itemGone ? itemsHref : itemHref(params.id), { kind: "done", title: "已删除草稿", text: `“${head.name}”第 ${head.number} 版草稿已经删除。` });
    },
  });
};
