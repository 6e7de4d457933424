import { get } from "node:http";
import { expect } from "chai";
import { load, type CheerioAPI } from "cheerio";
import { PdfError } from "../../../core/ports/pdf.ts";
import { dictionary } from "../../../plugins/catalogue/elements/dictionary.ts";
import { gatherContents } from "../../../plugins/guide/content/gather-contents.ts";
import { WHOLE_GUIDE } from "../../../plugins/guide/content/guide-choice.ts";
import { printOf as asPrint } from "../../../plugins/guide/content/guide-print.ts";
import { dropOldPrints } from "../../../plugins/guide/print/drop-old-prints.ts";
import { editionOf } from "../../../plugins/guide/print/print-edition.ts";
import { printGuide } from "../../../plugins/guide/print/print-guide.ts";
import { registerPublished } from "../../../plugins/guide/print/register-published.ts";
import { items } from "../../../plugins/catalogue/api.ts";
import { libraries, type Libraries } from "../../../plugins/libraries/api.ts";
import { guideWorld, publishedLicence, readablePdf, type GuideWorld, type Made } from "../guide-world.ts";
import { plainService, restaurantLicence } from "../restaurant-licence.ts";
import { readQr } from "./read-qr.ts";

/** By the plain client: fetch adds a Cache-Control of its own that asks for everything again. */
const statusOf = (url: string, headers: Readonly<Record<string, string>>): Promise<number> => new Promise((done, fail) => {
  get(url, { headers }, (response) => {
    response.resume();
    response.on("end", () => { done(response.statusCode ?? 0); });
  }).on("error", fail);
});

