import { spawn } from "node:child_process";
import { join } from "node:path";
import { errorCode } from "../error-code.ts";
import { RuntimeError } from "../runtime-error.ts";
import type { ServerUser } from "./choose-home.ts";

/** Runs one of PostgreSQL's programs to its end. @throws {RuntimeError} with the end of what it said */
export function runProgram(
  native: string, name: string, args: readonly string[], { cwd, user }: { cwd: string; user: ServerUser | undefined },
): Promise<void> {
  const file = join(native, "bin", name);
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd, env: serverEnvironment(native), stdio: ["ignore", "ignore", "pipe"], ...user });
    let said = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => (said = (said + text).slice(-2000)));
    child.on("error", (error) => reject(cannotRun(file, error)));
    child.on("close", (code, signal) => {
      if (code === 0) resolve();
      else reject(new RuntimeError(`建立数据库文件失败（${code ?? signal}）：${said.trim()}`));
    });
  });
}

/** Nothing of ours; the libraries are named because the programs find them by themselves only where /proc is. */
export function serverEnvironment(native: string): NodeJS.ProcessEnv {
  return { LC_ALL: "C", LD_LIBRARY_PATH: join(native, "lib") };
}

/** Why a program could not even be started. */
export function cannotRun(file: string, error: Error): RuntimeError {
  if (["EPERM", "EINVAL"].includes(errorCode(error) ?? "")) {
    return new RuntimeError("PostgreSQL 不能以 root 身份运行，而本机不允许切换用户。请改用普通用户启动，或用 DATABASE_URL 指定数据库。", error);
  }
  return new RuntimeError(`无法运行 ${file}：${error.message}`, error);
}
