import type { ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { access, constants, mkdir, rm, statfs } from "node:fs/promises";
import { join } from "node:path";
import puppeteer, { type Browser } from "puppeteer-core";
import { errorCode } from "../error-code.ts";
import { removeOrphans } from "../make-folder.ts";
import { RuntimeError } from "../runtime-error.ts";
import type { RuntimeLog } from "../runtime-log.ts";
import { findChromiums, type FindOptions, type FoundChromium } from "./find-chromium.ts";

export type LaunchOptions = FindOptions & {
  log: RuntimeLog;
  /** Flags beside our own. */
  flags?: readonly string[];
};

export type LaunchedChromium = {
  browser: Browser;
  /** Ends the browser and removes what it wrote. */
  close: () => Promise<void>;
  /** Ends a browser that answers no more, at once. */
  kill: () => Promise<void>;
};

/** Ours and no others: neither Puppeteer's list nor the package's, which switches web security off. */
const flags = [
  "--headless", "--disable-gpu", "--disable-software-rasterizer", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic",
  // Letters stand where the font says, not where a screen's pixels are.
  "--font-render-hinting=none",
];

/**
 * Starts a headless Chromium with a fresh profile below `varDir`. We talk to it through a pipe: a debugging port would
 * be open to every user of the machine, and the browser ends by itself when we are killed.
 * @throws {RuntimeError} when no browser can be started
 */
export async function launchChromium(options: LaunchOptions): Promise<LaunchedChromium> {
  const profiles = join(options.varDir, "chromium-profiles");
  await mkdir(profiles, { recursive: true, mode: 0o700 });
  await removeOrphans(profiles, "");
  const causes: unknown[] = [];
  for await (const found of findChromiums(options)) {
    const profile = join(profiles, `${process.pid}-${randomBytes(4).toString("hex")}`);
    await mkdir(profile, { mode: 0o700 });
    try {
      return withProfile(await start(found, profile, options), profile);
    } catch (error) {
      causes.push(error);
      await removeProfile(profile);
      options.log.warn(`浏览器 ${found.executablePath} 无法启动。`);
    }
  }
  throw new RuntimeError("没有能够启动的浏览器，暂时不能生成 PDF。可用 PUPPETEER_EXECUTABLE_PATH 指定浏览器。", causes);
}

async function start(found: FoundChromium, profile: string, { log, flags: more = [] }: LaunchOptions): Promise<Browser> {
  const args = [...flags, ...more, ...(await hasSharedMemory() ? [] : ["--disable-dev-shm-usage"]), `--user-data-dir=${profile}`, "about:blank"];
  const launch = (extra: readonly string[]): Promise<Browser> => puppeteer.launch({
    executablePath: found.executablePath,
    ignoreDefaultArgs: true,
    args: [...args, ...extra],
    pipe: true,
    // No TMPDIR below var: a socket's whole path may have only 107 letters.
    env: { HOME: profile, LANG: "C.UTF-8", ...found.env },
    // Who started us decides when the browser goes: core closes it on Ctrl-C after the last answer.
    handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false,
  });
  // Chromium refuses to sandbox itself as root.
  if (process.getuid?.() === 0) return launch(["--no-sandbox"]);
  try {
    return await launch([]);
  } catch (error) {
    const browser = await launch(["--no-sandbox"]).catch(() => Promise.reject(error));
    log.warn("本机不允许普通用户使用命名空间，浏览器没有启用沙箱，其他功能不受影响。");
    return browser;
  }
}

function withProfile(browser: Browser, profile: string): LaunchedChromium {
  return {
    browser,
    close: async () => {
      await browser.close();
      await removeProfile(profile);
    },
    kill: async () => {
      killGroup(browser.process());
      await removeProfile(profile);
    },
  };
}

/** Puppeteer makes the browser the leader of a process group, so its children go with it. */
function killGroup(leader: ChildProcess | null): void {
  if (leader?.pid === undefined || leader.exitCode !== null || leader.signalCode !== null) return;
  process.kill(-leader.pid, "SIGKILL");
}

/** Its last processes may still be writing for a moment. */
async function removeProfile(profile: string): Promise<void> {
  await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
}

/** Containers give /dev/shm 64 MB, forbid it or leave it out; Chromium dies when it cannot write there. */
async function hasSharedMemory(): Promise<boolean> {
  try {
    await access("/dev/shm", constants.W_OK | constants.X_OK);
    const { bsize, blocks } = await statfs("/dev/shm");
    return bsize * blocks >= 512 * 1024 * 1024;
  } catch (error) {
    if (["ENOENT", "EACCES", "EROFS"].includes(errorCode(error) ?? "")) return false;
    throw error;
  }
}
