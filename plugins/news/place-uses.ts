import type { PlaceUses } from "../../core/contract.ts";

/** Articles belong to a department and stand where it stands: a merged one hands them on, a moved one takes them along by itself. */
export const placeUsesOfArticles: PlaceUses = {
  count: async (db, place) => {
    if (!("departmentId" in place)) return [];
    const row: { count: number } | undefined = await db("news_articles").where({ department_id: place.departmentId }).first(db.raw("count(*)::int as count"));
    return [{ what: "政务信息", count: row?.count ?? 0 }];
  },
  merge: async (tx, { fromId, intoId }) => { await tx("news_articles").where({ department_id: fromId }).update({ department_id: intoId }); },
  follow: async () => undefined,
};
