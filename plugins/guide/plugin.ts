import { z } from "zod";
import { definePlugin } from "../../core/contract.ts";
import { itemLinks, items, itemsPublished, itemsTouched } from "../catalogue/api.ts";
import { libraries } from "../libraries/api.ts";
import { checkHref, pageHref, printHref } from "./addresses.ts";
import { guides } from "./api.ts";
import { checkRoutes } from "./check/routes.ts";
import { guideRoutes } from "./page/routes.ts";
import { guideLink } from "./preview/item-link.ts";
import { previewRoutes } from "./preview/routes.ts";
import { registerPublished } from "./print/register-published.ts";

/** 办事指南: what the public reads, prints and checks of an item in force. */
export const plugin = definePlugin({
  id: "guide",
  label: "办事指南",
  settings: z.object({ enabled: z.boolean() }),
  needs: { items, libraries },
  register(house, services) {
    const tools = { ...house, ...services };
    house.provide(guides, { pageHref, printHref, checkHref });
    house.add(itemLinks, guideLink);
    // A withdrawn item needs nothing: its prints are kept for the check, and no page finds it any more.
    house.on(itemsPublished, registerPublished(tools));
    house.on(itemsTouched, registerPublished(tools));
    // The fixed addresses come before /guide/:code.
    for (const routes of [checkRoutes, previewRoutes, guideRoutes]) house.routes("/guide", routes(tools));
  },
});
