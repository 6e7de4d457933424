import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { rowId, type Db } from "../../../core/contract.ts";
import { foldedText } from "./kept-text.ts";

/** What a link of a page of results tells when it is followed: which of the hits, for which question, on a page of which ten minutes. */
export type Opening = { text: string; itemId: string; served: number };

const SIGNS = 20;

export const OpenedAddress = z.object({
  q: z.string().min(1).max(100), item: rowId(), served: z.coerce.number().int().min(0).max(1e9), sign: z.string().regex(/^[\w-]+$/).length(SIGNS),
}).transform(({ q, item, served, sign }) => ({ opening: { text: q, itemId: item, served }, sign }));

export type OpenedLinks = {
  /** Where a browser tells that a hit of this page was opened, by item. */
  forPage(question: string, now: Date): Promise<(itemId: string) => string>;
  /** Whether we wrote this link ourselves, not long ago, and may still count it. */
  counts(opening: Opening, sign: string, now: Date): Promise<boolean>;
};

const SLOT_MS = 600_000;
/** A page that has been open for longer is no longer counted: two hours. */
const SLOTS_VALID = 12;
/**
 * One hit counts so often for one question within ten minutes, in each process, whoever opens it: enough to tell what people want, and a robot that
 * follows its own pages moves nothing by being quick.
 */
const MOST_PER_SLOT = 5;

const slotOf = (now: Date): number => Math.floor(now.getTime() / SLOT_MS);

/** Signs the links of a page and counts what is opened through them; what was counted is remembered by this process alone. */
export const openedLinks = (db: Db): OpenedLinks => {
  const secretOf = secretIn(db);
  const counted = new Map<number, Map<string, number>>();
  const isWithin = (served: number, now: Date): boolean => served <= slotOf(now) && served > slotOf(now) - SLOTS_VALID;
  const take = ({ text, itemId, served }: Opening, now: Date): boolean => {
    for (const slot of counted.keys()) if (!isWithin(slot, now)) counted.delete(slot);
    const ofSlot = counted.get(served) ?? new Map<string, number>();
    counted.set(served, ofSlot);
    const times = ofSlot.get(`${itemId} ${text}`) ?? 0;
    ofSlot.set(`${itemId} ${text}`, times + 1);
    return times < MOST_PER_SLOT;
  };
  return {
    forPage: async (question, now) => {
      const [secret, text, served] = [await secretOf(), foldedText(question), slotOf(now)];
      return (itemId) => `/portal/log/opened?${new URLSearchParams({ q: text, item: itemId, served: String(served), sign: signOf(secret, { text, itemId, served }) })}`;
    },
    counts: async (opening, sign, now) => isWithin(opening.served, now) && isSame(signOf(await secretOf(), opening), sign) && take(opening, now),
  };
};

const signOf = (secret: string, { text, itemId, served }: Opening): string =>
  createHmac("sha256", secret).update(JSON.stringify([text, itemId, served])).digest("base64url").slice(0, SIGNS);

/** Both have {@link SIGNS} signs of one byte each. */
const isSame = (a: string, b: string): boolean => timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** Asked once; what could not be read this time is read the next. */
const secretIn = (db: Db) => {
  let secret: Promise<string> | undefined;
  return (): Promise<string> => {
    secret ??= db("portal_link_keys").first("secret").then(({ secret: word }: { secret: string }) => word);
    secret.catch(() => { secret = undefined; });
    return secret;
  };
};
