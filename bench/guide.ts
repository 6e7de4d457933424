import { createServer } from "node:http";
import { createReadStream } from "node:fs";
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Koa from "koa";
import { readConfig } from "../config/index.ts";
import { switches } from "../config/plugins.ts";
import { openSite, type OpenSite } from "../core/cli/open-site.ts";
import { loadDemo } from "../core/demo/load-demo.ts";
import { printOrigin, readPrintAsset } from "../core/pdf/print-assets.ts";
import { launchChromium } from "../core/runtime/chromium/launch-chromium.ts";
import { items, type CatalogueItems } from "../plugins/catalogue/api.ts";
import { gatherContents } from "../plugins/guide/content/gather-contents.ts";
import { WHOLE_GUIDE } from "../plugins/guide/content/guide-choice.ts";
import { printOf, type GuidePrint } from "../plugins/guide/content/guide-print.ts";
import { printHref } from "../plugins/guide/addresses.ts";
import { printHtml } from "../plugins/guide/print/print-html.ts";
import { libraries, type Libraries } from "../plugins/libraries/api.ts";
import { figuresOf, listen } from "./over-http.ts";

const PAGES = 3;
const ROUNDS = 15;
const REQUESTS = 300;
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const print = (line: string): void => { process.stdout.write(`${line}\n`); };
const figure = (value: number): string => value.toFixed(value < 10 ? 2 : 0);

/** A guide of three pages against the bare `page.pdf` of the same HTML, and the kept PDF over HTTP against a static file; each pair by turns. */
export const benchGuide = async (): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), "shixiang-bench-"));
  const open = await openSite(readConfig({ VAR_DIR: join(folder, "site"), LOG_LEVEL: "error" }), switches);
  try {
    const { site } = open;
    await site.prepare();
    await loadDemo({ db: site.db, transact: site.ports.transact, now: site.ports.clock.now(), say: () => undefined }, site.demo());
    const guide = await guideOf(open);
    await rendering(open, guide, folder);
    await sending(open, guide, folder);
  } finally {
    await open.close();
    await rm(folder, { recursive: true, force: true });
  }
};

type Guide = { print: GuidePrint; pdf: Buffer };

const pagesOf = (pdf: Buffer): number => pdf.toString("latin1").match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;

/** The guide of the demo whose length is nearest to the one wanted. */
const guideOf = async ({ site: { db, ports, registry } }: OpenSite): Promise<Guide> => {
  // The tokens name what these services are.
  const [catalogue, shelves] = [registry.services.get(items.id) as CatalogueItems, registry.services.get(libraries.id) as Libraries];
  const published = (await catalogue.published(db, { itemIds: await catalogue.publishedIdsAfter(db, "", 60) })).filter(({ isPublic }) => isPublic);
  let best: Guide | undefined;
  for (const content of await gatherContents(db, shelves, published)) {
    const guide = printOf(content, WHOLE_GUIDE);
    const pdf = await ports.pdf.render({ html: htmlOf(ports, guide) });
    if (best === undefined || Math.abs(pagesOf(pdf) - PAGES) < Math.abs(pagesOf(best.pdf) - PAGES)) best = { print: guide, pdf };
    if (pagesOf(pdf) === PAGES) break;
  }
  if (best === undefined) throw new Error("the demo has no guides");
  return shortened(ports, best);
};

/** The guides of the demo are longer: of the one that is nearest, so many of the last elements are left out. */
const shortened = async (ports: OpenSite["site"]["ports"], guide: Guide): Promise<Guide> => {
  let [short, { elements }] = [guide, guide.print.content.item];
  while (pagesOf(short.pdf) > PAGES && elements.length > 0) {
    elements = elements.slice(0, -2);
    const { content } = guide.print;
    const fewer = { ...guide.print, content: { ...content, item: { ...content.item, elements } } };
    short = { print: fewer, pdf: await ports.pdf.render({ html: htmlOf(ports, fewer) }) };
  }
  return short;
};

