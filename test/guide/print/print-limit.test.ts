import { expect } from "chai";
import { switches } from "../../../config/plugins.ts";
import type { PdfPort } from "../../../core/ports/pdf.ts";
import { house, type House } from "../../support/house.ts";

describe("打印办事指南：一分钟内不能要很多份新的", function () {
  this.timeout(60_000);
  const LIMIT = 3;
  let site: House;
  let rendered = 0;
  let slowly = Promise.resolve();
  const pdf: PdfPort = {
    render: async ({ html }) => {
      rendered += 1;
      await slowly;
      return Buffer.from(`%PDF-1.7\n${html}`);
    },
    check: async () => undefined,
    close: async () => undefined,
  };
  const codes: string[] = [];
  before(async () => {
    site = await house({ pdf, switches: switches.map((one) => (one.plugin.id === "guide" ? { ...one, settings: { enabled: true, printsPerMinute: LIMIT } } : one)) });
    const { page } = await site.visitor().get("/portal/search?type=%E8%A1%8C%E6%94%BF%E8%AE%B8%E5%8F%AF");
    codes.push(...page(".results a[href^='/guide/']").map((_, a) => page(a).attr("href") ?? "").get());
    expect(codes.length).to.be.greaterThan(LIMIT + 2);
  });
  after(() => site.close());
  const statusOf = async (href: string | undefined): Promise<number> => (await site.visitor().fetch(`${href ?? ""}/print.pdf`)).status;

  it("renders one version once for all who ask at the same time, and counts as many", async () => {
    let go = (): void => undefined;
    slowly = new Promise((done) => { go = done; });
    const first = site.visitor().fetch(`${codes[0] ?? ""}/print.pdf`);
    while (rendered === 0) await new Promise((done) => { setTimeout(done, 5); });
    const others = Array.from({ length: 6 }, () => site.visitor().fetch(`${codes[0] ?? ""}/print.pdf`));
    // The others have come as far as the one that is being made once their requests have been answered elsewhere.
    await Promise.all(Array.from({ length: 3 }, () => site.visitor().get("/guide/check")));
    go();
    const answers = await Promise.all([first, ...others]);
    expect(answers.map(({ status }) => status)).to.deep.equal(Array.from({ length: 7 }, () => 200));
    expect(rendered).to.equal(1);
  });

  it("stops with 429 and a plain sentence; what has been made stays free, and another minute is another matter", async () => {
    for (let at = 1; at < LIMIT; at += 1) expect(await statusOf(codes[at]), String(at)).to.equal(200);
    const refused = await site.visitor().get(`${codes[LIMIT] ?? ""}/print.pdf`);
    expect(refused.status).to.equal(429);
    expect(refused.page("main").text()).to.match(/请 \d+ 秒后再试/).and.contain("可以先在网页上阅读");
    expect(rendered).to.equal(LIMIT);
    for (let at = 0; at < LIMIT; at += 1) expect(await statusOf(codes[at]), String(at)).to.equal(200);
    await site.site.db("core_rate_limits").where("key", "like", "guide.print:%").delete();
    expect(await statusOf(codes[LIMIT])).to.equal(200);
    expect(site.errors).to.deep.equal([]);
  });
});
