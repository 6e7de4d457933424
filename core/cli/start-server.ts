import { mkdir, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import type { Config } from "../../config/index.ts";
import type { Switch } from "../boot/switchboard.ts";
import { DEMO_PASSWORD, DEMO_STAFF } from "../demo/demo-people.ts";
import { isDemoSite, isEmptySite, isHalfLoaded, loadDemo } from "../demo/load-demo.ts";
import { claimVar } from "../runtime/claim-var.ts";
import { RuntimeError } from "../runtime/runtime-error.ts";
import { openSite, type OpenSite } from "./open-site.ts";

const KEEP_ALIVE_MS = 75_000;

type Parts = { web: boolean; worker: boolean };

/** Runs until it is told to stop: `start` is web and worker in one process, `web` and `worker` are its halves (architecture §6). */
export const startServer = async (config: Config, switches: readonly Switch[], parts: Parts): Promise<void> => {
  const claim = parts.web && parts.worker ? claimVar(config.varDir) : undefined;
  const open = await openSite(config, switches);
  const stops: (() => Promise<void>)[] = [];
  let stopping: Promise<void> | undefined;
  const stop = (): Promise<void> => stopping ??= endInOrder([...stops, open.close], open).finally(() => claim?.release());
  // A second Ctrl-C while stopping changes nothing: the order of the end matters more than the haste.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => void stop().then(() => {
      print("已停止。");
      process.exit(0);
    }));
  }
  try {
    // What an interrupted upload has left behind goes away; nobody is uploading yet.
    if (claim !== undefined) await rm(join(config.varDir, "uploads"), { recursive: true, force: true });
    await mkdir(join(config.varDir, "uploads"), { recursive: true, mode: 0o700 });
    await open.site.prepare();
    const freshDemo = await loadDemoWhenEmpty(open);
    if (parts.worker) {
      if (freshDemo) await open.site.worker.drain();
      await open.site.worker.start();
    }
    if (!parts.web) return;
    const server = await listen(createServer(open.site.app.callback()), config);
    // Longer than any proxy in front keeps its connections, so that none is closed while a request is on its way.
    server.keepAliveTimeout = KEEP_ALIVE_MS;
    stops.unshift(() => new Promise((done) => {
      server.close(() => done());
      server.closeIdleConnections();
    }));
    claim?.announce(config.publicUrl);
    warmUp(open);
    await greet(config, open);
  } catch (fault) {
    await stop();
    throw fault;
  }
};

/** Dictionaries and browser get ready while nobody waits for them; what fails now is tried again at the first use. */
const warmUp = ({ site, log }: OpenSite): void => {
  site.ports.pdf.check().catch((fault: unknown) => log.warn({ err: fault }, "printing is not ready yet"));
  site.ports.search.warmUp().catch((fault: unknown) => log.warn({ err: fault }, "search is not ready yet"));
};

const endInOrder = async (steps: readonly (() => Promise<void>)[], { log }: OpenSite): Promise<void> => {
  for (const step of steps) {
    await step().catch((fault: unknown) => log.error({ err: fault }, "stopping went wrong"));
  }
};

/** Only the embedded database is filled unasked; on a database of one's own `npm run demo:load` does it. */
const loadDemoWhenEmpty = async ({ site, embedded }: OpenSite): Promise<boolean> => {
  if (!embedded || !((await isEmptySite(site.db)) || (await isHalfLoaded(site.db)))) return false;
  await loadDemo({ db: site.db, transact: site.ports.transact, now: site.ports.clock.now(), say: print }, site.demo());
  return true;
};

const listen = (server: Server, config: Config): Promise<Server> => new Promise((done, fail) => {
  server.once("error", (fault: NodeJS.ErrnoException) => {
    fail(fault.code === "EADDRINUSE" ? new RuntimeError(`端口 ${config.port} 已被占用，请用 PORT 指定其他端口。`) : fault);
  });
  server.listen(config.port, config.host, () => done(server));
});

/** Where the site answers; on a demo site also who may sign in. */
const greet = async (config: Config, { site }: OpenSite): Promise<void> => {
  print(`${config.site.name}已启动：${config.publicUrl}`);
  if (await isDemoSite(site.db)) {
    print(`示范账号（密码都是 ${DEMO_PASSWORD}）：`);
    for (const person of DEMO_STAFF) print(`  ${person.account.padEnd(12)} ${person.name}　${person.what}`);
    if (!isLoopback(config.host)) print("注意：示范账号的密码是公开的，现在网络上的其他电脑也能打开这个示范站。正式使用请连接自己的数据库（DATABASE_URL）。");
  }
  print("按 Ctrl-C 停止。");
};

const isLoopback = (host: string): boolean => host === "localhost" || host === "::1" || host.startsWith("127.");

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
