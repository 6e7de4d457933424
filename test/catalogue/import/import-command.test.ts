import { spawn } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect } from "chai";
import { projectRoot } from "../../support/house.ts";
import { cloneDatabase } from "../../support/databases.ts";
import { world, type World } from "../world.ts";
import { gdRow, importWorld, ndjson } from "./import-world.ts";

describe("npm run import -- items", () => {
  let w: World;
  let database: Awaited<ReturnType<typeof cloneDatabase>>;
  let imports: Awaited<ReturnType<typeof importWorld>>;
  let varDir = "";
  before(async () => {
    database = await cloneDatabase("template_empty");
    w = await world({ review: true, url: database.url });
    imports = await importWorld(w);
    varDir = await mkdtemp(join(tmpdir(), "shixiang-import-var-"));
  });
  after(async () => {
    await imports.drop();
    await w.close();
    await database.drop();
    await rm(varDir, { recursive: true, force: true });
  });

  const start = (args: readonly string[]) => {
    const child = spawn(process.execPath, ["bin/shixiang.ts", "import", "items", ...args], {
      cwd: projectRoot, env: { ...process.env, DATABASE_URL: database.url, VAR_DIR: varDir, LOG_LEVEL: "error" }, stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    child.stdout.on("data", (text: Buffer) => { output += text.toString(); });
    child.stderr.on("data", (text: Buffer) => { output += text.toString(); });
    const ended = new Promise<{ code: number | null; output: string }>((done) => { child.once("close", (code) => { done({ code, output }); }); });
    return { child, ended };
  };
  const rows = async (): Promise<number> => Number((await w.site.db("catalogue_items").count("* as count").first() as { count: string }).count);

  it("0 with doubts, and a report below the folder of the installation; 1 when nothing could be read", async () => {
    const good = await imports.file("good.ndjson", ndjson([gdRow(1, { legal_days: "二十" }), "{broken"]));
    const done = await start([good, "--map", "guangdong"]).ended;
    expect(done.code, done.output).to.equal(0);
    expect(done.output).to.contain("读到 2 行：新增 1，更新 0，没有变化 0，暂缓 0，拒绝 1").and.contain("存疑 法定办结时限：1 处");
    expect(await readdir(join(varDir, "reports"))).to.have.length(1);
    const wrong: readonly (readonly string[])[] = [
      [join(imports.folder, "nothing.ndjson"), "--map", "guangdong"], [good, "--map", "peking"], [good, "--map", "guangdong", "--fast"],
      [await imports.file("all-bad.ndjson", "{}\n{"), "--map", "guangdong"], [imports.folder, "--map", "guangdong"],
    ];
    for (const args of wrong) {
      const { code, output } = await start(args).ended;
      expect(code, `${args.join(" ")}: ${output}`).to.equal(1);
      expect(output, "a sentence, not a stack").not.to.match(/ at .*\.ts:\d+/);
    }
  });

  it("killed with kill -9 in the middle, the next run completes it", async () => {
    const before = await rows();
    const path = await imports.file("long.ndjson", ndjson(Array.from({ length: 1_500 }, (_, index) => gdRow(100 + index))));
    const { child, ended } = start([path, "--map", "guangdong", "--publish"]);
    while (await rows() === before && child.exitCode === null) await pause(20);
    child.kill("SIGKILL");
    await ended;
    const after = await rows();
    expect(after - before).to.be.greaterThan(0).and.lessThan(1_500);
    const { code, output } = await start([path, "--map", "guangdong", "--publish"]).ended;
    expect(code, output).to.equal(0);
    expect(await rows()).to.equal(before + 1_500);
    expect(output).to.contain(`新增 ${1_500 - (after - before)}`);
  });
}).timeout(120_000);
