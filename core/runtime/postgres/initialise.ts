import { randomUUID } from "node:crypto";
import { chown, lchown, mkdir, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { RuntimeError } from "../runtime-error.ts";
import type { PostgresHome, ServerUser } from "./choose-home.ts";
import { runProgram } from "./run-program.ts";

const draftMark = ".new-";

/**
 * Makes the data folder. Done aside and renamed at the end: a start that was cut off leaves nothing half-made.
 * The order of Chinese words is decided in queries, so the database compares by code point, the same on every machine.
 */
export async function initialise(home: PostgresHome, password: string, durable: boolean): Promise<void> {
  await removeDrafts(home.data);
  // The name is new each time: the initdb of a killed start may be at work in its own draft for a moment yet.
  const draft = `${home.data}${draftMark}${randomUUID()}`;
  await mkdir(draft, { mode: 0o700 });
  try {
    const maker = home.user === undefined ? undefined : await namedUser();
    const passwordFile = join(draft, "password");
    await writeFile(passwordFile, password, { mode: 0o600 });
    if (maker !== undefined) await Promise.all([draft, passwordFile].map((path) => chown(path, maker.uid, maker.gid)));
    const made = join(draft, "data");
    await runProgram(home.native, "initdb", [
      `--pgdata=${made}`, "--username=postgres", `--pwfile=${passwordFile}`, "--auth=scram-sha-256",
      "--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8",
      ...(durable ? [] : ["--no-sync"]),
    ], { cwd: dirname(home.data), user: maker });
    if (home.user !== undefined) await giveAway(made, home.user);
    await rename(made, home.data);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function removeDrafts(data: string): Promise<void> {
  const names = await readdir(dirname(data));
  for (const name of names.filter((each) => each.startsWith(`${basename(data)}${draftMark}`))) {
    await rm(join(dirname(data), name), { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  }
}

/** Unlike the server, initdb insists on a user with a name; every system has one of no rights. */
async function namedUser(): Promise<ServerUser> {
  const lines = (await readFile("/etc/passwd", "utf8")).split("\n").map((line) => line.split(":"));
  const nobody = lines.find(([name]) => name === "nobody");
  const [uid, gid] = [Number(nobody?.[2]), Number(nobody?.[3])];
  if (uid > 0 && gid > 0) return { uid, gid };
  throw new RuntimeError("PostgreSQL 不能以 root 身份运行，而本机没有 nobody 用户。请改用普通用户启动，或用 DATABASE_URL 指定数据库。");
}

async function giveAway(folder: string, { uid, gid }: ServerUser): Promise<void> {
  await lchown(folder, uid, gid);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    await lchown(join(entry.parentPath, entry.name), uid, gid);
  }
}
