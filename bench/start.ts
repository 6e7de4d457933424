import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { startPostgres } from "../core/runtime/postgres/start-postgres.ts";

const PORT = "3999";
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const seconds = (since: number): number => (performance.now() - since) / 1000;

/** From the command to the first 200 of the home page, on an empty folder and again on the same one; the limit is the bare database. */
export const benchStart = async (): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), "shixiang-bench-"));
  try {
    const bare = await bareDatabase(join(folder, "bare"));
    const site = join(folder, "site");
    const first = await startAndStop(site);
    const again = await startAndStop(site);
    print(`空文件夹，数据库本身：${bare.first.toFixed(1)} 秒；整个系统到第一个 200：${first.toFixed(1)} 秒（${(first / bare.first).toFixed(1)} 倍）`);
    print(`已有数据，数据库本身：${bare.again.toFixed(1)} 秒；整个系统到第一个 200：${again.toFixed(1)} 秒（${(again / bare.again).toFixed(1)} 倍）`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const bareDatabase = async (varDir: string): Promise<{ first: number; again: number }> => {
  const timed = async (): Promise<number> => {
    const since = performance.now();
    const postgres = await startPostgres({ varDir, log: quiet });
    const took = seconds(since);
    await postgres.stop();
    return took;
  };
  return { first: await timed(), again: await timed() };
};

const startAndStop = async (varDir: string): Promise<number> => {
  const since = performance.now();
  const child = spawn(process.execPath, ["bin/shixiang.ts", "start"], { stdio: "ignore", env: { ...process.env, VAR_DIR: varDir, PORT, HOST: "127.0.0.1", LOG_LEVEL: "error" } });
  await firstAnswer(child);
  const took = seconds(since);
  child.kill("SIGINT");
  await new Promise((done) => { child.once("exit", done); });
  return took;
};

const firstAnswer = async (child: ChildProcess): Promise<void> => {
  for (let tries = 0; tries < 1_200; tries += 1) {
    if (child.exitCode !== null) throw new Error(`the site ended with code ${child.exitCode}`);
    const status = await fetch(`http://127.0.0.1:${PORT}/`).then((response) => response.status, () => 0);
    if (status === 200) return;
    await pause(50);
  }
  throw new Error("no answer within a minute");
};

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
