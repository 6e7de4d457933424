import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { claimFile } from "../../../core/runtime/claim-file.ts";
import { claimVar } from "../../../core/runtime/claim-var.ts";
import { loadSecret } from "../../../core/runtime/load-secret.ts";
import { isRunning, processMark } from "../../../core/runtime/process-mark.ts";
import { otherProcess } from "./other-process.ts";
import { tempVar, type TempVar } from "./temp-var.ts";

const claiming = (varDir: string): string => `
  import { claimVar } from "./core/runtime/claim-var.ts";
  try {
    const claim = claimVar(${JSON.stringify(varDir)});
    claim.announce("http://127.0.0.1:3000");
    console.log("claimed");
    process.on("SIGTERM", () => { claim.release(); process.exit(); });
    setInterval(() => {}, 1000);
  } catch (error) { console.log(error.message); }`;

describe("a second start on the same data", () => {
  let temp: TempVar;
  beforeEach(() => { temp = tempVar(); });
  afterEach(() => { temp.remove(); });

  it("says in one sentence that the site runs, and where", async () => {
    const first = await otherProcess(claiming(temp.path));
    expect(first.said).to.equal("claimed");
    const refused = `系统已在运行（进程号 ${first.pid}），访问地址：http://127.0.0.1:3000。如需重新启动，请先停止正在运行的系统。`;
    expect(() => claimVar(temp.path)).to.throw(refused);
    await first.end();
    claimVar(temp.path).release();
  });

  it("simply works after kill -9", async () => {
    const first = await otherProcess(claiming(temp.path));
    await first.kill();
    const claim = claimVar(temp.path);
    expect((await otherProcess(claiming(temp.path))).said).to.include(`进程号 ${process.pid}`);
    claim.release();
  });

  it("is not fooled by another program that got the same number", () => {
    const path = join(temp.path, "running.lock");
    const reused = `${process.pid}@some-boot:1`;
    writeFileSync(path, JSON.stringify({ mark: reused, id: "x", note: "http://127.0.0.1:3000" }));
    claimVar(temp.path).release();
  });

  it("is not stopped by a file that a power cut has torn", () => {
    writeFileSync(join(temp.path, "running.lock"), '{"mark":"12');
    claimVar(temp.path).release();
  });

  it("lets one of many win, again and again", async () => {
    const path = join(temp.path, "contended.lock");
    const racer = `
      import { appendFileSync } from "node:fs";
      import { claimFile } from "./core/runtime/claim-file.ts";
      console.log("ready");
      const end = Date.now() + 600;
      let wins = 0;
      while (Date.now() < end) {
        const result = claimFile(${JSON.stringify(path)});
        if (!result.held) continue;
        appendFileSync(${JSON.stringify(`${path}.log`)}, "in ");
        appendFileSync(${JSON.stringify(`${path}.log`)}, "out ");
        result.claim.release();
      }`;
    const racers = await Promise.all([otherProcess(racer), otherProcess(racer), otherProcess(racer)]);
    await new Promise((resolve) => setTimeout(resolve, 900));
    await Promise.all(racers.map((each) => each.kill()));
    const log = readFileSync(`${path}.log`, "utf8").trim().split(" ");
    expect(log.length).to.be.greaterThan(20);
    expect(log.filter((word, index) => word !== (index % 2 === 0 ? "in" : "out"))).to.deep.equal([]);
  });

  it("leaves a claim alone that is not its own", () => {
    const path = join(temp.path, "some.lock");
    const first = claimFile(path, "first");
    writeFileSync(path, JSON.stringify({ mark: processMark(process.pid), id: "another", note: "another" }));
    if (first.held) first.claim.release();
    expect(readFileSync(path, "utf8")).to.include("another");
  });
});

describe("the mark of a process", () => {
  it("ends with the process", async () => {
    const other = await otherProcess(`console.log("here"); setInterval(() => {}, 1000);`);
    const mark = processMark(other.pid) ?? "";
    expect(isRunning(mark)).to.equal(true);
    await other.kill();
    expect(isRunning(mark)).to.equal(false);
    expect(processMark(other.pid)).to.equal(undefined);
  });
});

describe("the secret of the sign-ins", () => {
  it("is made once, kept, and read by nobody else", () => {
    const temp = tempVar();
    const first = loadSecret(temp.path);
    expect(first).to.match(/^[\w-]{43}$/);
    expect(loadSecret(temp.path)).to.equal(first);
    expect(loadSecret(temp.path, "another")).to.not.equal(first);
    expect(statSync(join(temp.path, "secret")).mode & 0o777).to.equal(0o600);
    temp.remove();
  });
});
