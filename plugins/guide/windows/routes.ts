import { z } from "zod";
import { ById, can, page, PageNumber, type RouteTable } from "../../../core/contract.ts";
import { PRINT_MANY } from "../booklets/start-booklet.ts";
import type { GuideTools } from "../guide-tools.ts";
import { findWindow } from "./find-window.ts";
import { windowPage } from "./window-page.ts";

/** The guides of one window, for whoever stands before it. */
export const windowRoutes = (tools: GuideTools) => (r: RouteTable): void => {
  r.get("/windows/:id", { access: "public", params: ById, query: z.object({ page: PageNumber }) }, async ({ params, query, user, now }) =>
    page("guide/windows/window.njk", windowPage(await findWindow(tools, params.id, query.page), { calendar: tools.calendar(), now, mayPrint: can(user, PRINT_MANY) })));
};
