import type { Knex } from "knex";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { refuse } from "../http/refusal.ts";

/** Tries per address over all accounts: guessing one password for many accounts is slowed down too. Right ones are given back. */
const TRIES = 100;
const WINDOW_SECONDS = 15 * 60;

export type SignInLimiter = {
  /** Takes one try from the address before it is made, so that many at once cannot pass; refuses (`core.too-many`) when none is left. */
  take(address: string): Promise<void>;
  /** Only failures count: a whole department may share one address. */
  giveBack(address: string): Promise<void>;
};

export const signInLimiter = (db: Knex): SignInLimiter => {
  const limiter = new RateLimiterPostgres({
    storeClient: db, storeType: "knex", tableName: "core_rate_limits", tableCreated: true, keyPrefix: "sign-in", points: TRIES, duration: WINDOW_SECONDS,
  });
  return {
    take: async (address) => {
      try {
        await limiter.consume(address);
      } catch (limit) {
        if (limit instanceof RateLimiterRes) throw refuse("core.too-many", { status: 429, values: { seconds: Math.ceil(limit.msBeforeNext / 1000) } });
        throw limit;
      }
    },
    giveBack: async (address) => { await limiter.reward(address); },
  };
};
