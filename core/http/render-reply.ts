import type { Context } from "koa";
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
  if ("page" in reply) {
    // Only a page needs the shell: counting for its navigation asks the database.
    const around = await context();
    if (reply.current !== undefined) pointAt(around.shell, reply.current);
    ctx.vary("HX-Request, HX-Target");
    // Behind a sign-in nothing may come back from the browser's store after signing out.
    ctx.set("Cache-Control", around.shell.user === null ? "no-cache" : "private, no-store");
    ctx.status = reply.status ?? 200;
    ctx.type = "text/html; charset=utf-8";
    ctx.body = view(fragmentFor(ctx, reply) ?? reply.page, { ...reply.data, ...around });
  } else if ("redirect" in reply) {
    ctx.status = 303;
    // htmx follows a 303 by itself and would put the next page into the part it wanted to swap.
    if (ctx.get("HX-Request") === "true") {
      ctx.status = 204;
      ctx.set("HX-Redirect", reply.redirect);
    } else ctx.set("Location", reply.redirect);
  } else if ("json" in reply) {
    ctx.status = reply.status ?? 200;
    ctx.type = "application/json; charset=utf-8";
    ctx.body = JSON.stringify(reply.json);
  } else sendFile(ctx, reply.file);
};

const sendFile = (ctx: Context, file: Extract<Reply, { file: unknown }>["file"]): void => {
  if (file.etag !== undefined) {
    ctx.etag = file.etag;
    ctx.status = 200;
    if (ctx.fresh) {
      ctx.status = 304;
      return;
    }
  }
  ctx.type = file.type;
  ctx.set("Content-Disposition", `${file.inline ? "inline" : "attachment"}; filename*=UTF-8''${encodeURIComponent(file.name)}`);
  ctx.set("X-Content-Type-Options", "nosniff");
  // Whatever a stranger managed to upload, it runs nowhere. Chromium's PDF viewer does not start in a sandbox.
  const sandbox = file.type === "application/pdf" ? "" : "; sandbox";
  ctx.set("Content-Security-Policy", `default-src 'none'; style-src 'unsafe-inline'; img-src data:${sandbox}`);
  ctx.body = file.content;
  if (file.size !== undefined) ctx.length = file.size;
};
