import type { Config } from "../../config/index.ts";
import type { Switch } from "../boot/switchboard.ts";
import { readAnchors } from "../audit/anchors.ts";
import { verifyAudit } from "../audit/audit.ts";
import { isDemoSite, isEmptySite, loadDemo } from "../demo/load-demo.ts";
import { loadVolumes, readWishes } from "../demo/load-volumes.ts";
import { createAdmins } from "./create-admins.ts";
import { openSite, wiredSite, type OpenSite } from "./open-site.ts";
import { resetAdmin } from "./reset-admin.ts";
import { startServer } from "./start-server.ts";
import { where } from "./where.ts";

type Core = { usage: string; run(open: OpenSite, args: readonly string[]): Promise<number> };

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const COMMANDS: Readonly<Record<string, Core>> = {
  "migrate": { usage: "npm run migrate", run: async ({ site }) => { await site.prepare(); say("数据库结构已是最新。"); return 0; } },
  "demo:load": {
    usage: "npm run demo:load [-- --items <数量>]",
    run: async ({ site }, args) => {
      const wishes = readWishes(site.demo(), args);
      if (typeof wishes === "string") {
        say(wishes);
        return 1;
      }
      await site.prepare();
      if (!(await isEmptySite(site.db)) && !(await isDemoSite(site.db))) {
        say("这个数据库里已经有不是示范的数据，没有装入。请换一个数据库（DATABASE_URL）或者数据目录（VAR_DIR）。");
        return 1;
      }
      await loadDemo({ db: site.db, transact: site.ports.transact, now: site.ports.clock.now(), say }, site.demo());
      await loadVolumes(site.db, wishes, say);
      say("正在更新搜索和统计");
      await site.worker.drain();
      return 0;
    },
  },
  "admin:create": { usage: "npm run admin:create", run: async ({ site }) => { await site.prepare(); return createAdmins(site, say); } },
  "admin:reset": { usage: "npm run admin:reset -- <账号>", run: async ({ site }, [account = ""]) => { await site.prepare(); return resetAdmin(site, account, say); } },
  "audit:verify": {
    usage: "npm run audit:verify",
    run: async ({ site }) => {
      const anchors = await readAnchors(site.ports.varDir);
      const { entries, brokenAt } = await verifyAudit(site.db, anchors);
      say(brokenAt === null ? `审计日志完整，共 ${entries} 条，与库外留存的 ${anchors.length} 个校验点一致。` : `审计日志从第 ${brokenAt} 条起不完整或被改动，之前的 ${entries} 条完整。`);
      return brokenAt === null ? 0 : 1;
    },
  },
  "job": {
    usage: "npm run job -- <插件.作业>",
    run: async ({ site }, [name]) => {
      const job = site.registry.jobs.find((known) => known.task === name);
      if (job === undefined) {
        say(`没有这个作业。可以运行的作业：${site.registry.jobs.map((known) => known.task).join("、")}`);
        return 1;
      }
      if (await site.worker.runJob(job.task)) return 0;
      say("作业没有成功，原因见上面的日志；它还在队列里，稍后会再试。");
      return 1;
    },
  },
};

const WHERE = { usage: "npm run where -- /地址" };

/** `npm run <name> -- …`: the server, core's own commands, and those that the plugins have added. */
export const runCli = async (config: Config, switches: readonly Switch[], args: readonly string[]): Promise<number | "running"> => {
  const [name = "start", ...rest] = args;
  if (name === "start" || name === "web" || name === "worker") {
    await startServer(config, switches, { web: name !== "worker", worker: name !== "web" });
    return "running";
  }
  // The table of routes is known as soon as the plugins are wired; no database has to start for it.
  if (name === "where") return where(config.projectDir, wiredSite(config, switches).registry.routes, rest[0] ?? "/", say);
  const open = await openSite(config, switches);
  try {
    return await runNamed(open, name, rest);
  } finally {
    await open.close();
  }
};

const runNamed = async (open: OpenSite, name: string, rest: readonly string[]): Promise<number> => {
  const known = COMMANDS[name];
  if (known !== undefined) return known.run(open, rest);
  const whole = [name, ...rest].join(" ");
  const command = open.site.commands().find((added) => whole === added.name || whole.startsWith(`${added.name} `));
  if (command === undefined) {
    const begun = open.site.commands().filter((added) => added.name.startsWith(`${name} `));
    const usages = (begun.length > 0 ? begun : [...Object.values(COMMANDS), WHERE, ...open.site.commands()]).map((c) => `  ${c.usage}`);
    say([begun.length > 0 ? `请写明 ${name} 之后的内容：` : "没有这个命令。可以用的命令：", ...usages].join("\n"));
    return 1;
  }
  await open.site.prepare();
  const code = await command.run([name, ...rest].slice(command.name.split(" ").length));
  await open.site.worker.drain();
  return code;
};
