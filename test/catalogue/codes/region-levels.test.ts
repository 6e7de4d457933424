import { expect } from "chai";
import { regionLevels } from "../../../plugins/catalogue/codes/region-levels.ts";

describe("行使层级 that fit a region", () => {
  const examples: readonly (readonly [region: string, levels: string])[] = [
    ["440000", "2"], // 广东省
    ["440100", "3"], // 广州市
    ["511602", "456"], // 广安市广安区
    ["110105", "3456"], // 北京市朝阳区: below the municipality directly
    ["429004", "3456"], // 仙桃市: run by the province
    ["441900", "356"], // 东莞市: towns directly below the city
    ["100000", ""], // registered centrally: acts at any level
    ["A10000", ""],
    ["", ""],
  ];
  for (const [region, levels] of examples) {
    it(`are ${levels || "not known"} for ${region || "no region"}`, () => {
      expect(regionLevels(region).join("")).to.equal(levels);
    });
  }
});
