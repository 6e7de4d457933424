import type { Knex } from "knex";

/** An order and the same one from its end. */
export type PageOrder = { forth: string; back: string };

/** Newest first: the order of most lists. */
export const NEWEST: PageOrder = { forth: "v.updated_at desc, v.id desc", back: "v.updated_at, v.id" };

/** The ids of one page. The second half of a long list is counted from its end: nobody waits for a hundred thousand rows to be passed over. */
export const idsOfPage = async (query: Knex.QueryBuilder, { forth, back }: PageOrder, { page, size, total }: { page: number; size: number; total: number }): Promise<string[]> => {
  const offset = (page - 1) * size;
  const rest = Math.min(size, total - offset);
  if (rest <= 0) return [];
  if (offset <= total / 2) return query.orderByRaw(forth).limit(size).offset(offset).pluck("v.id");
  const found: string[] = await query.orderByRaw(back).limit(rest).offset(total - offset - rest).pluck("v.id");
  return found.toReversed();
};
