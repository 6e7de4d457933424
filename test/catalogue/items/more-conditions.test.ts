import { expect } from "chai";
import type { Department } from "../../../core/contract.ts";
import { ItemsFilter } from "../../../plugins/catalogue/items/items-filter.ts";
import { moreConditions } from "../../../plugins/catalogue/items/more-conditions.ts";

const department = (id: string, name: string, regionPath: string, regionName: string): Department =>
  ({ id, name, regionPath, regionName, regionCode: regionPath.split("/").at(-2) ?? "", path: `/${id}/`, shortName: "", creditCode: "", phone: "", address: "" });

describe("更多条件", () => {
  const departments = [
    department("1", "翠湖区公安局", "/53/5399/539901/", "翠湖区"), department("2", "翠湖区城关镇人民政府", "/53/5399/539901/539901001/", "城关镇"),
    department("3", "云屏县公安局", "/53/5399/539902/", "云屏县"), department("4", "云屏县城关镇人民政府", "/53/5399/539902/539902001/", "城关镇"),
  ];

  it("tells regions of one name apart by the region above, and offers departments by region", () => {
    const offered = moreConditions(ItemsFilter.parse({}), { departments });
    expect(offered).to.have.property("selects").that.is.an("array").and.satisfies((selects: { name: string; groups: { label: string; options: { text: string }[] }[] }[]) => {
      const groups = (name: string): unknown => selects.find((select) => select.name === name)?.groups.map(({ label, options }) => [label, ...options.map(({ text }) => text)]);
      expect(groups("region")).to.deep.equal([["", "翠湖区", "翠湖区城关镇", "云屏县", "云屏县城关镇"]]);
      expect(groups("department")).to.deep.equal([["翠湖区", "翠湖区公安局"], ["翠湖区城关镇", "翠湖区城关镇人民政府"], ["云屏县", "云屏县公安局"], ["云屏县城关镇", "云屏县城关镇人民政府"]]);
      return true;
    });
    expect(moreConditions(ItemsFilter.parse({}), { departments: departments.slice(0, 1) }), "one is no question").to.have.property("selects").that.satisfies((selects: { name: string }[]) => selects.every(({ name }) => name !== "department" && name !== "region"));
  });
});
