import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { claimFile } from "./claim-file.ts";
import { RuntimeError } from "./runtime-error.ts";

export type VarClaim = {
  /** Tells a second start where the first one answers. */
  announce: (address: string) => void;
  release: () => void;
};

/**
 * Lets only one site run on a data folder at a time, since two would fight over schedules and files.
 * @throws {RuntimeError} naming the running one's address; after `kill -9` the claim is simply taken over
 */
export function claimVar(varDir: string): VarClaim {
  makeVarDir(varDir);
  const result = claimFile(join(varDir, "running.lock"));
  if (result.held) return { announce: result.claim.note, release: result.claim.release };
  const address = result.note === "" ? "正在启动" : `访问地址：${result.note}`;
  throw new RuntimeError(`系统已在运行（进程号 ${result.pid}），${address}。如需重新启动，请先停止正在运行的系统。`);
}

/** Others may pass through, as the database server of a root start must, but see no list of what lies there. */
export function makeVarDir(varDir: string): void {
  try {
    mkdirSync(varDir, { recursive: true, mode: 0o711 });
  } catch (error) {
    throw new RuntimeError(`无法建立数据文件夹 ${varDir}，请检查上级文件夹的权限，或用 VAR_DIR 指定其他位置。`, error);
  }
}
