import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { assertOutsideTransaction } from "../../../core/data/transact.ts";
import { chromiumPdf } from "../../../core/pdf/chromium-pdf.ts";
import type { PdfPort } from "../../../core/ports/pdf.ts";
import { BRIEF_PARTS } from "../../../plugins/guide/content/brief-parts.ts";
import { PRINT_PARTS } from "../../../plugins/guide/print/print-parts.ts";
import { projectRoot } from "../../support/house.ts";
import { guideWorld, publishedLicence, type GuideWorld } from "../guide-world.ts";

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const NUMBERS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五", "十六", "十七", "十八", "十九", "二十", "二十一"];

describe("办事指南 PDF，由真正的浏览器生成", function () {
  this.timeout(180_000);
  let world: GuideWorld;
  let task: ReturnType<typeof getDocument>;
  let pdf: PDFDocumentProxy;
  let code = "";
  let text = "";
  let raw = "";
  const pages: string[] = [];

  before(async () => {
    const varDir = process.env["TEST_BROWSER_DIR"] ?? join(tmpdir(), "shixiang-test-browser");
    await mkdir(varDir, { recursive: true });
    const port: PdfPort = chromiumPdf({ staticDir: join(projectRoot, "static"), varDir, executablePath: undefined, log: quiet, assertOutside: assertOutsideTransaction });
    world = await guideWorld({ pdf: port });
    ({ code } = await publishedLicence(world));
    const response = await world.visitor().fetch(`/guide/${code}/print.pdf`);
    expect([response.status, response.headers.get("content-type"), world.errors.join("")]).to.deep.equal([200, "application/pdf", ""]);
    const bytes = Buffer.from(await response.arrayBuffer());
    // Chromium writes the objects of a PDF as plain text; only their streams are packed.
    raw = bytes.toString("latin1");
    task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, cMapUrl: join(projectRoot, "node_modules/pdfjs-dist/cmaps/"), cMapPacked: true });
    pdf = await task.promise;
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      pages.push(items.map((item) => ("str" in item ? item.str : "")).join(""));
    }
    text = pages.join("");
  });
  after(async () => {
    await task.destroy();
    await world.close();
  });

  it("holds name, code and check code as text that can be searched", () => {
    expect(text).to.contain("食品经营许可（首次申请）").and.contain(code).and.match(/[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}/);
  });

  it("names who answers for it and the site that made it, not the browser", async () => {
    const { info } = await pdf.getMetadata();
    expect(info).to.include({ Author: "云岭市市场监督管理局", Creator: "云岭市政务服务" });
    expect(raw).to.not.contain("HeadlessChrome").and.not.contain("Skia/PDF");
  });

  it("reads its 21 parts in their order", () => {
    const places = PRINT_PARTS.map(({ label }, index) => text.indexOf(`${NUMBERS[index] ?? ""}、${label}`));
    expect(places).to.not.include(-1);
    expect(places).to.deep.equal([...places].sort((a, b) => a - b));
    expect(text.indexOf("附录 1 办理流程图")).to.be.greaterThan(places.at(-1) ?? 0);
    expect(text.slice(text.indexOf("六、数量限制"), text.indexOf("七、申请条件"))).to.equal("六、数量限制无。");
  });

  it("keeps the words of the flow chart as text", () => {
    const chart = text.slice(text.indexOf("附录 1 办理流程图"), text.indexOf("附录 2"));
    expect(chart).to.contain("申请受理行政审批科 窗口受理岗1 个工作日审查").and.contain("送达行政审批科 窗口发证岗当场");
  });

  it("numbers its pages, and names item and department at the head of all but the first", () => {
    expect(pdf.numPages).to.be.within(3, 6);
    pages.forEach((words, index) => {
      expect(words).to.contain(`第 ${index + 1} 页，共 ${pdf.numPages} 页`).and.contain(`${code} 第 1 版 校验码`);
      const hasHead = /^食品经营许可（首次申请）办事指南\s*云岭市市场监督管理局/.test(words);
      expect(hasHead, `head of page ${index + 1}`).to.equal(index > 0);
    });
  });

  it("is A4, tagged, in Chinese, titled, with an outline of all parts", async () => {
    const [, , width = 0, height = 0] = (await pdf.getPage(1)).view;
    expect([Math.round(width / 72 * 25.4), Math.round(height / 72 * 25.4)]).to.deep.equal([210, 297]);
    expect(raw).to.match(/\/MarkInfo\s*<<[^>]*\/Marked true/);
    const titles = JSON.stringify((await pdf.getOutline()).map(({ title, items }) => ({ title, items })));
    for (const { label } of PRINT_PARTS) expect(titles).to.contain(label);
    const { info } = await pdf.getMetadata();
    expect("Title" in info ? info.Title : "").to.equal("《食品经营许可（首次申请）》办事指南");
    expect(JSON.stringify(await (await pdf.getPage(1)).getStructTree())).to.contain('"H1"').and.contain('"H2"');
  });

  it("says in words what the flow chart shows, for those who cannot see it", async () => {
    const tree = JSON.stringify(await (await pdf.getPage(pdf.numPages)).getStructTree());
    expect(tree).to.contain('"role":"Figure"').and.contain("食品经营许可（首次申请）流程图：申请，受理，审查，决定，送达");
  });

  it("puts 简版 on one page with everything that one needs at the window, tagged and in the order of the standard", async () => {
    const response = await world.visitor().fetch(`/guide/${code}/print.pdf?extent=brief`);
    const brief = getDocument({ data: new Uint8Array(await response.arrayBuffer()), verbosity: 0, cMapUrl: join(projectRoot, "node_modules/pdfjs-dist/cmaps/"), cMapPacked: true });
    const { numPages, ...one } = await brief.promise.then(async (document) => ({ numPages: document.numPages, page: await document.getPage(1) }));
    const words = (await one.page.getTextContent()).items.map((item) => ("str" in item ? item.str : "")).join("");
    const tree = JSON.stringify(await one.page.getStructTree());
    await brief.destroy();
    expect(numPages).to.equal(1);
    const places = BRIEF_PARTS.map(({ label }) => words.lastIndexOf(label));
    expect(places).to.not.include(-1);
    expect(places).to.deep.equal([...places].sort((a, b) => a - b));
    expect(words).to.contain(code).and.contain("食品经营许可申请书").and.contain("0870-5550123").and.contain("云岭市翠湖区文昌路 88 号");
    expect(tree).to.contain('"H1"').and.contain('"H2"').and.contain('"Table"');
  });

  it("embeds its Chinese fonts, every one of them", () => {
    const fonts = [...raw.matchAll(/\/FontName \/(\S+)/g)].map(([, name = ""]) => name);
    expect(fonts.length).to.be.greaterThan(2);
    expect(fonts.filter((name) => !/^[A-Z]{6}\+Noto(?:Sans|Serif)SC/.test(name))).to.deep.equal([]);
    expect(raw.match(/\/FontFile2 /g)).to.have.lengthOf(fonts.length);
  });
});
