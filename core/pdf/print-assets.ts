import { readFile } from "node:fs/promises";
import { dirname, extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { errorCode } from "../runtime/error-code.ts";

/** Printed pages live at an address that no network knows (RFC 2606), so nothing of theirs can be fetched by accident. */
export const printOrigin = "http://print.invalid";

export type PrintAsset = { body: Buffer; contentType: string };

const contentTypes: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

const fontPath = /^\/fonts\/(noto-serif-sc|noto-sans-sc)\/((?:400|700)\.css|files\/[a-z0-9-]+\.woff2)$/;

/** The file behind an address of a printed page: `/static/…` of the project or a font from npm; else undefined. */
export async function readPrintAsset(url: URL, staticDir: string): Promise<PrintAsset | undefined> {
  const path = assetPath(url, staticDir);
  const contentType = path === undefined ? undefined : contentTypes[extname(path)];
  if (path === undefined || contentType === undefined) return undefined;
  try {
    return { body: await readFile(path), contentType };
  } catch (error) {
    if (["ENOENT", "EISDIR", "ENOTDIR"].includes(errorCode(error) ?? "")) return undefined;
    throw error;
  }
}

function assetPath(url: URL, staticDir: string): string | undefined {
  if (url.origin !== printOrigin) return undefined;
  const [, family, file] = fontPath.exec(url.pathname) ?? [];
  if (family !== undefined && file !== undefined) {
    return join(dirname(fileURLToPath(import.meta.resolve(`@fontsource/${family}/package.json`))), file);
  }
  if (!url.pathname.startsWith("/static/") || !/^[^%]*(%[0-9a-f]{2}[^%]*)*$/i.test(url.pathname)) return undefined;
  const path = normalize(join(staticDir, decodeURIComponent(url.pathname.slice("/static/".length))));
  return path.startsWith(normalize(staticDir + sep)) && !path.includes("\0") ? path : undefined;
}
