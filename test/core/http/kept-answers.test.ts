import { request, type IncomingHttpHeaders } from "node:http";
import { expect } from "chai";
import { crawl } from "../../support/crawl.ts";
import { house, type House } from "../../support/house.ts";

/** What is remembered and leads back. */
const CHOICES = /^\/(?:look|portal\/regions\/choose)/;

describe("what browsers may keep", function () {
  this.timeout(60_000);
  let site: House;
  before(async () => { site = await house(); });
  after(() => site.close());

  /** By the plain client: fetch adds a Cache-Control of its own that asks for everything again. */
  const ask = (address: string, etag = ""): Promise<{ status: number; headers: IncomingHttpHeaders; size: number }> => new Promise((done, fail) => {
    request(new URL(address, site.base), { headers: etag === "" ? {} : { "if-none-match": etag } }, (answer) => {
      let size = 0;
      answer.on("data", (part: Buffer) => { size += part.length; }).on("end", () => { done({ status: answer.statusCode ?? 0, headers: answer.headers, size }); });
    }).once("error", fail).end();
  });
  const again = async (address: string): Promise<[number, string | undefined, number, number]> => {
    const first = await ask(address);
    const second = await ask(address, first.headers.etag);
    return [first.status, first.headers["cache-control"], second.status, second.size];
  };

  it("every public page, guide, PDF, file and list of data is kept and asked about: who has it already gets 304 and nothing else", async () => {
    const visitor = site.visitor();
    const { examples } = await crawl(visitor, site.site.registry.routes, ["/"], { perRoute: 1 });
    // The form of the sign-in page has another token each time, and the changes of look and region are no pages.
    const pages = [...examples.values()].filter((address) => !/^\/sign-in/.test(address) && !CHOICES.test(address));
    const guide = examples.get("/guide/:code") ?? expect.fail("no guide");
    const linked = await visitor.get(guide);
    const files = linked.page("a[href*='/files/'], a[href$='print.pdf'], link[rel=alternate]").map((_, a) => linked.page(a).attr("href")).get();
    expect(pages.length).to.be.greaterThan(8);
    expect(["print.pdf", ".json", "/files/"].filter((part) => !files.some((href) => href.includes(part)))).to.deep.equal([]);
    for (const address of [...pages, ...files]) expect(await again(address), address).to.deep.equal([200, "no-cache", 304, 0]);
  });

  it("behind a sign-in nothing is kept, not even what everybody may see", async () => {
    const editor = await site.signedIn("liwenjing");
    const { examples } = await crawl(editor, site.site.registry.routes, ["/desk", "/"], { perRoute: 1 });
    for (const address of [...[...examples.values()].filter((page) => !CHOICES.test(page)), "/catalogue/items/import/template?type=01", "/catalogue/items/1.json"]) {
      const answer = await editor.fetch(address);
      await answer.arrayBuffer();
      expect([answer.headers.get("cache-control"), answer.headers.get("etag")], address).to.deep.equal(["private, no-store", null]);
    }
  });

  it("a page that says something else is sent again", async () => {
    const before = await ask("/portal/departments");
    expect((await ask("/portal/departments", before.headers.etag)).status).to.equal(304);
    await site.site.db("core_departments").where({ name: "云岭市公安局" }).update({ name: "云岭市公安局（新）", short_name: "" });
    expect((await ask("/portal/departments", before.headers.etag)).status).to.equal(200);
  });
});
