import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { z } from "zod";
import { DEMO_LAWS } from "../../../plugins/libraries/demo/demo-laws.ts";
import { formPdf } from "../../../plugins/libraries/demo/form-pdf.ts";
import { projectRoot, type House } from "../../support/house.ts";
import { sharedData } from "../../support/shared-data.ts";
import { libraryHouse } from "../library-house.ts";

const Law = z.object({ title: z.string(), publish_date: z.string(), effective_date: z.string(), articles: z.array(z.object({ no: z.string(), text: z.string() })) });

describe("示范站点的引用库", () => {
  let site: House;
  const counts = async (): Promise<number[]> => Promise.all(["laws", "materials", "documents", "windows", "systems"]
    .map(async (kind) => Number((await site.site.db(`libraries_${kind}`).count("* as n").first())?.["n"])));

  before(async () => { ({ site } = await libraryHouse()); });
  after(() => site.close());

  it("has something in every library, and stays as it is when loaded again", async () => {
    const before = await counts();
    expect(before.every((count) => count >= 6)).to.equal(true);
    for (const part of site.site.demo()) await part.load();
    expect(await counts()).to.deep.equal(before);
  });

  it("has files that open, and a law that another has replaced", async () => {
    const editor = await site.signedIn("liwenjing");
    const list = await editor.get("/libraries/documents?whose=own");
    const document = await editor.get(list.page("tbody th a").attr("href") ?? "");
    const file = await editor.fetch(document.page("#preview object").attr("data") ?? "");
    expect(file.status).to.equal(200);
    const old = await editor.get("/libraries/laws?status=已被新版取代");
    expect((await editor.get(old.page("tbody th a").attr("href") ?? "")).page("main").text()).to.contain("《食品经营许可和备案管理办法》");
  });

  it("draws its blank forms as PDF with the words in them", async () => {
    const task = getDocument({ data: new Uint8Array(formPdf(["高龄津贴申请表", "姓名：____"])), verbosity: 0, cMapUrl: join(projectRoot, "node_modules/pdfjs-dist/cmaps/"), cMapPacked: true });
    const pdf = await task.promise;
    const { items } = await (await pdf.getPage(1)).getTextContent();
    expect(items.map((item) => ("str" in item ? item.str : "")).join("")).to.contain("高龄津贴申请表").and.contain("姓名：");
    await task.destroy();
  });

  it("quotes the laws as they are written", () => {
    const path = sharedData("laws/laws_core.ndjson");
    if (path === undefined) return;
    const real = readFileSync(path, "utf8").trim().split("\n").map((line) => Law.parse(JSON.parse(line)));
    let compared = 0;
    for (const demo of DEMO_LAWS) {
      const law = real.find(({ title, effective_date: on, publish_date: of }) => title === demo.title && on === demo.effectiveOn && of === demo.publishedOn);
      for (const { no, text } of law === undefined ? [] : demo.articles) {
        compared += 1;
        expect(text, `${demo.title}${no}`).to.equal(law?.articles.find((article) => article.no === no)?.text);
      }
    }
    expect(compared).to.be.greaterThan(30);
  });
});
