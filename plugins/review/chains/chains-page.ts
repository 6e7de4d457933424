import { dateTimeText } from "../../../core/calendar/chinese-date.ts";
import { errorAt, type FormState, listAddress, notFound, type Region, typed } from "../../../core/contract.ts";
import { deskOf } from "../steps.ts";
import { ruleAt, USUAL_CHAIN, type Chain } from "./find-chain.ts";
import type { FoundChains, FoundRule } from "./find-chains.ts";
import { isAt, unitsUnder, unjudgedIn, unjudgedNow, unjudgedWords, type RulePlace } from "./reached-units.ts";

export const CHAINS_HREF = "/review/chains";
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
type Wish = { region: string; type: string };

const addressOf = ({ regionCode, typeCode }: RulePlace, path = ""): string => listAddress(`${CHAINS_HREF}${path}`, { region: regionCode, type: typeCode });
export const ruleHref = (place: RulePlace): string => addressOf(place);
const typeName = (types: Types, code: string): string => (code === "" ? "全部类型" : types.find((type) => type.code === code)?.label ?? code);

/** /review/chains: what holds where, and one form to say it for the place that the address names. */
export const chainsPage = (found: FoundChains, types: Types, wish: Wish, form: FormState): object => {
  const { rules, regions } = found;
  const place = { regionCode: typed(form, "regionCode", wish.region || regions[0]?.code || ""), typeCode: typed(form, "typeCode", wish.type) };
  return {
    usual: chainWords(USUAL_CHAIN), unjudged: unjudgedNow(found).map(unjudgedWords),
    rules: rules.map((rule) => ({
      region: rule.regionName, type: typeName(types, rule.typeCode), chain: chainWords(rule.chain), at: `${rule.updatedBy} ${dateTimeText(rule.updatedAt)}`.trim(), units: unitsUnder(found, rule).units.length,
      editHref: rule.mine ? `${ruleHref(rule)}#chain` : "", deleteHref: addressOf(rule, "/delete"), name: `${rule.regionName} ${typeName(types, rule.typeCode)}`,
    })),
    path: CHAINS_HREF,
    regions: regions.map(({ code, name, level }) => ({ value: code, text: `${"　".repeat(Math.max(0, level - (regions[0]?.level ?? level)))}${name}` })),
    types: [{ value: "", text: "全部类型" }, ...types.map(({ code, label }) => ({ value: code, text: label }))],
    regionError: errorAt(form, "regionCode"), typeError: errorAt(form, "typeCode"), place, rule: rulePart(found, types, place, form),
  };
};

/** What holds at a place now, whom a rule there would reach, and the ways to choose from with what each would lead to. */
const rulePart = (found: FoundChains, types: Types, place: RulePlace, form: FormState): object => {
  const { regions } = found;
  const region = regions.find(({ code }) => code === place.regionCode);
  const own = found.rules.find(isAt(place));
  const now = own ?? inherited(found, place, region);
  const { units, waiting } = unitsUnder(found, place);
  return {
    title: `${region?.name ?? place.regionCode} ${typeName(types, place.typeCode)}`, now: chainWords(now?.chain ?? USUAL_CHAIN), source: own === undefined ? sourceWords(types, now) : "这里自己的规定",
    reach: units.length === 0 ? "现在没有单位按这一条办理。" : `按这一条办理的有 ${units.length} 个单位。${underWayWords(waiting)}`,
    chains: Object.entries(CHAINS).map(([value, { chain, hint }]) => ({ value, text: chainWords(chain), hint: [hint, ...unjudgedIn(found, units, () => [chain]).map((one) => `${unjudgedWords(one)}，选这一项，报送后没有人审核`)].join("。") })),
    chain: typed(form, "chain", Object.entries(CHAINS).find(([, { chain }]) => chain.join() === (now?.chain ?? USUAL_CHAIN).join())?.[0] ?? ""), chainError: errorAt(form, "chain"),
  };
};

const underWayWords = (waiting: number): string => (waiting === 0 ? "" : `在办的 ${waiting} 件留在现在的环节，由现在的审核人办理，办完后按新的流程往下走。`);

/** What would hold at a place without its own rule. */
const inherited = ({ rules }: FoundChains, place: RulePlace, region: Region | undefined): FoundRule | undefined =>
  ruleAt(rules.filter((rule) => !isAt(place)(rule)), { regionPath: region?.path ?? "", typeCode: place.typeCode });

const sourceWords = (types: Types, rule: FoundRule | undefined): string => (rule === undefined ? "没有规定，按通常的流程" : `按${rule.regionName}“${typeName(types, rule.typeCode)}”的规定`);

/** /review/chains/delete: what would follow. */
export const deleteChainPage = (found: FoundChains, types: Types, { region, type }: Wish): object => {
  const place = { regionCode: region, typeCode: type };
  const rule = found.rules.find(isAt(place));
  if (rule?.mine !== true) throw notFound();
  const next = inherited(found, place, found.regions.find(({ code }) => code === region));
  const { units, waiting } = unitsUnder(found, place);
  const chain = next?.chain ?? USUAL_CHAIN;
  return {
    crumbs: [{ text: "审核" }, { text: "审核流程", href: CHAINS_HREF }], place, action: `${CHAINS_HREF}/delete`, backHref: CHAINS_HREF, question: `确定删除${rule.regionName}“${typeName(types, type)}”的规定“${chainWords(rule.chain)}”？`,
    points: [
      units.length === 0 ? "现在没有单位按这一条办理。" : `${namesOf(units)}改为${chainWords(chain)}（${sourceWords(types, next)}）。`,
      waiting === 0 ? "现在没有在办的，没有事项受影响。" : underWayWords(waiting),
      ...unjudgedIn(found, units, () => [chain]).map((one) => `${unjudgedWords(one)}，删除后报送的没有人审核。`),
    ],
  };
};

const namesOf = (units: readonly { name: string }[]): string => (units.length <= 3 ? units.map(({ name }) => name).join("、") : `${units[0]?.name ?? ""}等 ${units.length} 个单位`);
