import { randomUUID } from "node:crypto";
import { constants } from "node:zlib";
import Router from "@koa/router";
import compress from "koa-compress";
import Koa, { type Context } from "koa";
import helmet from "koa-helmet";
import { createSession } from "koa-session";
import type { Knex } from "knex";
import type { Logger } from "pino";
import type { Clock, NavEntry, PublicSearch } from "../contract.ts";
import { can } from "../people/access.ts";
import type { View } from "../view/engine.ts";
import { makeShell, type SiteWords } from "../view/shell.ts";
import { Csrf } from "./csrf.ts";
import { answerPreflight, answerProblem, refuseWriting, speaksData } from "./data-answers.ts";
import { errorPageOf, type ErrorPage, type Words } from "./failure.ts";
import { isPersonal, keepPages } from "./keep-pages.ts";
import { inWordsFor, notFound, Refusal } from "./refusal.ts";
import { renderReply, type PageContext } from "./render-reply.ts";
import type { FormState, Route } from "./route-table.ts";
import { serveRoute } from "./serve-route.ts";
import { SESSION_COOKIE, sessionStore } from "./session-store.ts";
import type { StaticFiles } from "./static-files.ts";
import { LONGEST_IDLE_MINUTES, type CoreParameters } from "../settings/core-parameters.ts";
import type { SiteSettings } from "../settings/site-settings.ts";
import { lookOf, regionOf, takeNotice, userOf } from "./visitor.ts";

export type EdgeOptions = {
  statics: StaticFiles; db: Knex; log: Logger; clock: Clock; settings: SiteSettings; rules: CoreParameters; view: View; site: SiteWords;
  routes: readonly Route[]; nav: readonly NavEntry[]; words: Words; permissionLabel: (id: string) => string; search: () => PublicSearch | undefined; regionHref: () => string;
  secret: string; secureCookies: boolean; trustProxy: number; uploadDir: string; pageKeepMs: number;
};

const MINUTE_MS = 60_000;

/** The tools that serving one route needs. */
export type Edge = EdgeOptions & { csrf: Csrf; contextFor(ctx: Context, form: FormState): Promise<PageContext> };

const securityHeaders = (secure: boolean): Koa.Middleware => helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"], scriptSrc: ["'self'"], styleSrc: ["'self'"], imgSrc: ["'self'", "data:"], objectSrc: ["'self'"],
      baseUri: ["'none'"], formAction: ["'self'"], frameAncestors: ["'self'"], ...(secure ? { upgradeInsecureRequests: [] } : {}),
    },
  },
  strictTransportSecurity: secure,
  crossOriginOpenerPolicy: secure ? { policy: "same-origin" } : false,
});

/** The edge of the house, from top to bottom as a request meets it. */
export const createEdge = (options: EdgeOptions): Koa => {
  const app = new Koa({ proxy: options.trustProxy > 0, maxIpsCount: options.trustProxy, keys: [options.secret] });
  const csrf = new Csrf(options.secret);
  const edge: Edge = {
    ...options, csrf,
    contextFor: async (ctx, form) => ({
      shell: await makeShell({
        site: options.site, nav: options.nav, user: await userOf(ctx, options.db), path: ctx.url,
        look: lookOf(ctx), notice: takeNotice(ctx), csrf: () => {
          isPersonal(ctx);
          return csrf.tokenFor(ctx);
        }, search: options.search(), region: { href: options.regionHref(), name: await regionName(options.db, regionOf(ctx)) }, fileLimit: `${options.rules.fileMegabytes()} MB`, failed: (fault) => options.log.error({ err: fault }, "a count of the navigation failed"),
      }),
      errors: form.errors.map(({ field, message }) => ({ text: message, href: field === "" ? "" : `#f-${field}` })),
    }),
  };
  app.on("error", (fault: unknown, ctx?: Context) => { logBroken(fault, ctx, options.log); });
  app.use(answerFaults(edge));
  app.use(cookiesKnowTheOutside(options.secureCookies));
  // What is kept has its headers and is packed: it passes none of what follows.
  app.use(keepPages(options.pageKeepMs));
  app.use(securityHeaders(options.secureCookies));
  app.use(packPages);
  app.use(serveStatics(options.statics));
  app.use(createSession({
    key: SESSION_COOKIE, maxAge: LONGEST_IDLE_MINUTES * MINUTE_MS, rolling: true, httpOnly: true, sameSite: "lax", signed: true, secure: options.secureCookies,
    // An idle session ends when the store says so (GB/T 22239-2019 8.1.4.1 b); the cookie only has to live as long.
    store: sessionStore(options.db, () => options.clock.now(), () => options.rules.idleMinutes() * MINUTE_MS),
  }, app));
  app.use(routerOf(edge).routes());
  app.use(() => { throw notFound(); });
  return app;
};

