import { z } from "zod";
import { ById, page, redirect, refuse, type RouteTable, rowId, type User } from "../../../core/contract.ts";
import { STATE_WORDS, type ItemVersion } from "../api.ts";
import type { PageTools } from "../page-tools.ts";
import { findEntryChoices } from "./find-choices.ts";
import { findItem, type ItemFound } from "./find-item.ts";
import { editHref, itemHref } from "./item-hrefs.ts";
import { moveItem } from "./move-item.ts";
import { movePage } from "./move-page.ts";
import { offeredActs } from "./show-item.ts";

const MoveForm = z.object({
  /** A 目录 by its id, or `type:20` for a service without one. */
  target: z.union([rowId(), z.string().regex(/^type:\d{2}$/)], "移到：请从列表中选择"),
});

/** 移动 (YN-2.1.5): to another 目录, also of another type; the move itself goes through the review. */
export const moveRoutes = (tools: PageTools) => (r: RouteTable): void => {
  const { house } = tools;
  r.form("/items/:id/move", {
    access: "catalogue.edit", params: ById, body: MoveForm,
    show: async ({ form, params, user }) => {
      const { found, version } = await findMovable(tools, user, params.id);
      const departments = await house.people.departments(house.db, { ids: [version.department.id] });
      return page("catalogue/items/move.njk", movePage(found, await findEntryChoices(house.db, departments, { typeCode: "", entryId: "" }), form));
    },
    submit: async ({ body: { target }, params, user, now }) => {
      const { version } = await findMovable(tools, user, params.id);
      const [typeCode, entryId] = target.startsWith("type:") ? [target.slice(5), null] : ["", target];
      await house.transact((tx) => moveItem(tx, user, { versionId: version.versionId, entryId, typeCode, now }, house));
      return redirect(editHref(params.id), { kind: "done", title: "已建立移动草稿", text: "新的编码已经给出。请核对内容，补全新类型要填的要素，再提交审核。" });
    },
  });
};

const findMovable = async (tools: PageTools, user: User, itemId: string): Promise<{ found: ItemFound; version: ItemVersion }> => {
  const found = await findItem(tools.house.db, user, itemId);
  const version = offeredActs(tools, user, found).get("move");
  if (version === undefined) throw refuse("catalogue.not-now", { values: { state: STATE_WORDS[found.head.state] }, link: { text: "查看这个事项", href: itemHref(itemId) } });
  return { found, version };
};
