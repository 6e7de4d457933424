import { z } from "zod";
import { ById, forbid, page, redirect, refuse, type RouteTable } from "../../../core/contract.ts";
import { healthGate } from "../health/routes.ts";
import type { PageTools } from "../page-tools.ts";
import { ACT_FORMS, actFor, type ActForm } from "./act-forms.ts";
import { actPage, deletePage } from "./act-page.ts";
import { deleteDraft } from "./delete-draft.ts";
import { marksIn, revisionIn } from "../editor/form-rows.ts";
import { findItem, type ItemFound } from "./find-item.ts";
import { handIn, showOvertaken, type HandIn } from "./hand-in.ts";
import { checkHref, editHref, itemHref, itemsHref } from "./item-hrefs.ts";
import { elementsOfVersion } from "./read-elements-of.ts";
import { actBody, checkActBody, readActBody } from "./act-body.ts";
import { isOfChain, mayDelete, offeredActs } from "./show-item.ts";
import { STATE_WORDS } from "../api.ts";

const Words = z.record(z.string(), z.unknown());

/** The acts of an item that ask first: 变更, 作废, 删除草稿; and 提交 and 发布, which are buttons on its page. */
export const actRoutes = (tools: PageTools) => (r: RouteTable): void => {
  for (const act of ACT_FORMS) actRoute(tools, r, act);
  deleteRoute(tools, r);
  for (const action of ["submit", "publish"] as const) {
    r.post(`/items/:id/${action}`, { access: action === "submit" ? "catalogue.edit" : "catalogue.publish", params: ById, body: Words }, async ({ params, body, user, now }) => {
      const found = await findItem(tools.house.db, user, params.id);
      const { head } = found;
      const wish: HandIn = { user, version: head, action, seen: { revision: revisionIn(body), marks: marksIn(body) }, now };
      if (!offeredActs(tools, user, found).has(action)) throw notNow(found);
      if (head.revision !== wish.seen.revision) return showOvertaken(tools, wish);
      if (head.missing > 0) return redirect(checkHref(params.id));
      const gate = await healthGate(tools, user, head, { then: action, seen: head.revision });
      return gate === "" ? handIn(tools, wish) : redirect(gate);
    });
  }
};

const notNow = ({ head }: ItemFound) =>
  refuse("catalogue.not-now", { values: { state: STATE_WORDS[head.state] }, link: { text: "查看这个事项", href: itemHref(head.itemId) } });

const actRoute = (tools: PageTools, r: RouteTable, act: ActForm): void => {
  const { house, items } = tools;
  r.form(`/items/:id/${act.path}`, {
    access: "catalogue.read", params: ById, body: actBody(act),
    check: ({ body, params, now }) => checkActBody(house.db, act, params.id, body, now),
    show: async ({ form, params, user }) => {
      const found = await findItem(house.db, user, params.id);
      if (!offeredActs(tools, user, found).has(act.action)) throw notNow(found);
      return page("catalogue/items/act.njk", actPage(actFor(act, found), found, form));
    },
    submit: async ({ body, params, user, now }) => {
      const found = await findItem(house.db, user, params.id);
      const offered = offeredActs(tools, user, found).get(act.action);
      // What the review keeps a record of is done on its own page and nowhere else.
      if (offered === undefined && isOfChain(tools, act.action)) throw notNow(found);
      const version = offered ?? found.head;
      const { said, faults: [fault] } = await readActBody(house.db, act, params.id, body, now);
      if (fault !== undefined) throw fault;
      await house.transact((tx) => items.perform(tx, user, { versionId: version.versionId, action: act.action, now, ...said }));
      return redirect(act.action === "change" ? editHref(params.id) : itemHref(params.id), { kind: "done", ...actFor(act, found).done(found.head.name) });
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
