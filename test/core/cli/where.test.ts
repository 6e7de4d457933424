import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { fileOf, where } from "../../../core/cli/where.ts";
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

  it("README.md leads to it: every address that it names is answered in the folder that it names, and it names every plugin", async () => {
    const readme = await readFile(join(projectRoot, "README.md"), "utf8");
    const rows = [...readme.matchAll(/^\| (`\/.*) \| (`.*`) \|$/gm)].map(([, left = "", right = ""]) => [left, right].map((cell) => cell.split("; ").map((part) => [...part.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code))));
    expect(rows.length).to.be.greaterThan(5);
    for (const [addresses = [], folders = []] of rows) {
      expect(addresses.length, String(addresses)).to.equal(folders.length);
      for (const [index, group] of addresses.entries()) {
        for (const address of group) {
          const lines: string[] = [];
          where(projectRoot, site.site.registry.routes, address.replace(/<[^>]+>/, "1"), (line) => { lines.push(line); });
          expect((folders[index] ?? []).some((folder) => lines.some((line) => line.includes(`→  ${folder}/`))), `${address}: ${lines.join(" ")}`).to.equal(true);
        }
      }
    }
    for (const { id, label } of site.site.registry.plugins) expect(readme, "a plugin has its line").to.include(`| \`${id}\` ${label} | `);
  });

  it("names the one route that answers, also where several would fit", () => {
    for (const [address, file] of [["/guide/check", "plugins/guide/check/routes.ts"], ["/guide/ABC", "plugins/guide/page/routes.ts"], ["/api/v1/no/such/thing", "plugins/exchange/routes.ts"], ["/api/v1/departments", "plugins/exchange/reference/endpoints.ts"]] as const) {
      const lines: string[] = [];
      where(projectRoot, site.site.registry.routes, address, (line) => { lines.push(line); });
      expect(lines.filter((line) => line.startsWith("GET")).map((line) => /→  ([^:]+):/.exec(line)?.[1]), address).to.deep.equal([file]);
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
