import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { startPostgres } from "../core/runtime/postgres/start-postgres.ts";
import { openLine } from "./light-client.ts";

const PORT = 3998;
const SECONDS = 6;
const ROUNDS = 3;
/** By their elements; the longest page is among them. */
const LONGEST = 20;
/** Made up, and read once each: half of them while the program grows warm, the others while it is measured. */
const MADE_UP = 1_200;
/** What the template of the bare server writes around each piece. */
const MARKUP = 96;
/** Enough to keep one process busy. */
const AT_ONCE = 8;
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const print = (line: string): void => { process.stdout.write(`${line}\n`); };

type Server = { args: readonly string[]; env?: Readonly<Record<string, string>>; path: string };
type Rate = { perSecond: number; bytes: number };
/** `against`: the bare server that writes a page of this size. */
type Measured = Server & { name: string; against: string; rate: (path: string) => Promise<Rate> };

/**
 * Requests a second of a guide page as multiples of a bare server that renders a page of the same size, in the order in which less and less is there
 * already: kept for a second (nothing is asked); read before and unchanged (all that it was made of is compared); read before and with other answers
 * (its content is compared, its page is presented and drawn anew); never read since the start (everything is read, presented and drawn).
 */
export const benchPages = async (): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), "shixiang-bench-"));
  const varDir = join(folder, "site");
  const site = (keepMs: number, ...command: readonly string[]): Required<Pick<Server, "args" | "env">> => ({ args: ["bin/shixiang.ts", ...command], env: { VAR_DIR: varDir, PORT: String(PORT), HOST: "127.0.0.1", LOG_LEVEL: "error", PAGE_KEEP_MS: String(keepMs) } });
  try {
    await running({ ...site(0, "start"), path: "/" }, async () => undefined);
    const postgres = await startPostgres({ varDir, log: quiet });
    const onPostgres = (keepMs: number, ...command: readonly string[]): Server => {
      const { args, env } = site(keepMs, ...command);
      return { args, env: { ...env, DATABASE_URL: postgres.url }, path: "/" };
    };
    await finished(onPostgres(0, "demo:load", "--items", String(MADE_UP)));
    const { longest, madeUp } = await findGuides(postgres.url);
    const { path, long, usual } = await running(onPostgres(0, "web"), async () => {
      const found = await longestOf(longest);
      return { path: found, long: await textOf(found), usual: await textOf(madeUp[0] ?? "") };
    });
    const served = (keepMs: number): Server => ({ ...onPostgres(keepMs, "web"), path });
    const bare = async (name: string, html: string): Promise<Measured> => {
      const wordsFile = join(folder, name);
      await writeFile(wordsFile, asManyWords(html));
      return { name, against: name, args: ["bench/bare-server.ts", postgres.url, String(PORT), wordsFile], path: "/", rate: rateOf };
    };
    const [bareLong, bareUsual] = [await bare("Koa、pg 和 nunjucks，长页面", long), await bare("Koa、pg 和 nunjucks，一般页面", usual)];
    const servers: Measured[] = [
      bareLong,
      { name: "长指南，保存一秒，不再查询", against: bareLong.name, ...served(1_000), rate: rateOf },
      { name: "长指南，每次核对版本和引用，没有变化", against: bareLong.name, ...served(0), rate: rateOf },
      { name: "长指南，每次换一种情形，重新组织并画出", against: bareLong.name, ...served(0), rate: rateOfAnswers },
      bareUsual,
      { name: `${madeUp.length / 2} 份虚构的指南，启动以后各第一次有人看，全部读取、组织并画出`, against: bareUsual.name, ...served(0), rate: () => rateOfFirst(madeUp) },
    ];
    const rates = new Map<Measured, Rate[]>();
    for (let round = 0; round < ROUNDS; round += 1) for (const server of servers) rates.set(server, [...rates.get(server) ?? [], await running(server, server.rate)]);
    report(rates);
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

/** Runs a command to its end. */
const finished = async ({ args, env }: Server): Promise<void> => {
  const child = spawn(process.execPath, [...args], { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, ...env } });
  const code = await new Promise((done) => { child.once("exit", done); });
  if (code !== 0) throw new Error(`${args.join(" ")} ended with ${String(code)}`);
};

const firstAnswer = async (child: ChildProcess, path: string): Promise<void> => {
  for (let tries = 0; tries < 1_200 && child.exitCode === null; tries += 1) {
    if (await fetch(`http://127.0.0.1:${PORT}${path}`).then(({ ok }) => ok, () => false)) return;
    await pause(50);
  }
  throw new Error("the server gives no answer");
};

const textOf = async (path: string): Promise<string> => (await fetch(`http://127.0.0.1:${PORT}${path}`)).text();

