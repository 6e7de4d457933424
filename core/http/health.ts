import type { Knex } from "knex";
import type { RouteTable } from "./route-table.ts";

/** `/healthz`: this process answers. `/readyz`: it can also reach its database, so a load balancer may send people. */
export const healthRoutes = (db: Knex) => (r: RouteTable): void => {
  r.get("/healthz", { access: "public" }, async () => ({ json: { status: "ok" } }));
  r.get("/readyz", { access: "public" }, async () => {
    try {
      await db.raw("select 1");
      return { json: { status: "ready" } };
    } catch (fault) {
      // The answer is the report; the pool has already logged the lost connection.
      return { json: { status: "unavailable", reason: fault instanceof Error ? fault.name : "unknown" }, status: 503 };
    }
  });
};
