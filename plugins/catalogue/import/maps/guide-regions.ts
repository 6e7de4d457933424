import type { Mapping } from "../mapping.ts";

const CITIES = [
  ["440100", "广州市"], ["440200", "韶关市"], ["440300", "深圳市"], ["440400", "珠海市"], ["440500", "汕头市"], ["440600", "佛山市"], ["440700", "江门市"],
  ["440800", "湛江市"], ["440900", "茂名市"], ["441200", "肇庆市"], ["441300", "惠州市"], ["441400", "梅州市"], ["441500", "汕尾市"], ["441600", "河源市"],
  ["441700", "阳江市"], ["441800", "清远市"], ["441900", "东莞市"], ["442000", "中山市"], ["445100", "潮州市"], ["445200", "揭阳市"], ["445300", "云浮市"],
] as const;
/** Counties whose guides have been met; others come in with their city. */
const COUNTIES = [["440105", "海珠区"], ["440112", "黄埔区"], ["440113", "番禺区"], ["440981", "高州市"]] as const;

export const guideRegions: Mapping["regions"] = [
  { code: "440000", name: "广东省", level: 1, parentCode: null },
  ...CITIES.map(([code, name]) => ({ code, name, level: 2, parentCode: "440000" })),
  ...COUNTIES.map(([code, name]) => ({ code, name, level: 3, parentCode: `${code.slice(0, 4)}00` })),
];

const known = new Set(guideRegions.map(({ code }) => code));

/** The region in the digits 3 to 8 of the code of a body, of the national form or of the province's own (TE…); the nearest that is known. */
export const regionIn = (deptCode: string): string => {
  const code = deptCode.slice(2, 8);
  return [code, `${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`].find((one) => known.has(one)) ?? code;
};
