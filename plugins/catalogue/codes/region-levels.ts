const municipalities = new Set(["11", "12", "31", "50"]);
// Cities without counties: their towns stand directly below the city, so their bodies carry the city's region.
const undividedCities = new Set(["441900", "442000", "460400", "620200"]);

/**
 * The 行使层级 that fit a body registered in this region (GB/T 2260, six digits); empty when the region tells nothing.
 * `100000` tells nothing: central bodies with branches in the provinces (customs, post, maritime) are registered there.
 */
export function regionLevels(region: string): readonly string[] {
  if (!/^\d{6}$/.test(region) || region === "100000") return [];
  if (region.endsWith("0000")) return ["2"];
  if (undividedCities.has(region)) return ["3", "5", "6"];
  if (region.endsWith("00")) return ["3"];
  // Districts of the four municipalities and counties run by the province itself (xx90yy) have no city above them.
  const cityLevelToo = municipalities.has(region.slice(0, 2)) || region.slice(2, 4) === "90";
  return cityLevelToo ? ["3", "4", "5", "6"] : ["4", "5", "6"];
}