const WHOLE_SITE_NAME = "全部地区";

/** A region that is no longer there, or never was, is none. */
const regionName = async (db: Knex, code: string): Promise<string> => {
  const found: { name: string } | undefined = code === "" ? undefined : await db("core_regions").where({ code }).first("name");
  return found?.name ?? WHOLE_SITE_NAME;
};

/** People come by TLS that ends at a proxy: what reaches us is plain, and the cookies are secure all the same. */
const cookiesKnowTheOutside = (secure: boolean): Koa.Middleware => (ctx, next) => {
  ctx.cookies.secure = secure;
  return next();
};

const routerOf = (edge: Edge): Router => {
  const router = new Router();
  for (const route of edge.routes) {
    router.register(route.path, [route.method.toLowerCase()], (ctx) => serveRoute(edge, route, ctx));
    if (route.speaks !== "data") continue;
    router.register(route.path, ["options"], answerPreflight);
    router.register(route.path, ["post", "put", "patch", "delete"], refuseWriting);
  }
  return router;
};

/** Pages, data and drawings; what is packed already (PDF, pictures, archives) goes as it is. */
const packPages = compress({ threshold: 1_400, br: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } } });

const serveStatics = (statics: StaticFiles): Koa.Middleware => async (ctx, next) => {
  // A page names its icon itself; a PDF or a picture opened alone has no page, and the browser asks here.
  const name = ctx.path === "/favicon.ico" ? "shared/favicon.ico" : /^\/static\/(.+)$/.exec(ctx.path)?.[1];
  if (name === undefined || (ctx.method !== "GET" && ctx.method !== "HEAD")) return next();
  if (!(await statics.serve(ctx, decodedOrNothing(name)))) throw notFound();
};

/** `%E0%A4%A` is no text at all: a name that no file has. */
const decodedOrNothing = (name: string): string => {
  try {
    return decodeURIComponent(name);
  } catch (fault) {
    if (fault instanceof URIError) return "";
    throw fault;
  }
};

/** The one try/catch. */
const answerFaults = (edge: Edge): Koa.Middleware => async (ctx, next) => {
  ctx.state["requestId"] = randomUUID().slice(0, 8);
  const started = performance.now();
  try {
    await next();
  } catch (fault) {
    const user = fault instanceof Refusal && fault.status === 403 ? await userOf(ctx, edge.db) : null;
    const error = errorPageOf(inWordsFor(fault, (permission) => can(user, permission)), ctx, edge);
    ctx.status = error.status;
    if (fault instanceof Refusal && fault.status === 429) ctx.set("Retry-After", String(fault.values["seconds"] ?? 60));
    if (speaksData(ctx)) answerProblem(ctx, error, fault);
    else await answerPage(edge, ctx, error);
  }
  edge.log.debug({ id: ctx.state["requestId"], method: ctx.method, path: ctx.path, status: ctx.status, ms: Math.round(performance.now() - started) }, "request");
};

/** What goes wrong when an answer is already on its way. That somebody did not wait for its end is no fault. */
const logBroken = (fault: unknown, ctx: Context | undefined, log: Logger): void => {
  const left = fault instanceof Error && "code" in fault && ["ERR_STREAM_PREMATURE_CLOSE", "ECONNRESET", "EPIPE", "HPE_INVALID_EOF_STATE"].includes(String(fault.code));
  log[left ? "debug" : "error"]({ err: fault, path: ctx?.path }, "answer broken off");
};

/** A page that cannot even be drawn ends as plain text. */
const answerPage = async (edge: Edge, ctx: Context, error: ErrorPage): Promise<void> => {
  try {
    const context = await edge.contextFor(ctx, { words: {}, errors: [] });
    await renderReply(ctx, { page: "core/error.njk", data: { error, desk: context.shell.user !== null }, status: error.status }, edge.view, async () => context);
  } catch (second) {
    edge.log.error({ err: second }, "error page failed");
    ctx.type = "text/plain; charset=utf-8";
    ctx.body = `${error.title}。${error.next}${error.number}`;
  }
  ctx.status = error.status;
};
