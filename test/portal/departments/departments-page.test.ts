import { expect } from "chai";
import { departmentsPage } from "../../../plugins/portal/departments/department-page.ts";

const department = (id: string, regionCode: string, regionName: string) => ({
  id, regionCode, regionName, regionPath: `/${regionCode}/`, path: `/${id}/`, name: `${id} 局`, shortName: "", creditCode: "", phone: "", address: "", count: 1,
});
const LIST = [department("1", "32", "江苏省"), department("2", "3201", "鼓楼区"), department("3", "3203", "鼓楼区")];
const ABOVE = new Map([["32", ""], ["3201", "南京市"], ["3203", "徐州市"]]);

describe("部门", () => {
  const headings = (shown: Parameters<typeof departmentsPage>[1]) => (departmentsPage(LIST, shown, ABOVE) as { regions: { name: string; departments: object[] }[] }).regions.map(({ name, departments }) => [name, departments.length]);

  it("stand under their own region, also where two have one name", () => {
    expect(headings(null)).to.deep.equal([["江苏省", 1], ["鼓楼区（南京市）", 1], ["鼓楼区（徐州市）", 1]]);
  });

  it("of the levels above are marked as such by the region and not by its name (HEN-3.1.1c)", () => {
    expect(headings({ code: "3203", name: "鼓楼区", levels: ["32", "3203"] })).to.deep.equal([["鼓楼区", 1], ["鼓楼区（上级）", 1], ["江苏省（上级）", 1]]);
  });
});
