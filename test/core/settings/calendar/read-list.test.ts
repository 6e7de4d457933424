import { expect } from "chai";
import { readList } from "../../../../core/settings/calendar/read-list.ts";

describe("放假安排 as a table", () => {
  it("reads what people write: three ways to write a date, words for both kinds, tabs from a spreadsheet, with or without headings", async () => {
    const rows = ["2027-01-01,放假,元旦", "2027/1/3,节假日,元旦", "2027年1月9日,调休上班,元旦"];
    const wanted = [
      { day: "2027-01-01", isWorkday: false, name: "元旦" }, { day: "2027-01-03", isWorkday: false, name: "元旦" }, { day: "2027-01-09", isWorkday: true, name: "元旦" },
    ];
    for (const text of [["日期,类型,名称", ...rows].join("\n"), rows.join("\r\n"), `\ufeff\n\n${rows.join("\n").replaceAll(",", "\t")}`, ["名称,日期,类型", "元旦,2027-01-01,放假", "元旦,2027/1/3,休息", "元旦,2027年1月9日,上班"].join("\n")]) {
      const { days, faults } = await readList(text, 2027);
      expect({ days, faults }, text).to.deep.equal({ days: wanted, faults: [] });
    }
  });

  it("names each line that cannot be taken, with its number and the cure", async () => {
    const { faults, days } = await readList([
      "日期,类型,名称", "2027-02-30,放假,春节", "2026-10-01,放假,国庆节", "2027-01-01,放假,", "2027-01-02,停工,元旦", "2027-01-04,调休上班,元旦", "2027-01-03,放假,元旦", "2027-01-03,放假,元旦", `2027-05-01,放假,${"长".repeat(21)}`, "2027-05-02,放假,劳动节,多余", "", ",,",
    ].join("\n"), 2027);
    expect(faults).to.deep.equal([
      { line: 2, message: "日期：“2027-02-30”不是日期，请写成 2027-01-01 的样子" },
      { line: 3, message: "日期：“2026-10-01”不在 2027 年" },
      { line: 4, message: "名称：请填写节日的名称" },
      { line: 5, message: "类型：“停工”不认识，请写“放假”或者“调休上班”" },
      { line: 6, message: "类型：这一天不是周末，本来就上班，不需要调休" },
      { line: 8, message: "日期：和第 7 行重复" },
      { line: 9, message: "名称：最多 20 个字" },
      { line: 10, message: "有 4 列，应为 3 列" },
    ]);
    expect(days.map(({ day }) => day)).to.deep.equal(["2027-01-03"]);
  });

  it("says which festivals of the law are not named, also when two fall together", async () => {
    const { absent } = await readList("2028-01-01,放假,元旦\n2028-10-03,放假,中秋节、国庆节", 2028);
    expect(absent).to.deep.equal(["春节", "清明", "劳动节", "端午"]);
  });
});
