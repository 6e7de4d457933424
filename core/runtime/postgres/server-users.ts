import { randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { errorCode } from "../error-code.ts";
import { isRunning, processMark } from "../process-mark.ts";

export type ServerUsers = {
  /** Whether another living process works with the server; the entries of killed ones are removed. */
  hasOthers: () => boolean;
  enter: () => void;
  leave: () => void;
};

/**
 * Who works with the embedded server: an import may run beside the site, and the last one out stops it.
 * One small file for each, below `varDir`.
 */
export function serverUsers(varDir: string): ServerUsers {
  const folder = join(varDir, "postgres-users");
  const own = randomUUID();
  return {
    hasOthers: () => listed(folder).filter((name) => name !== own && isLiving(join(folder, name))).length > 0,
    enter: () => {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      writeFileSync(join(folder, own), processMark(process.pid) ?? "", { mode: 0o600 });
    },
    leave: () => rmSync(join(folder, own), { force: true }),
  };
}

function isLiving(path: string): boolean {
  if (isRunning(readFileSync(path, "utf8"))) return true;
  rmSync(path, { force: true });
  return false;
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return [];
    throw error;
  }
}
