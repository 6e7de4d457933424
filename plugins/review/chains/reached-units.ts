import type { ReviewStep } from "../../catalogue/api.ts";
import { deskOf } from "../steps.ts";
import { ruleAt, USUAL_CHAIN, type Chain } from "./find-chain.ts";
import type { FoundChains, ReviewedUnit } from "./find-chains.ts";

export type RulePlace = { regionCode: string; typeCode: string };
type Known = Pick<FoundChains, "rules" | "units" | "judged">;

export const isAt = (place: RulePlace) => (rule: RulePlace): boolean => rule.regionCode === place.regionCode && rule.typeCode === place.typeCode;

/** What a rule at this place speaks for: departments, and how many of their versions wait now. A nearer rule, or one for their type, takes them out of it. */
export const unitsUnder = ({ rules, units }: Known, place: RulePlace): { units: readonly ReviewedUnit[]; waiting: number } => {
  const others: readonly RulePlace[] = [place, ...rules.filter((rule) => !isAt(place)(rule))];
  const reached = units.flatMap((unit) => {
    const kinds = unit.kinds.filter(({ typeCode }) => ruleAt(others, { regionPath: unit.regionPath, typeCode }) === place);
    return kinds.length === 0 ? [] : [{ ...unit, kinds }];
  });
  return { units: reached, waiting: reached.flatMap(({ kinds }) => kinds).reduce((sum, { waiting }) => sum + waiting, 0) };
};

export type Unjudged = { step: ReviewStep; units: readonly ReviewedUnit[] };

/** The departments whose work would lie with nobody, by the step at which it would. */
export const unjudgedIn = ({ judged }: Known, units: readonly ReviewedUnit[], chainFor: (unit: ReviewedUnit) => readonly Chain[]): Unjudged[] =>
  [...judged].map(([step, known]) => ({ step, units: units.filter((unit) => !known.has(unit.id) && chainFor(unit).some((chain) => chain.includes(step))) })).filter((one) => one.units.length > 0);

/** The same as things stand. */
export const unjudgedNow = (found: Known): Unjudged[] => unjudgedIn(found, found.units, ({ regionPath, kinds }) => kinds.map(({ typeCode }) => ruleAt(found.rules, { regionPath, typeCode })?.chain ?? USUAL_CHAIN));

const NAMED = 4;
/** “甲局、乙局还没有部门负责人”. */
export const unjudgedWords = ({ step, units }: Unjudged): string =>
  `${units.slice(0, NAMED).map(({ name }) => name).join("、")}${units.length > NAMED ? `等 ${units.length} 个单位` : ""}还没有${JUDGES[step]}`;

const JUDGES: Readonly<Record<ReviewStep, string>> = { head: deskOf("head"), examine: "编办审核人员", publish: "发布人员" };