/** The guides that say most, and those of the items loaded last, an even number of them. */
const findGuides = async (url: string): Promise<{ longest: string[]; madeUp: string[] }> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const inOrder = async (order: string, count: number): Promise<string[]> => {
    const { rows }: { rows: { task_code: string }[] } = await client.query(`select task_code from catalogue_item_versions v join catalogue_item_contents c on c.version_id = v.id where state = 'published' and task_code <> '' order by ${order} limit ${count}`);
    return rows.map(({ task_code: code }) => `/guide/${encodeURIComponent(code)}`);
  };
  const found = { longest: await inOrder("length(c.elements::text) desc", LONGEST), madeUp: await inOrder("v.id desc", Math.floor(MADE_UP * 0.4) * 2) };
  await client.end();
  return found;
};

const longestOf = async (paths: readonly string[]): Promise<string> => {
  const sizes = await Promise.all(paths.map(async (path) => ({ path, size: (await textOf(path)).length })));
  return sizes.sort((a, b) => b.size - a.size)[0]?.path ?? "/";
};

/** As much text in as many pieces that the bare page is as large, in bytes: Chinese takes three a sign, markup one. */
const asManyWords = (html: string): string => {
  const pieces = Math.round(html.length / 250);
  const text = html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
  const room = (Buffer.byteLength(html) - 200) / pieces - MARKUP;
  const each = Math.max(1, Math.round(room / Buffer.byteLength(text) * text.length));
  return Array.from({ length: pieces }, (_, index) => text.repeat(4).slice(index * each, (index + 1) * each).padEnd(each, "。")).join("\n");
};
const rateOf = (path: string): Promise<Rate> => measured({ paths: always(path), seconds: 1 }, { paths: always(path), seconds: SECONDS });

/** One combination of answers after the other; of each guide only the page asked for last is kept. */
const rateOfAnswers = async (path: string): Promise<Rate> => {
  const answers = combinations(await textOf(path)).map((query) => `${path}?${query}`);
  return measured({ paths: inTurn(answers), seconds: SECONDS }, { paths: inTurn(answers), seconds: SECONDS });
};

/** The program has run for a while and has read others, and has never been asked for these. */
const rateOfFirst = (paths: readonly string[]): Promise<Rate> =>
  measured({ paths: paths.slice(paths.length / 2).values(), seconds: Infinity }, { paths: paths.slice(0, paths.length / 2).values(), seconds: Infinity });

/** The answers of 情形引导 on this page: each question left open, or answered in one of its ways. */
const combinations = (html: string): string[] => {
  const answers = [...html.matchAll(/type="radio" name="(q\d+)" id="[^"]*" value="([^"]*)"/g)].map(([, field = "", value = ""]) => ({ field, value }));
  return [...Map.groupBy(answers, ({ field }) => field)].reduce<string[]>((sofar, [field, ways]) =>
    sofar.flatMap((query) => [query, ...ways.map(({ value }) => `${query}${query === "" ? "" : "&"}${new URLSearchParams([[field, value]])}`)]), [""]).filter((query) => query !== "");
};

function* always(path: string): Generator<string> { for (;;) yield path; }
function* inTurn(paths: readonly string[]): Generator<string> { for (;;) yield* paths; }

type Asking = { paths: Iterator<string>; seconds: number };

const measured = async (warmUp: Asking, asked: Asking): Promise<Rate> => {
  const lines = Array.from({ length: AT_ONCE }, () => openLine(PORT));
  await askAll(lines, warmUp);
  const started = performance.now();
  const { answers, bytes } = await askAll(lines, asked);
  const took = performance.now() - started;
  for (const line of lines) line.close();
  return { perSecond: answers / took * 1_000, bytes: bytes / answers };
};

const askAll = async (lines: readonly ReturnType<typeof openLine>[], { paths, seconds }: Asking): Promise<{ answers: number; bytes: number }> => {
  const until = performance.now() + seconds * 1_000;
  let [answers, bytes] = [0, 0];
  await Promise.all(lines.map(async ({ ask }) => {
    for (let next = paths.next(); next.done !== true && performance.now() < until; next = paths.next()) {
      const length = await ask(next.value);
      bytes += length;
      answers += 1;
    }
  }));
  return { answers, bytes };
};

const report = (rates: ReadonlyMap<Measured, readonly Rate[]>): void => {
  const best = [...rates].map(([server, found]) => ({ server, ...found.reduce((a, b) => (b.perSecond > a.perSecond ? b : a)) }));
  for (const { server: { name, against }, perSecond, bytes } of best) {
    const bare = best.find(({ server }) => server.name === against)?.perSecond ?? perSecond;
    print(`${name}（${(bytes / 1024).toFixed(0)} KB）：每秒 ${perSecond.toFixed(0)} 次${name === against ? "" : `，是同样大的裸页面的 ${(perSecond / bare).toFixed(2)} 倍`}`);
  }
};
