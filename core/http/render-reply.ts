import { createHash } from "node:crypto";
import type { Context } from "koa";
import { isForAll, offerPage } from "./keep-pages.ts";
import type { Reply } from "./route-table.ts";
import type { View } from "../view/engine.ts";
import { pointAt, type Shell } from "../view/shell.ts";

export type PageContext = { shell: Shell; errors: readonly { text: string; href: string }[] };

/** htmx asks for a part only when it names the element; going back in history always gets the whole page. */
const fragmentFor = (ctx: Context, reply: Extract<Reply, { page: string }>): string | undefined => {
  if (ctx.get("HX-Request") !== "true" || ctx.get("HX-History-Restore-Request") === "true") return undefined;
  const target = ctx.get("HX-Target");
  return reply.fragments !== undefined && Object.hasOwn(reply.fragments, target) ? reply.fragments[target] : undefined;
};

/** Turns what a handler answered into a response. Pages are complete before anything is sent. */
export const renderReply = async (ctx: Context, reply: Reply, view: View, context: () => Promise<PageContext>): Promise<void> => {
  // Only a page needs the shell: counting for its navigation asks the database.
  if ("page" in reply) sendPage(ctx, reply, view, await context());
  else if ("redirect" in reply) {
    ctx.status = 303;
    // htmx follows a 303 by itself and would put the next page into the part it wanted to swap.
    if (ctx.get("HX-Request") === "true") {
      ctx.status = 204;
      ctx.set("HX-Redirect", reply.redirect);
    } else ctx.set("Location", reply.redirect);
  } else if ("json" in reply) sendData(ctx, reply);
  else {
    sendFile(ctx, reply.file);
    if (ctx.status === 200 && Buffer.isBuffer(reply.file.content)) offerPage(ctx, { body: reply.file.content, isText: false });
  }
};

const sendPage = (ctx: Context, reply: Extract<Reply, { page: string }>, view: View, around: PageContext): void => {
  if (reply.current !== undefined) pointAt(around.shell, reply.current);
  ctx.vary("HX-Request, HX-Target");
  if (around.shell.user !== null) keepNothing(ctx);
  ctx.status = reply.status ?? 200;
  ctx.type = "text/html; charset=utf-8";
  const { html, mark } = draw(ctx, fragmentFor(ctx, reply) ?? reply.page, reply.data, around, view);
  ctx.body = html;
  if (ctx.status === 200 && around.shell.user === null) offerPage(ctx, { body: html, isText: true });
  answerAgain(ctx, mark);
};

type Drawn = { frame: string; html: Buffer; mark: string };

/** What was drawn of some data the last time; it goes with them. */
const drawings = new WeakMap<object, Drawn>();

/**
 * Templates show what they are given and nothing else, so the very same data in the same frame are the same page: whoever answers with data that he
 * has answered with before has seen that they still hold, and the template is spared.
 */
const draw = (ctx: Context, template: string, data: object, around: PageContext, view: View): Drawn => {
  const frame = JSON.stringify([template, around]);
  const last = drawings.get(data);
  if (last?.frame === frame) return last;
  const html = Buffer.from(view(template, { ...data, ...around }));
  const drawn = { frame, html, mark: markOf(html) };
  if (isForAll(ctx)) drawings.set(data, drawn);
  return drawn;
};

const sendData = (ctx: Context, { json, status = 200, type }: Extract<Reply, { json: unknown }>): void => {
  ctx.status = status;
  ctx.type = `${type ?? "application/json"}; charset=utf-8`;
  const text = JSON.stringify(json);
  ctx.body = text;
  answerAgain(ctx, markOf(text));
};

const NOTHING_KEPT = "private, no-store";

/** Behind a sign-in nothing may come back from the browser's store after signing out. */
export const keepNothing = (ctx: Context): void => { ctx.set("Cache-Control", NOTHING_KEPT); };

/** What everybody may see is kept by browsers and asked about each time: who has it already is told so, and nothing is sent again. */
const answerAgain = (ctx: Context, mark: string): void => {
  if (ctx.response.get("Cache-Control") === NOTHING_KEPT) return;
  ctx.set("Cache-Control", "no-cache");
  if (ctx.status !== 200) return;
  ctx.etag = mark;
  if (ctx.fresh) ctx.status = 304;
};

/** Weak: the same words go out packed in different ways. */
const markOf = (content: string | Buffer): string => `W/"${createHash("sha256").update(content).digest("base64url").slice(0, 22)}"`;

const sendFile = (ctx: Context, file: Extract<Reply, { file: unknown }>["file"]): void => {
  ctx.type = file.type;
  ctx.set("Content-Disposition", `${file.inline ? "inline" : "attachment"}; filename*=UTF-8''${encodeURIComponent(file.name)}`);
  ctx.set("X-Content-Type-Options", "nosniff");
  // Whatever a stranger managed to upload, it runs nowhere. Chromium's PDF viewer does not start in a sandbox.
  const sandbox = file.type === "application/pdf" ? "" : "; sandbox";
  ctx.set("Content-Security-Policy", `default-src 'none'; style-src 'unsafe-inline'; img-src data:${sandbox}`);
  ctx.body = file.content;
  if (file.size !== undefined) ctx.length = file.size;
  const mark = file.etag ?? (Buffer.isBuffer(file.content) ? markOf(file.content) : undefined);
  if (mark !== undefined) answerAgain(ctx, mark);
};
