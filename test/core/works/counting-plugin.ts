import { z } from "zod";
import { definePlugin, redirect, workHref, type Plugin, type WorkResult, type WorkRun } from "../../../core/contract.ts";

const Count = z.object({ to: z.coerce.number().int().min(1).max(1_000) });

/** A plugin whose only page starts long work; what the work does is the test's. */
export const countingPlugin = (count: (to: number, run: WorkRun) => Promise<WorkResult>): Plugin => definePlugin({
  id: "probe", label: "探针", settings: z.object({ enabled: z.boolean() }),
  text: { "probe.odd": "只能数到偶数" },
  register(house) {
    const start = house.work("count", { schema: Count, run: ({ to }, run) => count(to, run) });
    house.routes("/probe", (r) => {
      r.post("/", { access: "signed-in", body: Count.extend({ undo: z.string().optional() }) }, async ({ body, user, now }) =>
        redirect(workHref(await house.transact(async (tx) => {
          const id = await start(tx, user, { title: `数到 ${body.to}`, input: { to: body.to }, now });
          if (body.undo !== undefined) throw new Error("changed my mind");
          return id;
        }))));
    });
  },
});
