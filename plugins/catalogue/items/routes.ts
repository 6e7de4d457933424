import { z } from "zod";
import { ById, type RouteTable } from "../../../core/contract.ts";
import { copyRoutes } from "../copy/routes.ts";
import type { PageTools } from "../page-tools.ts";
import { versionRoutes } from "../versions/routes.ts";
import { actRoutes } from "./act-routes.ts";
import { editRoutes } from "./edit-routes.ts";
import { listRoutes } from "./list-routes.ts";
import { moveRoutes } from "./move-routes.ts";
import { newRoutes } from "./new-routes.ts";
import { itemAsJson, showItem, showVersion } from "./show-item.ts";

const ByNumber = ById.extend({ number: z.string().regex(/^[1-9]\d{0,5}$/) });

/** The staff pages of 事项. The order counts: `/items/new` comes before `/items/:id`. */
export const itemRoutes = (tools: PageTools) => (r: RouteTable): void => {
  listRoutes(tools)(r);
  newRoutes(tools)(r);
  r.get("/items/:id.json", { access: "catalogue.read", params: ById }, ({ params, user }) => itemAsJson(tools, user, params.id));
  r.get("/items/:id", { access: "catalogue.read", params: ById }, ({ params, user, now }) => showItem(tools, { user, itemId: params.id, now }));
  editRoutes(tools)(r);
  actRoutes(tools)(r);
  moveRoutes(tools)(r);
  r.get("/items/:id/versions/:number", { access: "catalogue.read", params: ByNumber }, ({ params, user, now }) =>
    showVersion(tools, { user, itemId: params.id, now }, Number(params.number)));
  versionRoutes(tools)(r);
  copyRoutes(tools)(r);
};
