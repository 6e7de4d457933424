import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { startPostgres } from "../core/runtime/postgres/start-postgres.ts";

const PORT = 3998;
const SECONDS = 6;
const ROUNDS = 3;
const RESULT_PAGES = 5;
/** Enough to keep one process busy. */
const AT_ONCE = 8;
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const print = (line: string): void => { process.stdout.write(`${line}\n`); };

type Server = { args: readonly string[]; env?: Readonly<Record<string, string>>; path: string };
type Measured = Server & { name: string; rate: (path: string) => Promise<number> };

/**
 * Requests a second of a guide page as multiples of a bare server that renders a page of the same size: of guides that nobody has read since the start, of
 * one with another choice each time (its content is compared, its page is drawn), of one that is asked for again (all that it was made of is compared),
 * and of one that is kept for a second (nothing is asked).
 */
export const benchPages = async (): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), "shixiang-bench-"));
  const varDir = join(folder, "site");
  const site = (keepMs: number, command = "web"): Pick<Server, "args" | "env"> => ({ args: ["bin/shixiang.ts", command], env: { VAR_DIR: varDir, PORT: String(PORT), HOST: "127.0.0.1", LOG_LEVEL: "error", PAGE_KEEP_MS: String(keepMs) } });
  try {
    const [path = "/", ...others] = await running({ ...site(0, "start"), path: "/" }, findGuides);
    const postgres = await startPostgres({ varDir, log: quiet });
    const url = { DATABASE_URL: postgres.url };
    const made = { args: site(0).args, env: { ...site(0).env, ...url }, path };
    const html = await running(made, textOf);
    const wordsFile = join(folder, "words");
    await writeFile(wordsFile, asManyWords(html));
    const servers: Measured[] = [
      { name: "Koa、pg 和 nunjucks", args: ["bench/bare-server.ts", postgres.url, String(PORT), wordsFile], path: "/", rate: rateOf },
      { name: `另外 ${others.length} 份办事指南，启动以后第一次有人看`, ...made, rate: (known) => rateOfFirst(known, others) },
      { name: "办事指南，每次选择不同，重新画出", ...made, rate: rateOfChoices },
      { name: "办事指南，每次核对，没有变化", ...made, rate: rateOf },
      { name: "办事指南，保存一秒", ...made, env: { ...site(1_000).env, ...url }, rate: rateOf },
    ];
    const rates = new Map<string, number[]>();
    for (let round = 0; round < ROUNDS; round += 1) for (const server of servers) rates.set(server.name, [...rates.get(server.name) ?? [], await running(server, server.rate)]);
    report(rates, html.length);
    await postgres.stop();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** Starts the server, does the work against it and ends it. */
const running = async <T>({ args, env, path }: Server, work: (path: string) => Promise<T>): Promise<T> => {
  const child = spawn(process.execPath, [...args], { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, ...env } });
  try {
    await firstAnswer(child, path);
    return await work(path);
  } finally {
    child.kill("SIGINT");
    await new Promise((done) => { if (child.exitCode === null) child.once("exit", done); else done(undefined); });
  }
};

const firstAnswer = async (child: ChildProcess, path: string): Promise<void> => {
  for (let tries = 0; tries < 1_200 && child.exitCode === null; tries += 1) {
    if (await fetch(`http://127.0.0.1:${PORT}${path}`).then(({ ok }) => ok, () => false)) return;
    await pause(50);
  }
  throw new Error("the server gives no answer");
};

const textOf = async (path: string): Promise<string> => (await fetch(`http://127.0.0.1:${PORT}${path}`)).text();

/** The guides of the demo, the one with the longest page first. */
const findGuides = async (): Promise<string[]> => {
  const links = new Set<string>();
  for (let page = 1; page <= RESULT_PAGES; page += 1) {
    for (const [, href = ""] of (await textOf(`/portal/search?page=${page}`)).matchAll(/href="(\/guide\/[^"]+)"/g)) links.add(href);
  }
  const sizes = await Promise.all([...links].map(async (href) => ({ href, size: (await textOf(href)).length })));
  return sizes.sort((a, b) => b.size - a.size).map(({ href }) => href);
};

/** As much text in as many pieces that the bare page is as large. */
const asManyWords = (html: string): string => {
  const pieces = Math.round(html.length / 250);
  const text = html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
  const each = Math.max(1, Math.round((html.length - 200) / pieces) - 96);
  return Array.from({ length: pieces }, (_, index) => text.repeat(4).slice(index * each, (index + 1) * each).padEnd(each, "。")).join("\n");
};

const rateOf = (path: string): Promise<number> => measured({ paths: always(path), seconds: 1 }, { paths: always(path), seconds: SECONDS });

/** What is no answer of the guide changes nothing but its address, and the links on the page that carry it on. */
const rateOfChoices = (path: string): Promise<number> => measured({ paths: choices(path, "q98"), seconds: 1 }, { paths: choices(path, "q99"), seconds: SECONDS });

/** The program has run for a while, and has never been asked for these. */
const rateOfFirst = (known: string, paths: readonly string[]): Promise<number> => measured({ paths: choices(known, "q98"), seconds: SECONDS }, { paths: paths.values(), seconds: Infinity });

function* always(path: string): Generator<string> { for (;;) yield path; }
function* choices(path: string, question: string): Generator<string> { for (let n = 0; ; n += 1) yield `${path}?${question}=${n}`; }

type Asking = { paths: Iterator<string>; seconds: number };

const measured = async (warmUp: Asking, asked: Asking): Promise<number> => {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  await askAll(agent, warmUp);
  const started = performance.now();
  const answered = await askAll(agent, asked);
  agent.destroy();
  return answered / (performance.now() - started) * 1_000;
};

const askAll = async (agent: Agent, { paths, seconds }: Asking): Promise<number> => {
  const until = performance.now() + seconds * 1_000;
  let answered = 0;
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    for (let next = paths.next(); next.done !== true && performance.now() < until; next = paths.next()) {
      await ask(agent, next.value);
      answered += 1;
    }
  }));
  return answered;
};

const ask = (agent: Agent, path: string): Promise<void> => new Promise((done, fail) => {
  request({ agent, host: "127.0.0.1", port: PORT, path }, (answer) => {
    if (answer.statusCode !== 200) fail(new Error(`${path} answered ${answer.statusCode}`));
    answer.resume().once("end", done);
  }).once("error", fail).end();
});

const report = (rates: ReadonlyMap<string, readonly number[]>, signs: number): void => {
  const best = new Map([...rates].map(([name, found]) => [name, Math.max(...found)]));
  const [bare = 1] = best.values();
  print(`一个办事指南页面，${signs} 个字符：`);
  for (const [name, found] of best) print(`${name}：每秒 ${found.toFixed(0)} 次，是 Koa、pg 和 nunjucks 的 ${(found / bare).toFixed(2)} 倍`);
};
