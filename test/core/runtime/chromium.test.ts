import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { findChromiums } from "../../../core/runtime/chromium/find-chromium.ts";
import { launchChromium } from "../../../core/runtime/chromium/launch-chromium.ts";
import { RuntimeError } from "../../../core/runtime/runtime-error.ts";
import { browserVar } from "./browser-var.ts";
import { processMark } from "../../../core/runtime/process-mark.ts";
import { tempVar, type TempVar } from "./temp-var.ts";

function program(folder: string, name: string, script: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

describe("the browser", function () {
  this.timeout(60_000);
  let temp: TempVar;
  const said: string[] = [];
  const log = { info: () => {}, warn: (line: string) => { said.push(line); }, error: () => {} };
  beforeEach(() => {
    temp = tempVar();
    said.length = 0;
  });
  afterEach(() => { temp.remove(); });

  async function found(options: Parameters<typeof findChromiums>[0]): Promise<string | undefined> {
    return (await findChromiums(options).next()).value?.executablePath;
  }

  it("is the one of the settings, and no other", async () => {
    const path = program(temp.path, "browser", "exit 1");
    expect(await found({ varDir: temp.path, executablePath: path })).to.equal(path);
    const missing = await found({ varDir: temp.path, executablePath: "/nowhere/chrome" }).catch((error: unknown) => error);
    expect(missing).to.be.instanceOf(RuntimeError).with.property("message").that.includes("PUPPETEER_EXECUTABLE_PATH");
  });

  it("is one of the system that is new enough to print page numbers", async () => {
    const old = program(temp.path, "old", "echo Chromium 120.0.1.2");
    const broken = program(temp.path, "broken", "exit 3");
    const recent = program(temp.path, "recent", "echo Google Chrome 140.0.1.2");
    expect(await found({ varDir: temp.path, systemPaths: [join(temp.path, "none"), old, broken, recent] })).to.equal(recent);
  });

  it("is else the one from npm, unpacked below var and run on a bare machine, even when one of the system does not start", async () => {
    const liar = program(temp.path, "liar", `[ "$1" = --version ] && echo Chromium 150.0.0.0 || exit 1`);
    const before = readdirSync(tmpdir());
    const varDir = browserVar();
    const { browser, close } = await launchChromium({ varDir, systemPaths: [liar], log });
    expect(said.join()).to.include(liar);
    const pid = browser.process()?.pid ?? 0;
    expect(browser.process()?.spawnfile.startsWith(varDir)).to.equal(true);
    expect(browser.process()?.spawnargs.join(" ")).to.not.match(/web-security|site-isolation|single-process|remote-debugging-port/);
    const page = await browser.newPage();
    await page.setContent("<h1>政务服务</h1>");
    expect(await page.evaluate("document.querySelector('h1').textContent")).to.equal("政务服务");
    await close();
    expect(processMark(pid)).to.equal(undefined);
    const profiles = readdirSync(join(varDir, "chromium-profiles")).filter((name) => name.startsWith(`${process.pid}-`));
    expect(profiles).to.deep.equal([]);
    const unpacked = (name: string): boolean => /^(chromium|al2023|fonts|libEGL)/.test(name);
    expect(readdirSync(tmpdir()).filter(unpacked)).to.deep.equal(before.filter(unpacked));
  });

  it("leaves nothing behind of a process that was killed", async () => {
    const profiles = join(temp.path, "chromium-profiles");
    mkdirSync(join(profiles, "4194304-abcd"), { recursive: true });
    mkdirSync(join(profiles, `${process.ppid}-abcd`));
    const fails = program(temp.path, "browser", "exit 1");
    const refused = await launchChromium({ varDir: temp.path, executablePath: fails, log }).catch((error: unknown) => error);
    expect(refused).to.be.instanceOf(RuntimeError).with.property("message").that.includes("浏览器");
    expect(readdirSync(profiles)).to.deep.equal([`${process.ppid}-abcd`]);
    expect(existsSync(join(temp.path, "chromium-153.0.0"))).to.equal(false);
  });
});
