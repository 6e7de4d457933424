import { z } from "zod";
import { PAGE_SIZE, type Db } from "../../../core/contract.ts";

const Row = z.object({ version_id: z.string(), conclusion: z.string(), opinion: z.string(), at: z.date(), due_on: z.string() });
export type DecisionRow = z.infer<typeof Row>;

/** What one person has decided, newest first. */
export const findDecisions = async (db: Db, actorId: string, page: number): Promise<{ total: number; rows: DecisionRow[] }> => {
  const mine = db("review_decisions").where({ actor_id: actorId });
  const counted: { total: number } | undefined = await mine.clone().first(db.raw("count(*)::int as total"));
  const rows = await mine.orderBy([{ column: "at", order: "desc" }, { column: "id", order: "desc" }]).limit(PAGE_SIZE).offset((page - 1) * PAGE_SIZE);
  return { total: counted?.total ?? 0, rows: z.array(Row).parse(rows) };
};
