import { expect } from "chai";
import type { Answer, BrowserClient } from "../../support/browser-client.ts";
import { house, type House } from "../../support/house.ts";

const PROXY = ["授权委托书", "居民身份证"];

describe("情形引导 on the guide page (domain-standards §1.12, HLJ-2.4.2.2)", () => {
  let site: House;
  let visitor: BrowserClient;
  let href: string;
  let saleHref: string;
  const hrefOf = async (name: string): Promise<string> => {
    const row: { task_code: string } = await site.site.db("catalogue_item_versions").where({ state: "published", name }).first("task_code");
    return `/guide/${row.task_code}`;
  };
  before(async () => {
    site = await house();
    visitor = site.visitor();
    [href, saleHref] = [await hrefOf("食品经营许可（首次申请）"), await hrefOf("不动产转移登记（存量房买卖）")];
  });
  after(() => site.close());

  const materials = (page: Answer): string[] => page.page("#part-materials tbody th").map((_, cell) => page.page(cell).clone().children().remove().end().text().trim()).get();
  const status = (page: Answer): string => page.page("#part-materials [role=status]").text();

  it("asks each question once, with radios, and shows all materials until somebody answers", async () => {
    const page = await visitor.get(href);
    expect(page.page("#wizard legend").map((_, legend) => page.page(legend).text()).get()).to.deep.equal(["经营场所属于哪一类？", "由谁来办理？"]);
    expect(page.page("#wizard input[type=radio]:checked").length).to.equal(0);
    expect(materials(page)).to.have.lengthOf(7).and.include.members(PROXY);
    expect(status(page)).to.equal("");
    expect(page.page("#key-materials").text()).to.include("7 份");
  });

  it("narrows the list by the answers in the address, says how many are left, and keeps the answers; 显示全部情况 leads back", async () => {
    const page = await visitor.submit(await visitor.get(href), "#wizard", { q1: "超市、食品店", q2: "经营者本人办理" });
    expect(new URL(page.url).searchParams.get("q2")).to.equal("经营者本人办理");
    expect(materials(page)).to.deep.equal(["食品经营许可申请书", "营业执照", "食品安全管理制度文本"]);
    expect(status(page)).to.equal("全部情况共 7 份材料，您的情况（超市、食品店，经营者本人办理）需要 3 份，已省去 4 份。");
    expect(page.page("#key-materials").text()).to.include("3 份").and.include("共 7 份");
    expect(page.page("#wizard input:checked").map((_, radio) => page.page(radio).attr("value")).get()).to.deep.equal(["超市、食品店", "经营者本人办理"]);
    expect(materials(await visitor.get(page.page("#wizard-acts a").first().attr("href") ?? ""))).to.have.lengthOf(7);
  });

  it("says no longer 视情况提供 of what the answers have settled", async () => {
    const tag = async (query: string): Promise<string> => {
      const { page } = await visitor.get(`${href}${query}`);
      return page("#part-materials tbody tr").filter((_, row) => page(row).text().includes("主要设备设施")).find(".govuk-tag, .sx-tag").text();
    };
    expect(await tag("")).to.include("视情况提供");
    expect(await tag(`?q2=${encodeURIComponent("经营者本人办理")}`), "another question").to.include("视情况提供");
    expect(await tag(`?q1=${encodeURIComponent("单位食堂、学校食堂")}`)).to.equal("必须提供");
    expect((await visitor.get(`${href}?q1=${encodeURIComponent("单位食堂、学校食堂")}`)).page("#part-flow .steps").text()).to.include("现场核查").and.not.include("适用情形");
  });

  it("asks one question at a time too, and one that names several situations needs one of them", async () => {
    const page = await visitor.get(`${href}?q1=${encodeURIComponent("单位食堂、学校食堂")}`);
    expect(materials(page)).to.include("主要设备设施布局和操作流程文件").and.include.members(PROXY).and.not.include("自动售货设备清单");
    expect(materials(await visitor.get(`${href}?q2=${encodeURIComponent("委托他人代办")}`))).to.include.members(["自动售货设备清单", ...PROXY]);
  });

  it("gives htmx the list, the count and the links, and nothing else", async () => {
    const part = await visitor.get(`${href}?q2=${encodeURIComponent("经营者本人办理")}`, { "HX-Request": "true", "HX-Target": "wizard" });
    expect(part.text).to.not.include("<html").and.not.include("申请条件");
    expect(part.page("section[hx-swap-oob]").map((_, section) => part.page(section).attr("id")).get()).to.deep.equal(["part-materials", "part-flow"]);
    expect(part.page("#part-materials tbody tr").length).to.equal(5);
    expect(part.page("#key-materials[hx-swap-oob]").text()).to.include("5 份");
    expect(part.page("#wizard-acts[hx-swap-oob] a").last().text()).to.equal("看您需要的 5 份材料");
  });

  it("narrows the steps with the chart and their print, and says what the questions narrow", async () => {
    const all = await visitor.get(href);
    expect(all.page("#part-situations").text()).to.include("只看您需要的申请材料、办理环节。");
    expect((await visitor.get(`${href}?extent=brief`)).page("#part-situations").text()).to.include("只看您需要的申请材料。");
    expect(all.page("#part-flow").text()).to.include("现场核查").and.not.include("全部情况");
    const shop = `${href}?q1=${encodeURIComponent("超市、食品店")}`;
    const flow = (await visitor.get(shop)).page("#part-flow");
    expect(flow.find(".steps b").map((_, name) => all.page(name).text()).get()).to.deep.equal(["受理", "审核", "审批", "办结", "送达"]);
    expect(flow.find("[role=status]").text()).to.equal("全部情况共 6 个环节，您的情况（超市、食品店）需要 5 个，已省去 1 个。");
    expect(flow.find(".sx-picture").attr("aria-label")).to.equal("流程图：受理，审核，审批，办结，送达");
  });

  it("narrows the fees", async () => {
    const { page } = await visitor.get(`${saleHref}?q1=${encodeURIComponent("住宅")}`);
    expect(page("#part-fees").text()).to.include("每件 80 元").and.include("工本费").and.not.include("每件 550 元");
    expect(page("#part-fees [role=status]").text()).to.equal("全部情况共 3 个项目，您的情况（住宅）需要 2 个，已省去 1 个。");
  });

  it("takes no notice of what is no answer of its own", async () => {
    for (const query of ["q1=没有这种情况", "q1=a&q1=b", "q99=经营者本人", "q1[x]=1", "constructor=1"]) {
      const page = await visitor.get(`${href}?${query}`);
      expect(page.status, query).to.equal(200);
      expect(materials(page), query).to.have.lengthOf(7);
    }
  });
});
