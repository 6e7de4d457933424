import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import pg from "pg";
import { readWishes } from "../../../core/demo/load-volumes.ts";
import { cloneDatabase } from "../../support/databases.ts";
import { projectRoot } from "../../support/house.ts";

describe("npm run demo:load", () => {
  const volume = { name: "things", most: 500, load: () => Promise.resolve("") };
  const contents = [{ order: 1, title: "", load: () => Promise.resolve() }, { order: 2, title: "", load: () => Promise.resolve(), volume }];

  it("reads how many of what, and says in words what it does not understand", () => {
    expect(readWishes(contents, [])).to.deep.equal([]);
    expect(readWishes(contents, ["--things", "500"])).to.deep.equal([{ volume, count: 500 }]);
    for (const args of [["--things"], ["--things", "0"], ["--things", "501"], ["--things", "-3"], ["--things", "1e2"], ["--others", "3"], ["3"]]) expect(readWishes(contents, args), args.join(" ")).to.be.a("string");
  });

  it("touches no database that holds something else than the demo site", async function () {
    this.timeout(60_000);
    const database = await cloneDatabase("template_empty");
    const varDir = await mkdtemp(join(tmpdir(), "shixiang-demo-load-"));
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    try {
      await client.query("insert into core_regions (code, name, level, path) values ('440000', '广东省', 1, '/440000/')");
      const child = spawn(process.execPath, ["bin/shixiang.ts", "demo:load", "--items", "5"], {
        cwd: projectRoot, env: { ...process.env, DATABASE_URL: database.url, VAR_DIR: varDir, LOG_LEVEL: "error" }, stdio: ["ignore", "pipe", "inherit"],
      });
      let output = "";
      child.stdout.on("data", (text: Buffer) => { output += text.toString(); });
      const code = await new Promise((done) => { child.once("close", done); });
      expect([code, output]).to.deep.equal([1, "这个数据库里已经有不是示范的数据，没有装入。请换一个数据库（DATABASE_URL）或者数据目录（VAR_DIR）。\n"]);
      expect((await client.query("select code from core_regions")).rows).to.deep.equal([{ code: "440000" }]);
    } finally {
      await client.end();
      await database.drop();
      await rm(varDir, { recursive: true, force: true });
    }
  });
});
