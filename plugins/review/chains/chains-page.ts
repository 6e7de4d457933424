import { dateTimeText } from "../../../core/calendar/chinese-date.ts";
import { errorAt, type FormState, typed } from "../../../core/contract.ts";
import { deskOf } from "../steps.ts";
import { USUAL_CHAIN, type Chain } from "./find-chain.ts";
import type { FoundChains } from "./find-chains.ts";

export const CHAIN_NAMES = ["examine", "head-examine", "publish", "head-publish"] as const;

/** The chains there are, by the value that the form sends. */
export const CHAINS: Readonly<Record<(typeof CHAIN_NAMES)[number], { chain: Chain; hint: string }>> = {
  "examine": { chain: USUAL_CHAIN, hint: "通常的流程：编办审核，政务服务管理部门发布" },
  "head-examine": { chain: ["head", "examine", "publish"], hint: "单位内部先由负责人审核，再送编办" },
  "publish": { chain: ["publish"], hint: "一步审核：报送后直接由政务服务管理部门审核发布" },
  "head-publish": { chain: ["head", "publish"], hint: "单位内部先由负责人审核，再由政务服务管理部门发布" },
};

export const chainWords = (chain: Chain): string => ["单位", ...chain.map((step) => (step === "publish" ? "政务办" : deskOf(step)))].join(" → ");

type Types = readonly { code: string; label: string }[];

/** /review/chains: what holds where, and one form to say it. `wish` fills the form from the address (修改). */
export const chainsPage = ({ rules, regions, headless, underWay }: FoundChains, types: Types, wish: { region: string; type: string }, form: FormState): object => {
  const chosen = rules.find(({ regionCode, typeCode }) => regionCode === wish.region && typeCode === wish.type);
  const typeName = (code: string): string => (code === "" ? "全部类型" : types.find((type) => type.code === code)?.label ?? code);
  const heads = rules.some(({ chain }) => chain.includes("head"));
  return {
    usual: chainWords(USUAL_CHAIN),
    rules: rules.map((rule) => ({
      region: rule.regionName, type: typeName(rule.typeCode), chain: chainWords(rule.chain), at: `${rule.updatedBy} ${dateTimeText(rule.updatedAt)}`.trim(),
      editHref: rule.mine ? `/review/chains?region=${rule.regionCode}&type=${rule.typeCode}#chain` : "", regionCode: rule.regionCode, typeCode: rule.typeCode,
      name: `${rule.regionName} ${typeName(rule.typeCode)}`,
    })),
    underWay, headless: heads && headless.length > 0 ? `以下单位还没有部门负责人，报送后没有人审核：${headless.map(({ name }) => name).join("、")}。请系统管理员设置。` : "",
    form: {
      regions: regions.map(({ code, name, level }) => ({ value: code, text: `${"　".repeat(Math.max(0, level - (regions[0]?.level ?? level)))}${name}` })),
      region: typed(form, "regionCode", wish.region || regions[0]?.code || ""), regionError: errorAt(form, "regionCode"),
      types: [{ value: "", text: "全部类型" }, ...types.map(({ code, label }) => ({ value: code, text: label }))], type: typed(form, "typeCode", wish.type), typeError: errorAt(form, "typeCode"),
      chains: Object.entries(CHAINS).map(([value, { chain, hint }]) => ({ value, text: chainWords(chain), hint })),
      chain: typed(form, "chain", Object.entries(CHAINS).find(([, { chain }]) => chain.join() === (chosen?.chain ?? USUAL_CHAIN).join())?.[0] ?? ""), chainError: errorAt(form, "chain"),
    },
  };
};
