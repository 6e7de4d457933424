import type { Knex } from "knex";
import { rateLimit, type RateLimit } from "../http/rate-limit.ts";

/** Tries per address over all accounts: guessing one password for many accounts is slowed down too. Right ones are given back. */
const TRIES = 100;
const WINDOW_SECONDS = 15 * 60;

/** Takes before the try is made, so that many at once cannot pass; only failures count, as a whole department may share one address. */
export type SignInLimiter = RateLimit;

export const signInLimiter = (db: Knex): SignInLimiter => rateLimit(db, "sign-in", { points: TRIES, seconds: WINDOW_SECONDS });
