import type { Knex } from "knex";
import type { Context } from "koa";
import { z } from "zod";
import { loadUser } from "../people/load-user.ts";
import type { User } from "../people/access.ts";
import type { Sender } from "./body.ts";
import type { Notice, SessionAccess, Visitor } from "./route-table.ts";

const Session = z.object({
  userId: z.string().optional(),
  notice: z.object({ kind: z.enum(["done", "told", "warn"]), title: z.string(), text: z.string() }).optional(),
});

type Data = z.infer<typeof Session>;

const read = (ctx: Context): Data => Session.catch({}).parse(ctx.session ?? {});

/** Who is signed in; asked once a request, so that nav, access and handler see the same person. */
export const userOf = (ctx: Context, db: Knex): Promise<User | null> => {
  const known: unknown = ctx.state["user"];
  if (known instanceof Promise) return known;
  const { userId } = read(ctx);
  const user = userId === undefined ? Promise.resolve(null) : loadUser(db, userId);
  ctx.state["user"] = user;
  return user;
};

/** The region whose services somebody wants to see (区划切换, HEN-3.1.1c), by its code; `""`: those of the whole site. */
export const regionOf = (ctx: Context): string => {
  const code = ctx.cookies.get("sx_region") ?? "";
  return /^\d{6,15}$/.test(code) ? code : "";
};

export const lookOf = (ctx: Context): Visitor["look"] => (ctx.cookies.get("sx_look") === "elder" ? "elder" : "standard");

/** For the page one lands on. A session that has just ended stays ended: the notice begins another. */
export const leaveNotice = async (ctx: Context, notice: Notice): Promise<void> => {
  if (ctx.session === null) {
    ctx.session = { notice };
    await ctx.session?.["regenerate"]?.();
  } else ctx.session["notice"] = notice;
};

/** The notice of the last act, shown once. */
export const takeNotice = (ctx: Context): Notice | null => {
  const { notice } = read(ctx);
  if (notice === undefined || ctx.session === null) return null;
  delete ctx.session["notice"];
  return notice;
};

const STAFF = "sx_staff";
const HALF_A_YEAR = 180 * 86_400_000;

/** Whose browser sends a form: also after the session has run out, a browser in which somebody has signed in before may carry a long one through. */
export const senderOf = (ctx: Context, user: User | null): Sender => (user !== null || ctx.cookies.get(STAFF, { signed: true }) === "1" ? "staff" : "stranger");

const YEAR = 365 * 86_400_000;

/** A preference of one browser: how the pages look, and of which region they are. */
const keepChoice = (ctx: Context, name: string, value: string): void => {
  ctx.cookies.set(name, value === "" ? null : value, { httpOnly: true, sameSite: "lax", overwrite: true, ...(value === "" ? {} : { maxAge: YEAR }) });
};

/** A new session id at every sign-in, so that one planted before is worth nothing. */
export const sessionAccess = (ctx: Context): SessionAccess => ({
  signIn: async (userId) => {
    ctx.session = { userId };
    ctx.cookies.set(STAFF, "1", { signed: true, httpOnly: true, sameSite: "lax", maxAge: HALF_A_YEAR, overwrite: true });
    await ctx.session?.["regenerate"]?.();
  },
  signOut: () => { ctx.session = null; },
  setLook: (look) => { keepChoice(ctx, "sx_look", look); },
  setRegion: (code) => { keepChoice(ctx, "sx_region", code); },
});
