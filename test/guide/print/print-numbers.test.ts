import { load } from "cheerio";
import { expect } from "chai";
import { guideWorld, type GuideWorld } from "../guide-world.ts";
import { restaurantLicence } from "../restaurant-licence.ts";

describe("办事指南打印的编号", function () {
  this.timeout(60_000);
  let world: GuideWorld;
  before(async () => { world = await guideWorld(); });
  after(() => world.close());

  it("counts on through tables, gives wide rows a table instead of a bracket, and repeats no telephone number", async () => {
    const made = await world.draft("01", {
      ...restaurantLicence(world.shelf), task_name: "食品经营许可（编号）", special_procedure: "现场核查",
      results: [{ name: "食品经营许可证", type: "10", validity: "5 年" }, { name: "不予许可决定书", type: "30" }],
      special_procedures: [{ name: "现场核查后整改", type: "2", limit: 10, limit_type: "1", by_law: "《中华人民共和国食品安全法》第三十五条", is_fee: "0", is_counted: "0", explain: "整改时间不计入时限。" }],
    });
    await world.publish(made);
    const answer = await world.visitor().fetch(`/guide/${await world.code(made)}/print.pdf`);
    const page = load(await answer.text());
    const part = (title: string): string[] => page("section").filter((_, section) => page(section).children("h2").text().endsWith(`、${title}`)).children().map((_, one) => page(one).text().replace(/\s+/g, " ").trim()).get();
    const counted = part("审批结果").flatMap((text) => /^（([一二三四五六七八九十]+)）/.exec(text)?.[1] ?? []);
    expect(counted).to.deep.equal(["一", "二", "三", "四", "五", "六"].slice(0, counted.length)).and.have.length.greaterThan(2);
    expect(part("审批结果").join("\n")).to.match(/（.）多项结果：\n表 \d/);
    expect(part("办理方式").join("\n")).to.match(/表 \d+ 现场核查后整改/).and.not.contain("现场核查后整改（种类");
    expect(part("咨询途径").join("\n").match(/0870-5550123/g)).to.have.lengthOf(1);
  });
});
