import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { Context } from "koa";

const COOKIE = "sx_form";

/** A token for the forms of one browser: the HMAC of a random cookie, so that nothing has to be stored for strangers. */
export class Csrf {
  readonly #secret: string;

  constructor(secret: string) {
    this.#secret = secret;
  }

  #sign(value: string): string {
    return createHmac("sha256", this.#secret).update(`csrf:${value}`).digest("base64url");
  }

  /** Sets the cookie when it is missing; called only when a page really writes a form. */
  tokenFor(ctx: Context): string {
    const known = ctx.cookies.get(COOKIE, { signed: true });
    const value = known ?? randomBytes(24).toString("base64url");
    if (known === undefined) ctx.cookies.set(COOKIE, value, { signed: true, httpOnly: true, sameSite: "lax", overwrite: true });
    return this.#sign(value);
  }

  accepts(ctx: Context, token: unknown): boolean {
    const value = ctx.cookies.get(COOKIE, { signed: true });
    if (value === undefined || typeof token !== "string") return false;
    const expected = Buffer.from(this.#sign(value));
    const given = Buffer.from(token);
    return expected.length === given.length && timingSafeEqual(expected, given);
  }
}
