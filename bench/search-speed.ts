import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "../config/index.ts";
import { switches } from "../config/plugins.ts";
import { openSite, type OpenSite } from "../core/cli/open-site.ts";
import { loadDemo } from "../core/demo/load-demo.ts";
import { loadVolumes, readWishes } from "../core/demo/load-volumes.ts";
import { BrowserClient } from "../test/support/browser-client.ts";
import { JUDGED_SETS } from "../test/search/judged/sets.ts";
import { barePage, figuresOf, listen } from "./over-http.ts";

const ITEMS = 100_000;
const FEW = 3_400;
const SLOWEST = 5;
const print = (line: string): void => { process.stdout.write(`${line}\n`); };

type Asked = { readonly query: string; readonly ms: number };

/** The page of results and the suggestions over HTTP for every judged query, at 3,400 items and at 100,000, beside the bare page of the same run, and the time a rebuild takes. */
export const benchSearch = async ([wanted = String(ITEMS)]: readonly string[]): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), "shixiang-bench-"));
  const open = await openSite(readConfig({ VAR_DIR: join(folder, "site"), LOG_LEVEL: "error", PAGE_KEEP_MS: "0" }), switches);
  try {
    await open.site.prepare();
    for (const items of new Set([Math.min(FEW, Number(wanted)), Number(wanted)])) await measureAt(open, items);
  } finally {
    await open.close();
    await rm(folder, { recursive: true, force: true });
  }
};

const measureAt = async ({ site }: OpenSite, items: number): Promise<void> => {
  await loadDemo({ db: site.db, transact: site.ports.transact, now: site.ports.clock.now(), say: () => undefined }, site.demo());
  const wishes = readWishes(site.demo(), ["--items", String(items)]);
  if (typeof wishes === "string") throw new Error(wishes);
  await loadVolumes(site.db, wishes, print);
  const since = performance.now();
  await site.worker.drain();
  print(`${String(items)} 项：装入以后的任务（其中有建立索引）用 ${((performance.now() - since) / 1000).toFixed(0)} 秒`);
  await measureSearch(site);
};

const measureSearch = async (site: OpenSite["site"]): Promise<void> => {
  const [bareServer, server] = [await listen(barePage(site.db)), await listen(site.app)];
  try {
    const queries = JUDGED_SETS.flatMap(({ kinds }) => kinds).flatMap((kind) => kind.queries.map(({ query }) => query));
    const bare = await askAll(new BrowserClient(bareServer.base), queries);
    const asked = await askAll(new BrowserClient(server.base), queries);
    report("搜索结果页", bare, asked);
    report("输入时的建议", bare, await askAll(new BrowserClient(server.base), queries.flatMap(beginningsOf), "/portal/suggest", HTMX));
    report("没有问题的列表", bare, await askAll(new BrowserClient(server.base), LISTS.flatMap((list) => [list, list, list]), "", {}));
  } finally {
    await Promise.all([bareServer, server].map(({ close }) => close()));
  }
};

/** One after the other, as one person would see it; the first ones warm the dictionaries, the templates and the database. */
const askAll = async (visitor: BrowserClient, queries: readonly string[], path = "/portal/search", headers: Record<string, string> = {}): Promise<Asked[]> => {
  const asked: Asked[] = [];
  for (const query of [...queries.slice(0, 5), ...queries]) {
    const since = performance.now();
    const answer = await visitor.fetch(path === "" ? query : `${path}?q=${encodeURIComponent(query)}`, { headers });
    await answer.text();
    if (answer.status !== 200) throw new Error(`${query}: ${String(answer.status)}`);
    asked.push({ query, ms: performance.now() - since });
  }
  return asked.slice(5);
};

/** What stands in the box at the first pauses of whoever types the question. */
const beginningsOf = (query: string): string[] => [...new Set([1, 2, 4].map((length) => query.slice(0, length)))];
const HTMX = { "HX-Request": "true", "HX-Target": "f-q-suggest" };
const LISTS = ["/", "/portal/search", `/portal/search?audience=${encodeURIComponent("自然人")}`, "/portal/search?page=2", "/portal/departments"];

const report = (what: string, bareAsked: readonly Asked[], asked: readonly Asked[]): void => {
  const [bare, search] = [figuresOf(bareAsked.map(({ ms }) => ms)), figuresOf(asked.map(({ ms }) => ms))];
  print(`  空白页面：中位 ${bare.middle.toFixed(1)} 毫秒；${what}：中位 ${search.middle.toFixed(1)} 毫秒（${(search.middle / bare.middle).toFixed(1)} 倍），第 95 百分位 ${search.p95.toFixed(1)} 毫秒（${(search.p95 / bare.p95).toFixed(1)} 倍），共 ${String(asked.length)} 次`);
  for (const { query, ms } of [...asked].sort((a, b) => b.ms - a.ms).slice(0, SLOWEST)) print(`  最慢：${query} ${ms.toFixed(0)} 毫秒`);
};
