import { spawn } from "node:child_process";
import { errorCode } from "../error-code.ts";
import { RuntimeError } from "../runtime-error.ts";
import type { ServerUser } from "./choose-home.ts";

/** Runs a program to its end with an empty environment. @throws {RuntimeError} with the end of what it said */
export function runProgram(
  file: string, args: readonly string[], { cwd, user }: { cwd: string; user: ServerUser | undefined },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd, env: { LC_ALL: "C" }, stdio: ["ignore", "ignore", "pipe"], ...user });
    let said = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => (said = (said + text).slice(-2000)));
    child.on("error", (error) => reject(cannotRun(file, error)));
    child.on("close", (code, signal) => {
      if (code === 0) resolve();
      else reject(new RuntimeError(`建立数据库文件失败（${code ?? signal}）：${said.trim()}`));
    });
  });
}

/** Why a program could not even be started. */
export function cannotRun(file: string, error: Error): RuntimeError {
  if (["EPERM", "EINVAL"].includes(errorCode(error) ?? "")) {
    return new RuntimeError("PostgreSQL 不能以 root 身份运行，而本机不允许切换用户。请改用普通用户启动，或用 DATABASE_URL 指定数据库。", error);
  }
  return new RuntimeError(`无法运行 ${file}：${error.message}`, error);
}
