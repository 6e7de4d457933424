import { chmodSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type TempVar = { path: string; remove: () => void };

/** A data folder for one test file. Root's database server has to be let through, which mkdtemp does not do. */
export function tempVar(mode = 0o711): TempVar {
  const path = realpathSync(mkdtempSync(join(tmpdir(), "shixiang-")));
  chmodSync(path, mode);
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) };
}
