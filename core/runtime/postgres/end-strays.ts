import { existsSync, readdirSync, readlinkSync, realpathSync } from "node:fs";
import { errorCode } from "../error-code.ts";

/**
 * Asks the children of a killed server to go: one that is in the middle of a long statement does not notice by itself
 * that its server has died, and no new one starts on the data while it works. They are known by where they stand.
 */
export function endStrays(data: string): void {
  if (!existsSync("/proc")) return;
  const folder = realpathSync(data);
  for (const name of readdirSync("/proc").filter((each) => /^\d+$/.test(each))) {
    try {
      if (readlinkSync(`/proc/${name}/cwd`) === folder) process.kill(Number(name), "SIGTERM");
    } catch (error) {
      // Gone already, or not ours to look into (root in a container): those end by themselves after their statement.
      if (!["ENOENT", "ESRCH", "EACCES", "EPERM"].includes(errorCode(error) ?? "")) throw error;
    }
  }
}
