import { z } from "zod";
import { page, PAGE_SIZE, redirect, type RouteTable, rowId, several } from "../../../core/contract.ts";
import { requireReviewer } from "../decisions/require-reviewer.ts";
import { backTo } from "../inbox/inbox-filter.ts";
import type { ReviewTools } from "../review-tools.ts";
import { approveMany } from "./approve-many.ts";
import { confirmPage, resultPage } from "./batch-pages.ts";
import { findBatch } from "./find-batch.ts";

/** What one page of the inbox shows. Each is published in a transaction of its own, in up to a tenth of a second: a whole page takes some two seconds. */
const TOO_MANY = `一次最多 ${PAGE_SIZE} 件，请分几次办理`;
const Ticked = z.object({ ids: several(z.array(rowId()).max(PAGE_SIZE, TOO_MANY)), back: z.string().max(2_000).default("") });
/** What was confirmed: each version with the fingerprint of its content. */
const Confirmed = z.object({ chosen: several(z.array(z.templateLiteral([rowId(), ".", z.string().regex(/^[0-9a-f]{64}$/)])).max(PAGE_SIZE, TOO_MANY)), back: z.string().max(2_000).default("") });

/** 批量通过 of clean items: ticked in the inbox, confirmed here, then told one by one. */
export const batchRoutes = (tools: ReviewTools) => (r: RouteTable): void => {
  r.post("/", { access: "signed-in", body: Ticked }, async ({ user, body }) => {
    requireReviewer(user);
    const back = backTo(body.back, undefined);
    if (body.ids.length === 0) return redirect(back, { kind: "warn", title: "没有选中事项", text: "请先在事项前面打勾，再批量办理。" });
    return page("review/batch/confirm.njk", confirmPage(await findBatch(tools.db, user, body.ids, tools.items), back));
  });
  r.post("/approve", { access: "signed-in", body: Confirmed }, async ({ user, body, now }) => {
    requireReviewer(user);
    const chosen = new Map(body.chosen.map((one): [string, string] => [one.slice(0, -65), one.slice(-64)]));
    return page("review/batch/result.njk", resultPage(await approveMany(tools, user, chosen, now), backTo(body.back, undefined)));
  });
};
