import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { Context } from "koa";

const COOKIE = "sx_form";

const SALT = 16;

/**
 * A token for the forms of one browser: the HMAC of a random cookie, so that nothing has to be stored for strangers. Each page shows it
 * under another salt: pages are compressed, and how well must tell nobody what is in them (BREACH, CVE-2013-3587).
 */
export class Csrf {
  readonly #secret: string;

  constructor(secret: string) {
    this.#secret = secret;
  }

  #sign(value: string, salt: Buffer): Buffer {
    return createHmac("sha256", this.#secret).update(`csrf:${value}:`).update(salt).digest();
  }

  /** Sets the cookie when it is missing; called only when a page really writes a form. */
  tokenFor(ctx: Context): string {
    const known = ctx.cookies.get(COOKIE, { signed: true });
    const value = known ?? randomBytes(24).toString("base64url");
    if (known === undefined) ctx.cookies.set(COOKIE, value, { signed: true, httpOnly: true, sameSite: "lax", overwrite: true });
    const salt = randomBytes(SALT);
    return Buffer.concat([salt, this.#sign(value, salt)]).toString("base64url");
  }

  accepts(ctx: Context, token: unknown): boolean {
    const value = ctx.cookies.get(COOKIE, { signed: true });
    if (value === undefined || typeof token !== "string") return false;
    const given = Buffer.from(token, "base64url");
    const expected = this.#sign(value, given.subarray(0, SALT));
    return given.length === SALT + expected.length && timingSafeEqual(expected, given.subarray(SALT));
  }
}
