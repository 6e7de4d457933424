import type { Browser, HTTPRequest } from "puppeteer-core";
import { PdfError, type PdfInput } from "../ports/pdf.ts";
import type { RuntimeLog } from "../runtime/runtime-log.ts";
import { describePdf } from "./describe-pdf.ts";
import { loadFonts } from "./load-fonts.ts";
import { printOrigin, readPrintAsset } from "./print-assets.ts";

export type PrintTab = {
  /** False once its process has died. */
  isUsable: () => boolean;
  print: (input: PdfInput) => Promise<Buffer>;
  close: () => Promise<void>;
};

export type TabOptions = { staticDir: string; log: RuntimeLog };

/** `missing`: the files that are not there; a browser may ask for one of them twice. */
type Job = { html: string; missing: Set<string> };

/** Opens a tab that shows what it is given and our own files, and asks no network for anything. No script runs in it. */
export async function openPrintTab(browser: Browser, options: TabOptions): Promise<PrintTab> {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.emulateMediaType("print");
  await page.setRequestInterception(true);
  let job: Job = { html: "", missing: new Set() };
  page.on("request", (request) => {
    answer(request, job, options).catch((error: unknown) => {
      // The tab is gone, and its job has failed with it; anything else is worth a line.
      if (!page.isClosed()) options.log.warn(`打印页面的请求没有得到答复：${String(error)}`);
    });
  });
  // A tab whose process died answers nothing any more, not even with an error.
  let isBroken = false;
  const broken = new Promise<never>((_resolve, reject) => page.once("error", reject));
  broken.catch(() => (isBroken = true));

  async function print({ html, title, by }: PdfInput): Promise<Buffer> {
    job = { html, missing: new Set() };
    await page.goto(`${printOrigin}/`, { waitUntil: "load", timeout: 0 });
    if (title !== undefined) await page.evaluate(`document.title = ${JSON.stringify(title)}`);
    await page.evaluate(loadFonts);
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true, timeout: 0 });
    if (job.missing.size > 0) throw new PdfError("page", `打印页面缺少文件：${[...job.missing].join("、")}。`);
    return by === undefined ? Buffer.from(pdf) : describePdf(Buffer.from(pdf), by);
  }

  return {
    isUsable: () => !isBroken && browser.connected,
    print: (input) => Promise.race([print(input), broken]),
    close: () => page.close(),
  };
}

async function answer(request: HTTPRequest, job: Job, { staticDir, log }: TabOptions): Promise<void> {
  const url = new URL(request.url());
  if (url.href === `${printOrigin}/` && request.isNavigationRequest() && request.frame()?.parentFrame() === null) {
    return request.respond({ status: 200, contentType: "text/html; charset=utf-8", body: job.html });
  }
  // A whole Chrome asks for one, whatever the page says.
  if (url.href === `${printOrigin}/favicon.ico`) return request.respond({ status: 204 });
  const asset = await readPrintAsset(url, staticDir);
  if (asset !== undefined) return request.respond({ status: 200, contentType: asset.contentType, body: asset.body });
  if (url.origin === printOrigin) job.missing.add(url.pathname);
  else log.warn(`打印页面引用了外部内容，已拦截：${url.origin}`);
  // “Aborted” leaves the page standing where another refusal would put an error page in its place.
  return request.abort("aborted");
}
