import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { flip } from "../../../core/boot/switchboard.ts";
import { refuse, type WorkResult, type WorkRun } from "../../../core/contract.ts";
import type { Answer, BrowserClient } from "../../support/browser-client.ts";
import { cloneDatabase } from "../../support/databases.ts";
import { house, NOW, type House } from "../../support/house.ts";
import { countingPlugin } from "./counting-plugin.ts";

type Doing = (to: number, run: WorkRun) => Promise<WorkResult>;
const later = (days: number): Date => new Date(NOW.getTime() + days * 86_400_000);

const count: Doing = async (to, run) => {
  for (let at = 1; at <= to; at += 1) await run.progress(at, to);
  await writeFile(join(run.folder, "numbers.txt"), "一二三");
  return { message: `数到了 ${to}。`, file: { name: "数.txt", type: "text/plain; charset=utf-8", path: join(run.folder, "numbers.txt") }, next: { href: "/desk", text: "看一看" } };
};

/** Looks again until the page says it; what it never says ends as the time-out of the test. */
const seeing = async (browser: BrowserClient, path: string, words: string): Promise<Answer> => {
  for (;;) {
    const answer = await browser.get(path);
    if (answer.text.includes(words)) return answer;
    await pause(20);
  }
};

describe("long work", function () {
  this.timeout(60_000);
  let site: House;
  let url: string;
  let drop: () => Promise<void>;
  let mine: BrowserClient;
  let doing: Doing = count;

  before(async () => {
    ({ url, drop } = await cloneDatabase("template_demo"));
    site = await house({ url, switches: [flip(countingPlugin((to, run) => doing(to, run)), { enabled: true })] });
    mine = await site.signedIn("liwenjing");
  });
  after(async () => {
    await site.close();
    await drop();
  });
  beforeEach(() => {
    doing = count;
    site.setNow(NOW);
  });

  const start = async (to: number, more: Readonly<Record<string, string>> = {}): Promise<{ path: string; id: string }> => {
    const token = String((await mine.get("/works")).page("input[name=_csrf]").first().val());
    const response = await mine.fetch("/probe", { method: "POST", body: new URLSearchParams({ _csrf: token, to: String(to), ...more }) });
    const path = response.headers.get("location") ?? "";
    return { path, id: path.split("/").at(-1) ?? "" };
  };
  const rowOf = (id: string): Promise<Record<string, unknown>> => site.site.db("core_works").where({ id }).first();
  const job = async (task: string): Promise<void> => site.site.registry.jobs.find((known) => known.task === task)?.run() ?? expect.fail();

  it("waits, shows how far it is, and ends with a result that can be fetched", async () => {
    let go = (): void => undefined;
    const gate = new Promise<void>((done) => { go = done; });
    doing = async (to, run) => {
      await run.progress(3, to);
      await gate;
      return count(to, run);
    };
    const { path } = await start(10);
    const waiting = await mine.get(path);
    expect(waiting.page(".job").text()).to.include("轮到后自动开始").and.to.include("您可以离开本页");
    expect(waiting.page("nav a[href='/works'] .n").text()).to.equal("1");
    const worked = site.drain();
    const running = await seeing(mine, path, "已完成 3 项，共 10 项");
    expect(running.page("progress").attr()).to.include({ max: "10", value: "3" });
    expect(running.page(".job").attr()).to.include({ "hx-get": path, "hx-trigger": "every 3s" });
    expect(running.page(".job a").text()).to.include("刷新进度");
    site.setNow(new Date(NOW.getTime() + 60_000));
    expect((await mine.get(path)).page(".job").text()).to.include("大约还要 3 分钟");
    expect((await mine.get(path, { "HX-Request": "true", "HX-Target": running.page(".job").attr("id") ?? "" })).text).to.not.include("<html");
    expect((await mine.get("/works")).page("#works").text()).to.include("已完成 3 项，共 10 项");
    go();
    await worked;
    const done = await mine.get(path);
    expect(done.page(".job").text()).to.include("数到了 10。").and.to.include("看一看");
    expect(done.page(".job").attr("hx-get")).to.equal(undefined);
    const file = await mine.fetch(done.page("a:contains('下载结果')").attr("href") ?? "");
    expect([file.status, await file.text()]).to.deep.equal([200, "一二三"]);
    expect(file.headers.get("content-disposition")).to.include(encodeURIComponent("数.txt"));
    expect(await readdir(join(site.site.ports.varDir, "works"))).to.deep.equal([]);
  });

  it("is there only when the command that asked for it is", async () => {
    const { path } = await start(4, { undo: "1" });
    expect(path).to.equal("");
    await site.drain();
    expect((await mine.get("/works")).page("#works").text()).to.not.include("数到 4");
  });

  it("is its owner's alone: a stranger sees, cancels and fetches nothing", async () => {
    const { path, id } = await start(2);
    const stranger = await site.signedIn("zhaozhiyuan");
    const token = String((await stranger.get("/works")).page("input[name=_csrf]").first().val());
    expect((await stranger.get(path)).status).to.equal(404);
    expect((await stranger.fetch(`${path}/cancel`, { method: "POST", body: new URLSearchParams({ _csrf: token }) })).status).to.equal(404);
    expect(await rowOf(id)).to.include({ state: "queued" });
    await site.drain();
    expect((await stranger.fetch(`${path}/file`)).status).to.equal(404);
    expect((await stranger.get("/works")).page("#works").text()).to.include("还没有任务");
    expect((await mine.get(path)).page(".job").text()).to.include("数到了 2。");
  });

  it("stops when it is cancelled, and keeps nothing", async () => {
    let stopped: unknown;
    doing = async (to, run) => {
      try {
        for (;;) await run.progress(1, to);
      } catch (fault) {
        stopped = fault;
        throw fault;
      }
    };
    const { path } = await start(6);
    const worked = site.drain();
    const page = await seeing(mine, path, "已完成 1 项");
    const after = await mine.submit(page, ".job form");
    expect(after.page(".job").text()).to.include("已经取消");
    await worked;
    expect(String(stopped)).to.include("Abort");
    expect((await mine.get(path)).page(".job").text()).to.include("已经取消");
    const again = await mine.submit(page, ".job form");
    expect([again.status, again.text]).to.satisfy(([status, text]: [number, string]) => status === 409 && text.includes("任务已经结束"));
  });

  it("cancelled while it waits, never begins", async () => {
    let begun = false;
    doing = async () => { begun = true; return { message: "" }; };
    const { path } = await start(6);
    await mine.submit(await mine.get(path), ".job form");
    await site.drain();
    expect(begun).to.equal(false);
    expect((await mine.get(path)).page(".job").text()).to.include("还没有开始就取消了");
  });

  it("of a worker that was killed is taken up again", async () => {
    const folder = await mkdtemp(join(tmpdir(), "shixiang-dying-"));
    const { path, id } = await start(8);
    const child = spawn(process.execPath, [fileURLToPath(new URL("dying-worker.ts", import.meta.url)), url], { stdio: "inherit", env: { ...process.env, TMPDIR: folder } });
    try {
      await seeing(mine, path, "已完成 2 项，共 8 项");
    } finally {
      child.kill("SIGKILL");
      await once(child, "exit");
      await rm(folder, { recursive: true, force: true });
    }
    await job("core.take-up-works");
    await site.drain();
    expect(await rowOf(id)).to.include({ state: "running", runs: 1 });
    site.setNow(new Date(NOW.getTime() + 120_000));
    await job("core.take-up-works");
    await site.drain();
    expect((await mine.get(path)).page(".job").text()).to.include("数到了 8。");
    expect(await rowOf(id)).to.include({ state: "done", runs: 2, done: 8, total: 8 });
  });

  it("goes on in the next process when this one is stopped", async () => {
    const endless: Doing = async (to, run) => {
      for (;;) await run.progress(4, to);
    };
    const other = await house({ url, switches: [flip(countingPlugin(endless), { enabled: true })] });
    const { path, id } = await start(9);
    await other.site.worker.start();
    await seeing(mine, path, "已完成 4 项，共 9 项");
    await other.close();
    expect(await rowOf(id)).to.include({ state: "queued", runs: 1 });
    await site.drain();
    expect((await mine.get(path)).page(".job").text()).to.include("数到了 9。");
  });

  it("says a refusal in its words at once, and gives a fault of ours another chance", async () => {
    doing = async () => { throw refuse("probe.odd"); };
    const refused = await start(3);
    await site.drain();
    expect((await mine.get(refused.path)).page(".job").text()).to.include("没有完成：只能数到偶数。");
    let faults = 0;
    doing = async (to, run) => {
      faults += 1;
      if (faults === 1) throw new Error("the disk is away");
      return count(to, run);
    };
    const stumbling = await start(5);
    await site.drain();
    expect((await mine.get(stumbling.path)).page(".job").text()).to.include("中断过，稍后自动继续");
    // The next try is due some seconds later; the test moves it here instead of waiting.
    await site.site.db.raw("update graphile_worker._private_jobs set run_at = now() - interval '1 minute' where key = ?", [`work:${stumbling.id}`]);
    await site.drain();
    expect((await mine.get(stumbling.path)).page(".job").text()).to.include("数到了 5。");
    expect(site.errors.filter((line) => line.includes("the disk is away"))).to.have.length(1);
  });

  it("of many that are over, none keeps its file longer than the others", async () => {
    const { db, ports } = site.site;
    const { id } = await start(2);
    await site.drain();
    const { owner_id: owner } = await rowOf(id);
    const kept = await ports.files.put({ name: "数.txt", content: Buffer.from("一") });
    await ports.transact((tx) => ports.files.register(tx, kept));
    await db.raw("insert into core_files select (jsonb_populate_record(f, jsonb_build_object('id', f.id || '-' || n))).* from core_files f, generate_series(1, 450) n where f.id = ?", [kept.id]);
    await db.raw("insert into core_works (kind, title, owner_id, input, state, created_at, ended_at, file_id) select 'probe.count', '旧', ?, '{}', 'done', ?, ?, f.id from core_files f where f.id like ?", [String(owner), NOW, NOW, `${kept.id}-%`]);
    site.setNow(later(8));
    await job("core.drop-old-works");
    expect(await db("core_works").where({ title: "旧" }).whereNotNull("file_id")).to.deep.equal([]);
  });

  it("keeps its file for a week and its row for three months", async () => {
    const { path, id } = await start(2);
    await site.drain();
    const { file_id: fileId } = await rowOf(id);
    site.setNow(later(6));
    await job("core.drop-old-works");
    mine = await site.signedIn("liwenjing");
    expect((await mine.fetch(`${path}/file`)).status).to.equal(200);
    site.setNow(later(8));
    await job("core.drop-old-works");
    mine = await site.signedIn("liwenjing");
    expect((await mine.fetch(`${path}/file`)).status).to.equal(404);
    expect((await mine.get(path)).page(".job").text()).to.include("数到了 2。").and.to.not.include("下载结果");
    expect(await site.site.ports.files.read(String(fileId)).then(() => "there", () => "gone")).to.equal("gone");
    site.setNow(later(100));
    await job("core.drop-old-works");
    expect(await rowOf(id)).to.equal(undefined);
  });
});
