import type { Knex } from "knex";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { refuse } from "./refusal.ts";

/** So often within so many seconds; `refusal` has the words for who comes too often, with `{seconds}` in them. */
export type RateRule = { points: number; seconds: number; refusal?: `${string}.${string}` };

/** Counts per key (an address, an account) in the database, so that any number of web processes count together. */
export type RateLimit = {
  /** Takes one, and refuses (429) when there was none left. */
  take(key: string): Promise<void>;
  /** For what in the end does not count. */
  giveBack(key: string): Promise<void>;
};

export const rateLimit = (db: Knex, name: string, { points, seconds, refusal = "core.too-many" }: RateRule): RateLimit => {
  const limiter = new RateLimiterPostgres({
    storeClient: db, storeType: "knex", tableName: "core_rate_limits", tableCreated: true, keyPrefix: name, points, duration: seconds,
  });
  const tooMany = (limit: RateLimiterRes): Error => refuse(refusal, { status: 429, values: { seconds: Math.ceil(limit.msBeforeNext / 1000) } });
  return {
    take: async (key) => {
      try {
        await limiter.consume(key);
      } catch (limit) {
        if (limit instanceof RateLimiterRes) throw tooMany(limit);
        throw limit;
      }
    },
    giveBack: async (key) => { await limiter.reward(key); },
  };
};
