import type { Knex } from "knex";
import type { Db, House } from "../../../core/contract.ts";
import { recordUses, type LibraryKind, type RecordUse, type UseCounts, type UsesQuestion } from "../api.ts";

export type Uses = { total: number; uses: RecordUse[] };

/** What this plugin asks of those who use records; each asks the database once per kind. */
export type UsesFinder = {
  find(db: Db, question: UsesQuestion): Promise<Uses>;
  count(db: Db, kind: LibraryKind, ids: readonly string[]): Promise<Map<string, UseCounts>>;
  /** Narrows rows of `t` to those that are used, or to those that are not. */
  whereUsed(db: Db, query: Knex.QueryBuilder, kind: LibraryKind, isUsed: boolean): void;
};

const NONE: UseCounts = { current: 0, draft: 0, past: 0 };

const sum = (a: UseCounts, b: UseCounts): UseCounts => ({ current: a.current + b.current, draft: a.draft + b.draft, past: a.past + b.past });

export const countsOf = (counts: ReadonlyMap<string, UseCounts>, id: string): UseCounts => counts.get(id) ?? NONE;
export const totalOf = ({ current, draft, past }: UseCounts): number => current + draft + past;

export const usesFinder = (house: Pick<House<unknown>, "collect">): UsesFinder => ({
  find: async (db, question) => {
    const found: Uses = { total: 0, uses: [] };
    // One after the other: where the pages of one end, those of the next begin.
    for (const user of house.collect(recordUses)) {
      const left = { limit: question.limit - found.uses.length, offset: Math.max(0, question.offset - found.total) };
      const { total, uses } = await user.find(db, { ...question, ...left });
      found.total += total;
      found.uses.push(...uses);
    }
    return found;
  },
  count: async (db, kind, ids) => {
    const all = new Map<string, UseCounts>();
    for (const user of house.collect(recordUses)) {
      for (const [id, counts] of await user.count(db, kind, ids)) all.set(id, sum(countsOf(all, id), counts));
    }
    return all;
  },
  whereUsed: (db, query, kind, isUsed) => {
    const inUse = (user: { used(db: Db, kind: LibraryKind): Knex.QueryBuilder }) => db.select(db.raw("1")).from(user.used(db, kind).as("u")).whereRaw("u.id = t.id");
    const users = house.collect(recordUses);
    // eslint-disable-next-line house/no-query-in-loop -- Nothing is asked here: these are the parts of one query.
    if (isUsed) void query.where((any) => { for (const user of users) void any.orWhereExists(inUse(user)); });
    // eslint-disable-next-line house/no-query-in-loop -- The same.
    else for (const user of users) void query.whereNotExists(inUse(user));
  },
});
