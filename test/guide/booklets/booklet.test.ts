import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { assertOutsideTransaction } from "../../../core/data/transact.ts";
import { chromiumPdf } from "../../../core/pdf/chromium-pdf.ts";
import { PdfError, type PdfPort } from "../../../core/ports/pdf.ts";
import type { BrowserClient } from "../../support/browser-client.ts";
import { projectRoot } from "../../support/house.ts";
import { guideWorld, publishedLicence, type GuideWorld, type Made } from "../guide-world.ts";
import { plainService } from "../restaurant-licence.ts";

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const BROKEN = "怎么也印不出来的服务";
const NAMES = ["老年人优待证办理", "残疾人证办理", "养犬登记"] as const;

type Opened = { document: PDFDocumentProxy; pages: string[]; close(): Promise<void> };

const open = async (bytes: Uint8Array): Promise<Opened> => {
  const task = getDocument({ data: bytes, verbosity: 0, cMapUrl: join(projectRoot, "node_modules/pdfjs-dist/cmaps/"), cMapPacked: true });
  const document = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ("str" in item ? item.str : "")).join(""));
  }
  return { document, pages, close: () => task.destroy() };
};

describe("办事指南汇编，由真正的浏览器生成 (HEN-3.1.4)", function () {
  this.timeout(180_000);
  let world: GuideWorld;
  let port: PdfPort;
  let editor: BrowserClient;
  let licence: Made & { code: string };
  let booklet: Opened;
  let message = "";

  before(async () => {
    const varDir = process.env["TEST_BROWSER_DIR"] ?? join(tmpdir(), "shixiang-test-browser");
    await mkdir(varDir, { recursive: true });
    port = chromiumPdf({ staticDir: join(projectRoot, "static"), varDir, executablePath: undefined, log: quiet, assertOutside: assertOutsideTransaction });
    const pdf: PdfPort = { ...port, render: (input) => (input.html.includes(BROKEN) && input.html.includes('class="volume') ? Promise.reject(new PdfError("page", "打印页面缺少文件。")) : port.render(input)) };
    world = await guideWorld({ pdf });
    licence = await publishedLicence(world);
    for (const name of [...NAMES, BROKEN]) await world.publish(await world.draft("20", plainService(world.shelf, name)));
    const secret = await world.draft("20", { ...plainService(world.shelf, "涉密的服务"), is_secret: "1" });
    await world.publish(secret);
    editor = await world.staff("editor");
    const bytes = await made({ of: "department", department: world.user("editor").department.id, printed: "full" });
    booklet = await open(bytes);
  });
  after(async () => {
    await booklet.close();
    await world.close();
  });

  /** Chooses, starts, waits and fetches, as a person does. */
  const made = async ({ of = "", ...choice }: Record<string, string>): Promise<Uint8Array> => {
    const asked = await editor.submit(await editor.get(`/guide/booklets?of=${of}`), "#choose form", choice);
    const started = await editor.submit(asked, "#found form");
    expect(started.url, started.page("main").text()).to.match(/\/works\/\d+$/);
    await world.drain();
    const done = await editor.get(new URL(started.url).pathname);
    message = done.page("main").text().replace(/\s+/g, " ");
    return new Uint8Array(await (await editor.fetch(done.page("a[href$='/file']").attr("href") ?? "")).arrayBuffer());
  };

  it("says before it starts how many guides it will have, and afterwards which one could not be printed", async () => {
    const asked = await editor.get(`/guide/booklets?of=department&department=${world.user("editor").department.id}`);
    expect(asked.page("#found h2").text()).to.equal("云岭市市场监督管理局：5 个事项");
    expect(message).to.contain("云岭市市场监督管理局办事指南汇编（完整版）").and.contain("已汇编 4 份办事指南").and.contain(`有 1 个事项没有能够生成：《${BROKEN}》`);
    expect(booklet.pages.join("")).to.contain(`没有收入本册的事项`).and.contain(BROKEN).and.not.contain("涉密的服务");
    expect(world.errors.splice(0).join("")).to.contain("a guide of a booklet could not be printed");
  });

  it("has a cover and contents with the page on which each guide begins", () => {
    expect(booklet.pages[0]).to.contain("云岭市市场监督管理局").and.contain("办事指南汇编").and.contain("完整版").and.contain("共 4 个事项");
    const front = booklet.pages.findIndex((page, index) => index > 1 && page.includes("第 1 页"));
    const contents = booklet.pages.slice(1, front).join("");
    for (const name of ["食品经营许可（首次申请）", ...NAMES]) {
      const [, number = ""] = new RegExp(`${name.replace(/[（）]/g, ".")}\\s*(\\d+)`).exec(contents) ?? [];
      const page = booklet.pages[front + Number(number) - 1] ?? "";
      expect(page, `${name} on page ${number}`).to.contain(`${name}办事指南`).and.contain("扫码看最新版").and.match(new RegExp(`第 ${number} 页`));
    }
  });

  it("counts its pages through, and gives each guide its own check code and QR code", async () => {
    const front = booklet.pages.findIndex((page, index) => index > 1 && page.includes("第 1 页"));
    booklet.pages.slice(front).forEach((page, index) => { expect(page, `page ${index + 1}`).to.contain(`第 ${index + 1} 页`); });
    const codes = booklet.pages.join("").match(/校验码\s*[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5}/g) ?? [];
    expect(new Set(codes.map((code) => code.slice(-11))).size).to.equal(4);
    const { page } = await world.visitor().get(`/guide/${licence.code}`);
    expect(booklet.pages.join("")).to.contain(page(".idbox .code").last().text());
  });

  it("has an outline that leads to every guide, links in its contents, tags throughout and a name", async () => {
    const { document, pages } = booklet;
    const outline = await document.getOutline();
    expect(outline.map(({ title }) => title.replace(/\s+/g, ""))).to.deep.equal(["云岭市市场监督管理局办事指南汇编", "目录", "食品经营许可（首次申请）办事指南", ...NAMES.map((name) => `${name}办事指南`)]);
    for (const { dest, title } of outline.slice(2)) {
      const [ref] = Array.isArray(dest) ? dest : [];
      expect(pages[await document.getPageIndex(ref)], title).to.contain(title);
    }
    const links = (await (await document.getPage(2)).getAnnotations()).filter(({ subtype }) => subtype === "Link");
    expect(links.map(({ dest, url }) => [Array.isArray(dest), url])).to.deep.equal(Array.from({ length: 4 }, () => [true, undefined]));
    for (let number = 1; number <= document.numPages; number += 1) expect(JSON.stringify(await (await document.getPage(number)).getStructTree()), `page ${number}`).to.match(/"role":"(?:H1|H2|P|Table|TR|L)"/);
    const { info } = await document.getMetadata();
    expect(info).to.include({ Title: "云岭市市场监督管理局办事指南汇编（完整版）", Author: "云岭市政务服务", Language: "zh-CN" });
  });

  it("makes a card for each item of a window, one on a page", async () => {
    const cards = await open(await made({ of: "window", window: world.shelf.window, printed: "cards" }));
    expect(cards.pages).to.have.lengthOf(1);
    expect(cards.pages[0]).to.contain("食品经营许可（首次申请）").and.contain("扫码看办事指南").and.contain("0870-5550123");
    await cards.close();
  });
});
