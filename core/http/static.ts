import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import type { Context } from "koa";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".svg": "image/svg+xml", ".png": "image/png",
  ".woff2": "font/woff2", ".ico": "image/x-icon", ".txt": "text/plain; charset=utf-8",
};

const CACHED = "public, max-age=3600";

/** Files that come from packages, at addresses of our own. */
const packaged = (root: string): ReadonlyMap<string, () => Promise<string>> => new Map([
  ["shared/htmx.min.js", () => readFile(join(root, "node_modules/htmx.org/dist/htmx.min.js"), "utf8")],
  // The reader's own Chinese font instead of the package's Latin one (design.md §5).
  ["shared/govuk-frontend.css", async () => {
    const css = await readFile(join(root, "node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.css"), "utf8");
    return css.replace(/@font-face\{[^}]*\}/g, "").replaceAll("GDS Transport,arial,sans-serif", "var(--font-sans)");
  }],
]);

/** Serves `/static/<id>/…` from the folders of core and the plugins; nothing outside them can be reached. */
export const serveStatic = (root: string) => {
  const folder = join(root, "static");
  const fromPackages = packaged(root);
  const made = new Map<string, Promise<string>>();
  return async (ctx: Context, name: string): Promise<boolean> => {
    const make = fromPackages.get(name);
    if (make !== undefined) {
      const text = made.get(name) ?? make();
      made.set(name, text);
      // What could not be read this time is read again the next.
      text.catch(() => made.delete(name));
      ctx.body = await text;
      ctx.type = TYPES[extname(name)] ?? "application/octet-stream";
      ctx.set("Cache-Control", CACHED);
      return true;
    }
    const path = normalize(join(folder, name));
    const type = TYPES[extname(path)];
    if (!path.startsWith(folder + sep) || type === undefined) return false;
    const found = await stat(path).catch((fault: unknown) => missing(fault));
    if (found === undefined || !found.isFile()) return false;
    ctx.set("Cache-Control", CACHED);
    ctx.type = type;
    ctx.lastModified = found.mtime;
    ctx.status = 200;
    if (ctx.fresh) {
      ctx.status = 304;
      return true;
    }
    ctx.length = found.size;
    ctx.body = createReadStream(path);
    return true;
  };
};

const missing = (fault: unknown): undefined => {
  if (fault instanceof Error && "code" in fault && (fault.code === "ENOENT" || fault.code === "ENOTDIR" || fault.code === "ENAMETOOLONG" || fault.code === "ERR_INVALID_ARG_VALUE")) return undefined;
  throw fault;
};
