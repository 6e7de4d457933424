import { z } from "zod";
import { page, redirect, type RouteTable } from "../../../core/contract.ts";
import { requireReviewer } from "../decisions/require-reviewer.ts";
import { backTo } from "../inbox/inbox-filter.ts";
import type { ReviewTools } from "../review-tools.ts";
import { approveMany } from "./approve-many.ts";
import { confirmPage, resultPage } from "./batch-pages.ts";
import { findBatch } from "./find-batch.ts";

const Chosen = z.object({
  // One ticked box arrives as a word, several as a list.
  ids: z.preprocess((raw) => (raw === undefined ? [] : [raw].flat()), z.array(z.string().regex(/^[1-9]\d{0,17}$/)).max(200, "一次最多 200 件，请分几次办理")),
  back: z.string().max(2_000).default(""),
});

/** 批量通过 of clean items: ticked in the inbox, confirmed here, then told one by one. */
export const batchRoutes = (tools: ReviewTools) => (r: RouteTable): void => {
  r.post("/", { access: "signed-in", body: Chosen }, async ({ user, body }) => {
    requireReviewer(user);
    const back = backTo(body.back, undefined);
    if (body.ids.length === 0) return redirect(back, { kind: "warn", title: "没有选中事项", text: "请先在事项前面打勾，再批量办理。" });
    return page("review/batch/confirm.njk", confirmPage(await findBatch(tools.db, user, body.ids, tools.items), back));
  });
  r.post("/approve", { access: "signed-in", body: Chosen }, async ({ user, body, now }) => {
    requireReviewer(user);
    return page("review/batch/result.njk", resultPage(await approveMany(tools, user, body.ids, now), backTo(body.back, undefined)));
  });
};
