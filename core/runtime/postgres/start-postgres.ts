import { existsSync, statSync } from "node:fs";
import { realpath } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { claimFile, type Claim } from "../claim-file.ts";
import { makeVarDir } from "../claim-var.ts";
import { loadSecret } from "../load-secret.ts";
import { RuntimeError } from "../runtime-error.ts";
import type { RuntimeLog } from "../runtime-log.ts";
import { chooseHome, type PostgresHome } from "./choose-home.ts";
import { databaseUrl, ensureDatabase } from "./ensure-database.ts";
import { initialise } from "./initialise.ts";
import { launch } from "./launch.ts";
import { findPostmaster, forgetStrangersPid, stopPostmaster } from "./postmaster.ts";
import { serverUsers } from "./server-users.ts";

export type PostgresOptions = {
  varDir: string;
  log: RuntimeLog;
  /** False for tests: faster, and a power cut may spoil the data. */
  durable?: boolean;
  /** Where root's server lies when `varDir` is out of its reach. */
  systemDir?: string;
};

export type RunningPostgres = {
  url: string;
  /** Waits until the server has ended, unless another process still works with it. */
  stop: () => Promise<void>;
};

const passwordName = "postgres-password";

/**
 * A PostgreSQL of our own with its data below `varDir`, on a free port of 127.0.0.1, behind a random password.
 * A server that a killed process left behind is ended first; one that another living process uses is shared.
 * @throws {RuntimeError} when it cannot be made to run
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  makeVarDir(options.varDir);
  const varDir = await realpath(options.varDir);
  const users = serverUsers(varDir);
  let ending = false;
  const onEnd = (): void => {
    if (!ending) options.log.error(`数据库进程意外停止，详见 ${join(varDir, "postgres.log")}。`);
  };
  const { home, url } = await alone(varDir, async () => {
    const running = await run({ ...options, varDir }, users.hasOthers(), onEnd);
    users.enter();
    return running;
  });
  // The last resort for an end without stop(), such as an uncaught error; after kill -9 the next start sees to it.
  const atExit = (): void => {
    users.leave();
    const server = findPostmaster(home.data);
    if (server !== undefined && !users.hasOthers()) process.kill(server.pid, "SIGINT");
  };
  process.once("exit", atExit);
  return {
    url,
    stop: async () => {
      process.off("exit", atExit);
      ending = true;
      await alone(varDir, async () => {
        users.leave();
        if (!users.hasOthers()) await stopPostmaster(home.data);
      });
    },
  };
}

type Input = PostgresOptions & { varDir: string };

async function run(input: Input, isShared: boolean, onEnd: () => void): Promise<{ home: PostgresHome; url: string }> {
  const { varDir, log, durable = true, systemDir = "/var/lib/shixiang" } = input;
  const isFirstStart = !existsSync(join(varDir, passwordName));
  const home = await chooseHome({ varDir, systemDir, isFirstStart, log });
  assertUsable(home, isFirstStart, varDir);
  const running = isShared ? findPostmaster(home.data) : undefined;
  const password = loadSecret(varDir, passwordName);
  if (running?.isReady) return { home, url: databaseUrl({ port: running.port, password }) };
  await stopPostmaster(home.data);
  if (!existsSync(home.data)) await initialise(home, password, durable);
  await forgetStrangersPid(home.data);
  const port = await launch({ home, logFile: join(varDir, "postgres.log"), durable }, onEnd);
  await ensureDatabase({ port, password });
  log.info(`数据库已就绪（127.0.0.1:${port}）。`);
  return { home, url: databaseUrl({ port, password }) };
}

function assertUsable(home: PostgresHome, isFirstStart: boolean, varDir: string): void {
  if (!existsSync(home.data)) return;
  if (isFirstStart) {
    throw new RuntimeError(`缺少 ${join(varDir, passwordName)}，无法登录已有的数据库。请从备份恢复该文件，或移走 ${home.data} 后重新启动。`);
  }
  const owner = statSync(home.data).uid;
  if (home.user === undefined && process.getuid !== undefined && owner !== process.getuid()) {
    throw new RuntimeError(`${home.data} 属于另一个用户（uid ${owner}），请用建立它的用户启动，或用 VAR_DIR 指定其他位置。`);
  }
}

/** Starting and stopping the server of one data folder is done by one process at a time. */
async function alone<T>(varDir: string, work: () => Promise<T>): Promise<T> {
  const claim = await waitForClaim(join(varDir, "postgres.lock"));
  try {
    return await work();
  } finally {
    claim.release();
  }
}

async function waitForClaim(path: string): Promise<Claim> {
  for (let waited = 0; waited < 60_000; waited += 50) {
    const result = claimFile(path);
    if (result.held) return result.claim;
    await pause(50);
  }
  throw new RuntimeError("另一个进程正在启动或停止数据库，等待超过 60 秒。请稍后重试。");
}
