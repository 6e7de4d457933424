import type { LaunchedChromium } from "../runtime/chromium/launch-chromium.ts";
import { inTime } from "./in-time.ts";
import type { PrintTab } from "./print-tab.ts";

/** Tabs that are used again, 2.5 times faster than a new one for each page. */
export type TabPool = { use: <T>(work: (tab: PrintTab) => Promise<T>) => Promise<T> };

export type TabPoolOptions = {
  browser: () => Promise<LaunchedChromium>;
  open: (chromium: LaunchedChromium) => Promise<PrintTab>;
  usesPerTab: number;
  /** Milliseconds for one work, opening a tab not counted. */
  timeout: number;
  /** The error of a work that took too long. */
  late: () => Error;
};

type OpenTab = { tab: PrintTab; chromium: LaunchedChromium; uses: number };

export function tabPool({ browser, open, usesPerTab, timeout, late }: TabPoolOptions): TabPool {
  const idle: OpenTab[] = [];

  async function takeTab(): Promise<OpenTab> {
    for (let kept = idle.pop(); kept !== undefined; kept = idle.pop()) {
      if (kept.tab.isUsable()) return kept;
      await discard(kept);
    }
    const chromium = await browser();
    const tab = await inTime(open(chromium), timeout, async () => {
      await chromium.kill();
      return late();
    });
    return { tab, chromium, uses: 0 };
  }

  return {
    use: async (work) => {
      const taken = await takeTab();
      try {
        const result = await inTime(work(taken.tab), timeout, async () => late());
        taken.uses += 1;
        if (taken.uses < usesPerTab) idle.push(taken);
        else await discard(taken);
        return result;
      } catch (error) {
        await discard(taken);
        throw error;
      }
    },
  };
}

/** A tab that does not even close any more is ended together with its browser. */
async function discard({ tab, chromium }: OpenTab): Promise<void> {
  if (!chromium.browser.connected) return;
  await inTime(tab.close(), 2_000, chromium.kill).catch(chromium.kill);
}
