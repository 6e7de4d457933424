import { spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { switches } from "../../config/plugins.ts";
import { assertOutsideTransaction } from "../../core/data/transact.ts";
import { chromiumPdf } from "../../core/pdf/chromium-pdf.ts";
import { readPdf } from "../core/pdf/read-pdf.ts";
import type { BrowserClient } from "../support/browser-client.ts";
import { cloneDatabase } from "../support/databases.ts";
import { house, projectRoot, type House } from "../support/house.ts";
import { sharedData } from "../support/shared-data.ts";

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const bare = (text: string): string => text.replaceAll(/\s/g, "");

type Row = { task_code: string; name: string };

/** `npm run import -- …` as an operator says it; the answer is what it printed. */
const importFile = (url: string, args: readonly string[]): Promise<string> => new Promise((done, fail) => {
  const child = spawn(process.execPath, ["bin/shixiang.ts", "import", ...args], {
    cwd: projectRoot, env: { ...process.env, DATABASE_URL: url, VAR_DIR: join(tmpdir(), "shixiang-test-import"), LOG_LEVEL: "error" }, stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text: Buffer) => { output += text.toString(); });
  child.once("error", fail);
  child.once("close", (code) => { if (code === 0) done(output); else fail(new Error(output)); });
});

/** Any of them, others each time; what fails is named with its code, so that it can be looked at again. */
const some = (rows: readonly Row[], count: number): Row[] => {
  const left = [...rows];
  return Array.from({ length: count }, () => left.splice(randomInt(left.length), 1)).flat();
};

describe("real items, from the file to the paper", function () {
  this.timeout(240_000);
  let site: House;
  let citizen: BrowserClient;
  let rows: Row[] = [];
  let database: Awaited<ReturnType<typeof cloneDatabase>> | undefined;

  before(async function () {
    const path = sharedData("items/gd_items.ndjson");
    if (path === undefined) return;
    rows = (await readFile(path, "utf8")).trim().split("\n").map((line) => JSON.parse(line) as Row);
    database = await cloneDatabase("template_demo");
    const printed = await importFile(database.url, ["items", path, "--map", "guangdong", "--publish"]);
    expect(printed).to.contain("读到 2262 行：新增 2262，更新 0，没有变化 0，暂缓 0，拒绝 0");
    const pdf = chromiumPdf({ varDir: process.env["TEST_BROWSER_DIR"] ?? "var", staticDir: join(projectRoot, "static"), log: quiet, assertOutside: assertOutsideTransaction });
    // Fifty prints from one address are more than a citizen may ask for in a minute.
    site = await house({ url: database.url, pdf, switches: switches.map((one) => (one.plugin.id === "guide" ? { ...one, settings: { enabled: true, printsPerMinute: 1_000 } } : one)) });
    await site.drain();
    citizen = site.visitor();
  });
  after(async () => {
    if (database === undefined) return;
    await site.close();
    await database.drop();
  });

  it("a search for a name finds it first", async () => {
    for (const { task_code: code, name } of some(rows, Math.min(60, rows.length))) {
      const found = await citizen.get(`/portal/search?q=${encodeURIComponent(name)}`);
      // Where a 主项 is shown with its 子项 folded under it, the first of them is the first result.
      const first = found.page(".res").first();
      const names = [first.find(".res__name").text(), first.find(".subs a").first().text()].map(bare);
      expect(names, `${code} ${name}`).to.include(bare(name));
    }
  });

  it("200 of their pages answer with their names", async () => {
    for (const { task_code: code, name } of some(rows, Math.min(200, rows.length))) {
      const page = await citizen.get(`/guide/${code}`);
      expect([page.status, bare(page.page("h1").text())], code).to.deep.equal([200, bare(name)]);
    }
  });

  it("50 of their guides are printed with name, code and an embedded Chinese font", async () => {
    for (const { task_code: code, name } of some(rows, Math.min(50, rows.length))) {
      const response = await citizen.fetch(`/guide/${code}/print.pdf`);
      expect([response.status, response.headers.get("content-type")], code).to.deep.equal([200, "application/pdf"]);
      const { pages, fonts } = await readPdf(Buffer.from(await response.arrayBuffer()));
      const text = pages.join("");
      expect(text, code).to.contain(bare(name)).and.to.contain(code);
      expect(fonts.filter(({ name: font, isEmbedded }) => isEmbedded && /Noto(Sans|Serif)SC/.test(font)).length, code).to.be.greaterThan(0);
    }
  });

  it("and nothing went wrong behind the pages", () => {
    expect(database === undefined ? [] : site.errors).to.deep.equal([]);
  });
});
