import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "../config/index.ts";
import { switches } from "../config/plugins.ts";
import { openSite, type OpenSite } from "../core/cli/open-site.ts";
import { DEMO_PASSWORD } from "../core/demo/demo-people.ts";
import { loadDemo } from "../core/demo/load-demo.ts";
import { loadVolumes, readWishes } from "../core/demo/load-volumes.ts";
import { BrowserClient } from "../test/support/browser-client.ts";
import { barePage, figuresOf, listen, type Figures } from "./over-http.ts";
import { listPages, type ListPage, type Reader } from "./list-pages.ts";

const ITEMS = 100_000;
const ROUNDS = 25;
const LIMIT_MS = 150;
const print = (line: string): void => { process.stdout.write(`${line}\n`); };
const seconds = (since: number): string => ((performance.now() - since) / 1000).toFixed(0);

type Measured = ListPage & Figures;

/** Every list at a tenth of the items and at all of them, as p95 in milliseconds and as a multiple of a bare page of Koa and pg over the same HTTP. */
export const benchLists = async ([wanted = String(ITEMS)]: readonly string[]): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), "shixiang-bench-"));
  const open = await openSite(readConfig({ VAR_DIR: join(folder, "site"), LOG_LEVEL: "error", PAGE_KEEP_MS: "0" }), switches);
  try {
    await open.site.prepare();
    const few = await measureAt(open, Math.ceil(Number(wanted) / 10));
    const many = await measureAt(open, Number(wanted));
    report(few, many);
  } finally {
    await open.close();
    await rm(folder, { recursive: true, force: true });
  }
};

const measureAt = async ({ site }: OpenSite, items: number): Promise<{ items: number; bare: Figures; pages: Measured[] }> => {
  const since = performance.now();
  await loadDemo({ db: site.db, transact: site.ports.transact, now: site.ports.clock.now(), say: () => undefined }, site.demo());
  const wishes = readWishes(site.demo(), ["--items", String(items)]);
  if (typeof wishes === "string") throw new Error(wishes);
  await loadVolumes(site.db, wishes, print);
  const loaded = seconds(since);
  await site.worker.drain();
  // The server does this by itself within minutes; nobody loads a province and opens a list in the same minute.
  await site.db.raw("vacuum (analyze)");
  print(`装入用 ${loaded} 秒，搜索和统计用 ${seconds(since)} 秒（合计）`);
  return { items, ...await measureLists(site) };
};

/** One request after the other, as one person would see it; the first ones warm the templates and the database. */
export const measureLists = async (site: OpenSite["site"]): Promise<{ bare: Figures; pages: Measured[] }> => {
  const [bareServer, server] = [await listen(barePage(site.db)), await listen(site.app)];
  try {
    const readers: Readonly<Record<Reader, BrowserClient>> = { editor: await signIn(server.base, "liwenjing"), publisher: await signIn(server.base, "lizhengwu"), visitor: new BrowserClient(server.base) };
    const bare = await measure(() => new BrowserClient(bareServer.base).fetch("/"));
    const pages: Measured[] = [];
    for (const page of await listPages(site.db)) pages.push({ ...page, ...await measure(() => readers[page.reader].fetch(page.path)) });
    return { bare, pages };
  } finally {
    await Promise.all([bareServer, server].map(({ close }) => close()));
  }
};

const signIn = async (base: string, account: string): Promise<BrowserClient> => {
  const browser = new BrowserClient(base);
  const answer = await browser.submit(await browser.get("/sign-in"), "form[action^='/sign-in']", { account, password: DEMO_PASSWORD });
  if (!answer.url.endsWith("/desk")) throw new Error(`${account} could not sign in`);
  return browser;
};

const measure = async (ask: () => Promise<Response>): Promise<Figures> => {
  const took: number[] = [];
  for (let round = -3; round < ROUNDS; round += 1) {
    const since = performance.now();
    const answer = await ask();
    await answer.text();
    if (answer.status !== 200 && answer.status !== 302 && answer.status !== 303) throw new Error(`${answer.url} answered ${answer.status}`);
    if (round >= 0) took.push(performance.now() - since);
  }
  return figuresOf(took);
};

const READERS: Readonly<Record<Reader, string>> = { editor: "录入员", publisher: "发布员", visitor: "公众" };

const times = ({ middle }: Figures, { bare }: { bare: Figures }): string => (middle / bare.middle).toFixed(1);

const report = (few: Awaited<ReturnType<typeof measureAt>>, many: Awaited<ReturnType<typeof measureAt>>): void => {
  print(`只有 Koa 和 select 1 的页面：${few.bare.middle.toFixed(1)} 毫秒（${few.items} 项）、${many.bare.middle.toFixed(1)} 毫秒（${many.items} 项）`);
  for (const [index, page] of many.pages.entries()) {
    const before = few.pages[index];
    if (before === undefined) continue;
    print(`${READERS[page.reader]} ${page.what}：p95 ${page.p95.toFixed(0)} 毫秒${page.p95 > LIMIT_MS ? "（超过上限）" : ""}，中位数是空白页面的 ${times(page, many)} 倍；${few.items} 项时 p95 ${before.p95.toFixed(0)} 毫秒，${times(before, few)} 倍；两个中位数之比 ${(page.middle / before.middle).toFixed(2)}`);
  }
  const slow = many.pages.filter(({ p95 }) => p95 > LIMIT_MS).length;
  print(`${many.pages.length} 个列表中，${slow} 个超过 ${LIMIT_MS} 毫秒。`);
};