const htmlOf = ({ view, site }: OpenSite["site"]["ports"], guide: GuidePrint): string => printHtml(view, guide, { site, checkCode: "ABCDE-FGHJK" });

const rendering = async ({ site: { ports } }: OpenSite, { print: guide, pdf }: Guide, folder: string): Promise<void> => {
  const html = htmlOf(ports, guide);
  const bare = await bareTab(html, folder);
  const took: Record<"ours" | "bare", number[]> = { ours: [], bare: [] };
  for (let round = -3; round < ROUNDS; round += 1) {
    const ours = await timed(() => ports.pdf.render({ html: htmlOf(ports, guide), title: guide.content.item.name }));
    const theirs = await timed(bare.print);
    if (round >= 0) { took.ours.push(ours); took.bare.push(theirs); }
  }
  await bare.close();
  const [ours, theirs] = [figuresOf(took.ours).middle, figuresOf(took.bare).middle];
  print(`生成 ${pagesOf(pdf)} 页的办事指南：${figure(ours)} 毫秒；同一 HTML 只用 page.pdf：${figure(theirs)} 毫秒（${(ours / theirs).toFixed(2)} 倍，要求不超过 1.3）`);
};

/** The same HTML with its fonts and style from a plain server, in one tab that is used again, and nothing else. */
const bareTab = async (html: string, folder: string): Promise<{ print(): Promise<unknown>; close(): Promise<void> }> => {
  const server = createServer((request, response) => {
    if (request.url === "/") response.setHeader("Content-Type", "text/html; charset=utf-8").end(html);
    else readPrintAsset(new URL(request.url ?? "/", printOrigin), join(import.meta.dirname, "../static")).then((asset) => {
      if (asset === undefined) response.writeHead(404).end();
      else response.setHeader("Content-Type", asset.contentType).end(asset.body);
    }, () => response.writeHead(500).end());
  });
  await new Promise<void>((done) => { server.listen(0, "127.0.0.1", done); });
  const address = server.address();
  const base = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}/`;
  const chromium = await launchChromium({ varDir: join(folder, "bare"), executablePath: undefined, log: quiet });
  const page = await chromium.browser.newPage();
  await page.emulateMediaType("print");
  return {
    print: async () => {
      await page.goto(base, { waitUntil: "load" });
      await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
    },
    close: async () => {
      await chromium.close();
      server.closeAllConnections();
      server.close();
    },
  };
};

const sending = async ({ site }: OpenSite, { print: guide, pdf }: Guide, folder: string): Promise<void> => {
  const path = join(folder, "file.pdf");
  await writeFile(path, pdf);
  const app = new Koa();
  // Whoever has all bytes hangs up before the stream has closed.
  app.silent = true;
  app.use(async (ctx) => {
    const { size } = await stat(path);
    ctx.type = "application/pdf";
    ctx.length = size;
    ctx.body = createReadStream(path);
  });
  const [ours, bare] = [await listen(site.app), await listen(app)];
  const address = ours.base + printHref(guide.content.item.publicCode);
  const took: Record<"ours" | "bare", number[]> = { ours: [], bare: [] };
  for (let round = -20; round < REQUESTS; round += 1) {
    const one = await timed(() => bytesAt(address));
    const other = await timed(() => bytesAt(bare.base));
    if (round >= 0) { took.ours.push(one); took.bare.push(other); }
  }
  await Promise.all([ours.close(), bare.close()]);
  const [kept, file] = [figuresOf(took.ours).middle, figuresOf(took.bare).middle];
  print(`取回已经生成的 PDF（${Math.round(pdf.length / 1024)} KB）：${figure(kept)} 毫秒；Koa 发送同样大小的静态文件：${figure(file)} 毫秒（${(kept / file).toFixed(2)} 倍，要求不超过 1.5）`);
};

const bytesAt = async (address: string): Promise<void> => {
  const answer = await fetch(address);
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}`);
};

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const since = performance.now();
  await work();
  return performance.now() - since;
};
