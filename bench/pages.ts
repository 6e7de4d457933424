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
/** Enough to keep one process busy. */
const AT_ONCE = 8;
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const print = (line: string): void => { process.stdout.write(`${line}\n`); };

type Server = { name: string; args: readonly string[]; env?: Readonly<Record<string, string>>; path: string };

/** Requests a second of a guide page, made anew for each and kept for a second, as multiples of a bare server that renders a page of the same size. */
export const benchPages = async (): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), "shixiang-bench-"));
  const varDir = join(folder, "site");
  const site = (keepMs: number, command = "web"): Pick<Server, "args" | "env"> => ({ args: ["bin/shixiang.ts", command], env: { VAR_DIR: varDir, PORT: String(PORT), HOST: "127.0.0.1", LOG_LEVEL: "error", PAGE_KEEP_MS: String(keepMs) } });
  try {
    const path = await running({ name: "", ...site(0, "start"), path: "/" }, findGuide);
    const postgres = await startPostgres({ varDir, log: quiet });
    const url = { DATABASE_URL: postgres.url };
    const html = await running({ name: "", args: site(0).args, env: { ...site(0).env, ...url }, path }, textOf);
    const wordsFile = join(folder, "words");
    await writeFile(wordsFile, asManyWords(html));
    const servers: Server[] = [
      { name: "Koa、pg 和 nunjucks", args: ["bench/bare-server.ts", postgres.url, String(PORT), wordsFile], path: "/" },
      { name: "办事指南，每次重新生成", args: site(0).args, env: { ...site(0).env, ...url }, path },
      { name: "办事指南，保存一秒", args: site(1_000).args, env: { ...site(1_000).env, ...url }, path },
    ];
    const rates = new Map<string, number[]>();
    for (let round = 0; round < ROUNDS; round += 1) for (const server of servers) rates.set(server.name, [...rates.get(server.name) ?? [], await running(server, rate)]);
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

/** The guide of the demo with the longest page. */
const findGuide = async (): Promise<string> => {
  const links = [...(await textOf("/portal/search")).matchAll(/href="(\/guide\/[^"]+)"/g)].map(([, href = ""]) => href);
  const sizes = await Promise.all(links.map(async (href) => ({ href, size: (await textOf(href)).length })));
  return sizes.sort((a, b) => b.size - a.size)[0]?.href ?? "/";
};

/** As much text in as many pieces that the bare page is as large. */
const asManyWords = (html: string): string => {
  const pieces = Math.round(html.length / 250);
  const text = html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
  const each = Math.max(1, Math.round((html.length - 200) / pieces) - 96);
  return Array.from({ length: pieces }, (_, index) => text.repeat(4).slice(index * each, (index + 1) * each).padEnd(each, "。")).join("\n");
};

const rate = async (path: string): Promise<number> => {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  await askFor(agent, path, 1);
  const answered = await askFor(agent, path, SECONDS);
  agent.destroy();
  return answered / SECONDS;
};

const askFor = async (agent: Agent, path: string, seconds: number): Promise<number> => {
  const until = performance.now() + seconds * 1_000;
  let answered = 0;
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    while (performance.now() < until) {
      await ask(agent, path);
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
