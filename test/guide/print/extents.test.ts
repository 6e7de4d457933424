import { expect } from "chai";
import { load, type CheerioAPI } from "cheerio";
import { BRIEF_PARTS } from "../../../plugins/guide/content/brief-parts.ts";
import { guideWorld, publishedLicence, readablePdf, type GuideWorld, type Made } from "../guide-world.ts";
import { plainService, restaurantLicence } from "../restaurant-licence.ts";

const PROXY = "委托他人代办";

describe("办事指南的完整版和简版 (HEN-3.1.4)", function () {
  this.timeout(60_000);
  const pdf = readablePdf();
  let world: GuideWorld;
  let licence: Made & { code: string };
  let href = "";
  /** The same with a material that only some have to bring, and a fee that only they pay. */
  let asking: Made;
  let askingHref = "";
  before(async () => {
    world = await guideWorld({ pdf });
    licence = await publishedLicence(world);
    href = `/guide/${licence.code}`;
    asking = await world.draft("01", {
      ...restaurantLicence(world.shelf), task_name: "食品经营许可（分情形）",
      materials: [{ record: world.shelf.application, is_need: "1", original_num: 1 }, { record: world.shelf.rules, is_need: "1", original_num: 1, situations: [PROXY] }],
      is_fee: "1", is_pay_online: "0", fee_basis: "发改价格〔2016〕1 号", fees: [{ name: "委托书公证费", standard: "每件 80 元", situations: [PROXY] }],
    });
    await world.publish(asking);
    askingHref = `/guide/${await world.code(asking)}`;
  });
  after(() => world.close());

  const print = async (query: string): Promise<CheerioAPI> => load(await (await world.visitor().fetch(`${href}/print.pdf${query}`)).text());
  const codeOn = (page: CheerioAPI): string => page(".check .b").text();
  const headings = (page: CheerioAPI): string[] => page(".g-main h2").map((_, h2) => page(h2).text()).get();
  const checked = async (code: string): Promise<{ title: string; text: string; link: string }> => {
    const { page } = await world.visitor().get(`/guide/check?code=${code}`);
    return { title: page(".check-answer h2").text(), text: page(".check-answer").text().replace(/\s+/g, " "), link: page(".check-answer .govuk-button").attr("href") ?? "" };
  };

  it("shows in 简版 what one needs at the window, and nothing else; the canonical address stays that of 完整版", async () => {
    const { page } = await world.visitor().get(`${href}?extent=brief`);
    expect(headings(page)).to.include.members(["您属于哪种情况", "申请条件", "申请材料", "办理时限", "办理地点和时间", "收费", "咨询和投诉"]);
    for (const gone of ["设定依据", "权利和义务", "办理流程"]) expect(headings(page)).to.not.include(gone);
    expect(page("link[rel=canonical]").attr("href")).to.equal(`http://127.0.0.1${href}`);
    expect(page(".g-extents b").text()).to.equal("简版");
    expect(page(".g-extents a").attr("href")).to.equal(href);
    expect(page("#guide-acts .sx-actions a").last().attr("href")).to.equal(`${href}/print.pdf?extent=brief`);
  });

  it("keeps 简版 while the questions are answered, and the answers while the extent is changed", async () => {
    const visitor = world.visitor();
    const { page, url } = await visitor.submit(await visitor.get(`${askingHref}?extent=brief`), "#wizard", { q2: "经营者本人" });
    expect(new URL(url).search).to.contain("extent=brief");
    expect(page(".g-extents a").attr("href")).to.equal(`${askingHref}?q2=${encodeURIComponent("经营者本人")}`);
    expect(page("#wizard-acts a").first().attr("href")).to.equal(`${askingHref}?extent=brief#part-situations`);
    expect(page("#part-fees").text(), "nothing is left of the fees").to.contain("按您的选择，没有收费项目").and.not.contain("公证费");
    expect([page("#key-fee b").text(), page("#key-materials b").text()]).to.deep.equal(["不收费", "1 份"]);
    const part = await visitor.get(`${askingHref}?q2=${encodeURIComponent(PROXY)}`, { "HX-Request": "true", "HX-Target": "wizard" });
    expect(part.page("#guide-acts[hx-swap-oob] .sx-actions a").last().attr("href"), "the print follows the answer").to.equal(`${askingHref}/print.pdf?q2=${encodeURIComponent(PROXY)}`);
  });

  it("prints 简版 under a check code of its own, in the parts of the standard, and the check says which one it is", async () => {
    const [whole, brief] = [await print(""), await print("?extent=brief")];
    expect(brief("h1").text()).to.equal("食品经营许可（首次申请） 办事指南（简版）");
    expect(brief("body > section h2").map((_, h2) => brief(h2).text()).get()).to.deep.equal(BRIEF_PARTS.map(({ label }) => label));
    expect(brief("body").text()).to.contain("承诺办结时限：5 个工作日；法定办结时限：10 个工作日。").and.contain("食品经营许可申请书").and.not.contain("行政复议");
    expect(codeOn(brief)).to.not.equal(codeOn(whole));
    expect(brief("style").text()).to.contain("办事指南（简版）");
    const answer = await checked(codeOn(brief));
    expect([answer.title, answer.link]).to.deep.equal(["最新版", `${href}?extent=brief`]);
    expect(answer.text).to.match(/印出的内容\s*简版/);
  });

  it("prints 无 in a part of 简版 that says nothing", async () => {
    const made = await world.draft("20", plainService(world.shelf, "没有问答的服务"));
    await world.publish(made);
    const page = load(await (await world.visitor().fetch(`/guide/${await world.code(made)}/print.pdf?extent=brief`)).text());
    const rows = new Map(page("body > section").map((_, section) => ({ name: page(section).find("h2").text(), text: page(section).find("div").text().trim() })).get().map(({ name, text }) => [name, text]));
    expect([rows.get("常见问题"), rows.get("办理材料"), rows.get("收费依据及标准")]).to.deep.equal(["无。", "无需提交材料。", "不收费。"]);
  });

  it("leaves questions out of 简版 for which the page has no room, and says where they stand", async () => {
    const answer = "请先在网上查询，再到窗口办理。".repeat(110);
    const made = await world.draft("20", { ...plainService(world.shelf, "问答很长的服务"), faqs: [{ question: "要带什么？", answer: "身份证。" }, { question: "多久办好？", answer }, { question: "能代办吗？", answer }] });
    await world.publish(made);
    const printed = async (query: string): Promise<string> => load(await (await world.visitor().fetch(`/guide/${await world.code(made)}/print.pdf${query}`)).text())("body").text();
    const [brief, whole] = [await printed("?extent=brief"), await printed("")];
    expect(brief).to.contain("要带什么？").and.contain("共 3 个，其余见完整版。").and.not.contain("多久办好？");
    expect(whole).to.contain("多久办好？").and.contain("能代办吗？");
  });

  it("prints what the answers leave, names them on the first page, and gives them a check code; what is no answer changes nothing", async () => {
    const own = askingHref;
    const printed = async (query: string): Promise<CheerioAPI> => load(await (await world.visitor().fetch(`${own}/print.pdf${query}`)).text());
    const [whole, narrowed, nonsense] = [await printed(""), await printed(`?q2=${encodeURIComponent("经营者本人")}`), await printed("?q2=abc&q9=1")];
    expect(whole("body").text()).to.contain("食品安全规章制度目录").and.contain("委托书公证费");
    expect(narrowed("body").text()).to.not.contain("食品安全规章制度目录").and.not.contain("委托书公证费");
    expect(narrowed(".cover").text()).to.contain("适用情形经营者本人");
    expect(codeOn(nonsense)).to.equal(codeOn(whole));
    expect(codeOn(narrowed)).to.not.equal(codeOn(whole));
    expect(codeOn(await printed(`?q2=${encodeURIComponent("经营者本人")}`))).to.equal(codeOn(narrowed));
    expect(pdf.printed.filter((html) => load(html)(".cover").text().includes("适用情形")), "made once, for a while").to.have.lengthOf(1);
    expect(await world.site.db("guide_prints").whereRaw("answers <> '{}'").pluck("file_id"), "and not stored").to.deep.equal([null]);
    expect((await checked(codeOn(narrowed))).text).to.contain("完整版，适用情形：经营者本人");
    expect((await checked(codeOn(narrowed))).title).to.equal("最新版");
    await world.change(asking, { promise_explain: "自受理之日起计算，节假日顺延。" });
    const old = await checked(codeOn(narrowed));
    expect([old.title, old.link]).to.deep.equal(["已有新版", `${own}?q2=${encodeURIComponent("经营者本人")}`]);
    expect(old.text).to.contain("有变化的内容：承诺办结时限说明。");
  });

  it("says of an office without a window record whether it is open now, where its hours can be read", async () => {
    const made = await world.draft("20", plainService(world.shelf, "没有窗口记录的服务"));
    await world.publish(made);
    const { page } = await world.visitor().get(`/guide/${await world.code(made)}`);
    expect(page(".g-open").text().replace(/\s+/g, " ").trim()).to.match(/现在开放 17:00 前可以办理$/);
  });
});
