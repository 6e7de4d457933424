import { z } from "zod";
import { ById, notFound, page, redirect, refuse, type Reply, type RouteTable, type User } from "../../../core/contract.ts";
import { STATE_WORDS, type ItemVersion } from "../api.ts";
import { findItem, type ItemFound } from "../items/find-item.ts";
import { findRecords } from "../items/find-records.ts";
import { editHref } from "../items/item-hrefs.ts";
import { elementsOf } from "../items/read-elements-of.ts";
import type { PageTools } from "../page-tools.ts";
import { comparePage } from "./compare-page.ts";
import { restorePage } from "./restore-page.ts";
import { restoreVersion } from "./restore-version.ts";

const VersionNumber = z.string().regex(/^[1-9]\d{0,5}$/);
const ByNumber = ById.extend({ number: VersionNumber });
const Two = z.object({ from: VersionNumber.or(z.literal("")).default(""), to: VersionNumber.or(z.literal("")).default("") });

/** The versions of an item: any two side by side, and an old one as a new draft. */
export const versionRoutes = (tools: PageTools) => (r: RouteTable): void => {
  const { house, items } = tools;
  r.get("/items/:id/compare", { access: "catalogue.read", params: ById, query: Two }, async ({ params, query, user, now }) =>
    showCompare(tools, await findItem(house.db, user, params.id), query, now));
  r.form("/items/:id/versions/:number/restore", {
    access: "catalogue.edit", params: ByNumber, body: z.unknown(),
    show: async ({ params, user }) => {
      const found = await findItem(house.db, user, params.id);
      return page("catalogue/items/act.njk", restorePage(found, restorable(tools, user, found, Number(params.number))));
    },
    submit: async ({ params, user, now }) => {
      await findItem(house.db, user, params.id);
      const { draft, left } = await house.transact((tx) => restoreVersion(tx, user, { itemId: params.id, number: Number(params.number), now }, { items }));
      return redirect(editHref(params.id), {
        kind: left.length === 0 ? "done" : "warn", title: `已用第 ${params.number} 版的内容建立第 ${draft.number} 版草稿`,
        text: left.length === 0 ? "请核对后提交审核。" : `现在的事项类型没有以下要素，没有带入：${left.join("、")}。`,
      });
    },
  });
};

/** Without a choice the latest two; of two the earlier one stands at the left. */
const showCompare = async ({ house, libraries }: PageTools, found: ItemFound, wish: { from: string; to: string }, at: Date): Promise<Reply> => {
  const { versions } = found;
  const numbers = versions.map(({ number }) => number);
  const [from, to] = [Number(wish.from || numbers[1] || numbers[0]), Number(wish.to || numbers[0])].sort((a, b) => a - b);
  const [before, after] = [versionAt(found, from), versionAt(found, to)];
  const stored = await elementsOf(house.db, [before.versionId, after.versionId]);
  const [then, now] = [stored.get(before.versionId) ?? {}, stored.get(after.versionId) ?? {}];
  const records = await findRecords(house.db, libraries, [{ typeCode: before.typeCode, values: then }, { typeCode: after.typeCode, values: now }]);
  return page("catalogue/items/compare.njk", comparePage({ before, after, then, now, records }, found, at));
};

const versionAt = ({ versions }: ItemFound, number: number | undefined): ItemVersion => {
  const version = versions.find((known) => known.number === number);
  if (version === undefined) throw notFound();
  return version;
};

/** The archived version, when a change may be begun now; otherwise 409. */
const restorable = ({ items }: PageTools, user: User, found: ItemFound, number: number): ItemVersion => {
  const version = versionAt(found, number);
  const may = found.current !== null && items.actionsFor(user, found.current).includes("change");
  if (!may || version.state !== "archived") throw refuse("catalogue.not-now", { values: { state: STATE_WORDS[found.head.state] } });
  return version;
};
