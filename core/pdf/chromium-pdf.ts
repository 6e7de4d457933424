import { PdfError, type PdfPort } from "../ports/pdf.ts";
import type { FindOptions } from "../runtime/chromium/find-chromium.ts";
import { launchChromium, type LaunchedChromium } from "../runtime/chromium/launch-chromium.ts";
import { RuntimeError } from "../runtime/runtime-error.ts";
import type { RuntimeLog } from "../runtime/runtime-log.ts";
import { browserKeeper } from "./browser-keeper.ts";
import { inTime } from "./in-time.ts";
import { openPrintTab } from "./print-tab.ts";
import { tabPool } from "./tab-pool.ts";
import { turns } from "./turns.ts";

export type ChromiumPdfOptions = FindOptions & {
  /** The project's `static` folder. */
  staticDir: string;
  log: RuntimeLog;
  /** Throws inside a transaction: printing takes a while, in which rows would stay locked. */
  assertOutside?: () => void;
  /** How many pages are printed at once, 2 unless told. */
  tabs?: number;
  /** How many may wait for a tab, 50 unless told. */
  maxWaiting?: number;
  /** Milliseconds for one page, 30,000 unless told. */
  timeout?: number;
  /** A tab is closed after so many pages, as its memory only grows; 100 unless told. */
  usesPerTab?: number;
};

/** Whatever a page asks for, the browser knows only a proxy that is not there: a second lock behind the tab's own. */
const offline = ["--proxy-server=http://127.0.0.1:1", "--proxy-bypass-list=<-loopback>"];

/**
 * Prints with a Chromium that starts on first use and stays. A browser that dies takes no page with it: the page is
 * printed once more by a new one.
 */
export function chromiumPdf(options: ChromiumPdfOptions): PdfPort {
  const { log, tabs = 2, maxWaiting = 50, timeout = 30_000, usesPerTab = 100, assertOutside } = options;
  const late = (): PdfError => new PdfError("timeout", `PDF 在 ${Math.ceil(timeout / 1000)} 秒内没有生成，请稍后再试。`);
  const queue = turns(tabs, maxWaiting, () => new PdfError("busy", "正在生成的文件较多，请稍后再试。"));
  const keeper = browserKeeper(
    () => launchChromium({ ...options, flags: offline }),
    (error) => log.warn(`生成 PDF 的浏览器意外停止，下次使用时重新启动。${error === undefined ? "" : String(error)}`),
  );
  let isClosed = false;

  async function browser(): Promise<LaunchedChromium> {
    if (isClosed) throw new PdfError("browser", "系统正在停止，暂时不能生成 PDF。");
    try {
      return await keeper.get();
    } catch (error) {
      throw new PdfError("browser", error instanceof RuntimeError ? error.message : "浏览器无法启动，暂时不能生成 PDF。", error);
    }
  }

  const pool = tabPool({ browser, open: (chromium) => openPrintTab(chromium.browser, options), usesPerTab, timeout, late });

  return {
    render: async (input) => {
      assertOutside?.();
      return queue.take(() => again(() => pool.use((tab) => tab.print(input)), log));
    },
    check: async () => {
      const chromium = await browser();
      await inTime(chromium.browser.version(), timeout, async () => late());
    },
    close: async () => {
      isClosed = true;
      await keeper.close();
    },
  };
}

/** One more than the tabs that wait: all of them may have died unnoticed, and each is found dead only when it is used. */
const TRIES = 3;

/** Does it again when the browser or its tab went away under it; a fault that would only come again is passed on. */
async function again<T>(work: () => Promise<T>, log: RuntimeLog): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (error instanceof PdfError) throw error;
      if (tries === TRIES) throw new PdfError("browser", "PDF 没有生成成功，请稍后再试。", error);
      log.warn(`打印中断，正在重试：${String(error)}`);
    }
  }
}
