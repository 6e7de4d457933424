import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { fileOf } from "../../../core/cli/where.ts";
import { house, projectRoot, type House } from "../../support/house.ts";

describe("from an address to its code", () => {
  let site: House;
  before(async () => { site = await house({ template: "template_empty" }); });
  after(() => site.close());

  it("every route tells the line of its owner's file that declared it", async () => {
    for (const route of site.site.registry.routes) {
      const [file = ""] = fileOf(projectRoot, route).split(":");
      expect(file, `${route.method} ${route.path}`).to.match(route.owner === "core" ? /^core\// : new RegExp(`^plugins/${route.owner}/`));
      expect(existsSync(join(projectRoot, file)), file).to.equal(true);
    }
  });

  it("is told without starting a database, and without leaving anything behind", async () => {
    const varDir = await mkdtemp(join(tmpdir(), "shixiang-where-"));
    try {
      const child = spawn(process.execPath, ["bin/shixiang.ts", "where", "/libraries/laws/12"], { cwd: projectRoot, env: { PATH: process.env["PATH"], VAR_DIR: varDir }, stdio: ["ignore", "pipe", "inherit"] });
      let output = "";
      child.stdout.on("data", (text: Buffer) => { output += text.toString(); });
      const code = await new Promise((done) => { child.once("close", done); });
      expect([code, output.replace(/:\d+/, "")]).to.deep.equal([0, "GET  /libraries/laws/:id  →  plugins/libraries/laws/routes.ts（权限：libraries.read）\n"]);
      expect(await readdir(varDir)).to.deep.equal([]);
    } finally {
      await rm(varDir, { recursive: true, force: true });
    }
  }).timeout(30_000);
});