describe("打印办事指南", function () {
  this.timeout(60_000);
  const pdf = readablePdf();
  let world: GuideWorld;
  let licence: Made & { code: string };
  before(async () => {
    world = await guideWorld({ pdf });
    licence = await publishedLicence(world);
  });
  after(() => world.close());
  beforeEach(() => { pdf.printed.length = 0; });

  const printOf = async (code: string): Promise<CheerioAPI> => {
    const response = await world.visitor().fetch(`/guide/${code}/print.pdf`);
    return load(await response.text());
  };
  const partsOf = (page: CheerioAPI): Map<string, string> =>
    new Map(page("body > section").map((_, section) => ({ title: page(section).find("h2").text(), text: page(section).children().slice(1).text().replace(/\s+/g, " ").trim() })).get().map(({ title, text }) => [title, text]));

  it("is a PDF that opens in the browser under the name of the item", async () => {
    const response = await world.visitor().fetch(`/guide/${licence.code}/print.pdf`);
    expect([response.status, response.headers.get("content-type")]).to.deep.equal([200, "application/pdf"]);
    expect(decodeURIComponent(response.headers.get("content-disposition") ?? "")).to.equal("inline; filename*=UTF-8''《食品经营许可（首次申请）》办事指南.pdf");
  });

  it("has on its first page department, name, codes, version, dates and the four facts", async () => {
    const page = await printOf(licence.code);
    expect(page(".cover").text()).to.contain("云岭市市场监督管理局").and.contain(licence.code).and.contain("行政许可　承诺件").and.contain("第 1 版　2026年11月23日发布");
    expect(page("h1").text()).to.equal("食品经营许可（首次申请） 办事指南");
    expect(page(".keys li").map((_, li) => page(li).text()).get()).to.deep.equal(["承诺时限5 个工作日", "法定时限10 个工作日", "费用不收费", "到现场0 次"]);
  });

  it("prints 无 in every part that says nothing, and never leaves a part out", async () => {
    const plain = await world.draft("20", plainService(world.shelf));
    await world.publish(plain);
    const parts = partsOf(await printOf(await world.code(plain)));
    expect(parts.size).to.equal(22);
    for (const title of ["六、数量限制", "八、禁止性要求", "十三、审批时限", "十七、申请人权利和义务", "二十一、公开查询"]) expect(parts.get(title), title).to.equal("无。");
    expect(parts.get("九、申请材料")).to.equal("无需提交材料。");
    expect(parts.get("十四、审批收费依据及标准")).to.equal("不收费。");
    expect(parts.get("附录")).to.contain("常见问题解答：无");
    expect([...parts.values()]).to.not.include("");
  });

  it("prints what the item says in the part where the standard wants it", async () => {
    const parts = partsOf(await printOf(licence.code));
    expect(parts.get("一、适用范围")).to.contain("首次申请食品经营许可").and.contain("服务对象：自然人、企业法人");
    expect(parts.get("三、设定依据")).to.contain("《中华人民共和国食品安全法》第三十五条：“国家对食品生产经营实行许可制度。").and.contain("（已被新版取代）");
    expect(parts.get("四、受理机构")).to.equal("云岭市市场监督管理局行政审批科（进驻云岭市政务服务中心）。");
    expect(parts.get("五、决定机构")).to.equal("云岭市市场监督管理局。");
    expect(parts.get("九、申请材料")).to.contain("表 1 申请材料目录").and.contain("免提交").and.contain("按示范文本填写");
    expect(parts.get("十一、办理基本流程")).to.contain("申请 → 受理（1 个工作日） → 审查（3 个工作日） → 决定（1 个工作日） → 送达（当场）。");
    expect(parts.get("十二、办理方式")).to.equal("一般程序，没有特别程序。");
    expect(parts.get("十三、审批时限")).to.contain("（一）法定办结时限：10 个工作日").and.contain("（二）承诺办结时限：5 个工作日");
    expect(parts.get("二十、办公地址和时间")).to.contain("B12、B13 号窗口").and.contain("工作日 9:00–12:00，13:00–17:00").and.contain("乘车路线");
    expect(parts.get("附录")).to.contain("问：还没有装修好，可以先申请吗？").and.contain("食品经营许可申请书：空白表");
  });

  it("carries a QR code that leads to its check, and the check code in words on the first page and on every foot", async () => {
    const page = await printOf(licence.code);
    const code = page(".check .b").text();
    expect(code).to.match(/^[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5}$/);
    expect(readQr(page(".check svg").toString())).to.equal(`http://127.0.0.1/guide/check?code=${code}`);
    expect(page("style").text()).to.contain(`${licence.code}　第 1 版　校验码 ${code}`).and.contain('counter(pages)');
  });

  it("is made once, however often and by however many at once it is asked for", async () => {
    const made = await world.draft("20", plainService(world.shelf, "只印一次的服务"));
    await world.publish(made);
    const code = await world.code(made);
    const answers = await Promise.all(Array.from({ length: 5 }, () => world.visitor().fetch(`/guide/${code}/print.pdf`)));
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(texts).size).to.equal(1);
    await (await world.visitor().fetch(`/guide/${code}/print.pdf`)).text();
    expect(pdf.printed).to.have.lengthOf(1);
    expect(await world.site.db("guide_prints").where({ code }).pluck("printed_at")).to.have.lengthOf(1);
  });

  it("is made again under the same check code when the stored file is lost, and kept again", async () => {
    const made = await world.draft("20", plainService(world.shelf, "文件丢了的服务"));
    await world.publish(made);
    const code = await world.code(made);
    const first = (await printOf(code))(".check .b").text();
    const { file_id }: { file_id: string } = await world.site.db("guide_prints").where({ code }).first("file_id");
    await world.site.ports.files.remove(file_id);
    expect((await printOf(code))(".check .b").text()).to.equal(first);
    expect(pdf.printed).to.have.lengthOf(2);
    await printOf(code);
    expect(pdf.printed, "kept").to.have.lengthOf(2);
    expect(world.errors.splice(0).join("")).to.contain("missing on the disk");
  });

  it("is forgotten when the guide has said something else since; its check code stays", async () => {
    const made = await world.draft("20", plainService(world.shelf, "改过的服务"));
    await world.publish(made);
    const code = await world.code(made);
    await printOf(code);
    await world.change(made, { task_content: "现在这样写。" });
    await printOf(code);
    expect(await world.site.ports.transact(dropOldPrints)).to.be.greaterThan(0);
    const rows: { version_number: number; file_id: string | null }[] = await world.site.db("guide_prints").where({ code }).orderBy("id").select("version_number", "file_id");
    expect(rows.map((row) => [row.version_number, row.file_id !== null])).to.deep.equal([[1, false], [2, true]]);
    await printOf(code);
    expect(pdf.printed).to.have.lengthOf(2);
  });

  it("is not sent again to who has it already", async () => {
    const first = await world.visitor().fetch(`/guide/${licence.code}/print.pdf`);
    const etag = first.headers.get("etag") ?? "";
    expect(etag).to.match(/^"[\w-]{20,}"$/);
    expect(await statusOf(`${world.base}/guide/${licence.code}/print.pdf`, { "if-none-match": etag })).to.equal(304);
    expect(await statusOf(`${world.base}/guide/${licence.code}/print.pdf`, { "if-none-match": '"another"' })).to.equal(200);
  });

  it("is made anew with another check code when the item, or only the window it shows, has changed; not when nothing has", async () => {
    const made = await world.draft("01", { ...restaurantLicence(world.shelf), task_name: "食品经营许可（延续）" });
    await world.publish(made);
    const code = await world.code(made);
    const first = (await printOf(code))(".check .b").text();
    await world.changeRecord("windows", "libraries_windows", world.shelf.window, { phone: "0870-5559999" });
    const second = await printOf(code);
    expect(second("body").text()).to.contain("0870-5559999");
    await world.change(made, { task_content: "延续许可的有效期。" });
    const third = await printOf(code);
    expect(third(".cover").text()).to.contain("第 2 版");
    await world.changeRecord("systems", "libraries_systems", "1", { note: "与本事项无关" });
    await printOf(code);
    expect(new Set([first, second(".check .b").text(), third(".check .b").text()]).size).to.equal(3);
    expect(pdf.printed.filter((html) => html.includes("食品经营许可（延续）"))).to.have.lengthOf(3);
  });

  it("is made anew under the same check code when a newer program shows an element otherwise or no more, or prints in another style", async () => {
    const made = await world.draft("20", plainService(world.shelf, "换了程序的服务"));
    await world.publish(made);
    const { registry, ports, db } = world.site;
    const shelves = registry.services.get(libraries.id) as Libraries;
    const element = dictionary.elements.find(({ key }) => key === "transact_time") ?? expect.fail("no element");
    const before = { ...element };
    const printed = async (): Promise<CheerioAPI> => {
      // As after a start: nothing of the old program is remembered.
      const print = printGuide({ ...ports, log: { error: () => undefined } as never, items: world.items, libraries: shelves, printLimit: { take: async () => undefined, giveBack: async () => undefined } });
      const [content] = await gatherContents(db, shelves, await world.items.published(db, { itemIds: [made.itemId] }));
      const reply = await print(asPrint(content ?? expect.fail("no content"), WHOLE_GUIDE), "127.0.0.1");
      return load("file" in reply ? String(reply.file.content) : expect.fail("no file"));
    };
    const first = await printed();
    await printed();
    expect(pdf.printed, "the same program").to.have.lengthOf(1);
    try {
      Object.assign(element, { label: "办理时间的新叫法" });
      const renamed = await printed();
      expect(renamed("body").text()).to.contain("办理时间的新叫法");
      Object.assign(element, { public: false });
      const hidden = await printed();
      expect(hidden("body").text()).to.not.contain("办理时间的新叫法");
      expect([renamed, hidden].map((page) => page(".check .b").text())).to.deep.equal([first, first].map((page) => page(".check .b").text()));
    } finally {
      Object.assign(element, { public: true }, before);
    }
    expect(pdf.printed).to.have.lengthOf(3);
    expect(editionOf("<p>一</p>", "p { color: red }")).to.not.equal(editionOf("<p>一</p>", "p { color: black }"));
  });

  it("has its check code before anybody prints it, and the same one after the news has come twice", async () => {
    const made = await world.draft("20", plainService(world.shelf, "还没有人打印的服务"));
    await world.publish(made);
    const { registry, ports, db } = world.site;
    const before: unknown = await db("guide_prints").where({ item_id: made.itemId });
    const listen = registerPublished({
      ...ports, log: { error: () => undefined } as never,
      items: registry.services.get(items.id) as typeof world.items, libraries: registry.services.get(libraries.id) as Libraries,
    });
    await listen({ itemIds: [made.itemId, "999999999"] });
    expect(await db("guide_prints").where({ item_id: made.itemId })).to.deep.equal(before).and.have.lengthOf(1);
    expect(pdf.printed).to.have.lengthOf(0);
  });

  it("holds no markup and no style of what people typed", async () => {
    const name = `证"}</style><script>\\&'`;
    const made = await world.draft("20", plainService(world.shelf, name));
    await world.publish(made);
    const page = await printOf(await world.code(made));
    expect(page("script").length).to.equal(0);
    expect(page("style").text()).to.contain("证”}＜/style＞＜script＞＼＆’办事指南");
    expect(page("style").text().split('"').length % 2, "quotation marks are in pairs").to.equal(1);
    expect(page("h1").text()).to.contain(name);
  });

  it("says in words that it cannot be made now, logs it, and is there again as soon as the browser is", async () => {
    const made = await world.draft("20", plainService(world.shelf, "打印失败的服务"));
    await world.publish(made);
    const code = await world.code(made);
    const { render } = pdf;
    pdf.render = async () => { throw new PdfError("browser", "浏览器无法启动，暂时不能生成 PDF。"); };
    const failed = await world.visitor().get(`/guide/${code}/print.pdf`);
    expect(failed.status).to.not.equal(200);
    expect(failed.headers.get("content-type")).to.match(/^text\/html/);
    expect(failed.page("main").text()).to.contain("现在不能生成 PDF").and.contain("用浏览器的“打印”功能打印");
    expect((await world.visitor().get(failed.page("main .govuk-button").attr("href") ?? "")).status).to.equal(200);
    expect(world.errors.splice(0).join("")).to.contain("guide could not be printed").and.contain(code);
    pdf.render = render;
    expect((await world.visitor().fetch(`/guide/${code}/print.pdf`)).headers.get("content-type")).to.equal("application/pdf");
    expect(world.errors).to.deep.equal([]);
  });
});
