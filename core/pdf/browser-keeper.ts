import type { LaunchedChromium } from "../runtime/chromium/launch-chromium.ts";
import { inTime } from "./in-time.ts";

/** One browser for all, started on first use and replaced after it died. */
export type BrowserKeeper = {
  get: () => Promise<LaunchedChromium>;
  close: () => Promise<void>;
};

/** `onGone` is told of a browser that ended although nobody closed it. */
export function browserKeeper(launch: () => Promise<LaunchedChromium>, onGone: (error?: unknown) => void): BrowserKeeper {
  let current: Promise<LaunchedChromium> | undefined;

  function start(): Promise<LaunchedChromium> {
    const starting = launch().then((chromium) => {
      chromium.browser.once("disconnected", () => {
        if (current !== starting) return;
        current = undefined;
        onGone();
        chromium.kill().catch(onGone);
      });
      return chromium;
    });
    starting.catch(() => (current = undefined));
    return starting;
  }

  return {
    get: () => (current ??= start()),
    close: async () => {
      // One that did not start has told whoever asked for it, and leaves nothing to close.
      const [started] = await Promise.allSettled([current]);
      current = undefined;
      const chromium = started.status === "fulfilled" ? started.value : undefined;
      if (chromium !== undefined) await inTime(chromium.close(), 5_000, chromium.kill);
    },
  };
}
