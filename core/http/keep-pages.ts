import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Context, Middleware } from "koa";
import { SESSION_COOKIE } from "./session-store.ts";
import { lookOf, regionOf } from "./visitor.ts";

/** Of more pages than these none is asked for twice within so short a time. */
const MOST_PAGES = 500;
const MOST_KEPT_BYTES = 33_554_432;
/** A larger file is read again by each who asks: a second's worth of them would fill the memory. */
const MOST_BYTES = 1_048_576;

type Encoding = "br" | "gzip" | "identity";
/** `isText`: worth packing; `type` goes along: whoever has the page already is answered 304, and that answer has none. */
type Offered = { body: Buffer; type: string; isText: boolean };
type Kept = Offered & { packed: Map<Encoding, Promise<Buffer>>; headers: Readonly<Record<string, string>> };

/** What belongs to one answer: to its packing, or to the browser that has got it. */
const OF_ONE = new Set(["content-encoding", "content-length", "content-type", "transfer-encoding", "set-cookie"]);
/** What may be kept of the answer to a request; `null`: nothing, it is for one browser. */
const offers = new WeakMap<Context, Offered | null>();

/**
 * A page of a public route is the same for everybody who is not signed in and has chosen the same look and region (architecture §5.8): made once, it is
 * sent to whoever else asks within `keptMs`, packed already. That time is so short that nobody has to say what a change touches: whatever is
 * published, the public reads it this much later at most. Parts of pages and pages with a form of their own are made for each.
 */
export const keepPages = (keptMs: number): Middleware => {
  let [pages, since] = [freshPages(), 0];
  return async (ctx, next) => {
    if (!isOneOfMany(ctx)) return next();
    if (performance.now() - since > keptMs) [pages, since] = [freshPages(), performance.now()];
    // A page that is still being made belongs to the second in which it was asked for.
    const asked = pages;
    const key = `${lookOf(ctx)} ${regionOf(ctx)} ${ctx.url}`;
    const known = asked.byKey.get(key);
    if (known !== undefined) return send(ctx, known);
    await next();
    const offered = offers.get(ctx);
    if (offered === undefined || offered === null || asked.byKey.size >= MOST_PAGES || asked.bytes >= MOST_KEPT_BYTES) return;
    const kept = keep(ctx, offered);
    asked.byKey.set(key, kept);
    asked.bytes += kept.body.length;
  };
};

type Pages = { byKey: Map<string, Kept>; bytes: number };
const freshPages = (): Pages => ({ byKey: new Map(), bytes: 0 });

/** Told by whoever has made a page of a public route, or has its file at hand. */
export const offerPage = (ctx: Context, offered: Pick<Offered, "body" | "isText">): void => {
  if (!offers.has(ctx) && offered.body.length <= MOST_BYTES) offers.set(ctx, { ...offered, type: ctx.response.get("Content-Type") });
};

/** Told by whoever writes something into the page that is for one browser only. */
export const isPersonal = (ctx: Context): void => { offers.set(ctx, null); };

/** Whether nobody has told so. */
export const isForAll = (ctx: Context): boolean => offers.get(ctx) !== null;

const isOneOfMany = (ctx: Context): boolean => ctx.method === "GET" && ctx.get("HX-Request") === "" && ctx.cookies.get(SESSION_COOKIE) === undefined;

const keep = (ctx: Context, offered: Offered): Kept => {
  ctx.vary("Accept-Encoding");
  return { ...offered, packed: new Map(), headers: Object.fromEntries(ctx.res.getHeaderNames().filter((name) => !OF_ONE.has(name)).map((name) => [name, ctx.response.get(name)])) };
};

const send = async (ctx: Context, { body: whole, type, isText, packed, headers }: Kept): Promise<void> => {
  ctx.set(headers);
  ctx.status = 200;
  if (ctx.fresh) {
    ctx.status = 304;
    return;
  }
  const encoding = isText ? encodingFor(ctx) : "identity";
  const body = packed.get(encoding) ?? pack(whole, encoding);
  packed.set(encoding, body);
  if (encoding !== "identity") ctx.set("Content-Encoding", encoding);
  ctx.body = await body;
  ctx.set("Content-Type", type);
};

/** Browsers name gzip first and mean nothing by it; with Brotli the first page is 15 % smaller. */
const encodingFor = (ctx: Context): Encoding => (["br", "gzip"] as const).find((one) => ctx.acceptsEncodings(one) === one) ?? "identity";

const pack = async (html: Buffer, encoding: Encoding): Promise<Buffer> => {
  if (encoding === "br") return promisify(brotliCompress)(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  return encoding === "gzip" ? promisify(gzip)(html) : html;
};
