import { existsSync, readFileSync } from "node:fs";
import { errorCode } from "./error-code.ts";

/**
 * A name for one run of one program, undefined when no such process runs.
 * A pid is given to another program sooner or later; a pid together with its start and the machine's boot is not.
 * Where /proc is absent (a bare chroot, macOS) the pid alone has to do.
 */
export function processMark(pid: number): string | undefined {
  if (!existsSync("/proc/self/stat")) return isAlive(pid) ? String(pid) : undefined;
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    // The program's name stands in brackets and may hold blanks; state is the first field after it, the start the twentieth.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /s, "").split(" ");
    // A killed process stays listed as Z until its parent fetches it, in some containers for ever.
    return fields[0] === "Z" || fields[0] === "X" ? undefined : `${pid}@${boot}:${fields[19]}`;
  } catch (error) {
    if (["ENOENT", "ESRCH"].includes(errorCode(error) ?? "")) return undefined;
    throw error;
  }
}

/** Whether the run that bore this mark is still going on. */
export function isRunning(mark: string): boolean {
  return processMark(Number.parseInt(mark, 10)) === mark;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === "EPERM";
  }
}
