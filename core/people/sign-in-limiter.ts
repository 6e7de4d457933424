import type { Knex } from "knex";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { refuse } from "../http/refusal.ts";

/** Failures per address over all accounts: guessing one password for many accounts is slowed down too. */
const FAILURES = 30;
const WINDOW_SECONDS = 15 * 60;

export type SignInLimiter = {
  /** Refuses (`core.too-many`) while the address has failed too often. */
  check(address: string): Promise<void>;
  /** Only failures count: a whole department may share one address. */
  countFailure(address: string): Promise<void>;
};

export const signInLimiter = (db: Knex): SignInLimiter => {
  const limiter = new RateLimiterPostgres({
    storeClient: db, storeType: "knex", tableName: "core_rate_limits", tableCreated: true, keyPrefix: "sign-in", points: FAILURES, duration: WINDOW_SECONDS,
  });
  const tooMany = (limit: RateLimiterRes): Error => refuse("core.too-many", { status: 429, values: { seconds: Math.ceil(limit.msBeforeNext / 1000) } });
  return {
    check: async (address) => {
      const limit = await limiter.get(address);
      if (limit !== null && limit.remainingPoints <= 0) throw tooMany(limit);
    },
    countFailure: async (address) => {
      try {
        await limiter.consume(address);
      } catch (limit) {
        if (limit instanceof RateLimiterRes) throw tooMany(limit);
        throw limit;
      }
    },
  };
};
