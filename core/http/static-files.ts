import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Context } from "koa";
import type { View } from "../view/engine.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".svg": "image/svg+xml", ".png": "image/png",
  ".woff2": "font/woff2", ".ico": "image/x-icon", ".txt": "text/plain; charset=utf-8",
};
const TEXTS = new Set([".css", ".js", ".svg", ".txt"]);
/** An address with the print of the files never changes what it means; one without asks each time whether it did. */
const [FOR_EVER, ASK_AGAIN] = ["public, max-age=31536000, immutable", "public, no-cache"];

type Encoding = "br" | "gzip";
const packers: Readonly<Record<Encoding, (body: Buffer) => Promise<Buffer>>> = {
  br: (body) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (body) => promisify(gzip)(body),
};

/** Everything below `/static/`, read once when the site starts. */
export type StaticFiles = {
  /** Answers with the file of this name, `false` when there is none: nothing outside the folder can be reached. */
  serve(ctx: Context, name: string): Promise<boolean>;
  /** The same view, whose pages link `/static/<print>/…`: a new release is seen at once, an old one is never asked for again. */
  linked(view: View): View;
};

/** Files that come from packages, at addresses of our own. */
const packaged = (root: string): [string, Buffer][] => {
  const read = (path: string): string => readFileSync(join(root, "node_modules", path), "utf8");
  // The reader's own Chinese font instead of the package's Latin one (design.md §5).
  const govuk = read("govuk-frontend/dist/govuk/govuk-frontend.min.css").replace(/@font-face\{[^}]*\}/g, "").replaceAll("GDS Transport,arial,sans-serif", "var(--font-sans)");
  return [["shared/htmx.min.js", Buffer.from(read("htmx.org/dist/htmx.min.js"))], ["shared/govuk-frontend.css", Buffer.from(govuk)]];
};

const ownFiles = (folder: string): [string, Buffer][] => readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && extname(entry.name) in TYPES)
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => [relative(folder, path).split(sep).join("/"), readFileSync(path)]);

export const readStaticFiles = (root: string): StaticFiles => {
  const files = new Map([...ownFiles(join(root, "static")), ...packaged(root)].sort(([a], [b]) => (a < b ? -1 : 1)));
  const hash = createHash("sha256");
  for (const [name, body] of files) hash.update(name).update(body);
  const print = `~${hash.digest("hex").slice(0, 8)}`;
  const packed = new Map<string, Promise<Buffer>>();

  const inEncoding = (encoding: Encoding, name: string, body: Buffer): Promise<Buffer> => {
    const key = `${encoding} ${name}`;
    const made = packed.get(key) ?? packers[encoding](body);
    packed.set(key, made);
    return made;
  };
  const send = async (ctx: Context, name: string, body: Buffer): Promise<void> => {
    const encoding = TEXTS.has(extname(name)) ? (["br", "gzip"] as const).find((one) => ctx.acceptsEncodings(one) === one) : undefined;
    ctx.vary("Accept-Encoding");
    if (encoding !== undefined) ctx.set("Content-Encoding", encoding);
    ctx.body = encoding === undefined ? body : await inEncoding(encoding, name, body);
  };
  return {
    linked: (view) => (template, data) => view(template, data).replaceAll('"/static/', `"/static/${print}/`),
    serve: async (ctx, asked) => {
      const [, given = "", name = ""] = /^(~[0-9a-f]{8})?\/?(.*)$/s.exec(asked) ?? [];
      const body = files.get(name);
      if (body === undefined) return false;
      ctx.set("Cache-Control", given === print ? FOR_EVER : ASK_AGAIN);
      ctx.type = TYPES[extname(name)] ?? "";
      ctx.etag = print;
      ctx.status = 200;
      if (ctx.fresh) ctx.status = 304;
      else await send(ctx, name, body);
      return true;
    },
  };
};
