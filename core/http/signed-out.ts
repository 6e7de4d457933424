import type { Context } from "koa";
import { withoutToken, writeKeptForm } from "../people/kept-form.ts";
import { resumePage, rulesPart, signInPage } from "../people/people-pages.ts";
import { readBody, type ParsedBody } from "./body.ts";
import type { Edge } from "./edge.ts";
import { refuse } from "./refusal.ts";
import { page, redirect, type Reply, type Route } from "./route-table.ts";
import { senderOf } from "./visitor.ts";

/**
 * Nobody is signed in and the route wants somebody. Reading leads back to the same page after the sign-in. A form is carried through it,
 * because the session may have run out while it was being filled in; a part of a page (htmx) stays as it is and says so.
 * Only a form of this very browser is carried, as its token proves: a stranger's page cannot have words sent by whoever signs in.
 */
export const answerSignedOut = async (edge: Edge, route: Route, ctx: Context): Promise<Reply> => {
  if (route.method === "GET") return redirect(`/sign-in?back=${encodeURIComponent(ctx.url)}`);
  if (ctx.get("HX-Request") === "true") throw refuse("core.signed-out", { status: 401, values: { minutes: edge.rules.idleMinutes() } });
  // Files would have to be stored for strangers, and the words of core's own forms are passwords.
  if (route.owner === "core" || ctx.is("multipart")) return redirect("/sign-in?back=%2Fdesk");
  const { words } = await readBody(ctx, undefined, senderOf(ctx, null), edge.rules.fileMegabytes());
  if (!edge.csrf.accepts(ctx, words["_csrf"])) return redirect("/sign-in?back=%2Fdesk");
  return page("core/sign-in.njk", signInPage({ words: { kept: writeKeptForm({ to: ctx.url, words }) }, errors: [] }, "", rulesPart(edge.rules)));
};

/**
 * The token of a form is not the one of this browser: its cookie has gone (a restored tab), or another site has sent it. A form of our own
 * pages is shown once more to be confirmed; browsers name the origin of every form they send, and another site's is refused.
 */
export const askAgain = (route: Route, ctx: Context, { words }: ParsedBody): Reply => {
  const isOwn = ctx.get("Origin") !== "" && URL.canParse(ctx.get("Origin")) && new URL(ctx.get("Origin")).host === ctx.host;
  if (!isOwn || route.owner === "core" || ctx.is("multipart") || ctx.get("HX-Request") === "true") throw refuse("core.form-expired");
  return page("core/resume.njk", resumePage({ to: ctx.url, words: withoutToken(words) }, "页面已经过期"), { status: 422 });
};
