import { ById, can, page, type RouteTable } from "../../../core/contract.ts";
import { PRINT_MANY } from "../booklets/start-booklet.ts";
import type { GuideTools } from "../guide-tools.ts";
import { findWindow } from "./find-window.ts";
import { windowPage } from "./window-page.ts";

/** The guides of one window, for whoever stands before it. */
export const windowRoutes = (tools: GuideTools) => (r: RouteTable): void => {
  r.get("/windows/:id", { access: "public", params: ById }, async ({ params, user, now }) =>
    page("guide/windows/window.njk", windowPage(await findWindow(tools, params.id), { calendar: tools.calendar(), now, mayPrint: can(user, PRINT_MANY) })));
};
