import { PdfError, type PdfInput, type PdfPort } from "../ports/pdf.ts";
import { launchChromium, type LaunchedChromium } from "../runtime/chromium/launch-chromium.ts";
import { RuntimeError } from "../runtime/runtime-error.ts";
import type { RuntimeLog } from "../runtime/runtime-log.ts";
import { browserKeeper } from "./browser-keeper.ts";
import { inTime } from "./in-time.ts";
import { openPrintTab, type PrintTab } from "./print-tab.ts";
import { turns } from "./turns.ts";

export type ChromiumPdfOptions = {
  varDir: string;
  /** The project's `static` folder. */
  staticDir: string;
  log: RuntimeLog;
  executablePath?: string | undefined;
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

type OpenTab = { tab: PrintTab; chromium: LaunchedChromium; uses: number };

/** Whatever a page asks for, the browser knows only a proxy that is not there: a second lock behind the tab's own. */
const offline = ["--proxy-server=http://127.0.0.1:1", "--proxy-bypass-list=<-loopback>"];

/**
 * Prints with a Chromium that starts on first use and stays, in tabs that are used again (2.5 times faster than new
 * ones). A browser that dies takes no page with it: the page is printed once more by a new one.
 */
export function chromiumPdf(options: ChromiumPdfOptions): PdfPort {
  const { log, tabs = 2, maxWaiting = 50, timeout = 30_000, usesPerTab = 100, assertOutside } = options;
  const queue = turns(tabs, maxWaiting, () => new PdfError("busy", "正在生成的文件较多，请稍后再试。"));
  const keeper = browserKeeper(
    () => launchChromium({ ...options, flags: offline }),
    (error) => log.warn(`生成 PDF 的浏览器意外停止，下次使用时重新启动。${error === undefined ? "" : String(error)}`),
  );
  const idle: OpenTab[] = [];
  let isClosed = false;

  async function openTab(): Promise<OpenTab> {
    for (let open = idle.pop(); open !== undefined; open = idle.pop()) {
      if (open.chromium.browser.connected) return open;
    }
    const chromium = await getBrowser();
    const tab = await limited(() => openPrintTab(chromium.browser, options), chromium.kill);
    return { tab, chromium, uses: 0 };
  }

  async function getBrowser(): Promise<LaunchedChromium> {
    if (isClosed) throw new PdfError("browser", "系统正在停止，暂时不能生成 PDF。");
    try {
      return await keeper.get();
    } catch (error) {
      throw new PdfError("browser", error instanceof RuntimeError ? error.message : "浏览器无法启动，暂时不能生成 PDF。", error);
    }
  }

  function limited<T>(work: () => Promise<T>, onLate: () => Promise<void>): Promise<T> {
    return inTime(work(), timeout, async () => {
      await onLate();
      return new PdfError("timeout", `PDF 在 ${Math.ceil(timeout / 1000)} 秒内没有生成，请稍后再试。`);
    });
  }

  async function print(input: PdfInput): Promise<Buffer> {
    const open = await openTab();
    try {
      const pdf = await limited(() => open.tab.print(input), async () => {});
      open.uses += 1;
      if (open.uses < usesPerTab) idle.push(open);
      else await discard(open);
      return pdf;
    } catch (error) {
      await discard(open);
      throw error;
    }
  }

  /** A tab that does not even close any more is closed together with its browser. */
  async function discard({ tab, chromium }: OpenTab): Promise<void> {
    if (!chromium.browser.connected) return;
    await inTime(tab.close(), 2_000, chromium.kill).catch(chromium.kill);
  }

  return {
    render: async (input) => {
      assertOutside?.();
      return queue.take(async () => {
        try {
          return await print(input);
        } catch (error) {
          if (error instanceof PdfError) throw error;
          log.warn(`打印中断，正在重试：${String(error)}`);
        }
        try {
          return await print(input);
        } catch (error) {
          throw error instanceof PdfError ? error : new PdfError("browser", "PDF 没有生成成功，请稍后再试。", error);
        }
      });
    },
    check: async () => {
      const { browser } = await getBrowser();
      await limited(() => browser.version(), async () => {});
    },
    close: async () => {
      isClosed = true;
      await keeper.close();
    },
  };
}
