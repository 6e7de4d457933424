import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect } from "chai";
import { chromiumPdf, type ChromiumPdfOptions } from "../../../core/pdf/chromium-pdf.ts";
import { PdfError, type PdfPort } from "../../../core/ports/pdf.ts";
import { browserVar } from "../runtime/browser-var.ts";
import { tempVar, type TempVar } from "../runtime/temp-var.ts";
import { browserProcesses } from "./browser-processes.ts";
import { readPdf } from "./read-pdf.ts";

const sentence = "申请人应当持居民户口簿，向户籍所在地的公安机关申请领取居民身份证。";
const links = ["noto-serif-sc", "noto-sans-sc"].flatMap((family) => [400, 700].map((weight) => `<link rel="stylesheet" href="/fonts/${family}/${weight}.css">`)).join("");

function pageWith(body: string, head = ""): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>居民身份证申领</title>${links}${head}
    <style>
      @page { size: A5; margin: 20mm; @bottom-center { content: "第 " counter(page) " 页，共 " counter(pages) " 页"; font: 9pt "Noto Sans SC" } }
      body { font: 11pt/1.8 "Noto Serif SC" } h1, h2 { font-family: "Noto Sans SC" }
    </style></head><body>${body}</body></html>`;
}

/** Takes long enough to print that things can happen meanwhile. */
const longPage = pageWith(Array.from({ length: 60 }, (_, at) => `<h2>${at + 1}</h2><p>${sentence.repeat(6)}</p>`).join("") + "<p>全文完</p>");

describe("printing", function () {
  this.timeout(60_000);
  let temp: TempVar;
  let pdf: PdfPort;
  const said: string[] = [];
  const log = { info: () => {}, warn: (line: string) => { said.push(line); }, error: (line: string) => { said.push(line); } };

  /** With the browser from npm, which is the one on a bare machine. */
  function printer(more: Partial<ChromiumPdfOptions> = {}): PdfPort {
    return chromiumPdf({ varDir: browserVar(), staticDir: join(temp.path, "static"), systemPaths: [], log, ...more });
  }

  async function errorOf(work: Promise<unknown>): Promise<unknown> {
    return work.then(() => "no error", (error: unknown) => error);
  }

  before(() => {
    temp = tempVar();
    mkdirSync(join(temp.path, "static", "guide"), { recursive: true });
    writeFileSync(join(temp.path, "static", "guide", "print.css"), `p::after { content: "（样式已载入）" }`);
    writeFileSync(join(temp.path, "secret.css"), `p::after { content: "（不应出现）" }`);
    pdf = printer();
  });
  beforeEach(() => { said.length = 0; });
  after(async () => {
    await pdf.close();
    temp.remove();
  });

  it("makes a PDF that can be read, searched, heard and leafed through", async () => {
    const body = `<h1>居民身份证申领</h1><h2>受理条件</h2><p>${sentence}</p><table><tr><th>材料</th></tr><tr><td>居民户口簿</td></tr></table>
      <h2 style="break-before: page">办理流程</h2><p><b>${sentence}</b></p>`;
    const read = await readPdf(await pdf.render({ html: pageWith(body) }));
    expect(read.pages).to.have.lengthOf(2);
    expect(read.pages[0]).to.include(sentence).and.include("第1页，共2页");
    expect(read.pages[1]).to.include(sentence).and.include("第2页，共2页");
    expect(read).to.deep.include({ title: "居民身份证申领", language: "zh-CN", outline: ["居民身份证申领", "受理条件", "办理流程"] });
    expect(read.roles).to.include.members(["H1", "H2", "P", "Table"]);
    expect(read.size.map(Math.round)).to.deep.equal([420, 595]);
    expect(said).to.deep.equal([]);
  });

  it("carries its Chinese letters with it, those of the page numbers too", async () => {
    const { fonts } = await readPdf(await pdf.render({ html: pageWith(`<h1>居民身份证申领</h1><p>${sentence}<b>${sentence}</b></p>`) }));
    expect(fonts.filter((font) => !font.isEmbedded || !/Noto(Serif|Sans)SC/.test(font.name))).to.deep.equal([]);
    const kinds = new Set(fonts.map((font) => /Noto(Serif|Sans)SC.*(Regular|Bold)/.exec(font.name)?.slice(1, 3).join(" ")));
    expect([...kinds].sort()).to.deep.equal(["Sans Bold", "Sans Regular", "Serif Bold", "Serif Regular"]);
  });

  it("takes the title it is given", async () => {
    const read = await readPdf(await pdf.render({ html: pageWith("<p>正文</p>"), title: `“领证”办事指南 \\ "1"` }));
    expect(read.title).to.equal(`“领证”办事指南 \\ "1"`);
  });

  it("uses the project's style sheets and no file beside them", async () => {
    const mine = pageWith("<p>正文</p>", `<link rel="stylesheet" href="/static/guide/print.css">`);
    expect((await readPdf(await pdf.render({ html: mine }))).pages[0]).to.include("正文（样式已载入）");
    const beside = pageWith("<p>正文</p>", `<link rel="stylesheet" href="/static/..%2fsecret.css">`);
    expect(await errorOf(pdf.render({ html: beside }))).to.be.instanceOf(PdfError).with.property("reason", "page");
  });

  it("says which file of a page is missing", async () => {
    const error = await errorOf(pdf.render({ html: pageWith(`<img src="/static/guide/absent.png" alt="">`) }));
    expect(error).to.include({ reason: "page" }).with.property("message", "打印页面缺少文件：/static/guide/absent.png。");
  });

  it("asks nobody outside for anything and runs no script", async () => {
    let callers = 0;
    const server = createServer((socket) => {
      callers += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const outside = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
    const head = `<link rel="preconnect" href="${outside}"><link rel="dns-prefetch" href="${outside}"><link rel="prefetch" href="${outside}/a">
      <meta http-equiv="refresh" content="0; url=${outside}/b"><style>@import "${outside}/c.css"; p { background: url(${outside}/d.png) }</style>`;
    const body = `<p>正文</p><img src="${outside}/e.png" alt=""><iframe src="${outside}/f"></iframe><iframe src="file:///etc/passwd"></iframe>
      <object data="${outside}/g"></object><video src="${outside}/h"></video><script src="${outside}/i.js"></script>
      <script>document.body.textContent = "脚本改写"; fetch("${outside}/j")</script>`;
    const read = await readPdf(await pdf.render({ html: pageWith(body, head) }).finally(() => pause(200).then(() => server.close())));
    expect(callers).to.equal(0);
    expect(read.pages.join("")).to.include("正文").and.not.match(/脚本改写|root:/);
    expect(said.join()).to.include("已拦截").and.include(outside);
  });

  it("refuses to print inside a transaction", async () => {
    const inside = printer({ assertOutside: () => { throw new Error("in a transaction"); } });
    expect(await errorOf(inside.render({ html: "" }))).to.have.property("message", "in a transaction");
  });

  it("loses no page when the browser is killed under it", async () => {
    await pdf.check();
    const [browser = 0] = browserProcesses("browser");
    const pages = [pdf.render({ html: longPage }), pdf.render({ html: longPage })];
    await pause(150);
    process.kill(browser, "SIGKILL");
    for (const page of await Promise.all(pages)) expect((await readPdf(page)).pages.at(-1)).to.include("全文完");
    expect(said.filter((line) => line.includes("正在重试"))).to.have.lengthOf(2);
    expect(browserProcesses("browser")).to.have.lengthOf(1).and.not.include(browser);
  });

  it("loses no page when only its tab dies", async () => {
    const page = pdf.render({ html: longPage });
    await pause(150);
    for (const pid of browserProcesses("renderer")) process.kill(pid, "SIGKILL");
    expect((await readPdf(await page)).pages.at(-1)).to.include("全文完");
    expect(said.join()).to.include("正在重试");
  });

  it("gives up a page that hangs, and prints the next one", async () => {
    const hasty = printer({ timeout: 1500 });
    await hasty.render({ html: pageWith("<p>正文</p>") });
    const others = browserProcesses("renderer");
    const page = errorOf(hasty.render({ html: longPage }));
    await pause(100);
    for (const pid of browserProcesses("renderer")) process.kill(pid, "SIGSTOP");
    expect(await page).to.be.instanceOf(PdfError).with.property("reason", "timeout");
    for (const pid of others) continueProcess(pid);
    expect((await readPdf(await hasty.render({ html: pageWith("<p>正文</p>") }))).pages[0]).to.include("正文");
    await hasty.close();
  });

  it("turns people away when too many wait, and serves those who wait", async () => {
    const small = printer({ tabs: 1, maxWaiting: 1, usesPerTab: 1 });
    const answers = await Promise.all([1, 2, 3].map((at) => small.render({ html: pageWith(`<p>第${at}份</p>`) }).catch((error: unknown) => error)));
    expect(answers.map((answer) => (answer instanceof PdfError ? answer.reason : "printed"))).to.deep.equal(["printed", "printed", "busy"]);
    const printed = await Promise.all(answers.filter((answer) => Buffer.isBuffer(answer)).map(readPdf));
    expect(printed.map((read) => /第\d份/.exec(read.pages[0] ?? "")?.[0])).to.deep.equal(["第1份", "第2份"]);
    await small.close();
  });

  it("prints nothing after it is closed, and leaves no browser behind", async () => {
    const before = browserProcesses("browser");
    const other = printer();
    await other.check();
    expect(browserProcesses("browser")).to.have.lengthOf(before.length + 1);
    await other.close();
    expect(browserProcesses("browser")).to.deep.equal(before);
    expect(await errorOf(other.render({ html: "" }))).to.have.property("reason", "browser");
  });
});

/** The other tests' tabs may have been stopped with it. */
function continueProcess(pid: number): void {
  try {
    process.kill(pid, "SIGCONT");
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}
