import { expect } from "chai";
import { isSameSector, type Office } from "../../../plugins/catalogue/items/same-sector.ts";

describe("offices of one line of work", () => {
  const [province, city, district] = [["云南省"], ["云南省", "云岭市"], ["云南省", "云岭市", "翠湖区"]];
  const office = (name: string, places: readonly string[] = []): Office => ({ name, places });

  it("are known by what they are there for, whatever region and rank they have", () => {
    for (const [one, other] of [
      [office("云岭市市场监督管理局", city), office("云南省市场监督管理局", province)], [office("云岭市公安局", city), office("云南省公安厅", province)],
      [office("云岭市翠湖区教育体育局", district), office("云南省教育厅", province)], [office("云岭市自然资源和规划局", city), office("云南省自然资源厅", province)],
      [office("云岭市卫生健康委员会", city), office("云南省卫生健康委员会", province)],
    ] as const) expect([isSameSector(one, other), isSameSector(other, one)], `${one.name}, ${other.name}`).to.deep.equal([true, true]);
  });

  it("are not taken for one because they lie in one place or bear like names", () => {
    for (const [one, other] of [
      [office("云岭市市场监督管理局", city), office("云岭市医疗保障局", city)], [office("云岭市公安局", city), office("云南省教育厅", province)],
      [office("云岭市民政局", city), office("云岭市", city)],
    ] as const) expect(isSameSector(one, other), `${one.name}, ${other.name}`).to.equal(false);
  });
});
