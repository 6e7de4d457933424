import { readFileSync, readdirSync } from "node:fs";
import { errorCode } from "../../../core/runtime/error-code.ts";

/** The pids of our browsers' processes of a kind: the browser itself, or those that draw its tabs. */
export function browserProcesses(kind: "browser" | "renderer"): number[] {
  return readdirSync("/proc").map(Number).filter((pid) => {
    const line = commandLine(pid);
    if (kind === "renderer") return line.includes("--type=renderer") && ancestors(pid).includes(process.pid);
    return line.includes("--user-data-dir") && !line.includes("--type=") && ancestors(pid).includes(process.pid);
  });
}

function ancestors(pid: number): number[] {
  const found: number[] = [];
  for (let each = parent(pid); each > 1; each = parent(each)) found.push(each);
  return found;
}

function parent(pid: number): number {
  return Number(read(`/proc/${pid}/stat`).replace(/^.*\) /s, "").split(" ")[1] ?? 0);
}

function commandLine(pid: number): string {
  return pid > 1 ? read(`/proc/${pid}/cmdline`) : "";
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (["ENOENT", "ESRCH"].includes(errorCode(error) ?? "")) return "";
    throw error;
  }
}
