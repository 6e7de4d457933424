import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { RuntimeError } from "../runtime-error.ts";
import type { PostgresHome } from "./choose-home.ts";
import { endStrays } from "./end-strays.ts";
import { findPostmaster } from "./postmaster.ts";
import { cannotRun, serverEnvironment } from "./run-program.ts";

export type LaunchInput = { home: PostgresHome; logFile: string; durable: boolean };

/** Milliseconds; after a power cut a large database takes minutes to set itself right. */
const patience = 600_000;

/**
 * Starts the server and waits until it takes connections; gives its port. A free port is looked for on each start; the
 * few hindrances that pass by themselves (the port was taken in between, children of a killed server are still leaving) are waited out.
 */
export async function launch(input: LaunchInput, onEnd: () => void): Promise<number> {
  for (const deadline = performance.now() + patience; ;) {
    const port = await freePort();
    const said = await tryLaunch(input, port, deadline, onEnd);
    if (said === undefined) return port;
    const hasStrays = said.includes("pre-existing shared memory block");
    if (hasStrays) endStrays(input.home.data);
    const passes = hasStrays || said.includes("Address already in use");
    if (!passes || performance.now() > deadline) {
      throw new RuntimeError(`数据库没有启动成功，详见 ${input.logFile}：\n${said.trim()}`);
    }
    await pause(200);
  }
}

/** Undefined when the server is ready, else the end of its log. */
async function tryLaunch(input: LaunchInput, port: number, deadline: number, onEnd: () => void): Promise<string | undefined> {
  const { home, logFile } = input;
  const start = openLog(logFile);
  const child = spawn(join(home.native, "bin", "postgres"), ["-D", home.data, ...settings(port, input.durable)], {
    cwd: dirname(home.data),
    // A session of its own: Ctrl-C goes to every program of a terminal, and the database must be the last to leave.
    detached: true,
    env: serverEnvironment(home.native),
    // A file, not a pipe: a server that outlives a killed parent must not choke on its next word.
    stdio: ["ignore", start.file, start.file],
    ...home.user,
  });
  closeSync(start.file);
  let end: Error | "ended" | undefined;
  child.once("error", (error) => (end = cannotRun(child.spawnfile, error)));
  child.once("exit", () => (end ??= "ended"));
  while (end === undefined && performance.now() < deadline) {
    const server = findPostmaster(home.data);
    if (server?.pid === child.pid && server?.isReady) {
      child.once("exit", onEnd);
      child.unref();
      return undefined;
    }
    await pause(15);
  }
  if (end instanceof Error) throw end;
  child.kill("SIGQUIT");
  return readFileSync(logFile, "utf8").slice(start.size);
}

function settings(port: number, durable: boolean): string[] {
  const values = {
    listen_addresses: "127.0.0.1", port, unix_socket_directories: "", max_connections: 100,
    timezone: "Asia/Shanghai", log_timezone: "Asia/Shanghai", log_checkpoints: "off",
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  return Object.entries(values).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

/** Appends, since the words before a crash are wanted after the restart; one older file is kept. */
function openLog(path: string): { file: number; size: number } {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > 1_000_000) renameSync(path, `${path}.1`);
  return { file: openSync(path, "a", 0o600), size: size > 1_000_000 ? 0 : size };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => (address !== null && typeof address === "object" ? resolve(address.port) : reject(new Error("no port"))));
    });
  });
}
