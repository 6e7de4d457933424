import { readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { errorCode } from "../error-code.ts";
import { processMark } from "../process-mark.ts";
import { RuntimeError } from "../runtime-error.ts";

export type Postmaster = { pid: number; port: number; isReady: boolean };

/** The server at work on a data folder, read from the file it keeps there; undefined when none is. */
export function findPostmaster(data: string): Postmaster | undefined {
  const lines = readPidFile(data)?.split("\n");
  const pid = Number(lines?.[0]);
  if (lines === undefined || !(pid > 0) || !worksIn(pid, data)) return undefined;
  return { pid, port: Number(lines[3]), isReady: lines[7]?.trim() === "ready" };
}

/** Ends the server on a data folder, if there is one: open transactions are rolled back, everything else is kept. */
export async function stopPostmaster(data: string): Promise<void> {
  const server = findPostmaster(data);
  if (server === undefined) return;
  if (await endsBy(server.pid, data, "SIGINT", 30_000)) return;
  if (await endsBy(server.pid, data, "SIGQUIT", 10_000)) return;
  throw new RuntimeError(`数据库进程 ${server.pid} 没有停止，请手工结束该进程后重新启动。`);
}

/**
 * PostgreSQL itself sees to the file a dead server leaves behind, but it takes any process that bears the noted pid by
 * now for a server, and so would not start again.
 */
export async function forgetStrangersPid(data: string): Promise<void> {
  const pid = Number(readPidFile(data)?.split("\n")[0]);
  if (pid > 0 && isListed(pid) && !worksIn(pid, data)) await rm(join(data, "postmaster.pid"), { force: true });
}

async function endsBy(pid: number, data: string, signal: NodeJS.Signals, patience: number): Promise<boolean> {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (errorCode(error) !== "ESRCH") throw error;
  }
  for (let waited = 0; waited < patience; waited += 20) {
    if (!worksIn(pid, data)) return true;
    await pause(20);
  }
  return false;
}

/** Its command line names its data folder, which tells it from a stranger with the same pid. */
function worksIn(pid: number, data: string): boolean {
  if (processMark(pid) === undefined) return false;
  try {
    // Not /proc/…/cwd: in a container root may not read that of another user's process.
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").includes(data);
  } catch (error) {
    if (errorCode(error) !== "ENOENT") throw error;
    // No /proc, or the process went away while we looked.
    return processMark(pid) !== undefined;
  }
}

/** Also true of a killed process that no parent has fetched yet; PostgreSQL cannot tell the two apart. */
function isListed(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) !== "ESRCH";
  }
}

function readPidFile(data: string): string | undefined {
  try {
    return readFileSync(join(data, "postmaster.pid"), "utf8");
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw error;
  }
}
