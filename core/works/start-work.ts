import type { z } from "zod";
import type { StartWork } from "../contract.ts";
import { enqueueWorks } from "./enqueue-works.ts";

/** Writes the row of 我的任务 and asks for its run: commit and start are one, and after a rollback there is neither. */
export const startWork = <I>(kind: string, schema: z.ZodType<I>): StartWork<I> => async (tx, owner, { title, input, now }) => {
  const [row]: { id: string }[] = await tx("core_works").insert({
    kind, title, owner_id: owner.id, input: JSON.stringify(schema.parse(input)), created_at: now,
  }).returning("id");
  if (row === undefined) throw new Error("A work was not written");
  await enqueueWorks(tx, [{ id: row.id, kind }]);
  return row.id;
};
