import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { RuntimeError } from "../runtime-error.ts";
import { unpackChromium } from "./unpack-chromium.ts";

export type FoundChromium = {
  executablePath: string;
  /** What its process needs beyond the bare environment. */
  env: Record<string, string>;
};

export type FindOptions = {
  varDir: string;
  /** The setting PUPPETEER_EXECUTABLE_PATH; it is used or refused, never passed over. */
  executablePath?: string | undefined;
  /** Where the system may have one. */
  systemPaths?: readonly string[];
};

/** Without Ubuntu's wrappers (chromium-browser, /snap): a snap may write to no folder of ours. */
const usualPlaces = [
  "/usr/bin/chromium",
  "/usr/lib/chromium/chromium",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/opt/google/chrome/chrome",
];

/** Page numbers stand in CSS page margin boxes, which Chromium draws since 131. */
const oldestVersion = 131;

/**
 * The Chromiums that can print, best first: the one of the settings and no other, else those of the system that are new
 * enough, then the one from npm. The next one is looked for only when it is asked for, as unpacking takes a while.
 * @throws {RuntimeError} when there is none to try
 */
export async function* findChromiums({ varDir, executablePath, systemPaths = usualPlaces }: FindOptions): AsyncGenerator<FoundChromium> {
  if (executablePath !== undefined) {
    if (!existsSync(executablePath)) throw new RuntimeError(`PUPPETEER_EXECUTABLE_PATH 指定的浏览器 ${executablePath} 不存在。`);
    yield { executablePath, env: {} };
    return;
  }
  for (const path of systemPaths) {
    if (existsSync(path) && (await majorVersion(path)) >= oldestVersion) yield { executablePath: path, env: {} };
  }
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new RuntimeError(`本机没有可用的 Chromium（需 ${oldestVersion} 以上版本），请安装后用 PUPPETEER_EXECUTABLE_PATH 指定。`);
  }
  yield await unpackChromium(varDir);
}

/** 0 when the program does not run or is something else. */
function majorVersion(path: string): Promise<number> {
  return new Promise((resolve) => {
    execFile(path, ["--version"], { timeout: 10_000, env: {} }, (error, stdout) => {
      resolve(error === null ? Number(/Chrom\w+ (\d+)\./.exec(stdout)?.[1] ?? 0) : 0);
    });
  });
}
