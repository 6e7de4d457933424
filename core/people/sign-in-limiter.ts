import type { Knex } from "knex";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { refuse } from "../http/refusal.ts";

/** Per address, over all accounts: guessing one password for many accounts is slowed down too. */
const TRIES = 30;
const WINDOW_SECONDS = 15 * 60;

export const signInLimiter = (db: Knex) => {
  const limiter = new RateLimiterPostgres({
    storeClient: db, storeType: "knex", tableName: "core_rate_limits", tableCreated: true, keyPrefix: "sign-in", points: TRIES, duration: WINDOW_SECONDS,
  });
  return async (address: string): Promise<void> => {
    try {
      await limiter.consume(address);
    } catch (limit) {
      if (limit instanceof RateLimiterRes) throw refuse("core.too-many", { status: 429, values: { seconds: Math.ceil(limit.msBeforeNext / 1000) } });
      throw limit;
    }
  };
};
