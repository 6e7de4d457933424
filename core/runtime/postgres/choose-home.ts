import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, mkdir, realpath, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { RuntimeLog } from "../runtime-log.ts";
import { RuntimeError } from "../runtime-error.ts";
import { findNativeServer } from "./native-server.ts";
import { canBeReached } from "./open-to-all.ts";
import { stopPostmaster } from "./postmaster.ts";

export type ServerUser = { uid: number; gid: number };

export type PostgresHome = {
  /** The data folder of the server; it may not exist yet. */
  data: string;
  /** Holds bin, lib and share. */
  native: string;
  /** Whom the server runs as; undefined: as we do. */
  user: ServerUser | undefined;
};

/**
 * Nobody's number on common systems (between systemd's dynamic users and nobody, and inside the 65,536 ids of a
 * container). The server needs no entry in /etc/passwd, so no user is created; `nobody` would share it with other programs.
 */
const serverUser: ServerUser = { uid: 65_525, gid: 65_525 };

export type HomeInput = { varDir: string; systemDir: string; isFirstStart: boolean; log: RuntimeLog };

/**
 * Where the server and its data lie. An ordinary user has both where they are. PostgreSQL refuses to run as root, so
 * root runs it as an unprivileged user; from a checkout below a folder of mode 700 that user reaches neither the data
 * nor the programs, and both then lie in `systemDir`.
 */
export async function chooseHome({ varDir, systemDir, isFirstStart, log }: HomeInput): Promise<PostgresHome> {
  const near = join(varDir, "postgres");
  if (process.getuid?.() !== 0) {
    return { data: near, native: await findNativeServer(varDir, false), user: undefined };
  }
  const far = join(systemDir, await folderName(varDir), "postgres");
  const data = await dataFolder(near, far, isFirstStart);
  if (data === far) {
    log.info(`${varDir} 只有 root 能够进入，数据库文件改放在 ${far}。`);
    await makePassable(systemDir);
    await makePassable(dirname(far));
  }
  return { data, native: await findNativeServer(systemDir, true), user: await ownerOf(data) };
}

async function dataFolder(near: string, far: string, isFirstStart: boolean): Promise<string> {
  if (existsSync(near)) {
    if (await canBeReached(near)) return near;
    throw new RuntimeError(`数据库文件位于 ${near}，但上级文件夹只有 root 能够进入。请对上级文件夹执行 chmod o+x，或改用普通用户启动。`);
  }
  if (existsSync(far)) {
    if (!isFirstStart) return far;
    // Everything below var was removed on purpose, so this site starts anew; one older state is kept all the same.
    await stopPostmaster(far);
    await rm(`${far}.old`, { recursive: true, force: true });
    await rename(far, `${far}.old`);
    return far;
  }
  return (await canBeReached(near)) ? near : far;
}

/** Said twice, since a strict umask takes the right to pass away again. */
async function makePassable(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o711 });
  await chmod(folder, 0o711);
}

/** One folder for each data folder on this machine. */
async function folderName(varDir: string): Promise<string> {
  return createHash("sha256").update(await realpath(varDir)).digest("hex").slice(0, 16);
}

/** Data that an ordinary user made stays that user's, so that both can start the site. */
async function ownerOf(data: string): Promise<ServerUser> {
  if (!existsSync(data)) return serverUser;
  const { uid, gid } = await stat(data);
  return uid === 0 ? serverUser : { uid, gid };
}
